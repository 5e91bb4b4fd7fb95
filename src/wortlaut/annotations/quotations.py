"""Quotations by rules and tables: the step of profile ``none``."""

from wortlaut.annotations.framed_speech import Draft, Framing, read_frames
from wortlaut.annotations.model import Layers, Quotation, StatementMood
from wortlaut.annotations.reading import Clauses, Reading
from wortlaut.document.model import Document


def find_quotations(document: Document, layers: Layers) -> tuple[Quotation, ...]:
    """Return the statements of *document*, in the order of their words."""
    reading = Reading(document, layers)
    drafts: list[Draft] = []
    covered: set[int] = set()
    last: list[Draft] = []  # the latest statements, for what carries on
    quiet = 0  # sentences since then
    previous: Clauses | None = None
    for number in range(len(reading.sentences)):
        clauses = reading.clauses(number)
        if not clauses.segments:
            continue
        framing = read_frames(reading, clauses)
        here = framing.drafts
        for draft in here:
            if not draft.speaker and draft.carried and last:
                draft.speaker = last[-1].speaker
        here += _passages(reading, clauses, framing, previous, last, quiet)
        if not here:
            here = _reported(reading, clauses, framing)
        if not here:
            here = _carried_on(reading, clauses, drafts, last, quiet)
            if here and here[0] is (drafts[-1] if drafts else None):
                quiet = 0
                here[0].quote = sorted({*here[0].quote})
                here = _fragments(reading, clauses, here[0])
                drafts += here
                previous = clauses
                continue
            for draft in list(here):
                here += _fragments(reading, clauses, draft)
        drafts += here
        if here:
            last, quiet = here, 0
        else:
            quiet += 1
        previous = clauses
    return tuple(_finish(reading, draft) for draft in drafts if draft.quote)


def _passages(
    reading: Reading, clauses: Clauses, framing: Framing, previous: Clauses | None, last: list[Draft], quiet: int
) -> list[Draft]:
    """Return direct speech among the sentence's quoted passages that no frame has claimed."""
    found: list[Draft] = []
    seen = {reading.inside[t] for d in framing.drafts if d.type == "direct" for t in d.quote}
    numbers = sorted({reading.inside[t] for t in range(clauses.first, clauses.last)} - {-1} - seen)
    for number in numbers:
        first, end, passage = reading.passages[number]
        tokens = list(range(max(first, clauses.first), min(end, clauses.last)))
        host = next((d for d in framing.drafts if d.type == "indirect" and tokens[0] in d.quote), None)
        if host is not None:
            if _is_speech(reading, tokens):
                found.append(
                    Draft(
                        "direct",
                        tokens,
                        host.cue,
                        host.frame,
                        host.speaker,
                        act=host.act,
                        medium=host.medium,
                        origin="fragment",
                    )
                )
            continue
        idle = [c for c in framing.idle if c.row.strength > 1 or "q" in c.row.takes]
        if idle and _is_speech(reading, tokens):
            cue = min(idle, key=lambda c: abs(c.main - tokens[0]))
            frame = [t for t in range(clauses.first, clauses.stop) if t not in set(tokens)]
            from wortlaut.annotations.framed_speech import _speaker_before

            found.append(
                Draft(
                    "direct",
                    tokens,
                    cue.tokens,
                    frame,
                    _speaker_before(reading, clauses, cue),
                    act=cue.row.act,
                    medium=cue.row.medium,
                    origin="fragment of cue",
                )
            )
            continue
        if tokens[0] <= clauses.first + 1 and tokens[-1] >= clauses.stop - 2 and len(tokens) > 4:
            before = [d for d in last if d.type == "direct" and d.cue]
            if before and quiet == 0:
                host = before[-1]
                found.append(
                    Draft(
                        "direct",
                        tokens,
                        host.cue,
                        host.frame,
                        host.speaker,
                        act=host.act,
                        medium=host.medium,
                        origin="goes on",
                    )
                )
            elif previous is not None and reading.words[previous.last - 1] == ":":
                found.append(_announced(reading, previous, tokens))
            elif last:
                found.append(Draft("direct", tokens, speaker=last[-1].speaker, origin="alone"))
    return found


