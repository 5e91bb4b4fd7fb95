"""OpenDocument texts (.odt): headings by outline level, lists, quotations, title and subtitle by style.

Comments, deleted text, footnotes and text in frames stay out.
"""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from wortlaut.config import Settings
from wortlaut.errors import InputError
from wortlaut.sources import media
from wortlaut.sources.archive import kind_of_parts, read_parts
from wortlaut.sources.assembly import Stretch, assemble
from wortlaut.sources.metadata import iso_date
from wortlaut.sources.model import Content, Metadata, Source
from wortlaut.text.alignment import Alignment

_UNSEEN = {
    "office:annotation", "office:annotation-end", "text:note", "text:tracked-changes", "draw:frame",
    "text:table-of-content", "office:forms", "text:sequence-decls", "text:bibliography", "text:alphabetical-index",
}  # fmt: skip
_STYLES = {"title": "title", "subtitle": "teaser", "quotations": "block_quote", "quotation": "block_quote"}
_MAX_STYLES = 20  # a chain of styles, each based on the next, may run in a circle
_MAX_DEPTH = 100
_MAX_SPACES = 100  # that one element may stand for


def read(source: Source, settings: Settings) -> Content:
    """Return the text of the document *source*; there is no way back to positions in the file.

    Raises:
        InputError: Damaged, encrypted, a decompression bomb, no OpenDocument text, without text.
    """
    parts = read_parts(source, settings)
    kind = kind_of_parts(parts)
    if b"encryption-data" in parts.get("META-INF/manifest.xml", b""):
        raise InputError(source.name, "the file is encrypted", "remove the password")
    if kind == media.DOCX:  # the suffix lied
        from wortlaut.sources import word

        return word.read(source, settings)
    if kind != media.ODT:
        raise InputError(source.name, "an archive, but no document", "unpack it and hand in the articles")
    import odfdo  # 0.2 s to load: only where such a document is read

    document = odfdo.Document(BytesIO(source.data))
    if document.get_type() not in {"text", "text-template"}:
        raise InputError(source.name, f"a {document.get_type()}, not a text", "hand in the article")
    text, passages = assemble(_Walk(document).stretches(document.body, None, 0))
    metadata = _metadata(document.meta)
    return Content(text, passages, source.declared.completed_by(metadata), Alignment.none())


class _Walk:
    """The paragraphs of a body in order, with what their styles say."""

    def __init__(self, document: Any) -> None:
        self.document = document
        self.hints: dict[str, str | None] = {}

    def stretches(self, parent: Any, hint: str | None, depth: int) -> Iterator[Stretch]:
        if depth > _MAX_DEPTH:
            return
        for element in parent.children:
            tag = element.tag
            if tag in _UNSEEN:
                continue
            if tag == "text:h":
                level = element.get_attribute("text:outline-level")
                yield Stretch(_words(element, 0).strip(), "heading", min(max(int(level or 1), 1), 6))
            elif tag == "text:p":
                yield Stretch(_words(element, 0).strip(), hint or self._hint(element.get_attribute("text:style-name")))
            elif tag == "table:table-row":
                yield Stretch("\t".join(_words(cell, 0).strip() for cell in element.children))
            else:
                yield from self.stretches(element, "list_item" if tag == "text:list" else hint, depth + 1)

    def _hint(self, style: str | None) -> str | None:
        """Return what *style*, or the style that it is based on, stands for."""
        if not style:
            return None
        if style not in self.hints:
            self.hints[style] = None
            name: str | None = style
            for _ in range(_MAX_STYLES):
                if not name or name.lower() in _STYLES:
                    self.hints[style] = _STYLES.get((name or "").lower())
                    break
                found = self.document.get_style("paragraph", name)
                name = found.get_attribute("style:parent-style-name") if found is not None else None
        return self.hints[style]


def _words(element: Any, depth: int) -> str:
    parts = [element.text or ""]
    for child in element.children:
        tag = child.tag
        if tag == "text:s":
            parts.append(" " * min(int(child.get_attribute("text:c") or 1), _MAX_SPACES))
        elif tag in {"text:tab", "text:line-break"}:
            parts.append("\t" if tag == "text:tab" else "\n")
        elif tag not in _UNSEEN and depth < _MAX_DEPTH:
            parts.append(_words(child, depth + 1))
        parts.append(child.tail or "")
    return "".join(parts)


def _metadata(meta: Any) -> Metadata:
    author = meta.get_initial_creator() or meta.get_creator()
    changed = meta.get_modification_date()
    return Metadata(
        title=(meta.get_title() or "").strip() or None,
        authors=(author,) if author else (),
        modified=iso_date(str(changed)) if changed else None,
        language=(meta.get_language() or "")[:2].lower() or None,
    )
