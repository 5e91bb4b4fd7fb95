"""Typed reader of the ``function_words`` tables."""

from functools import cache

import msgspec

from wortlaut.language.tables import read_table


class FunctionWords(msgspec.Struct, frozen=True):
    """A group of function words, and a sentence that one of them (marked) gives away as this language."""

    words: tuple[str, ...]
    example: str


@cache
def function_words(language: str) -> frozenset[str]:
    """Return the function words of *language* (ISO 639-1, one that has the table), in small letters."""
    return frozenset(word for row in read_table(language, "function_words", FunctionWords) for word in row.words)
