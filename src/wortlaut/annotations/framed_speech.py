"""Framed speech: which words a cue verb or an attribution announces, and what of the sentence is the frame."""

from dataclasses import dataclass, field

from wortlaut.annotations.attribution import Attribution, attributions
from wortlaut.annotations.cues import Cue, find_cues
from wortlaut.annotations.model import Medium, StatementType
from wortlaut.annotations.noun_phrases import phrase_end, subject_after, subject_before, with_apposition
from wortlaut.annotations.reading import Clauses, Reading, Segment, words_of

CONTENT = frozenset({"that", "whether", "infinitive"})


@dataclass(slots=True)
class Draft:
    """A statement in the making: each part a list of tokens, ascending."""

    type: StatementType
    quote: list[int]
    cue: list[int] = field(default_factory=list)
    frame: list[int] = field(default_factory=list)
    speaker: list[int] = field(default_factory=list)
    addressee: list[int] = field(default_factory=list)
    act: str | None = None
    medium: Medium = "speech"
    origin: str = ""
    confidence: float = 0.8
    carried: bool = False  # the speaker stands in an earlier sentence


@dataclass(slots=True)
class Framing:
    """What is known of a sentence: its statements, cues without content, and tokens that belong to frames."""

    drafts: list[Draft]
    idle: list[Cue]
    taken: set[int]


def read_frames(reading: Reading, clauses: Clauses) -> Framing:
    """Return the framed statements of a sentence."""
    framing = Framing([], [], set())
    cues = find_cues(reading, clauses, range(clauses.first, clauses.stop))
    for found in attributions(reading, clauses):
        _attribute(reading, clauses, framing, found)
    later = []
    for cue in cues:
        if framing.taken.intersection(cue.tokens) and any(t in framing.taken for t in cue.tokens):
            continue
        draft = _parenthetical(reading, clauses, framing, cue)
        if draft is None:
            later.append(cue)
        else:
            framing.drafts.append(draft)
            framing.taken.update(draft.frame)
    for draft in framing.drafts:
        draft.quote = [t for t in draft.quote if t not in framing.taken]
    for cue in later:
        if framing.taken.intersection(cue.tokens):
            continue
        draft = _announcement(reading, clauses, framing, cue)
        if draft is None:
            framing.idle.append(cue)
        else:
            framing.drafts.append(draft)
    return framing


def _attribute(reading: Reading, clauses: Clauses, framing: Framing, found: Attribution) -> None:
    number = clauses.segment_of(found.cue[0])
    segment = clauses.segments[number]
    first, last = clauses.first, clauses.stop
    frame = found.frame
    if found.kind == "relative":
        quote = list(range(found.cue[0] + 1, _content_end(reading, clauses, number)))
        start = clauses.first
        frame = list(range(start, found.cue[0] + 1))
        speaker = _nearest_noun_phrase(reading, clauses, number)
        draft = Draft("indirect", quote, found.cue, frame, speaker, act=found.act, medium=found.medium)
    else:
        if segment.kind == "relative":
            first, last = segment.first, segment.last
        taken = set(frame)
        quote = [t for t in range(first, last) if t not in taken]
        draft = Draft("indirect", quote, found.cue, frame, found.speaker, act=found.act, medium=found.medium)
        draft.carried = not found.speaker
    draft.origin = "attribution"
    _clean(reading, draft)
    if draft.quote:
        framing.drafts.append(draft)
        framing.taken.update(found.frame)


def _nearest_noun_phrase(reading: Reading, clauses: Clauses, number: int) -> list[int]:
    if not number:
        return []
    segment = clauses.segments[number - 1]
    for at in range(segment.first, segment.last):
        end = phrase_end(reading, at, segment.last, generous=True)
        if end == segment.last:
            return list(range(at, end))
    return []


def _parenthetical(reading: Reading, clauses: Clauses, framing: Framing, cue: Cue) -> Draft | None:
    """Return the statement whose cue stands behind or within it: ', sagte X', ', wie X mitteilte,'."""
    segments = clauses.segments
    segment = segments[cue.segment]
    if segment.kind == "manner":
        return _as_manner(reading, clauses, cue, segment)
    so = reading.lower[segment.first] == "so" and cue.finite == segment.first + 1
    if not cue.segment or not (cue.finite == segment.first or so):
        return None
    if not _holds_statement(reading, clauses, cue.segment):
        return None
    if cue.row.strength < 2 or not ("d" in cue.row.takes or "q" in cue.row.takes):
        return None
    begin, end = _subject(reading, clauses, cue, cue.finite, segment.last)
    impersonal = "es" in cue.row.words.split()
    if begin == end and not impersonal:
        return None
    number = _frame_end(reading, clauses, cue.segment, segments[cue.segment + 1 :])
    last = segments[number].last
    after = segments[number + 1 :]
    before = segment.first - 1
    frame = list(range(before, last))
    if after and last < clauses.stop:
        frame.append(last)
    taken = set(frame)
    quote = [t for t in range(clauses.first, clauses.stop) if t not in taken]
    draft = Draft("indirect", quote, cue.tokens, frame, list(range(begin, end)), act=cue.row.act, medium=cue.row.medium)
    draft.origin = "cue after"
    _clean(reading, draft)
    return draft if draft.quote else None


