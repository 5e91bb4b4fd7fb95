"""Silence: where the text says that somebody did not speak. A statement of its own kind, without words."""

from functools import cache

import msgspec

from wortlaut.annotations.clause_words import words_of
from wortlaut.annotations.cues import Cue, CueRow
from wortlaut.annotations.framed_speech import Framing
from wortlaut.annotations.noun_phrases import subject_after
from wortlaut.annotations.reading import Clauses, Reading, Segment
from wortlaut.annotations.roles import addressee_of, speaker_of
from wortlaut.annotations.statement_drafts import Draft
from wortlaut.language.tables import read_table

ACT = "decline_to_comment"


class SilenceRow(msgspec.Struct, frozen=True):
    """A verb (its lemma) that tells of silence, beside one of ``objects`` where there are some, negated or not."""

    verb: str
    negated: str
    example: str
    objects: str = ""


@cache
def _rows(language: str = "de") -> dict[str, tuple[SilenceRow, ...]]:
    table: dict[str, tuple[SilenceRow, ...]] = {}
    for row in read_table(language, "silences", SilenceRow):
        table[row.verb] = (*table.get(row.verb, ()), row)
    return table


def silences(reading: Reading, clauses: Clauses, framing: Framing) -> list[Draft]:
    """Return the silences that a sentence tells of: cue and speaker, no words."""
    framed = {token for draft in framing.drafts for token in (*draft.cue, *draft.frame)}
    found = []
    for number, segment in enumerate(clauses.segments):
        for token in range(segment.first, segment.last):
            rows = _rows().get(reading.analyses[token].lemma, ()) if reading.inside[token] < 0 else ()
            tokens = next(filter(None, (_matched(reading, segment, token, row) for row in rows)), [])
            if not tokens or framed.intersection(tokens):
                continue
            finite = segment.finite if segment.finite >= 0 else token
            cue = Cue(tokens, _CUE, finite, token, number, passive=False)
            speaker = speaker_of(reading, clauses, cue)
            if set(tokens).intersection(speaker):  # "Einzelheiten nannte X nicht"
                speaker = list(range(*subject_after(reading, finite, segment.last)))
            if speaker:
                addressee = addressee_of(reading, clauses, cue, speaker)
                found.append(
                    Draft("reported", [], tokens, [], speaker, addressee, act=ACT, medium="none", origin="silence")
                )
                break
    return found


_CUE = CueRow("", "", "", ACT, 3, "neutral", "none", "d", "")


def _matched(reading: Reading, segment: Segment, token: int, row: SilenceRow) -> list[int]:
    """Return the tokens of *row* in *segment*, whose verb stands at *token*, or an empty list."""
    if row.negated == "no" and reading.lower[token - 1] in words_of("modal infinitive marks"):
        return []  # "vereinbarten zu schweigen"
    tokens = [token]
    outside = [t for t in range(segment.first, segment.last) if reading.inside[t] < 0]
    particle = reading.analyses[token].particle
    if particle and not reading.lower[token].startswith(particle):
        tokens += [t for t in outside if t > token and reading.lower[t] == particle][-1:]
    if row.negated == "yes":
        negation = [t for t in outside if reading.lower[t] in words_of("negation")]
        if not negation:
            return []
        tokens.append(negation[-1])
    if row.objects:
        objects = row.objects.split()
        named = [t for t in outside if reading.lower[t] in objects]
        if not named:
            return []
        tokens.append(named[-1])
    return sorted(set(tokens))
