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


# read by libraries that break on damaged files in ways they do not name
_BY_LIBRARY = {media.DOCX, media.ODT, media.PDF}


def read_source(source: Source, settings: Settings) -> Content:
    """Return the content of *source*.

    Raises:
        InputError: The bytes are damaged, encrypted, too large once unpacked, or hold no text.
    """
    media_type = source.media_type.partition(";")[0]
    reader = import_module(f"wortlaut.sources.{READERS[media_type]}")
    try:
        content: Content = reader.read(source, settings)
    except InputError:
        raise
    except Exception as error:
        if media_type not in _BY_LIBRARY:
            raise
        raise InputError(
            source.name, f"the file is damaged: {str(error) or type(error).__name__}", "save it again"
        ) from error
    if not content.text.strip():
        raise InputError(source.name, "no text in it", "hand in an article")
    return content
