"""Media types: what a name promises, and what the first bytes say."""

import re
from pathlib import PurePath

TEXT, MARKDOWN, HTML, JSONL = "text/plain", "text/markdown", "text/html", "application/x-ndjson"
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ODT = "application/vnd.oasis.opendocument.text"
UTF8 = "; charset=utf-8"  # after a media type: the bytes are UTF-8 for certain, a mark among them is a character

SUFFIXES = {
    ".txt": TEXT, ".text": TEXT, ".md": MARKDOWN, ".markdown": MARKDOWN, ".html": HTML, ".htm": HTML, ".xhtml": HTML,
    ".jsonl": JSONL, ".ndjson": JSONL, ".docx": DOCX, ".odt": ODT, ".pdf": PDF,
}  # fmt: skip

ZIP_MARK, OLE_MARK, PDF_MARK = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"%PDF-"
HEAD_BYTES = 4096
_HTML_HEAD = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_JSON_HEAD = re.compile(rb'\s*\{\s*"[^"]{1,40}"\s*:')
_TEXT_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
# signatures of what people hand in by mistake, and what to tell them
_FOREIGN = (
    (b"{\\rtf", "an RTF file", "save it as .docx, .odt or .txt"),
    (b"\x89PNG", "a picture", "hand in the text itself"),
    (b"\xff\xd8\xff", "a picture", "hand in the text itself"),
    (b"GIF8", "a picture", "hand in the text itself"),
    (b"\x1f\x8b", "a gzip archive", "unpack it first"),
    (b"BZh", "a bzip2 archive", "unpack it first"),
    (b"\x7fELF", "a program", "hand in an article"),
)


def promised(name: str) -> str | None:
    """Return the media type that the suffix of *name* stands for, or None."""
    return SUFFIXES.get(PurePath(name).suffix.lower())


def sniffed(head: bytes, promise: str | None) -> str | None:
    """Return the media type of what begins with *head*; *promise* decides between kinds of text. None: not readable."""
    if head[:1024].lstrip().startswith(PDF_MARK):
        return PDF
    if head.startswith(ZIP_MARK):
        return DOCX if promise not in {DOCX, ODT} else promise  # the archive itself tells, once it is open
    if foreign(head) is not None:
        return None
    if promise in {TEXT, MARKDOWN, HTML, JSONL} and not (promise == TEXT and _HTML_HEAD.match(head)):
        return promise
    if _HTML_HEAD.match(head):
        return HTML
    return JSONL if promise is None and _JSON_HEAD.match(head) else TEXT


def foreign(head: bytes) -> tuple[str, str] | None:
    """Return what *head* belongs to and what to do, where no reader can read it; else None."""
    for mark, what, remedy in _FOREIGN:
        if head.startswith(mark):
            return what, remedy
    if head.startswith(OLE_MARK):
        return "an encrypted or pre-2007 Office file", "remove the password or save it as .docx"
    if b"\x00" in head and not head.startswith(_TEXT_MARKS):
        return "a binary file", "hand in .txt, .md, .html, .docx, .odt, .pdf or .jsonl"
    return None
