"""From a document and its layers to the record: the only way."""

from collections.abc import Sequence
from typing import cast

import wortlaut
from wortlaut.annotations.model import Layers, MainEvent, Quotation
from wortlaut.annotations.pipeline import LAYERS
from wortlaut.document.model import Document
from wortlaut.record.build_actors import Owner, entities_of, owner_of, owners_of
from wortlaut.record.build_events import events_of, main_event_of, positions_of
from wortlaut.record.identity import entry_id
from wortlaut.record.model import (
    AlternativeEntry,
    Analysis,
    AssertionEntry,
    DocumentEntry,
    EntityEntry,
    EventEntry,
    InterpretationEntry,
    OpenQuestionEntry,
    QuantityEntry,
    QuestionEntry,
    Record,
    Section,
    SourceEntry,
    SpeechAct,
    Statement,
    TimeEntry,
)
from wortlaut.record.verify import verify


def build_record(document: Document, layers: Layers, profile: str = "none") -> Record:
    """Return the record of *document*, verified; layers that were not made stay empty and are not named in it.

    Raises:
        EvidenceError: A step made an entry that points at nothing: a defect of the program.
    """
    made = tuple(name for name in LAYERS if hasattr(layers, name))
    actors = getattr(layers, "actors", ())
    entities = entities_of(document, actors)
    owners = owners_of(document, actors, entities)
    statements = tuple(_statement(document, quotation, owners) for quotation in getattr(layers, "quotations", ()))
    main = getattr(layers, "main_event", MainEvent())
    events = events_of(document, getattr(layers, "events", ()), main.event, entities)
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
        statements=statements,
        entities=entities,
        times=tuple(TimeEntry(*timex) for timex in getattr(layers, "times", ())),
        quantities=tuple(QuantityEntry(**q._asdict()) for q in getattr(layers, "quantities", ())),
        events=events,
        positions=positions_of(getattr(layers, "positions", ()), entities),
        open_questions=tuple(OpenQuestionEntry(*question) for question in getattr(layers, "open_questions", ())),
        questions=tuple(QuestionEntry(*question) for question in getattr(layers, "questions", ())),
        assertions=_assertions(layers, statements, events),
        sources=_sources(layers, statements, entities),
        interpretations=_interpretations(layers),
        main_event=main_event_of(main),
    )
    verify(record)
    return record


def _statement(document: Document, quotation: Quotation, owners: list[Owner]) -> Statement:
    return Statement(
        id=entry_id(document, f"statement {quotation.type}", (*(quotation.quote or quotation.cue), *quotation.speaker)),
        type=quotation.type,
        medium=quotation.medium,
        quote=quotation.quote,
        cue=quotation.cue,
        frame=quotation.frame,
        speaker=quotation.speaker,
        addressee=quotation.addressee,
        speaker_entity=owner_of(quotation.speaker, owners),
        via=quotation.via,
        act=cast("SpeechAct | None", quotation.act),  # a test holds the tables to these
        mood=quotation.mood,
        denied=quotation.denied,
        confidence=round(quotation.confidence, 3),
        origin=quotation.origin,
    )


def _assertions(
    layers: Layers, statements: Sequence[Statement], events: Sequence[EventEntry]
) -> tuple[AssertionEntry, ...]:
    return tuple(
        AssertionEntry(
            one.span,
            one.status,
            None if one.statement is None else statements[one.statement].id,
            None if one.event is None else events[one.event].id,
        )
        for one in getattr(layers, "assertions", ())
    )


def _sources(
    layers: Layers, statements: Sequence[Statement], entities: Sequence[EntityEntry]
) -> tuple[SourceEntry, ...]:
    return tuple(
        SourceEntry(
            source.span,
            None if source.actor is None else entities[source.actor].id,
            source.named,
            tuple(statements[index].id for index in source.used_in),
        )
        for source in getattr(layers, "source_uses", ())
    )


def _interpretations(layers: Layers) -> tuple[InterpretationEntry, ...]:
    return tuple(
        InterpretationEntry(one.span, tuple(AlternativeEntry(*alternative) for alternative in one.alternatives))
        for one in getattr(layers, "interpretations", ())
    )
