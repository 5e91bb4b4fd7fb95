"""Typed reader of the table ``meeting_words``: how German says who met whom."""

from wortlaut.language.word_lists import word_lists

meeting_words = word_lists("meeting_words")
