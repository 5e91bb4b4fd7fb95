"""Cut a text at the bounds of everything that is marked in it, so that spans may overlap and nest at will."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from wortlaut.text.span import Span

_LINES = ("finding", "other")  # parts that are underlined; where both meet, the first is drawn
_SEVERITIES = ("error", "warning", "info")  # their hues, the most urgent first


class Mark(NamedTuple):
    """Characters ``span`` are the ``part`` ("quote", "speaker") of the entry ``key``; ``hue`` names its colour."""

    span: Span
    key: str
    part: str
    hue: str = ""


class Anchor(NamedTuple):
    """A place that the lists beside the text lead to; with a ``label`` it is shown and leads back to entry ``key``."""

    at: int
    id: str
    key: str
    kind: str  # statement finding other place
    label: str = ""
    name: str = ""  # for those who do not see the label
    hue: str = ""


class Segment(NamedTuple):
    """A stretch without a bound inside; ``marks`` lie over it, the shortest first, ``anchors`` stand before it."""

    text: str
    marks: tuple[Mark, ...]
    anchors: tuple[Anchor, ...]

    @property
    def tokens(self) -> str:
        """What lies over the segment, for the script: ``key.part`` separated by blanks."""
        return " ".join(dict.fromkeys(f"{mark.key}.{mark.part}" for mark in self.marks))

    @property
    def classes(self) -> str:
        """How the segment looks at rest: the colour of its innermost quote, and one line for its findings."""
        quote = next((mark for mark in self.marks if mark.part == "quote"), None)
        line = min((mark for mark in self.marks if mark.part in _LINES), key=_line_rank, default=None)
        return " ".join(name for mark in (quote, line) if mark for name in (mark.part, mark.hue))


def fill_gaps(text: str, blocks: Iterable[tuple[str, Span]]) -> list[tuple[str, Span]]:
    """Return *blocks* in text order, none overlapping the next; what no block has, but blanks, becomes an ``other``."""
    found: list[tuple[str, Span]] = []
    at = 0
    for kind, span in sorted(blocks, key=lambda block: block[1]):
        if text[at : span.begin].strip():
            found.append(("other", Span(at, span.begin)))
        if span.end > (begin := max(at, span.begin)):
            found.append((kind, Span(begin, span.end)))
            at = span.end
    if text[at:].strip():
        found.append(("other", Span(at, len(text))))
    return found


def cut(text: str, blocks: Sequence[Span], marks: Iterable[Mark], anchors: Iterable[Anchor]) -> list[list[Segment]]:
    """Return the segments of each of *blocks*, which are in text order and do not overlap.

    An anchor outside all blocks moves to the next one. The work is linear in what is shown, but for the sorting.
    """
    starts: dict[int, list[Mark]] = defaultdict(list)
    ends: dict[int, list[Mark]] = defaultdict(list)
    points: set[int] = {point for block in blocks for point in block}
    for mark in dict.fromkeys(mark for mark in marks if mark.span.begin < mark.span.end):
        starts[mark.span.begin].append(mark)
        ends[mark.span.end].append(mark)
        points.update(mark.span)
    standing: dict[int, list[Anchor]] = defaultdict(list)
    for anchor in anchors:
        at = _moved(anchor.at, blocks)
        standing[at].append(anchor)
        points.add(at)
    order = sorted(points)
    found: list[list[Segment]] = [[] for _ in blocks]
    active: dict[Mark, None] = {}
    number = 0
    for here, there in pairwise(order):
        for mark in ends.get(here, ()):
            active.pop(mark, None)
        active.update(dict.fromkeys(starts.get(here, ())))
        while number < len(blocks) and blocks[number].end <= here:
            number += 1
        if number < len(blocks) and blocks[number].begin <= here:
            over = tuple(sorted(active, key=_length))
            found[number].append(Segment(text[here:there], over, tuple(standing.get(here, ()))))
    return found


def _line_rank(mark: Mark) -> tuple[int, int]:
    return _LINES.index(mark.part), _SEVERITIES.index(mark.hue)


def _length(mark: Mark) -> int:
    return mark.span.end - mark.span.begin


def _moved(at: int, blocks: Sequence[Span]) -> int:
    """Return the place at or behind *at* that lies in a block; the last block's begin where none is behind."""
    number = bisect_right(blocks, at, key=lambda block: block.end)
    if number == len(blocks):
        return blocks[-1].begin if blocks else 0
    return max(at, blocks[number].begin)
