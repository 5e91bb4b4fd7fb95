"""Places in a series, parts of a whole, occasions, multiples: "der dritte Sieg", "ein Drittel", "sechsmal"."""

from wortlaut.annotations.frequencies import frequency_words
from wortlaut.annotations.numerals import split_figure, times_told
from wortlaut.annotations.quantity_context import counted_at, is_time, partitive_at
from wortlaut.annotations.quantity_drafts import Completing, Draft
from wortlaut.annotations.quantity_words import multiples, quantity_words
from wortlaut.language.numbers import denominator, ordinal


class SeriesReading(Completing):
    """Reads the words that are a number of their own; each method takes the token and may find nothing."""

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
        """Read "der dritte Sieg", "zum dritten Mal", "jeder dritte Gast"; not "in erster Linie", "am dritten Tag"."""
        figures, tail = split_figure(self.words[at])
        value = int(figures) if tail == "." and figures.isdecimal() and len(figures) < 5 else ordinal(self.lower[at])
        before = self.lower[at - 1] if at > self.first else ""
        if value and value > 1 and before in quantity_words("every") and not figures:
            return self._every(at, value)
        if not value or (not figures and self.columns.is_capital(at)):
            return None
        if at + 1 < self.limit and self.lower[at + 1] in quantity_words("occasions"):
            told = before in frequency_words("ordinal openings")
            return self._draft(at, at + 2, value, "ordinal") if told else None
        if not self._is_in_series(at, value, before, figures) or is_time(self.columns, at + 1, self.limit):
            return None
        found = counted_at(self.columns, at + 1, min(self.limit, at + 3))
        if found is None or found.word.lower() in quantity_words("names with an ordinal"):
            return None
        draft = self._draft(at, at + 1, value, "ordinal")
        draft.noun, draft.of = found.token, found.word
        return draft

    def _is_in_series(self, at: int, value: int, before: str, figures: str) -> bool:
        """Tell whether an ordinal gives one thing its place: not "die ersten Gäste", "eine der ersten Fragen"."""
        if (figures or value == 1) and before not in quantity_words("articles before an ordinal"):
            return False
        one_of = at - 2 >= self.first and self.lower[at - 2] in quantity_words("one")
        plural = before in quantity_words("plural articles") and self.lower[at].endswith("n")
        return not (value == 1 and (plural or one_of))

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