def _as_manner(reading: Reading, clauses: Clauses, cue: Cue, segment: Segment) -> Draft | None:
    if cue.row.strength < 2 or segment.finite < 0:
        return None
    begin, end = subject_before(reading, segment.first + 1, cue.tokens[0])
    if begin == end:
        begin, end = subject_after(reading, segment.first, cue.tokens[0])
    if cue.passive:
        begin = end = segment.first
    first = segment.first
    if first > clauses.first and reading.words[first - 1] in {",", "–"}:
        first -= 1
    number = cue.segment
    last = segment.last
    if last < clauses.stop and number + 1 < len(clauses.segments):
        last += 1
    frame = list(range(first, last))
    taken = set(frame)
    quote = [t for t in range(clauses.first, clauses.stop) if t not in taken]
    tokens = cue.tokens
    if tokens and not cue.passive:
        tokens = sorted({segment.first, *tokens}) if False else tokens
    draft = Draft("indirect", quote, tokens, frame, list(range(begin, end)), act=cue.row.act, medium=cue.row.medium)
    draft.origin = "cue in manner clause"
    _clean(reading, draft)
    return draft if draft.quote else None


def _holds_statement(reading: Reading, clauses: Clauses, number: int) -> bool:
    """Tell whether what stands before segment *number* can be a statement: a main clause, a content clause or a quotation."""
    for segment in clauses.segments[:number]:
        if reading.inside[segment.first] >= 0 and reading.inside[segment.last - 1] >= 0:
            return True
        if segment.kind in CONTENT:
            return True
        if segment.kind in {"main", "verb_first"} and segment.finite >= 0:
            return True
    return any(reading.inside[t] >= 0 for t in (clauses.segments[number].first - 2,) if t >= clauses.first)


def _frame_end(reading: Reading, clauses: Clauses, number: int, rest: list[Segment]) -> int:
    """Return the last segment of a frame that begins in segment *number*; behind it the statement goes on."""
    for offset, segment in enumerate(rest, number + 1):
        if reading.inside[segment.first] >= 0:
            return offset - 1
        if segment.kind in {"relative", "fragment", "subordinate"} and not segment.subjunctive:
            continue
        if segment.kind in {"main", "verb_first"} and segment.subjunctive:
            return offset - 1
        if segment.kind in {"that", "main"}:
            return offset - 1
    return len(clauses.segments) - 1


def _subject(reading: Reading, clauses: Clauses, cue: Cue, verb: int, limit: int) -> tuple[int, int]:
    if cue.passive:
        return _agent(reading, verb, limit)
    begin, end = subject_after(reading, verb, limit)
    if end == limit and end > begin:
        end = with_apposition(reading, clauses, end)
    return begin, end


def _agent(reading: Reading, first: int, limit: int) -> tuple[int, int]:
    """Return the noun phrase behind "von" that acts in a passive."""
    for token in range(first, limit):
        if reading.lower[token] in words_of("passive agents"):
            end = phrase_end(reading, token + 1, limit)
            if end > token + 1:
                return token + 1, end
    return first, first


def _content_end(reading: Reading, clauses: Clauses, number: int) -> int:
    """Return where the content that begins in segment *number* ends: before the main clause goes on, or at the stop."""
    for segment in clauses.segments[number + 1 :]:
        if segment.kind == "verb_first" and not segment.subjunctive:
            return segment.first - 1
    return clauses.stop


def _announcement(reading: Reading, clauses: Clauses, framing: Framing, cue: Cue) -> Draft | None:
    """Return the statement that follows its cue: 'X sagte, dass', 'X sagte: „…“', 'X kündigte an, … zu'."""
    segments = clauses.segments
    segment = segments[cue.segment]
    embedded = segment.kind in {"relative", "subordinate", "that", "whether"}
    number = _content_segment(reading, clauses, cue)
    if number < 0:
        return None
    content = segments[number]
    begin = content.first
    stop = clauses.stop
    if embedded:
        stop = _content_end(reading, clauses, number)
    first = clauses.first
    colon = reading.words[begin - 1] == ":"
    if colon and reading.inside[begin] >= 0:
        quote = _run_of_passages(reading, begin, clauses.last)
        kind: StatementType = "direct"
        frame = list(range(first, begin))
    else:
        quote = [t for t in range(begin, stop) if t not in framing.taken]
        kind = "indirect"
        frame = [t for t in range(first, clauses.stop) if t not in framing.taken and (t < begin or t >= stop)]
        if embedded:
            parent = _enclosing(framing, cue)
            if parent is not None:
                frame = [t for t in parent.quote if t < begin]
                quote = [t for t in quote if t in set(parent.quote)]
    speaker = _speaker_before(reading, clauses, cue)
    draft = Draft(kind, quote, cue.tokens, frame, speaker, act=cue.row.act, medium=cue.row.medium)
    draft.origin = "cue before"
    correlates = words_of("correlates")
    last_frame = [t for t in range(segment.first, segment.last) if reading.lower[t] in correlates and t > cue.finite]
    draft.cue = sorted({*draft.cue, *last_frame[-1:]})
    _clean(reading, draft)
    return draft if draft.quote else None


