"""The main event: who, what, when, where, why and how of what the article is about.

It is the event that headline, teaser and first paragraph speak of most. The five Ws and the how are those of Giveme5W1H
(Hamborg, Breitinger and Gipp 2019): few and short places, the best first. An article without an event has a subject and
a predicate all the same: those of its headline, or of its first sentence.
"""

from wortlaut.annotations.event_scene import Clause, Scene
from wortlaut.annotations.event_triggers import title_kinds
from wortlaut.annotations.event_weights import weigh
from wortlaut.annotations.main_event_phrases import (
    causes,
    dateline_place,
    manners,
    opening_phrases,
    subject_of,
    what_of,
)
from wortlaut.annotations.model import Event, Layers, MainEvent
from wortlaut.document.model import Document
from wortlaut.text.span import Span

_MOST = 3  # places a question
_LEAD = 2.0  # weight from which a sentence belongs to the article's opening
_ELSEWHERE = 0.1  # what a place outside the opening adds
_AGAIN = 0.4  # what a place adds that speaks of it once more
_PLANNED = 0.8  # what is to come is less than what happened
_TITLED = 1.6  # the title speaks of such an event
_UNKIND = 0.9  # a kind of its own is more than "other"


def find_main_event(document: Document, layers: Layers) -> MainEvent:
    """Return the main event of *document*; never raises on any text."""
    if not layers.tokens.words or not layers.sentences:
        return MainEvent()
    scene = layers.scene
    best = choose(scene, layers.events, _of_title(document))
    if best is None:
        who, what = opening_phrases(scene)
        return MainEvent(None, who, what)
    return _answers(scene, best, layers.events[best])


def _of_title(document: Document) -> frozenset[str]:
    """Return the kinds of event that a title speaks of which is no part of the text."""
    if not document.title or document.of_kind("title"):
        return frozenset()
    return title_kinds(document.title)


def choose(scene: Scene, events: tuple[Event, ...], titled: frozenset[str] = frozenset()) -> int | None:
    """Return the index of the event that the opening speaks of most; None where it speaks of none.

    *titled* are kinds that a title outside the text speaks of.
    """
    scores = [_score(scene, event) * (_TITLED if event.kind in titled else 1.0) for event in events]
    best = max(range(len(events)), key=lambda index: scores[index], default=None)
    return best if best is not None and scores[best] >= _ELSEWHERE else None


def _score(scene: Scene, event: Event) -> float:
    weights = sorted((_weight(scene, event, span) for span in event.spans), reverse=True)
    score = weights[0] + _AGAIN * sum(weights[1:]) + _ELSEWHERE * len(weights)
    return score * (_PLANNED if event.planned else 1.0) * (_UNKIND if event.kind == "other" else 1.0)


def _weight(scene: Scene, event: Event, span: Span) -> float:
    number = scene.sentence_at(span.begin)
    if not scene.weights[number]:
        return 0.0
    at = scene.token_at(span.begin)
    return weigh(scene, number, scene.clause_of(number, at), at, event.kind)


def _answers(scene: Scene, index: int, event: Event) -> MainEvent:
    ranked = sorted(event.spans, key=lambda span: (-scene.weights[scene.sentence_at(span.begin)], span))
    opening = [span for span in ranked if scene.weights[scene.sentence_at(span.begin)] >= _LEAD] or ranked[:1]
    clauses = [_clause_at(scene, span) for span in opening]
    who = _who(scene, event, opening, clauses)
    what = tuple(
        what_of(scene, scene.token_at(span.begin), clause) for span, clause in zip(opening, clauses, strict=True)
    )
    where = _best(scene, event.place_spans) or dateline_place(scene)
    how = [*_best(scene, event.outcome_spans), *_best(scene, event.duration_spans)]
    how += [] if len(how) >= _MOST else manners(scene, clauses)
    sentences = [scene.sentence_at(span.begin) for span in opening]
    return MainEvent(
        index,
        who,
        _distinct(what),
        _best(scene, event.time_spans),
        where,
        causes(scene, sentences)[:_MOST],
        tuple(how[:_MOST]),
    )


def _clause_at(scene: Scene, span: Span) -> Clause:
    return scene.clause_of(scene.sentence_at(span.begin), scene.token_at(span.begin))


def _who(scene: Scene, event: Event, opening: list[Span], clauses: list[Clause]) -> tuple[Span, ...]:
    named: list[Span] = []
    for one in event.participants:
        near = [span for span in one.spans if scene.weights[scene.sentence_at(span.begin)] >= _LEAD]
        named += near[:1]
    if not named:
        for span, clause in zip(opening, clauses, strict=True):
            subject = subject_of(scene, clause, scene.token_at(span.begin))
            if subject and subject != span:
                named.append(subject)
                break
    return _distinct(named or [span for one in event.participants for span in one.spans[:1]])


def _best(scene: Scene, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return the first places of the opening, or the first at all."""
    near = [span for span in spans if scene.weights[scene.sentence_at(span.begin)] >= _LEAD]
    return tuple(near[:2] or spans[:1])


def _distinct(spans: list[Span] | tuple[Span, ...]) -> tuple[Span, ...]:
    kept: list[Span] = []
    for span in spans:
        if not any(span.overlaps(other) for other in kept):
            kept.append(span)
    return tuple(kept[:_MOST])
