"""The outline notation: small articles as examples and tests write them.

One line is one block; a line without a mark is a paragraph, or goes on with the one right above it. A teaser goes on
in the next line with its mark, an empty line ends a block. Marks: ``#`` title, ``>`` teaser, ``##`` to ``######``
heading, ``?`` question (the line without a mark under it is its answer), ``-`` list item, ``|`` block quote, ``^``
kicker, ``@`` dateline, ``=`` source, ``+`` promotion. Places that a rule or a table row speaks of are marked ``⟦ ⟧``;
the marks are not part of the text.
"""

from typing import NamedTuple

from wortlaut.document.model import Block, BlockKind, Document
from wortlaut.language.tables import MARK_CLOSE, MARK_OPEN
from wortlaut.sources.model import Metadata
from wortlaut.text.alignment import Alignment
from wortlaut.text.span import Span

_KINDS: dict[str, BlockKind] = {
    "#": "title", ">": "teaser", "?": "question", "-": "list_item", "|": "block_quote", "^": "kicker", "@": "dateline",
    "=": "source", "+": "promotion",
}  # fmt: skip
_DEEPEST = 6


class Outline(NamedTuple):
    """A document, and the places that were marked in its outline, in text order."""

    document: Document
    marks: tuple[Span, ...]


class _Line(NamedTuple):
    kind: BlockKind
    level: int | None
    words: str


def read_outline(outline: str, *, name: str = "outline", language: str = "de", published: str | None = None) -> Outline:
    """Return the document that *outline* describes: its blocks' words, one block a line, without marks."""
    text, blocks, marks = "", [], []
    for kind, level, words in _blocks(outline):
        begin = len(text) + bool(text)
        plain, places = _unmarked(words, begin)
        if not plain.strip():
            continue
        text += ("\n" if text else "") + plain
        blocks.append(Block(kind, Span(begin, len(text)), level))
        marks += places
    title = next((b.span.of(text) for b in blocks if b.kind == "title"), None)
    document = Document(
        id=name, source=name, language=language, title=title, published=published, text=text, blocks=tuple(blocks),
        metadata=Metadata(title=title, published=published), alignment=Alignment.none(),
    )  # fmt: skip
    return Outline(document, tuple(marks))


def _blocks(outline: str) -> list[_Line]:
    found: list[_Line] = []
    answering = going_on = False
    for raw in outline.splitlines():
        line = raw.strip()
        mark, _, words = line.partition(" ")
        level = len(mark) if 1 < len(mark) <= _DEEPEST and not mark.strip("#") else None
        if not line:
            going_on = answering = False
        elif level:
            found.append(_Line("heading", level, words.strip()))
            going_on = answering = False
        elif mark in _KINDS and words:
            kind = _KINDS[mark]
            if kind == "teaser" and found and found[-1].kind == kind:
                found[-1] = _longer(found[-1], words)
            else:
                found.append(_Line(kind, None, words.strip()))
            going_on, answering = False, kind == "question"
        elif going_on:
            found[-1] = _longer(found[-1], line)
        else:
            found.append(_Line("answer" if answering else "paragraph", None, line))
            going_on, answering = True, False
    return found


def _longer(line: _Line, words: str) -> _Line:
    return line._replace(words=f"{line.words} {words.strip()}")


def _unmarked(words: str, shift: int) -> tuple[str, list[Span]]:
    """Return *words* without marks, and the marked places, counted from *shift*."""
    plain: list[str] = []
    places, opened = [], -1
    at = shift
    for char in words:
        if char == MARK_OPEN:
            opened = at
        elif char == MARK_CLOSE:
            if 0 <= opened < at:
                places.append(Span(opened, at))
            opened = -1
        else:
            plain.append(char)
            at += 1
    return "".join(plain), places
