"""Ids of entries: hashes of place and kind, so that two runs agree."""

from collections.abc import Sequence
from hashlib import blake2b

from wortlaut.document.model import Document
from wortlaut.text.span import Span


def entry_id(document: Document, kind: str, spans: Sequence[Span]) -> str:
    """Return the id of an entry: a hash of document, kind and places, so that two runs agree."""
    key = f"{document.id}\0{kind}\0{spans}"
    return f"{kind[0]}{blake2b(key.encode(errors='replace'), digest_size=5).hexdigest()}"
