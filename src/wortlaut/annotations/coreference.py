"""Which mentions name the same person, organisation or place. Pronouns are not resolved here."""

from wortlaut.annotations.model import Entity, EntityKind, Layers, Mention
from wortlaut.annotations.name_tables import first_names
from wortlaut.document.model import Document

_BRACKET_GAP = 2  # characters between a name and its acronym in brackets: " ("


def link(document: Document, layers: Layers) -> tuple[Entity, ...]:
    """Return the entities that the mentions name, in the order of their first mentions.

    A surname alone belongs to the last person introduced with it; an acronym in brackets to the name before it.
    """
    linker = _Linker(document.text)
    for mention in layers.names:
        linker.place(mention)
    return linker.entities()


class _Group:
    """Mentions of one entity, as they gather."""

    __slots__ = ("kind", "mentions", "name")

    def __init__(self, kind: EntityKind, name: str) -> None:
        self.kind, self.name, self.mentions = kind, name, list[Mention]()


class _Linker:
    def __init__(self, text: str) -> None:
        self.text = text
        self.groups: list[_Group] = []
        self.full: dict[str, _Group] = {}  # "Henrik Sollberg"
        self.by_surname: dict[str, _Group] = {}  # the last introduced
        self.by_first_name: dict[str, _Group] = {}
        self.by_name: dict[str, _Group] = {}  # of organisations, places and the rest
        self.last: Mention | None = None
        self.last_group: _Group | None = None

    def place(self, mention: Mention) -> None:
        """Put *mention* into its group."""
        group = self._person(mention) if mention.kind == "person" else self._other(mention)
        group.mentions.append(mention)
        self.last, self.last_group = mention, group

    def entities(self) -> tuple[Entity, ...]:
        """Return the groups as entities."""
        return tuple(Entity(g.kind, g.name, tuple(g.mentions)) for g in self.groups)

    def _new(self, kind: EntityKind, name: str) -> _Group:
        group = _Group(kind, name)
        self.groups.append(group)
        return group

    def _person(self, mention: Mention) -> _Group:
        words = mention.span.of(self.text).split()
        surname = mention.head
        given = " ".join(words[:-1])
        if not given:
            group = self.by_surname.get(surname) or self.by_first_name.get(surname)
            if group is None:
                group = self.by_surname[surname] = self._new("person", surname)
            return group
        name = f"{given} {surname}"
        group = self.full.get(name)
        if group is None:
            group = self._introduced_without_first_name(surname) or self._shorter(given, surname)
            if group is None:
                group = self._new("person", name)
            self.full[name] = group
            if len(name) > len(group.name):
                group.name = name
        self.by_surname[surname] = group
        if words[0] in first_names():
            self.by_first_name.setdefault(words[0], group)
        return group

    def _introduced_without_first_name(self, surname: str) -> _Group | None:
        """A headline names the surname alone; the text introduces the person later."""
        group = self.by_surname.get(surname)
        return group if group is not None and group.name == surname else None

    def _shorter(self, given: str, surname: str) -> _Group | None:
        """Take "Ursula Gertrud Overkamp" and "Ursula Overkamp" for one, "Karl" and "Ursula" for two."""
        group = self.by_surname.get(surname)
        if group is None:
            return None
        return group if _compatible(group.name, given) else None

    def _other(self, mention: Mention) -> _Group:
        key = mention.head.casefold()
        group = self.by_name.get(key)
        if group is None and len(key) > 4 and key.endswith("s"):
            group = self.by_name.get(key[:-1])
        if group is None and self._explains(mention):
            group = self.last_group
        if group is None:
            group = self._new(mention.kind, mention.head)
        self.by_name.setdefault(key, group)
        return group

    def _explains(self, mention: Mention) -> bool:
        """Tell whether *mention* is an acronym in brackets behind the name it stands for."""
        last, begin = self.last, mention.span.begin
        if last is None or last.kind != "organization" or not mention.head.isupper():
            return False
        bracketed = (
            self.text[last.span.end : begin] == " (" and self.text[mention.span.end : mention.span.end + 1] == ")"
        )
        return bracketed and last.span.of(self.text)[:1].upper() == mention.head[:1]


def _compatible(name: str, given: str) -> bool:
    first, other = name.split(maxsplit=1)[0], given.split(maxsplit=1)[0]
    return first == other or (min(len(first.rstrip(".")), len(other.rstrip("."))) == 1 and first[0] == other[0])
