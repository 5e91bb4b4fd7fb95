"""Records as linked data: schema.org for the article and who says what in it, W3C Web Annotations for the places.

Contexts are named by address and never fetched. Each node has one context, because the two vocabularies share words.
"""

import json
from collections.abc import Iterator
from typing import Any
from uuid import NAMESPACE_OID, uuid5

from wortlaut.record.model import EntityEntry, Record, Statement
from wortlaut.text.span import Span

SCHEMA_ORG = "https://schema.org/"
WEB_ANNOTATION = "http://www.w3.org/ns/anno.jsonld"
_CONTEXT = 32  # code points before and after a quoted place, by which it is found again
_TYPES = {"person": "Person", "organization": "Organization", "place": "Place", "other": "Thing"}


def render_record(record: Record) -> str:
    """Return *record* as one JSON-LD object on one line: a graph of the article, and an annotation for each place."""
    article = _address(record)
    graph = [_article(record, article), *_annotations(record, article)]
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
            "mentions": [_entity(entity, article) for entity in record.entities],
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
        }
    )


def _quotation(record: Record, statement: Statement, article: str) -> dict[str, Any]:
    text = record.document.text
    speaker: Any = None
    if statement.speaker_entity:
        speaker = {"@id": f"{article}#{statement.speaker_entity}"}
    elif statement.speaker:
        speaker = {"@type": "Thing", "name": _words(text, statement.speaker)}
    return _filled(
        {
            "@type": "Quotation",
            "@id": f"{article}#{statement.id}",
            "text": _words(text, statement.quote),
            "spokenByCharacter": speaker,
            "additionalType": statement.type,
            "isPartOf": {"@id": article},
        }
    )


def _annotations(record: Record, article: str) -> Iterator[dict[str, Any]]:
    """Yield an annotation for each statement (its words) and each entity (its mentions)."""
    for statement in record.statements:
        yield _annotation(record, article, statement.id, "identifying", statement.place)
    for entity in record.entities:
        yield _annotation(record, article, entity.id, "tagging", entity.mentions)


def _annotation(record: Record, article: str, entry: str, motivation: str, spans: tuple[Span, ...]) -> dict[str, Any]:
    text = record.document.text
    return {
        "@context": WEB_ANNOTATION,
        "id": f"{article}#{entry}-places",
        "type": "Annotation",
        "motivation": motivation,
        "body": f"{article}#{entry}",
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
