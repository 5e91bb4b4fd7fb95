"""Attribution without a speech verb: laut X, nach Angaben von X, X zufolge, so X, demnach, wonach."""

from functools import cache
from typing import NamedTuple

import msgspec

from wortlaut.annotations.clause_words import words_of
from wortlaut.annotations.model import Medium
from wortlaut.annotations.name_tables import is_office
from wortlaut.annotations.noun_phrases import LONGEST_PHRASE, phrase_end, with_apposition
from wortlaut.annotations.reading import Clauses, Reading
from wortlaut.language.tables import read_table

LONGEST_QUOTED_NAME = 8  # tokens with the marks


class AttributionRow(msgspec.Struct, frozen=True):
    """A word that attributes: ``before`` or ``after`` its noun phrase, before an attributing ``noun``, or by itself."""

    word: str
    kind: str
    act: str
    medium: Medium
    example: str
    strict: bool = False  # only before a subjunctive or a modal verb


class AttributionNounRow(msgspec.Struct, frozen=True):
    """A noun that makes a preposition attribute what follows."""

    noun: str
    act: str
    medium: Medium
    example: str
    preposition: str = "nach"
    compounds: bool = False  # also as the end of a compound


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


def _noun_row(word: str, preposition: str) -> AttributionNounRow | None:
    """Return the row of *word*, or of the noun that a compound ends with ("Polizeiangaben")."""
    nouns = _nouns()
    row = nouns.get(word)
    if row is None and word[:1].isupper():
        row = next(
            (nouns[end] for end in _endings() if len(word) > len(end) + 2 and word.lower().endswith(end.lower())), None
        )
    return row if row is not None and row.preposition == preposition else None


@cache
def _endings(language: str = "de") -> tuple[str, ...]:
    return tuple(noun for noun, row in _nouns(language).items() if row.compounds)


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
    end = phrase_end(reading, token + 1, limit) if token + 1 < limit else token + 1
    if end == token + 1:
        end = _name_end(reading, token + 1, limit)
    if end == token + 1:
        return None
    if token == clauses.first:  # all before the verb is one phrase: "laut der Regierung in Norland wurde"
        longer = phrase_end(reading, token + 1, limit, generous=True)
        end = longer if longer < limit and reading.is_finite(longer) else end
    end = with_apposition(reading, clauses, end) if end == limit else end
    speaker = list(range(token + 1, end))
    return Attribution([token], speaker, [token, *speaker], row.act, row.medium, row.kind)


def _name_end(reading: Reading, at: int, limit: int) -> int:
    """Return the end of a name that is no noun phrase: a quoted one ("laut „Nordwelt“"), an address, or *at*."""
    if at < limit and reading.inside[at] >= 0:
        first, last, _ = reading.passages[reading.inside[at]]
        return last if first == at and last <= limit and last - first <= LONGEST_QUOTED_NAME else at
    return at + 1 if at < limit and "." in reading.words[at][1:-1] else at


def _after(reading: Reading, clauses: Clauses, token: int, row: AttributionRow) -> Attribution | None:
    segment = clauses.segments[clauses.segment_of(token)]
    if token == segment.first + 1 and reading.lower[segment.first] in words_of("relative"):
        return Attribution([token], [], [segment.first, token], row.act, row.medium, "relative")
    for first in range(max(segment.first, token - LONGEST_PHRASE), token):
        if phrase_end(reading, first, token, generous=True) == token:
            speaker = list(range(first, token))
            return Attribution([token], speaker, [*speaker, token], row.act, row.medium, row.kind)
    return None


def _noun(reading: Reading, clauses: Clauses, token: int, row: AttributionRow) -> Attribution | None:
    words = reading.words
    if token > clauses.first and reading.lower[token - 1] in words_of("time nouns"):
        return None  # "vier Wochen nach diesen Worten"
    limit = _limit(clauses, token)
    end = phrase_end(reading, token + 1, limit)
    for place in range(token + 1, end):
        noun = _noun_row(words[place], row.word)
        if noun is not None and reading.inside[place] < 0:
            end = with_apposition(reading, clauses, end) if end == limit else end
            speaker = list(range(token + 1, end))
            return Attribution([token], speaker, [token, *speaker], noun.act, noun.medium, row.kind)
    segment = clauses.segments[clauses.segment_of(token)]
    noun = _noun_row(words[token - 1], row.word) if token > segment.first else None
    if noun is None:
        return None
    for first in range(token - 1, max(token - 5, segment.first - 1), -1):
        if reading.lower[first] in words_of("oblique determiners") or first == segment.first:
            speaker = list(range(first, token))
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
        longer = with_apposition(reading, clauses, end)
        holds = any(is_office(reading.words[t]) or t in reading.named for t in range(end, longer))
        end = longer if holds else end  # "so Tamm, die höchste Form der Angst" goes on with the words
    speaker = list(range(token + 1, end))
    last = max(end, segment.last)
    frame = list(range(token - 1 if reading.words[token - 1] in {",", "–", "-"} else token, last))
    return Attribution([token], speaker, frame, row.act, row.medium, row.kind)


def _adverb(reading: Reading, clauses: Clauses, token: int, row: AttributionRow) -> Attribution | None:
    segment = clauses.segments[clauses.segment_of(token)]
    if segment.finite < 0:
        return None
    if row.strict and (
        token != segment.first or not (segment.subjunctive or reading.lower[token + 1] in words_of("obligation"))
    ):
        return None
    return Attribution([token], [], [token], row.act, row.medium, row.kind)


def _relative(_reading: Reading, clauses: Clauses, token: int, row: AttributionRow) -> Attribution | None:
    segment = clauses.segments[clauses.segment_of(token)]
    if segment.first != token or segment.finite < 0:
        return None
    return Attribution([token], [], [token], row.act, row.medium, row.kind)


_KINDS = {
    "before": _before, "after": _after, "noun": _noun, "so": _so, "adverb": _adverb, "relative": _relative,
}  # fmt: skip
