"""The tables of a record: columns, and a row an entry. Cells are plain values; another module writes them."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from wortlaut.outputs.excerpt import MORE
from wortlaut.record.model import Record, Spans
from wortlaut.text.span import Span, cover

Cell = str | int | float | bool | None
Row = tuple[Cell, ...]


class Table(NamedTuple):
    """One kind of entries: *columns* behind those that every table begins with, and what makes the rows of a record."""

    columns: tuple[str, ...]
    rows: Callable[[Record], Iterable[Row]]


COMMON = ("document", "source", "published")
_PLACE = ("words", "begin", "end")


def _words(record: Record, spans: Iterable[Span]) -> str:
    return f" {MORE} ".join(span.of(record.document.text) for span in spans)


def _place(record: Record, spans: Spans) -> Row:
    """Return words, begin and end (code points) of *spans* together."""
    around = cover(spans) if spans else (None, None)
    return (_words(record, spans), *around)


def _names(record: Record) -> dict[str | None, str]:
    return {None: "", **{entity.id: entity.name for entity in record.entities}}


def _statements(record: Record) -> Iterator[Row]:
    names = _names(record)
    for one in record.statements:
        around = cover(one.place) if one.place else (None, None)
        yield (
            one.id, one.type, one.medium, one.act, one.mood, one.denied, _words(record, one.speaker),
            names[one.speaker_entity], _words(record, one.cue), _words(record, one.quote), *around, one.confidence,
        )  # fmt: skip


def _entities(record: Record) -> Iterator[Row]:
    names = _names(record)
    for one in record.entities:
        offices = "; ".join(dict.fromkeys(role.text for role in one.roles))
        members = "; ".join(names[member] for member in one.members)
        yield (
            one.id, one.kind, one.name, offices, names[one.affiliation], members, len(one.mentions),
            len(one.references), *_place(record, one.places[:1]),
        )  # fmt: skip


def _mentions(record: Record) -> Iterator[Row]:
    for one in record.entities:
        places = [*((span, "name") for span in one.mentions), *((r.span, r.kind) for r in one.references)]
        for span, form in sorted(places):
            yield one.id, one.kind, one.name, form, *_place(record, (span,))


def _times(record: Record) -> Iterator[Row]:
    for one in record.times:
        yield one.type, one.value, one.modifier, *_place(record, (one.span,))


def _quantities(record: Record) -> Iterator[Row]:
    for one in record.quantities:
        yield one.kind, one.value, one.upper, one.unit, one.of, one.modifier, *_place(record, (one.span,))


def _events(record: Record) -> Iterator[Row]:
    for one in record.events:
        yield (
            one.id, one.kind, one.main, one.planned, one.code, one.place, one.time, one.duration, one.outcome,
            "; ".join(issue.text for issue in one.issues), *_place(record, one.spans),
        )  # fmt: skip


def _participants(record: Record) -> Iterator[Row]:
    names = _names(record)
    for event in record.events:
        for one in event.participants:
            yield (
                event.id, event.kind, one.entity, names[one.entity], names[one.side], one.role, one.present,
                *_place(record, one.spans),
            )  # fmt: skip


def _main_event(record: Record) -> Iterator[Row]:
    for question in record.main_event.__struct_fields__:
        for span in getattr(record.main_event, question):
            yield question, *_place(record, (span,))


def _assertions(record: Record) -> Iterator[Row]:
    for one in record.assertions:
        yield one.status, one.statement, one.event, *_place(record, (one.span,))


def _positions(record: Record) -> Iterator[Row]:
    names = _names(record)
    for one in record.positions:
        yield names[one.actor], one.stance, one.issue, *_place(record, one.spans)


def _questions(record: Record) -> Iterator[Row]:
    for one in record.questions:
        yield (
            _words(record, (one.question,)), _words(record, one.answer), _words(record, one.support),
            *_place(record, one.unsupported),
        )  # fmt: skip


def _sources(record: Record) -> Iterator[Row]:
    names = _names(record)
    for one in record.sources:
        yield names[one.entity], one.named, len(one.used_in), "; ".join(one.used_in), *_place(record, (one.span,))


def _open_questions(record: Record) -> Iterator[Row]:
    for one in record.open_questions:
        yield one.text, *_place(record, (one.span,))


def _interpretations(record: Record) -> Iterator[Row]:
    for number, one in enumerate(record.interpretations, 1):
        for alternative in one.alternatives:
            yield number, _words(record, alternative.support), *_place(record, (alternative.span,))


TABLES: dict[str, Table] = {
    "statements": Table(
        (
            "id", "type", "medium", "act", "mood", "denied", "speaker", "speaker_name", "cue", "quote", "begin", "end",
            "confidence",
        ),
        _statements,
    ),
    "entities": Table(
        ("id", "kind", "name", "roles", "affiliation", "members", "mentions", "references", *_PLACE), _entities
    ),
    "mentions": Table(("entity", "kind", "name", "form", *_PLACE), _mentions),
    "times": Table(("type", "value", "modifier", *_PLACE), _times),
    "quantities": Table(("kind", "value", "upper", "unit", "of", "modifier", *_PLACE), _quantities),
    "events": Table(
        ("id", "kind", "main", "planned", "code", "place", "time", "duration", "outcome", "issues", *_PLACE), _events
    ),
    "participants": Table(("event", "kind", "entity", "name", "side", "role", "present", *_PLACE), _participants),
    "main_event": Table(("question", *_PLACE), _main_event),
    "assertions": Table(("status", "statement", "event", *_PLACE), _assertions),
    "positions": Table(("actor", "stance", "issue", *_PLACE), _positions),
    "questions": Table(("question", "answer", "support", "unsupported", "begin", "end"), _questions),
    "sources": Table(("name", "named", "used", "used_in", *_PLACE), _sources),
    "open_questions": Table(("text", *_PLACE), _open_questions),
    "interpretations": Table(("number", "support", *_PLACE), _interpretations),
}  # fmt: skip
