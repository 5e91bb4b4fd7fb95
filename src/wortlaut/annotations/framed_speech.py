"""Framed speech: which words a cue verb or an attribution announces, and what of the sentence is the frame."""

from dataclasses import dataclass

from wortlaut.annotations.attribution import Attribution, attributions
from wortlaut.annotations.clause_words import words_of
from wortlaut.annotations.cues import Cue, find_cues
from wortlaut.annotations.noun_phrases import LONGEST_PHRASE, phrase_end, subject_after
from wortlaut.annotations.reading import Clauses, Reading, Segment
from wortlaut.annotations.roles import EMBEDDED, addressee_of, speaker_of
from wortlaut.annotations.statement_drafts import Draft

ASIDE = frozenset({"relative", "fragment", "subordinate", "infinitive", "question"})


@dataclass(slots=True)
class Framing:
    """What is known of a sentence: its statements, cues without content, and tokens that belong to frames."""

    drafts: list[Draft]
    idle: list[Cue]
    taken: set[int]


def read_frames(reading: Reading, clauses: Clauses) -> Framing:
    """Return the framed statements of a sentence, those first whose cue stands within or behind them."""
    framing = Framing([], [], set())
    cues = find_cues(reading, clauses, range(clauses.first, clauses.stop))
    for found in attributions(reading, clauses):
        _attribute(reading, clauses, framing, found, cues)
    waiting: list[Cue] = []
    for cue in cues:
        if framing.taken.intersection(cue.tokens):
            continue
        draft = _cue_behind(reading, clauses, cue)
        if draft is None:
            waiting.append(cue)
        else:
            framing.drafts.append(draft)
            framing.taken.update(draft.frame)
    for draft in framing.drafts:
        if draft.origin != "attribution in part":
            draft.quote = [token for token in draft.quote if token not in framing.taken]
            draft.trimmed(reading)
    for cue in waiting:
        if framing.taken.intersection(cue.tokens):
            continue
        draft = _cue_before(reading, clauses, framing, cue)
        if draft is None:
            framing.idle.append(cue)
        else:
            framing.drafts.append(draft)
    framing.drafts = [draft for draft in framing.drafts if draft.quote]
    return framing


def _attribute(reading: Reading, clauses: Clauses, framing: Framing, found: Attribution, cues: list[Cue]) -> None:
    if framing.taken.intersection(found.cue):
        return
    number = clauses.segment_of(found.cue[0])
    segment = clauses.segments[number]
    draft = Draft("indirect", [], found.cue, found.frame, found.speaker, act=found.act, medium=found.medium)
    draft.origin = "attribution"
    if found.kind == "relative":
        draft.quote = list(range(found.cue[0] + 1, _content_end(clauses, number)))
        draft.speaker = _noun_phrase_before(reading, clauses, number)
        begin = draft.speaker[0] if draft.speaker else found.cue[0]
        draft.frame = list(range(min(begin, clauses.first), found.cue[0] + 1))
    else:
        first, last = clauses.first, clauses.stop
        if segment.kind in {"relative", "question", "subordinate"} and found.kind != "so":
            first, last = segment.first, segment.last
            draft.origin = "attribution in part"
        elif segment.kind in {"main", "verb_first"} and found.kind != "so":
            last = _own_clause_end(clauses, number, cues)
        taken = set(found.frame)
        draft.quote = [token for token in range(first, last) if token not in taken]
        draft.carried = not found.speaker
    draft.trimmed(reading)
    if draft.quote:
        framing.drafts.append(draft)
        framing.taken.update(found.frame)


def _own_clause_end(clauses: Clauses, number: int, cues: list[Cue]) -> int:
    """Return where a main clause behind segment *number* begins that has a cue of its own, or the stop."""
    for cue in cues:
        segment = clauses.segments[cue.segment]
        if cue.segment > number and segment.kind == "main" and not segment.subjunctive and cue.row.strength > 2:
            return segment.first - 1
    return clauses.stop


def _noun_phrase_before(reading: Reading, clauses: Clauses, number: int) -> list[int]:
    """Return the noun phrase at the end of the segment before *number*."""
    if not number:
        return []
    segment = clauses.segments[number - 1]
    for at in range(max(segment.first, segment.last - LONGEST_PHRASE), segment.last):
        if phrase_end(reading, at, segment.last, generous=True) == segment.last:
            return list(range(at, segment.last))
    return []


