"""The layers: columns over tokens where there is one value a token, tuples of small objects elsewhere."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from wortlaut.text.span import Span

StatementType = Literal["direct", "indirect", "reported", "free_indirect", "indirect_free_indirect"]
Medium = Literal["speech", "thought", "writing", "st", "sw", "tw", "none"]
StatementMood = Literal["indicative", "subjunctive_1", "subjunctive_2", "mixed"]
EntityKind = Literal["person", "organization", "place", "other"]

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


class Layers:
    """All layers of one document. A layer is set once, by its step; reading one before raises AttributeError."""

    __slots__ = (
        "drafted", "entities", "frequencies", "meetings", "mentions", "morphology", "quotations", "quoted", "sentences",
        "tokens",
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
