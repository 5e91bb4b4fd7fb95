"""Word documents (.docx): headings by style, lists, quotations, title and subtitle.

What nobody reads in print stays out: comments, deleted text, footnote marks, text boxes, headers and footers.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from wortlaut.config import Settings
from wortlaut.errors import InputError
from wortlaut.sources import media
from wortlaut.sources.archive import kind_of_parts, read_parts
from wortlaut.sources.assembly import Stretch, assemble
from wortlaut.sources.model import Content, Metadata, Source
from wortlaut.text.alignment import Alignment

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_UNSEEN = {f"{_W}{name}" for name in ("del", "moveFrom", "txbxContent", "pPr", "rPr", "instrText")} | {_MC_FALLBACK}
_SHOWN = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "\u2011"}
_HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)
_STYLES = (("title", "title"), ("subtitle", "teaser"), ("quote", "block_quote"), ("intense quote", "block_quote"))
_MAX_STYLES = 20  # a chain of styles, each based on the next, may run in a circle
_BODY_LEVEL = 9  # the outline level of body text


def read(source: Source, settings: Settings) -> Content:
    """Return the text of the document *source*; there is no way back to positions in the file.

    Raises:
        InputError: Damaged, encrypted, a decompression bomb, no Word document, without text.
    """
    parts = read_parts(source, settings)
    kind = kind_of_parts(parts)
    if kind == media.ODT:  # the suffix lied
        from wortlaut.sources import odt

        return odt.read(source, settings)
    if kind != media.DOCX:
        raise InputError(source.name, "an archive, but no document", "unpack it and hand in the articles")
    import docx  # loads templates and lxml: only where a Word document is read

    document = docx.Document(BytesIO(source.data))
    text, passages = assemble(_stretches(document.iter_inner_content()))
    metadata = _metadata(document.core_properties)
    return Content(text, passages, source.declared.completed_by(metadata), Alignment.none())


def _stretches(items: Any) -> Iterator[Stretch]:
    for item in items:
        if hasattr(item, "rows"):
            for row in item.rows:
                yield Stretch("\t".join(dict.fromkeys(_words(cell._element) for cell in row.cells)))  # noqa: SLF001 - merged cells come twice
            continue
        hint, level = _kind(item)
        yield Stretch(_words(item._element).strip(), hint, level)  # noqa: SLF001 - python-docx's text drops insertions


def _words(element: Any) -> str:
    """Return what *element* shows: insertions are in, deletions and text boxes are not."""
    parts: list[str] = []
    for child in element:
        if child.tag == f"{_W}t":
            parts.append(child.text or "")
        elif child.tag in _SHOWN:
            parts.append(_SHOWN[child.tag])
        elif child.tag not in _UNSEEN:
            parts.append(_words(child))
    return "".join(parts)


def _kind(paragraph: Any) -> tuple[str | None, int | None]:
    """Return hint and heading level by the chain of styles, then by the numbering."""
    listed = bool(paragraph._element.xpath("./w:pPr/w:numPr"))  # noqa: SLF001 - python-docx has no door to it
    own = paragraph._element.xpath("./w:pPr/w:outlineLvl/@w:val")  # noqa: SLF001 - as above
    if own and int(own[0]) < _BODY_LEVEL:
        return "heading", min(int(own[0]) + 1, 6)
    style = paragraph.style
    for _ in range(_MAX_STYLES):
        if style is None:
            break
        name = (style.name or "").lower()
        if match := _HEADING.fullmatch(name):
            return "heading", min(int(match[1]), 6)
        if hint := dict(_STYLES).get(name):
            return hint, None
        if name.startswith("list ") and name != "list paragraph":
            listed = True
        style = style.base_style
    return ("list_item" if listed else None), None


def _metadata(properties: Any) -> Metadata:
    return Metadata(
        title=(properties.title or "").strip() or None,
        authors=tuple(a for a in [(properties.author or "").strip()] if a and a != "python-docx"),
        modified=properties.modified.date().isoformat() if properties.modified else None,
        language=(properties.language or "")[:2].lower() or None,
    )
