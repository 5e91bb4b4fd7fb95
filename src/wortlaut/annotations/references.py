"""References: pronouns, offices, groups and capitals that mean an actor.

One pass in text order. Names, pronouns and nouns that can refer are the triggers; each is given to the likeliest
referent that agrees with it, or to nobody. What stands in reported words waits until its sentence is read, so that
"Er komme, sagte Overkamp" finds its speaker.
"""

from typing import NamedTuple

from wortlaut.annotations.affiliations import affiliate
from wortlaut.annotations.genders import gender_of_body, gender_of_person
from wortlaut.annotations.group_references import find_group, form, is_joining
from wortlaut.annotations.model import Actor, Entity, Layers, Mention, Sentence
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
from wortlaut.annotations.pronoun_references import (
    find_personal,
    find_pointed,
    find_relative,
    forms_of_pronoun,
    is_polite,
    is_possessive,
)
from wortlaut.annotations.reference_words import Noun, noun_of, place_kind, pronouns, sort_of
from wortlaut.annotations.referents import ATTRIBUTE, OBJECT, PART, SUBJECT, Discourse, Head, Referent
from wortlaut.annotations.reported_words import Reported
from wortlaut.document.model import Document


class _Place(NamedTuple):
    first: int
    last: int
    entity: int
    mention: Mention
    part: bool  # of a longer word


def resolve(document: Document, layers: Layers) -> tuple[Actor, ...]:
    """Return the actors of *document*: the entities with all that refers to them, then unnamed ones and groups."""
    return _Resolver(document, layers).actors()


