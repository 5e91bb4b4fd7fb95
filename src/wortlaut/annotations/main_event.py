"""The main event: who, what, when, where, why, how."""

from wortlaut.annotations.model import Layers, MainEvent
from wortlaut.document.model import Document


def find_main_event(document: Document, layers: Layers) -> MainEvent:
    """Return the main event of *document*."""
    del document, layers
    return MainEvent()
