"""Typed reader of the table ``clause_words``: words by the part that they play in a sentence."""

from functools import cache

import msgspec

from wortlaut.language.tables import read_table


class ClauseWordsRow(msgspec.Struct, frozen=True):
    """Words (lower case) that play the same part in a sentence."""

    name: str
    words: tuple[str, ...]
    example: str


@cache
def words_of(name: str, language: str = "de") -> frozenset[str]:
    """Return the words of row *name*, in lower case."""
    return next(
        frozenset(row.words) for row in read_table(language, "clause_words", ClauseWordsRow) if row.name == name
    )


@cache
def endings_of(name: str, language: str = "de") -> tuple[str, ...]:
    """Return the words of row *name* for ``str.endswith``: they close compounds, as "bericht" does "Polizeibericht"."""
    return tuple(sorted(words_of(name, language)))
