"""What stands around a number: its unit, what is counted, what modifies it, and what tells that it is no quantity."""

from typing import NamedTuple

from wortlaut.annotations.model import Modifier
from wortlaut.annotations.numerals import Columns, Numeral, split_figure
from wortlaut.annotations.quantity_words import modifier_phrases, quantity_words, trigger
from wortlaut.language.units import Unit, unit_of, units

_ATTRIBUTES = 5  # words between a number and the noun it counts
_PASSED = 2  # words between a modifier and its number
_PHRASE = 8  # words of the noun phrase that a share is taken of
_ENDINGS = ("e", "en", "er", "es", "em")  # of adjectives
_NO_ATTRIBUTES = frozenset({"ADP", "PRON", "SCONJ", "CCONJ"})
_NEVER_NOUNS = frozenset({"PRON", "DET", "ADP", "CCONJ", "SCONJ", "PART", "AUX"})


class Measured(NamedTuple):
    """A unit that ends before token ``last``."""

    last: int
    text: str
    unit: Unit


class Counted(NamedTuple):
    """The noun at ``token`` that is counted or divided; ``partitive`` where it is a whole of which this is a part."""

    token: int
    word: str
    partitive: bool = False


def unit_at(columns: Columns, at: int, limit: int) -> Measured | None:
    """Return the unit that begins at token *at*: "Euro", "norwegische Kronen", "Liter pro Quadratmeter"."""
    if at >= limit or columns.blocked[at]:
        return None
    last = 0
    pair = f"{columns.words[at]} {columns.words[at + 1]}" if at + 1 < limit else ""
    if pair and columns.lower[at].endswith(tuple(quantity_words("currency adjective endings"))):
        money = units().get(columns.lower[at + 1])
        if (money and money.kind == "amount" and len(money.code) == 3 and money.code.isupper()) or _is_pair(pair):
            last = at + 2 if unit_of(pair) else 0
    elif pair and _is_pair(pair):
        last = at + 2
    if not last and (columns.words[at] in units() or (len(columns.words[at]) > 2 and columns.lower[at] in units())):
        last = at + 1
    for length in (3, 2):  # "km/h", "°C"
        symbol = "".join(columns.words[at : at + length])
        if (
            at + length <= limit
            and symbol in units()
            and columns.ends[at + length - 1] - columns.begins[at] == len(symbol)
        ):
            last = at + length
            break
    if not last:
        return None
    if last + 1 < limit and columns.lower[last] in quantity_words("rates"):
        per = columns.lower[last + 1]
        if per in quantity_words("rate units") or (per in units() and len(per) > 2):
            last += 2
    text = columns.text[columns.begins[at] : columns.ends[last - 1]]
    known = unit_of(text) or unit_of(" ".join(columns.words[at:last])) or unit_of(columns.words[at])
    return Measured(last, text, known) if known else None


def _is_pair(pair: str) -> bool:
    if pair.lower() in units():
        return True
    known = unit_of(pair)
    return known is not None and known != unit_of(pair.rpartition(" ")[2])


def symbol_before(columns: Columns, at: int, first: int) -> Unit | None:
    """Return the currency whose symbol or code stands before the figure at token *at*: "€ 5", "CHF 20"."""
    if at <= first:
        return None
    word = columns.words[at - 1]
    if word[0].isalpha() and not (len(word) == 3 and word.isupper() and word.isascii()):
        return None
    unit = units().get(word)
    return unit if unit and unit.kind == "amount" else None


def is_time(columns: Columns, at: int, limit: int) -> bool:
    """Tell whether a date, a clock time or a duration is what the number before token *at* belongs to."""
    for token in range(at, min(at + 3, limit)):
        word = columns.lower[token]
        if word in quantity_words("time units") or (token == at and word in quantity_words("clock")):
            return True
        if columns.analyses[token].word_class != "ADJ" or columns.is_capital(token):
            return False
    return False


def counted_at(columns: Columns, at: int, limit: int) -> Counted | None:
    """Return the noun that the number before token *at* counts, attributes between them: "drei schwer Verletzte"."""
    for token in range(at, min(at + _ATTRIBUTES, limit)):
        analysis = columns.analyses[token]
        if columns.is_capital(token) or not columns.words[token][0].isalpha():
            return _noun(columns, token, limit)
        # "drei schwer verletzte Menschen": behind an adverb, what looks like a verb is an attribute
        behind = token > at and token + 1 < limit and columns.is_capital(token + 1)
        attributive = (
            analysis.word_class == "ADJ"
            or analysis.verb_form == "participle"
            or (behind and analysis.word_class == "VERB" and columns.lower[token].endswith(_ENDINGS))
        )
        if (
            not attributive
            and analysis.word_class != "ADV"
            and columns.lower[token] not in quantity_words("more or less")
        ):
            return None
    return None


