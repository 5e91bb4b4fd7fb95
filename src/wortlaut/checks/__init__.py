"""Checks: rules that read a record and its document, and ask. One rule, one file; the table lists them all."""
