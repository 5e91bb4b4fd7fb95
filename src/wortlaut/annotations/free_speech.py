"""Speech without a frame: sentences in the subjunctive that carry on, and sentences that report a speech act."""

from wortlaut.annotations.clause_words import words_of
from wortlaut.annotations.cues import Cue
from wortlaut.annotations.framed_speech import Framing
from wortlaut.annotations.name_tables import is_office
from wortlaut.annotations.noun_phrases import subject_after, subject_before
from wortlaut.annotations.reading import Clauses, Reading, Segment
from wortlaut.annotations.roles import addressee_of, speaker_of
from wortlaut.annotations.statement_drafts import EDGES, Draft

MAIN = frozenset({"main", "verb_first"})


def whole(reading: Reading, clauses: Clauses) -> list[int]:
    """Return the tokens of a sentence with its closing marks, without the bullet or dash before it."""
    first = clauses.first
    while first < clauses.last - 1 and reading.words[first] in EDGES:
        first += 1
    return list(range(first, clauses.last))


def main_segment(clauses: Clauses) -> Segment | None:
    """Return the first main clause of a sentence."""
    return next((s for s in clauses.segments if s.kind in MAIN and s.finite >= 0), None)


def is_carried_on(reading: Reading, clauses: Clauses) -> bool:
    """Tell whether the main clause of a sentence is in the subjunctive."""
    main = main_segment(clauses)
    if main is None or reading.lower[main.finite] in words_of("wish"):  # "möchte" only looks like a subjunctive
        return False
    return reading.analyses[main.finite].mood in {"subjunctive_1", "subjunctive_2"}


def only_second_subjunctive(reading: Reading, clauses: Clauses) -> bool:
    """Tell whether a sentence in the subjunctive has no form of the first."""
    return all(reading.analyses[token].mood != "subjunctive_1" for token in range(clauses.first, clauses.stop))


def subject_of(reading: Reading, clauses: Clauses | None) -> list[int]:
    """Return the subject of the main clause, or an empty list."""
    main = main_segment(clauses) if clauses is not None else None
    if main is None:
        return []
    begin, end = subject_before(reading, main.first, main.finite)
    if begin == end:
        begin, end = subject_after(reading, main.finite, main.last)
    return list(range(begin, end))


def reported(reading: Reading, clauses: Clauses, framing: Framing) -> Draft | None:
    """Return the sentence as a report of a speech act, if it has a cue with a noun object and a speaker."""
    for cue in framing.idle:
        if not _reports(clauses, cue):
            continue
        speaker = speaker_of(reading, clauses, cue)
        if not speaker:
            continue
        quote = whole(reading, clauses)
        addressee = addressee_of(reading, clauses, cue, speaker)
        return Draft(
            "reported", quote, [], [], speaker, addressee, act=cue.row.act, medium=cue.row.medium, origin="reported"
        )
    return None


def _reports(clauses: Clauses, cue: Cue) -> bool:
    return "n" in cue.row.takes and cue.row.strength > 1 and clauses.segments[cue.segment].kind in MAIN


def obliged(reading: Reading, clauses: Clauses) -> bool:
    """Tell whether the main verb of a sentence is "sollen" or "müssen"."""
    main = main_segment(clauses)
    return main is not None and reading.lower[main.finite] in words_of("obligation")


def behind_colon(reading: Reading, clauses: Clauses) -> list[Draft]:
    """Return what stands in the subjunctive behind a colon, announced by a clause without a cue verb of the table."""
    segments = clauses.segments
    for number in range(1, len(segments)):
        first = segments[number].first
        if reading.words[first - 1] != ":":
            continue
        before = main_segment(clauses)
        later = [s for s in segments[number : number + 3] if s.kind in MAIN]
        if before is None or before.first >= first or not any(s.subjunctive for s in later):
            return []
        speaker = subject_of(reading, clauses)
        quote = list(range(first, clauses.stop))
        frame = list(range(clauses.first, first))
        draft = Draft("indirect", quote, [before.finite], frame, speaker, act="say", origin="behind colon")
        return [draft.trimmed(reading)]
    return []


def in_headline(reading: Reading, clauses: Clauses) -> Draft | None:
    """Return what a headline puts into somebody's mouth with a colon: "Tamm: Kein Plan B". Topics have colons too."""
    colon = next((t for t in range(clauses.first, clauses.stop) if reading.words[t] == ":"), -1)
    label = list(range(clauses.first, colon))
    if not label or colon + 1 >= clauses.stop or reading.named.get(colon - 1) != "person":
        return None
    if any(token not in reading.named and not is_office(reading.words[token]) for token in label):
        return None
    quote = list(range(colon + 1, clauses.stop))
    return Draft("indirect", quote, [], [*label, colon], label, act="say", origin="headline")


def planned(reading: Reading, clauses: Clauses) -> Draft | None:
    """Return a sentence that tells somebody's plan or wish: "X will …"."""
    main = main_segment(clauses)
    if main is None or reading.lower[main.finite] not in words_of("wish"):
        return None
    speaker = subject_of(reading, clauses)
    if not speaker or reading.lower[speaker[0]] == "es":
        return None
    quote = whole(reading, clauses)
    return Draft("reported", quote, speaker=speaker, act="announce", medium="sw", origin="plan")


def carried_in_indicative(reading: Reading, clauses: Clauses, last: list[Draft]) -> Draft | None:
    """Return a sentence with "sollen" or "müssen" that carries on an announcement, plan or demand."""
    if not last or last[0].act not in CARRIED_ACTS or not obliged(reading, clauses):
        return None
    quote = whole(reading, clauses)
    return Draft(
        "free_indirect", quote, speaker=last[0].speaker, act=last[0].act, medium=last[0].medium, origin="obliged",
    )  # fmt: skip


CARRIED_ACTS = frozenset({"announce", "demand", "propose", "promise", "offer", "accuse", "say", "claim"})
