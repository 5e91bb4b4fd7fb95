"""What the networks read: for each token its word, what the layers say of it, and what the rules found there."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from wortlaut.annotations.model import Analysis, Layers, Quotation, StatementType
from wortlaut.annotations.reading import Reading
from wortlaut.text.span import Span

TYPES: tuple[StatementType, ...] = ("direct", "indirect", "reported", "free_indirect", "indirect_free_indirect")
PARTS = ("quote", "cue", "speaker", "frame", "addressee")
# a statement is found at one token, its anchor: at the first of its cue (2 × type) or of its quote (2 × type + 1)
LABELS = tuple(f"{kind} by {part}" for kind in TYPES for part in ("cue", "quote"))
CLASSES = (
    "NOUN", "PROPN", "VERB", "AUX", "ADJ", "ADV", "DET", "PRON", "ADP", "CCONJ", "SCONJ", "PART", "NUM", "INTJ", "X",
    "PUNCT",
)  # fmt: skip
FORMS = (
    "finite", "finite indicative", "finite subjunctive_1", "finite subjunctive_2", "infinitive", "participle",
    "imperative",
)  # fmt: skip
SEGMENTS = (
    "main", "verb_first", "that", "whether", "question", "relative", "manner", "subordinate", "infinitive", "fragment",
)  # fmt: skip
MENTIONS = ("person", "organization", "place", "other")
FLAGS = (
    "present", "past", "first person", "second person", "plural", "has particle", "quoted", "quoted first",
    "quoted last", "quoted open", "sentence first", "sentence last", "block first", "no space", "capital",
    "segment first", "segment subjunctive", "separator", "mention first", "mention role",
)  # fmt: skip
NAMES = (
    *(f"class {name}" for name in CLASSES), *(f"form {name}" for name in FORMS), *FLAGS,
    *(f"segment {name}" for name in SEGMENTS), *(f"mention {name}" for name in MENTIONS),
)  # fmt: skip
INDEX = {name: index for index, name in enumerate(NAMES)}
RULE_NAMES = (
    *(f"rule {kind}" for kind in TYPES), *(f"rule {part}" for part in PARTS[1:]), *(f"rule {label}" for label in LABELS)
)  # fmt: skip
FIRST_RULE = len(NAMES)
WIDTH = len(NAMES) + len(RULE_NAMES)
MARKS = dict.fromkeys("„“”«»", '"') | dict.fromkeys("‚‘‹›’", "'") | {"``": '"', "''": '"', ",,": '"'}


class Anchored(NamedTuple):
    """A statement at its anchor; ``parts`` holds the ascending tokens of quote, cue, speaker, frame, addressee."""

    label: int
    anchor: int
    parts: tuple[tuple[int, ...], ...]


class Columns(NamedTuple):
    """``active`` holds the numbers of what is so of each token; ``drafts`` the rules' statements, ``row`` their row."""

    words: list[str]
    spaced: list[bool]
    active: list[tuple[int, ...]]
    drafts: list[Anchored]
    rows: list[int]
    reading: Reading


def columns_of(layers: Layers) -> Columns:
    """Return the columns of a document; its layer ``drafted`` holds what the rules found."""
    tokens = layers.tokens
    begins, ends, words = tokens.begins, tokens.ends, tokens.words
    reading = layers.reading
    found: list[list[int]] = [_form(analysis) for analysis in layers.morphology]
    spaced, end = [], -1
    for token, begin in enumerate(begins):
        spaced.append(begin != end)
        end = ends[token]
        if not spaced[-1]:
            found[token].append(INDEX["no space"])
        if words[token][:1].isupper():
            found[token].append(INDEX["capital"])
    _mark_passages(reading, found)
    _mark_sentences(reading, layers, found)
    _mark_mentions(layers, found)
    drafts, rows = anchored((_parts(layers, q), TYPES.index(q.type)) for q in layers.drafted)
    plain = [MARKS.get(word, word) for word in words]
    return Columns(plain, spaced, [tuple(numbers) for numbers in found], drafts, rows, reading)


