"""HTML: trafilatura finds the main text, an own pass over the tree keeps its structure."""

import logging
import re
from functools import partial
from typing import Any

from wortlaut.config import Settings
from wortlaut.errors import InputError
from wortlaut.sources.assembly import Stretch, assemble
from wortlaut.sources.encoding import Decoded, decode
from wortlaut.sources.html_blocks import MainText, find_runs
from wortlaut.sources.html_metadata import questions_in, read_metadata
from wortlaut.sources.html_stream import align, plain_runs
from wortlaut.sources.media import UTF8
from wortlaut.sources.model import Content, Source
from wortlaut.text.alignment import Alignment

_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,100}?encoding=[\"']([\w.-]+)", re.IGNORECASE
)
_HEAD_BYTES = 8192  # browsers look for the declaration in the first 1024; pages in the wild are late
_MAX_TAGS = 60_000  # a long live blog has 10,000; trafilatura takes seconds beyond
_NOT_XML = bytes(32 if n < 32 and n not in b"\t\n\r" else n for n in range(256))  # lxml would end the text there
_NO_CHARACTERS = (b"\xef\xbf\xbe", b"\xef\xbf\xbf")  # U+FFFE and U+FFFF


def read(source: Source, settings: Settings) -> Content:
    """Return the article of the page *source*: title, kicker, teaser, headings, lists, quotes, questions as passages.

    The canonical text is what the page shows, white space collapsed as browsers do; the alignment leads back to the
    characters of the decoded page.
    """
    decoded = _decoded(source)
    page = decoded.text
    tree = _tree(page) if page.count("<") <= _MAX_TAGS else None
    notes = decoded.notes
    if tree is None:
        runs, metadata = plain_runs(page), source.declared
        notes += ("read without structure: too many or too deeply nested tags",)
    else:
        found = read_metadata(tree)
        metadata = source.declared.completed_by(found)
        questions = questions_in(tree)
        _lighten(tree)
        runs = find_runs(tree, _main_text(tree), found, questions)
    if not runs:
        raise InputError(source.name, "no article text in this page", "hand in a page with an article on it")
    text, passages = assemble(Stretch(run.text, run.hint, run.level) for run in runs)
    if len(text) > settings.max_bytes:
        raise InputError(source.name, "the text is too long", "raise max_bytes")
    alignment = Alignment.deferred(partial(align, text, page, decoded.mark))
    return Content(text, passages, metadata, alignment, notes)


def _decoded(source: Source) -> Decoded:
    if source.media_type.endswith(UTF8):
        return Decoded(source.data.decode(errors="replace"), "utf-8", 0, ())
    match = _DECLARED.search(source.data[:_HEAD_BYTES])
    declared = (match[1] or match[2]).decode("ascii", "replace") if match else None
    return decode(source.data, declared)


def _tree(page: str) -> Any:
    """Return the root of the parsed page; None where the parser gave up (nested too deeply) or found nothing."""
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)
    try:
        tree = document_fromstring(_xml_bytes(page), parser=parser)
    except (etree.LxmlError, ValueError):
        return None
    if any("depth" in error.message for error in parser.error_log):
        return None
    return tree


def _lighten(tree: Any) -> None:
    """Take out what nobody reads before the tree is copied: scripts but for JSON-LD, styles, drawings."""
    from lxml import etree

    etree.strip_elements(tree, "style", "svg", with_tail=False)
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            script.text = None


def _xml_bytes(page: str) -> bytes:
    data = page.encode(errors="replace").translate(_NOT_XML)
    for unit in _NO_CHARACTERS:
        data = data.replace(unit, b" ")
    return data


def _main_text(tree: Any) -> MainText:
    """Return what trafilatura holds for the main text of the page."""
    import trafilatura  # 0.4 s to load: only where a page is read

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it reports every short page to standard error
    try:
        document = trafilatura.bare_extraction(tree, include_comments=False, output_format="txt")
    except Exception:  # noqa: BLE001 - whatever breaks in there, the own pass still reads the page
        document = None
    return MainText.of(getattr(document, "body", None))
