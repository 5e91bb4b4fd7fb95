"""The types of a record. They are the wire format: the published JSON Schema is generated from them."""

from typing import Literal

import msgspec

from wortlaut.annotations.model import (
    AssertionStatus,
    EntityKind,
    EventKind,
    Medium,
    Modifier,
    Outcome,
    QuantityKind,
    ReferenceKind,
    Stance,
    StatementMood,
    StatementType,
    TimexType,
)
from wortlaut.document.model import BlockKind
from wortlaut.text.span import Span

Spans = tuple[Span, ...]
SpeechAct = Literal[
    "say", "claim", "explain", "announce", "promise", "offer", "demand", "ask", "propose", "warn", "threaten", "accuse",
    "criticise", "praise", "welcome", "accept", "reject", "deny", "confirm", "admit", "apologise", "agree", "doubt",
    "expect", "think", "hope", "decline_to_comment",
]  # fmt: skip


class Section(msgspec.Struct, frozen=True):
    """A block of the layout."""

    kind: BlockKind
    span: Span


class DocumentEntry(msgspec.Struct, frozen=True):
    """The article: ``text`` is canonical, every span of the record counts its code points."""

    id: str
    source: str
    language: str
    title: str | None
    published: str | None
    text: str
    sections: tuple[Section, ...]
    sentences: Spans


class Statement(msgspec.Struct, frozen=True):
    """Somebody's words, thoughts or writings as the article renders them; silence has no ``quote``."""

    id: str
    type: StatementType
    medium: Medium
    quote: Spans
    cue: Spans = ()
    frame: Spans = ()
    speaker: Spans = ()
    addressee: Spans = ()
    speaker_entity: str | None = None
    via: tuple[str | Span, ...] = ()  # who passes the statement on: entity ids or spans
    act: SpeechAct | None = None
    mood: StatementMood = "indicative"
    denied: bool = False
    confidence: float = 1.0
    origin: str = ""

    @property
    def place(self) -> Spans:
        """Where it stands: the words, of silence the words that tell of it."""
        return self.quote or self.cue or self.speaker


class Role(msgspec.Struct, frozen=True):
    """An office or title as the text gives it."""

    text: str
    span: Span


class ReferenceEntry(msgspec.Struct, frozen=True):
    """A place that means an entity without naming it: a pronoun, "der Diplomat", "Moskau" for who governs there."""

    kind: ReferenceKind
    span: Span


class EntityEntry(msgspec.Struct, frozen=True):
    """A person, organisation or place; ``name`` is its fullest form in the article.

    ``mentions`` are names only, ``references`` the other places that mean it; who is never named has only these.
    ``affiliation`` is whom it belongs to or stands for, ``members`` are those of a group ("beide Seiten").
    """

    id: str
    kind: EntityKind
    name: str
    mentions: Spans
    roles: tuple[Role, ...] = ()
    affiliation: str | None = None
    references: tuple[ReferenceEntry, ...] = ()
    members: tuple[str, ...] = ()

    @property
    def places(self) -> Spans:
        """All places that mean it, in text order."""
        return tuple(sorted({*self.mentions, *(reference.span for reference in self.references)}))


class TimeEntry(msgspec.Struct, frozen=True):
    """A time expression with its TIMEX3 value (ISO-TimeML)."""

    span: Span
    type: TimexType
    value: str
    modifier: Modifier | None = None


class QuantityEntry(msgspec.Struct, frozen=True):
    """A figure: ``unit`` and ``of`` as the text names them; of a range ``value`` is the lower end, ``upper`` the other.

    ``whole`` is the index, in ``quantities``, of what this one is a part of.
    """

    span: Span
    value: float
    unit: str | None = None
    of: str | None = None
    modifier: Modifier | None = None
    kind: QuantityKind = "count"
    upper: float | None = None
    whole: int | None = None


class ParticipantEntry(msgspec.Struct, frozen=True):
    """Who took part; ``present`` is None where the text does not tell."""

    entity: str
    side: str | None = None
    role: str | None = None
    present: bool | None = None
    spans: Spans = ()


class IssueEntry(msgspec.Struct, frozen=True):
    """What an event was about."""

    text: str
    spans: Spans


class EventEntry(msgspec.Struct, frozen=True):
    """What happened, told once, however often the article returns to it.

    ``code`` is the event type of PLOVER (Political Language Ontology for Verifiable Event Records) where one fits;
    ``main`` is the one event that the article is about.
    """

    id: str
    kind: EventKind
    spans: Spans
    participants: tuple[ParticipantEntry, ...] = ()
    place: str | None = None
    time: str | None = None
    duration: str | None = None
    outcome: Outcome | None = None
    outcome_spans: Spans = ()
    issues: tuple[IssueEntry, ...] = ()
    place_spans: Spans = ()
    time_spans: Spans = ()
    duration_spans: Spans = ()
    code: str | None = None
    planned: bool = False
    main: bool = False


class MainEventEntry(msgspec.Struct, frozen=True):
    """The five Ws and how, each by the characters that answer it."""

    who: Spans = ()
    what: Spans = ()
    when: Spans = ()
    where: Spans = ()
    why: Spans = ()
    how: Spans = ()


class AssertionEntry(msgspec.Struct, frozen=True):
    """How well a sentence is founded."""

    span: Span
    status: AssertionStatus
    statement: str | None = None
    event: str | None = None


class PositionEntry(msgspec.Struct, frozen=True):
    """What an actor wants of an issue."""

    actor: str
    issue: str
    stance: Stance
    spans: Spans


class AlternativeEntry(msgspec.Struct, frozen=True):
    """One of several interpretations, and the places that speak for it."""

    span: Span
    support: Spans = ()


class InterpretationEntry(msgspec.Struct, frozen=True):
    """Competing readings of the same thing ("entweder … oder")."""

    span: Span
    alternatives: tuple[AlternativeEntry, ...]


class QuestionEntry(msgspec.Struct, frozen=True):
    """A question that the article asks and answers (FAQ): which parts of the answer its text supports."""

    question: Span
    answer: Spans
    support: Spans = ()
    unsupported: Spans = ()


class SourceEntry(msgspec.Struct, frozen=True):
    """An entry of the article's list of sources, or a source named in the text."""

    span: Span
    entity: str | None = None
    named: bool = False
    used_in: tuple[str, ...] = ()


class OpenQuestionEntry(msgspec.Struct, frozen=True):
    """What the article says is not known."""

    span: Span
    text: str


class Analysis(msgspec.Struct, frozen=True):
    """How the record was made. An empty list of a layer that is not in ``layers`` means "not looked for"."""

    version: str
    profile: str
    layers: tuple[str, ...]
    notes: tuple[str, ...] = ()


class Record(msgspec.Struct, frozen=True):
    """The record of one article."""

    document: DocumentEntry
    analysis: Analysis
    statements: tuple[Statement, ...] = ()
    entities: tuple[EntityEntry, ...] = ()
    times: tuple[TimeEntry, ...] = ()
    quantities: tuple[QuantityEntry, ...] = ()
    events: tuple[EventEntry, ...] = ()
    main_event: MainEventEntry = MainEventEntry()
    assertions: tuple[AssertionEntry, ...] = ()
    positions: tuple[PositionEntry, ...] = ()
    questions: tuple[QuestionEntry, ...] = ()
    sources: tuple[SourceEntry, ...] = ()
    open_questions: tuple[OpenQuestionEntry, ...] = ()
    interpretations: tuple[InterpretationEntry, ...] = ()
