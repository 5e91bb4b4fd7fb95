"""Tables that are lists of words by name: each row holds words that play the same part."""

from collections.abc import Callable
from functools import cache

import msgspec

from wortlaut.language.tables import read_table


class WordListRow(msgspec.Struct, frozen=True):
    """Words or phrases (mostly lower case) that play the same part, and an example that marks one of them."""

    name: str
    words: tuple[str, ...]
    example: str


def word_lists(table: str) -> Callable[..., frozenset[str]]:
    """Return the reader of *table*: (name, language="de") -> words. A name without a row raises KeyError."""

    @cache
    def rows(language: str) -> dict[str, frozenset[str]]:
        return {row.name: frozenset(row.words) for row in read_table(language, table, WordListRow)}

    @cache
    def words(name: str, language: str = "de") -> frozenset[str]:
        return rows(language)[name]

    return words
