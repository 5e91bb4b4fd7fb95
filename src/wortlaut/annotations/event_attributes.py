"""When, where and how long: the attributes that stand beside a trigger."""

from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from wortlaut.annotations.event_scene import Clause, Place, Scene
from wortlaut.annotations.event_triggers import Trigger
from wortlaut.annotations.event_words import words_around
from wortlaut.annotations.model import Timex
from wortlaut.language.numbers import cardinal
from wortlaut.text.span import Span

_UNITS = {"hours": "PT{}H", "minutes": "PT{}M", "days": "P{}D", "weeks": "P{}W", "months": "P{}M"}
_ADJECTIVE_ENDINGS = ("er", "en", "es", "em", "e", "")
_UNRESOLVED = ("REF", "X")  # of TIMEX3 values that name no time of the calendar
_DATE_LENGTH = 10  # YYYY-MM-DD
_LASTING = frozenset({"talks", "strike"})  # kinds whose verbs take a measure of time: "berieten drei Stunden"
_NEAR = 4  # tokens between a noun and what tells how long it took


class When(NamedTuple):
    """A TIMEX3 value and where it stands."""

    value: str
    span: Span


def time_of(scene: Scene, trigger: Trigger) -> When | None:
    """Return when the event of *trigger* was: the nearest time of its clause, or the only one of its sentence."""
    clause = trigger.clause
    times = [timex for timex in scene.times_in(clause.first, clause.last) if _is_point(scene, timex)]
    if not times:
        sentence = scene.sentence_around(trigger.sentence, trigger.at)
        times = [timex for timex in scene.times_in(sentence.first, sentence.last) if _is_point(scene, timex)]
        if len({timex.value for timex in times}) != 1:
            return None
    chosen = min(times, key=lambda timex: _distance(scene, trigger, timex.span))
    return When(chosen.value, chosen.span)


def _is_point(scene: Scene, timex: Timex) -> bool:
    """Tell whether *timex* says when something is, not from when or until when."""
    if timex.type not in {"DATE", "TIME"} or any(part in timex.value for part in _UNRESOLVED):
        return False
    first = scene.token_at(timex.span.begin)
    bounds = words_around("prepositions of bounds")
    return scene.lower[first] not in bounds and (first == 0 or scene.lower[first - 1] not in bounds)


def _distance(scene: Scene, trigger: Trigger, span: Span) -> int:
    """Return how far *span* is from the trigger in tokens; what stands right behind a noun belongs to it first."""
    at = scene.token_at(span.begin)
    away = abs(at - trigger.at)
    return away if at > trigger.at or not trigger.noun else away + 2


def place_of(scene: Scene, trigger: Trigger) -> Place | None:
    """Return where the event of *trigger* was: the nearest place of its clause, or the only one of its sentence."""
    near = _wheres(scene, trigger.clause)
    if not near:
        near = _wheres(scene, scene.sentence_around(trigger.sentence, trigger.at))
        if len({place.actor for place in near}) != 1:
            return None
    return min(near, key=lambda place: _distance(scene, trigger, place.span))


def _wheres(scene: Scene, clause: Clause) -> list[Place]:
    return [
        place for place in scene.places(clause.first, clause.last)
        if place.kind == "place" and place.named and not place.part and not place.metonym
        and scene.lower[max(place.first - 1, 0)] in words_around("prepositions of where")
    ]  # fmt: skip


def duration_of(scene: Scene, trigger: Trigger) -> When | None:
    """Return how long the event of *trigger* took: "Fünf-Stunden-Gespräch", "fünfstündiges Treffen", "dauerte …"."""
    return _within(scene, trigger) or _attributed(scene, trigger) or _lasting(scene, trigger)


def _within(scene: Scene, trigger: Trigger) -> When | None:
    parts = scene.lower[trigger.at].split("-")
    if 2 < len(parts) < 6:
        for number, unit in pairwise(parts):
            value = duration_value(number, unit)
            if value:
                return When(value, scene.span(trigger.at, trigger.at + 1))
    return None


def _attributed(scene: Scene, trigger: Trigger) -> When | None:
    if not trigger.noun:
        return None
    for at in range(max(trigger.at - _NEAR, trigger.clause.first), trigger.at):
        value = adjective_value(scene.lower[at])
        if value:
            timex = next((t for t in scene.times_in(at, at + 1) if t.type == "DURATION"), None)
            return When(timex.value, timex.span) if timex else When(value, scene.span(at, at + 1))
    return None


def _lasting(scene: Scene, trigger: Trigger) -> When | None:
    clause = trigger.clause
    times = [timex for timex in scene.times_in(clause.first, clause.last) if timex.type == "DURATION"]
    if not times:
        return None
    lasts = any(
        scene.analyses[at].word_class == "VERB" and scene.analyses[at].lemma in words_around("verbs of lasting")
        for at in range(clause.first, clause.last)
    )
    for timex in times:
        first, last = scene.token_at(timex.span.begin), scene.token_at(timex.span.end - 1) + 1
        before = scene.lower[first - 1] if first > clause.first else ""
        lang = last < clause.last and scene.lower[last] in words_around("words of lasting")
        behind = trigger.noun and 0 < trigger.at - last < _NEAR and scene.analyses[first - 1].word_class == "ADP"
        behind_it = scene.lower[last] if last < clause.last else ""
        other = before in words_around("prepositions of other times") or behind_it in words_around("before and after")
        bare = (
            not trigger.noun and scene.analyses[first - 1].word_class != "ADP" and trigger.kind in {"talks", "strike"}
        )
        if not other and (lasts or lang or behind or bare):
            return When(timex.value, timex.span)
    return None


def duration_value(number: str, unit: str) -> str | None:
    """Return the TIMEX3 value of *number* *unit* (lower case), or None."""
    value = float(number) if number.isdecimal() and len(number) < 4 else cardinal(number)
    name = next((name for name in _UNITS if unit in words_around(name)), None)
    return _UNITS[name].format(f"{value:g}") if value and name else None


@lru_cache(maxsize=4096)
def adjective_value(word: str) -> str | None:
    """Return the TIMEX3 value of an adjective of duration (lower case): "fünfstündige", "48-stündigen"."""
    for name in _UNITS:
        for unit in words_around(name):
            for ending in _ADJECTIVE_ENDINGS:
                if word.endswith(unit + ending) and len(word) > len(unit + ending):
                    return duration_value(word.removesuffix(unit + ending).rstrip("-"), unit)
    return None


def day_of(value: str) -> str:
    """Return the day, month or year of a TIMEX3 value, without the time of day."""
    return value[:_DATE_LENGTH]


def differ(one: str, other: str) -> bool:
    """Tell whether two TIMEX3 values name different times: neither is the other with more detail."""
    first, second = sorted((day_of(one), day_of(other)), key=len)
    return not second.startswith(first)
