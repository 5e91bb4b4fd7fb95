"""Alignment: which characters of an original a canonical text was made from."""

from bisect import bisect_right
from collections.abc import Callable
from itertools import islice
from typing import Any, NamedTuple

from wortlaut.text.span import Span


class Segment(NamedTuple):
    """Characters ``[begin, end)`` of the canonical text stand at ``[source_begin, source_end)`` of the original.

    Where both are equally long, they correspond one to one; else only as a whole (an entity, a ligature).
    """

    begin: int
    end: int
    source_begin: int
    source_end: int


class Alignment:
    """Segments in the order of the canonical text; what lies between them has no original (inserted line ends).

    ``unit`` says what the original's positions count: ``character`` of the decoded original, or ``none`` where the
    format has no linear original (docx, odt, pdf).
    """

    __slots__ = ("_make", "_segments", "unit")

    def __init__(self, segments: tuple[Segment, ...], unit: str = "character") -> None:
        """Keep *segments*, which are in the order of the canonical text."""
        self._segments: tuple[Segment, ...] | None = segments
        self._make: Callable[[], tuple[Segment, ...]] | None = None
        self.unit = unit

    @classmethod
    def deferred(cls, make: Callable[[], tuple[Segment, ...]]) -> "Alignment":
        """Return an alignment whose segments *make* finds when somebody asks: few readers ever lead back."""
        alignment = cls(())
        alignment._segments, alignment._make = None, make
        return alignment

    @classmethod
    def identity(cls, length: int, shift: int = 0) -> "Alignment":
        """Return the alignment of a text of *length* with itself, standing *shift* characters later in the original."""
        return cls((Segment(0, length, shift, length + shift),) if length else ())

    @classmethod
    def none(cls) -> "Alignment":
        """Return the alignment of a text whose format has no positions to lead back to."""
        return cls((), unit="none")

    @property
    def segments(self) -> tuple[Segment, ...]:
        """The segments, found on first use where they were deferred."""
        if self._segments is None:
            self._segments, self._make = (self._make or tuple)(), None
        return self._segments

    def to_source(self, span: Span) -> Span | None:
        """Return where *span* stands in the original, or None if no character of it does."""
        first = max(bisect_right(self.segments, span.begin, key=lambda s: s.begin) - 1, 0)
        begin = end = None
        for segment in islice(self.segments, first, None):
            if segment.begin >= span.end:
                break
            if segment.end <= span.begin:
                continue
            exact = segment.end - segment.begin == segment.source_end - segment.source_begin
            low = segment.source_begin + (max(span.begin - segment.begin, 0) if exact else 0)
            high = segment.source_end - (max(segment.end - span.end, 0) if exact else 0)
            begin = low if begin is None else min(begin, low)
            end = high if end is None else max(end, high)
        return None if begin is None or end is None or begin >= end else Span(begin, end)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Alignment):
            return NotImplemented
        return (self.unit, self.segments) == (other.unit, other.segments)

    def __hash__(self) -> int:
        return hash((self.unit, self.segments))

    def __repr__(self) -> str:
        return f"Alignment({self.unit}, {'deferred' if self._segments is None else len(self._segments)} segments)"

    def __reduce__(self) -> tuple[Any, ...]:
        return Alignment, (self.segments, self.unit)  # what makes deferred segments cannot be pickled
