"""How an event ended: agreement, partial, no agreement, open."""

from functools import lru_cache
from typing import NamedTuple

from wortlaut.annotations.clause_words import words_of
from wortlaut.annotations.event_scene import Clause, Scene
from wortlaut.annotations.event_words import OutcomeRow, outcome_rows, words_around
from wortlaut.annotations.model import EventKind, Outcome
from wortlaut.text.span import Span

# one thing agreed and another not, or agreed in principle: part of it
_MIXED: frozenset[Outcome] = frozenset({"agreement", "partial", "no_agreement"})
_NEAR = 5  # tokens between a negation and the word that it denies, told as one place


class Ending(NamedTuple):
    """An outcome, the places that tell it, and how much the sentence is the article's point."""

    outcome: Outcome
    spans: tuple[Span, ...]
    weight: float


def _negations() -> frozenset[str]:
    return words_around("negations") | words_around("negations of nouns")


@lru_cache(maxsize=65_536)
def _rows_of(word: str) -> tuple[OutcomeRow, ...]:
    words, _ = outcome_rows()
    return words.get(word) or words.get(word.rpartition("-")[2], ())


def is_ending(word: str) -> bool:
    """Tell whether *word* (lower case) names how something ended."""
    return bool(_rows_of(word))


def endings_in(scene: Scene, number: int, kind: EventKind) -> list[Ending]:
    """Return the outcomes that sentence *number* tells of an event of *kind*."""
    found: list[Ending] = []
    _, verbs = outcome_rows()
    if scene.words[scene.sentences[number].last - 1] == "?":
        return []
    for clause in scene.clauses(number):
        for at in range(clause.first, clause.last):
            analysis = scene.analyses[at]
            rows = verbs.get(analysis.lemma, ()) if analysis.word_class == "VERB" else _reflexive(scene, clause, at)
            for row in (*rows, *_rows_of(scene.lower[at])):
                if kind in row.kinds:
                    ending = _ending(scene, clause, at, row, scene.weights[number])
                    if ending:
                        found.append(ending)
                        break
    return found


def _reflexive(scene: Scene, clause: Clause, at: int) -> tuple[OutcomeRow, ...]:
    """Return the rows of an infinitive that is also another word: "konnten sich nicht einigen", not "mit einigen"."""
    rows = outcome_rows()[1].get(scene.lower[at], ())
    return rows if rows and scene.has(clause, words_of("reflexive")) >= 0 else ()


def _is_thought(scene: Scene, clause: Clause) -> bool:
    return (
        scene.lower[clause.first] in words_around("openings of conditions")
        or scene.has(clause, words_around("words of thought")) >= 0
        or scene.has(clause, words_around("words of hope")) >= 0
    )


def _negation(scene: Scene, clause: Clause, at: int, row: OutcomeRow) -> int:
    """Return the word that denies the one at *at*: before it in the clause, or right behind; -1 without one."""
    negation = next((t for t in range(at - 1, clause.first - 1, -1) if scene.lower[t] in _negations()), -1)
    if negation < 0 and row.negated:
        near = range(at + 1, min(at + _NEAR, clause.last))
        comma = next((t for t in near if scene.words[t] == ","), clause.last)
        negation = next((t for t in near if t < comma and scene.lower[t] in _negations()), -1)
    return negation


def _ending(scene: Scene, clause: Clause, at: int, row: OutcomeRow, weight: float) -> Ending | None:
    if _is_thought(scene, clause):
        return None
    planned = scene.has(clause, words_around("words of plans")) >= 0
    negation = _negation(scene, clause, at, row)
    if negation < 0:
        if not row.outcome or planned:
            return None
        return Ending(row.outcome, (scene.span(at, at + 1),), weight + 1)
    if not row.negated:
        return None
    first, last = min(at, negation), max(at, negation)
    if last - first <= _NEAR:
        return Ending(row.negated, (scene.span(first, last + 1),), weight + 1)
    return Ending(row.negated, (scene.span(first, first + 1), scene.span(last, last + 1)), weight + 1)


def settle(endings: list[Ending]) -> tuple[Outcome | None, tuple[Span, ...]]:
    """Return the outcome that weighs most, and all places that tell it."""
    if not endings:
        return None, ()
    weights: dict[Outcome, float] = {}
    for ending in endings:
        weights[ending.outcome] = weights.get(ending.outcome, 0.0) + ending.weight
    best = max(weights, key=lambda outcome: weights[outcome])
    told = frozenset({best})
    rivals = _MIXED & weights.keys()
    if len(rivals) > 1 and best in rivals and min(weights[rival] for rival in rivals) >= weights[best] / 2:
        best, told = "partial", rivals
    kept: list[Span] = []
    for span in sorted({s for e in endings if e.outcome in told for s in e.spans}, key=lambda s: s.begin - s.end):
        if not any(span.overlaps(other) for other in kept):
            kept.append(span)
    return best, tuple(sorted(kept))