def anchored(statements: Iterable[tuple[tuple[tuple[int, ...], ...], int]]) -> tuple[list[Anchored], list[int]]:
    """Return statements (parts, index of type) at their anchors, and which of the statements each is.

    Where another statement of that type has the same cue, and where there is no cue, the quote is the anchor.
    """
    result: list[Anchored] = []
    rows: list[int] = []
    taken: set[tuple[int, int]] = set()
    for row, (parts, kind) in enumerate(statements):
        quote, cue = parts[0], parts[1]
        if not quote:
            continue
        label, anchor = (2 * kind, cue[0]) if cue else (2 * kind + 1, quote[0])
        if (label, anchor) in taken:
            label, anchor = 2 * kind + 1, quote[0]
        if (label, anchor) not in taken:
            taken.add((label, anchor))
            result.append(Anchored(label, anchor, parts))
            rows.append(row)
    return result, rows


def rule_marks(drafts: Sequence[Anchored], tokens: int) -> list[list[int]]:
    """Return for each of *tokens* the numbers of what the rules say of it."""
    found: list[list[int]] = [[] for _ in range(tokens)]
    cues = FIRST_RULE + len(TYPES) - 1
    for draft in drafts:
        for part, members in enumerate(draft.parts):
            number = cues + part if part else FIRST_RULE + draft.label // 2
            for token in members:
                found[token].append(number)
        found[draft.anchor].append(cues + len(PARTS) + draft.label)
    return found


def covered(begins: Sequence[int], ends: Sequence[int], spans: Iterable[Span]) -> tuple[int, ...]:
    """Return the tokens that overlap one of *spans*."""
    found: set[int] = set()
    for span in spans:
        first = bisect_left(ends, span[0] + 1)
        found.update(range(first, bisect_left(begins, span[1], first)))
    return tuple(sorted(found))


def _parts(layers: Layers, quotation: Quotation) -> tuple[tuple[int, ...], ...]:
    tokens = layers.tokens
    return tuple(covered(tokens.begins, tokens.ends, getattr(quotation, part)) for part in PARTS)


def _form(analysis: Analysis) -> list[int]:
    found = [INDEX[f"class {analysis.word_class}"]]
    if analysis.verb_form is not None:
        name = analysis.verb_form
        found.append(INDEX[f"form {name} {analysis.mood}" if name == "finite" and analysis.mood else f"form {name}"])
        if analysis.tense is not None:
            found.append(INDEX[analysis.tense])
        if analysis.person == 1:
            found.append(INDEX["first person"])
        elif analysis.person == 2:
            found.append(INDEX["second person"])
        if analysis.number == "plural":
            found.append(INDEX["plural"])
    if analysis.particle is not None:
        found.append(INDEX["has particle"])
    return found


def _mark_passages(reading: Reading, found: list[list[int]]) -> None:
    for first, last, passage in reading.passages:
        for token in range(first, last):
            found[token].append(INDEX["quoted"])
        found[first].append(INDEX["quoted first"])
        found[last - 1].append(INDEX["quoted last" if passage.closed else "quoted open"])


def _mark_sentences(reading: Reading, layers: Layers, found: list[list[int]]) -> None:
    block = -1
    for sentence in layers.sentences:
        if sentence.last > sentence.first and sentence.block != block:
            block = sentence.block
            found[sentence.first].append(INDEX["block first"])
    for number, (first, last, _) in enumerate(reading.sentences):
        found[first].append(INDEX["sentence first"])
        found[last - 1].append(INDEX["sentence last"])
        for segment in reading.clauses(number).segments:
            kind = INDEX[f"segment {segment.kind}"]
            for token in range(segment.first, segment.last):
                found[token].append(kind)
                if segment.subjunctive:
                    found[token].append(INDEX["segment subjunctive"])
            found[segment.first].append(INDEX["segment first"])
            if segment.separator >= 0:
                found[segment.separator].append(INDEX["separator"])


def _mark_mentions(layers: Layers, found: list[list[int]]) -> None:
    tokens = layers.tokens
    for mention in layers.mentions:
        members = covered(tokens.begins, tokens.ends, (mention.span,))
        for token in members:
            found[token].append(INDEX[f"mention {mention.kind}"])
        if members:
            found[members[0]].append(INDEX["mention first"])
        for token in covered(tokens.begins, tokens.ends, mention.roles):
            found[token].append(INDEX["mention role"])
