"""Statements by speaker: a letter and a colour for each who speaks, a number for each thing said."""

from collections.abc import Sequence
from typing import NamedTuple

from wortlaut.language.function_words import function_words
from wortlaut.language.sections import LANGUAGES
from wortlaut.outputs.page_segments import Anchor, Mark
from wortlaut.outputs.page_text import plain
from wortlaut.outputs.page_words import Words
from wortlaut.record.model import Record, Statement
from wortlaut.text.span import Span, trim

_HUES = 8  # colours in page.css; further speakers begin again, the letters tell them apart
_UNKNOWN_LABEL, _UNKNOWN_HUE = "?", "hue-0"
_PARTS = ("quote", "cue", "speaker", "frame", "addressee")


class StatementCard(NamedTuple):
    """One statement: its words, where they stand, what is known of them; ``rows`` are named parts."""

    key: str
    id: str
    label: str
    href: str
    quote: str
    tags: tuple[str, ...]
    denied: bool
    rows: tuple[tuple[str, str], ...]


class Speaker(NamedTuple):
    """Who speaks: an ``entity`` of the record, or a wording that belongs to none, or nobody that was found."""

    label: str
    hue: str
    name: str
    entity: str
    known: bool
    statements: tuple[StatementCard, ...]


class Statements(NamedTuple):
    """The speakers in the order of their first words, and what their statements mark in the text."""

    speakers: tuple[Speaker, ...]
    marks: list[Mark]
    anchors: list[Anchor]


def group_statements(record: Record, words: Words, key: str) -> Statements:
    """Return the statements of *record* by speaker; ids begin with *key*.

    Who has an entity is told by it. Equal wordings without one share a group, for "the authority" is mostly one; who
    is only a pronoun could be anybody, and belongs with those who were not found.
    """
    reader = _Reader(record, words, key)
    groups: dict[tuple[str, str], list[tuple[int, Statement]]] = {}
    for number, statement in enumerate(record.statements, 1):
        groups.setdefault(reader.speaker_of(statement), []).append((number, statement))
    speakers: list[Speaker] = []
    order = 0
    for (entity, wording), members in groups.items():
        known = bool(entity or wording)
        label, hue = (_letters(order), f"hue-{order % _HUES + 1}") if known else (_UNKNOWN_LABEL, _UNKNOWN_HUE)
        order += known
        name = reader.names[entity] if entity else wording or words.labels["no_speaker"]
        speaker = Speaker(label, hue, name, entity, known, ())
        cards = tuple(reader.card(s, number, place, speaker) for place, (number, s) in enumerate(members, 1))
        speakers.append(speaker._replace(statements=cards))
    speakers.sort(key=lambda speaker: not speaker.known)  # what has no speaker comes last
    return Statements(tuple(speakers), reader.marks, reader.anchors)


class _Reader:
    """Makes cards, and collects what they mark in the text."""

    def __init__(self, record: Record, words: Words, key: str) -> None:
        self.text = record.document.text
        self.words = words
        self.key = key
        self.names = {entity.id: plain(entity.name) for entity in record.entities}
        self.marks: list[Mark] = []
        self.anchors: list[Anchor] = []

    def speaker_of(self, statement: Statement) -> tuple[str, str]:
        """Return the entity that speaks, or the wording where there is none; the other is empty, or both are."""
        if statement.speaker_entity in self.names:
            return statement.speaker_entity or "", ""
        wording = _joined(self.text, statement.speaker)
        return "", "" if _is_anybody(wording) else wording

    def card(self, statement: Statement, number: int, place: int, speaker: Speaker) -> StatementCard:
        """Return the card of a statement: the record's *number*-th, the *place*-th of its *speaker*."""
        named, key, label = self.words.labels, f"{self.key}-s{number}", f"{speaker.label}{place}"
        via = ", ".join(self.names.get(v, v) if isinstance(v, str) else plain(v.of(self.text)) for v in statement.via)
        who = "" if speaker.known else _joined(self.text, statement.speaker)
        rows = ((named["speaker"], who), (named["to"], _joined(self.text, statement.addressee)), (named["via"], via))
        wording = _joined(self.text, statement.place) or _joined(self.text, statement.frame)
        return StatementCard(
            key=key,
            id=statement.id,
            label=label,
            href=self._mark(statement, key, label, speaker),
            quote=wording or named["no_wording"],
            tags=self._tags(statement),
            denied=statement.denied,
            rows=tuple((name, value) for name, value in rows if value),
        )

    def _tags(self, statement: Statement) -> tuple[str, ...]:
        words = self.words
        return (
            words.types[statement.type],
            *((words.acts[statement.act],) if statement.act else ()),
            words.media[statement.medium],
            words.moods[statement.mood],
            words.confidence(statement.confidence),
        )

    def _mark(self, statement: Statement, key: str, label: str, speaker: Speaker) -> str:
        """Mark the parts of *statement*; return where its card leads to, or nothing if it has no place in the text."""
        for part in _PARTS:
            self.marks += [Mark(span, key, part, speaker.hue) for span in getattr(statement, part)]
        self.marks += [Mark(via, key, "via", speaker.hue) for via in statement.via if not isinstance(via, str)]
        at = _first(statement)
        if at is None:
            return ""
        name = self.words.labels["statement_label"].format(label=label, speaker=speaker.name)
        self.anchors.append(Anchor(at, f"{key}-t", key, "statement", label, name, speaker.hue))
        return f"#{key}-t"


def _is_anybody(wording: str) -> bool:
    """Tell whether *wording* names nobody: "she", "they"."""
    words = frozenset(wording.casefold().split())
    return any(words <= function_words(language) for language in LANGUAGES)


def _first(statement: Statement) -> int | None:
    """Return where the statement begins in the text: its quote, or the first part that it has."""
    return next((min(spans).begin for part in _PARTS if (spans := getattr(statement, part))), None)


def _joined(text: str, spans: Sequence[Span]) -> str:
    """Return the words of *spans*, what stands between them left out visibly."""
    kept = [part for span in spans if (part := trim(text, span))]
    return " … ".join(plain(part.of(text)) for part in kept)


def _letters(number: int) -> str:
    """Return A for 0, Z for 25, AA for 26."""
    letters = ""
    while number >= 0:
        number, rest = divmod(number, 26)
        letters = chr(ord("A") + rest) + letters
        number -= 1
    return letters
