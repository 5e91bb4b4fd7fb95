"""The layers: columns over tokens where there is one value a token, tuples of small objects elsewhere."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from wortlaut.text.span import Span

if TYPE_CHECKING:  # these import this module
    from wortlaut.annotations.clause_stretches import Clausework
    from wortlaut.annotations.event_scene import Scene
    from wortlaut.annotations.reading import Reading

StatementType = Literal["direct", "indirect", "reported", "free_indirect", "indirect_free_indirect"]
Medium = Literal["speech", "thought", "writing", "st", "sw", "tw", "none"]
StatementMood = Literal["indicative", "subjunctive_1", "subjunctive_2", "mixed"]
EntityKind = Literal["person", "organization", "place", "other"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Modifier = Literal["approx", "less_than", "more_than", "start", "mid", "end"]
QuantityKind = Literal["count", "amount", "share", "points", "ordinal", "occasions", "ratio"]
ReferenceKind = Literal["pronoun", "nominal", "metonym"]
EventKind = Literal[
    "talks", "statement", "decision", "attack", "accident", "death", "election", "court", "strike", "other"
]
Outcome = Literal["agreement", "partial", "no_agreement", "open", "unknown"]
AssertionStatus = Literal["own_voice", "attributed", "attributed_unnamed", "interpretation", "unknown", "denied"]
Stance = Literal["demands", "offers", "accepts", "rejects", "open", "silent", "signals"]

# Universal Dependencies word classes (universaldependencies.org/u/pos)
WordClass = Literal[
    "NOUN", "PROPN", "VERB", "AUX", "ADJ", "ADV", "DET", "PRON", "ADP", "CCONJ", "SCONJ", "PART", "NUM", "INTJ", "X",
    "PUNCT",
]  # fmt: skip
VerbForm = Literal["finite", "infinitive", "participle", "imperative"]
Mood = Literal["indicative", "subjunctive_1", "subjunctive_2"]


@dataclass(frozen=True, slots=True)
class Tokens:
    """Tokens as columns: ``text[begins[i]:ends[i]] == words[i]``. No token is empty, none crosses a block."""

    begins: list[int]
    ends: list[int]
    words: list[str]

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, last: int) -> Span:
        """Return the characters from token *first* up to, not including, token *last*."""
        return Span(self.begins[first], self.ends[last - 1])


class Sentence(NamedTuple):
    """Tokens ``[first, last)``, characters ``span``, in the block with index ``block``."""

    span: Span
    first: int
    last: int
    block: int


class Analysis(NamedTuple):
    """What is known of a token's form. Instances are shared: equal tokens in equal places have the same object.

    ``mood``, ``tense``, ``person`` and ``number`` are None where the form does not tell (or is no verb); a form that is
    both indicative and subjunctive ("sagte", "gehen") carries mood None until its sentence decides.
    """

    word_class: WordClass
    lemma: str
    verb_form: VerbForm | None = None
    mood: Mood | None = None
    tense: Literal["present", "past"] | None = None
    person: Literal[1, 2, 3] | None = None
    number: Literal["singular", "plural"] | None = None
    particle: str | None = None  # of a separable verb, also where it stands apart: "teilte … mit" has "mit"


class QuotedPassage(NamedTuple):
    """A stretch between quotation marks: ``span`` with them, ``inner`` without; not ``closed`` where one is missing."""

    span: Span
    inner: Span
    style: str  # a row of language/*/quotation_marks.toml
    depth: int  # 0 outermost
    closed: bool


class Quotation(NamedTuple):
    """A rendering of somebody's words, thoughts or writings; parts may be broken, an absent part is empty.

    Silence ("äußerte sich nicht", act ``decline_to_comment``) is one too: it has a cue and a speaker, but no words.

    The scheme is that of the German quotation corpus of Petersen-Frey and Biemann (2024).
    """

    type: StatementType
    medium: Medium
    quote: tuple[Span, ...]
    cue: tuple[Span, ...] = ()
    frame: tuple[Span, ...] = ()
    speaker: tuple[Span, ...] = ()
    addressee: tuple[Span, ...] = ()
    via: tuple[Span, ...] = ()
    act: str | None = None
    mood: StatementMood = "indicative"
    denied: bool = False
    confidence: float = 1.0
    origin: str = ""  # the rule or model that found it


class Mention(NamedTuple):
    """A place where an entity is named: ``head`` is the distinguishing name, ``roles`` the titles it bears there."""

    span: Span
    kind: EntityKind
    head: str
    roles: tuple[Span, ...] = ()


class Entity(NamedTuple):
    """Mentions that name the same person, organisation or place; ``name`` is its fullest form in the text."""

    kind: EntityKind
    name: str
    mentions: tuple[Mention, ...]


class Meeting(NamedTuple):
    """A place where the text says that parties met: ``participants`` are entity indexes.

    ``compound`` is True for "A-B-Treffen", which names the parties without saying who was in the room. ``absent`` are
    those of whom the text says there that they stayed away or were told about it; ``planned`` what has not happened
    yet.
    """

    span: Span
    participants: tuple[int, ...]
    compound: bool
    absent: tuple[int, ...] = ()
    planned: bool = False


class Frequency(NamedTuple):
    """A count of occasions: "erstmals" and "zum ersten Mal" (``first``), "bereits sechsmal" (``times`` 6).

    ``times`` is None where the text gives no number: "mehrfach", or "schon an den Runden im Mai und im Juni".
    """

    span: Span
    first: bool
    times: int | None
    participants: tuple[int, ...]  # entity indexes of who did it
    meeting: bool  # the occasion counted is a meeting


class Timex(NamedTuple):
    """A time expression with its TIMEX3 type, value and modifier (ISO-TimeML)."""

    span: Span
    type: TimexType
    value: str
    modifier: Modifier | None = None


class Quantity(NamedTuple):
    """A figure: ``value`` (of a range its lower end, ``upper`` the other), ``unit`` and ``of`` as the text names them.

    ``whole`` is the index of the quantity that this one is a part of.
    """

    span: Span
    value: float
    kind: QuantityKind
    unit: str | None = None
    of: str | None = None
    modifier: Modifier | None = None
    upper: float | None = None
    whole: int | None = None


class Reference(NamedTuple):
    """A place that means an actor without naming it: "er", "der Diplomat", "Moskau" for who governs there."""

    span: Span
    kind: ReferenceKind


class Actor(NamedTuple):
    """An entity with all places that mean it. The first actors are the entities, in their order; unnamed ones follow.

    ``affiliation`` is the index of the actor it belongs to, ``members`` are those of a group ("beide Seiten"). An
    unnamed actor has no mentions; its ``name`` is what the text calls it.
    """

    kind: EntityKind
    name: str
    mentions: tuple[Mention, ...] = ()
    references: tuple[Reference, ...] = ()
    affiliation: int | None = None
    members: tuple[int, ...] = ()


class Participant(NamedTuple):
    """Who took part in an event: ``actor`` and ``side`` are actor indexes; ``present`` None where nobody says."""

    actor: int
    side: int | None = None
    role: str | None = None
    present: bool | None = None
    spans: tuple[Span, ...] = ()


class Issue(NamedTuple):
    """What an event was about."""

    text: str
    spans: tuple[Span, ...]


class Event(NamedTuple):
    """What happened, told once, however often the article returns to it.

    ``time`` and ``duration`` are TIMEX3 values; ``code`` is the PLOVER event type where one fits.
    """

    kind: EventKind
    spans: tuple[Span, ...]
    participants: tuple[Participant, ...] = ()
    place: str | None = None
    place_spans: tuple[Span, ...] = ()
    time: str | None = None
    time_spans: tuple[Span, ...] = ()
    duration: str | None = None
    duration_spans: tuple[Span, ...] = ()
    outcome: Outcome | None = None
    outcome_spans: tuple[Span, ...] = ()
    issues: tuple[Issue, ...] = ()
    code: str | None = None
    planned: bool = False


class MainEvent(NamedTuple):
    """The five Ws and how of what the article is about; ``event`` is its index, None where there is none."""

    event: int | None = None
    who: tuple[Span, ...] = ()
    what: tuple[Span, ...] = ()
    when: tuple[Span, ...] = ()
    where: tuple[Span, ...] = ()
    why: tuple[Span, ...] = ()
    how: tuple[Span, ...] = ()


class Assertion(NamedTuple):
    """How well a sentence is founded; ``statement`` and ``event`` are indexes of quotations and events."""

    span: Span
    status: AssertionStatus
    statement: int | None = None
    event: int | None = None


class Position(NamedTuple):
    """What an actor (an index) wants of an issue."""

    actor: int
    issue: str
    stance: Stance
    spans: tuple[Span, ...]


class Alternative(NamedTuple):
    """One of several interpretations, and the places that speak for it."""

    span: Span
    support: tuple[Span, ...] = ()


class Interpretation(NamedTuple):
    """Competing readings of the same thing ("entweder … oder")."""

    span: Span
    alternatives: tuple[Alternative, ...]


class Question(NamedTuple):
    """A question that the article asks and answers: which parts of the answer the rest of its text supports."""

    question: Span
    answer: tuple[Span, ...]
    support: tuple[Span, ...] = ()
    unsupported: tuple[Span, ...] = ()


class SourceUse(NamedTuple):
    """A source the article lists or names; ``used_in`` are indexes of quotations, ``actor`` of who it is."""

    span: Span
    actor: int | None = None
    named: bool = False
    used_in: tuple[int, ...] = ()


class OpenQuestion(NamedTuple):
    """What the article says is not known, kept secret, or not answered."""

    span: Span
    text: str


class Layers:
    """All layers of one document. A layer is set once, by its step; reading one before raises AttributeError."""

    __slots__ = (
        "actors", "assertions", "drafted", "entities", "events", "frequencies", "interpretations", "main_event",
        "meetings", "mentions", "morphology", "names", "open_questions", "positions", "quantities", "questions",
        "quotations", "quoted", "reading", "scene", "sentences", "source_uses", "stretches", "times", "tokens",
    )  # fmt: skip
    tokens: Tokens
    sentences: tuple[Sentence, ...]
    morphology: list[Analysis]
    quoted: tuple[QuotedPassage, ...]
    drafted: tuple[Quotation, ...]  # the statements of the rules
    quotations: tuple[Quotation, ...]
    mentions: tuple[Mention, ...]
    entities: tuple[Entity, ...]
    meetings: tuple[Meeting, ...]
    frequencies: tuple[Frequency, ...]
    names: tuple[Mention, ...]  # the mentions, settled by the profile
    actors: tuple[Actor, ...]
    times: tuple[Timex, ...]
    quantities: tuple[Quantity, ...]
    events: tuple[Event, ...]
    main_event: MainEvent
    assertions: tuple[Assertion, ...]
    positions: tuple[Position, ...]
    interpretations: tuple[Interpretation, ...]
    open_questions: tuple[OpenQuestion, ...]
    questions: tuple[Question, ...]
    source_uses: tuple[SourceUse, ...]
    # what several steps look things up in, made once
    reading: "Reading"
    stretches: "Clausework"
    scene: "Scene"
