"""Typed reader of the table ``meeting_words``: how German says who met whom."""

from functools import cache

import msgspec

from wortlaut.language.tables import read_table


class MeetingWordsRow(msgspec.Struct, frozen=True):
    """Words (lower case) that play the same part in telling of a meeting."""

    name: str
    words: tuple[str, ...]
    example: str


@cache
def meeting_words(name: str, language: str = "de") -> frozenset[str]:
    """Return the words of row *name*, in lower case."""
    rows = read_table(language, "meeting_words", MeetingWordsRow)
    return next(frozenset(row.words) for row in rows if row.name == name)
