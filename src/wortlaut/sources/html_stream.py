"""One linear walk over the source of a page: where its shown characters stand, and a reading without a tree."""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from wortlaut.sources.html_blocks import Run
from wortlaut.text.alignment import Segment

_HIDDEN = "script|style|noscript|template|svg|head|textarea|select|iframe"
_TOKEN = re.compile(
    rf"(?P<hidden><!--.*?(?:-->|\Z)|<(?P<name>{_HIDDEN})\b(?:[^<>]{{0,5000}})>.*?(?:</(?P=name)\s*>|\Z))"
    # possessive and counted, so that no page makes it go back
    r"|(?P<tag></?(?P<element>[a-z][a-z0-9]*+)(?:[^<>\"']++|\"[^\"]{0,9000}+\"|'[^']{0,9000}+'){0,200}+>"
    r"|<[!?/][^<>]{0,9000}+>)"
    r"|(?P<entity>&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?)"
    r"|(?P<word>[^<&\s]+|[<&])",
    re.IGNORECASE | re.DOTALL,
)
_INLINE = {
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
    "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var",
    "wbr",
}  # fmt: skip
_MAX_RUNS = 20_000


class Word(NamedTuple):
    """Characters without white space, shown as *shown*, written at ``[begin, end)`` of the page."""

    shown: str
    begin: int
    end: int
    breaks: bool  # a block begins before it


def words_of(page: str) -> Iterator[Word]:
    """Yield the words that *page* shows, in the order of its source. Linear; scripts and comments are left out."""
    breaks = True
    for match in _TOKEN.finditer(page):
        group = match.lastgroup
        if match["word"] is not None:
            yield Word(match[0], match.start(), match.end(), breaks)
            breaks = False
        elif match["entity"] is not None:
            shown = unescape(match[0])
            if shown.strip():
                yield Word(shown, match.start(), match.end(), breaks)
                breaks = False
        elif group and (match["element"] or "").lower() not in _INLINE:
            breaks = True


def align(text: str, page: str, shift: int = 0) -> tuple[Segment, ...]:
    """Return where the characters of *text* (made from *page*) stand in *page*, *shift* characters later.

    White space differs between the two, so only the other characters are compared: each block of *text* is looked up in
    the page's stream from where the last one ended, then from its beginning. What is not found has no original.
    """
    words = list(words_of(page))
    stream, starts, at = "".join(w.shown for w in words), [], 0
    for word in words:
        starts.append(at)
        at += len(word.shown)
    segments: list[Segment] = []
    cursor = 0
    for block in re.finditer(r"[^\n]+", text):
        bare = "".join(block[0].split())
        place = stream.find(bare, cursor)
        if place < 0:
            place = stream.find(bare)
        if place >= 0 and bare:
            segments.extend(_segments(block, words, starts, place, shift))
            cursor = place + len(bare)
    return tuple(sorted(segments))


def _segments(block: re.Match[str], words: list[Word], starts: list[int], place: int, shift: int) -> Iterator[Segment]:
    from bisect import bisect_right

    index = bisect_right(starts, place) - 1
    for part in re.finditer(r"\S+", block[0]):
        at, end = block.start() + part.start(), block.start() + part.end()
        while at < end:
            word = words[index]
            inside = place - starts[index]
            length = min(len(word.shown) - inside, end - at)
            exact = len(word.shown) == word.end - word.begin
            begin = word.begin + (inside if exact else 0)
            yield Segment(at, at + length, shift + begin, shift + (begin + length if exact else word.end))
            at, place = at + length, place + length
            if place - starts[index] >= len(word.shown):
                index += 1


def plain_runs(page: str) -> list[Run]:
    """Return the blocks of *page* without looking at its tree: for pages that no tree could be made of."""
    runs: list[Run] = []
    words: list[str] = []
    end = -1
    for word in words_of(page):
        if word.breaks and words:
            runs.append(Run("".join(words)))
            words = []
        words.append(word.shown if not words or word.begin == end else " " + word.shown)
        end = word.end
        if len(runs) >= _MAX_RUNS:
            break
    if words:
        runs.append(Run("".join(words)))
    return runs
