"""How well each sentence is founded."""

from wortlaut.annotations.model import Assertion, Layers
from wortlaut.document.model import Document


def judge(document: Document, layers: Layers) -> tuple[Assertion, ...]:
    """Return an assertion for each sentence of *document*."""
    del document, layers
    return ()
