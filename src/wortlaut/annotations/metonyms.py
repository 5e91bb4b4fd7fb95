"""Names of seats and buildings that stand for who governs there: "Moskau", "Kreml", "Weißes Haus"."""

from functools import cache

import msgspec

from wortlaut.annotations.name_tables import MetonymRow, PlaceRow
from wortlaut.language.tables import read_table


class CapitalRow(msgspec.Struct, frozen=True):
    """A seat of government; as a name it is a place of its own."""

    name: str
    stands_for: str
    example: str


def stands_for(name: str, language: str = "de") -> str | None:
    """Return the country or institution that *name* can stand for, as the gazetteer calls it, or None.

    "Moskau", "Moskaus" and "Kreml" give "Russland", "Brüssel" gives "EU". Whether a text means the country or the city
    is for its sentence to tell: this only says whom it would mean.
    """
    table = _standing(language)
    found = table.get(name)
    if found is None and name[-1:] in {"s", "'", "’"}:
        found = table.get(name[:-1])
    return found


@cache
def _standing(language: str) -> dict[str, str]:
    aliases = {row.name: row.aliases.split("|") for row in read_table(language, "places", PlaceRow) if row.aliases}
    table = {row.name: row.stands_for for row in read_table(language, "metonyms", MetonymRow)}
    for row in read_table(language, "capitals", CapitalRow):
        table.update(dict.fromkeys((row.name, *aliases.get(row.name, ())), row.stands_for))
    return table
