"""The article in its own structure: blocks with their segments, those that belong together in one group."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from wortlaut.outputs.page_segments import Anchor, Mark, Segment, cut, fill_gaps
from wortlaut.record.model import DocumentEntry

# A bullet that stands in the text itself: the page adds none.
_BULLETS = frozenset("-–—•*·▪‣◦●■+")
_GROUPED = {"list_item": "list", "source": "sources", "block_quote": "block_quote", "question": "faq", "answer": "faq",
            "promotion": "promotion"}  # fmt: skip


class Line(NamedTuple):
    """A block: ``bulleted`` where its text begins with a bullet of its own."""

    kind: str
    segments: list[Segment]
    bulleted: bool


class Group(NamedTuple):
    """Blocks in a row that one element holds: the items of a list, questions with their answers."""

    kind: str
    lines: tuple[Line, ...]
    level: int  # of a heading


def lay_out(document: DocumentEntry, marks: Sequence[Mark], anchors: Sequence[Anchor], level: int) -> tuple[Group, ...]:
    """Return the groups of *document* in text order; the first title is a heading of *level*, others lie below it."""
    blocks = fill_gaps(document.text, ((section.kind, section.span) for section in document.sections))
    segments = cut(document.text, [span for _, span in blocks], marks, anchors)
    lines = [
        Line(
            kind,
            found,
            document.text[span.begin] in _BULLETS and document.text[span.begin + 1 : span.begin + 2].isspace(),
        )
        for (kind, span), found in zip(blocks, segments, strict=True)
    ]
    groups: list[Group] = []
    titled = False
    for kind, members in groupby(_with_answers(lines), key=_group_of):
        together = tuple(members)
        if kind in _GROUPED.values():
            groups.append(Group(kind, together, 0))
            continue
        for line in together:
            first = line.kind == "title" and not titled
            titled = titled or first
            kind_shown = "heading" if line.kind == "title" and not first else line.kind
            groups.append(Group(kind_shown, (line,), level if first else level + 1))
    return tuple(groups)


def _group_of(line: Line) -> str:
    return _GROUPED.get(line.kind, line.kind)


def _with_answers(lines: Iterable[Line]) -> Iterable[Line]:
    """Yield *lines*, an answer without a question before it as a paragraph."""
    asked = False
    for line in lines:
        asked = line.kind == "question" or (asked and line.kind == "answer")
        yield line if asked or line.kind != "answer" else line._replace(kind="paragraph")
