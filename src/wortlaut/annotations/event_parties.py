"""Who was in the room: meetings and their counts brought to the events that they belong to."""

from wortlaut.annotations.event_merging import Draft
from wortlaut.annotations.event_outcomes import endings_in
from wortlaut.annotations.event_scene import Place, Scene
from wortlaut.annotations.event_triggers import Trigger
from wortlaut.annotations.event_words import named_words, verb_rows, words_around
from wortlaut.annotations.meeting_words import meeting_words
from wortlaut.annotations.model import Frequency, Layers, Meeting, Participant
from wortlaut.text.span import Span

_TAKING_PART = "treffen"  # the trigger row that a meeting without another trigger is told by
_MOST = 200  # meetings; of a longer document the rest is not read
_OFFICE_REACH = 4  # tokens before a name
_ROLE_WORDS = (
    ("words of mediating", "mediator"),
    ("words of leading", "delegation head"),
    ("words of hosting", "host"),
)


def meeting_triggers(scene: Scene, triggers: list[Trigger], layers: Layers) -> list[Trigger]:
    """Return *triggers* with the verbs of meetings that have none, and those of counted occasions set apart."""
    found = [
        trigger._replace(mark="times") if _is_counted(scene, trigger, layers.frequencies) else trigger
        for trigger in triggers
    ]
    taken = {trigger.at for trigger in found}
    for meeting in layers.meetings[:_MOST]:
        at = _verb_of(scene, meeting)
        if meeting.compound or len(meeting.participants) < 2 or at < 0 or at in taken:
            continue
        if any(
            t.kind == "talks" and meeting.span.begin <= scene.reading.begins[t.at] < meeting.span.end for t in found
        ):
            continue
        number = scene.sentence_at(scene.reading.begins[at])
        clause = scene.clause_of(number, at)
        row = verb_rows()[_TAKING_PART][0]
        trigger = Trigger(
            at, "talks", row, number, clause, scene.weights[number], noun=False, planned=meeting.planned or None,
            hypothetical=scene.reading.inside[at] >= 0, definite=None, mark="", earlier=False, others=(),
        )  # fmt: skip
        counted = _is_counted(scene, trigger, layers.frequencies)
        found.append(trigger._replace(mark="times") if counted else trigger)
        taken.add(at)
    return sorted(found, key=lambda trigger: trigger.at)


def _is_counted(scene: Scene, trigger: Trigger, frequencies: tuple[Frequency, ...]) -> bool:
    """Tell whether the trigger's meeting is one of several that the text counts: "haben sich sechsmal getroffen"."""
    if trigger.kind != "talks":
        return False
    span = scene.span(trigger.at, trigger.at + 1)
    return any(f.meeting and not f.first and f.span.overlaps(span) for f in frequencies)


def _verb_of(scene: Scene, meeting: Meeting) -> int:
    verbs = meeting_words("verbs of meeting")
    tokens = scene.reading.tokens_of(meeting.span)
    return next((at for at in tokens if scene.lower[at] in verbs and scene.analyses[at].word_class != "NOUN"), -1)


def add_meetings(scene: Scene, drafts: list[Draft], layers: Layers) -> dict[int, list[Participant]]:
    """Return who was there and who was not, by the number of the draft: meetings belong to talks told beside them."""
    talks = [(number, draft) for number, draft in enumerate(drafts) if draft.kind == "talks"]
    found: dict[int, list[Participant]] = {}
    if not talks:
        return found
    for meeting in layers.meetings[:_MOST]:
        at = scene.token_at(meeting.span.begin)
        number = _draft_of(scene, talks, meeting, scene.sentence_at(scene.reading.begins[at]))
        present = None if meeting.compound or meeting.planned else True
        people = [Participant(actor, present=present) for actor in meeting.participants]
        people += [Participant(actor, present=False) for actor in meeting.absent]
        found.setdefault(number, []).extend(
            one._replace(spans=_spans_of(scene, one.actor, meeting.span)) for one in people
        )
    main = max(talks, key=lambda pair: pair[1].weight)
    for actor, span in (*_negotiators(scene, main[1], layers),):
        found.setdefault(main[0], []).append(Participant(actor, role="negotiator", present=True, spans=(span,)))
    for actor, span in _absent(scene, main[1]):
        found.setdefault(main[0], []).append(Participant(actor, present=False, spans=(span,)))
    return found


