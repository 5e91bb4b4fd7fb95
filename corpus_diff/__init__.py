"""Statements and findings gained and lost over a fixed set of articles: ``python -m corpus_diff [--keep]``."""
