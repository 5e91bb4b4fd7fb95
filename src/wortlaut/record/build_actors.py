"""From actors to entities of the record, and whose words a statement is."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from wortlaut.annotations.model import Actor, Mention
from wortlaut.document.model import Document
from wortlaut.record.identity import entry_id
from wortlaut.record.model import EntityEntry, ReferenceEntry, Role
from wortlaut.text.span import Span


class Owner(NamedTuple):
    """A place that means an entity, the entity's id, and whether it may only tell whose something is."""

    span: Span
    entity: str
    attributive: bool


def entities_of(document: Document, actors: Sequence[Actor]) -> tuple[EntityEntry, ...]:
    """Return an entry for each of *actors*, in their order."""
    ids = [entry_id(document, f"entity {actor.kind}", _places(actor)) for actor in actors]
    return tuple(
        EntityEntry(
            id=own,
            kind=actor.kind,
            name=actor.name,
            mentions=tuple(sorted(mention.span for mention in actor.mentions)),
            roles=_roles(document, actor.mentions),
            affiliation=None if actor.affiliation is None else ids[actor.affiliation],
            references=tuple(ReferenceEntry(reference.kind, reference.span) for reference in actor.references),
            members=tuple(ids[member] for member in actor.members),
        )
        for own, actor in zip(ids, actors, strict=True)
    )


def _places(actor: Actor) -> list[Span]:
    return [mention.span for mention in actor.mentions] or [reference.span for reference in actor.references]


def _roles(document: Document, mentions: Sequence[Mention]) -> tuple[Role, ...]:
    return tuple(Role(span.of(document.text), span) for mention in mentions for span in mention.roles)


def owners_of(document: Document, actors: Sequence[Actor], entries: Sequence[EntityEntry]) -> list[Owner]:
    """Return each mention that is a word of its own, and each reference, with its entity's id, in text order.

    Of a name that is a place and stands for who governs there, the metonym counts.
    """
    found: dict[Span, Owner] = {}
    for actor, entry in zip(actors, entries, strict=True):
        for mention in actor.mentions:
            if not _is_bound(document.text, mention.span):
                genitive = not mention.span.of(document.text).endswith(mention.head)
                found.setdefault(mention.span, Owner(mention.span, entry.id, genitive))
    places = {mention.span for actor in actors if actor.kind == "place" for mention in actor.mentions}
    for actor, entry in zip(actors, entries, strict=True):
        for reference in actor.references:
            if reference.kind != "metonym" or reference.span in places:
                found[reference.span] = Owner(reference.span, entry.id, reference.kind == "pronoun")
    return sorted(found.values())


def _is_bound(text: str, span: Span) -> bool:
    """Tell whether a mention is part of a word: "Kreml" of "Kreml-Berater"."""
    return text[span.end : span.end + 1] == "-" or (span.begin > 0 and text[span.begin - 1] == "-")


def owner_of(speaker: tuple[Span, ...], owners: list[Owner]) -> str | None:
    """Return the entity that *speaker* means: of its first place, for "adviser Tamm of Kiel" is no Kiel.

    A genitive or possessive with more words behind it is another's attribute: neither "Okafors Bruder" is Okafor nor
    "sein Bruder" he. Where several places begin together, the longest is meant.
    """
    for part in speaker:
        at = bisect_right(owners, part.begin, key=lambda owner: owner.span.begin)
        while at > 0 and owners[at - 1].span.end > part.begin:
            at -= 1
        within: list[Owner] = []
        while at < len(owners) and owners[at].span.begin < part.end:
            if owners[at].span.overlaps(part):
                within.append(owners[at])
            at += 1
        heads = [owner for owner in within if not owner.attributive or owner.span.end >= part.end]
        if heads:
            first = heads[0].span.begin
            return max((owner for owner in heads if owner.span.begin == first), key=lambda o: o.span.end).entity
        if within:
            return within[-1].entity  # of a text its author: "Overkamps Bericht", "seine Rechnung"
    return None
