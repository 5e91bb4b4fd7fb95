"""Who took part in an event, in which role, and who was there."""

from collections.abc import Iterator
from typing import NamedTuple

from wortlaut.annotations.clause_words import words_of
from wortlaut.annotations.event_scene import Clause, Place, Scene
from wortlaut.annotations.event_triggers import Trigger
from wortlaut.annotations.event_words import named_words, words_around
from wortlaut.text.span import Span

_REACH = 14  # tokens from a noun to the last of its participants
_STEPS = 8  # tokens from a name back to its preposition
_OFFICES = (("courts", "court"), ("prosecutors", "prosecutor"))
_OFFICE_ROLES = frozenset(role for _, role in _OFFICES)


class Part(NamedTuple):
    """An actor beside a trigger: its ``role``, and the place that says so."""

    actor: int
    role: str | None
    span: Span


def parts_of(scene: Scene, trigger: Trigger) -> list[Part]:
    """Return who takes part in the event of *trigger*, by the words of its clause."""
    clause = trigger.clause
    places = [
        place for place in scene.places(clause.first, clause.last)
        if place.kind in {"person", "organization", "place"} or not place.named
    ]  # fmt: skip
    if not places:
        return []
    pairs = _of_noun(scene, trigger, places) if trigger.noun else _of_verb(scene, trigger, places)
    return [Part(place.actor, _role(scene, trigger, place, role), place.span) for place, role in pairs]


def _role(scene: Scene, trigger: Trigger, place: Place, role: str | None) -> str | None:
    """Return the role of *place*: by what it is, else by its part of the sentence; only a court acts as one."""
    office = _office(scene, trigger, place)
    return office or (None if role in _OFFICE_ROLES else role)


def _office(scene: Scene, trigger: Trigger, place: Place) -> str | None:
    """Return the role that somebody has by what it is: a court, a prosecutor."""
    if trigger.kind != "court":
        return None
    name = (scene.actors[place.actor].name if place.named else place.span.of(scene.text)).lower().split(" ")
    return next((role for words, role in _OFFICES if any(map(named_words(words).holds, name))), None)


def _of_noun(scene: Scene, trigger: Trigger, places: list[Place]) -> Iterator[tuple[Place, str | None]]:
    row, at = trigger.row, trigger.at
    between = False
    for place in places:
        if place.first == at:
            yield place, row.agent if trigger.kind != "talks" else None
        elif place.last == at and place.genitive:
            yield place, row.agent
        elif at < place.first <= at + _REACH:
            before = _governor(scene, trigger.clause, place, at)
            if before == at:  # a genitive right behind the noun
                if place.first <= at + 3 and not _is_where(place):
                    yield place, row.agent
            elif before > at:
                word = scene.lower[before]
                if word in words_around("partners") and (trigger.kind == "talks" or between):
                    between = True
                    yield place, row.agent
                elif word in words_around("agents"):
                    yield place, row.agent
                elif word in words_around("patients") and not (_is_where(place) and trigger.kind == "talks"):
                    yield place, row.patient
    if _holds(scene, trigger):
        yield from _subjects(scene, trigger, places, passive=False)


def _holds(scene: Scene, trigger: Trigger) -> bool:
    """Tell whether the clause's verb says that its subject holds the event: "führten Gespräche", "hielt eine Rede"."""
    clause = trigger.clause
    return clause.kind == "main" and any(
        scene.analyses[at].lemma in words_around("verbs of holding")
        for at in range(clause.first, clause.last)
        if scene.analyses[at].word_class == "VERB"
    )


def _of_verb(scene: Scene, trigger: Trigger, places: list[Place]) -> Iterator[tuple[Place, str | None]]:
    clause, row = trigger.clause, trigger.row
    passive = (
        scene.analyses[trigger.at].verb_form == "participle"
        and scene.has(clause, words_around("passive auxiliaries")) >= 0
    )
    yield from _subjects(scene, trigger, places, passive=passive)
    for place in places:
        before = _governor(scene, clause, place, clause.first - 1)
        word = scene.lower[before] if before >= clause.first else ""
        partner = word in words_around("partners") and trigger.kind == "talks"
        if (partner or (passive and word in words_around("agents"))) and not _is_where(place):
            yield place, row.agent
        elif word in words_around("patients") and not _is_where(place):
            yield place, row.patient
        elif word and trigger.kind == "court" and place.kind == "organization" and _office(scene, trigger, place):
            yield place, None


def _subjects(
    scene: Scene, trigger: Trigger, places: list[Place], *, passive: bool
) -> Iterator[tuple[Place, str | None]]:
    """Yield who stands in the clause without a preposition: the subject with what is joined to it, then objects."""
    row, clause = trigger.row, trigger.clause
    last: Place | None = None
    turned = False
    for place in places:
        if place.part or place.genitive or (trigger.noun and place.first >= trigger.at):
            continue
        before = _governor(scene, clause, place, clause.first - 1)
        if before >= clause.first and scene.analyses[before].word_class == "ADP":
            continue
        joined = last is not None and _is_joined(scene, last, place)
        turned = turned or (last is not None and not joined)
        last = place
        if trigger.kind == "talks":
            yield place, row.agent
        elif not (turned and trigger.noun):
            yield place, row.patient if passive != turned else row.agent


def _is_joined(scene: Scene, one: Place, other: Place) -> bool:
    """Tell whether a list goes on from *one* to *other*: no verb lies between."""
    return all(scene.analyses[at].word_class not in {"VERB", "AUX"} for at in range(one.last, other.first))


def _governor(scene: Scene, clause: Clause, place: Place, stop: int) -> int:
    """Return the preposition before *place*, or *stop* where a noun phrase goes back to it, or a token before both."""
    at = place.first - 1
    lowest = max(clause.first, place.first - _STEPS, stop + 1)
    while at >= lowest:
        analysis = scene.analyses[at]
        if analysis.word_class == "ADP":
            return at
        if analysis.word_class in {"VERB", "AUX", "PUNCT"} and scene.words[at] not in {",", "-"}:
            return -1
        if scene.lower[at] in words_of("time nouns"):
            return -1
        at -= 1
    return stop if at == stop else -1


def _is_where(place: Place) -> bool:
    return place.kind == "place" and place.named and not place.metonym
