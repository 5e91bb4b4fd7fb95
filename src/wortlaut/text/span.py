"""Half-open, never empty ranges of a text, counted in Unicode code points (Python string indices)."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple


class Span(NamedTuple):
    """``[begin, end)`` in code points of the canonical text."""

    begin: int
    end: int

    def of(self, text: str) -> str:
        """Return the characters of *text* that this span covers."""
        return text[self.begin : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share a character."""
        return self.begin < other.end and other.begin < self.end

    def contains(self, other: "Span") -> bool:
        """Tell whether *other* lies inside this span."""
        return self.begin <= other.begin and other.end <= self.end


def cover(spans: Iterable[Span]) -> Span:
    """Return the smallest span around all *spans* (at least one)."""
    parts = list(spans)
    return Span(min(s.begin for s in parts), max(s.end for s in parts))


def trim(text: str, span: Span, extra: str = "") -> Span | None:
    """Return *span* without white space and *extra* characters at its ends, or None if nothing is left."""
    begin, end = span
    while begin < end and (text[begin].isspace() or text[begin] in extra):
        begin += 1
    while end > begin and (text[end - 1].isspace() or text[end - 1] in extra):
        end -= 1
    return Span(begin, end) if begin < end else None


def subtract(span: Span, holes: Iterable[Span]) -> list[Span]:
    """Return what is left of *span* without *holes*, in text order."""
    left, at = [], span.begin
    for hole in sorted(holes):
        if hole.end <= at:
            continue
        if hole.begin >= span.end:
            break
        if hole.begin > at:
            left.append(Span(at, hole.begin))
        at = hole.end
    if at < span.end:
        left.append(Span(at, span.end))
    return left


def merge(spans: Iterable[Span], text: str) -> tuple[Span, ...]:
    """Return *spans* sorted, those that touch, overlap or have only white space of *text* between them joined."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and (span.begin <= merged[-1].end or text[merged[-1].end : span.begin].isspace()):
            merged[-1] = Span(merged[-1].begin, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)


def are_ordered(spans: Sequence[Span]) -> bool:
    """Tell whether *spans* are in text order and none overlaps the next."""
    return all(a.end <= b.begin for a, b in pairwise(spans))
