"""Events: what happened, told once, however often the article returns to it.

A trigger is a word that speaks of an event. The triggers of one event are merged: "Treffen", "Fünf-Stunden-Gespräch"
and "die Gespräche" are one, unless time, plan or parties say that they are not. What stands in the clauses of its
triggers gives the event its attributes. Kinds are those of the record; codes those of PLOVER (Halterman et al., 2023).
"""

from collections.abc import Iterator

from wortlaut.annotations.event_issues import issues_of, with_wider
from wortlaut.annotations.event_merging import LEAD, Draft, Told, last_resort, merge, tell
from wortlaut.annotations.event_outcomes import Ending, endings_in, settle
from wortlaut.annotations.event_parties import add_meetings, meeting_triggers, participants_of
from wortlaut.annotations.event_scene import Scene
from wortlaut.annotations.event_triggers import find_triggers, leading_trigger
from wortlaut.annotations.model import Event, Layers, Participant
from wortlaut.document.model import Document
from wortlaut.text.span import Span

_MOST_ISSUES_FROM = 12  # triggers of one event in which its issues are looked for


def find_events(document: Document, layers: Layers) -> tuple[Event, ...]:
    """Return the events of *document*, in the order of their first places; never raises on any text."""
    scene = layers.scene
    triggers = find_triggers(scene)
    triggers = meeting_triggers(scene, triggers, layers)
    persons = {index for index, actor in enumerate(scene.actors) if actor.kind == "person"}
    told = [tell(scene, trigger) for trigger in triggers]
    drafts = merge(told, persons, document.published)
    if not any(one.trigger.weight >= LEAD for draft in drafts for one in draft.told):
        leading = leading_trigger(scene)
        if leading is None:
            drafts += last_resort(told)
        else:
            drafts.append(Draft(leading.kind, "", planned=False, mark="", told=[tell(scene, leading)]))
    if not drafts:
        return ()
    parties = add_meetings(scene, drafts, layers)
    main = max(drafts, key=lambda draft: draft.weight, default=None)
    events = [_event(scene, draft, parties.get(number, []), main=draft is main) for number, draft in enumerate(drafts)]
    return tuple(sorted(events, key=lambda event: event.spans[0]))


def _event(scene: Scene, draft: Draft, parties: list[Participant], *, main: bool) -> Event:
    told = sorted(draft.told, key=lambda one: -one.trigger.weight)
    triggers = [one.trigger for one in told]
    when = next((one.when for one in told if one.when and one.sure), None) or next(
        (one.when for one in told if one.when), None
    )
    where = next((one.where for one in told if one.where), None)
    lasting = next((one.lasting for one in told if one.lasting), None)
    planned = draft.planned and not any(one.trigger.planned is None and not one.trigger.noun for one in draft.told)
    outcome, outcome_spans = (None, ()) if planned else settle(list(_endings(scene, draft)))
    issues = issues_of(scene, triggers[:_MOST_ISSUES_FROM])
    if main and draft.kind == "talks" and draft.weight >= LEAD:
        issues = with_wider(scene, issues)
    return Event(
        draft.kind,
        _spans(scene, draft.told),
        participants_of(scene, draft, parties),
        place=scene.actors[where.actor].name if where else None,
        place_spans=_once([one.where.span for one in told if one.where and where and one.where.actor == where.actor]),
        time=when.value if when else None,
        time_spans=_once([one.when.span for one in told if one.when and when and one.when.value == when.value]),
        duration=lasting.value if lasting else None,
        duration_spans=_once([one.lasting.span for one in told if one.lasting]),
        outcome=outcome or ("unknown" if draft.kind == "talks" and not planned else None),
        outcome_spans=outcome_spans,
        issues=issues,
        code=next((t.row.code for t in triggers if t.row.code and t.kind == draft.kind), None),
        planned=planned,
    )


def _spans(scene: Scene, told: list[Told]) -> tuple[Span, ...]:
    return _once([scene.span(one.trigger.at, one.trigger.at + 1) for one in told])


def _once(spans: list[Span]) -> tuple[Span, ...]:
    return tuple(sorted(set(spans)))


def _endings(scene: Scene, draft: Draft) -> Iterator[Ending]:
    """Yield the outcomes told in the sentences of *draft*, and of talks also in the sentence behind each."""
    numbers = {one.trigger.sentence for one in draft.told}
    following = {number + 1 for number in numbers if number + 1 < len(scene.sentences)} - numbers
    for number in sorted(numbers):
        yield from endings_in(scene, number, draft.kind)
    if draft.kind == "talks":
        for number in sorted(following):
            if scene.is_read(scene.sentences[number]):
                yield from endings_in(scene, number, draft.kind)
