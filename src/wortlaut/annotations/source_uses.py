"""Sources: listed or named, and where they are used."""

from wortlaut.annotations.model import Layers, SourceUse
from wortlaut.document.model import Document


def find_source_uses(document: Document, layers: Layers) -> tuple[SourceUse, ...]:
    """Return the sources of *document*, in text order."""
    del document, layers
    return ()
