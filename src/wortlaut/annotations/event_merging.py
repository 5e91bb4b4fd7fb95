"""One event, many places: which triggers speak of the same thing."""

from dataclasses import dataclass, field
from typing import NamedTuple

from wortlaut.annotations.event_attributes import When, differ, duration_of, place_of, time_of
from wortlaut.annotations.event_participants import Part, parts_of
from wortlaut.annotations.event_scene import Place, Scene
from wortlaut.annotations.event_triggers import Trigger
from wortlaut.annotations.model import EventKind

LEAD = 4.0  # weight from which a sentence is the article's point
_SPLIT_BY_PLAN = frozenset({"talks", "strike", "decision", "election", "statement"})
_AT_ONE_TIME = frozenset({"talks", "attack", "accident", "death", "election", "decision"})
_DISASTERS = frozenset({"accident", "attack", "other"})
_APART = frozenset({"earlier", "next", "times"})  # marks that set a place apart from an event without a mark
_KILLING = "killing"  # the family of triggers that do not tell whether it was an attack
_MONTH = 7  # characters of YYYY-MM
_RECENT = 1  # months before the article in which what it leads with lies
_NEAR = 1  # sentences between a disaster and its dead


class Told(NamedTuple):
    """A trigger with what stands beside it."""

    trigger: Trigger
    when: When | None
    sure: bool  # the time stands in the trigger's own clause
    where: Place | None
    lasting: When | None
    parts: tuple[Part, ...]


@dataclass(slots=True)
class Draft:
    """An event in the making."""

    kind: EventKind
    family: str
    planned: bool
    mark: str
    told: list[Told] = field(default_factory=list)

    @property
    def weight(self) -> float:
        """How much the article makes of it: the weights of its places."""
        return sum(told.trigger.weight for told in self.told)

    @property
    def days(self) -> list[str]:
        """The times that its places name."""
        return [told.when.value for told in self.told if told.when and told.sure]

    def actors(self, roles: frozenset[str | None]) -> set[int]:
        """Return the actors that take part in one of *roles*."""
        return {part.actor for told in self.told for part in told.parts if part.role in roles}


def tell(scene: Scene, trigger: Trigger) -> Told:
    """Return *trigger* with its attributes."""
    when = time_of(scene, trigger)
    clause = trigger.clause
    sure = when is not None and clause.first <= scene.token_at(when.span.begin) < clause.last
    return Told(
        trigger, when, sure, place_of(scene, trigger), duration_of(scene, trigger), tuple(parts_of(scene, trigger))
    )


def merge(told: list[Told], persons: set[int], published: str | None) -> list[Draft]:
    """Return the events that *told* (in text order) speaks of; *persons* are actors that are persons.

    What the body dates long before *published* is not what the article leads with.
    """
    drafts: list[Draft] = []
    for found in told:
        one = _as_here(drafts, found)
        draft = _same(drafts, one, old=_is_old(one, published))
        if draft is not None:
            draft.told.append(one)
        elif _starts(one):
            trigger = one.trigger
            drafts.append(Draft(trigger.kind, trigger.row.family, bool(trigger.planned), trigger.mark, [one]))
    return _with_their_dead(drafts, persons)


def _as_here(drafts: list[Draft], one: Told) -> Told:
    """Return *one* as the kind that the article speaks of: "Verhandlung" is a trial's where there is a trial."""
    trigger = one.trigger
    kinds = {draft.kind for draft in drafts}
    if trigger.kind in kinds or not trigger.noun:
        return one
    for row in trigger.others:
        if row.kind != "none" and row.kind in kinds:
            return one._replace(trigger=trigger._replace(kind=row.kind, row=row))
    return one


def _is_old(one: Told, published: str | None) -> bool:
    """Tell whether the body dates it to a year or month well before the article."""
    if one.trigger.weight or not one.when or not one.sure or not published:
        return False
    month = one.when.value[:_MONTH]
    if month[:1].isdecimal() and len(month) == _MONTH and month[5:].isdecimal() and published[:4].isdecimal():
        return _months(published) - _months(month) > _RECENT
    return month[:1].isdecimal() and month[:4] < published[:4]


def _months(day: str) -> int:
    return int(day[:4]) * 12 + int(day[5:7])


