"""Time expressions."""

from wortlaut.annotations.model import Layers, Timex
from wortlaut.document.model import Document


def find_times(document: Document, layers: Layers) -> tuple[Timex, ...]:
    """Return the time expressions of *document*, in text order."""
    del document, layers
    return ()