class _Resolver:
    def __init__(self, document: Document, layers: Layers) -> None:
        self.discourse = Discourse(document, layers)
        self.reported = Reported(self.discourse, layers)
        self.named = [self._referent(entity) for entity in layers.entities]
        self.places: dict[int, list[_Place]] = {}
        self._place_mentions(layers.entities)
        self._settle_forms()
        self.waiting: list[int] = []
        for number, sentence in enumerate(layers.sentences):
            self._read(number, sentence)
        self._first_persons()
        self._joint_speakers()
        affiliate(self.discourse, self.named)

    # names

    def _referent(self, entity: Entity) -> Referent:
        referent = Referent(entity.kind, entity.name, "", named=True)
        referent.mentions = entity.mentions
        return self.discourse.add(referent)

    def _place_mentions(self, entities: tuple[Entity, ...]) -> None:
        discourse = self.discourse
        for index, entity in enumerate(entities):
            for mention in entity.mentions:
                first, last = discourse.tokens_of(mention.span)
                if last > first:
                    part = discourse.span(first, last) != mention.span
                    self.places.setdefault(first, []).append(_Place(first, last, index, mention, part))

    def _settle_forms(self) -> None:
        """Give every name its gender: by table, by the office or the article before it."""
        discourse = self.discourse
        before: dict[int, list[str]] = {}
        for places in self.places.values():
            for place in places:
                if not place.part:
                    words = discourse.words[max(place.first - 2, 0) : place.first]
                    before.setdefault(place.entity, []).extend(reversed(words))
        for index, referent in enumerate(self.named):
            words = before.get(index, [])
            if referent.kind == "person":
                referent.forms = gender_of_person(referent.name, words)
            else:
                place = referent.kind == "place"
                found = gender_of_body(referent.name, [word.lower() for word in words], place=place)
                referent.forms = found
                referent.sort = place_kind(referent.name) if place else sort_of(referent.name)[0]

    # the pass

    def _read(self, number: int, sentence: Sentence) -> None:
        discourse = self.discourse
        discourse.sentence, discourse.sentence_first = number, sentence.first
        lower, words = discourse.lower, discourse.words
        triggers = pronoun_triggers()
        token = sentence.first
        while token < sentence.last:
            places = self.places.get(token)
            if places is not None:
                token = self._name(places, token)
                continue
            if lower[token] in triggers:
                if self.reported.waits(token):
                    self.waiting.append(token)
                else:
                    self._pronoun(token)
            else:
                word = words[token]
                if word[0].isupper() or word[0].isdecimal():
                    noun = noun_of(word)
                    if noun is not None:
                        self._noun(token, noun)
            token += 1
        for waiting in self.waiting:
            self._pronoun(waiting)
        self.waiting.clear()

    def _name(self, places: list[_Place], token: int) -> int:
        """Take in the names at *token*; return the token to go on with."""
        discourse = self.discourse
        end = token
        for place in places:
            referent = self.named[place.entity]
            if place.part:
                discourse.touch(referent, place.first, PART)
                discourse.parts[place.first] = referent
                continue
            genitive = self._is_genitive(place)
            role = ATTRIBUTE if genitive else discourse.role_of(place.first, place.last - 1)
            discourse.touch(referent, place.last - 1, role)
            discourse.at[place.last - 1] = referent
            if genitive:
                discourse.attributive.add(place.last - 1)
            self._titles_before(place, referent)
            self._join(place)
            end = max(end, place.last)
        if end == token:  # parts of a compound: its last word is a noun of its own
            noun = noun_of(discourse.words[token])
            if noun is not None:
                self._noun(token, noun)
            end = token + 1
        return end

    def _is_genitive(self, place: _Place) -> bool:
        discourse, mention = self.discourse, place.mention
        word = discourse.words[place.last - 1]
        return word != mention.head and word.endswith(("s", "'", "’")) and mention.head.endswith(word.rstrip("s'’"))

    def _titles_before(self, place: _Place, referent: Referent) -> None:
        """Remember the offices that stand before a name."""
        discourse = self.discourse
        at = place.first - 1
        while at >= discourse.sentence_first and at >= place.first - 4:
            noun = noun_of(discourse.words[at])
            if noun is not None and discourse.at.get(at) is None:
                if (noun.kind == "organization") == (referent.kind == "person"):
                    break
                self._bear(referent, at, noun)
            elif not discourse.words[at].endswith("."):
                break
            at -= 1

    def _bear(self, referent: Referent, at: int, noun: Noun) -> None:
        discourse = self.discourse
        if referent.kind == "organization" and not referent.sort:
            referent.sort = noun.sort
        phrase = read_phrase(discourse, at, noun)
        discourse.at[at] = referent
        place_head(discourse, phrase, referent)

    def _join(self, place: _Place) -> None:
        """Remember two names joined by "und"."""
        discourse = self.discourse
        before = place.first - 1
        for joining in range(before, max(before - 3, discourse.sentence_first), -1):
            if is_joining(discourse, joining):
                other = discourse.at.get(joining - 1)
                if other is not None and joining - 1 not in discourse.attributive:
                    discourse.joined.append((other, self.named[place.entity], discourse.sentence))
                return

    # nouns

    def _noun(self, token: int, noun: Noun) -> None:
        discourse = self.discourse
        phrase = read_phrase(discourse, token, noun)
        if self._names_next(phrase):
            return
        if noun.kind in {"group", "pair"} or phrase.opening == "both":
            self._group(phrase)
            return
        if noun.kind == "place":
            found = find_place(discourse, phrase) if phrase.opening in _KNOWN else None
            if found is not None:
                self._place_phrase(found, phrase)
            return
        self._person_or_body(phrase)

    def _names_next(self, phrase: Phrase) -> bool:
        """Tell whether the name of whom the phrase means follows: the noun is a title then."""
        discourse = self.discourse
        behind = phrase.head + 1
        places = self.places.get(behind)
        if places is None and discourse.words[behind : behind + 1] in (["„"], ["»"], ['"'], ["“"]):
            places = self.places.get(behind + 1)
            return places is not None and places[0].mention.kind == "organization"
        if places is None:
            noun = noun_of(discourse.words[behind]) if behind < len(discourse.words) else None
            return noun is not None and noun.kind == "person" and self.places.get(behind + 1) is not None
        person = phrase.noun.kind not in {"organization", "place", "group", "pair"}
        kind = places[0].mention.kind
        return not places[0].part and ((kind == "person") == person or phrase.noun.kind == "place")

    def _group(self, phrase: Phrase) -> None:
        discourse = self.discourse
        if phrase.noun.kind == "pair" and phrase.opening in {"definite", "indefinite", "near"}:
            self._person_or_body(phrase)
            return
        if phrase.opening not in {"both", "definite", "near", "contracted"} or "p" not in phrase.forms + "p":
            return
        person = phrase.noun.kind in {"person", "adjectival", "relation"}
        gender = phrase.noun.forms.replace("p", "") if person and phrase.opening == "both" else ""
        both = phrase.opening == "both"
        found = find_group(discourse, people=person, forms=gender if gender == "f" else "") if both else None
        if found is None:
            if both or phrase.attribute:
                return
            self._person_or_body(phrase)
            return
        self._place_phrase(found, phrase)

    def _person_or_body(self, phrase: Phrase) -> None:
        discourse = self.discourse
        bearer = is_role(discourse, phrase)
        if bearer is not None:
            self._bear(bearer, phrase.head, phrase.noun)
            return
        follower = self._named_behind(phrase)
        if follower is not None:
            self._bear(follower, phrase.head, phrase.noun)
            return
        if is_predicate(discourse, phrase):
            return
        body = phrase.noun.kind == "organization"
        if phrase.opening == "bare" and not (body and phrase.noun.alone):
            if phrase.forms != "p":
                return
        owner = self._owner(phrase)
        found: Referent | None = None
        if phrase.opening not in {"indefinite"} and not (phrase.opening == "bare" and not body):
            found = find_body(discourse, phrase) if body else find_person(discourse, phrase, owner)
        if found is None:
            found = open_unnamed(discourse, phrase, owner)
        self._place_phrase(found, phrase)

    def _owner(self, phrase: Phrase) -> Referent | None:
        if phrase.opening in {"possessive", "genitive"}:
            return self.discourse.at.get(phrase.first)
        return None

    def _named_behind(self, phrase: Phrase) -> Referent | None:
        """Return the person whose name follows between commas: "Der Minister, Karl Overkamp, …"."""
        words = self.discourse.words
        comma = phrase.head + 1
        places = self.places.get(comma + 1)
        if phrase.opening != "definite" or words[comma : comma + 1] != [","] or places is None:
            return None
        place = places[0]
        closes = words[place.last : place.last + 1] in ([","], ["("])
        return self.named[place.entity] if closes and place.mention.kind == "person" else None

    def _place_phrase(self, referent: Referent, phrase: Phrase) -> None:
        discourse = self.discourse
        discourse.refer(referent, phrase.first, phrase.head, phrase.head + 1, "nominal")
        if not referent.name:
            referent.name = referent.references[0].span.of(discourse.text)
        if phrase.noun.kind != "group":
            place_head(discourse, phrase, referent)
        else:
            discourse.heads.append(Head(referent, phrase.first, phrase.head, phrase.head + 1))
        role = discourse.role_of(phrase.first, phrase.head)
        discourse.touch(referent, phrase.head, role)
        if len(referent.forms) > 1:
            referent.forms = "".join(f for f in referent.forms if f in phrase.forms) or referent.forms

    # pronouns

    def _pronoun(self, token: int) -> None:
        discourse = self.discourse
        word = discourse.lower[token]
        if token in discourse.at or is_polite(discourse, token):
            return
        direct = self.reported.is_direct(token)
        if word in pronouns("relative") and self._relative(token, word):
            return
        if word in pronouns("both"):
            self._both(token)
            return
        possessive = word in pronouns("possessive") and is_possessive(discourse, token)
        if possessive:
            forms = pronouns("possessive")[word]
        elif word in pronouns("subject"):
            forms = forms_of_pronoun(discourse, token, pronouns("subject")[word])
        elif word in pronouns("object"):
            forms = pronouns("object")[word]
        else:
            self._pointing(token, word)
            return
        if direct and (discourse.words[token][0].isupper() and word in {*pronouns("possessive")}):
            return
        speaker = self.reported.speaker_at(token) if not direct else None
        found = find_personal(
            discourse, token, forms, speaker, subject=word in pronouns("subject"), possessive=possessive
        )
        if found is not None:
            self._place_pronoun(found, token, forms, possessive=possessive)

    def _relative(self, token: int, word: str) -> bool:
        discourse = self.discourse
        if discourse.analyses[token].word_class != "PRON" and word not in _POSSESSIVE_RELATIVES:
            return False
        found = find_relative(discourse, token, pronouns("relative")[word])
        if found is None:
            return False
        self._place_pronoun(found, token, pronouns("relative")[word], possessive=word in _POSSESSIVE_RELATIVES)
        return True

    def _both(self, token: int) -> None:
        discourse = self.discourse
        behind = discourse.words[token + 1 : token + 2]
        if behind and behind[0][0].isupper():
            return  # its noun follows
        article = token > discourse.sentence_first and discourse.lower[token - 1] in pronouns("definite")
        if behind and discourse.analyses[token + 1].word_class in {"ADJ", "NUM"} and not article:
            return
        found = find_group(discourse, people=True) or find_group(discourse, people=False)
        if found is None:
            return
        first = token - article
        discourse.refer(found, first, token, token + 1, "nominal" if article else "pronoun")
        found.name = found.name or found.references[0].span.of(discourse.text)
        discourse.touch(found, token, discourse.role_of(first, token))

    def _pointing(self, token: int, word: str) -> None:
        discourse = self.discourse
        forms = pronouns("pointing").get(word)
        if forms is None or discourse.analyses[token].word_class != "PRON":
            return
        found = find_pointed(discourse, forms)
        if found is not None:
            self._place_pronoun(found, token, forms, possessive=False)

    def _place_pronoun(self, referent: Referent, token: int, forms: str, *, possessive: bool) -> None:
        discourse = self.discourse
        discourse.refer(referent, token, token, token + 1, "pronoun")
        if possessive:
            discourse.attributive.add(token)
            role = max(referent.role, OBJECT) if referent.sentence == discourse.sentence else OBJECT
        else:
            role = SUBJECT if discourse.lower[token] in pronouns("subject") else OBJECT
        discourse.touch(referent, token, role)
        if len(referent.forms) > 1 and any(f in forms for f in referent.forms):
            referent.forms = "".join(f for f in referent.forms if f in forms)

    # afterwards

    def _first_persons(self) -> None:
        """Give "ich" in direct speech to its speaker."""
        discourse = self.discourse
        for token in self.reported.first_persons():
            speaker = self.reported.speaker_at(token)
            if speaker is not None and speaker.kind == "person" and "p" not in speaker.forms:
                discourse.refer(speaker, token, token, token + 1, "pronoun")

    def _joint_speakers(self) -> None:
        """Make groups of those who speak together: "Bulgarien und Griechenland fordern"."""
        discourse = self.discourse
        for first, last, members in self.reported.joint_speakers():
            group = form(discourse, members)
            discourse.refer(group, first, last - 1, last, "nominal")
            group.name = group.name or group.references[0].span.of(discourse.text)

    def actors(self) -> tuple[Actor, ...]:
        """Return the referents as actors; of the unnamed those spoken of twice, that speak, or have members."""
        speaking = self.reported.speakers()
        kept = [
            referent for referent in self.discourse.referents
            if referent.named or len(referent.references) > 1 or id(referent) in speaking
            or (referent.members and referent.references)
        ]  # fmt: skip
        index = {id(referent): number for number, referent in enumerate(kept)}
        return tuple(
            Actor(
                referent.kind, referent.name, referent.mentions, tuple(sorted(set(referent.references))),
                index.get(id(referent.affiliation)), tuple(index[id(m)] for m in referent.members if id(m) in index),
            )
            for referent in kept
        )  # fmt: skip


_KNOWN = frozenset({"definite", "contracted", "near"})
_POSSESSIVE_RELATIVES = frozenset({"dessen", "deren"})


def pronoun_triggers() -> frozenset[str]:
    """Return the words that may be a pronoun to resolve."""
    kinds = ("subject", "object", "possessive", "relative", "pointing", "both")
    return frozenset().union(*(pronouns(kind) for kind in kinds))  # type: ignore[arg-type]
