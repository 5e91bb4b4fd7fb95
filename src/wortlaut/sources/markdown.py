"""Markdown (CommonMark): blocks by markdown-it; the words of each block with a way back to the source."""

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from typing import Any

from wortlaut.config import Settings
from wortlaut.sources.assembly import BETWEEN
from wortlaut.sources.encoding import decode
from wortlaut.sources.metadata import iso_date
from wortlaut.sources.model import Content, Metadata, Passage, Source
from wortlaut.text.alignment import Alignment, Segment
from wortlaut.text.span import Span

_FRONT = re.compile(r"\ufeff?---[ \t]*\r?\n(?P<fields>(?:[^\n]*\n){0,60}?)---[ \t]*(?:\r?\n|\Z)")
_FIELD = re.compile(r"(?P<key>[\w-]{1,30}):[ \t]*(?P<value>[^\r\n]*)")
_TAG = re.compile(r"<[^<>]{1,2000}>")
_MAX_NESTING = 100  # of markdown-it, which drops what lies deeper
_NESTED = re.compile(r"^(?:[ \t]{0,3}(?:>|[-+*]|\d{1,9}[.)])[ \t]?){30}|^[ \t]{80}", re.MULTILINE)


def read(source: Source, settings: Settings) -> Content:
    """Return the text of *source* without its marks; the alignment leads to the characters of the decoded file.

    A front matter (``---``) with title, date, author, lang gives metadata and no text.
    """
    decoded = decode(source.data)
    original = decoded.text
    if _NESTED.search(original):
        from wortlaut.sources import plaintext

        content = plaintext.read(source, settings)
        return replace(content, notes=(*content.notes, "read as plain text: nested too deeply"))
    front = _FRONT.match(original)
    begin = front.end() if front else 0
    builder = _Builder(original, begin, decoded.mark)
    for tokens, hint, level in _inlines(original[begin:]):
        builder.add(tokens, hint, level)
    return Content(
        text="".join(builder.parts),
        passages=tuple(builder.passages),
        metadata=source.declared.completed_by(_metadata(front["fields"] if front else "")),
        alignment=Alignment(tuple(builder.segments)),
        notes=decoded.notes,
    )


def _inlines(original: str) -> Iterator[tuple[Any, str | None, int | None]]:
    """Yield each block with words: its token, hint and heading level."""
    from markdown_it import MarkdownIt  # 40 ms to load: only where Markdown is read

    parser = MarkdownIt("commonmark", {"maxNesting": _MAX_NESTING}).enable("table")
    containers: list[str] = []
    level: int | None = None
    titled = False
    for token in parser.parse(original):
        kind = {"blockquote": "block_quote", "list_item": "list_item"}.get(token.type.rpartition("_")[0])
        if kind and token.nesting == 1:
            containers.append(kind)
        elif kind and token.nesting == -1:
            containers.pop()
        elif token.type == "heading_open":
            level = int(token.tag[1])
        elif token.type == "heading_close":
            level = None
        elif token.type in {"inline", "fence", "code_block"}:
            hint = containers[-1] if containers else None
            if level:
                hint, titled = ("title", True) if level == 1 and not titled else ("heading", titled)
            yield token, hint, level if hint == "heading" else None


class _Builder:
    """Canonical text, passages and segments, grown block by block; the source is walked once, forwards."""

    def __init__(self, original: str, begin: int, shift: int) -> None:
        self.original, self.shift, self.at = original, shift, 0
        self.parts: list[str] = []
        self.passages: list[Passage] = []
        self.segments: list[Segment] = []
        self.lines = [begin]
        self.lines += [m.end() for m in re.compile(r"\n|\r\n?").finditer(original, begin)]
        self.lines.append(len(original))

    def add(self, token: Any, hint: str | None, level: int | None) -> None:
        """Append the words of *token*, a block of markdown-it."""
        words = list(_words(token))
        if not "".join(words).strip():
            return
        if self.parts:
            self.parts.append(BETWEEN)
            self.at += len(BETWEEN)
        begin = self.at
        first, last = token.map or (0, len(self.lines) - 1)
        cursor, limit = self.lines[min(first, len(self.lines) - 1)], self.lines[min(last, len(self.lines) - 1)]
        for word in words:
            cursor = self._append(word, cursor, limit)
        self.passages.append(Passage(Span(begin, self.at), hint, level))

    def _append(self, word: str, cursor: int, limit: int) -> int:
        """Append *word*, and a segment where the source has it between *cursor* and *limit*; return the new cursor."""
        for line in re.findall(r"[^\n]+|\n", word):
            place = self.original.find(line, cursor, limit) if line != "\n" else -1
            if place >= 0:
                self.segments.append(
                    Segment(self.at, self.at + len(line), place + self.shift, place + len(line) + self.shift)
                )
                cursor = place + len(line)
            self.parts.append(line)
            self.at += len(line)
        return cursor


def _words(token: Any) -> Iterator[str]:
    if token.type != "inline":
        yield token.content.rstrip("\n")
        return
    for child in token.children or ():
        if child.type in {"text", "code_inline", "text_special"}:
            yield child.content
        elif child.type in {"softbreak", "hardbreak"}:
            yield "\n"
        elif child.type == "html_inline" and not _TAG.fullmatch(child.content):
            yield unescape(child.content)


def _metadata(fields: str) -> Metadata:
    values = {m["key"].lower(): m["value"].strip().strip("\"'") for m in _FIELD.finditer(fields)}
    author = values.get("author") or ""
    return Metadata(
        title=values.get("title") or None,
        kicker=values.get("kicker") or None,
        teaser=values.get("teaser") or values.get("description") or None,
        outlet=values.get("outlet") or None,
        authors=tuple(name for name in [author.strip("[] ")] if name),
        published=iso_date(values.get("date") or values.get("published")),
        language=(values.get("lang") or values.get("language") or "")[:2].lower() or None,
        url=values.get("url") or None,
    )
