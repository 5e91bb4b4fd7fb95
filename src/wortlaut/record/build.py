"""From a document and its layers to the record: the only way."""

from bisect import bisect_right
from collections.abc import Sequence
from hashlib import blake2b
from typing import NamedTuple, cast

import wortlaut
from wortlaut.annotations.model import Entity, Layers, Mention, Quotation
from wortlaut.annotations.pipeline import LAYERS
from wortlaut.document.model import Document
from wortlaut.record.model import (
    Analysis,
    DocumentEntry,
    EntityEntry,
    EventEntry,
    Participant,
    Record,
    Role,
    Section,
    SpeechAct,
    Statement,
)
from wortlaut.record.verify import verify
from wortlaut.text.span import Span


class _Owner(NamedTuple):
    """A mention's place, its entity's id, and whether it stands in the genitive."""

    span: Span
    entity: str
    genitive: bool


def build_record(document: Document, layers: Layers, profile: str = "none") -> Record:
    """Return the record of *document*, verified; layers that were not made stay empty and are not named in it.

    Raises:
        EvidenceError: A step made an entry that points at nothing: a defect of the program.
    """
    made = tuple(name for name in LAYERS if hasattr(layers, name))
    entities = _entities(document, layers.entities if "entities" in made else ())
    owners = _owners(document, layers.entities, entities) if "entities" in made else []
    record = Record(
        document=DocumentEntry(
            id=document.id,
            source=document.source,
            language=document.language,
            title=document.title,
            published=document.published,
            text=document.text,
            sections=tuple(Section(block.kind, block.span) for block in document.blocks),
            sentences=tuple(s.span for s in layers.sentences) if "sentences" in made else (),
        ),
        analysis=Analysis(wortlaut.__version__, profile, made, document.notes),
        statements=tuple(_statement(document, q, owners) for q in layers.quotations) if "quotations" in made else (),
        entities=entities,
        events=_events(document, layers, entities) if "meetings" in made else (),
    )
    verify(record)
    return record


def entry_id(document: Document, kind: str, spans: Sequence[Span]) -> str:
    """Return the id of an entry: a hash of document, kind and places, so that two runs agree."""
    key = f"{document.id}\0{kind}\0{spans}"
    return f"{kind[0]}{blake2b(key.encode(errors='replace'), digest_size=5).hexdigest()}"


def _statement(document: Document, quotation: Quotation, owners: list[_Owner]) -> Statement:
    return Statement(
        id=entry_id(document, f"statement {quotation.type}", (*(quotation.quote or quotation.cue), *quotation.speaker)),
        type=quotation.type,
        medium=quotation.medium,
        quote=quotation.quote,
        cue=quotation.cue,
        frame=quotation.frame,
        speaker=quotation.speaker,
        addressee=quotation.addressee,
        speaker_entity=_owner(quotation.speaker, owners),
        via=quotation.via,
        act=cast("SpeechAct | None", quotation.act),  # a test holds the tables to these
        mood=quotation.mood,
        denied=quotation.denied,
        confidence=round(quotation.confidence, 3),
        origin=quotation.origin,
    )


def _owners(document: Document, entities: Sequence[Entity], entries: Sequence[EntityEntry]) -> list[_Owner]:
    """Return each mention that is a word of its own with the id of its entity, in text order."""
    return sorted(
        _Owner(mention.span, entry.id, not mention.span.of(document.text).endswith(mention.head))
        for entity, entry in zip(entities, entries, strict=True)
        for mention in entity.mentions
        if not _is_bound(document.text, mention.span)
    )


def _is_bound(text: str, span: Span) -> bool:
    """Tell whether a mention is part of a word: "Kreml" of "Kreml-Berater"."""
    return text[span.end : span.end + 1] == "-" or (span.begin > 0 and text[span.begin - 1] == "-")


def _owner(speaker: tuple[Span, ...], owners: list[_Owner]) -> str | None:
    """Return the entity whose mention stands in *speaker*: the first, for "adviser Tamm of Kiel" is no Kiel.

    A genitive with more words behind it is another's attribute: "Okafors Bruder" is not Okafor.
    """
    for part in speaker:
        at = bisect_right(owners, part.begin, key=lambda owner: owner.span.end)
        while at < len(owners) and owners[at].span.overlaps(part):
            if not owners[at].genitive or owners[at].span.end >= part.end:
                return owners[at].entity
            at += 1
    return None


def _entities(document: Document, entities: Sequence[Entity]) -> tuple[EntityEntry, ...]:
    return tuple(
        EntityEntry(
            id=entry_id(document, f"entity {entity.kind}", [m.span for m in entity.mentions]),
            kind=entity.kind,
            name=entity.name,
            mentions=tuple(sorted(m.span for m in entity.mentions)),
            roles=_roles(document, entity.mentions),
        )
        for entity in entities
    )


def _roles(document: Document, mentions: Sequence[Mention]) -> tuple[Role, ...]:
    return tuple(Role(span.of(document.text), span) for mention in mentions for span in mention.roles)


def _events(document: Document, layers: Layers, entities: Sequence[EntityEntry]) -> tuple[EventEntry, ...]:
    """Meetings as the text tells of them, each at its own place; who stands in a compound may have been absent."""
    return tuple(
        EventEntry(
            id=entry_id(document, "event talks", (meeting.span,)),
            kind="talks",
            spans=(meeting.span,),
            participants=tuple(
                Participant(
                    entities[index].id,
                    present=None if meeting.compound or meeting.planned else True,
                    spans=tuple(s for s in entities[index].mentions if s.overlaps(meeting.span)),
                )
                for index in meeting.participants
            )
            + tuple(Participant(entities[index].id, present=False) for index in meeting.absent),
        )
        for meeting in layers.meetings
    )
