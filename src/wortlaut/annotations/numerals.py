"""Numerals: the number at a token, with the scale words, fractions and signs that belong to it."""

import re
import unicodedata
from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple

from wortlaut.annotations.frequencies import frequency_words
from wortlaut.annotations.model import Analysis, Layers
from wortlaut.annotations.quantity_words import occasions, quantity_words, trigger
from wortlaut.document.model import Document
from wortlaut.language.numbers import cardinal, denominator, figure, grouped_end, scales
from wortlaut.language.units import units

_FIGURE = re.compile(r"\d[\d.,:]*+")
_HIDDEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_LONGEST_COMPOUND = 60  # characters
_YEARS = range(1500, 2100)


class Numeral(NamedTuple):
    """Tokens ``[first, last)`` that say ``value``; it was multiplied by ``scale``.

    ``tail`` is what is joined to the figure ("17-Jährige" has "-Jährige"), ``plain`` is False for a fraction.
    """

    first: int
    last: int
    value: float
    scale: int = 1
    tail: str = ""
    plain: bool = True


class Columns:
    """The document's words as figures are looked for in them, and which tokens time expressions cover."""

    __slots__ = ("analyses", "begins", "blocked", "ends", "lower", "text", "words")

    def __init__(self, document: Document, layers: Layers) -> None:
        tokens = layers.tokens
        self.text: str = document.text
        self.begins: list[int] = tokens.begins
        self.ends: list[int] = tokens.ends
        self.words: list[str] = tokens.words
        if not unicodedata.is_normalized("NFC", self.text) or _HIDDEN.search(self.text):
            self.words = [_HIDDEN.sub("", unicodedata.normalize("NFC", word)) or word for word in tokens.words]
        self.lower: list[str] = [word.lower() for word in self.words]
        self.analyses: list[Analysis] = layers.morphology
        self.blocked = bytearray(len(self.words))
        for timex in getattr(layers, "times", ()):
            first = bisect_left(self.ends, timex.span.begin + 1)
            if self.lower[first] not in quantity_words("rates"):  # "pro Stunde" may belong to a unit
                for token in range(first, bisect_left(self.begins, timex.span.end)):
                    self.blocked[token] = 1

    def is_capital(self, token: int) -> bool:
        """Tell whether *token* has a capital letter: "Menschen", "iPhones"."""
        return self.words[token] != self.lower[token]

    def opens(self, token: int, first: int) -> bool:
        """Tell whether a sentence (which begins at token *first*) or a quotation begins at *token*."""
        return token == first or not (self.words[token - 1][0].isalnum() or self.words[token - 1] == ",")


def split_figure(word: str) -> tuple[str, str]:
    """Return the figure that *word* begins with, and what is joined to it; of no figure, or an endless one, nothing."""
    return _split(word) if word[0].isdecimal() and len(word) <= _LONGEST_COMPOUND else ("", word)


@lru_cache(maxsize=4096)
def _split(word: str) -> tuple[str, str]:
    found = _FIGURE.match(word)
    if found is None:
        return "", word
    head = found[0]
    return (head[:-1], head[-1] + word[len(head) :]) if head[-1] in ".,:" else (head, word[len(head) :])


def numeral(columns: Columns, at: int, limit: int) -> Numeral | None:
    """Return the number that begins at token *at* and ends before *limit*, or None."""
    word = columns.words[at]
    if word[0].isdecimal():
        found = _in_figures(columns, at, limit)
    else:
        value = cardinal(columns.lower[at]) if columns.lower[at] not in quantity_words("one") else None
        found = None if value is None else Numeral(at, at + 1, value)
    if found is None or found.tail:
        return found
    return _scaled(columns, found, limit)


def _in_figures(columns: Columns, at: int, limit: int) -> Numeral | None:
    head, tail = split_figure(columns.words[at])
    begin, last = columns.begins[at], at + 1
    if not tail:
        end = grouped_end(columns.text, begin)
        if end > columns.ends[at]:
            while last < limit and columns.ends[last] <= end:
                last += 1
            if columns.ends[last - 1] != end or any(columns.blocked[at:last]):
                return None
            head = columns.text[begin:end]
    measured = last < limit and (columns.lower[last] in scales() or _is_unit(columns, last))
    value = figure(head, points=measured or bool(tail))
    return None if value is None else Numeral(at, last, value, tail=tail)


def _is_unit(columns: Columns, at: int) -> bool:
    return columns.lower[at] in units() or columns.words[at] in units()


def _scaled(columns: Columns, found: Numeral, limit: int) -> Numeral:
    """Take in the words that multiply or divide the number: "3,5 Millionen", "20 Tausend", "drei Viertel"."""
    value, scale, last = found.value, 1, found.last
    while last < limit and last < found.last + 2:
        word = columns.lower[last]
        factor = scales().get(word) or (cardinal(word) if word in quantity_words("number nouns") else None)
        if factor is None:
            break
        scale *= int(factor)
        last += 1
    if last == found.last and last < limit and columns.is_capital(last):
        parts = denominator(columns.lower[last])
        if parts and 1 < value < parts:
            return found._replace(last=last + 1, value=value / parts, plain=False)
    return found._replace(last=last, value=exact(value * scale), scale=scale)


def exact(value: float) -> float:
    """Return *value* as it was written, without what binary fractions add: 3.5 millions are 3,500,000."""
    value = round(value, 6)
    return int(value) if float(value).is_integer() and abs(value) < 1e15 else value


class Compound(NamedTuple):
    """The first ``length`` characters of a word say ``value`` of ``unit``: "Fünf-Prozent" of "Fünf-Prozent-Hürde".

    ``share`` is True for fractions: "Zwei-Drittel-Mehrheit".
    """

    value: float
    length: int
    unit: str | None
    share: bool = False


@lru_cache(maxsize=4096)
def compound(word: str) -> Compound | None:
    """Return the figure in a compound: "200-Millionen-Euro-Projekt", "Fünf-Prozent-Hürde", "20.000er-Marke"."""
    if len(word) > _LONGEST_COMPOUND:
        return None
    head, *parts = word.split("-")
    length = len(head)
    figures, ending = split_figure(head)
    if figures and ending in quantity_words("compound joins"):
        value = figure(figures)
        return None if value is None or value < 1000 or value in _YEARS else Compound(value, length, None)
    value = figure(head, points=True) if head[:1].isdecimal() else cardinal(head.lower())
    if value is None:
        return None
    scale, unit = 1, None
    divisor = denominator(parts[0].lower()) if parts else None
    if divisor and 1 < value < divisor:
        return Compound(value / divisor, length + len(parts[0]) + 1, None, share=True)
    for part in parts:
        factor = scales().get(part.lower())
        if factor and unit is None:
            scale *= factor
        elif unit is None and (part in units() or part.lower() in units()):
            unit = part
        else:
            break
        length += len(part) + 1
    return Compound(exact(value * scale), length, unit) if unit or scale > 1 else None


def times_told(columns: Columns, at: int) -> float | None:
    """Return how often "sechsmal", "30-mal" or "Sechs-mal" at token *at* says that something happened."""
    if trigger(columns.words[at]) == "occasions":
        return occasions(columns.lower[at])
    head, tail = split_figure(columns.lower[at])
    value = figure(head) if head else None
    return value if value is not None and value > 1 and tail in frequency_words("times endings") else None
