"""What a clause says is not known, kept secret or not answered, and the indirect question beside it."""

from functools import cache
from typing import Literal, NamedTuple

import msgspec

from wortlaut.annotations.clause_words import words_of
from wortlaut.annotations.reading import Clauses, Reading, Segment
from wortlaut.language.tables import read_table
from wortlaut.language.word_lists import word_lists

openness_words = word_lists("openness_words")

HEADS = frozenset({"kicker", "title", "teaser", "heading"})
QUESTIONS = frozenset({"whether", "question"})
ATTACHED = frozenset({"relative", "subordinate", "infinitive", "fragment"})
Need = Literal["needed", "definite", "still", "left", "matter", "discussed", "free"]


class OpenRow(msgspec.Struct, frozen=True):
    """A verb (one of the lemmas ``verbs``), with one of ``words`` in its clause, negated or not."""

    name: str
    verbs: tuple[str, ...]
    words: tuple[str, ...]
    negated: bool
    question: Need
    example: str


class Open(NamedTuple):
    """Something open: tokens of the clause that says so, of the question (empty if none), index of the segment."""

    clause: tuple[int, int]
    question: tuple[int, int]
    segment: int
    points_back: bool  # "Das ist nicht bekannt", "Dazu gab es keine Angaben"


@cache
def _by_verb(language: str = "de") -> dict[str, tuple[OpenRow, ...]]:
    table: dict[str, tuple[OpenRow, ...]] = {}
    for row in read_table(language, "open_questions", OpenRow):
        for verb in row.verbs:
            table[verb] = (*table.get(verb, ()), row)
    return table


@cache
def triggers(language: str = "de") -> frozenset[str]:
    """Return words of which one stands in every sentence that says that something is open."""
    found = words_of("negation", language) | openness_words("nobody", language) | openness_words("still", language)
    for row in read_table(language, "open_questions", OpenRow):
        if not row.negated:
            found |= frozenset(row.words)
    return found


@cache
def _adjectives(language: str = "de") -> frozenset[str]:
    rows = read_table(language, "open_questions", OpenRow)
    return frozenset(word for row in rows if row.name in {"unclear", "open"} for word in row.words)


def find_open(reading: Reading, clauses: Clauses, *, head: bool) -> list[Open]:
    """Return what the sentence says is open, in order; *head* tells that it is a headline, where verbs may lack."""
    found: list[Open] = []
    for number, segment in enumerate(clauses.segments):
        one = _open_in(reading, clauses, number, segment, head=head)
        if one is not None and not any(one.segment == other.segment for other in found):
            found.append(one)
    return found


def _open_in(reading: Reading, clauses: Clauses, number: int, segment: Segment, *, head: bool) -> Open | None:
    outside = [t for t in range(segment.first, segment.last) if reading.inside[t] < 0]
    words = {reading.lower[t] for t in outside}
    if head and segment.finite < 0 and not _adjectives().isdisjoint(words):
        last = reading.lower[segment.last - 1]
        whole = segment.last - segment.first > 1 and last in _adjectives()
        return Open((segment.first, segment.last), (0, 0), number, points_back=False) if whole else None
    negated = not words.isdisjoint(words_of("negation") | openness_words("nobody"))
    lemmas = {_lemma(reading, t) for t in outside}
    for lemma in lemmas:
        for row in _by_verb().get(lemma, ()):
            if row.negated is not negated or (row.words and words.isdisjoint(row.words)):
                continue
            question = _question_beside(reading, clauses, number)
            pointing = _points_back(reading, segment)
            if question[1] > question[0] or (
                row.question != "needed" and _holds(reading, segment, words, row.question)
            ):
                return Open((segment.first, segment.last), question, number, pointing)
    return None


def _lemma(reading: Reading, token: int) -> str:
    analysis = reading.analyses[token]
    return analysis.lemma if analysis.word_class in {"VERB", "AUX"} else ""


def _points_back(reading: Reading, segment: Segment) -> bool:
    first = reading.lower[segment.first]
    if first in openness_words("back to the matter"):
        return True
    return first in openness_words("pointing") and reading.is_finite(min(segment.first + 1, segment.last - 1))


def _holds(reading: Reading, segment: Segment, words: set[str], need: Need) -> bool:  # noqa: PLR0911  a decision list
    """Tell whether a clause without an indirect question beside it still says that something is open."""
    first = reading.lower[segment.first]
    if need == "free":
        return True
    if need == "matter":
        if first in openness_words("back to the matter"):
            return True
        return _matter(reading, segment)
    if need == "definite":
        definite = not words.isdisjoint(openness_words("definite")) or _matter(reading, segment)
        return definite and not words.intersection(words_of("dative pronouns"))
    if need == "left":
        return "die" in words and not words.isdisjoint(openness_words("open nouns"))
    still = not words.isdisjoint(openness_words("still"))
    if need == "discussed":
        return still and not words.isdisjoint(openness_words("matter prepositions"))
    if not words.isdisjoint(openness_words("open to")):
        return False
    return still or not words.isdisjoint(openness_words("open nouns"))


def _matter(reading: Reading, segment: Segment) -> bool:
    """Tell whether the clause opens with what it is about: "Zur Höhe des Schadens …"."""
    if reading.lower[segment.first] not in openness_words("matter prepositions") or segment.finite < segment.first + 2:
        return False
    return any(reading.analyses[t].word_class == "NOUN" for t in range(segment.first + 1, segment.finite))


def _question_beside(reading: Reading, clauses: Clauses, number: int) -> tuple[int, int]:
    """Return the tokens of the indirect question before or behind segment *number*, or an empty range."""
    segments = clauses.segments
    at = number - 1
    while at >= 0 and not _asks(reading, clauses, at) and segments[at].kind not in {"main", "verb_first"}:
        at -= 1
    if at >= 0 and _asks(reading, clauses, at):
        return segments[at].first, segments[number - 1].last
    if number + 1 < len(segments) and _asks(reading, clauses, number + 1):
        end, whole = number + 1, segments[number + 1].finite >= 0
        while end + 1 < len(segments) and (not whole or segments[end + 1].kind in ATTACHED):
            end += 1  # a question that a relative clause parts from its verb goes on to the end
        return segments[number + 1].first, segments[end].last
    return 0, 0


def _asks(reading: Reading, clauses: Clauses, number: int) -> bool:
    segment = clauses.segments[number]
    if segment.kind in QUESTIONS:
        return True
    first = segment.first
    while first + 1 < segment.last and reading.lower[first] in words_of("additive"):
        first += 1
    if reading.lower[first] not in openness_words("question words"):
        return segment.first + 2 < segment.last and (
            reading.analyses[segment.first].word_class == "ADP"
            and reading.lower[segment.first + 1] in openness_words("question words")
            and segment.finite == segment.last - 1
        )
    if segment.last - segment.first == 1:  # "Worüber, wollten beide nicht sagen"
        return number in {0, len(clauses.segments) - 1}
    return segment.finite < 0 or reading.is_finite(segment.last - 1)
