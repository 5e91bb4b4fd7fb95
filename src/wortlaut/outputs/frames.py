"""A place in a text as a compiler shows it: the line with its number, the place underlined."""

from collections.abc import Iterator
from typing import NamedTuple

from rich.cells import cell_len
from rich.text import Text

from wortlaut.outputs.excerpt import MORE, Excerpt, Lines, excerpt
from wortlaut.outputs.visible import visible
from wortlaut.text.span import Span, trim

_CUT = f"{MORE} "
_MOST_ROWS = 4  # of one place; what lies between them is left out


class Row(NamedTuple):
    """One row of a frame: ``number`` only in the first row of its line, ``shown`` ready for a terminal."""

    number: int | None
    shown: Excerpt


def rows(text: str, lines: Lines, span: Span, room: int) -> list[Row]:
    """Return the rows that show *span*: as much around it as fits into *room* code points, itself broken at blanks."""
    found: list[Row] = []
    for number, line in lines.spans(span):
        part = trim(text, Span(max(span.begin, line.begin), min(span.end, line.end)))
        if part is None:
            continue
        tight = room - 2 * len(_CUT)
        if part.end - part.begin <= tight or line.end - line.begin <= room:
            shown = [excerpt(text, part, room)]
        else:
            shown = [Excerpt("", piece.of(text), "") for piece in _pieces(text, part, tight)]
            shown[0] = shown[0]._replace(before=_CUT if part.begin > line.begin else "")
            shown[-1] = shown[-1]._replace(after=f" {MORE}" if part.end < line.end else "")
        found += [Row(None if n else number, Excerpt(*map(visible, row))) for n, row in enumerate(shown)]
    return found


def shortened(found: list[Row]) -> tuple[list[Row], list[Row]]:
    """Return the *found* rows to show: head, and, where some between are left out, tail."""
    if len(found) <= _MOST_ROWS:
        return found, []
    return found[: _MOST_ROWS - 1], found[-1:]


def drawn(row: Row, gutter: int, style: str, mark: str) -> Iterator[Text]:
    """Yield the line of *row* and the line that underlines its place with *mark*; *gutter* is the numbers' width."""
    number = "" if row.number is None else str(row.number)
    before, words, after = row.shown
    bar = (" │ ", "dim")
    yield Text.assemble((number.rjust(gutter), "dim"), bar, before, (words, style), after, end="")
    indent = " " * cell_len(before)
    yield Text.assemble(" " * gutter, bar, indent, (mark * max(cell_len(words), 1), style), end="")


def _pieces(text: str, span: Span, room: int) -> Iterator[Span]:
    """Yield *span* in pieces of at most *room* code points, cut at blanks where there are any."""
    begin = span.begin
    while span.end - begin > room:
        cut = next((at for at in range(begin + room, begin, -1) if text[at].isspace()), begin + room)
        yield Span(begin, cut)
        begin = cut
        while text[begin].isspace():
            begin += 1
    yield Span(begin, span.end)
