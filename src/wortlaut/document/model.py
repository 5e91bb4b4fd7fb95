"""Document and Block: the canonical text of one article and what each stretch of it is in the layout."""

from typing import Literal, get_args

import msgspec

from wortlaut.sources.model import Metadata
from wortlaut.text.alignment import Alignment
from wortlaut.text.span import Span

BlockKind = Literal[
    "kicker", "title", "teaser", "dateline", "heading", "paragraph", "list_item", "block_quote",
    "question", "answer", "source", "promotion", "other",
]  # fmt: skip
BLOCK_KINDS: tuple[str, ...] = get_args(BlockKind)


class Block(msgspec.Struct, frozen=True, gc=False):
    """One block of the layout. Blocks are in text order and never overlap; every non-blank character lies in one."""

    kind: BlockKind
    span: Span
    level: int | None = None  # of a heading, 1 to 6


class Document(msgspec.Struct, frozen=True):
    """One article: immutable text, blocks, metadata, and the way back to the original."""

    id: str
    source: str  # what the operator called it
    language: str  # ISO 639-1, "und" where it cannot be told
    title: str | None
    published: str | None  # YYYY-MM-DD
    text: str
    blocks: tuple[Block, ...]
    metadata: Metadata
    alignment: Alignment
    notes: tuple[str, ...] = ()

    def of_kind(self, *kinds: BlockKind) -> list[Block]:
        """Return the blocks of these *kinds*, in text order."""
        return [block for block in self.blocks if block.kind in kinds]
