"""Head and body of an article: what readers see first, and the text that must bear it out."""

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from wortlaut.document.model import Block, Document
from wortlaut.text.span import Span

_HEAD = frozenset({"kicker", "title", "teaser"})
_BODY = frozenset({"paragraph", "list_item", "block_quote", "question", "answer"})


class Layout(NamedTuple):
    """Blocks of the head and spans of the body; ``start`` is where the body begins (the text's end without one)."""

    head: list[Block]
    body: list[Span]
    start: int

    def head_block(self, span: Span) -> Block | None:
        """Return the block of the head in which *span* lies, or None."""
        at = bisect_right(self.head, span.begin, key=lambda block: block.span.begin) - 1
        return self.head[at] if at >= 0 and self.head[at].span.contains(span) else None


def layout_of(document: Document) -> Layout:
    """Return head and body of *document*.

    The head is kicker, title and teaser, and headings before the first text; the body all else from there on.
    """
    first = next((n for n, block in enumerate(document.blocks) if block.kind in _BODY), len(document.blocks))
    head = [b for n, b in enumerate(document.blocks) if b.kind in _HEAD or (n < first and b.kind == "heading")]
    body = [block.span for block in document.blocks[first:] if block.kind not in _HEAD]
    return Layout(head, body, body[0].begin if body else len(document.text))


def covering(spans: Iterable[Span]) -> "Covering":
    """Return *spans* (none of which overlaps another) ready to be asked what lies inside them."""
    return Covering(sorted(spans))


class Covering(NamedTuple):
    """Sorted spans that do not overlap."""

    spans: list[Span]

    def contains(self, span: Span) -> bool:
        """Tell whether *span* lies inside one of them."""
        at = bisect_right(self.spans, span.begin, key=lambda s: s.begin) - 1
        return at >= 0 and self.spans[at].contains(span)
