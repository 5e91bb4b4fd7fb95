"""The places of a record as W3C Web Annotations (w3.org/TR/annotation-model): position and quote selectors for each."""

from collections.abc import Iterator
from typing import Any

from wortlaut.record.model import Record
from wortlaut.text.span import Span

WEB_ANNOTATION = "http://www.w3.org/ns/anno.jsonld"
_CONTEXT = 32  # code points before and after a quoted place, by which it is found again
Node = dict[str, Any]


def annotations(record: Record, article: str) -> Iterator[Node]:
    """Yield an annotation for each entry of *record*, whose address is *article*, with all places of the entry."""
    for statement in record.statements:
        yield _of_entry(record, article, statement.id, "identifying", statement.place)
    for entity in record.entities:
        yield _of_entry(record, article, entity.id, "tagging", entity.places)
    for event in record.events:
        yield _of_entry(record, article, event.id, "identifying", (*event.spans, *event.outcome_spans))
    for name, motivation, value, spans in _plain(record):
        place = f"{name}-{spans[0].begin}-{spans[0].end}"
        body = {"type": "TextualBody", "value": value, "purpose": motivation}
        yield _annotation(record, article, f"{article}#{place}", body, spans)


def _plain(record: Record) -> Iterator[tuple[str, str, str, tuple[Span, ...]]]:
    """Yield name, motivation, value and places of the entries that have no id."""
    for time in record.times:
        yield "time", "tagging", time.value, (time.span,)
    for quantity in record.quantities:
        value = f"{quantity.value:.15g}"
        words = (value, quantity.unit, quantity.of)
        yield "quantity", "tagging", " ".join(word for word in words if word), (quantity.span,)
    for assertion in record.assertions:
        yield "assertion", "classifying", assertion.status, (assertion.span,)
    names = {entity.id: entity.name for entity in record.entities}
    for position in record.positions:
        yield "position", "describing", f"{names[position.actor]} {position.stance}: {position.issue}", position.spans
    for question in record.open_questions:
        yield "open-question", "questioning", question.text, (question.span,)
    for answer in record.questions:
        if answer.unsupported:
            yield "unsupported", "questioning", "not supported by the text", answer.unsupported


def _of_entry(record: Record, article: str, entry: str, motivation: str, spans: tuple[Span, ...]) -> Node:
    body = {"type": "SpecificResource", "source": f"{article}#{entry}", "purpose": motivation}
    return _annotation(record, article, f"{article}#{entry}-places", body, spans)


def _annotation(record: Record, article: str, address: str, body: Node, spans: tuple[Span, ...]) -> Node:
    text = record.document.text
    return {
        "@context": WEB_ANNOTATION,
        "id": address,
        "type": "Annotation",
        "motivation": body["purpose"],
        "body": body,
        "target": [{"source": article, "selector": _selectors(text, span)} for span in spans],
    }


def _selectors(text: str, span: Span) -> list[dict[str, Any]]:
    """Return the place by its position, in code points, and by its words: two ways to the same characters."""
    return [
        {"type": "TextPositionSelector", "start": span.begin, "end": span.end},
        {
            "type": "TextQuoteSelector",
            "exact": span.of(text),
            "prefix": text[max(span.begin - _CONTEXT, 0) : span.begin],
            "suffix": text[span.end : span.end + _CONTEXT],
        },
    ]
