"""From events and positions to entries of the record."""

from collections.abc import Sequence

from wortlaut.annotations.model import Event, MainEvent, Participant, Position
from wortlaut.document.model import Document
from wortlaut.record.identity import entry_id
from wortlaut.record.model import (
    EntityEntry,
    EventEntry,
    IssueEntry,
    MainEventEntry,
    ParticipantEntry,
    PositionEntry,
)


def events_of(
    document: Document, events: Sequence[Event], main: int | None, entities: Sequence[EntityEntry]
) -> tuple[EventEntry, ...]:
    """Return an entry for each of *events*, in their order; *main* is the index of the main one."""
    return tuple(
        EventEntry(
            id=entry_id(document, f"event {event.kind}", event.spans),
            kind=event.kind,
            spans=event.spans,
            participants=tuple(_participant(one, entities) for one in event.participants),
            place=event.place,
            place_spans=event.place_spans,
            time=event.time,
            time_spans=event.time_spans,
            duration=event.duration,
            duration_spans=event.duration_spans,
            outcome=event.outcome,
            outcome_spans=event.outcome_spans,
            issues=tuple(IssueEntry(issue.text, issue.spans) for issue in event.issues),
            code=event.code,
            planned=event.planned,
            main=index == main,
        )
        for index, event in enumerate(events)
    )


def _participant(one: Participant, entities: Sequence[EntityEntry]) -> ParticipantEntry:
    side = None if one.side is None else entities[one.side].id
    return ParticipantEntry(entities[one.actor].id, side, one.role, one.present, one.spans)


def main_event_of(main: MainEvent) -> MainEventEntry:
    """Return the entry of *main*."""
    return MainEventEntry(main.who, main.what, main.when, main.where, main.why, main.how)


def positions_of(positions: Sequence[Position], entities: Sequence[EntityEntry]) -> tuple[PositionEntry, ...]:
    """Return an entry for each of *positions*, in their order."""
    return tuple(PositionEntry(entities[p.actor].id, p.issue, p.stance, p.spans) for p in positions)
