"""Figures against gold data: ``python -m evaluation --data FOLDER``. See README.md in this folder."""
