"""From characters to units of layout: lines, hard-wrapped paragraphs joined, bullets joined with their items."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from wortlaut.text.span import Span

_LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_BULLETS = "-–—−•*·▪▫■□◦‣⁃●○◆►▶➤➔→✓✔✅☑+"
_BULLET_ALONE = re.compile(rf"[{_BULLETS}]|\d{{1,2}}[.)]")
_BULLET_INLINE = re.compile(rf"([{_BULLETS}])\s+(?=\S)|(\d{{1,2}})[.)]\s+(?=\S)")
_ENDS_SENTENCE = re.compile(r"[.!?:…;][\"'“”„»«‹›’)\]]*$|[\"“”«»]$")
_WIDEST = 100  # columns; mail and word processors wrap at 65 to 80
_NARROWEST = 45


class Line(NamedTuple):
    """A line without the white space at its ends, and how many blank lines stand before it."""

    begin: int
    end: int
    blanks: int


class Unit(NamedTuple):
    """What the eye sees as one piece: a line, a wrapped paragraph, or a bullet with its item.

    ``body`` is where the words begin, after a bullet; ``bullet`` is ``-`` or ``1`` by its kind, or empty.
    """

    span: Span
    blanks: int
    bullet: str
    body: int
    number: int = 0


def units_of(text: str, begin: int = 0, end: int | None = None) -> list[Unit]:
    """Return the units of ``text[begin:end]`` in order; every character but white space lies in exactly one."""
    lines = _lines(text, begin, len(text) if end is None else end)
    return _without_stray_numbers(_with_bullets(text, _unwrapped(text, lines)))


def _lines(text: str, begin: int, end: int) -> list[Line]:
    lines: list[Line] = []
    last = begin
    for match in _LINE.finditer(text, begin, end):
        content = match[0].strip()
        if not content:
            continue
        first = match.start() + match[0].index(content[0])
        breaks = text.count("\n", last, first) or text.count("\r", last, first) or (1 if lines else 0)
        lines.append(Line(first, first + len(content), max(breaks - 1, 0) if lines else 0))
        last = first + len(content)
    return lines


def _unwrapped(text: str, lines: list[Line]) -> list[Line]:
    """Join the lines of paragraphs that a program broke at a fixed width, or in the middle of a sentence.

    The first line is exempt from the latter: under a title, an outlet's name may begin small.

    A break belongs to the wrapping where the next word would not have fitted into the width any more.
    """
    width = _wrap_width(text, lines)
    joined: list[Line] = []
    previous: Line | None = None
    for line in lines:
        if (
            previous
            and line.blanks == 0
            and (
                (width and _is_wrapped(text, previous, line, width))
                or (len(joined) > 1 and _goes_on(text, previous, line))
            )
        ):
            joined[-1] = Line(joined[-1].begin, line.end, joined[-1].blanks)
        else:
            joined.append(line)
        previous = line
    return joined


def _wrap_width(text: str, lines: list[Line]) -> int:
    narrow = [line.end - line.begin for line in lines if line.end - line.begin <= _WIDEST]
    if len(narrow) < 4 or sum(narrow) < 0.8 * sum(line.end - line.begin for line in lines):
        return 0
    width = max(narrow)
    if width < _NARROWEST:
        return 0
    followed = [(a, b) for a, b in pairwise(lines) if b.blanks == 0]
    open_ended = sum(
        1 for a, b in followed
        if _is_wrapped(text, a, b, width) and not _ENDS_SENTENCE.search(text, max(a.end - 4, a.begin), a.end)
    )  # fmt: skip
    return width if open_ended >= 3 and open_ended >= 0.5 * len(followed) else 0


def _is_wrapped(text: str, line: Line, following: Line, width: int) -> bool:
    if _BULLET_INLINE.match(text, following.begin) or _BULLET_ALONE.fullmatch(text, following.begin, following.end):
        return False
    word = text[following.begin : following.end].split(None, 1)[0]
    return line.end - line.begin + 1 + len(word) > width - 2


def _goes_on(text: str, line: Line, following: Line) -> bool:
    """A line that stops in mid-sentence, and one that begins with a small letter."""
    return (
        text[following.begin].islower()
        and not _ENDS_SENTENCE.search(text, max(line.end - 4, line.begin), line.end)
        and not _BULLET_ALONE.fullmatch(text, line.begin, line.end)
    )


def _with_bullets(text: str, lines: Sequence[Line]) -> list[Unit]:
    units: list[Unit] = []
    pending: Line | None = None
    for line in lines:
        alone = _BULLET_ALONE.fullmatch(text, line.begin, line.end)
        if alone:
            if pending:
                units.append(Unit(Span(pending.begin, pending.end), pending.blanks, "", pending.begin))
            pending = line
        elif pending:
            mark = text[pending.begin : pending.end]
            number = int(mark[:-1]) if mark[0].isdigit() else 0
            bullet = "1" if number else "-"
            units.append(Unit(Span(pending.begin, line.end), pending.blanks, bullet, line.begin, number))
            pending = None
        else:
            units.append(_unit(text, line))
    if pending:
        units.append(Unit(Span(pending.begin, pending.end), pending.blanks, "", pending.begin))
    return units


def _unit(text: str, line: Line) -> Unit:
    span = Span(line.begin, line.end)
    mark = _BULLET_INLINE.match(text, line.begin, line.end)
    if not mark:
        return Unit(span, line.blanks, "", line.begin)
    return Unit(span, line.blanks, "-" if mark[1] else "1", mark.end(), int(mark[2] or 0))


def _without_stray_numbers(units: list[Unit]) -> list[Unit]:
    """Take numbers for bullets only where they count: "18. Juli 2011" is no item."""
    counted = [n for n, unit in enumerate(units) if unit.number]
    for place, n in enumerate(counted):
        number = units[n].number
        before = units[counted[place - 1]].number if place else 0
        after = units[counted[place + 1]].number if place + 1 < len(counted) else 0
        if not (number - abs(before) == 1 < number or after == number + 1):
            # negative: out of the list, yet still to be seen by its neighbours
            units[n] = units[n]._replace(bullet="", body=units[n].span.begin, number=-number)
    return units