def _enclosing(framing: Framing, cue: Cue) -> Draft | None:
    for draft in framing.drafts:
        if cue.main in draft.quote:
            return draft
    return None


def _run_of_passages(reading: Reading, begin: int, last: int) -> list[int]:
    number = reading.inside[begin]
    first, end, _ = reading.passages[number]
    tokens = list(range(first, min(end, last)))
    return tokens


def _content_segment(reading: Reading, clauses: Clauses, cue: Cue) -> int:
    """Return the segment in which the words that *cue* announces begin, or -1."""
    segments = clauses.segments
    row = cue.row
    last_token = max(cue.tokens)
    at = clauses.segment_of(last_token)
    for number in range(at + 1, min(at + 6, len(segments))):
        segment = segments[number]
        before = reading.words[segment.first - 1]
        if reading.inside[segment.first] >= 0:
            if before == ":" or (before == "," and "q" in row.takes):
                return number
            if number == at + 1 and before == ",":
                return number
        if segment.kind in {"that", "whether"} and "d" in row.takes:
            return number
        if segment.kind == "infinitive" and ("i" in row.takes or row.strength > 1):
            return number
        if segment.kind in {"main", "verb_first", "subordinate", "manner"}:
            if before == ":" and row.strength > 1 and "d" in row.takes:
                return number
            if segment.kind == "main" and "d" in row.takes and (segment.subjunctive or row.strength > 2):
                return number
            if segment.kind in {"subordinate", "verb_first"} and "d" in row.takes and _later_main(segments, number):
                return number
            if segment.kind in {"main", "verb_first"}:
                return -1
        if segment.kind == "fragment" and before == ":":
            return number
        if segment.kind == "fragment" and number == at + 1 and "d" in row.takes and _later_main(segments, number):
            return number
    return -1


def _later_main(segments: list[Segment], number: int) -> bool:
    return any(s.subjunctive and s.kind in {"main", "verb_first"} for s in segments[number : number + 4])


def _speaker_before(reading: Reading, clauses: Clauses, cue: Cue) -> list[int]:
    segments = clauses.segments
    segment = segments[cue.segment]
    if cue.passive:
        begin, end = _agent(reading, segment.first, segment.last)
        return list(range(begin, end))
    if segment.kind in {"relative", "subordinate", "that", "whether"}:
        if segment.kind == "relative":
            return [segment.first] if not subject_in_relative(reading, segment, cue) else []
        begin, end = subject_after(reading, segment.first, min(cue.tokens))
        return list(range(begin, end))
    finite = cue.finite
    if finite > segment.first:
        begin, end = subject_before(reading, segment.first, finite)
        if end == finite and end > begin:
            return list(range(begin, end))
    elif cue.segment:
        found = _interrupted_subject(reading, clauses, cue.segment)
        if found:
            return found
    begin, end = _subject(reading, clauses, cue, finite, segment.last)
    return list(range(begin, end))


def subject_in_relative(reading: Reading, segment: Segment, cue: Cue) -> bool:
    """Tell whether a relative clause has a subject besides its pronoun."""
    begin, end = subject_after(reading, segment.first, min(cue.tokens))
    return end > begin and reading.lower[segment.first] not in {"der"}


def _interrupted_subject(reading: Reading, clauses: Clauses, number: int) -> list[int]:
    """Return the subject before segment *number* where relative clauses or appositions stand between it and the verb."""
    first = clauses.segments[0]
    if first.finite >= 0:
        return []
    begin, end = subject_before(reading, first.first, first.last)
    if end == begin or end < first.last:
        return []
    if number > 1:
        end = with_apposition(reading, clauses, end)
    return list(range(begin, end))


def _clean(reading: Reading, draft: Draft) -> None:
    """Drop separators at the ends of the quote's runs; where the quote is one quotation, it is direct speech."""
    quote = draft.quote
    runs: list[list[int]] = []
    for token in quote:
        if runs and runs[-1][-1] == token - 1:
            runs[-1].append(token)
        else:
            runs.append([token])
    kept: list[int] = []
    frame = set(draft.frame)
    for run in runs:
        while run and reading.words[run[-1]] in {",", ":", "–", "-", ";"} and reading.inside[run[-1]] < 0:
            run.pop()
        while run and reading.words[run[0]] in {",", ":", "–", "-", ";"} and reading.inside[run[0]] < 0:
            run.pop(0)
        kept += run
    draft.quote = kept
    if kept and draft.type == "indirect" and all(reading.inside[t] >= 0 for t in kept):
        draft.type = "direct"
    draft.frame = sorted(frame)
