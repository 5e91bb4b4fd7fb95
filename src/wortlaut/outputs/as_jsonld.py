"""Records as linked data: schema.org for the article and who says what in it, W3C Web Annotations for the places.

Contexts are named by address and never fetched. Each node has one context, because the two vocabularies share words.
"""

import json
import re
from collections.abc import Iterator
from typing import Any
from uuid import NAMESPACE_OID, uuid5

from wortlaut.outputs.labels import event_name
from wortlaut.outputs.web_annotations import annotations
from wortlaut.record.model import EntityEntry, EventEntry, Record, Statement
from wortlaut.text.span import Span

SCHEMA_ORG = "https://schema.org/"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?")
_DISPUTABLE = frozenset({"claim", "accuse", "deny"})  # acts whose words a reviewer of claims would look at
_TYPES = {"person": "Person", "organization": "Organization", "place": "Place", "other": "Thing"}


def render_record(record: Record) -> str:
    """Return *record* as one JSON-LD object on one line: a graph of the article, and an annotation for each place."""
    article = _address(record)
    graph = [
        _article(record, article),
        *_questions(record, article),
        *_claims(record, article),
        *annotations(record, article),
    ]
    return json.dumps({"@graph": graph}, ensure_ascii=False, separators=(",", ":"))


def _article(record: Record, article: str) -> dict[str, Any]:
    document = record.document
    return _filled(
        {
            "@context": SCHEMA_ORG,
            "@type": "NewsArticle",
            "@id": article,
            "identifier": document.id,
            "headline": document.title,
            "datePublished": document.published,
            "inLanguage": document.language if document.language != "und" else None,
            "articleBody": document.text,
            "about": [{"@id": f"{article}#{event.id}"} for event in record.events if event.main],
            "mentions": [
                *(_entity(entity, article) for entity in record.entities),
                *(_event(record, event, article) for event in record.events),
            ],
            "hasPart": [_quotation(record, statement, article) for statement in record.statements],
        }
    )


def _entity(entity: EntityEntry, article: str) -> dict[str, Any]:
    offices = list(dict.fromkeys(role.text for role in entity.roles))
    return _filled(
        {
            "@type": _TYPES[entity.kind],
            "@id": f"{article}#{entity.id}",
            "name": entity.name,
            "jobTitle" if entity.kind == "person" else "description": offices,
            "affiliation": {"@id": f"{article}#{entity.affiliation}"} if entity.affiliation else None,
            "member": [{"@id": f"{article}#{member}"} for member in entity.members],
        }
    )


def _event(record: Record, event: EventEntry, article: str) -> dict[str, Any]:
    """Return *event*; attendees are those who were in the room, contributors those of whom the text does not tell."""
    people = {
        present: [{"@id": f"{article}#{p.entity}"} for p in event.participants if p.present is present]
        for present in (True, None)
    }
    return _filled(
        {
            "@type": "Event",
            "@id": f"{article}#{event.id}",
            "name": _words(record.document.text, event_name(event, record.document.text)),
            "additionalType": event.kind,
            "location": {"@type": "Place", "name": event.place} if event.place else None,
            "startDate": event.time if event.time and _DAY.fullmatch(event.time) else None,
            "duration": event.duration,
            "attendee": people[True],
            "contributor": people[None],
            "about": [{"@type": "Thing", "name": issue.text} for issue in event.issues],
            "eventStatus": f"{SCHEMA_ORG}EventScheduled" if event.planned else None,
        }
    )


def _questions(record: Record, article: str) -> Iterator[dict[str, Any]]:
    """Yield the article's own questions as one page of questions."""
    text = record.document.text
    if record.questions:
        yield {
            "@context": SCHEMA_ORG,
            "@type": "FAQPage",
            "@id": f"{article}#questions",
            "isPartOf": {"@id": article},
            "mainEntity": [
                {
                    "@type": "Question",
                    "name": _words(text, (question.question,)),
                    "acceptedAnswer": {"@type": "Answer", "text": _words(text, question.answer)},
                }
                for question in record.questions
            ],
        }


def _claims(record: Record, article: str) -> Iterator[dict[str, Any]]:
    """Yield the claims that somebody could review: who made them and where. A rating is for others to give."""
    for statement in record.statements:
        if statement.act in _DISPUTABLE and statement.quote:
            quotation = {"@id": f"{article}#{statement.id}"}
            speaker = _speaker(record, statement, article)
            yield {
                "@context": SCHEMA_ORG,
                "@type": "ClaimReview",
                "@id": f"{article}#{statement.id}-claim",
                "claimReviewed": _words(record.document.text, statement.quote),
                "itemReviewed": _filled({"@type": "Claim", "author": speaker, "appearance": [quotation]}),
            }


def _speaker(record: Record, statement: Statement, article: str) -> dict[str, str] | None:
    if statement.speaker_entity:
        return {"@id": f"{article}#{statement.speaker_entity}"}
    if statement.speaker:
        return {"@type": "Thing", "name": _words(record.document.text, statement.speaker)}
    return None


def _quotation(record: Record, statement: Statement, article: str) -> dict[str, Any]:
    text = record.document.text
    return _filled(
        {
            "@type": "Quotation",
            "@id": f"{article}#{statement.id}",
            "text": _words(text, statement.quote),
            "spokenByCharacter": _speaker(record, statement, article),
            "additionalType": statement.type,
            "isPartOf": {"@id": article},
        }
    )


def _address(record: Record) -> str:
    """Return what names the article in the graph: its address where it has one, else a UUID made from its id."""
    document = record.document
    if document.source.lower().startswith(("http://", "https://")):
        return document.source.partition("#")[0]
    return uuid5(NAMESPACE_OID, f"wortlaut:{document.id}").urn


def _words(text: str, spans: tuple[Span, ...]) -> str:
    return " … ".join(span.of(text) for span in spans)


def _filled(node: dict[str, Any]) -> dict[str, Any]:
    """Return *node* without the properties that nothing is known of."""
    return {name: value for name, value in node.items() if value not in (None, "", [])}
