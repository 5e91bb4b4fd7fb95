"""Typed reader of the table ``source_words``: how lists of sources speak."""

from functools import cache

import msgspec

from wortlaut.language.tables import read_table


class SourceWordsRow(msgspec.Struct, frozen=True):
    """Words (lower case) that play the same part; the example is a list's entry, marked where a source has no name."""

    name: str
    words: tuple[str, ...]
    example: str


@cache
def source_words(name: str, language: str = "de") -> frozenset[str]:
    """Return the words of row *name*, in lower case."""
    rows = read_table(language, "source_words", SourceWordsRow)
    return next(frozenset(row.words) for row in rows if row.name == name)
