"""Events: what happened, told once."""

from wortlaut.annotations.model import Event, Layers, Participant
from wortlaut.document.model import Document


def find_events(document: Document, layers: Layers) -> tuple[Event, ...]:
    """Return the events of *document*."""
    del document
    found = []
    for meeting in layers.meetings:
        unsure = meeting.compound or meeting.planned
        there = (Participant(actor, present=None if unsure else True) for actor in meeting.participants)
        absent = (Participant(actor, present=False) for actor in meeting.absent)
        found.append(Event("talks", (meeting.span,), (*there, *absent), planned=meeting.planned))
    return tuple(found)