def _spans_of(scene: Scene, actor: int, within: Span) -> tuple[Span, ...]:
    places = scene.places(scene.token_at(within.begin), scene.token_at(within.end - 1) + 1)
    return tuple(place.span for place in places if place.actor == actor)


def _draft_of(scene: Scene, talks: list[tuple[int, Draft]], meeting: Meeting, number: int) -> int:
    """Return the talks that *meeting* is part of: told in its span, in its sentence, or the main ones."""
    for index, draft in talks:
        if any(meeting.span.begin <= scene.reading.begins[one.trigger.at] < meeting.span.end for one in draft.told):
            return index
    for index, draft in talks:
        if any(one.trigger.sentence == number for one in draft.told):
            return index
    return max(talks, key=lambda pair: (pair[1].weight, -pair[0]))[0]


def _negotiators(scene: Scene, draft: Draft, layers: Layers) -> list[tuple[int, Span]]:
    """Return who tells how the talks ended and bears an office that negotiates: they were there."""
    numbers = {one.trigger.sentence for one in draft.told}
    numbers |= {number + 1 for number in numbers if number + 1 < len(scene.sentences)}
    if draft.planned:
        return []
    found = []
    speakers = {span for quotation in layers.quotations for span in quotation.speaker}
    for number in sorted(numbers):
        if not endings_in(scene, number, "talks"):
            continue
        sentence = scene.sentences[number]
        for place in scene.places(sentence.first, sentence.last):
            if place.kind == "person" and place.named and any(s.overlaps(place.span) for s in speakers):
                before = scene.lower[max(place.first - _OFFICE_REACH, sentence.first) : place.last]
                if any(map(named_words("offices that negotiate").holds, before)):
                    found.append((place.actor, place.span))
    return found


def _absent(scene: Scene, draft: Draft) -> list[tuple[int, Span]]:
    """Return who is said to be missing in the sentences of *draft* or right behind them."""
    numbers = {one.trigger.sentence for one in draft.told}
    numbers |= {number + 1 for number in numbers if number + 1 < len(scene.sentences)}
    found = []
    for number in sorted(numbers):
        for clause in scene.clauses(number):
            alone = scene.has(clause, words_around("words of absence by themselves")) >= 0
            away = scene.has(clause, words_around("words of absence")) >= 0
            denied = scene.has(clause, words_around("negations")) >= 0
            if not away or (not alone and not denied) or (alone and denied):
                continue
            people = [p for p in scene.places(clause.first, clause.last) if p.kind == "person" and not p.genitive]
            found += [(place.actor, place.span) for place in people[:2] if not _is_speaker(scene, place)]
    return found


def _is_speaker(scene: Scene, place: Place) -> bool:
    return any(
        scene.lower[at] in words_around("reporting prepositions") for at in range(max(place.first - 3, 0), place.first)
    )


def participants_of(scene: Scene, draft: Draft, parties: list[Participant]) -> tuple[Participant, ...]:
    """Return the participants of *draft*: those of its clauses and those of its meetings, each once."""
    found: dict[int, Participant] = {}
    told = [Participant(part.actor, role=part.role, spans=(part.span,)) for one in draft.told for part in one.parts]
    for one in (*told, *parties):
        before = found.get(one.actor)
        if before is None:
            found[one.actor] = one
            continue
        present = one.present if before.present is None else before.present
        spans = tuple(sorted({*before.spans, *one.spans}))
        found[one.actor] = before._replace(role=before.role or one.role, present=present, spans=spans)
    for actor in [actor for actor in found if scene.actors[actor].members]:
        if found.keys() >= set(scene.actors[actor].members):  # a group whose members are all there says nothing more
            del found[actor]
    sided = (one._replace(side=scene.actors[one.actor].affiliation) for one in found.values())
    if draft.kind != "talks":
        return tuple(sided)
    return tuple(one._replace(role=one.role or _role_in_talks(scene, one)) for one in sided)


def _role_in_talks(scene: Scene, one: Participant) -> str | None:
    """Return the role that the words beside a name tell: who led a delegation, mediated, was host."""
    if scene.actors[one.actor].kind != "person":
        return None
    for span in one.spans:
        at = scene.token_at(span.begin)
        near = scene.lower[max(at - _OFFICE_REACH, 0) : at + _OFFICE_REACH]
        for words, role in _ROLE_WORDS:
            if any(word in words_around(words) for word in near):
                return role
    return None
