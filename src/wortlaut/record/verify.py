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
    known = {
        "entity": {entity.id for entity in record.entities},
        "statement": {statement.id for statement in record.statements},
        "event": {event.id for event in record.events},
    }
    for place, kind, entry in _referred(record):
        if entry is not None and entry not in known[kind]:
            raise EvidenceError(f"{record.document.source}: {place} names an unknown {kind}: {entry}")


def _referred(record: Record) -> Iterator[tuple[str, str, str | None]]:
    """Yield every id by which an entry refers to another: where it stands, the kind of the other, the id."""
    for statement in record.statements:
        yield f"statement {statement.id}", "entity", statement.speaker_entity
    for entity in record.entities:
        for other in (entity.affiliation, *entity.members):
            yield f"entity {entity.id}", "entity", other
    for event in record.events:
        for participant in event.participants:
            yield f"event {event.id}", "entity", participant.entity
            yield f"event {event.id}", "entity", participant.side
    for assertion in record.assertions:
        yield f"assertion at {list(assertion.span)}", "statement", assertion.statement
        yield f"assertion at {list(assertion.span)}", "event", assertion.event
    for position in record.positions:
        yield f"position at {list(position.spans[0])}", "entity", position.actor
    for source in record.sources:
        yield f"source at {list(source.span)}", "entity", source.entity
        for used in source.used_in:
            yield f"source at {list(source.span)}", "statement", used


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
