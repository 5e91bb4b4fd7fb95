"""Quantities: figures with their unit, what they count, how exact they are, and of which total they are a part.

A quantity's span holds the number and its unit ("3,5 Millionen Euro", "zwei Drittel", "40 bis 50 Prozent", "dritten Mal")
and leaves out articles and modifiers ("rund", "mehr als"), which its ``modifier`` tells. Dates, clock times, durations,
scores and designations ("Artikel 5", "Boeing 737") are none. The guideline is ``evaluation/schemes_quantities.md``.
"""

from bisect import bisect_left

from wortlaut.annotations.model import Layers, Quantity
from wortlaut.annotations.numerals import Columns
from wortlaut.annotations.quantity_drafts import Draft, Drafting
from wortlaut.annotations.quantity_parts import complete, relate
from wortlaut.annotations.quantity_words import trigger
from wortlaut.document.model import Document
from wortlaut.text.span import Span

_LONGEST_WORD = 60  # characters
_MOST = 400  # figures of one sentence; longer lists are read up to here


def find_quantities(document: Document, layers: Layers) -> tuple[Quantity, ...]:
    """Return the quantities of *document*, in text order, none overlapping another; never raises on any text."""
    if document.language not in {"de", "und"}:
        return ()
    columns = Columns(document, layers)
    words = columns.words
    known = {word for word in set(words) if len(word) <= _LONGEST_WORD and trigger(word)}
    triggers = [at for at, word in enumerate(words) if word in known]
    found: list[Draft] = []
    before: tuple[int, Draft] | None = None
    for number, sentence in enumerate(layers.sentences):
        low, high = bisect_left(triggers, sentence.first), bisect_left(triggers, sentence.last)
        if low == high:
            continue
        drafts = list(Drafting(columns, sentence.first, sentence.last).drafts(triggers[low : min(high, low + _MOST)]))
        complete(columns, drafts)
        near = before[1] if before and before[0] == number - 1 else None
        relate(columns, sentence.first, sentence.last, drafts, near)
        kept = [draft for draft in drafts if not draft.weak]
        found += kept
        counted = [draft for draft in kept if draft.kind in {"count", "amount"}]
        before = (number, counted[-1]) if counted else None
    return _as_quantities(found)


def _as_quantities(drafts: list[Draft]) -> tuple[Quantity, ...]:
    index = {id(draft): number for number, draft in enumerate(drafts)}
    return tuple(
        Quantity(
            Span(draft.begin, draft.end), draft.value, draft.kind, draft.unit, draft.of, draft.modifier, draft.upper,
            index.get(id(draft.whole)) if draft.whole else None,
        )
        for draft in drafts
    )  # fmt: skip
