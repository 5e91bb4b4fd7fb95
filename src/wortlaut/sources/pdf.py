"""PDF: text in reading order, paragraphs from the geometry of lines.

Running heads, running feet and page numbers go; words broken at line ends are joined where that is safe.
"""

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from itertools import pairwise
from statistics import median
from typing import Any, NamedTuple

from wortlaut.config import Settings
from wortlaut.errors import InputError
from wortlaut.language.function_words import function_words
from wortlaut.sources.assembly import Stretch, assemble
from wortlaut.sources.encoding import without_surrogates
from wortlaut.sources.metadata import iso_date
from wortlaut.sources.model import Content, Metadata, Source
from wortlaut.text.alignment import Alignment

_MAX_PAGES = 300
_EDGE_LINES = 2  # at the top and the bottom of a page, where running heads stand
_TITLE_SIZE, _HEADING_SIZE = 1.35, 1.12  # times the size of the body
_SAME_HEIGHT = 4  # points
_GAP = 1.45  # times the usual distance between lines: a new paragraph
_INDENT = 0.8  # of a letter's height to the right: a new paragraph
_SHORT = 0.85  # of the column's width: the last line of a paragraph
_HYPHENS = "-\u00ad\u2010"
_LINE = re.compile("([^\r\n\x02\ufffe]+)([\x02\ufffe])?")  # pdfium writes U+0002 or U+FFFE for a hyphen and a line end
_PAGE_NUMBER = re.compile(r"[-–—\s]*(?:\w{1,6}\s)?\d{1,4}(?:\s?(?:/|\w{1,4})\s?\d{1,4})?[-–—\s]*")
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]+")
_LETTER = re.compile(r"[^\W\d_]")


class Line(NamedTuple):
    """A line of a page; positions in points, y upwards; ``size`` is the font's."""

    text: str
    page: int
    left: float
    right: float
    y: float
    size: float


def read(source: Source, settings: Settings) -> Content:
    """Return the text of the PDF *source*; there is no way back to positions in the file.

    Raises:
        InputError: Damaged, encrypted, too long, or a scan without a text layer.
    """
    import pypdfium2  # loads a shared library: only where a PDF is read

    try:
        with closing(pypdfium2.PdfDocument(source.data)) as document:
            pages = len(document)
            lines, empty = _lines(document, min(pages, _MAX_PAGES))
            metadata = _metadata(document)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower() or "security" in str(error).lower():
            raise InputError(source.name, "the file is encrypted", "remove the password") from error
        raise InputError(source.name, "the file is damaged or cut off", "save it again") from error
    if not lines:
        raise InputError(source.name, "a scan without a text layer", "run text recognition (OCR) over it first")
    if sum(len(line.text) for line in lines) > settings.max_bytes:
        raise InputError(source.name, "the text is too long", "raise max_bytes")
    notes: tuple[str, ...] = (f"{empty} pages without text",) if empty else ()
    if pages > _MAX_PAGES:
        notes += (f"only the first {_MAX_PAGES} of {pages} pages were read",)
    text, passages = assemble(_paragraphs(_without_running_lines(lines)))
    return Content(text, passages, source.declared.completed_by(metadata), Alignment.none(), notes)


def _lines(document: Any, pages: int) -> tuple[list[Line], int]:
    lines: list[Line] = []
    empty = 0
    for number in range(pages):
        with closing(document[number]) as page, closing(page.get_textpage()) as text:
            found = list(_lines_of(text, number))
        empty += not found
        lines.extend(found)
    return lines, empty


def _lines_of(page: Any, number: int) -> Iterator[Line]:
    import pypdfium2.raw as pdfium

    count = page.count_chars()
    content = page.get_text_range() if count else ""
    exact = len(content) == count  # else positions of characters and of text part ways; then without geometry
    for match in _LINE.finditer(content):
        words = without_surrogates(_CONTROL.sub(" ", match[1])).strip()
        if not words:
            continue
        words += "-" if match[2] else ""
        first = match.start() + len(match[1]) - len(match[1].lstrip())
        last = match.start() + len(match[1].rstrip()) - 1
        if not exact or last < first:
            yield Line(words, number, 0.0, 0.0, 0.0, 0.0)
            continue
        left, bottom, _, _ = page.get_charbox(first, loose=True)
        _, _, right, _ = page.get_charbox(last, loose=True)
        yield Line(words, number, left, right, bottom, round(pdfium.FPDFText_GetFontSize(page.raw, first), 1))


