"""Open questions: what the article says is not known."""

from wortlaut.annotations.model import Layers, OpenQuestion
from wortlaut.document.model import Document


def find_open_questions(document: Document, layers: Layers) -> tuple[OpenQuestion, ...]:
    """Return the open questions in *document*, in text order."""
    del document, layers
    return ()
