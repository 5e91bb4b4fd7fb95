"""Words that belong to a place without naming it: "russische", "Russen", "Berliner".

They are derived from names and are none themselves (GermEval 2014 annotates them apart, as ``LOCderiv``).
"""

from functools import cache
from typing import Literal

import msgspec

from wortlaut.annotations.name_tables import PlaceRow, name_words
from wortlaut.language.tables import read_table

_LONGEST = 40  # characters


class DemonymRow(msgspec.Struct, frozen=True):
    """The adjectives and the inhabitants of a place, in their base form, separated by ``|``."""

    place: str
    example: str
    adjectives: str = ""
    inhabitants: str = ""


class DemonymEndingsRow(msgspec.Struct, frozen=True):
    """What can stand for the end ``base`` of a base form, or of a city's name."""

    kind: Literal["adjectives", "inhabitants", "cities"]
    base: str
    endings: tuple[str, ...]
    example: str


def place_of_demonym(word: str, language: str = "de") -> str | None:
    """Return the place that the adjective or inhabitant *word* belongs to, as the gazetteer calls it, or None.

    "russischen" and "Russin" give "Russland", "Berlinern" gives "Berlin". Words that are more often something else give
    None.
    """
    if not 2 < len(word) <= _LONGEST:
        return None
    found = _demonyms(language).get(word)
    if found is None and word[0].isupper():  # an adjective that opens a sentence, or one that stands in a name
        found = _adjectives(language).get(word.lower())
    return found


@cache
def _demonyms(language: str) -> dict[str, str]:
    """Return the place of each form."""
    forms: dict[str, str] = {}
    for place in read_table(language, "places", PlaceRow):
        if place.kind == "city" and place.name not in name_words("ambiguous places") and place.name.isalpha():
            for form in _inflected(place.name, "cities", language):
                forms.setdefault(form, place.name)
    for row in read_table(language, "demonyms", DemonymRow):
        for inhabitant in filter(None, row.inhabitants.split("|")):
            forms.update(dict.fromkeys(_inflected(inhabitant, "inhabitants", language), row.place))
    return forms | _adjectives(language)


@cache
def _adjectives(language: str) -> dict[str, str]:
    return {
        form: row.place
        for row in read_table(language, "demonyms", DemonymRow)
        for adjective in filter(None, row.adjectives.split("|"))
        for form in _inflected(adjective, "adjectives", language)
    }


def _inflected(base: str, kind: str, language: str) -> list[str]:
    rows = [
        r
        for r in read_table(language, "demonym_endings", DemonymEndingsRow)
        if r.kind == kind and base.endswith(r.base)
    ]
    row = max(rows, key=lambda r: len(r.base))
    stem = base[: len(base) - len(row.base)]
    return [stem + ending for ending in row.endings]
