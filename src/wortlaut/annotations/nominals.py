"""Reading of noun phrases: which are titles and roles, which refer, and which open somebody unnamed."""

from wortlaut.annotations.demonyms import place_of_demonym
from wortlaut.annotations.group_references import find_group
from wortlaut.annotations.named_referents import NamedReferents
from wortlaut.annotations.noun_references import (
    Phrase,
    find_body,
    find_person,
    find_place,
    is_predicate,
    is_role,
    open_unnamed,
    place_head,
    read_phrase,
)
from wortlaut.annotations.reference_words import Noun, noun_of
from wortlaut.annotations.referents import CUTS, Discourse, Head, Referent

KNOWN = frozenset({"definite", "contracted", "near"})
PEOPLE = frozenset({"person", "adjectival", "relation"})
LONGEST_ATTRIBUTE = 8  # tokens between a noun and the comma before its name


class Nominals:
    """Gives each noun phrase that can refer to its referent."""

    def __init__(self, discourse: Discourse, names: NamedReferents) -> None:
        self.discourse, self.names = discourse, names

    def read(self, token: int, noun: Noun) -> None:
        """Read the noun phrase around the noun at *token*."""
        discourse = self.discourse
        following = discourse.words[token + 1 : token + 2]
        if following and following[0][0].isupper() and place_of_demonym(discourse.words[token]) is not None:
            return  # "Hamburger Fischer": an attribute
        phrase = read_phrase(discourse, token, noun)
        if self._names_next(phrase):
            return
        if noun.kind in {"group", "pair"} or phrase.opening == "both":
            self._group(phrase)
        elif noun.kind == "place":
            found = find_place(discourse, phrase) if phrase.opening in KNOWN else None
            if found is not None:
                self._place(found, phrase)
        else:
            self._person_or_body(phrase)

    def _names_next(self, phrase: Phrase) -> bool:
        """Tell whether the name of whom the phrase means follows: the noun is a title then."""
        words, places = self.discourse.words, self.names.places
        behind = phrase.head + 1
        found = places.get(behind)
        while behind < len(words) and words[behind][0].isalpha() and words[behind].endswith("."):
            behind += 1  # "Anwalt Dr. Overkamp"
            found = places.get(behind)
        if behind >= len(words):
            return False
        if found is None and words[behind] in _OPENING_MARKS:
            found = places.get(behind + 1)
            return found is not None and found[0].mention.kind == "organization"
        if found is None:
            noun = noun_of(words[behind])
            return noun is not None and noun.kind == "person" and behind + 1 in places
        person = phrase.noun.kind not in {"organization", "place", "group", "pair"}
        same = (found[0].mention.kind == "person") == person
        return not found[0].part and (same or phrase.noun.kind == "place")

    def _group(self, phrase: Phrase) -> None:
        if phrase.noun.kind == "pair":
            if phrase.opening in {"definite", "indefinite", "near"}:
                self._person_or_body(phrase)
            return
        if phrase.opening not in {"both", *KNOWN}:
            return
        people = phrase.noun.kind in PEOPLE
        both = phrase.opening == "both"
        women = people and "m" not in phrase.noun.forms and "f" in phrase.noun.forms
        found = find_group(self.discourse, people=people, forms="f" if women else "") if both else None
        if found is not None:
            self._place(found, phrase)
        elif not both and not phrase.attribute:
            self._person_or_body(phrase)

    def _person_or_body(self, phrase: Phrase) -> None:
        discourse = self.discourse
        bearer = is_role(discourse, phrase) or self._named_behind(phrase)
        if bearer is not None:
            self.names.bear(bearer, phrase.head, phrase.noun)
            return
        if is_predicate(discourse, phrase):
            return
        body = phrase.noun.kind == "organization"
        bare = phrase.opening == "bare"
        if bare and not (body and phrase.noun.alone) and phrase.forms != "p":
            return
        owner = discourse.at.get(phrase.first) if phrase.opening in {"possessive", "genitive"} else None
        found: Referent | None = None
        if phrase.opening != "indefinite" and (body or not bare):
            found = find_body(discourse, phrase) if body else find_person(discourse, phrase, owner)
        if found is None:
            if phrase.opening == "contracted" and not phrase.noun.alone:
                return
            found = open_unnamed(discourse, phrase, owner)
        self._place(found, phrase)

    def _named_behind(self, phrase: Phrase) -> Referent | None:
        """Return the person whose name follows between commas: "Der Minister, Karl Overkamp, …"."""
        words, analyses = self.discourse.words, self.discourse.analyses
        if phrase.opening not in {"definite", "possessive"}:
            return None
        comma = phrase.head + 1
        while comma < min(phrase.head + LONGEST_ATTRIBUTE, len(words) - 1) and words[comma] not in CUTS:
            if analyses[comma].verb_form == "finite":
                return None
            comma += 1
        places = self.names.places.get(comma + 1)
        if places is None or words[comma] != ",":
            return None
        place = places[0]
        closes = words[place.last : place.last + 1] in ([","], ["("])
        return self.names.referents[place.entity] if closes and place.mention.kind == "person" else None

    def _place(self, referent: Referent, phrase: Phrase) -> None:
        discourse = self.discourse
        discourse.refer(referent, phrase.first, phrase.head, phrase.head + 1, "nominal")
        if not referent.name:
            referent.name = referent.references[0].span.of(discourse.text)
        if referent.members:
            discourse.heads.append(Head(referent, phrase.first, phrase.head, phrase.head + 1))
        else:
            place_head(discourse, phrase, referent)
        discourse.touch(referent, phrase.head, discourse.role_of(phrase.first))
        if len(referent.forms) > 1:
            referent.forms = "".join(f for f in referent.forms if f in phrase.forms) or referent.forms


_OPENING_MARKS = frozenset("„»\"“")
