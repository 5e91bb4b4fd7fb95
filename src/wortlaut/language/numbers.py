"""Numbers as texts write them: in words ("zweieinhalb", "dreihundertvierzig"), as ordinals, and in figures.

Words are composed by the rules of German number formation from the tables ``number_words``, ``number_parts`` and
``number_scales``; figures are read in German ("1.250.000", "3,5"), Swiss ("1'250", "3.5") and spaced ("1 250") style.
"""

import re
from functools import cache, lru_cache

import msgspec

from wortlaut.language.tables import read_table
from wortlaut.language.word_lists import WordListRow

_LONGEST_WORD = 60  # characters; no number in words that news print is longer
_LONGEST_FIGURE = 24
_GROUPED = re.compile(r"(\d{1,3}(?:[.'’ \u00a0\u202f\u2009]\d{3})+)(,\d+)?")
_ENGLISH = re.compile(r"\d{1,3}(?:,\d{3}){2,}")
_PLAIN = re.compile(r"\d+(?:,\d+)?")
_POINT = re.compile(r"\d+\.\d{1,2}")
_SEPARATORS = str.maketrans("", "", ".'’ \u00a0\u202f\u2009")


class NumberRow(msgspec.Struct, frozen=True):
    """A number and its words."""

    value: int
    cardinal: str
    ordinal: str
    example: str


class NumberScaleRow(msgspec.Struct, frozen=True):
    """Words, separated by ``|``, that multiply the number before them by ``value``."""

    value: int
    words: str
    example: str


@cache
def _parts(language: str = "de") -> dict[str, tuple[str, ...]]:
    return {row.name: row.words for row in read_table(language, "number_parts", WordListRow)}


@cache
def _words(language: str = "de") -> tuple[dict[str, int], dict[str, int], dict[int, str]]:
    """Return the values of simple cardinals, of simple ordinals, and the cardinal of each value."""
    rows = read_table(language, "number_words", NumberRow)
    parts = _parts(language)
    cardinals = {row.cardinal: row.value for row in rows}
    names = {row.value: row.cardinal for row in rows}
    for value, name in enumerate(("zero", "one", "two", "three")):
        cardinals.update(dict.fromkeys(parts[name], value))
    names[1] = parts["one"][0]
    ordinals = {row.ordinal: row.value for row in rows} | dict.fromkeys(parts["first"], 1)
    return cardinals, ordinals, names


@cache
def scales(language: str = "de") -> dict[str, int]:
    """Return the words (lower case) that multiply the number before them, with what they multiply it by."""
    rows = read_table(language, "number_scales", NumberScaleRow)
    return {word.lower(): row.value for row in rows for word in row.words.split("|")}


@lru_cache(maxsize=65_536)
def cardinal(word: str) -> float | None:
    """Return the value of a number word in lower case: "siebzehn", "zweitausenddreihundert", "zweieinhalb"."""
    if len(word) > _LONGEST_WORD:
        return None
    value = _words()[0].get(word)
    if value is not None:
        return value
    (half,) = _parts()["and a half"]
    if word in _parts()["one and a half"]:
        return 1.5
    if word.endswith(half):
        whole = _below_million(word[: -len(half)])
        return whole + 0.5 if whole else None
    return _below_million(word)


def _below_million(word: str) -> int | None:
    head, thousand, tail = word.partition(_words()[2][1000])
    return _joined(head, tail, 1000) if thousand else _below_thousand(word)


def _below_thousand(word: str) -> int | None:
    head, hundred, tail = word.partition(_words()[2][100])
    return _joined(head, tail, 100) if hundred else _below_hundred(word)


def _joined(head: str, tail: str, scale: int) -> int | None:
    read = _below_thousand if scale == 1000 else _below_hundred
    times = read(head) if head else 1
    rest = read(tail.removeprefix(_parts()["and"][0])) if tail else 0
    return None if not times or rest is None else times * scale + rest


def _below_hundred(word: str) -> int | None:
    cardinals = _words()[0]
    value = cardinals.get(word)
    if value is not None:
        return value if 0 < value < 100 else None
    (joint,) = _parts()["and"]
    at = word.find(joint, 3)  # "ein", the shortest, has three letters; "hundert" is cut off before
    if at < 0:
        return None
    ones, tens = cardinals.get(word[:at], 0), cardinals.get(word[at + len(joint) :], 0)
    return ones + tens if 0 < ones < 10 and 20 <= tens < 100 else None


@cache
def _ordinal_endings() -> tuple[str, ...]:
    return tuple(sorted(_words()[1], key=len, reverse=True))


@lru_cache(maxsize=65_536)
def ordinal(word: str) -> int | None:
    """Return the place that an ordinal in lower case means, in any case: "dritten", "einundzwanzigster"."""
    if len(word) > _LONGEST_WORD:
        return None
    ordinals = _words()[1]
    base = word[:-1] if word[-1:] in _parts()["ordinal endings"] else word
    value = ordinals.get(base)
    if value is not None or not base.endswith(_ordinal_endings()):
        return value
    ending = next(ending for ending in _ordinal_endings() if base.endswith(ending))
    if ordinals[ending] == 1:
        return None
    return _below_million(base[: -len(ending)] + _words()[2][ordinals[ending]])


@lru_cache(maxsize=65_536)
def denominator(word: str) -> int | None:
    """Return by what a fraction word in lower case divides: 3 for "drittel" and "dritteln", 20 for "zwanzigstel"."""
    for ending in _parts()["part endings"]:
        if word.endswith(ending):
            value = ordinal(word[: -len(ending)])
            return value if value and value > 2 and not word[: -len(ending)].endswith(ending) else None
    return None


@lru_cache(maxsize=65_536)
def lower_bound(word: str) -> int | None:
    """Return the least that a plural in lower case means: 100 for "hunderte", 12 for "dutzenden", 10,000."""
    for ending in _parts()["many"]:
        if word.endswith(ending):
            stem = word[: -len(ending)]
            counted = stem.endswith((_words()[2][100], _words()[2][1000]))
            value = scales().get(stem) or (_below_million(stem) if counted else None)
            if value:
                return value
    return None


def figure(text: str, *, points: bool = False) -> float | None:
    """Return the value of *text* in figures; with *points* a full stop may stand before decimals ("2.5")."""
    grouped = _GROUPED.fullmatch(text)
    if len(text) > _LONGEST_FIGURE or not (text.isascii() or grouped):
        return None
    if grouped:
        return _number(grouped[1].translate(_SEPARATORS) + (grouped[2] or "").replace(",", "."))
    if _PLAIN.fullmatch(text):
        zeros = text.startswith("0") and len(text) > 1 and text[1] != ","
        return None if zeros else _number(text.replace(",", "."))
    if _ENGLISH.fullmatch(text):
        return _number(text.replace(",", ""))
    return _number(text) if points and _POINT.fullmatch(text) else None


def grouped_end(text: str, begin: int) -> int:
    """Return where a figure that spaces or apostrophes group ends ("1 250 000"), or *begin* where none is."""
    found = _GROUPED.match(text, begin, begin + _LONGEST_FIGURE)
    return begin if found is None or text[found.end() : found.end() + 1].isalnum() else found.end()


def _number(text: str) -> float:
    value = float(text)
    return int(value) if value.is_integer() else value
