"""What the language tables know of words that refer: pronouns, articles, and nouns for people, bodies and places.

Gender and number are one thing here: a *form* is m, f, n (singular) or p (plural); a set of forms is a string of them.
"""

from functools import cache, lru_cache
from typing import Literal, NamedTuple

import msgspec

from wortlaut.annotations.demonyms import place_of_demonym
from wortlaut.annotations.name_tables import LONGEST_WORD, PlaceRow, is_office
from wortlaut.language.tables import read_table
from wortlaut.language.word_lists import WordListRow

PronounKind = Literal[
    "subject", "object", "possessive", "possessed", "relative", "pointing", "speaker", "both", "part", "definite",
    "near", "indefinite",
]  # fmt: skip
NounKind = Literal["person", "adjectival", "relation", "organization", "place", "group", "pair"]
ANY = "*"  # fits every person
_UMLAUTS = str.maketrans({0xE4: "a", 0xF6: "o", 0xFC: "u"})


class PronounRow(msgspec.Struct, frozen=True):
    """Pronouns or articles (lower case) of one kind, with the forms that they can agree with."""

    kind: PronounKind
    words: tuple[str, ...]
    forms: tuple[str, ...]
    example: str


class NounRow(msgspec.Struct, frozen=True):
    """Nouns (lower case) that refer to what was named before."""

    kind: NounKind
    forms: tuple[str, ...]
    words: tuple[str, ...]
    fits: tuple[str, ...]
    example: str
    plural: tuple[str, ...] = ()
    sort: str = ""
    ends: bool = False
    alone: bool = False


class SortRow(msgspec.Struct, frozen=True):
    """What sort of organisation a name means, by its words, and the gender of that word."""

    sort: str
    gender: str
    example: str
    ends: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


class Noun(NamedTuple):
    """A noun as a head: ``stem`` is what it shares with its other forms, ``forms`` what the bare word allows."""

    kind: NounKind
    stem: str
    forms: str
    sort: str = ""
    fits: tuple[str, ...] = ()
    alone: bool = False
    compound: bool = False  # the end of a longer word: "Bauernverband"


@cache
def pronouns(kind: PronounKind, language: str = "de") -> dict[str, str]:
    """Return the words of *kind* with their forms."""
    rows = read_table(language, "pronouns", PronounRow)
    return {word: "".join(row.forms) for row in rows if row.kind == kind for word in row.words}


@cache
def articles(language: str = "de") -> dict[str, tuple[str, PronounKind]]:
    """Return the words that open a noun phrase with their forms and kind."""
    found: dict[str, tuple[str, PronounKind]] = {}
    for row in read_table(language, "pronouns", PronounRow):
        if row.kind in {"definite", "near", "indefinite", "possessive", "both"}:
            for word in row.words:
                found.setdefault(word, ("".join(row.forms), row.kind))
    return found


@cache
def endings(name: str, language: str = "de") -> tuple[str, ...]:
    """Return the words of row *name* of the table ``reference_endings``, longest first."""
    rows = read_table(language, "reference_endings", WordListRow)
    return next(tuple(sorted(row.words, key=len, reverse=True)) for row in rows if row.name == name)


class _Ends(NamedTuple):
    words: dict[str, NounRow]
    plurals: dict[str, NounRow]
    ends: tuple[tuple[str, NounRow], ...]
    adjectival: tuple[tuple[str, NounRow], ...]


@cache
def _nouns(language: str = "de") -> _Ends:
    words: dict[str, NounRow] = {}
    plurals: dict[str, NounRow] = {}
    ends: list[tuple[str, NounRow]] = []
    adjectival: list[tuple[str, NounRow]] = []
    for row in read_table(language, "reference_nouns", NounRow):
        if row.kind == "adjectival":
            adjectival += [(word, row) for word in row.words]
            continue
        for known, entered in ((row.words, words), (row.plural, plurals)):
            for word in known:
                entered.setdefault(plain(word), row)
                if row.ends:
                    ends.append((plain(word), row))
    longest = sorted(ends, key=lambda pair: -len(pair[0]))
    return _Ends(words, plurals, tuple(longest), tuple(adjectival))


def plain(word: str) -> str:
    """Return the lower-case *word* without umlauts, by which "Rätin" and "Rat", "Städte" and "Stadt" are near."""
    return word.translate(_UMLAUTS)


def stem_of(word: str) -> str:
    """Return what the forms of an office share: umlauts, the ending of women and those of case are off."""
    lower = plain(word.lower())
    for ending in (*endings("feminine plural"), *endings("feminine"), *endings("case")):
        if lower.endswith(ending) and len(lower) > len(ending) + 3:
            return lower.removesuffix(ending)
    return lower


