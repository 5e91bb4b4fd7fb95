"""Typed readers of the tables ``quantity_words`` and ``multiples``, and what a word can be in a figure."""

from functools import cache, lru_cache
from typing import Literal

import msgspec

from wortlaut.annotations.frequencies import frequency_words
from wortlaut.annotations.model import Modifier
from wortlaut.language.numbers import cardinal, denominator, lower_bound, ordinal, scales
from wortlaut.language.tables import read_table
from wortlaut.language.word_lists import word_lists

quantity_words = word_lists("quantity_words")

_LONGEST_WORD = 60  # characters
_MODIFIERS: tuple[Modifier, ...] = ("approx", "less_than", "more_than")
Trigger = Literal[
    "figure", "number", "scale", "plural", "fraction", "half", "ordinal", "occasions", "first", "multiple", "unit",
    "compound",
]  # fmt: skip


class MultipleRow(msgspec.Struct, frozen=True):
    """Words, separated by ``|``, that multiply something by ``value``."""

    value: float
    words: str
    example: str


@cache
def multiples(language: str = "de") -> dict[str, float]:
    """Return what the words (as they are written) multiply by."""
    rows = read_table(language, "multiples", MultipleRow)
    return {word: row.value for row in rows for word in row.words.split("|")}


@cache
def modifier_phrases() -> dict[str, tuple[tuple[tuple[str, ...], Modifier], ...]]:
    """Return the phrases that modify a figure by their last word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Modifier]]] = {}
    for modifier in _MODIFIERS:
        for phrase in quantity_words(modifier):
            words = tuple(phrase.split(" "))
            found.setdefault(words[-1], []).append((words, modifier))
    return {last: tuple(sorted(rows, key=lambda row: -len(row[0]))) for last, rows in found.items()}


@lru_cache(maxsize=65_536)
def trigger(word: str) -> Trigger | None:  # noqa: PLR0911, PLR0912, C901  one line a class of words
    """Return as what *word* can begin, or end, a figure."""
    if word[0].isdecimal():
        return "figure"
    if len(word) > _LONGEST_WORD or not word[0].isalpha():
        return None
    lower = word.lower()
    if "-" in word[1:-1]:
        head, _, tail = lower.partition("-")
        if cardinal(head) is not None and (tail in frequency_words("times endings")):
            return "occasions"
        return "compound" if cardinal(head) is not None else None
    if word in multiples():
        return "multiple"
    if lower in scales():
        return "scale"
    if lower in quantity_words("one"):
        return None
    if cardinal(lower) is not None:
        return "number"
    if lower in quantity_words("units after one"):
        return "unit"
    if lower in quantity_words("halves"):
        return "half"
    if lower_bound(lower):
        return "plural"
    if ordinal(lower):
        return "ordinal"
    if denominator(lower):
        return "fraction"
    if lower in frequency_words("first"):
        return "first"
    return "occasions" if occasions(lower) else None


@lru_cache(maxsize=4096)
def occasions(word: str) -> float | None:
    """Return how often *word* (lower case) says that something happened: 6 for "sechsmal"; from 2 on."""
    for ending in frequency_words("times endings"):
        if word.endswith(ending):
            value = cardinal(word[: -len(ending)])
            if value and value > 1:
                return value
    return None
