"""Direct speech among the quoted passages: by the frame around them, by what stands before, or as a fragment."""

from typing import NamedTuple

from wortlaut.annotations.clause_words import words_of
from wortlaut.annotations.cues import Cue, find_cues
from wortlaut.annotations.framed_speech import Framing
from wortlaut.annotations.noun_phrases import phrase_end, subject_after, with_apposition
from wortlaut.annotations.reading import STOPS, Clauses, Reading
from wortlaut.annotations.roles import addressee_of, speaker_of
from wortlaut.annotations.statement_drafts import Draft

LONGEST_NAME = 14  # tokens with the marks
FEWEST_WORDS = 5  # with the marks; shorter passages may be names
LONGEST_OBJECT = 14  # tokens between a verb that labels and the label


def loose_passages(reading: Reading, clauses: Clauses, framing: Framing) -> list[list[int]]:
    """Return the tokens of each quoted passage of the sentence that is no direct speech yet."""
    seen = {reading.inside[token] for draft in framing.drafts if draft.type == "direct" for token in draft.quote}
    found = []
    token = clauses.first
    while token < clauses.last:
        number = reading.inside[token]
        if number < 0:
            token += 1
            continue
        first, end, _ = reading.passages[number]
        if number not in seen:
            found.append(list(range(max(first, clauses.first), min(end, clauses.last))))
        token = max(end, token + 1)
    return found


def fragments(reading: Reading, clauses: Clauses, framing: Framing) -> list[Draft]:
    """Return the quoted fragments within framed statements, and those that a cue without other content announces."""
    found = []
    for tokens in loose_passages(reading, clauses, framing):
        label = _label(reading, clauses, framing, tokens)
        if label is None and not is_speech(reading, tokens):
            continue
        hosts = [draft for draft in framing.drafts if draft.type == "indirect" and tokens[0] in draft.quote]
        if hosts:
            host = min(hosts, key=lambda draft: len(draft.quote))
            found.append(
                Draft(
                    "direct", tokens, host.cue, host.frame, host.speaker, host.addressee, act=host.act,
                    medium=host.medium, origin="fragment",
                )
            )  # fmt: skip
            continue
        part = clauses.segment_of(tokens[0])
        idle = [cue for cue in framing.idle if "q" in cue.row.takes and cue.segment == part]
        if idle and not any(tokens[0] in draft.frame for draft in framing.drafts):
            cue = label or min(idle, key=lambda one: abs(one.main - tokens[0]))
            inside = set(tokens)
            frame = [token for token in range(clauses.first, clauses.stop) if token not in inside]
            speaker = speaker_of(reading, clauses, cue)
            found.append(
                Draft(
                    "direct", tokens, cue.tokens, frame, speaker, addressee_of(reading, clauses, cue, speaker),
                    act=cue.row.act, medium=cue.row.medium, origin="fragment of cue",
                )
            )  # fmt: skip
    return found


def _label(reading: Reading, clauses: Clauses, framing: Framing, tokens: list[int]) -> Cue | None:
    """Return the cue that gives somebody or something the quoted words as a name: "nannte den Plan „Unfug“"."""
    for cue in framing.idle:
        if "m" in cue.row.takes and not cue.passive and 0 < tokens[0] - max(cue.tokens[0], cue.finite) < LONGEST_OBJECT:
            speaker = speaker_of(reading, clauses, cue)
            reflexive = any(reading.lower[token] in words_of("reflexive") for token in cue.tokens)
            if speaker and not reflexive and reading.lower[speaker[0]] not in words_of("anybody"):
                return cue
    return None


def behind_colon(reading: Reading, clauses: Clauses, framing: Framing) -> list[Draft]:
    """Return quotations that a colon announces without a cue verb: 'Meyer wörtlich: „…“', 'Ministerin: „…“'."""
    found = []
    for tokens in loose_passages(reading, clauses, framing):
        first = tokens[0]
        if first <= clauses.first + 1 or reading.words[first - 1] != ":" or not is_speech(reading, tokens):
            continue
        begin = clauses.first
        end = phrase_end(reading, begin, first - 1, generous=True)
        while end == begin and begin < first - 2:
            begin += 1
            end = phrase_end(reading, begin, first - 1, generous=True)
        cue = [token for token in range(clauses.first, first) if reading.lower[token] in words_of("verbatim")]
        frame = list(range(clauses.first, first))
        found.append(Draft("direct", tokens, cue, frame, list(range(begin, end)), act="say", origin="behind colon"))
    return found


def in_brackets(reading: Reading, clauses: Clauses, framing: Framing) -> list[Draft]:
    """Return quotations whose speaker stands behind them in brackets: '„…“ (Meyer)'."""
    found = []
    for tokens in loose_passages(reading, clauses, framing):
        at = tokens[-1] + 1
        if at + 2 >= len(reading.words) or reading.words[at] != "(" or not is_speech(reading, tokens):
            continue
        end = phrase_end(reading, at + 1, min(at + 12, len(reading.words)))
        if end > at + 1 and end < len(reading.words) and reading.words[end] == ")":
            speaker = list(range(at + 1, end))
            found.append(Draft("direct", tokens, [], [at, *speaker, end], speaker, act="say", origin="in brackets"))
    return found


