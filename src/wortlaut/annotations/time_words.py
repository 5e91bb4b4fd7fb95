"""What a single word can mean in a time expression: typed readers of the calendar tables, and the words made of parts.

``classify`` is asked of every token and remembers its answers. A word has one value a kind of meaning: "Morgen" is a
part of the day and, written small, the day after today. Compounds ("Dienstagabend", "dreitägige", "Fünf-Stunden-…"),
number words and figures are taken apart by the parts that the table names.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from unicodedata import normalize

import msgspec

from wortlaut.language.tables import read_table

Word = Mapping[str, str]

LONGEST_WORD = 60  # code points; longer tokens are no time words
_FIGURES = re.compile(r"(\d+(?:[.,:]\d+)*+)(.*)", re.DOTALL)
_CLOCK = re.compile(r"\d{1,2}[.:]\d\d")
_DAY_MONTH = re.compile(r"(\d{1,2})\.(\d{1,2})")
_DATE = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d\d)")
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+")
_HIDDEN = dict.fromkeys([0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF])
_TENS = frozenset({20, 30, 40, 50, 60, 70, 80, 90})


class TimeWordRow(msgspec.Struct, frozen=True):
    """Words (lower case) of one ``kind`` with one ``value``; ``gives`` are the TIMEX3 values of the example."""

    kind: str
    words: tuple[str, ...]
    example: str
    gives: tuple[str, ...]
    value: str = ""
    inflected: bool = False
    bare: bool = True  # the words without an ending are words too


class FeastRow(msgspec.Struct, frozen=True):
    """A feast: its words, and its month and day or its distance from Easter Sunday in days."""

    name: str
    words: tuple[str, ...]
    example: str
    gives: tuple[str, ...]
    month: int = 0
    day: int = 0
    easter: int = 0


@cache
def rows(language: str = "de") -> tuple[TimeWordRow, ...]:
    """Return the rows of the table ``calendar``."""
    return read_table(language, "calendar", TimeWordRow)


@cache
def words_of(kind: str) -> dict[str, str]:
    """Return the words and phrases of *kind*, with their values."""
    endings = next(row.words for row in rows() if row.kind == "ending")
    found: dict[str, str] = {}
    for row in rows():
        if row.kind == kind:
            for word in row.words:
                if row.bare:
                    found[word] = row.value
                if row.inflected:
                    found |= {word + ending: row.value for ending in endings}
    return found


@cache
def feasts(language: str = "de") -> dict[str, FeastRow]:
    """Return the feasts by their words."""
    return {word: row for row in read_table(language, "calendar_feasts", FeastRow) for word in row.words}


@cache
def phrases() -> dict[str, tuple[tuple[tuple[str, ...], str, str], ...]]:
    """Return what is said in several words, by the first of them: (words, kind, value), the longest first."""
    entries = [(word, row.kind, row.value) for row in rows() for word in row.words]
    entries += [(word, "feast", word) for word in feasts()]
    found: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for phrase, kind, value in entries:
        words = tuple(phrase.split())
        if len(words) > 1:
            found.setdefault(words[0], []).append((words, kind, value))
    return {first: tuple(sorted(these, key=lambda p: -len(p[0]))) for first, these in found.items()}


@cache
def _lexicon() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for kind in dict.fromkeys(row.kind for row in rows()):
        for word, value in words_of(kind).items():
            if " " not in word:
                found.setdefault(word, {})[kind] = value
    for word in feasts():
        if " " not in word:
            found.setdefault(word, {})["feast"] = word
    for first in phrases():
        found.setdefault(first, {})["phrase"] = first
    for day, weekday in words_of("weekday").items():
        for part, daypart in words_of("daypart").items():
            for joint in ("", "-"):
                found[day + joint + part] = {"weekday": weekday, "part": daypart}
    return found


@lru_cache(maxsize=65_536)
def classify(word: str) -> Word | None:
    """Return what *word* can mean in a time expression, or None."""
    if len(word) > LONGEST_WORD:
        return None
    lower = word.lower()
    if not lower.isascii():
        lower = normalize("NFC", lower.translate(_HIDDEN))
    found = _lexicon().get(lower)
    if found is None:
        found = _figures(lower) if lower[:1].isdecimal() else _compound(lower)
    return MappingProxyType(found) if found else None


def _figures(word: str) -> dict[str, str] | None:
    match = _FIGURES.fullmatch(word)
    if not match or not match[1].isascii():
        return None
    figures, rest = match[1], match[2]
    if not rest:
        return _number(figures)
    if rest == ".":
        return {"ordinal": str(int(figures)), "figure": ""} if figures.isdecimal() and len(figures) <= 2 else None
    if rest in words_of("clock_ending") and _CLOCK.fullmatch(figures):
        return {"clock": figures.replace(".", ":"), "oclock": ""}
    if figures.isdecimal() and (decade := _decade(figures, rest)):
        return {"decade": decade} if rest in words_of("decade_ending") else {"decade": decade, "whole": ""}
    return _lasting(figures.replace(",", "."), rest.removeprefix("-")) or _measured(figures.replace(",", "."), rest)


def _number(figures: str) -> dict[str, str]:
    if figures.isdecimal():
        found = {"number": str(int(figures)), "figure": ""} if len(figures) < 6 else {}
        if len(figures) == 4:
            found["year"] = figures
        return found
    if match := _DATE.fullmatch(figures):
        return {"date": "-".join((_full_year(match[3]), match[2].zfill(2), match[1].zfill(2)))}
    if _THOUSANDS.fullmatch(figures):
        return {"number": figures.replace(".", ""), "figure": ""}
    found = {}
    if _CLOCK.fullmatch(figures):
        found["clock"] = figures.replace(".", ":")
    if match := _DAY_MONTH.fullmatch(figures):
        found["day_month"] = f"{match[2].zfill(2)}-{match[1].zfill(2)}"
    if figures.count(",") == 1 and "." not in figures and ":" not in figures and len(figures) < 10:
        found["number"], found["figure"] = figures.replace(",", "."), ""
    return found


def _full_year(year: str) -> str:
    return year if len(year) == 4 else ("20" if int(year) < 50 else "19") + year


def _decade(figures: str, rest: str) -> str | None:
    """Return the decade of "90er" or "1990er-Jahren" as the first three digits of its years."""
    for ending in words_of("decade_ending"):
        noun = rest.removeprefix(ending).removeprefix("-")
        if rest.startswith(ending) and (not noun or noun in words_of("decade_noun")) and figures[-1] == "0":
            if len(figures) == 2:
                return "19" + figures[0]
            if len(figures) == 4 and figures[0] in "12":
                return figures[:3]
    return None


def _compound(word: str) -> dict[str, str] | None:
    if "-" in word:
        first, _, rest = word.partition("-")
        amount = number_of(first)
        return (_lasting(amount, rest) or _measured(amount, "-" + rest)) if amount else None
    if amount := number_of(word):
        return {"number": amount}
    for ending in sorted(words_of("lasting"), key=len, reverse=True):
        if word.endswith(ending):
            before = word.removesuffix(ending)
            amount = "X" if before in words_of("lasting_some") else number_of(before)
            return _lasting(amount, ending) if amount else None
    return None


def _lasting(amount: str, rest: str) -> dict[str, str] | None:
    """Return the meaning of an adjective of duration: "fünf" and "stündige"."""
    unit = words_of("lasting").get(rest)
    return {"lasts": f"{amount} {unit}"} if unit else None


def _measured(amount: str, rest: str) -> dict[str, str] | None:
    """Return the meaning of a compound with a duration: "fünf" and "-Stunden-Gespräch"; ``rest`` its last part."""
    if not rest.startswith("-"):
        return None
    unit, dash, noun = rest[1:].partition("-")
    code = words_of("unit").get(unit) or words_of("units").get(unit)
    return {"measured": f"{amount} {code}", "cut": str(len(noun) + len(dash))} if code and noun else None


@lru_cache(maxsize=65_536)
def number_of(word: str) -> str | None:
    """Return the number that *word* (lower case, or figures) means: "vierundzwanzig" 24, "dreieinhalb" 3.5."""
    if word.isdecimal():
        return str(int(word)) if word.isascii() and len(word) < 6 else None
    return words_of("number").get(word) or _number_of_parts(word, words_of("number"))


def _number_of_parts(word: str, numbers: Mapping[str, str]) -> str | None:
    for half in words_of("number_half"):
        if word.endswith(half) and (whole := number_of(word.removesuffix(half))):
            return f"{whole}.5"
    for teen, value in words_of("number_teen").items():
        unit = numbers.get(word.removesuffix(teen))
        if word.endswith(teen) and unit and unit.isdecimal() and 2 < int(unit) < 10:
            return str(int(unit) + int(value))
    for joint in words_of("number_joint"):
        unit, found, ten = word.partition(joint)
        if found and unit in numbers and ten in numbers and int(float(numbers[ten])) in _TENS:
            return str(int(float(numbers[unit])) + int(numbers[ten]))
    for large in ("100", "1000"):
        name = next((w for w, v in numbers.items() if v == large), None)
        if name and word.endswith(name) and (times := numbers.get(word.removesuffix(name))) and times.isdecimal():
            return str(int(times) * int(large))
    return None