def _announced(reading: Reading, previous: Clauses, tokens: list[int]) -> Draft:
    from wortlaut.annotations.cues import find_cues
    from wortlaut.annotations.framed_speech import _speaker_before

    frame = list(range(previous.first, previous.last))
    cues = find_cues(reading, previous, range(previous.first, previous.stop))
    if not cues:
        return Draft("direct", tokens, frame=frame, origin="announced")
    cue = cues[-1]
    return Draft(
        "direct",
        tokens,
        cue.tokens,
        frame,
        _speaker_before(reading, previous, cue),
        act=cue.row.act,
        medium=cue.row.medium,
        origin="announced",
    )


def _fragments(reading: Reading, clauses: Clauses, host: Draft) -> list[Draft]:
    found = []
    for number in sorted({reading.inside[t] for t in range(clauses.first, clauses.last)} - {-1}):
        first, end, _ = reading.passages[number]
        tokens = list(range(max(first, clauses.first), min(end, clauses.last)))
        if _is_speech(reading, tokens):
            found.append(Draft("direct", tokens, speaker=host.speaker, medium=host.medium, origin="fragment"))
    return found


def _is_speech(reading: Reading, tokens: list[int]) -> bool:
    """Tell whether a quoted passage is somebody's words and not a title, a name or a term."""
    inner = [t for t in tokens[1:-1]]
    if not inner:
        return False
    before = reading.analyses[tokens[0] - 1] if tokens[0] else None
    lower = sum(1 for t in inner if reading.words[t][:1].islower())
    if lower == 0 and before is not None and before.word_class in {"NOUN", "PROPN"}:
        return False
    return lower > 0 or len(inner) == 1


def _reported(reading: Reading, clauses: Clauses, framing: Framing) -> list[Draft]:
    from wortlaut.annotations.framed_speech import _speaker_before

    for cue in framing.idle:
        segment = clauses.segments[cue.segment]
        if "n" not in cue.row.takes or cue.row.strength < 3 or segment.kind not in {"main", "verb_first"}:
            continue
        speaker = _speaker_before(reading, clauses, cue)
        if not speaker:
            continue
        return [
            Draft(
                "reported",
                list(range(clauses.first, clauses.last)),
                speaker=speaker,
                act=cue.row.act,
                medium=cue.row.medium,
                origin="reported",
            )
        ]
    return []


def _carried_on(reading: Reading, clauses: Clauses, drafts: list[Draft], last: list[Draft], quiet: int) -> list[Draft]:
    main = next((s for s in clauses.segments if s.kind in {"main", "verb_first"} and s.finite >= 0), None)
    if main is None or not last or quiet > 3:
        return []
    tokens = list(range(clauses.first, clauses.last))
    if main.subjunctive and reading.analyses[main.finite].mood in {"subjunctive_1", "subjunctive_2"}:
        carry = drafts[-1] if drafts and not quiet else None
        if carry is not None and carry.type == "indirect_free_indirect" and carry.quote[-1] >= clauses.first - 2:
            carry.quote += tokens
            return [carry]
        return [
            Draft("indirect_free_indirect", tokens, speaker=last[0].speaker, medium=last[0].medium, origin="carried on")
        ]
    return []


def _finish(reading: Reading, draft: Draft) -> Quotation:
    quote = reading.spans(draft.quote)
    mood: StatementMood = "indicative"
    return Quotation(
        draft.type, draft.medium, quote, reading.spans(draft.cue), reading.spans(draft.frame), reading.spans(draft.speaker),
        reading.spans(draft.addressee), (), draft.act, mood, False, draft.confidence, draft.origin,
    )  # fmt: skip
