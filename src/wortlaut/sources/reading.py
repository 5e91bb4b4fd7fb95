"""From a source to its content: each media type has its reader, loaded on first use."""

from importlib import import_module

from wortlaut.config import Settings
from wortlaut.errors import InputError
from wortlaut.sources import media
from wortlaut.sources.model import Content, Source

READERS = {
    media.TEXT: "plaintext",
    media.MARKDOWN: "markdown",
    media.HTML: "html",
    media.DOCX: "word",
    media.ODT: "odt",
    media.PDF: "pdf",
}


def read_source(source: Source, settings: Settings) -> Content:
    """Return the content of *source*.

    Raises:
        InputError: The bytes are damaged, encrypted, too large once unpacked, or hold no text.
    """
    reader = READERS[source.media_type.partition(";")[0]]
    content: Content = import_module(f"wortlaut.sources.{reader}").read(source, settings)
    if not content.text.strip():
        raise InputError(source.name, "no text in it", "hand in an article")
    return content
