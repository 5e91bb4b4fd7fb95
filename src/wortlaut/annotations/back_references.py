"""Statements named by the sentence behind them: "Das teilte X mit." The words are the sentence before and "Das"."""

from wortlaut.annotations.clause_words import words_of
from wortlaut.annotations.framed_speech import Framing
from wortlaut.annotations.noun_phrases import subject_after, with_apposition
from wortlaut.annotations.reading import Clauses, Reading
from wortlaut.annotations.roles import addressee_of, is_impersonal, speaker_of
from wortlaut.annotations.statement_drafts import Draft


def refers_back(reading: Reading, clauses: Clauses, framing: Framing, previous: Clauses | None) -> list[Draft]:
    """Return the statement that the sentence before makes, where this one only says whose it is."""
    if previous is None or not framing.idle or reading.lower[clauses.first] not in words_of("back reference"):
        return []
    cue = framing.idle[0]
    if cue.finite != clauses.first + 1 or cue.row.strength < 2 or not ({"d", "q"} & set(cue.row.takes)):
        return []
    if reading.lower[clauses.first] in words_of("referring manner") and not words_of("placeholder").intersection(
        reading.lower[clauses.first : clauses.first + 5]
    ):
        return []
    segment = clauses.segments[cue.segment]
    if is_impersonal(cue):
        speaker = speaker_of(reading, clauses, cue)
    else:
        begin, end = subject_after(reading, cue.finite, segment.last)
        speaker = list(range(begin, with_apposition(reading, clauses, end) if end == segment.last else end))
    if not speaker and "p" not in cue.row.takes:
        return []
    quote = [*range(previous.first, previous.stop), clauses.first]
    frame = list(range(clauses.first + 1, clauses.stop))
    draft = Draft("indirect", quote, cue.tokens, frame, speaker, act=cue.row.act, medium=cue.row.medium)
    draft.addressee = addressee_of(reading, clauses, cue, speaker)
    draft.origin = "refers back"
    if all(reading.inside[token] >= 0 for token in range(previous.first, previous.stop)):
        draft.type = "direct"
        draft.quote = quote[:-1]
    return [draft]
