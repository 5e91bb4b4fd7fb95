"""The types of a record. They are the wire format: the published JSON Schema is generated from them."""

from typing import Literal

import msgspec

from wortlaut.annotations.model import EntityKind, Medium, StatementMood, StatementType
from wortlaut.document.model import BlockKind
from wortlaut.text.span import Span

Spans = tuple[Span, ...]
Modifier = Literal["approx", "less_than", "more_than", "start", "mid", "end"]
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


class EntityEntry(msgspec.Struct, frozen=True):
    """A person, organisation or place; ``name`` is its fullest form in the article."""

    id: str
    kind: EntityKind
    name: str
    mentions: Spans
    roles: tuple[Role, ...] = ()
    affiliation: str | None = None


class TimeEntry(msgspec.Struct, frozen=True):
    """A time expression with its TIMEX3 value (ISO-TimeML)."""

    span: Span
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    modifier: Modifier | None = None


class Quantity(msgspec.Struct, frozen=True):
    """A figure: ``unit`` and ``of`` as the text names them."""

    span: Span
    value: float
    unit: str | None = None
    of: str | None = None
    modifier: Modifier | None = None


class Participant(msgspec.Struct, frozen=True):
    """Who took part; ``present`` is None where the text does not tell."""

    entity: str
    side: str | None = None
    role: str | None = None
    present: bool | None = None
    spans: Spans = ()


class Issue(msgspec.Struct, frozen=True):
    """What an event was about."""

    text: str
    spans: Spans


class EventEntry(msgspec.Struct, frozen=True):
    """What happened, told once, however often the article returns to it."""

    id: str
    kind: Literal[
        "talks", "statement", "decision", "attack", "accident", "death", "election", "court", "strike", "other"
    ]
    spans: Spans
    participants: tuple[Participant, ...] = ()
    place: str | None = None
    time: str | None = None
    duration: str | None = None
    outcome: Literal["agreement", "partial", "no_agreement", "open", "unknown"] | None = None
    outcome_spans: Spans = ()
    issues: tuple[Issue, ...] = ()


class MainEvent(msgspec.Struct, frozen=True):
    """The five Ws and how, each by the characters that answer it."""

    who: Spans = ()
    what: Spans = ()
    when: Spans = ()
    where: Spans = ()
    why: Spans = ()
    how: Spans = ()


class Assertion(msgspec.Struct, frozen=True):
    """How well a sentence is founded."""

    span: Span
    status: Literal["own_voice", "attributed", "attributed_unnamed", "interpretation", "unknown", "denied"]
    statement: str | None = None
    event: str | None = None


class Position(msgspec.Struct, frozen=True):
    """What an actor wants of an issue."""

    actor: str
    issue: str
    stance: Literal["demands", "offers", "accepts", "rejects", "open", "silent", "signals"]
    spans: Spans


class Question(msgspec.Struct, frozen=True):
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


class OpenQuestion(msgspec.Struct, frozen=True):
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
    quantities: tuple[Quantity, ...] = ()
    events: tuple[EventEntry, ...] = ()
    main_event: MainEvent = MainEvent()
    assertions: tuple[Assertion, ...] = ()
    positions: tuple[Position, ...] = ()
    questions: tuple[Question, ...] = ()
    sources: tuple[SourceEntry, ...] = ()
    open_questions: tuple[OpenQuestion, ...] = ()
