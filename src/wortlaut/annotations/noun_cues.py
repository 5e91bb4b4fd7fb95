"""Nouns that announce words: "die Forderung, …", "der Vorwurf der Partei, …"."""

from functools import cache

import msgspec

from wortlaut.annotations.clause_words import words_of
from wortlaut.annotations.framed_speech import Framing
from wortlaut.annotations.model import Medium
from wortlaut.annotations.noun_phrases import phrase_end
from wortlaut.annotations.reading import Clauses, Reading
from wortlaut.annotations.statement_drafts import Draft
from wortlaut.language.tables import read_table


class CueNounRow(msgspec.Struct, frozen=True):
    """A noun that announces a clause."""

    noun: str
    act: str
    medium: Medium
    example: str


@cache
def _rows(language: str = "de") -> dict[str, CueNounRow]:
    return {row.noun: row for row in read_table(language, "cue_nouns", CueNounRow)}


def read_noun_cues(reading: Reading, clauses: Clauses, framing: Framing) -> list[Draft]:
    """Return the statements that a noun announces and no verb of the sentence has claimed."""
    rows = _rows()
    found = []
    segments = clauses.segments
    claimed = {token for draft in framing.drafts for token in draft.quote[:1]}
    for number in range(len(segments) - 1):
        segment, content = segments[number], segments[number + 1]
        if content.kind not in {"that", "whether", "question", "infinitive", "main"} or content.first in claimed:
            continue
        if content.kind == "main" and not content.subjunctive:
            continue
        place = next(
            (
                t
                for t in range(segment.last - 1, segment.first - 1, -1)
                if reading.words[t] in rows and reading.inside[t] < 0
            ),
            -1,
        )
        if place < 0 or phrase_end(reading, place, segment.last, generous=True) < segment.last - 2:
            continue
        row = rows[reading.words[place]]
        stop = clauses.stop
        for later in segments[number + 2 :]:
            if later.kind == "verb_first" or (later.kind == "fragment" and number == 0):
                stop = later.first - 1
                break
        quote = list(range(content.first, stop))
        frame = [token for token in range(clauses.first, clauses.stop) if not content.first <= token < stop]
        draft = Draft(
            "indirect", quote, [place], frame, _owner(reading, place, segment.last), act=row.act, medium=row.medium
        )
        draft.origin = "noun cue"
        draft.trimmed(reading)
        if draft.quote:
            found.append(draft)
    return found


def _owner(reading: Reading, place: int, limit: int) -> list[int]:
    """Return whose words they are: a genitive or "von" behind the noun, or a possessive before it."""
    at = place + 1
    if at < limit:
        word = reading.lower[at]
        if word in words_of("genitive determiners"):
            return list(range(at, phrase_end(reading, at, limit, generous=False)))
        if word in words_of("passive agents"):
            return list(range(at + 1, phrase_end(reading, at + 1, limit, generous=False)))
        if reading.analyses[at].word_class == "PROPN":
            return list(range(at, phrase_end(reading, at, limit, generous=False)))
    if place and reading.lower[place - 1] in words_of("possessives"):
        return [place - 1]
    if place and reading.words[place - 1].endswith("s") and reading.analyses[place - 1].word_class == "PROPN":
        return [place - 1]
    return []
