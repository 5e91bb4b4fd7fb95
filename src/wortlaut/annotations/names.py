"""Names as the profile settles them."""

from wortlaut.annotations.model import Layers, Mention
from wortlaut.document.model import Document


def as_mentioned(document: Document, layers: Layers) -> tuple[Mention, ...]:
    """Return the names as the rules mention them: profile ``none``."""
    del document
    return layers.mentions
