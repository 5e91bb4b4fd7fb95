"""From content to blocks: what each stretch of the text is in the layout.

Where a format marks structure (HTML, Word), its marks win. Plain text is read the way the web leaves it: no marks, one
line a block, so that position, length, punctuation and a few words (tables ``sections``) must tell.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple, cast

from wortlaut.document import lineforms
from wortlaut.document.lines import Unit, units_of
from wortlaut.document.model import Block, BlockKind
from wortlaut.sources.model import Content
from wortlaut.text.span import Span, trim

_HEADING_LENGTH = 110  # characters; the longest subheading of the training articles has 104
_TITLE_LENGTH = 200
_KICKER_LENGTH = 70
_TEASER_LENGTH = 600
_MANY_HEADINGS = 3
_HEAD_PIECES = 8  # kicker, title, title again, dateline, byline, teaser and some air
_PLAIN_LEVEL = 2  # of a heading whose level nothing tells
_STOP_INSIDE = re.compile(r"[^\W\d_]{5}[.!]\s")  # five letters: no abbreviation
_LABEL = re.compile(r"[^\W\d_][\w.’'-]*(?: [\w.’'-]+){0,3}: ")  # "Meyer: Das stimmt."


class Piece(NamedTuple):
    """A unit with its words (without the bullet) and what its format says of it."""

    unit: Unit
    words: str
    hint: str | None = None
    level: int | None = None

    @property
    def is_line(self) -> bool:
        """Short, without the end of a sentence at its end or inside."""
        words = self.words
        if len(words) > _HEADING_LENGTH or words[-1] == ":" or lineforms.ends_sentence(words):
            return False
        return not _STOP_INSIDE.search(words)


def find_blocks(content: Content) -> tuple[Block, ...]:
    """Return the blocks of *content*: in text order, none overlapping, every non-blank character in exactly one.

    Never raises on any text.
    """
    pieces = list(_pieces(content))
    if not pieces:
        return ()
    layout = _Layout(pieces, content.metadata.title)
    layout.decide()
    blocks: list[Block] = []
    for piece, kind in zip(pieces, layout.kinds, strict=True):
        level = (piece.level or _PLAIN_LEVEL) if kind == "heading" else None
        blocks.append(Block(kind or "paragraph", piece.unit.span, level))
    return tuple(_with_datelines(content.text, blocks))


def _pieces(content: Content) -> Iterator[Piece]:
    """Yield what the format marks, and the units of everything between."""
    text, at = content.text, 0
    for passage in content.passages:
        yield from _plain(text, at, passage.span.begin)
        span = trim(text, Span(max(passage.span.begin, at), max(passage.span.end, at)))
        at = max(passage.span.end, at)
        if span:
            yield Piece(Unit(span, 1, "", span.begin), span.of(text), passage.hint, passage.level)
    yield from _plain(text, at, len(text))


def _plain(text: str, begin: int, end: int) -> Iterator[Piece]:
    for unit in units_of(text, begin, end):
        yield Piece(unit, text[unit.body : unit.span.end])


def _with_datelines(text: str, blocks: list[Block]) -> Iterator[Block]:
    """Split an opening "BERLIN (dpa) –" off the first paragraph."""
    waiting = True
    for block in blocks:
        end = lineforms.dateline_end(text, block.span) if waiting and block.kind in {"paragraph", "teaser"} else None
        if end:
            rest = trim(text, Span(end, block.span.end))
            yield Block("dateline", Span(block.span.begin, end))
            yield Block(block.kind, rest or block.span)
        else:
            yield block
        waiting = waiting and block.kind != "paragraph"


class _Layout:
    """The kinds of all pieces, decided in one walk from the head of the article to its end."""

    def __init__(self, pieces: list[Piece], title: str | None) -> None:
        self.pieces, self.title = pieces, title
        self.kinds: list[BlockKind | None] = [cast("BlockKind | None", piece.hint) for piece in pieces]
        # a format that marks headings is believed where it marks none; a typewriter page in Word is not
        self.marked = "heading" in self.kinds

    def decide(self) -> None:
        """Fill ``kinds``."""
        at = self._titles()
        titled = "title" in self.kinds[:at]
        while at < min(len(self.pieces), _HEAD_PIECES) and self._is_of_head(at, titled=titled):
            at += 1
        self._body(at)

    # the head: kicker, title, dateline, byline, teaser

    def _is_of_head(self, at: int, *, titled: bool) -> bool:
        if self.kinds[at] in {"kicker", "title", "teaser", "dateline"}:
            return True
        words = self.pieces[at].words
        if self.kinds[at] is not None:
            return False
        if lineforms.is_dateline(words):
            self.kinds[at] = "dateline"
        elif lineforms.is_kind("byline", words):
            self.kinds[at] = "other"
        elif titled and "teaser" not in self.kinds and self._is_teaser(at):
            self.kinds[at] = "teaser"
        return self.kinds[at] is not None

    def _titles(self) -> int:
        """Decide kicker and title; return the index of what follows them."""
        if "title" in self.kinds[:_HEAD_PIECES]:
            place = self.kinds.index("title")
            if place == 1 and self.kinds[0] is None and self.pieces[0].is_line:
                self.kinds[0] = "kicker"
            return self._repeated(place)
        known = self._known_title()
        if known is not None:
            for before in range(known):
                self.kinds[before] = "kicker" if before == known - 1 and self.pieces[before].is_line else "other"
            self.kinds[known] = "title"
            return self._repeated(known)
        if self.title or len(self.pieces) < 2 or not self._is_title(0):
            return 0
        self.kinds[0] = "title"
        if not self._is_kicker():
            return self._repeated(0)
        self.kinds[:2] = ["kicker", "title"]
        return self._repeated(1)

    def _repeated(self, place: int) -> int:
        """Take out the title once more, as copied pages have it."""
        following = place + 1
        if following < len(self.pieces) and _same(self.pieces[following].words, self.pieces[place].words):
            self.kinds[following] = "other"
            following += 1
        return following

    def _known_title(self) -> int | None:
        """Return which of the first pieces is the title that the metadata declare, or None."""
        if not self.title:
            return None
        first = self.pieces[:3]
        exact = next((n for n, piece in enumerate(first) if _same(piece.words, self.title)), None)
        if exact is not None or not self._is_title(0):
            return exact
        return 0 if _alike(first[0].words, self.title) else None

    def _is_title(self, n: int) -> bool:
        piece = self.pieces[n]
        words = piece.words
        return (
            piece.hint is None and not piece.unit.bullet and len(words) <= _TITLE_LENGTH
            and words[-1] != ":" and not lineforms.ends_sentence(words) and any(map(str.isalpha, words))
            and "\n" not in words and not lineforms.is_dateline(words)
        )  # fmt: skip

    def _is_kicker(self) -> bool:
        if len(self.pieces) < 3 or not self._is_title(1):
            return False
        first, second, third = self.pieces[:3]
        if len(self.pieces) > 3 and _same(second.words, third.words):
            third = self.pieces[3]  # the title once more
        return (
            len(first.words) <= _KICKER_LENGTH and len(first.words) < len(second.words)
            and not lineforms.asks(first.words) and second.unit.blanks <= 1
            and not lineforms.is_kind("byline", second.words)
            and (lineforms.is_dateline(third.words) or lineforms.is_kind("byline", third.words)
                 or (not third.is_line and len(third.words) > len(second.words)))
        )  # fmt: skip

    def _is_teaser(self, at: int) -> bool:
        piece = self.pieces[at]
        if at + 1 >= len(self.pieces) or piece.unit.bullet or len(piece.words) > _TEASER_LENGTH or piece.is_line:
            return False
        following = self.pieces[at + 1]
        if self._is_heading(at + 1) and not self._is_heading(at + 2):
            # one paragraph before the first of several headings stood before the body; an article of the agencies'
            # kind, all paragraphs set apart and few headings, has no teaser
            return piece.unit.blanks == 0 or self._headings(at) >= _MANY_HEADINGS
        # on lines next to each other up to here, paragraphs set apart from here on
        spaced = sum(1 for p in self.pieces[at + 1 :] if p.unit.blanks and not p.is_line)
        return spaced >= 2 and piece.unit.blanks == 0 and following.unit.blanks > 0 and not following.is_line

    def _headings(self, at: int) -> int:
        return sum(map(self._is_heading, range(at, len(self.pieces))))

    # the body

    def _body(self, at: int) -> None:
        part = ""  # "faq" and "sources" last until something ends them
        for n in range(at, len(self.pieces)):
            piece, hint = self.pieces[n], self.kinds[n]
            if hint is not None and hint not in {"heading", "list_item", "paragraph"}:
                part = part if hint in {"question", "answer", "source"} else ""
                continue
            opened = self._opened(n)
            if opened or self.kinds[n] in {"promotion", "source"}:
                part = opened
            elif part == "sources" and hint != "heading":
                self.kinds[n] = "source"
            elif part == "faq" and lineforms.asks(piece.words):
                self.kinds[n] = "question"
            elif part == "faq" and hint != "heading" and (piece.unit.bullet or not self._is_heading(n)):
                self.kinds[n] = "answer"
            else:
                part = ""
                self.kinds[n] = hint if hint == "list_item" else self._kind_of_body(n)

    def _opened(self, n: int) -> str:
        """Decide piece *n* if its words do, and return which part of the article it opens, if any."""
        piece = self.pieces[n]
        if piece.unit.bullet == "-" or piece.hint == "list_item":
            return ""
        for kind, part in (("faq_heading", "faq"), ("source_heading", "sources")):
            if lineforms.is_kind(kind, piece.words):
                self.kinds[n] = "heading"
                return part
        if piece.hint != "heading":
            if lineforms.is_kind("promotion", piece.words):
                self.kinds[n] = "promotion"
            elif lineforms.is_kind("source_line", piece.words):
                self.kinds[n] = "source"
        return ""

    def _kind_of_body(self, n: int) -> BlockKind:
        piece = self.pieces[n]
        kind: BlockKind = "paragraph" if any(map(str.isalnum, piece.words)) else "other"
        if self._is_question(n):
            kind = "question"
        elif self._is_heading(n):
            kind = "heading"
        elif n and self.kinds[n - 1] == "question":
            kind = "answer"
        elif piece.unit.bullet:
            kind = "list_item"
        elif lineforms.is_quotation(piece.words) and lineforms.is_sentence(piece.words):
            kind = "block_quote"
        return kind

    def _is_heading(self, n: int) -> bool:
        """A short line without a sentence's end, and something longer under it."""
        if not 0 <= n < len(self.pieces) - 1:
            return False
        piece, following = self.pieces[n], self.pieces[n + 1]
        if piece.hint is not None or self.marked:
            return piece.hint == "heading"
        if piece.unit.bullet == "-" or not piece.is_line or not any(map(str.isalpha, piece.words)):
            return False
        if piece.unit.bullet:  # "2. Die Vorgeschichte" over a paragraph; over the next number it is a list
            alone = not following.unit.bullet and not (n and self.pieces[n - 1].unit.bullet)
            return alone and not following.is_line
        if lineforms.is_quotation(piece.words) and lineforms.is_sentence(piece.words):
            return False
        under = following.unit.bullet or not following.is_line or lineforms.asks(following.words)
        return bool(under) or lineforms.is_kind("heading", piece.words)

    def _is_question(self, n: int) -> bool:
        """A question outside a marked FAQ: two pairs with an answer in a row, or an answer that shows itself."""
        if not self._asks(n):
            return False
        answer = self.pieces[n + 1].words
        shown = _LABEL.match(answer) or lineforms.is_quotation(answer)
        return bool(shown) or any(self._asks(m) for m in (n - 2, n + 2, n - 3, n + 3))

    def _asks(self, n: int) -> bool:
        if not 0 <= n < len(self.pieces) - 1:
            return False
        piece, following = self.pieces[n], self.pieces[n + 1]
        if piece.hint not in {None, "heading"} or following.hint is not None:
            return False
        return lineforms.asks(piece.words) and not lineforms.asks(following.words) and not following.is_line


def _letters(words: str) -> str:
    return "".join(filter(str.isalnum, words)).casefold()


def _same(a: str, b: str) -> bool:
    return len(a) <= 2 * len(b) + 20 and _letters(a) == _letters(b)


def _alike(a: str, b: str) -> bool:
    """Tell whether half of the longer words of the one stand in the other."""
    first, second = (set(re.findall(r"\w{4,}", words.casefold())) for words in (a, b))
    return bool(first and second) and 2 * len(first & second) >= min(len(first), len(second))
