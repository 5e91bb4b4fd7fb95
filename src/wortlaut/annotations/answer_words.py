"""Typed reader of the table ``answer_words``: words that need no support where an article answers its own questions."""

from functools import cache

import msgspec

from wortlaut.language.tables import read_table


class AnswerWordsRow(msgspec.Struct, frozen=True):
    """Words (lower case) that play the same part in an answer; the marked place of the example has no support."""

    name: str
    words: tuple[str, ...]
    example: str


@cache
def answer_words(name: str, language: str = "de") -> frozenset[str]:
    """Return the words of row *name*, in lower case."""
    rows = read_table(language, "answer_words", AnswerWordsRow)
    return next(frozenset(row.words) for row in rows if row.name == name)