def _starts(one: Told) -> bool:
    trigger = one.trigger
    if trigger.hypothetical:
        return False
    if not trigger.weight and not (one.parts or one.where or one.sure):
        return False  # what nobody did nowhere at no time is talk of such things
    return trigger.row.reach == "any" or (trigger.row.reach == "lead" and trigger.weight > 0)


def last_resort(told: list[Told]) -> list[Draft]:
    """Return what an article is about that leads with nothing but a report of somebody's words."""
    first = next((o for o in told if o.trigger.row.reach == "last" and o.trigger.weight >= LEAD), None)
    return [] if first is None else [Draft(first.trigger.kind, "", planned=False, mark="", told=[first])]


def _same(drafts: list[Draft], one: Told, *, old: bool) -> Draft | None:
    """Return the event that *one* speaks of: of those that it can be, one of the same day, the main one, the last."""
    possible = [
        (number, draft) for number, draft in enumerate(drafts)
        if _can_be(draft, one) and not (old and draft.weight and not draft.days and draft.kind in _AT_ONE_TIME)
    ]  # fmt: skip
    if not possible:
        return None
    day = one.when.value if one.when and one.sure else ""
    return max(possible, key=lambda p: (bool(day) and day in p[1].days, p[1].weight >= LEAD, p[0]))[1]


def _can_be(draft: Draft, one: Told) -> bool:
    trigger = one.trigger
    if (
        draft.kind != trigger.kind
        or trigger.row.reach == "last"
        or (draft.family != trigger.row.family and draft.kind == "other")
    ):
        return False
    if draft.kind in _SPLIT_BY_PLAN and trigger.planned and not draft.planned:
        return False
    return not (_is_apart(draft, one) or _others(draft, one))


def _is_apart(draft: Draft, one: Told) -> bool:
    """Tell whether words beside the trigger set it apart from *draft*: "die zweite Runde", another day or place."""
    trigger, mark = one.trigger, one.trigger.mark
    if mark != draft.mark and (mark in _APART or draft.mark in _APART or (mark and draft.mark)):
        return True
    if trigger.earlier and trigger.definite is not True:
        return True
    days = draft.days
    apart = bool(days and one.when and one.sure and all(differ(day, one.when.value) for day in days))
    if apart and (draft.kind in _AT_ONE_TIME or trigger.definite is False):
        return True
    return trigger.definite is False and _elsewhere(draft, one)


def _elsewhere(draft: Draft, one: Told) -> bool:
    places = {told.where.actor for told in draft.told if told.where}
    return bool(places and one.where and one.where.actor not in places)


def _others(draft: Draft, one: Told) -> bool:
    """Tell whether somebody else does it, or it is done to somebody else."""
    if draft.kind in {"talks", "accident", "strike", "election", "other"}:
        return False
    if one.trigger.definite is True or (one.trigger.weight and draft.weight):
        return False
    row = one.trigger.row
    roles: tuple[str | None, ...] = (row.agent,) if draft.kind in {"decision", "statement"} else (row.patient,)
    mine = {part.actor for part in one.parts if part.role in roles}
    theirs = draft.actors(frozenset(roles))
    return bool(mine and theirs and mine.isdisjoint(theirs))


def _with_their_dead(drafts: list[Draft], persons: set[int]) -> list[Draft]:
    """Give the dead who bear no name to the accident, attack or disaster that the text tells beside them."""
    kept: list[Draft] = []
    for draft in drafts:
        named = draft.actors(frozenset({"deceased"})) & persons
        numbers = {told.trigger.sentence for told in draft.told}
        cause = None
        killed = all(told.trigger.row.family == _KILLING for told in draft.told)
        if (draft.kind == "death" and not named) or (draft.kind == "attack" and killed):
            cause = next((o for o in drafts if o is not draft and o.kind in _DISASTERS and _is_near(o, numbers)), None)
        if cause is None:
            kept.append(draft)
        else:
            cause.told = sorted([*cause.told, *draft.told], key=lambda told: told.trigger.at)
    return kept


def _is_near(draft: Draft, numbers: set[int]) -> bool:
    return any(abs(told.trigger.sentence - number) <= _NEAR for told in draft.told for number in numbers)
