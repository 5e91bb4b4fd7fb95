"""Where a span stands: its line and column, and the words around it."""

import re
from bisect import bisect_right
from typing import NamedTuple

from wortlaut.text.span import Span

MORE = "…"
_LINE_END = re.compile("\r\n|\r|\n")


class Place(NamedTuple):
    """A line and a column in it, both counted from 1; columns are code points."""

    line: int
    column: int


class Excerpt(NamedTuple):
    """The words of a span, and what of its line stands before and after; ``…`` where the line was cut."""

    before: str
    words: str
    after: str


class Lines:
    """The lines of a text, as an editor counts them."""

    def __init__(self, text: str) -> None:
        """Find the lines of *text*: they end at CR, LF, or both."""
        ends = list(_LINE_END.finditer(text))
        self._begins = [0, *(end.end() for end in ends)]
        self._ends = [*(end.start() for end in ends), len(text)]

    def place(self, at: int) -> Place:
        """Return line and column of the character at *at*."""
        line = bisect_right(self._begins, at)
        return Place(line, at - self._begins[line - 1] + 1)

    def spans(self, span: Span) -> list[tuple[int, Span]]:
        """Return each line that *span* touches: its number and its characters without the line end."""
        first, last = self.place(span.begin).line, self.place(span.end - 1).line
        return [(n, Span(self._begins[n - 1], self._ends[n - 1])) for n in range(first, last + 1)]


def excerpt(text: str, span: Span, room: int = 80) -> Excerpt:
    """Return the words of *span* with as much of its line (or lines) as fits into *room* code points in all.

    Cut at blanks; where the next blank is too far away, nothing of the word is shown. The span itself is never cut.
    """
    line = _around(text, span)
    free = max(room - (span.end - span.begin), 0)
    left = min(span.begin - line.begin, max(free // 2, free - (line.end - span.end)))
    right = min(line.end - span.end, free - left)
    begin, end = span.begin - left, span.end + right
    return Excerpt(
        text[line.begin : span.begin] if begin == line.begin else _cut_before(text, begin, span.begin),
        span.of(text),
        text[span.end : line.end] if end == line.end else _cut_after(text, span.end, end),
    )


def _around(text: str, span: Span) -> Span:
    """Return the lines that *span* touches, as one span."""
    begin = max(text.rfind("\n", 0, span.begin), text.rfind("\r", 0, span.begin)) + 1
    last = _LINE_END.search(text, span.end)
    return Span(begin, last.start() if last else len(text))


def _cut_before(text: str, begin: int, end: int) -> str:
    at = min(begin + len(MORE), end - 1)  # the mark takes room as well; a blank before the span is always shown
    while at < end and not text[at].isspace():
        at += 1
    return MORE + text[at:end]


def _cut_after(text: str, begin: int, end: int) -> str:
    at = max(end - len(MORE), begin + 1)
    while at > begin and not text[at - 1].isspace():
        at -= 1
    return text[begin:at] + MORE
