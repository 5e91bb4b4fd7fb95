"""Meetings: who met whom, by the words of the text.

"A-B-Treffen" names two parties and says nothing of who was in the room. Sentences do: "nahm … teil", "traf sich mit",
"empfing", "Gespräch zwischen A und B", "Delegation unter Leitung von C". And some say who was not: "ließ sich
unterrichten", "war in der Hauptstadt geblieben".
"""

from collections.abc import Iterable, Iterator

from wortlaut.annotations.clause_stretches import Clausework, Place, Stretch
from wortlaut.annotations.meeting_words import meeting_words
from wortlaut.annotations.model import Layers, Meeting
from wortlaut.annotations.name_compounds import is_meeting_compound, names_a_meeting
from wortlaut.document.model import Document
from wortlaut.text.span import Span, cover

_PARTNER_REACH = 3  # tokens between "Gespräch" and "zwischen", "mit" or "von"
_LIST_GAP = 8  # tokens between two names of one list, offices included


def find_meetings(document: Document, layers: Layers) -> tuple[Meeting, ...]:
    """Return the places of *document* that tell of a meeting, in text order; never raises on any text."""
    del document
    work = layers.stretches
    found: dict[tuple[Span, bool], Meeting] = {}
    for stretch in work.stretches:
        for meeting in (
            *_compounds(work, stretch),
            *_widest(_in_the_room(work, stretch)),
            *_not_in_the_room(work, stretch),
        ):
            found.setdefault((meeting.span, bool(meeting.absent)), meeting)
    return tuple(sorted(found.values(), key=lambda m: m.span))


def _widest(meetings: Iterable[Meeting]) -> list[Meeting]:
    """Return *meetings* of one clause without those that a wider one tells of the same people."""
    kept: list[Meeting] = []
    for meeting in sorted(meetings, key=lambda m: m.span.begin - m.span.end):
        if not any(k.span.contains(meeting.span) and set(k.participants) >= set(meeting.participants) for k in kept):
            kept.append(meeting)
    return kept


def _compounds(work: Clausework, stretch: Stretch) -> Iterator[Meeting]:
    inside: dict[int, list[int]] = {}
    for place in stretch.places:
        if place.last == place.first + 1 and "-" in work.words[place.first]:
            inside.setdefault(place.first, []).append(place.entity)
    for token, entities in inside.items():
        if len(set(entities)) > 1 and is_meeting_compound(work.words[token]):
            near = {work.lower[t] for t in range(max(token - 2, stretch.first), token)}
            planned = _is_planned(work, stretch) or bool(near & meeting_words("words before a planned meeting"))
            yield Meeting(work.span(token, token + 1), tuple(entities), compound=True, planned=planned)


def _in_the_room(work: Clausework, stretch: Stretch) -> Iterator[Meeting]:
    persons = stretch.persons
    if not persons:
        return
    planned = _is_planned(work, stretch)
    for cue, people in _cues(work, stretch, persons):
        if work.has(stretch, meeting_words("negations")) < 0:
            ids = tuple(dict.fromkeys(place.entity for place in people))
            yield Meeting(_around(work, people, cue), ids, compound=False, planned=planned)


def _cues(work: Clausework, stretch: Stretch, persons: list[Place]) -> Iterator[tuple[int, list[Place]]]:
    """Yield each word that says that *persons* were in a room, with those it says it of."""
    several = len({place.entity for place in persons}) > 1
    verb = work.has(stretch, meeting_words("verbs of meeting"))
    if verb >= 0:
        partner = work.has(stretch, meeting_words("partner words")) >= 0
        needs = work.lower[verb] in meeting_words("verbs of meeting that need a partner")
        if (several and (partner or not needs)) or (needs and partner and len(stretch.places) > 1):
            yield verb, persons
    part = takes_part(work, stretch)
    if part >= 0:
        yield part, persons
    led = work.has(stretch, meeting_words("words of leading"))
    if led >= 0 and _delegation(work, stretch) >= 0:
        near = [place for place in persons if abs(place.first - led) <= _LIST_GAP]
        if near:
            yield _delegation(work, stretch), near[:1]
    for token in range(stretch.first, stretch.last):
        if names_a_meeting(work.words[token]) and not is_meeting_compound(work.words[token]):
            people = _list_after(work, token, stretch, persons)
            if len(people) > 1:
                yield token, people


def takes_part(work: Clausework, stretch: Stretch) -> int:
    """Return the verb that says that somebody took part in something ("nahm … teil", "saß … am Tisch"), or -1."""
    verb = work.has(stretch, meeting_words("verbs of taking part"))
    if verb < 0 or work.has(stretch, meeting_words("particles of taking part")) < 0:
        return -1
    return verb


def tells_of_meeting(work: Clausework, stretch: Stretch) -> bool:
    """Tell whether *stretch* is about a meeting: a noun for one, or a verb of meeting that joins two."""
    if any(names_a_meeting(work.words[token]) for token in range(stretch.first, stretch.last)):
        return True
    verb = work.has(stretch, meeting_words("verbs of meeting"))
    table = work.has(stretch, meeting_words("seats of meetings")) >= 0
    return (verb >= 0 and len(stretch.persons) > 1) or (table and takes_part(work, stretch) >= 0)


def _delegation(work: Clausework, stretch: Stretch) -> int:
    endings = tuple(meeting_words("delegations"))
    tokens = range(stretch.first, stretch.last)
    return next((token for token in tokens if work.lower[token].endswith(endings)), -1)


def _list_after(work: Clausework, noun: int, stretch: Stretch, persons: list[Place]) -> list[Place]:
    """Return the names of "zwischen A, B und C" behind the meeting's *noun*."""
    stop = min(noun + 1 + _PARTNER_REACH, stretch.last)
    start = next((t for t in range(noun + 1, stop) if work.lower[t] in meeting_words("words between")), -1)
    people: list[Place] = []
    at = start
    for place in persons:
        if start >= 0 and place.first > start and place.first - at <= _LIST_GAP:
            people.append(place)
            at = place.last
    return people


def _not_in_the_room(work: Clausework, stretch: Stretch) -> Iterator[Meeting]:
    persons = stretch.persons
    if not persons:
        return
    told = work.has(stretch, meeting_words("words of being told"))
    acted_on = work.has(stretch, meeting_words("words of being acted on")) >= 0
    away = work.has(stretch, meeting_words("words of staying away"))
    home = work.has(stretch, meeting_words("words of home"))
    part = takes_part(work, stretch)
    denied = work.has(stretch, meeting_words("negations")) >= 0
    cue = -1
    if told >= 0 and acted_on:
        cue = told
    elif away >= 0 and home >= 0:
        cue = max(away, home)
    elif part >= 0 and denied:
        cue = part
    if cue >= 0:
        ids = tuple(dict.fromkeys(place.entity for place in persons))
        yield Meeting(_around(work, persons, cue), (), compound=False, absent=ids)


def _is_planned(work: Clausework, stretch: Stretch) -> bool:
    return work.has(stretch, meeting_words("words of plans")) >= 0


def _around(work: Clausework, people: list[Place], cue: int) -> Span:
    spans = [span for place in people for span in (place.mention.span, *place.mention.roles)]
    return cover([*spans, work.span(cue, cue + 1)])
