"""References: pronouns, offices, groups and capitals that mean an actor.

One pass in text order. Names, pronouns and nouns that can refer are the triggers; each is given to the likeliest
referent that agrees with it, or to nobody. What stands in reported words waits until its sentence is read, so that
"Er komme, sagte Overkamp" finds its speaker.
"""

from wortlaut.annotations.affiliations import affiliate
from wortlaut.annotations.group_references import form
from wortlaut.annotations.model import Actor, Layers, Sentence
from wortlaut.annotations.named_referents import NamedReferents
from wortlaut.annotations.nominals import Nominals
from wortlaut.annotations.pronoun_reading import Pronouns, pronoun_triggers
from wortlaut.annotations.reference_words import noun_of
from wortlaut.annotations.referents import Discourse
from wortlaut.annotations.reported_words import Reported
from wortlaut.annotations.unnamed_speakers import find_part, open_speakers
from wortlaut.document.model import Document


def resolve(document: Document, layers: Layers) -> tuple[Actor, ...]:
    """Return the actors of *document*: the entities with all that refers to them, then unnamed ones and groups."""
    resolver = _Resolver(document, layers)
    told = 0
    for sentence in layers.sentences:
        told += not resolver.reported.is_spoken(sentence)
        resolver.read(told, sentence)
    resolver.finish()
    return resolver.actors()


class _Resolver:
    def __init__(self, document: Document, layers: Layers) -> None:
        self.discourse = Discourse(document, layers)
        self.reported = Reported(self.discourse, layers)
        self.names = NamedReferents(self.discourse, layers)
        self.nominals = Nominals(self.discourse, self.names)
        self.pronouns = Pronouns(self.discourse, self.reported)

    def read(self, number: int, sentence: Sentence) -> None:
        """Read a sentence; *number* counts those that are not direct speech."""
        discourse = self.discourse
        discourse.sentence, discourse.sentence_first = number, sentence.first
        lower, words = discourse.lower, discourse.words
        triggers, places = pronoun_triggers(), self.names.places
        waiting: list[int] = []
        token = sentence.first
        while token < sentence.last:
            following = token + 1
            if token in places:
                following, noun = self.names.read(token)
                if noun is not None:
                    self.nominals.read(token, noun)
            elif lower[token] in triggers:
                part = find_part(discourse, token)
                if part is not None:
                    following = part
                elif self.reported.waits(token):
                    waiting.append(token)
                else:
                    self.pronouns.read(token)
            elif words[token][0].isupper() or words[token][0].isdecimal():
                noun = noun_of(words[token])
                if noun is not None:
                    self.nominals.read(token, noun)
            token = following
        for token in waiting:
            self.pronouns.read(token)

    def finish(self) -> None:
        """Do what needs the whole text: "ich", speakers without a name, who belongs to whom."""
        discourse = self.discourse
        for token in self.reported.first_persons():
            speaker = self.reported.speaker_at(token)
            if speaker is not None and speaker.kind == "person" and "p" not in speaker.forms:
                discourse.refer(speaker, token, token, token + 1, "pronoun")
        for first, last, members in self.reported.joint_speakers():
            group = form(discourse, members)
            discourse.refer(group, first, last - 1, last, "nominal")
            group.name = group.name or group.references[0].span.of(discourse.text)
        open_speakers(discourse, self.reported)
        affiliate(discourse, self.names)

    def actors(self) -> tuple[Actor, ...]:
        """Return the referents as actors; of the unnamed those spoken of twice, that speak, or stand for a country."""
        speaking = self.reported.speakers()
        kept = [
            referent for referent in self.discourse.referents
            if referent.named or len(referent.references) > 1 or id(referent) in speaking
            or (referent.references and (referent.members or referent.references[0].kind == "metonym"))
        ]  # fmt: skip
        index = {id(referent): number for number, referent in enumerate(kept)}
        return tuple(
            Actor(
                referent.kind, referent.name, referent.mentions, tuple(sorted(set(referent.references))),
                index.get(id(referent.affiliation)), tuple(index[id(m)] for m in referent.members if id(m) in index),
            )
            for referent in kept
        )  # fmt: skip