@lru_cache(maxsize=1 << 15)
def noun_of(word: str) -> Noun | None:
    """Return what the capitalised *word* means as the head of a noun phrase that refers, or None."""
    if not 2 < len(word) <= LONGEST_WORD or not (word[0].isupper() or word.rpartition("-")[2][:1].isupper()):
        return None
    lower = word.lower()
    return _adjectival(lower) or _listed(lower) or _office(word, lower) or _demonym(word, lower)


def _adjectival(lower: str) -> Noun | None:
    for ending in endings("adjectival"):
        if lower.endswith(ending):
            base = lower.removesuffix(ending)
            for stem, row in _nouns().adjectival:
                if base.endswith(stem):
                    forms = "m" if lower.endswith(endings("strong masculine")) else "mfp" if ending[-1] == "n" else "mf"
                    # a strong plural ("Verletzte") looks like a feminine singular: its article tells
                    return Noun("adjectival", plain(base), forms, "", row.fits)
    return None


def _listed(lower: str) -> Noun | None:
    table, lower = _nouns(), plain(lower)
    feminine = next((e for e in endings("feminine plural") + endings("feminine") if lower.endswith(e)), "")
    stripped = [lower, *(lower.removesuffix(end) for end in endings("case") if lower.endswith(end))]
    if feminine:
        base = lower.removesuffix(feminine)
        stripped += [base, base + endings("case")[-1]]  # "Mieterin", "Kollegin"
    for base in stripped:
        row = table.plurals.get(base)
        if row is not None:
            return _noun(row, base, "p")
        row = table.words.get(base)
        if row is not None:
            return _noun(row, base, _forms(row, lower, base, feminine))
    for base in stripped:
        for end, row in table.ends:
            if base.endswith(end) and len(base) > len(end) + 1:
                plural = end in table.plurals
                forms = "p" if plural else _forms(row, lower, base, feminine)
                return _noun(row, base, forms)._replace(compound=True)
    return None


def _noun(row: NounRow, base: str, forms: str) -> Noun:
    return Noun(row.kind, base, forms, row.sort, row.fits, row.alone)


def _forms(row: NounRow, lower: str, base: str, feminine: str) -> str:
    """Return the forms of a noun made of *base*: "-in" is feminine, "-en" and "-n" may be a plural or a case."""
    if feminine and lower in {base + feminine, base[:-1] + feminine}:
        return "p" if feminine in endings("feminine plural") else "f"
    gender = "".join(row.forms)
    if lower == base:
        return gender + ("p" if row.kind == "person" and base.endswith("er") else "")
    ending = lower.removeprefix(base)
    if ending in {"s", "es"}:
        return gender + ("p" if ending == "s" and gender != "f" else "")
    return "p" if gender in {"f", "n"} else gender + "p"


def _office(word: str, lower: str) -> Noun | None:
    return Noun("person", stem_of(word), _forms_of_office(lower)) if is_office(word) else None


def _demonym(word: str, lower: str) -> Noun | None:
    """Return a noun for who comes from a place ("der Hamburger", "die Däninnen")."""
    if place_of_demonym(word) is None or place_of_demonym(lower) is not None:
        return None
    return Noun("person", stem_of(word), _forms_of_office(lower), fits=(ANY,))


def _forms_of_office(lower: str) -> str:
    if lower.endswith(endings("feminine plural")):
        return "p"
    if lower.endswith(endings("feminine")):
        return "f"
    return "mp" if lower.endswith(endings("may be plural")) else "m"


@cache
def _sorts(language: str = "de") -> tuple[dict[str, SortRow], dict[str, SortRow], tuple[tuple[str, SortRow], ...]]:
    rows = read_table(language, "organisation_sorts", SortRow)
    names = {name: row for row in rows for name in row.names}
    words = {word: row for row in rows for word in row.words}
    ends = sorted(((end, row) for row in rows for end in row.ends), key=lambda pair: -len(pair[0]))
    return names, words, tuple(ends)


@lru_cache(maxsize=1 << 12)
def sort_of(name: str) -> tuple[str, str]:
    """Return what sort of organisation *name* is and the gender of the word that tells, or two empty strings."""
    names, words, ends = _sorts()
    row = names.get(name)
    if row is None:
        parts = name.lower().split()
        row = next((words[part] for part in parts if part in words), None)
        for part in parts:
            row = row or next((r for end, r in ends if part.endswith(end)), None)
    return (row.sort, row.gender) if row is not None else ("", "")


@cache
def _place_kinds(language: str = "de") -> dict[str, str]:
    return {row.name: row.kind for row in read_table(language, "places", PlaceRow)}


def place_kind(name: str) -> str:
    """Return whether *name* is a country, region, city or continent, or an empty string."""
    return _place_kinds().get(name, "")
