"""Attribution without a speech verb: laut X, nach Angaben von X, X zufolge, so X, demnach, wonach."""

from functools import cache
from typing import NamedTuple

import msgspec

from wortlaut.annotations.model import Medium
from wortlaut.annotations.noun_phrases import phrase_end, with_apposition
from wortlaut.annotations.reading import Clauses, Reading, words_of
from wortlaut.language.tables import read_table


class AttributionRow(msgspec.Struct, frozen=True):
    """A word that attributes: ``before`` or ``after`` its noun phrase, before an attributing ``noun``, or by itself."""

    word: str
    kind: str
    act: str
    medium: Medium
    example: str


class AttributionNounRow(msgspec.Struct, frozen=True):
    """A noun that makes a preposition attribute what follows."""

    noun: str
    act: str
    medium: Medium
    example: str


class Attribution(NamedTuple):
    """An attribution found: token lists; ``whole`` tells that the clause before the comma belongs to the frame."""

    cue: list[int]
    speaker: list[int]
    frame: list[int]
    act: str
    medium: Medium
    kind: str


@cache
def _rows(language: str = "de") -> dict[str, AttributionRow]:
    return {row.word: row for row in read_table(language, "attribution", AttributionRow)}


@cache
def _nouns(language: str = "de") -> dict[str, AttributionNounRow]:
    return {row.noun: row for row in read_table(language, "attribution_nouns", AttributionNounRow)}


def attributions(reading: Reading, clauses: Clauses) -> list[Attribution]:
    """Return the attributions of a sentence, in order."""
    rows = _rows()
    found = []
    for token in range(clauses.first, clauses.stop):
        if reading.inside[token] >= 0:
            continue
        row = rows.get(reading.lower[token])
        if row is None:
            continue
        one = _KINDS[row.kind](reading, clauses, token, row)
        if one is not None:
            found.append(one)
    return found


def _limit(clauses: Clauses, token: int) -> int:
    segment = clauses.segments[clauses.segment_of(token)]
    return segment.last


def _before(reading: Reading, clauses: Clauses, token: int, row: AttributionRow) -> Attribution | None:
    limit = _limit(clauses, token)
    end = phrase_end(reading, token + 1, limit)
    if end == token + 1:
        return None
    end = with_apposition(reading, clauses, end) if end == limit else end
    speaker = list(range(token + 1, end))
    return Attribution([token], speaker, [token, *speaker], row.act, row.medium, row.kind)


def _after(reading: Reading, clauses: Clauses, token: int, row: AttributionRow) -> Attribution | None:
    segment = clauses.segments[clauses.segment_of(token)]
    for first in range(segment.first, token):
        if first < token and phrase_end(reading, first, token, generous=True) == token:
            if reading.lower[first] in words_of("nominative pronouns") or first == segment.first or True:
                speaker = list(range(first, token))
                return Attribution([token], speaker, [*speaker, token], row.act, row.medium, row.kind)
    return None


def _noun(reading: Reading, clauses: Clauses, token: int, row: AttributionRow) -> Attribution | None:
    nouns = _nouns()
    words = reading.words
    limit = _limit(clauses, token)
    for place in range(token + 1, min(token + 6, limit)):
        kind = reading.analyses[place].word_class
        noun = nouns.get(words[place])
        if noun is not None and reading.inside[place] < 0:
            end = phrase_end(reading, token + 1, limit)
            end = max(end, place + 1)
            end = with_apposition(reading, clauses, end) if end == limit else end
            speaker = list(range(token + 1, end))
            return Attribution([token], speaker, [token, *speaker], noun.act, noun.medium, row.kind)
        if kind in {"NOUN", "VERB", "AUX", "PUNCT", "ADP"}:
            break
    segment = clauses.segments[clauses.segment_of(token)]
    for first in range(token - 1, max(token - 5, segment.first - 1), -1):
        noun = nouns.get(words[first]) if first == token - 1 else None
        if first == token - 1 and noun is None:
            return None
        if reading.lower[first] in words_of("oblique determiners") or first == segment.first:
            speaker = list(range(first, token))
            noun = nouns[words[token - 1]]
            return Attribution([token], speaker, [*speaker, token], noun.act, noun.medium, row.kind)
    return None


def _so(reading: Reading, clauses: Clauses, token: int, row: AttributionRow) -> Attribution | None:
    number = clauses.segment_of(token)
    segment = clauses.segments[number]
    if segment.first != token or (token == clauses.first) or segment.finite >= 0:
        return None
    end = phrase_end(reading, token + 1, segment.last, generous=False)
    if end == token + 1:
        return None
    if end == segment.last:
        end = with_apposition(reading, clauses, end)
    speaker = list(range(token + 1, end))
    last = max(end, segment.last)
    frame = list(range(token - 1 if reading.words[token - 1] in {",", "–", "-"} else token, last))
    return Attribution([token], speaker, frame, row.act, row.medium, row.kind)


def _adverb(reading: Reading, clauses: Clauses, token: int, row: AttributionRow) -> Attribution | None:
    segment = clauses.segments[clauses.segment_of(token)]
    if segment.finite < 0:
        return None
    if row.word != "demnach" and (not segment.subjunctive or token != segment.first):
        return None
    return Attribution([token], [], [token], row.act, row.medium, row.kind)


def _relative(reading: Reading, clauses: Clauses, token: int, row: AttributionRow) -> Attribution | None:
    number = clauses.segment_of(token)
    segment = clauses.segments[number]
    if segment.first != token or segment.finite < 0:
        return None
    return Attribution([token], [], [token], row.act, row.medium, row.kind)


_KINDS = {
    "before": _before, "after": _after, "noun": _noun, "so": _so, "adverb": _adverb, "relative": _relative,
}  # fmt: skip
