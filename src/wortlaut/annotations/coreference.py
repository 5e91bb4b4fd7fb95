"""Which mentions name the same person, organisation or place. What refers without a name: see ``references``."""

from collections.abc import Sequence

from wortlaut.annotations.genders import gender_of_first_name
from wortlaut.annotations.model import Entity, EntityKind, Layers, Mention
from wortlaut.annotations.name_tables import first_names, name_words
from wortlaut.annotations.reference_words import endings, noun_of, stem_of
from wortlaut.document.model import Document

_LONGEST_ACRONYM = 10  # characters
_MARKS = "„“”\"»«'’()"


def link(document: Document, layers: Layers) -> tuple[Entity, ...]:
    """Return the entities that the mentions name, in the order of their first mentions.

    A surname alone belongs to the last person introduced with it who fits in gender and office; an acronym in brackets
    to the name before it; "Reederei Kolb" and "Kolb AG" are one, "Landgericht Kiel" and "Universität Kiel" are two.
    """
    linker = _Linker(document.text, layers.names)
    for number, mention in enumerate(layers.names):
        linker.place(number, mention)
    return linker.entities()


class _Group:
    """Mentions of one entity, as they gather."""

    __slots__ = ("classes", "kind", "mentions", "name", "titles")

    def __init__(self, kind: EntityKind, name: str) -> None:
        self.kind, self.name, self.mentions = kind, name, list[Mention]()
        self.titles: set[str] = set()  # stems of the offices of a person
        self.classes: frozenset[str] = frozenset()  # the words of an organisation that say what it is


