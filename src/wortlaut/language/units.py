"""Units of measure and money: what a unit's word or symbol means, so that two ways of writing it can be compared.

The codes are SI symbols, and ISO 4217 codes with the German names of Unicode CLDR, where there is one.
"""

from functools import cache, lru_cache
from typing import Literal, NamedTuple

import msgspec

from wortlaut.language.tables import read_table

UnitKind = Literal["amount", "share", "points"]
_ENDINGS = ("e", "er", "en", "es", "em")  # of the adjective in "norwegische Kronen"


class UnitRow(msgspec.Struct, frozen=True):
    """A unit's words and symbols, separated by ``|``."""

    words: str
    code: str
    kind: UnitKind
    example: str


class CurrencyRow(msgspec.Struct, frozen=True):
    """A currency: ISO 4217 code, names separated by ``|``, symbol."""

    code: str
    names: str
    example: str
    symbol: str = ""


class Unit(NamedTuple):
    """What a unit's word means: ``code`` is the same for all words of one unit."""

    code: str
    kind: UnitKind


@cache
def units(language: str = "de") -> dict[str, Unit]:
    """Return the units by their words in lower case, and by their symbols as they are written.

    Of names of two words ("norwegische Kronen") the first has no ending.
    """
    found: dict[str, Unit] = {}
    for currency in read_table(language, "currencies", CurrencyRow):
        unit = Unit(currency.code, "amount")
        found[currency.code] = unit
        found.update({key: unit for name in currency.names.split("|") for key in (_folded(name), name.lower())})
        if currency.symbol:
            found[currency.symbol] = unit
    for row in read_table(language, "units", UnitRow):
        for word in row.words.split("|"):
            found[_folded(word) if _is_word(word) else word] = Unit(row.code, row.kind)
    return found


def _is_word(word: str) -> bool:
    return len(word) > 2 and word[0].isupper() and "/" not in word


def _folded(name: str) -> str:
    first, space, rest = name.lower().partition(" ")
    if not space:
        return first
    ending = next((ending for ending in _ENDINGS[1:] + _ENDINGS[:1] if first.endswith(ending)), "")
    return f"{first.removesuffix(ending)} {rest}"


@lru_cache(maxsize=4096)
def unit_of(text: str) -> Unit | None:
    """Return what *text* means as a unit: "US-Dollar", "€", "norwegischen Kronen", "km/h", "Liter pro Quadratmeter"."""
    known = units()
    found = known.get(text) or known.get(_folded(text))
    if found is None and " " in text:
        head, _, last = text.rpartition(" ")
        found = unit_of(last)  # "britische Kronen": an adjective that no currency has
        if head.count(" ") == 1 and found is not None:
            measure = unit_of(head.partition(" ")[0])
            return Unit(f"{measure.code}/{found.code}", measure.kind) if measure else None
    return found
