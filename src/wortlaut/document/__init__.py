"""Document: an article as canonical text with its structure."""