def _noun(columns: Columns, token: int, limit: int) -> Counted | None:
    """Return the noun at *token*, or behind an adjective of place or a truncated word: "Berliner ⟦Polizisten⟧"."""
    word = columns.words[token]
    if columns.analyses[token].word_class in _NEVER_NOUNS or columns.blocked[token]:
        return None
    if columns.lower[token] in quantity_words("time units") or columns.lower[token] in quantity_words("ends of a noun"):
        return None
    if trigger(word) in {"figure", "number", "scale", "fraction", "compound"}:
        return None
    if word.endswith("-") and token + 2 < limit and columns.is_capital(token + 2):
        token += 2
    elif word.endswith("er") and token + 1 < limit and columns.analyses[token + 1].word_class == "NOUN":
        behind = columns.lower[token + 1]
        if behind not in quantity_words("ends of a noun") and behind not in quantity_words("time units"):
            token += 1
    word = columns.words[token]
    return Counted(token, word) if word[0].isalpha() and columns.is_capital(token) else None


def measured_noun(columns: Columns, at: int, limit: int) -> Counted | None:
    """Return the noun behind a unit: "drei Tonnen ⟦Kokain⟧", "sechs Prozent mehr ⟦Lohn⟧"; of "80 Meter hoch" none."""
    if at < limit and columns.lower[at] in quantity_words("more or less"):
        at += 1
    if at >= limit or columns.lower[at] in quantity_words("measure adjectives"):
        return None
    if not columns.is_capital(at) and columns.analyses[at].word_class != "ADJ":
        return None
    return counted_at(columns, at, min(limit, at + 2))


def partitive_at(columns: Columns, at: int, limit: int) -> Counted | None:
    """Return the noun of the whole that token *at* begins: "der 1.200 Befragten", "von drei Kindern"."""
    openings = quantity_words("partitives") | quantity_words("of them")
    if at >= limit or columns.lower[at] not in openings:
        return None
    for token in range(at + 1, min(at + _PHRASE, limit)):
        word, analysis = columns.words[token], columns.analyses[token]
        if word[0].isalpha() and columns.is_capital(token) and trigger(word) not in {"scale", "number", "fraction"}:
            measure = columns.lower[token] in units() and trigger(columns.words[token - 1])
            found = None if measure else _noun(columns, token, limit)
            return found._replace(partitive=True) if found else None
        if not word[0].isalnum() or analysis.verb_form == "finite" or analysis.word_class in _NO_ATTRIBUTES:
            return None
    return None


def modifier_before(columns: Columns, at: int, first: int, *, measured: bool) -> tuple[Modifier | None, int]:
    """Return what modifies the number at token *at*, and the first token of the modifier (*at* where there is none)."""
    lower = columns.lower
    end = at
    for _ in range(_PASSED + 1):
        if end <= first:
            break
        for words, modifier in modifier_phrases().get(lower[end - 1], ()):
            begin = end - len(words)
            if begin >= first and tuple(lower[begin:end]) == words:
                return modifier, begin
        if end == at:
            found = _preposition(columns, at, first, measured=measured)
            if found:
                return found, at - 1
        if lower[end - 1] not in quantity_words("words before a figure"):
            break
        end -= 1
    return None, at


def _preposition(columns: Columns, at: int, first: int, *, measured: bool) -> Modifier | None:
    """Read "über 300 Menschen" as a modifier, but not "ein Auftrag über 300 Euro" or "berichtet über zwei Fälle"."""
    word = columns.lower[at - 1]
    if word in quantity_words("over"):
        sum_of = at - 2 >= first and columns.lower[at - 2] in quantity_words("words that take over")
        small = columns.words[at][0].isalpha() and not measured
        return None if sum_of or small else "more_than"
    if word in quantity_words("under"):
        # "sank auf unter 100", "liegt unter 1.000 Exemplaren", but "starben unter 300 Toten"
        led = at - 2 >= first and (
            columns.analyses[at - 2].word_class == "ADP" or columns.lower[at - 2] in quantity_words("verbs of a level")
        )
        return "less_than" if measured or led else None
    return "more_than" if measured and word in quantity_words("from") else None


def is_designation(columns: Columns, found: Numeral, first: int, limit: int) -> bool:
    """Tell whether a number names something instead of counting it: "Artikel 5", "A 7", a year, a telephone number."""
    at, last = found.first, found.last
    before = columns.words[at - 1] if at > first else ""
    behind = columns.words[last] if last < limit else ""
    if not columns.words[at][0].isdecimal():
        return bool(before) and columns.lower[at - 1] in quantity_words("designations")
    if before in {"/", "#", "+"} or behind in {"/", ":"}:
        return True
    if before == ":" and at - 1 > first and columns.words[at - 2][0].isdecimal():
        return True
    if behind[:1].isdecimal() or (before[:1].isdecimal() and not split_figure(before)[1]):
        return found.scale == 1
    named = columns.lower[at - 1] in quantity_words("designations") if before else False
    return named or (len(before) == 1 and before.isupper())
