"""Evidence: every span of a record lies in its text. Checked when a record is built and when it is loaded."""

from collections.abc import Iterator
from typing import Any

import msgspec

from wortlaut.errors import EvidenceError
from wortlaut.record.model import Record
from wortlaut.text.span import Span


def verify(record: Record) -> None:
    """Return if every span of *record* is inside the text and not empty, and every id that is referred to exists.

    Raises:
        EvidenceError: names the entry and the span.
    """
    length = len(record.document.text)
    for place, span in spans_of(record):
        if not 0 <= span[0] < span[1] <= length:
            raise EvidenceError(f"{record.document.source}: {place} points at {list(span)} of {length} characters")
    known = {entity.id for entity in record.entities}
    for statement in record.statements:
        if statement.speaker_entity is not None and statement.speaker_entity not in known:
            raise EvidenceError(f"{record.document.source}: statement {statement.id} names an unknown entity")


def spans_of(entry: Any, place: str = "record") -> Iterator[tuple[str, Span]]:
    """Yield every span below *entry*, with the path to it."""
    if isinstance(entry, Span):
        yield place, entry
    elif isinstance(entry, msgspec.Struct):
        for name in entry.__struct_fields__:
            yield from spans_of(getattr(entry, name), f"{place}.{name}")
    elif isinstance(entry, tuple):
        for index, item in enumerate(entry):
            yield from spans_of(item, f"{place}[{index}]")