def _without_running_lines(lines: list[Line]) -> list[Line]:
    """Take out what stands at the edge of most pages, numbers aside, and lone page numbers."""
    pages: dict[int, list[Line]] = {}
    for line in lines:
        pages.setdefault(line.page, []).append(line)
    edges = {page: _edges(found) for page, found in pages.items()}
    seen = Counter(key for page in edges.values() for key in {_place(line) for line in page})
    repeated = {key for key, count in seen.items() if count >= max(2, len(pages) / 2)}
    return [
        line
        for line in lines
        if line not in edges[line.page]
        or not (_place(line) in repeated or _is_page_number(line, edges[line.page], len(pages)))
    ]


def _edges(lines: list[Line]) -> list[Line]:
    ordered = sorted(lines, key=lambda line: -line.y) if any(line.y for line in lines) else lines
    return ordered[:_EDGE_LINES] + ordered[-_EDGE_LINES:]


def _place(line: Line) -> tuple[str, int]:
    return re.sub(r"\d+", "0", line.text), round(line.y / _SAME_HEIGHT)


def _is_page_number(line: Line, edge: list[Line], pages: int) -> bool:
    outermost = line in {edge[0], edge[-1]}
    return outermost and bool(_PAGE_NUMBER.fullmatch(line.text)) and str(line.page + 1) in line.text and pages > 0


def _paragraphs(lines: list[Line]) -> Iterator[Stretch]:
    body = _body_size(lines)
    gaps = [a.y - b.y for a, b in pairwise(lines) if a.page == b.page and 0 < a.y - b.y < 4 * body]
    gap = median(gaps) if gaps else 0.0
    right = max((line.right for line in lines), default=0.0)
    together: list[Line] = []
    titled = False
    for line in lines:
        if together and _begins(line, together, gap, right):
            yield _stretch(together, body, titled=titled)
            titled = True
            together = []
        together.append(line)
    if together:
        yield _stretch(together, body, titled=titled)


def _begins(line: Line, before: list[Line], gap: float, right: float) -> bool:
    """Tell whether *line* begins a paragraph after the lines *before*."""
    last = before[-1]
    if not line.size or not last.size:
        return last.text[-1] in '.!?“"' and len(last.text) < 0.7 * max(len(b.text) for b in before)
    if abs(line.size - last.size) > 0.08 * last.size:
        return True
    short = last.right < last.left + _SHORT * (right - last.left)
    ended = last.text[-1] not in _HYPHENS and not line.text[0].islower()
    if line.page != last.page or line.y > last.y:  # the next column or page: a sentence may go on there
        return last.text.rstrip('“”"»«')[-1:] in ".!?:" and ended
    return (
        last.y - line.y > _GAP * gap
        or (line.left - min(b.left for b in before) > _INDENT * line.size and line.y != last.y)
        or (short and ended)
    )


def _stretch(lines: list[Line], body: float, *, titled: bool) -> Stretch:
    words = lines[0].text
    for line in lines[1:]:
        words = _joined(words, line.text)
    words = " ".join(words.split())
    size = lines[0].size
    if size >= _TITLE_SIZE * body > 0 and not titled and lines[0].page == 0:
        return Stretch(words, "title")
    if size >= _HEADING_SIZE * body > 0 and len(words) < 200 and words[-1] not in ".,;":
        return Stretch(words, "heading", 2)
    return Stretch(words)


def _joined(words: str, following: str) -> str:
    """Join two lines: "Haf- en" is one word, "Hafen- und Fährbetrieb" and "US- Delegation" are not."""
    if words[-1] not in _HYPHENS or len(words) < 2 or not _LETTER.match(words[-2]):
        return f"{words} {following}"
    first = re.match(r"\w*", following)
    if first and first[0] in function_words("de"):
        return f"{words[:-1]}- {following}"
    return words[:-1] + following if following[0].islower() else f"{words[:-1]}-{following}"


def _body_size(lines: list[Line]) -> float:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _metadata(document: Any) -> Metadata:
    values = document.get_metadata_dict(skip_empty=True)
    created = re.match(r"D:(\d{4})(\d\d)(\d\d)", values.get("CreationDate", ""))
    author = values.get("Author", "").strip()
    return Metadata(
        title=values.get("Title", "").strip() or None,
        authors=(author,) if author else (),
        modified=iso_date("-".join(created.groups())) if created else None,
    )