def _cue_behind(reading: Reading, clauses: Clauses, cue: Cue) -> Draft | None:
    """Return the statement whose cue stands behind or within it: ', sagte X', ', wie X mitteilte,'."""
    segments = clauses.segments
    segment = segments[cue.segment]
    if cue.row.strength < 2:
        return None
    if segment.kind == "manner":
        first, last = segment.first, segment.last
    else:
        if not cue.segment or not _begins_frame(reading, segment, cue) or not _holds_statement(reading, clauses, cue):
            return None
        if not ({"d", "q"} & set(cue.row.takes)):
            return None
        first, last = segment.first, segments[_frame_end(reading, clauses, cue.segment)].last
        if reading.words[min(last, len(reading.words) - 1)] == ":":
            return None
        begin, end = subject_after(reading, cue.finite, segment.last)
        if begin == end and "p" not in cue.row.takes and not cue.passive:
            return None
    speaker = speaker_of(reading, clauses, cue)
    if first > clauses.first and reading.words[first - 1] in {",", "–", "-"}:
        first -= 1
    if last < clauses.stop and reading.words[last] in {",", "–", "-"}:
        last += 1
    frame = range(first, last)
    begin = _main_begin(reading, clauses, cue.segment) if segment.kind != "manner" else clauses.first
    quote = [token for token in range(begin, clauses.stop) if token not in frame]
    draft = Draft("indirect", quote, cue.tokens, list(frame), speaker, act=cue.row.act, medium=cue.row.medium)
    draft.addressee = addressee_of(reading, clauses, cue, speaker)
    draft.origin = "cue in manner clause" if segment.kind == "manner" else "cue behind"
    draft.trimmed(reading)
    return draft if draft.quote else None


def _main_begin(reading: Reading, clauses: Clauses, number: int) -> int:
    """Return where the statement before the frame in segment *number* begins: with the sentence or a semicolon."""
    for segment in reversed(clauses.segments[:number]):
        if reading.words[segment.first - 1] == ";" and segment.first > clauses.first:
            return segment.first
    return clauses.first


def _begins_frame(reading: Reading, segment: Segment, cue: Cue) -> bool:
    if cue.finite == segment.first:
        return True
    word = reading.lower[segment.first]
    return cue.finite == segment.first + 1 and (word in words_of("back reference") or word in words_of("correlates"))


def _holds_statement(reading: Reading, clauses: Clauses, cue: Cue) -> bool:
    """Tell whether what stands before the frame can be a statement: a main clause, a content clause or a quotation."""
    if cue.finite > clauses.segments[cue.segment].first and cue.row.strength > 2:
        return True  # ", so schätzen die Forscher,"
    weak = cue.row.strength < 3 or cue.passive
    begin = _main_begin(reading, clauses, cue.segment)
    opening = True
    for segment in clauses.segments[: cue.segment]:
        if segment.first < begin:
            continue
        if reading.inside[segment.first] >= 0 and reading.inside[segment.last - 1] >= 0:
            return True
        if segment.kind == "main" or (segment.kind == "verb_first" and not opening):
            return segment.subjunctive or not weak
        if segment.kind in {"that", "whether", "infinitive"} and opening:
            return not weak and not (segment.kind == "that" and "f" in cue.row.takes)
        opening = False
    before = clauses.segments[cue.segment].first - 2
    return before >= clauses.first and reading.inside[before] >= 0


def _frame_end(reading: Reading, clauses: Clauses, number: int) -> int:
    """Return the last segment of a frame that begins in segment *number*; behind it the statement goes on."""
    for offset in range(number + 1, len(clauses.segments)):
        segment = clauses.segments[offset]
        if reading.inside[segment.first] >= 0 or segment.subjunctive:
            return offset - 1
        if segment.kind not in ASIDE:
            return offset - 1
    return len(clauses.segments) - 1


def _content_end(clauses: Clauses, number: int) -> int:
    """Return where the content that begins in segment *number* ends: before the main clause goes on, or at the stop."""
    for segment in clauses.segments[number + 1 :]:
        if segment.kind == "verb_first" and not segment.subjunctive:
            return segment.first - 1
    return clauses.stop


def _second_verb(reading: Reading, content: Segment) -> int:
    """Return where the main clause goes on behind a clause that ends with its verb: "… werde ⟦und weigerte sich⟧"."""
    for token in range(max(content.finite, content.first) + 1, content.last - 2):
        if reading.lower[token] in words_of("junctions") and reading.is_finite(token + 1) and reading.inside[token] < 0:
            return token
    return reading.sentences[-1][1]


