"""Quotations by rules and tables: the step of profile ``none``."""

from wortlaut.annotations.back_references import refers_back
from wortlaut.annotations.confidence import confidence_of
from wortlaut.annotations.direct_speech import (
    Before,
    fragments,
    framed_by_any_verb,
    in_brackets,
    nested,
    standing_alone,
)
from wortlaut.annotations.direct_speech import behind_colon as quoted_behind_colon
from wortlaut.annotations.framed_speech import Framing, read_frames
from wortlaut.annotations.free_speech import (
    behind_colon,
    carried_in_indicative,
    in_headline,
    is_carried_on,
    only_second_subjunctive,
    planned,
    reported,
    subject_of,
    whole,
)
from wortlaut.annotations.listings import find_listings
from wortlaut.annotations.model import Layers, Quotation
from wortlaut.annotations.noun_cues import read_noun_cues
from wortlaut.annotations.reading import Clauses, Reading
from wortlaut.annotations.silences import ACT, silences
from wortlaut.annotations.speakers import Speakers
from wortlaut.annotations.statement_drafts import Draft
from wortlaut.annotations.statement_features import is_denied, medium_of, mood_of, set_relays
from wortlaut.annotations.turns import find_turns
from wortlaut.document.model import Document

HEADS = frozenset({"kicker", "title", "teaser", "heading"})
FARTHEST = 3  # sentences without a statement over which a speaker carries on


def find_quotations(document: Document, layers: Layers) -> tuple[Quotation, ...]:
    """Return the statements of *document*, in the order of their words."""
    reading = layers.reading
    story = _Story(reading, Speakers(reading))
    turns = find_turns(document, reading)
    listings = find_listings(document, reading)
    story.drafts += [*turns.drafts, *listings.drafts]
    spoken = turns.blocks | listings.blocks
    heads = {number for number, block in enumerate(document.blocks) if block.kind in HEADS}
    for number in range(len(reading.sentences)):
        clauses = reading.clauses(number)
        if clauses.segments:
            framed_only = clauses.block in spoken or number in listings.sentences
            story.read(clauses, framed_only=framed_only, headline=clauses.block in heads)
    story.drafts.sort(key=lambda draft: (draft.quote or draft.cue)[:1])
    return tuple(_finish(reading, draft) for draft in story.drafts if draft.quote or draft.act == ACT)


def as_drafted(document: Document, layers: Layers) -> tuple[Quotation, ...]:  # noqa: ARG001  the signature of a step
    """Return the drafts as they are: the statements of profile ``none``."""
    return layers.drafted


class _Story:
    """The statements so far, and what later sentences may carry on."""

    def __init__(self, reading: Reading, speakers: Speakers) -> None:
        self.reading = reading
        self.speakers = speakers
        self.drafts: list[Draft] = []
        self.last: list[Draft] = []  # statements of the latest sentence that had some
        self.quiet = 0  # sentences since then
        self.passage: Draft | None = None  # the subjunctive passage that ends with the sentence before
        self.previous: Clauses | None = None

    def read(self, clauses: Clauses, *, framed_only: bool = False, headline: bool = False) -> None:
        """Read the next sentence; one that is somebody's words already (*framed_only*) can only quote with a frame."""
        reading = self.reading
        framing = read_frames(reading, clauses)
        self._complete(framing)
        here = framing.drafts
        carried = is_carried_on(reading, clauses) and not any(d.origin in OUTER for d in here)
        passage: Draft | None = None
        if framed_only:
            self.drafts += here
        elif carried and self._may_carry(clauses):
            passage = self._carry_on(clauses)
            inner = [draft for draft in framing.drafts if draft.type == "indirect"]
            extra = [*inner, *nested(reading, clauses, framing, passage)]
            self.drafts += extra if passage is self.passage else [passage, *extra]
            here = [passage, *extra]
        else:
            here += read_noun_cues(reading, clauses, framing)
            here += fragments(reading, clauses, framing)
            here = here or self._without_frame(clauses, framing, headline=headline)
            self.drafts += [draft for draft in here if all(draft is not other for other in self.last)]
        set_relays(here)
        self.drafts += silences(reading, clauses, framing)
        self.speakers.add(clauses, here)
        self.passage = passage
        self.last, self.quiet = (here, 0) if here else (self.last, self.quiet + 1)
        self.previous = clauses

    def _without_frame(self, clauses: Clauses, framing: Framing, *, headline: bool) -> list[Draft]:
        """Return the statements of a sentence that has no frame of its own."""
        reading, before = self.reading, Before(self.previous, self.last, self.quiet)
        found = (
            framed_by_any_verb(reading, clauses, framing)
            or in_brackets(reading, clauses, framing)
            or quoted_behind_colon(reading, clauses, framing)
            or refers_back(reading, clauses, framing, self.previous)
            or standing_alone(reading, clauses, framing, before)
        )
        if found:
            return found
        if headline and (said := in_headline(reading, clauses)):
            return [said]
        announced = behind_colon(reading, clauses)
        if announced:
            framing.drafts = announced
            return [*announced, *fragments(reading, clauses, framing)]
        told = reported(reading, clauses, framing) or planned(reading, clauses)
        if told is None and not self.quiet:
            told = carried_in_indicative(reading, clauses, self.last)
            passage = self.last[0] if self.last else None
            if told is not None and passage is not None and passage.origin == told.origin:
                passage.quote += told.quote  # neighbours are one passage
                return [passage, *nested(reading, clauses, framing, passage)]
        return [told, *nested(reading, clauses, framing, told)] if told is not None else []

    def _complete(self, framing: Framing) -> None:
        """Give statements whose cue has no speaker of its own ("demnach") the latest one."""
        for draft in framing.drafts:
            if draft.carried and not draft.speaker and self.last:
                draft.speaker = self.last[0].speaker

    def _may_carry(self, clauses: Clauses) -> bool:
        if self.quiet and only_second_subjunctive(self.reading, clauses):
            return False  # a condition or a wish of the writer's own
        return (bool(self.last) and self.quiet <= FARTHEST) or bool(subject_of(self.reading, self.previous))

    def _carry_on(self, clauses: Clauses) -> Draft:
        tokens = whole(self.reading, clauses)
        if self.passage is not None:
            self.passage.quote += tokens
            return self.passage
        medium = self.last[0].medium if self.last else "speech"
        speaker = self.speakers.best(clauses)
        return Draft("indirect_free_indirect", tokens, speaker=speaker, medium=medium, origin="carried on")


OUTER = frozenset({"attribution", "cue behind", "cue in manner clause"})


def _finish(reading: Reading, draft: Draft) -> Quotation:
    mood = mood_of(reading, draft)
    return Quotation(
        draft.type, medium_of(reading, draft), reading.spans(draft.quote), reading.spans(draft.cue),
        reading.spans(draft.frame), reading.spans(draft.speaker), reading.spans(draft.addressee),
        reading.spans(draft.via), draft.act, mood, is_denied(reading, draft), confidence_of(draft, mood), draft.origin,
    )  # fmt: skip
