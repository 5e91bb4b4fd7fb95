"""From marked stretches to canonical text: one blank line between blocks, as a page reads without its marks."""

from collections.abc import Iterable
from typing import NamedTuple

from wortlaut.sources.model import Passage
from wortlaut.text.span import Span

BETWEEN = "\n\n"


class Stretch(NamedTuple):
    """The words of one block and what its format says of it (see Passage)."""

    text: str
    hint: str | None = None
    level: int | None = None


def assemble(stretches: Iterable[Stretch]) -> tuple[str, tuple[Passage, ...]]:
    """Return the canonical text of *stretches*, and where each of them stands in it; blank ones are left out."""
    parts: list[str] = []
    passages: list[Passage] = []
    at = 0
    for stretch in stretches:
        if not stretch.text or stretch.text.isspace():
            continue
        if parts:
            parts.append(BETWEEN)
            at += len(BETWEEN)
        parts.append(stretch.text)
        end = at + len(stretch.text)
        passages.append(Passage(Span(at, end), stretch.hint, stretch.level))
        at = end
    return "".join(parts), tuple(passages)