def _cue_before(reading: Reading, clauses: Clauses, framing: Framing, cue: Cue) -> Draft | None:
    """Return the statement that follows its cue: 'X sagte, dass', 'X sagte: „…“', 'X kündigte an, … zu'."""
    segment = clauses.segments[cue.segment]
    speaker = speaker_of(reading, clauses, cue)
    number = _content_segment(reading, clauses, cue, speaker)
    if number < 0:
        return None
    content = clauses.segments[number]
    begin, stop = content.first, clauses.stop
    main = content.kind == "main" and reading.words[begin - 1] != ":" and reading.inside[begin] < 0
    if main and segment.subjunctive and cue.finite == segment.finite and cue.row.strength < 3:
        return None  # "er habe lange gesucht, und alle hätten …": one follows the other
    if segment.kind in EMBEDDED or content.kind in {"infinitive", "question"}:
        stop = _content_end(clauses, number) if reading.words[begin - 1] != ":" else clauses.stop
    if content.kind in {"that", "whether"}:
        stop = min(stop, _second_verb(reading, content))
    colon = _quotation_in(reading, begin, stop)
    parent = next((d for d in framing.drafts if cue.main in d.quote and d.type == "indirect"), None)
    draft = Draft("indirect", [], cue.tokens, [], speaker, act=cue.row.act, medium=cue.row.medium, origin="cue before")
    if reading.words[begin - 1] == ":" and reading.inside[begin] >= 0:
        draft.type = "direct"
        first, last, _ = reading.passages[reading.inside[begin]]
        draft.quote = list(range(first, min(last, clauses.last)))
        draft.frame = list(range(_frame_begin(reading, clauses, cue), begin))
    else:
        draft.quote = [token for token in range(begin, stop) if token not in framing.taken]
        outer = range(_frame_begin(reading, clauses, cue), clauses.stop)
        draft.frame = [t for t in outer if t not in framing.taken and (t < begin or t >= stop)]
        if parent is not None:
            inside = set(parent.quote)
            draft.quote = [token for token in draft.quote if token in inside]
            draft.frame = [token for token in draft.frame if token in inside and token < begin]
    correlates = [
        t for t in range(segment.first, segment.last) if reading.lower[t] in words_of("correlates") and t > cue.finite
    ]
    draft.cue = sorted({*draft.cue, *correlates[-1:]})
    draft.addressee = addressee_of(reading, clauses, cue, speaker)
    if colon > begin and draft.type == "indirect":
        draft.quote = [token for token in draft.quote if token < colon]
        draft.frame = [token for token in draft.frame if token < colon]
        framing.drafts.append(_continued(reading, clauses, draft, colon))
    draft.trimmed(reading)
    return draft if draft.quote else None


def _quotation_in(reading: Reading, begin: int, stop: int) -> int:
    """Return where a colon stands that a quotation follows, or -1."""
    for token in range(begin, stop - 1):
        if reading.words[token] == ":" and reading.inside[token] < 0 <= reading.inside[token + 1]:
            return token
    return -1


def _continued(reading: Reading, clauses: Clauses, draft: Draft, colon: int) -> Draft:
    """Return the quotation behind the *colon* that ends an indirect statement: same cue and speaker, longer frame."""
    first, last, _ = reading.passages[reading.inside[colon + 1]]
    quote = list(range(first, min(last, clauses.last)))
    frame = list(range(draft.frame[0] if draft.frame else clauses.first, colon + 1))
    return Draft(
        "direct", quote, draft.cue, frame, draft.speaker, draft.addressee, act=draft.act, medium=draft.medium,
        origin="cue before",
    )  # fmt: skip


def _frame_begin(reading: Reading, clauses: Clauses, cue: Cue) -> int:
    """Return where the frame of *cue* begins: behind the last colon or semicolon before it, else with the sentence."""
    own = clauses.segments[cue.segment]
    if own.kind == "main" and own.first > clauses.first and reading.analyses[own.first].word_class == "CCONJ":
        return own.first
    for segment in reversed(clauses.segments[: cue.segment + 1]):
        if segment.first > clauses.first and reading.words[segment.first - 1] in {":", ";"}:
            return segment.first
    return clauses.first


def _content_segment(reading: Reading, clauses: Clauses, cue: Cue, speaker: list[int]) -> int:
    """Return the segment in which the words that *cue* announces begin, or -1."""
    segments = clauses.segments
    last = max([*cue.tokens, *(token for token in speaker if token > cue.main)])
    at = clauses.segment_of(last)
    for number in range(at + 1, min(at + 6, len(segments))):
        verdict = _is_content(reading, segments, number, cue, adjacent=number == at + 1)
        if verdict:
            return number
        if verdict is None:
            return -1
    return -1


def _is_content(  # noqa: PLR0911  a decision list, one line a kind of segment
    reading: Reading, segments: list[Segment], number: int, cue: Cue, *, adjacent: bool
) -> bool | None:
    """Tell whether segment *number* is what *cue* announces; None where nothing behind it can be either."""
    segment = segments[number]
    row = cue.row
    kind = segment.kind
    colon = reading.words[segment.first - 1] == ":"
    clause = "d" in row.takes and row.strength > 1
    if reading.inside[segment.first] >= 0 and (colon or (adjacent and row.strength > 1)):
        return True
    if colon:
        return row.strength > 2 and "d" in row.takes
    if kind in {"that", "whether"}:
        return clause
    if kind == "question":
        return clause and row.strength > 2 and adjacent
    if kind == "infinitive":
        return adjacent and (("i" in row.takes and row.strength > 1) or (row.strength > 2 and not cue.passive))
    if kind == "main":
        if reading.analyses[segment.first].word_class == "CCONJ":
            return None
        return True if clause and (segment.subjunctive or (adjacent and row.strength > 2 and _is_open(cue))) else None
    if (
        kind in {"subordinate", "verb_first", "fragment", "manner"}
        and clause
        and adjacent
        and _later_main(segments, number)
    ):
        return True
    return None if kind == "verb_first" else False


def _is_open(cue: Cue) -> bool:
    """Tell whether a main clause in the indicative may follow: not behind a cue that is itself embedded or passive."""
    return "q" in cue.row.takes and not cue.passive


def _later_main(segments: list[Segment], number: int) -> bool:
    return any(s.subjunctive and s.kind in {"main", "verb_first"} for s in segments[number : number + 4])
