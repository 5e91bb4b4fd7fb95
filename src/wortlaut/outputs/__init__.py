"""Outputs: records and findings for readers and programs. Nothing new is computed here."""
