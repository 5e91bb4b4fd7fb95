"""Competing interpretations."""

from wortlaut.annotations.model import Interpretation, Layers
from wortlaut.document.model import Document


def find_interpretations(document: Document, layers: Layers) -> tuple[Interpretation, ...]:
    """Return the competing interpretations in *document*, in text order."""
    del document, layers
    return ()
