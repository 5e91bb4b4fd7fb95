"""Plain text: the canonical text is the file's content, unchanged."""

from wortlaut.config import Settings
from wortlaut.sources.encoding import Decoded, decode
from wortlaut.sources.media import UTF8
from wortlaut.sources.model import Content, Source
from wortlaut.text.alignment import Alignment


def read(source: Source, settings: Settings) -> Content:
    """Return the text of *source* character for character; only a leading byte order mark is left out.

    The original's positions count characters of the decoded file, the mark included.
    """
    _ = settings  # every reader has the same signature
    if source.media_type.endswith(UTF8):
        decoded = Decoded(source.data.decode(errors="replace"), "utf-8", 0, ())
    else:
        decoded = decode(source.data)
    return Content(
        text=decoded.text,
        passages=(),
        metadata=source.declared,
        alignment=Alignment.identity(len(decoded.text), shift=decoded.mark),
        notes=decoded.notes,
    )
