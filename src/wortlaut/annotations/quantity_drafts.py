"""Drafts of quantities: the figures of one sentence, each with what stands around it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from wortlaut.annotations.frequencies import frequency_words
from wortlaut.annotations.model import Modifier, QuantityKind
from wortlaut.annotations.numerals import Columns, Numeral, compound, exact, numeral, split_figure, times_told
from wortlaut.annotations.quantity_context import (
    Counted,
    Measured,
    counted_at,
    is_designation,
    is_time,
    measured_noun,
    modifier_before,
    partitive_at,
    symbol_before,
    unit_at,
)
from wortlaut.annotations.quantity_words import multiples, quantity_words, trigger
from wortlaut.language.numbers import denominator, lower_bound, ordinal, scales
from wortlaut.language.units import unit_of, units

_SMALL = 13  # a word for less that stands alone is as often a pronoun ("die drei") or a time ("um acht")
_OLDEST = 120
_SHORTEST_SYMBOL = 2  # "5G" and "3D" are names
_YEARS, _RECENT = range(1500, 2100), range(1900, 2100)


@dataclass(slots=True)
class Draft:
    """A quantity in the making: tokens ``[first, last)``, characters ``[begin, end)``.

    ``opening`` is the first token of its modifier, ``noun`` the token of what is counted (-1: none). One that is
    ``weak`` is kept only if something else speaks for it; ``elliptic`` ones leave out what their neighbour says.
    """

    first: int
    last: int
    begin: int
    end: int
    value: float
    kind: QuantityKind = "count"
    unit: str | None = None
    of: str | None = None
    modifier: Modifier | None = None
    upper: float | None = None
    opening: int = -1
    noun: int = -1
    scale: int = 1
    weak: bool = False
    elliptic: bool = False
    partitive: bool = False
    whole: "Draft | None" = None


class Drafting:
    """The reading of one sentence: tokens ``[first, limit)`` of *columns*."""

    def __init__(self, columns: Columns, first: int, limit: int) -> None:
        self.columns, self.first, self.limit = columns, first, limit
        self.lower, self.words = columns.lower, columns.words
        self.done = first  # tokens before are read

    def drafts(self, triggers: Sequence[int]) -> Iterator[Draft]:
        """Yield the drafts that begin, or end, at the tokens *triggers* (ascending)."""
        readers: dict[str, Callable[[int], Draft | None]] = {
            "figure": self._figure, "number": self._word, "scale": self._scale, "plural": self._plural,
            "fraction": self._fraction, "half": self._half, "ordinal": self._ordinal, "occasions": self._occasions,
            "first": self._first_time, "multiple": self._multiple, "unit": self._unit, "compound": self._compound,
        }  # fmt: skip
        for at in triggers:
            if at < self.done:
                continue
            draft = readers[trigger(self.words[at]) or "figure"](at)
            if draft is None or draft.first < self.done or self._is_taken(draft):
                continue
            self.done = draft.last
            yield draft

    def _is_taken(self, draft: Draft) -> bool:
        """Tell whether a time expression covers it; an age is none, whatever reads it as a duration."""
        return any(self.columns.blocked[draft.first : draft.last]) and not self._is_age(draft.last)

    def _is_age(self, last: int) -> bool:
        figure, tail = split_figure(self.words[last - 1])
        if figure and tail[1:].lower() in quantity_words("age nouns"):
            return True
        years = self.lower[last - 1] in quantity_words("years of age")
        return years and last < self.limit and self.lower[last] in quantity_words("age")

    def _draft(self, first: int, last: int, value: float, kind: QuantityKind) -> Draft:
        draft = Draft(first, last, self.columns.begins[first], self.columns.ends[last - 1], value, kind)
        draft.opening = first
        return draft

    def _figure(self, at: int) -> Draft | None:
        word = self.words[at]
        head, tail = split_figure(word)
        if tail == ".":
            return self._ordinal(at)
        if tail:
            return self._joined(at, tail)
        return self._number(numeral(self.columns, at, self.limit))

    def _joined(self, at: int, tail: str) -> Draft | None:
        """Read a figure with something joined to it: "17-Jährige", "30-mal", "20.000er-Marke", "30km"."""
        found = numeral(self.columns, at, self.limit)
        if found is None:
            return None
        if tail[0] == "-" and tail[1:].lower() in quantity_words("age nouns"):
            if not tail[1].isupper():
                return None  # "17-jährige": as often a duration
            draft = self._draft(at, at + 1, found.value, "amount")
            draft.unit = tail[1:]
            return draft
        if times_told(self.columns, at):
            return self._occasions(at)
        unit = unit_of(tail) if len(tail) >= _SHORTEST_SYMBOL and tail in units() else None
        if unit:
            draft = self._draft(at, at + 1, found.value, unit.kind)
            draft.unit = tail
            return draft
        return self._compound(at)

    def _compound(self, at: int) -> Draft | None:
        found = compound(self.words[at])
        if found is None or self.columns.words[at] != self.columns.text[
            self.columns.begins[at] : self.columns.ends[at]
        ]:
            return None
        draft = self._draft(at, at + 1, found.value, "count")
        draft.end = draft.begin + found.length
        if found.unit:
            unit = unit_of(found.unit)
            draft.unit, draft.kind = found.unit, unit.kind if unit else "amount"
        self._modify(draft)
        return draft

    def _word(self, at: int) -> Draft | None:
        # a capital within the sentence is a name's, or that of a noun: "die Elf", "Drei Schwestern"
        if self.columns.is_capital(at) and not self.columns.opens(at, self.first):
            if self.lower[at] not in quantity_words("number nouns"):
                return None
        return self._number(numeral(self.columns, at, self.limit))

    def _number(self, found: Numeral | None) -> Draft | None:
        if found is None:
            return None
        columns, limit = self.columns, self.limit
        if found.first > self.first and self.lower[found.first - 1] in quantity_words("half"):
            return None
        upper = self._upper(found)
        last = upper.last if upper else found.last
        if is_designation(columns, found, self.first, limit):
            return None
        if upper and upper.tail:
            draft = self._draft(found.first, last, found.value, "occasions")
            draft.upper = upper.value
            self._modify(draft)
            return draft
        if last + 1 < limit and self.lower[last] in quantity_words("years of age"):
            if self.lower[last + 1] in quantity_words("age"):
                draft = self._draft(found.first, last + 1, found.value, "amount")
                draft.unit = self.words[last]
                self._modify(draft)
                return draft
        if is_time(columns, last, limit):
            self.done = max(self.done, last)
            return None
        if last < limit and self.lower[last] in quantity_words("occasions") and found.plain:
            draft = self._draft(found.first, last + 1, found.value, "occasions")
            return self._finish(draft, upper, None, None)
        measured = unit_at(columns, last, limit)
        draft = self._draft(found.first, measured.last if measured else last, found.value, "count")
        draft.scale = upper.scale if upper else found.scale
        if not found.plain:
            draft.kind = "share"
        return self._finish(draft, upper, measured, found)

    def _upper(self, found: Numeral) -> Numeral | None:
        """Return the upper end of a range: "200 bis 300", "zwischen 200 und 300", "20 bis 30-mal"."""
        at = found.last
        if at + 1 >= self.limit or self.columns.blocked[at]:
            return None
        word = self.lower[at]
        ranging = word in quantity_words("to")
        if word in quantity_words("and") and found.first > self.first:
            opening = modifier_before(self.columns, found.first, self.first, measured=False)[1]
            ranging = opening > self.first and self.lower[opening - 1] in quantity_words("between")
        if not ranging:
            return None
        second = numeral(self.columns, at + 1, self.limit)
        if second is None or (second.tail and not times_told(self.columns, at + 1)):
            return None
        lower = found.value * second.scale if found.scale == 1 else found.value
        return second if second.value > min(lower, found.value) else None

    def _finish(
        self, draft: Draft, upper: Numeral | None, measured: Measured | None, found: Numeral | None
    ) -> Draft | None:
        columns = self.columns
        if upper:
            if found and found.scale == 1 < upper.scale and draft.value * upper.scale < upper.value:
                draft.value = exact(draft.value * upper.scale)
            draft.upper = upper.value
        self._sign(draft, measured)
        if measured:
            draft.unit, draft.kind = measured.text, measured.unit.kind
        else:
            before = symbol_before(columns, draft.first, self.first)
            if before:
                draft.first -= 1
                draft.begin = draft.opening = columns.begins[draft.first]
                draft.opening = draft.first
                draft.unit, draft.kind = self.words[draft.first], before.kind
        self._modify(draft)
        if draft.kind == "occasions":
            if draft.last < self.limit and self.lower[draft.last] in quantity_words("as much"):
                draft.kind = "ratio"
            return draft
        self._count(draft)
        return draft if draft.unit or self._is_counted(draft) else None

    def _sign(self, draft: Draft, measured: Measured | None) -> None:
        if measured is None or draft.first <= self.first:
            return
        before = draft.first - 1
        dash = self.words[before] in {"-", "−"} and self.columns.ends[before] == draft.begin
        if dash and before > self.first and self.columns.ends[before - 1] == self.columns.begins[before]:
            return
        if dash or self.lower[before] in quantity_words("minus"):
            draft.first = draft.opening = before
            draft.begin = self.columns.begins[before]
            draft.value = -draft.value

    def _modify(self, draft: Draft) -> None:
        measured = draft.unit is not None or draft.kind == "share"
        draft.modifier, draft.opening = modifier_before(self.columns, draft.first, self.first, measured=measured)
        several = draft.first > self.first and self.lower[draft.first - 1] in quantity_words("several")
        if several and self.lower[draft.first] in quantity_words("number nouns") | scales().keys():
            draft.modifier, draft.opening = "more_than", draft.first - 1

    def _count(self, draft: Draft) -> None:
        """Find what is counted, or what the share is a share of."""
        columns, last, limit = self.columns, draft.last, self.limit
        found: Counted | None = None
        if draft.unit is None and draft.kind == "count":
            found = counted_at(columns, last, limit)
        elif draft.unit is not None:
            found = measured_noun(columns, last, limit)
        if found is None and (draft.kind in {"share", "points"} or draft.unit is None):
            found = partitive_at(columns, last, limit)
        if found:
            draft.noun, draft.of, draft.partitive = found.token, found.word, found.partitive

    def _is_counted(self, draft: Draft) -> bool:
        """Tell whether a number without a unit is a quantity at all, or may be one (``weak``)."""
        at, word = draft.first, self.words[draft.first]
        figures = word[0].isdecimal()
        grouped = not word.isdecimal() or (draft.upper is None and draft.last > at + 1)
        if figures and not grouped and draft.value in _YEARS and (draft.upper is None or draft.upper in _YEARS):
            preposition = draft.opening == at - 1 and self.lower[at - 1] in quantity_words("over")
            counted = draft.of is not None and not draft.partitive and draft.value not in _RECENT
            if (draft.modifier is None or preposition) and not counted:
                return False
        if draft.of is not None or draft.kind != "count":
            return True
        named = at - 1 > self.first and self.columns.is_capital(at - 1)
        aged = at > self.first and self.lower[at - 1] in quantity_words("openings of an age") and draft.value < _OLDEST
        listed = at == self.first and draft.last < self.limit and self.words[draft.last] in {".", ")"}
        small = not figures and draft.value < _SMALL
        dashed = draft.upper is not None and not self._is_spaced(draft)
        draft.weak = named or listed or small or aged or dashed or self._is_aside(draft)
        if draft.modifier or (
            draft.last < self.limit and self.lower[draft.last] in quantity_words("more or less")
        ):
            draft.weak = False
        return True

    def _is_spaced(self, draft: Draft) -> bool:
        """Tell whether a range is more than figures with a dash between them, as in telephone numbers."""
        return any(word[0].isalpha() for word in self.words[draft.first : draft.last])

    def _is_aside(self, draft: Draft) -> bool:
        """Tell whether a bare number is put between commas or brackets, as ages are: "Rosa Igelhaut, 84, lachte"."""
        before = self.words[draft.first - 1] if draft.first > self.first else ""
        behind = self.words[draft.last] if draft.last < self.limit else "."
        return before in {",", "("} and not behind[0].isalnum()

    def _scale(self, at: int) -> Draft | None:
        """Read "eine Million", "eine halbe Million", "mehrere Millionen", "Millionen Menschen"."""
        word = self.lower[at]
        first, value = at, float(scales()[word])
        if first > self.first and self.lower[first - 1] in quantity_words("half"):
            first, value = first - 1, value / 2
        one = first > self.first and self.lower[first - 1] in quantity_words("one")
        several = at > self.first and self.lower[at - 1] in quantity_words("several")
        if not one and first == at and not several:
            return self._plural(at)
        if one and not (several and first == at):
            first -= 1
        measured = unit_at(self.columns, at + 1, self.limit)
        draft = self._draft(first, measured.last if measured else at + 1, exact(value), "count")
        return self._finish(draft, None, measured, None)

    def _plural(self, at: int) -> Draft | None:
        """Read "Hunderte Menschen": at least 100."""
        value = lower_bound(self.lower[at])
        if not value:
            return None
        measured = unit_at(self.columns, at + 1, self.limit)
        draft = self._draft(at, measured.last if measured else at + 1, value, "count")
        done = self._finish(draft, None, measured, None)
        if done is None or (not self.columns.is_capital(at) and done.of is None and done.unit is None):
            return None
        if done.modifier is None:
            done.modifier = "more_than"
        done.weak = False
        return done

    def _fraction(self, at: int) -> Draft | None:
        """Read "ein Drittel der Befragten", but not "in einem Viertel am Fluss"."""
        parts = denominator(self.lower[at])
        if not parts or at <= self.first or self.lower[at - 1] not in quantity_words("one"):
            return None
        draft = self._draft(at - 1, at + 1, 1 / parts, "share")
        self._modify(draft)
        self._count(draft)
        before = self.lower[at - 2] if at - 2 >= self.first else ""
        behind = self.lower[at + 1] if at + 1 < self.limit else ""
        ambiguous = parts == 4 and not (
            draft.of or draft.modifier or before in quantity_words("fraction openings")
            or behind in quantity_words("more or less")
        )  # fmt: skip
        return None if ambiguous else draft

    def _half(self, at: int) -> Draft | None:
        if at > self.first and self.lower[at - 1] not in quantity_words("half openings"):
            return None
        draft = self._draft(at, at + 1, 0.5, "share")
        self._modify(draft)
        if self.lower[draft.opening] in quantity_words("fraction openings"):
            draft.modifier = None  # "um die Hälfte" is no "um die 300"
        self._count(draft)
        return draft

    def _ordinal(self, at: int) -> Draft | None:
        """Read "der dritte Sieg", "zum dritten Mal", "jeder dritte Befragte"; not "in erster Linie", "am dritten Tag"."""
        figures, tail = split_figure(self.words[at])
        value = int(figures) if tail == "." and figures.isdecimal() and len(figures) < 5 else ordinal(self.lower[at])
        if not value:
            return None
        before = self.lower[at - 1] if at > self.first else ""
        if before in quantity_words("every") and value > 1 and not figures:
            return self._every(at, value)
        if not figures and self.columns.is_capital(at):
            return None
        if at + 1 < self.limit and self.lower[at + 1] in quantity_words("occasions"):
            told = before in frequency_words("ordinal openings")
            return self._draft(at, at + 2, value, "ordinal") if told else None
        if (figures or value == 1) and before not in quantity_words("articles before an ordinal"):
            return None
        one_of = at - 2 >= self.first and self.lower[at - 2] in quantity_words("one")
        plural = before in quantity_words("plural articles") and self.lower[at].endswith("n")
        if value == 1 and (plural or one_of):
            return None
        if is_time(self.columns, at + 1, self.limit):
            return None
        found = counted_at(self.columns, at + 1, min(self.limit, at + 3))
        if found is None or found.word.lower() in quantity_words("names with an ordinal"):
            return None
        draft = self._draft(at, at + 1, value, "ordinal")
        draft.noun, draft.of = found.token, found.word
        return draft

    def _every(self, at: int, value: int) -> Draft | None:
        if is_time(self.columns, at + 1, self.limit):
            return None
        draft = self._draft(at - 1, at + 1, 1 / value, "share")
        self._modify(draft)
        found = None if self.columns.is_capital(at) else counted_at(self.columns, at + 1, min(self.limit, at + 3))
        if found is None and self.columns.is_capital(at):
            found = partitive_at(self.columns, at + 1, self.limit)
        if found:
            draft.noun, draft.of = found.token, found.word
        return draft

    def _occasions(self, at: int) -> Draft | None:
        value = times_told(self.columns, at)
        if value is None:
            return None
        draft = self._draft(at, at + 1, value, "occasions")
        return self._finish(draft, None, None, None)

    def _first_time(self, at: int) -> Draft | None:
        return self._draft(at, at + 1, 1, "ordinal")

    def _multiple(self, at: int) -> Draft | None:
        word = self.words[at]
        as_much = at + 1 < self.limit and self.lower[at + 1] in quantity_words("as much")
        if word in quantity_words("multiples before as") and not as_much:
            return None
        draft = self._draft(at, at + 1, multiples()[word], "ratio")
        self._modify(draft)
        return draft

    def _unit(self, at: int) -> Draft | None:
        """Read "ein Prozent", "einen halben Prozentpunkt"."""
        first, value = at, 1.0
        if first > self.first and self.lower[first - 1] in quantity_words("half"):
            first, value = first - 1, 0.5
        if first > self.first and self.lower[first - 1] in quantity_words("one"):
            first -= 1
        elif first == at:
            return None
        measured = unit_at(self.columns, at, self.limit)
        if measured is None:
            return None
        return self._finish(self._draft(first, measured.last, exact(value), "count"), None, measured, None)