class _Linker:
    def __init__(self, text: str, mentions: Sequence[Mention]) -> None:
        self.text, self.all = text, mentions
        self.groups: list[_Group] = []
        self.full: dict[str, _Group] = {}  # "Henrik Sollberg"
        self.by_surname: dict[str, list[_Group]] = {}  # the last spoken of last
        self.by_first_name: dict[str, _Group] = {}
        self.by_name: dict[str, _Group] = {}  # of organisations, places and the rest
        self.by_core: dict[str, list[_Group]] = {}  # of organisations, without what says that they are ones
        self.last: Mention | None = None
        self.last_group: _Group | None = None
        self.introduced = {m.head for m in mentions if m.kind == "person" and (m.roles or " " in m.span.of(text))}

    def place(self, number: int, mention: Mention) -> None:
        """Put *mention*, the one with this *number*, into its group."""
        group = self._person(number, mention) if mention.kind == "person" else self._other(mention)
        group.mentions.append(mention)
        self.last, self.last_group = mention, group

    def entities(self) -> tuple[Entity, ...]:
        """Return the groups as entities."""
        return tuple(Entity(g.kind, g.name, tuple(g.mentions)) for g in self.groups)

    def _new(self, kind: EntityKind, name: str) -> _Group:
        group = _Group(kind, name)
        self.groups.append(group)
        return group

    # persons

    def _person(self, number: int, mention: Mention) -> _Group:
        surname = mention.head
        given = self._given(mention)
        titles = self._titles(mention)
        if not given and surname in first_names() and self._shares_surname(number):
            given, surname = [surname], self.all[number + 1].head  # "Anna und Karl Overkamp"
        group = self._named_in_full(mention, given, surname, titles) if given else self._surname_alone(mention, titles)
        group.titles.update(titles)
        known = self.by_surname.setdefault(surname, [])
        if group in known:
            known.remove(group)
        known.append(group)
        return group

    def _given(self, mention: Mention) -> list[str]:
        """Return the first names of a mention: the words before its head, less the particles of the surname."""
        words = mention.span.of(self.text).split()
        at = next((n for n, word in enumerate(words) if n and word.startswith(mention.head)), len(words) - 1)
        return [word for word in words[:at] if not word[:1].islower()]

    def _titles(self, mention: Mention) -> set[str]:
        before = self.text[max(mention.span.begin - 12, 0) : mention.span.begin].lower().split()[-1:]
        words = [word for role in mention.roles for word in role.of(self.text).split()]
        address = {word for word in before if word in endings("masculine address") + endings("feminine address")}
        return {stem_of(word) for word in words if noun_of(word) is not None} | address

    def _shares_surname(self, number: int) -> bool:
        """Tell whether "und" and a full name follow a first name that stands alone."""
        if number + 1 >= len(self.all):
            return False
        mention, following = self.all[number], self.all[number + 1]
        between = self.text[mention.span.end : following.span.begin].split(" ")
        joined = len(between) == 3 and between[1] in endings("joining")
        return joined and following.kind == "person" and bool(self._given(following))

    def _named_in_full(self, mention: Mention, given: list[str], surname: str, titles: set[str]) -> _Group:
        nickname = next((word.strip(_MARKS) for word in given if word[0] in _MARKS), "")
        given = [word for word in given if word[0] not in _MARKS] or [nickname]
        particles = [word for word in mention.span.of(self.text).split() if word[0].islower()]
        name = " ".join([*given, *particles, surname])
        group = self.full.get(name)
        if group is None:
            group = self._shorter(given, surname) or self._new("person", name)
            self.full[name] = group
            if len(name) > len(group.name) or " " not in group.name:
                group.name = name
        for word in filter(None, (given[0] if given[0] in first_names() else "", nickname)):
            self.by_first_name[word] = group
        return group

    def _shorter(self, given: list[str], surname: str) -> _Group | None:
        """Take "Ursula Gertrud Overkamp" and "Ursula Overkamp" for one, "Karl" and "Ursula" for two.

        A headline names the surname alone; the text introduces the person later.
        """
        for group in reversed(self.by_surname.get(surname, ())):
            if _compatible(group.name, given[0]) if " " in group.name else _same_gender(group, given[0]):
                return group
        return None

    def _surname_alone(self, mention: Mention, titles: set[str]) -> _Group:
        surname = mention.head
        fitting = [group for group in self.by_surname.get(surname, ()) if _fits(group, titles)]
        by_office = [group for group in fitting if not group.titles.isdisjoint(titles)]
        if by_office or fitting:
            return (by_office or fitting)[-1]
        if surname in self.by_first_name and surname not in self.by_surname:
            return self.by_first_name[surname]
        firm = self.by_core.get(surname.casefold())
        if firm and surname not in self.introduced and not mention.roles:
            return firm[-1]
        return self._new("person", surname)

    # organisations, places and the rest

    def _other(self, mention: Mention) -> _Group:
        key = self._key(mention)
        group = self.by_name.get(key)
        if group is None and len(key) > 4 and key.endswith("s"):
            group = self.by_name.get(key[:-1])
        if group is None and self._explains(mention):
            group = self.last_group
        core, classes = "", frozenset[str]()
        if mention.kind == "organization":
            core, classes = self._core(mention)
            group = group or self._same_core(core, classes)
        if group is None:
            group = self._new(mention.kind, mention.head)
        self.by_name.setdefault(key, group)
        if core:
            group.classes |= classes
            known = self.by_core.setdefault(core, [])
            if group not in known:
                known.append(group)
        if mention.kind == "place":
            self._name_by_parts(mention, group)
        return group

    def _key(self, mention: Mention) -> str:
        """Return the head in lower case, its adjectives without their endings: "Deutscher Bund", "Deutschen Bund"."""
        words = mention.head.casefold().split()
        return " ".join([*map(_without_ending, words[:-1]), *words[-1:]])

    def _core(self, mention: Mention) -> tuple[str, frozenset[str]]:
        """Return what is an organisation's own in its name, and the words that say what it is."""
        own, classes = [], set()
        for word in mention.head.split():
            noun = noun_of(word)
            if word in name_words("legal forms") or not word[0].isalnum():
                continue
            if noun is not None and noun.kind == "organization":
                classes.add(noun.stem)
            else:
                own.append(word.casefold())
        return " ".join(own), frozenset(classes)

    def _same_core(self, core: str, classes: frozenset[str]) -> _Group | None:
        """Return the organisation with the same own name that is called nothing else."""
        for group in reversed(self.by_core.get(core, ())):
            if not classes or not group.classes or classes & group.classes:
                return group
        return None

    def _name_by_parts(self, mention: Mention, group: _Group) -> None:
        """Let a place of several words be meant by its first or last one: "Bad Overhausen", "Overfurt am Main"."""
        words = mention.head.split()
        if len(words) > 1:
            for word in (words[0], words[-1]):
                if len(word) > 4 and word[0].isupper():
                    self.by_name.setdefault(word.casefold(), group)

    def _explains(self, mention: Mention) -> bool:
        """Tell whether *mention* stands in brackets behind the name that it abbreviates, or that abbreviates it."""
        last, begin = self.last, mention.span.begin
        if last is None or last.kind == "person" or self.text[last.span.end : begin] != " (":
            return False
        if self.text[mention.span.end : mention.span.end + 1] != ")":
            return False
        one, other = last.span.of(self.text), mention.head
        return one[:1].upper() == other[:1].upper() and (_is_acronym(other) or _is_acronym(one))


def _is_acronym(name: str) -> bool:
    return 2 <= len(name) <= _LONGEST_ACRONYM and " " not in name and sum(map(str.isupper, name)) >= 2


def _without_ending(word: str) -> str:
    for ending in endings("adjectival"):
        if word.endswith(ending) and len(word) > len(ending) + 3:
            return word.removesuffix(ending)
    return word


def _compatible(name: str, given: str) -> bool:
    first = name.split(maxsplit=1)[0]
    return first == given or (min(len(first.rstrip(".")), len(given.rstrip("."))) == 1 and first[0] == given[0])


def _same_gender(group: _Group, given: str) -> bool:
    """Tell whether a person named by surname only ("Frau Overkamp") can bear the first name *given*."""
    gender = gender_of_first_name(given)
    return _fits_address(gender, group.titles)


def _fits(group: _Group, titles: set[str]) -> bool:
    """Tell whether the person can be called by *titles*: "Frau Overkamp" is not Karl."""
    return _fits_address(gender_of_first_name(group.name.split(maxsplit=1)[0]) if " " in group.name else "", titles)


def _fits_address(gender: str, titles: set[str]) -> bool:
    if gender == "m":
        return titles.isdisjoint(endings("feminine address"))
    return gender != "f" or titles.isdisjoint(endings("masculine address"))