def nested(reading: Reading, clauses: Clauses, framing: Framing, host: Draft) -> list[Draft]:
    """Return the quoted fragments within a statement that has no frame: they have its speaker only."""
    return [
        Draft("direct", tokens, speaker=host.speaker, medium=host.medium, act=host.act, origin="fragment")
        for tokens in loose_passages(reading, clauses, framing)
        if is_speech(reading, tokens)
    ]


def framed_by_any_verb(reading: Reading, clauses: Clauses, framing: Framing) -> list[Draft]:
    """Return quotations whose frame behind them has a verb that the tables do not know ("„…“, beginnt er")."""
    found = []
    for tokens in loose_passages(reading, clauses, framing):
        verb = tokens[-1] + 2
        if verb >= clauses.stop or reading.words[verb - 1] != "," or len(tokens) < FEWEST_WORDS:
            continue
        if not reading.is_finite(verb) or reading.analyses[verb].word_class != "VERB" or not is_speech(reading, tokens):
            continue
        segment = clauses.segments[clauses.segment_of(verb)]
        begin, end = subject_after(reading, verb, segment.last)
        if begin != verb + 1:
            continue
        end = with_apposition(reading, clauses, end) if end == segment.last else end
        last = max(end, segment.last)
        frame = list(range(verb - 1, last + (last < clauses.stop and reading.words[last] == ",")))
        speaker = list(range(begin, end))
        found.append(Draft("direct", tokens, [verb], frame, speaker, act="say", origin="any verb"))
    return found


class Before(NamedTuple):
    """What stands before a sentence: the sentence, the latest statements, and how many sentences lie between."""

    clauses: Clauses | None
    drafts: list[Draft]
    quiet: int


def standing_alone(reading: Reading, clauses: Clauses, framing: Framing, before: Before) -> list[Draft]:
    """Return quotations that fill their sentence: announced by the one before, or going on from its statements."""
    found: list[Draft] = []
    last = before.drafts
    host = next((d for d in reversed(last) if d.type == "direct" and d.cue), None) if not before.quiet else None
    for tokens in loose_passages(reading, clauses, framing):
        if tokens[0] > clauses.first + 1 or tokens[-1] < clauses.stop - 2 or not is_speech(reading, tokens):
            continue
        if before.clauses is not None and reading.words[before.clauses.last - 1] == ":":
            found.append(_announced(reading, before.clauses, tokens))
        elif host is not None:
            found.append(
                Draft(
                    "direct", tokens, host.cue, host.frame, host.speaker, host.addressee, act=host.act,
                    medium=host.medium, origin="goes on",
                )
            )  # fmt: skip
        else:
            found.append(Draft("direct", tokens, speaker=last[-1].speaker if last else [], origin="alone"))
    return found


def _announced(reading: Reading, previous: Clauses, tokens: list[int]) -> Draft:
    frame = list(range(previous.first, previous.last))
    cues = find_cues(reading, previous, range(previous.first, previous.stop))
    if not cues:
        return Draft("direct", tokens, frame=frame, origin="announced")
    cue = cues[-1]
    speaker = speaker_of(reading, previous, cue)
    addressee = addressee_of(reading, previous, cue, speaker)
    return Draft(
        "direct", tokens, cue.tokens, frame, speaker, addressee, act=cue.row.act, medium=cue.row.medium,
        origin="announced",
    )  # fmt: skip


def is_speech(reading: Reading, tokens: list[int]) -> bool:
    """Tell whether a quoted passage is somebody's words and not a title, a name or a term."""
    inner = tokens[1:-1]
    if not inner:
        return False
    if any(reading.words[token][:1].islower() for token in inner):
        return not _is_named(reading, tokens) and not _is_apposition(reading, tokens)
    closed = reading.words[inner[-1]][:1] in STOPS
    before = reading.words[tokens[0] - 1] if tokens[0] else ""
    after = tokens[-1] + 1
    follows = after + 1 < len(reading.words) and reading.words[after] == "," and reading.is_finite(after + 1)
    return closed or before == ":" or follows


def _is_named(reading: Reading, tokens: list[int]) -> bool:
    """Tell whether a naming noun stands before the passage: "der Film „…“", "unter dem Motto „…“"."""
    before = tokens[0] - 1
    return before >= 0 and reading.lower[before].endswith(tuple(words_of("naming nouns")))


def _is_apposition(reading: Reading, tokens: list[int]) -> bool:
    """Tell whether the passage is a name behind its noun: "der Verein „Hilfe für Kinder“"."""
    before, first, last = tokens[0] - 1, tokens[1], tokens[-2]
    return (
        before >= 0
        and reading.analyses[before].word_class in {"NOUN", "PROPN"}
        and reading.words[first][:1].isupper()
        and reading.words[last][:1] not in STOPS
        and len(tokens) < LONGEST_NAME
    )
