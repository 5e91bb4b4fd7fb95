"""Text: spans of a text and alignments between two states of one text. No words, no files, no packages."""
