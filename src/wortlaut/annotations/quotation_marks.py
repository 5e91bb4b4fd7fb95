"""Quoted passages: stretches between quotation marks, paired by style within a block.

Marks are paired by style and place rather than in sequence, so that a stray mark costs its own passage and no other
(textacy issue 200 shows what sequential pairing does). A passage that is still open at the end of its block goes on in
the next one where that opens with the same mark, as German prose prints quotations of several paragraphs.
"""

from typing import NamedTuple

from wortlaut.annotations.model import Layers, QuotedPassage
from wortlaut.document.model import Document
from wortlaut.language.quotation_marks import QuotationStyle, quotation_marks
from wortlaut.text.span import Span

DEEPEST = 6  # nested passages; marks beyond are text
LONGEST_STRAY = 300  # code points that a passage without a closing mark may cover
OPENING_CONTEXT = frozenset('([{<–—-/|,:;„“”"»«‚‘›‹*_>')
SENTENCE_ENDS = (".", "!", "?")


class _Open(NamedTuple):
    begin: int
    inner: int
    style: QuotationStyle


def find_quoted(document: Document, layers: Layers) -> tuple[QuotedPassage, ...]:  # noqa: ARG001  the signature of a step
    """Return the quoted passages of *document* in text order, outer before inner; needs no other layer."""
    found: list[QuotedPassage] = []
    blocks = document.blocks
    for index, block in enumerate(blocks):
        after = blocks[index + 1].span.begin if index + 1 < len(blocks) else -1
        found += _in_block(document.text, block.span, after)
    return tuple(sorted(found, key=lambda p: (p.span.begin, -p.span.end)))


def _in_block(text: str, block: Span, next_block: int) -> list[QuotedPassage]:
    pattern, styles = quotation_marks()
    stack: list[_Open] = []
    found: list[QuotedPassage] = []
    for match in pattern.finditer(text, block.begin, block.end):
        mark, begin, end = match[0], match.start(), match.end()
        before = text[begin - 1] if begin > block.begin else " "
        behind = text[end] if end < block.end else " "
        closed = _closes(stack, mark, before, behind)
        if closed is not None:
            for depth in range(len(stack) - 1, closed, -1):
                found += _stray(text, stack[depth], begin, depth, found)
            opened = stack[closed]
            if begin > opened.inner:
                found.append(
                    QuotedPassage(Span(opened.begin, end), Span(opened.inner, begin), opened.style.style, closed, True)
                )
            del stack[closed:]
            continue
        style = styles.get(mark)
        if style and len(stack) < DEEPEST and _opens(style, before, behind):
            stack.append(_Open(begin, end, style))
    for depth in range(len(stack) - 1, -1, -1):
        goes_on = next_block >= 0 and text.startswith(stack[depth].style.opens, next_block)
        found += _stray(text, stack[depth], block.end, depth, found, whole=goes_on and depth == 0)
    return found


def _closes(stack: list[_Open], mark: str, before: str, behind: str) -> int | None:
    """Return the index in *stack* of what *mark* closes, the innermost first, or None."""
    if not stack or (len(mark) == 1 and mark in "'’" and before.isalnum() and behind.isalnum()):
        return None  # an apostrophe inside a word
    for depth in range(len(stack) - 1, -1, -1):
        style = stack[depth].style
        if mark not in style.closes:
            continue
        # a mark that also opens, in front of a word and behind a space, opens
        if before.isspace() and behind.isalnum() and mark in (style.opens, "“", "”", '"', "'", "’"):
            return None
        return depth
    return None


def _opens(style: QuotationStyle, before: str, behind: str) -> bool:
    if not style.tight:
        return not behind.isspace() or style.opens == "„"
    starts = before.isspace() or before in OPENING_CONTEXT or not (before.isalnum() or before.isprintable())
    return starts and not behind.isspace() and (behind.isalnum() or behind in "„“\"»«‚‘›‹'([…-–—.§#@$€&+")


def _stray(  # noqa: PLR0913  a passage has this many sides
    text: str, opened: _Open, limit: int, depth: int, found: list[QuotedPassage], *, whole: bool = False
) -> list[QuotedPassage]:
    """Return a passage without a closing mark: to the end of the block if it goes on, else to its sentence's end.

    It never cuts a passage of *found*, which came to its end before.
    """
    end = limit
    if not whole:
        end = min(limit, opened.inner + LONGEST_STRAY)
        stops = [at + 1 for at in (text.find(stop, opened.inner, end) for stop in SENTENCE_ENDS) if at > 0]
        end = min(stops, default=end)
        for inner in reversed(found):
            if inner.span.begin < opened.begin:
                break
            if inner.span.begin < end:
                end = max(end, inner.span.end)
    while end > opened.inner and text[end - 1].isspace():
        end -= 1
    if end <= opened.inner:
        return []
    return [QuotedPassage(Span(opened.begin, end), Span(opened.inner, end), opened.style.style, depth, False)]
