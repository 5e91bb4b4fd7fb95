"""The named referents: where they are mentioned, their gender, the offices before their names, and metonyms."""

from typing import NamedTuple

from wortlaut.annotations.clause_words import words_of
from wortlaut.annotations.genders import gender_of_body, gender_of_person
from wortlaut.annotations.metonyms import stands_for
from wortlaut.annotations.model import Entity, Layers, Mention
from wortlaut.annotations.noun_references import place_head, read_phrase
from wortlaut.annotations.reference_words import Noun, endings, noun_of, place_kind, sort_of
from wortlaut.annotations.referents import ATTRIBUTE, CUTS, PART, SUBJECT, Discourse, Referent

MOST_TITLES = 4  # tokens of offices before a name
MOST_JOINED = 3  # tokens between "und" and the name behind it
MOST_READ = 60  # tokens of a clause that are looked at for its verb


class Place(NamedTuple):
    """Tokens ``[first, last)`` that name an entity (an index), or the token of which the name is a ``part``."""

    first: int
    last: int
    entity: int
    mention: Mention
    part: bool


class NamedReferents:
    """The entities as referents, and their mentions by first token."""

    def __init__(self, discourse: Discourse, layers: Layers) -> None:
        self.discourse = discourse
        self.referents = [self._referent(entity) for entity in layers.entities]
        self.places: dict[int, list[Place]] = {}
        for index, entity in enumerate(layers.entities):
            self._place(index, entity)
        self._settle_forms()
        self.governments: dict[str, Referent] = {}

    def _referent(self, entity: Entity) -> Referent:
        referent = Referent(entity.kind, entity.name, "", named=True)
        referent.mentions = entity.mentions
        return self.discourse.add(referent)

    def _place(self, index: int, entity: Entity) -> None:
        discourse = self.discourse
        for mention in entity.mentions:
            first, last = discourse.tokens_of(mention.span)
            if last > first:
                part = discourse.span(first, last) != mention.span
                self.places.setdefault(first, []).append(Place(first, last, index, mention, part))

    def _settle_forms(self) -> None:
        """Give every name its gender: by table, by the office or the article before it."""
        before: dict[int, list[str]] = {}
        for places in self.places.values():
            for place in places:
                if not place.part:
                    words = self.discourse.words[max(place.first - 2, 0) : place.first]
                    before.setdefault(place.entity, []).extend(reversed(words))
        for index, referent in enumerate(self.referents):
            words = before.get(index, [])
            if referent.kind == "person":
                referent.forms = gender_of_person(referent.name, words)
            else:
                place = referent.kind == "place"
                referent.forms = gender_of_body(referent.name, [word.lower() for word in words], place=place)
                referent.sort = place_kind(referent.name) if place else sort_of(referent.name)[0]

    def read(self, token: int) -> tuple[int, Noun | None]:
        """Take in the names at *token*; return the token to go on with, and the noun that a compound ends with."""
        discourse = self.discourse
        end = token
        for place in self.places[token]:
            referent = self.referents[place.entity]
            if place.part:
                discourse.touch(referent, place.first, PART)
                discourse.parts[place.first] = referent
                continue
            head = place.last - 1
            genitive = self._is_genitive(place)
            role = ATTRIBUTE if genitive else discourse.role_of(place.first)
            government = None if genitive else self._government(place, role)
            if government is not None:
                discourse.refer(government, place.first, head, place.last, "metonym")
                discourse.touch(government, head, role)
            else:
                discourse.touch(referent, head, role)
                discourse.at[head] = referent
            if genitive:
                discourse.attributive.add(head)
            self._titles_before(place, referent)
            self._join(place)
            end = max(end, place.last)
        if end == token:  # parts of a compound: its last word is a noun of its own
            return token + 1, noun_of(discourse.words[token])
        return end, None

    def _is_genitive(self, place: Place) -> bool:
        mention = place.mention
        word = self.discourse.words[place.last - 1]
        return word != mention.head and word.endswith(("s", "'", "’")) and mention.head.endswith(word.rstrip("s'’"))

    def _titles_before(self, place: Place, referent: Referent) -> None:
        """Remember the offices that stand before a name."""
        discourse = self.discourse
        for at in range(place.first - 1, max(place.first - 1 - MOST_TITLES, discourse.sentence_first - 1), -1):
            noun = noun_of(discourse.words[at])
            if noun is not None and discourse.at.get(at) is None:
                if (noun.kind == "organization") == (referent.kind == "person"):
                    return
                self.bear(referent, at, noun)
            elif not discourse.words[at].endswith("."):
                return

    def bear(self, referent: Referent, at: int, noun: Noun) -> None:
        """Remember that *referent* is what the noun at token *at* says."""
        discourse = self.discourse
        if referent.kind == "organization" and not referent.sort:
            referent.sort = noun.sort
        discourse.at[at] = referent
        place_head(discourse, read_phrase(discourse, at, noun), referent)

    def _join(self, place: Place) -> None:
        """Remember two names joined by "und"."""
        discourse = self.discourse
        before = place.first - 1
        for joining in range(before, max(before - MOST_JOINED, discourse.sentence_first), -1):
            if discourse.lower[joining] in endings("joining"):
                other = discourse.at.get(joining - 1)
                if other is not None and joining - 1 not in discourse.attributive:
                    discourse.joined.append((other, discourse.at[place.last - 1], discourse.sentence))
                return

    # metonyms

    def _government(self, place: Place, role: float) -> Referent | None:
        """Return whom a seat of government stands for, where it acts: "Moskau signalisiert", "mit Moskau"."""
        country = stands_for(place.mention.head) if place.mention.kind == "place" else None
        if country is None or not self._acts(place, role):
            return None
        return self.government(country)

    def government(self, country: str) -> Referent:
        """Return the referent of that name, a new one where the text does not name it."""
        found = self.governments.get(country)
        if found is None:
            named = (one for one in self.referents if country in {one.name, *(m.head for m in one.mentions)})
            found = next(named, None)
            if found is None:
                kind = "place" if place_kind(country) else "organization"
                found = self.discourse.add(Referent(kind, country, "n", named=False))
                found.sort = place_kind(country)
            self.governments[country] = found
        return found

    def _acts(self, place: Place, role: float) -> bool:
        discourse = self.discourse
        lower, first = discourse.lower, place.first
        if place.last - 1 in discourse.speaking:
            return True
        if first > discourse.sentence_first and lower[first - 1] in endings("towards parties"):
            return True
        if role != SUBJECT:
            return False
        start = discourse.clause_start(first)
        end = first
        while end < min(start + MOST_READ, len(lower)) and discourse.words[end] not in CUTS:
            end += 1
        analyses = discourse.analyses
        verb = next((at for at in range(start, end) if analyses[at].verb_form == "finite"), -1)
        if verb < 0 or lower[verb] in words_of("being") or analyses[verb].lemma in endings("verbs of places"):
            return False
        if analyses[verb].word_class == "AUX":
            return any(analyses[at].verb_form in {"participle", "infinitive"} for at in range(verb + 1, end))
        return True
