"""What the language tables know of names: first names, offices, places, organisations, and the words around them."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

import msgspec

from wortlaut.annotations.model import EntityKind
from wortlaut.language.tables import read_table
from wortlaut.language.word_lists import word_lists

name_words = word_lists("name_words")

LONGEST_WORD = 60  # characters; longer words are nobody's name
_NAME_TOKEN = re.compile(r"\w[\w.'’&-]*|[^\w\s]")
_OFFICE_ENDINGS = "(?:in|innen|n|en|s|es|m)?"  # of gender, number and case


class FirstNamesRow(msgspec.Struct, frozen=True):
    """First names, separated by spaces; ``group`` is their initial, or ``ambiguous``."""

    group: str
    names: str
    example: str


class OfficeRow(msgspec.Struct, frozen=True):
    """The end of words for what a person is; ``whole`` where it is no end of longer words."""

    suffix: str
    example: str
    whole: bool = False


class PlaceRow(msgspec.Struct, frozen=True):
    """A place, its other names separated by ``|``."""

    name: str
    kind: str  # country continent region city
    example: str
    aliases: str = ""


class OrganisationRow(msgspec.Struct, frozen=True):
    """An organisation, its other names separated by ``|``."""

    name: str
    example: str
    aliases: str = ""


class MetonymRow(msgspec.Struct, frozen=True):
    """A building or place that stands for who governs there."""

    name: str
    kind: EntityKind
    stands_for: str
    example: str


class Known(NamedTuple):
    """An entry of the gazetteer: its words, its kind, the name under which all its names are one."""

    words: tuple[str, ...]
    kind: EntityKind
    canonical: str


@cache
def name_endings(name: str, language: str = "de") -> tuple[str, ...]:
    """Return the words of row *name* as a tuple for ``str.endswith``."""
    return tuple(name_words(name, language))


@cache
def first_names(language: str = "de") -> frozenset[str]:
    """Return the first names that are hardly ever another word."""
    rows = read_table(language, "first_names", FirstNamesRow)
    return frozenset(name for row in rows if row.group != "ambiguous" for name in row.names.split(" "))


@cache
def ambiguous_first_names(language: str = "de") -> frozenset[str]:
    """Return the first names that are often another word."""
    rows = read_table(language, "first_names", FirstNamesRow)
    return frozenset(name for row in rows if row.group == "ambiguous" for name in row.names.split())


@cache
def _office_pattern(language: str = "de") -> re.Pattern[str]:
    rows = read_table(language, "offices", OfficeRow)
    ends = "|".join(sorted((re.escape(row.suffix) for row in rows if not row.whole), key=len, reverse=True))
    wholes = "|".join(sorted((re.escape(row.suffix) for row in rows if row.whole), key=len, reverse=True))
    return re.compile(rf"(?:(?:{ends})|(?:^|-)(?:{wholes})){_OFFICE_ENDINGS}$")


@lru_cache(maxsize=1 << 16)
def is_office(word: str, language: str = "de") -> bool:
    """Tell whether *word* (capitalised) says what a person is: "Außenministerin", "Kreml-Berater"."""
    if not 2 < len(word) <= LONGEST_WORD or not word[0].isupper() or word.isupper():
        return False
    return _office_pattern(language).search(word.lower()) is not None


@cache
def gazetteer(language: str = "de") -> dict[str, tuple[Known, ...]]:
    """Return the known names of several or one words by their first word, longest first."""
    entries: dict[str, list[Known]] = {}

    def add(name: str, aliases: str, kind: EntityKind) -> None:
        for form in (name, *filter(None, aliases.split("|"))):
            words = tuple(_NAME_TOKEN.findall(form))
            entries.setdefault(words[0], []).append(Known(words, kind, name))

    for metonym in read_table(language, "metonyms", MetonymRow):
        add(metonym.name, "", metonym.kind)
    for organisation in read_table(language, "organisations", OrganisationRow):
        add(organisation.name, organisation.aliases, "organization")
    for place in read_table(language, "places", PlaceRow):
        add(place.name, place.aliases, "place")
    return {first: tuple(sorted(known, key=lambda k: -len(k.words))) for first, known in entries.items()}


@cache
def small_names(language: str = "de") -> frozenset[str]:
    """Return the first words of known names that do not begin with a capital ("dpa")."""
    return frozenset(first for first in gazetteer(language) if not first[0].isupper())


@lru_cache(maxsize=1 << 14)
def known_as(word: str, language: str = "de") -> Known | None:
    """Return what the gazetteer knows of the single *word*, also in the genitive ("Russlands"), or None."""
    table = gazetteer(language)
    for form in (word, word[:-1] if word[-1:] in {"s", "'", "’"} else ""):
        for known in table.get(form, ()):
            if len(known.words) == 1:
                return known
    return None
