"""Drafts of quantities: a number of a sentence, completed by what stands around it."""

from dataclasses import dataclass

from wortlaut.annotations.clause_words import words_of
from wortlaut.annotations.model import Modifier, QuantityKind
from wortlaut.annotations.numerals import Columns, Numeral, exact
from wortlaut.annotations.quantity_context import (
    Counted,
    Measured,
    counted_at,
    measured_noun,
    modifier_before,
    partitive_at,
    symbol_before,
)
from wortlaut.annotations.quantity_words import quantity_words
from wortlaut.language.numbers import scales

_SMALL = 13  # a word for less that stands alone is as often a pronoun ("die drei") or a time ("um acht")
_YEARS, _RECENT = range(1500, 2100), range(1900, 2100)
_OLDEST = 120
_BRACKET = 12  # tokens back to the bracket that a figure closes


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


class Completing:
    """One sentence, tokens ``[first, limit)`` of *columns*, and how a number in it becomes a draft."""

    def __init__(self, columns: Columns, first: int, limit: int) -> None:
        self.columns, self.first, self.limit = columns, first, limit
        self.lower, self.words = columns.lower, columns.words
        self.done = first  # tokens before are read

    def _draft(self, first: int, last: int, value: float, kind: QuantityKind) -> Draft:
        draft = Draft(first, last, self.columns.begins[first], self.columns.ends[last - 1], value, kind)
        draft.opening = first
        return draft

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
        joined = before > self.first and self.columns.ends[before - 1] == self.columns.begins[before]
        if dash and joined and self.words[before - 1][0].isalnum():
            return  # a dash between two words
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
            even = draft.value % 100 == 0  # "mehr als 2000" may be people, "mehr als 2023" is a year
            modified = draft.modifier is not None and not preposition and (even or draft.of is not None)
            if not modified and not counted:
                return False
        if draft.of is not None or draft.kind != "count":
            return True
        named = at - 1 > self.first and self._names(at - 1)
        around = {
            self.lower[at - 1] if at > self.first else "",
            self.lower[draft.last] if draft.last < self.limit else "",
        }
        aged = draft.value < _OLDEST and not around.isdisjoint(quantity_words("words of an age"))
        listed = self._numbers_a_list(draft)
        small = not figures and draft.value < _SMALL
        dashed = draft.upper is not None and not self._is_spaced(draft)
        draft.weak = named or listed or small or aged or dashed or self._is_aside(draft)
        if draft.modifier or self._is_borne_out(draft):
            draft.weak = False
        return True

    def _is_borne_out(self, draft: Draft) -> bool:
        """Tell whether the words around a bare number make it one: "zwei mehr", "auf sechs gesunken"."""
        if draft.last >= self.limit:
            return False
        level = draft.first > self.first and self.lower[draft.first - 1] in quantity_words("level prepositions")
        changed = self.columns.analyses[draft.last].verb_form in {"participle", "infinitive"}
        return (level and changed) or self.lower[draft.last] in quantity_words("words behind a bare number")

    def _names(self, token: int) -> bool:
        """Tell whether the number behind *token* may belong to its name: "iOS 9", but "im Schnitt 118", "am Tag 30"."""
        adverbial = quantity_words("nouns that name no number") | quantity_words("time units") | words_of("time nouns")
        return self.words[token] == ")" or (self.columns.is_capital(token) and self.lower[token] not in adverbial)

    def _numbers_a_list(self, draft: Draft) -> bool:
        """Tell whether it is the number of a point in a list: "1.", "2)"."""
        behind = self.words[draft.last] if draft.last < self.limit else ""
        if behind == ")":
            return "(" not in self.words[max(self.first, draft.first - _BRACKET) : draft.first]
        return draft.first == self.first and behind == "."

    def _is_spaced(self, draft: Draft) -> bool:
        """Tell whether a range is more than figures with a dash between them, as in telephone numbers."""
        return any(word[0].isalpha() for word in self.words[draft.first : draft.last])

    def _is_aside(self, draft: Draft) -> bool:
        """Tell whether a bare number is put between commas or brackets, as ages are: "Rosa Igelhaut, 84, lachte"."""
        before = self.words[draft.first - 1] if draft.first > self.first else ""
        behind = self.words[draft.last] if draft.last < self.limit else "."
        return before in {",", "("} and not behind[0].isalnum()
