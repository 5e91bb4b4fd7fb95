"""From content to blocks: what each stretch of the text is in the layout.

Where a format marks structure (HTML, Word), its marks win. Plain text is read the way the web leaves it: no marks, one
line a block, so that position, length, punctuation and a few words (tables ``sections``) must tell.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from wortlaut.document.lines import Unit, units_of
from wortlaut.document.model import Block, BlockKind
from wortlaut.language.sections import section_pattern
from wortlaut.sources.model import Content
from wortlaut.text.span import Span

_HEADING_LENGTH = 110  # characters; measured on headlines of the training articles, longest 104
_TITLE_LENGTH = 200
_KICKER_LENGTH = 70
_TEASER_LENGTH = 600
_LINE_LENGTH = 300  # what is matched against word tables at all
_ENDS_SENTENCE = re.compile(r"[.!…;,][\"'“”„»«‹›’)\]]*$")
_OPENING, _CLOSING = "„“\"»«‚‘'›‹”", "“”\"«»‘’'‹›"
_EMOJI = re.compile("[\u2190-\u21ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]")
_DASH = re.compile(r"\s[–—-]+\s")


class Piece(NamedTuple):
    """A unit with its words: what the rules below look at."""

    unit: Unit
    words: str  # without bullet

    @property
    def is_line(self) -> bool:
        """Short, and does not end like a sentence."""
        return len(self.words) <= _HEADING_LENGTH and not self.ends and self.words[-1:] != ":"

    @property
    def ends(self) -> bool:
        """Ends like a sentence that states something (a question is no such end)."""
        return bool(_ENDS_SENTENCE.search(self.words[-4:]))


def find_blocks(content: Content, language: str = "de") -> tuple[Block, ...]:
    """Return the blocks of *content*: in text order, none overlapping, every non-blank character in exactly one.

    Never raises on any text.
    """
    _ = language
    pieces = [Piece(unit, content.text[unit.body : unit.span.end]) for unit in units_of(content.text)]
    if not pieces:
        return ()
    kinds = _Layout(pieces, content.metadata.title).kinds()
    blocks: list[Block] = []
    for piece, kind in zip(pieces, kinds, strict=True):
        blocks.extend(_blocks(content.text, piece, kind))
    return tuple(blocks)


class _Layout:
    """The kinds of all pieces, decided in one walk from the head of the article to its end."""

    def __init__(self, pieces: Sequence[Piece], title: str | None) -> None:
        self.pieces, self.title = pieces, title
        self.decided: list[BlockKind | None] = [None] * len(pieces)

    def kinds(self) -> list[BlockKind]:
        body = self._head()
        self._body(body)
        return [kind or "paragraph" for kind in self.decided]

    # the head: kicker, title, dateline, byline, teaser

    def _head(self) -> int:
        """Decide the pieces before the body; return where the body begins."""
        at = self._titles()
        titled = at > 0
        while at < len(self.pieces) and at < 6:
            words = self.pieces[at].words
            if is_dateline(words):
                self.decided[at] = "dateline"
            elif len(words) <= _LINE_LENGTH and section_pattern("byline").fullmatch(words):
                self.decided[at] = "other"
            elif titled and "teaser" not in self.decided and self._is_teaser(at):
                self.decided[at] = "teaser"
            else:
                break
            at += 1
        return at

    def _titles(self) -> int:
        first = self.pieces[0]
        place = self._declared_title()
        if place is not None:
            for before in range(place):
                self.decided[before] = "kicker" if before == place - 1 and self.pieces[before].is_line else "other"
            self.decided[place] = "title"
        elif self.title or len(self.pieces) < 2 or not _is_title(first) or is_dateline(first.words):
            return 0
        elif self._is_kicker():
            self.decided[0], self.decided[1], place = "kicker", "title", 1
        else:
            self.decided[0], place = "title", 0
        following = place + 1
        if following < len(self.pieces) and _same(self.pieces[following].words, self.pieces[place].words):
            self.decided[following] = "other"  # the title once more, as copied pages have it
            following += 1
        return following

    def _declared_title(self) -> int | None:
        if not self.title:
            return None
        return next((n for n, piece in enumerate(self.pieces[:3]) if _same(piece.words, self.title)), None)

    def _is_kicker(self) -> bool:
        if len(self.pieces) < 3:
            return False
        first, second, third = self.pieces[:3]
        return (
            len(first.words) <= _KICKER_LENGTH and len(first.words) < len(second.words)
            and _is_title(second) and not first.words.endswith("?") and second.unit.blanks <= first.unit.blanks + 1
            and not is_dateline(second.words) and not section_pattern("byline").fullmatch(second.words)
            and not third.is_line and len(third.words) > len(second.words)
        )  # fmt: skip

    def _is_teaser(self, at: int) -> bool:
        piece = self.pieces[at]
        if at + 1 >= len(self.pieces) or piece.unit.bullet or len(piece.words) > _TEASER_LENGTH or piece.is_line:
            return False
        following = self.pieces[at + 1]
        if self._is_heading(at + 1) and not self._is_heading(at + 2):
            return True  # a heading right after the first paragraph: that paragraph stood before the body
        # on lines next to each other up to here, paragraphs set apart from here on
        spaced = sum(1 for p in self.pieces[at + 1 :] if p.unit.blanks and not p.is_line)
        return spaced >= 2 and piece.unit.blanks == 0 and following.unit.blanks > 0 and not following.is_line

    # the body

    def _body(self, at: int) -> None:
        mode = ""  # "faq" and "sources" last until something ends them
        for n in range(at, len(self.pieces)):
            piece = self.pieces[n]
            short = len(piece.words) <= _LINE_LENGTH
            if short and not piece.unit.bullet and section_pattern("faq_heading").fullmatch(piece.words):
                self.decided[n], mode = "heading", "faq"
            elif short and section_pattern("source_heading").fullmatch(piece.words):
                self.decided[n], mode = "heading", "sources"
            elif short and is_promotion(piece.words):
                self.decided[n], mode = "promotion", ""
            elif mode == "sources":
                self.decided[n] = "source"
            elif short and section_pattern("source_line").fullmatch(piece.words):
                self.decided[n] = "source"
            elif mode == "faq" and piece.words.endswith("?") and short:
                self.decided[n] = "question"
            elif mode == "faq" and not (self._is_heading(n) and not piece.unit.bullet):
                self.decided[n] = "answer"
            else:
                mode = ""
                self.decided[n] = self._kind_of_body(n, at)

    def _kind_of_body(self, n: int, first: int) -> BlockKind:
        piece = self.pieces[n]
        if piece.unit.bullet == "-" or (piece.unit.bullet == "1" and self._is_numbered(n)):
            return "list_item"
        if self._is_question(n):
            return "question"
        if n > first and self.decided[n - 1] == "question" and not self._is_heading(n):
            return "answer"
        if is_quotation(piece.words):
            return "block_quote"
        if self._is_heading(n):
            return "heading"
        return "paragraph" if any(c.isalnum() for c in piece.words) else "other"

    def _is_heading(self, n: int) -> bool:
        if n >= len(self.pieces) - 1:
            return False
        piece, following = self.pieces[n], self.pieces[n + 1]
        if piece.unit.bullet or not piece.is_line or is_quotation(piece.words) or not piece.words[:1].strip("-–—•*"):
            return False
        if section_pattern("heading").fullmatch(piece.words):
            return True
        if not any(c.isalpha() for c in piece.words):
            return False
        return bool(following.unit.bullet) or not following.is_line or following.words.endswith("?")

    def _is_numbered(self, n: int) -> bool:
        number = self.pieces[n].unit.number
        near = [p.unit.number for p in (self.pieces[n - 1 : n] if n else []) + list(self.pieces[n + 1 : n + 2])]
        return number - 1 in near[:1] or number + 1 in near

    def _is_question(self, n: int) -> bool:
        """A question and its answer outside a marked FAQ: at least two such pairs in a row."""
        if not self._asks(n):
            return False
        return any(self._asks(m) for m in (n - 2, n + 2, n - 3, n + 3))

    def _asks(self, n: int) -> bool:
        if not 0 <= n < len(self.pieces) - 1:
            return False
        piece, following = self.pieces[n], self.pieces[n + 1]
        asks = piece.words.endswith("?") and len(piece.words) <= _LINE_LENGTH and not is_quotation(piece.words)
        return asks and not following.words.endswith("?") and not following.is_line


def _blocks(text: str, piece: Piece, kind: BlockKind) -> list[Block]:
    span = piece.unit.span
    if kind == "paragraph" and (end := dateline_end(text, span)):
        rest = end + len(text[end : span.end]) - len(text[end : span.end].lstrip())
        return [Block("dateline", Span(span.begin, end)), Block("paragraph", Span(rest, span.end))]
    return [Block(kind, span, 2 if kind == "heading" else None)]


def is_dateline(words: str) -> bool:
    """Tell whether *words* are nothing but a place or outlet, and a date: "Lindhafen, 12. März 2025"."""
    return len(words) <= 90 and bool(_dateline().fullmatch(words))


def _dateline() -> re.Pattern[str]:
    global _DATELINE  # noqa: PLW0603 - compiled from the tables on first use
    if _DATELINE is None:
        month, weekday = section_pattern("month").pattern, section_pattern("weekday").pattern
        day = rf"(?:\d{{1,2}}\.\s?(?:{month})(?:\s\d{{4}})?|\d{{1,2}}\.\s?\d{{1,2}}\.\s?\d{{2,4}}|\d{{4}}-\d\d-\d\d)"
        clock = r"\d{1,2}[:.]\d\d(?:\s?\w{3})?"
        prefix = r"(?:[^\W\d][^,|:]{1,45}[,|:]\s|[^\W\d][\w. -]{1,30}\s\([\w/, -]{2,20}\)[,:]?\s?)?"
        _DATELINE = re.compile(
            rf"{prefix}(?:(?:{weekday}),?\s(?:\w{{3}}\s)?)?{day}(?:\s?[,|–-]?\s?{clock})?(?:\s?[|–-]\s?[\w .]{{2,40}})?\.?",
            re.IGNORECASE,
        )
    return _DATELINE


_DATELINE: re.Pattern[str] | None = None
_PLACE = re.compile(
    r"(?P<place>[^\W\d_][\w.'’-]*(?:[ /][\w.'’-]+){0,4}(?:, [^\W\d_][\w-]+)?)"
    r"(?P<agency>\s?\([\w/. ,-]{2,24}\))?\s?(?:\.\s)?(?P<dash>[–—:-]|--)(?=\s+[\w„»\"“‚])"
)


def dateline_end(text: str, span: Span) -> int | None:
    """Return where an opening "BERLIN (dpa) –" of *span* ends, or None.

    Without an agency in brackets, the place must be capitalised throughout, at most three words before a dash.
    """
    match = _PLACE.match(text, span.begin, min(span.end, span.begin + 90))
    if not match or match.end() >= span.end:
        return None
    place, words = match["place"], match["place"].split()
    if match["agency"]:
        return match.end() if place[0].isupper() else None
    if match["dash"] in "-:" or not text[match.start("dash") - 1].isspace() or len(words) > 3:
        return None
    rest = text[match.end() : match.end() + 3].strip()
    if not all(word[0].isupper() for word in words) or not rest[:1].isupper() and rest[:1] not in '„»"“':
        return None
    return None if section_pattern("not_a_place").fullmatch(words[0]) else match.end()


def is_promotion(words: str) -> bool:
    """Tell whether *words* ask to follow, subscribe, share or read on, with or without an emoji in front."""
    return bool(section_pattern("promotion").fullmatch(words))


def is_quotation(words: str) -> bool:
    """Tell whether *words* are one quotation from its opening to its closing mark, and nothing else."""
    if len(words) < 12 or words[0] not in _OPENING or words.rstrip(".,;")[-1:] not in _CLOSING:
        return False
    pairs = {
        "„": '“”"',
        "»": "«",
        "«": "»",
        "“": "”",
        '"': '"',
        "‚": "‘’",
        "‘": "’",
        "›": "‹",
        "‹": "›",
        "'": "'",
        "”": "”",
    }
    closing = pairs[words[0]]
    inner = words.rstrip(".,;")
    return inner[-1] in closing and not any(mark in inner[1:-1] for mark in closing)


def _is_title(piece: Piece) -> bool:
    words = piece.words
    return (
        len(words) <= _TITLE_LENGTH and not piece.unit.bullet and not piece.ends and words[-1:] != ":"
        and any(c.isalpha() for c in words) and "\n" not in words
    )  # fmt: skip


def _same(a: str, b: str) -> bool:
    return re.sub(r"\W+", "", a).casefold() == re.sub(r"\W+", "", b).casefold()
