"""From a source to a document: canonical text, language, title, date, blocks."""

from hashlib import sha256

from wortlaut.config import Settings
from wortlaut.document import lineforms
from wortlaut.document.model import Block, Document
from wortlaut.document.structure import find_blocks
from wortlaut.language.detect import detect_language
from wortlaut.sources.model import Content, Source
from wortlaut.sources.reading import read_source


def extract(source: Source, settings: Settings | None = None) -> Document:
    """Return the document that *source* holds.

    Raises:
        InputError: The source cannot be read: damaged, encrypted, too large, without text.
    """
    settings = settings or Settings()
    return build_document(read_source(source, settings), source.name, settings)


def build_document(content: Content, name: str, settings: Settings | None = None) -> Document:
    """Return *content* as a document called *name* by the operator. Never raises, whatever the text."""
    metadata = content.metadata
    language = metadata.language or (settings and settings.language) or detect_language(content.text)
    blocks = find_blocks(content)
    return Document(
        id=metadata.id or sha256(content.text.encode(errors="surrogatepass")).hexdigest()[:16],
        source=name,
        language=language,
        title=_title(content.text, blocks) or metadata.title,
        published=metadata.published or _published(content.text, blocks),
        text=content.text,
        blocks=blocks,
        metadata=metadata,
        alignment=content.alignment,
        notes=content.notes,
    )


def _title(text: str, blocks: tuple[Block, ...]) -> str | None:
    return next((" ".join(b.span.of(text).split()) for b in blocks if b.kind == "title"), None)


def _published(text: str, blocks: tuple[Block, ...]) -> str | None:
    return next((day for b in blocks if b.kind == "dateline" and (day := lineforms.date_of(b.span.of(text)))), None)
