"""The figures of one sentence, read from the words that can begin, or end, one."""

from collections.abc import Callable, Iterator, Sequence

from wortlaut.annotations.numerals import Numeral, compound, exact, numeral, split_figure, times_told
from wortlaut.annotations.quantity_context import is_designation, is_time, modifier_before, unit_at
from wortlaut.annotations.quantity_drafts import Draft
from wortlaut.annotations.quantity_series import SeriesReading
from wortlaut.annotations.quantity_words import quantity_words, trigger
from wortlaut.language.numbers import lower_bound, scales
from wortlaut.language.units import unit_of, units

_SHORTEST_SYMBOL = 2  # "5G" and "3D" are names


class SentenceReading(SeriesReading):
    """The reading of one sentence."""

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

    def _figure(self, at: int) -> Draft | None:
        word = self.words[at]
        tail = split_figure(word)[1]
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
        if (
            found is None
            or self.columns.words[at] != self.columns.text[self.columns.begins[at] : self.columns.ends[at]]
        ):
            return None
        draft = self._draft(at, at + 1, found.value, "share" if found.share else "count")
        draft.end = draft.begin + found.length
        if found.unit:
            unit = unit_of(found.unit)
            draft.unit, draft.kind = found.unit, unit.kind if unit else "amount"
        self._modify(draft)
        return draft

    def _word(self, at: int) -> Draft | None:
        # a capital within the sentence is a name's, or that of a noun: "die Elf", "Drei Schwestern"
        named = self.columns.is_capital(at) and not self.columns.opens(at, self.first)
        if named and self.lower[at] not in quantity_words("number nouns"):
            return None
        return self._number(numeral(self.columns, at, self.limit))

    def _number(self, found: Numeral | None) -> Draft | None:
        halved = found and found.first > self.first and self.lower[found.first - 1] in quantity_words("half")
        if found is None or halved or is_designation(self.columns, found, self.first, self.limit):
            return None
        upper = self._upper(found)
        last = upper.last if upper else found.last
        counted = self._age_or_occasions(found, upper, last)
        if counted:
            return counted
        if is_time(self.columns, last, self.limit):
            self.done = max(self.done, last)
            return None
        measured = unit_at(self.columns, last, self.limit)
        draft = self._draft(found.first, measured.last if measured else last, found.value, "count")
        draft.scale = upper.scale if upper else found.scale
        if not found.plain:
            draft.kind = "share"
        return self._finish(draft, upper, measured, found)

    def _age_or_occasions(self, found: Numeral, upper: Numeral | None, last: int) -> Draft | None:
        """Read "45 Jahre alt", "zwei Mal" and "20 bis 30-mal", where the number ends before token *last*."""
        if upper and upper.tail:
            draft = self._draft(found.first, last, found.value, "occasions")
            return self._finish(draft, upper, None, None)
        word = self.lower[last] if last < self.limit else ""
        if word in quantity_words("occasions") and found.plain:
            draft = self._draft(found.first, last + 1, found.value, "occasions")
            return self._finish(draft, upper, None, None)
        if word in quantity_words("years of age") and last + 1 < self.limit:
            if self.lower[last + 1] not in quantity_words("age"):
                return None
            draft = self._draft(found.first, last + 1, found.value, "amount")
            draft.unit, draft.upper = self.words[last], upper.value if upper else None
            self._modify(draft)
            return draft
        return None

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
