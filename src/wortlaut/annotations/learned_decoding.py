"""From probabilities to statements: which anchors count, and which tokens are their parts, as whole spans.

A part's tokens are those above a threshold, made whole: short gaps closed, crumbs dropped, separators trimmed, and
quotation marks taken with what stands between them. Where the rules gave the part too, the one of the two that the
network expects to be closer to the truth is taken.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from wortlaut.annotations.learned_columns import PARTS, Anchored, Columns
from wortlaut.annotations.reading import Reading
from wortlaut.annotations.statement_drafts import EDGES

if TYPE_CHECKING:
    import numpy as np

    Floats = np.ndarray[Any, np.dtype[np.float32]]

QUOTE, CUE, SPEAKER, FRAME, ADDRESSEE = range(len(PARTS))
WEAK = 0.25  # a quote without a token above the threshold is what lies above this
GAP = 2  # tokens between two stretches of a part that count as part of it
LONG = 110  # tokens of a quote that the network cannot look over; the rules' is taken
SPARSE, DENSE = 1 / 50, 1 / 20
SURE = 0.7  # a lone token of a quote or frame needs this much


class Candidate(NamedTuple):
    """An anchor with its score and, from token ``first`` on, the probabilities of the five parts a row.

    ``row`` is that of the rules' statement at this anchor, or -1; ``agreed`` where its type is this one.
    """

    label: int
    anchor: int
    score: float
    first: int
    parts: "Floats"
    medium: int
    row: int
    agreed: bool


class Chosen(NamedTuple):
    """A statement: the candidate, and the ascending tokens of its parts."""

    candidate: Candidate
    parts: tuple[list[int], ...]


class Thresholds(NamedTuple):
    """What a candidate and a token need: less where the rules have the same statement than where they have none."""

    agreed: float
    retyped: float  # the rules have a statement here, of another type
    added: float  # where the rules find few statements in the text
    dense: float  # the same, where they find many
    tokens: float
    same: float  # overlap of two quotes from which on they are one
    rules: float  # how much more the rules' part must promise than the network's own

    def needed(self, row: int, density: float, *, agreed: bool) -> float:
        """Return the score that a candidate (its *row* and *agreed*) needs in a text of *density* between 0 and 1."""
        if agreed:
            return self.agreed
        return self.retyped if row >= 0 else self.added + density * (self.dense - self.added)


def decode(
    columns: Columns, candidates: Sequence[Candidate], thresholds: Thresholds, taken: Sequence[frozenset[int]] = ()
) -> list[Chosen]:
    """Return the statements among *candidates*, the best first, no two on the same words, nor one on those *taken*."""
    drafts = dict(zip(columns.rows, columns.drafts, strict=True))
    chosen: list[Chosen] = []
    kept = _Kept()
    for quote in taken:
        kept.add(quote)
    density = density_of(columns)
    margins = [(thresholds.needed(c.row, density, agreed=c.agreed) - c.score, c) for c in candidates]
    for margin, candidate in sorted(margins, key=lambda pair: (pair[0], pair[1].anchor, pair[1].label)):
        if margin > 0:
            break
        draft = drafts.get(candidate.row)
        parts = tuple(_part(columns.reading, candidate, part, draft, thresholds) for part in range(len(PARTS)))
        quote = frozenset(parts[QUOTE])
        if quote and not kept.has_like(quote, thresholds.same):
            kept.add(quote)
            chosen.append(Chosen(candidate, parts))
    return chosen


class _Kept:
    """Quotes, found again by any of their tokens."""

    def __init__(self) -> None:
        self.by_token: dict[int, list[frozenset[int]]] = {}

    def add(self, quote: frozenset[int]) -> None:
        for token in quote:
            self.by_token.setdefault(token, []).append(quote)

    def has_like(self, quote: frozenset[int], same: float) -> bool:
        """Tell whether one of them and *quote* share more than *same* of their tokens."""
        shared = {other for token in quote for other in self.by_token.get(token, ())}
        return any(len(quote & other) > same * len(quote | other) for other in shared)


def density_of(columns: Columns) -> float:
    """Return 0 for a text in which the rules find few statements (up to one in 50 tokens), 1 for many (one in 20).

    How often a statement is said to stand in a text of another kind than the training articles is their habit, not the
    text's; the rules, which count every kind alike, tell how far to trust it.
    """
    share = (len(columns.drafts) + 1) / (len(columns.words) + 40)
    return min(max((share - SPARSE) / (DENSE - SPARSE), 0.0), 1.0)


def _part(
    reading: Reading, candidate: Candidate, part: int, draft: Anchored | None, thresholds: Thresholds
) -> list[int]:
    if part == QUOTE and draft is not None and candidate.agreed and len(draft.parts[QUOTE]) > LONG:
        return list(draft.parts[QUOTE])
    column = candidate.parts[:, part]
    first = candidate.first
    own = [token + first for token in (column > thresholds.tokens).nonzero()[0].tolist()]
    if part == QUOTE and not own:
        own = [token + first for token in (column > WEAK).nonzero()[0].tolist()]
    values: list[float] = column.tolist()
    whole = _whole(reading, own, values, first, part) or own
    if part == QUOTE and candidate.label < 2:
        whole = _with_marks(reading, whole)
    if draft is None or not draft.parts[part] or not (own or part == QUOTE or max(values) > thresholds.tokens / 2):
        return whole
    total = sum(values)
    theirs = list(draft.parts[part])
    better = _promise(theirs, values, first, total) > _promise(whole, values, first, total) + thresholds.rules
    return theirs if better else whole


def _promise(tokens: list[int], values: list[float], first: int, total: float) -> float:
    """Return the F1 that *tokens* may expect; a token out of the network's sight counts as even odds."""
    if not tokens:
        return 0.0
    size = len(values)
    hits = sum(values[token - first] if 0 <= token - first < size else 0.5 for token in tokens)
    return 2 * hits / (len(tokens) + total)


def _whole(reading: Reading, tokens: list[int], values: list[float], first: int, part: int) -> list[int]:
    runs: list[list[int]] = []
    for token in tokens:
        gap = range(runs[-1][-1] + 1, token) if runs else range(0)
        if runs and len(gap) <= (0 if part == CUE else GAP) and all(values[t - first] > WEAK for t in gap):
            runs[-1] += [*gap, token]
        else:
            runs.append([token])
    if part in {QUOTE, FRAME} and len(runs) > 1:
        runs = [run for run in runs if len(run) > 1 or values[run[0] - first] > SURE] or runs
    if part not in {FRAME, CUE}:
        runs = [trimmed for run in runs if (trimmed := _trimmed(reading, run))]
    return [token for run in runs for token in run]


def _trimmed(reading: Reading, run: list[int]) -> list[int]:
    begin, end = 0, len(run)
    while begin < end and _is_edge(reading, run[end - 1]):
        end -= 1
    while begin < end and _is_edge(reading, run[begin]):
        begin += 1
    return run[begin:end]


def _is_edge(reading: Reading, token: int) -> bool:
    return reading.words[token] in EDGES and reading.inside[token] < 0


def _with_marks(reading: Reading, tokens: list[int]) -> list[int]:
    """Return *tokens* with all of each quoted passage of which they are at least half."""
    found = set(tokens)
    for number in {reading.inside[token] for token in tokens} - {-1}:
        first, last, _ = reading.passages[number]
        passage = range(first, last)
        if 2 * sum(token in found for token in passage) >= len(passage):
            found.update(passage)
    return sorted(found)
