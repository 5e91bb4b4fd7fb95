"""Stretches: parts of sentences within which verbs and names belong together, and the mentions in them.

A stretch is a sentence, less its subordinate clauses, which are stretches of their own. Lists and appositions do not
break it: "Erstmals nahm A, der Sohn von B, an einem Treffen teil" is one.
"""

from bisect import bisect_left
from typing import NamedTuple

from wortlaut.annotations.meeting_words import meeting_words
from wortlaut.annotations.model import Layers, Mention, Sentence
from wortlaut.annotations.name_tables import name_words
from wortlaut.document.model import Document
from wortlaut.text.span import Span

_LONGEST = 120  # tokens; of longer stretches the rest is not read
_CUTS = frozenset({";", ":", "–", "—"})


class Place(NamedTuple):
    """A mention within a stretch: its tokens, its entity, and whether it is the genitive of something else."""

    first: int
    last: int
    entity: int
    mention: Mention
    genitive: bool

    @property
    def is_person(self) -> bool:
        """Tell whether it names a person who can act here."""
        return self.mention.kind == "person" and not self.genitive


class Stretch(NamedTuple):
    """Tokens ``[first, last)`` of a sentence, with the mentions in it, in text order."""

    first: int
    last: int
    sentence: Sentence
    places: tuple[Place, ...]

    @property
    def persons(self) -> list[Place]:
        """The persons who can act here."""
        return [place for place in self.places if place.is_person]


def cut_stretches(document: Document, layers: Layers) -> "Clausework":
    """Return the stretches of *document*, made once for all steps that read them."""
    return Clausework(document, layers)


class Clausework:
    """The document's words in lower case, and its stretches."""

    def __init__(self, document: Document, layers: Layers) -> None:
        self.text = document.text
        self.words, self.begins, self.ends = layers.tokens.words, layers.tokens.begins, layers.tokens.ends
        self.lower = [word.lower() for word in self.words]
        self.kinds = [block.kind for block in document.blocks]
        self._placed = self._place(layers)
        self._firsts = [place.first for place in self._placed]
        self.stretches = [stretch for sentence in layers.sentences for stretch in self._cut(sentence)]

    def _place(self, layers: Layers) -> list[Place]:
        placed = []
        for index, entity in enumerate(layers.entities):
            for mention in entity.mentions:
                first = bisect_left(self.ends, mention.span.begin + 1)
                last = bisect_left(self.begins, mention.span.end)
                placed.append(Place(first, last, index, mention, self._is_genitive(first, last, mention)))
        return sorted(placed, key=lambda place: place.mention.span)

    def _is_genitive(self, first: int, last: int, mention: Mention) -> bool:
        """Tell whether it names whose something is, not who acts: "Okafors Bruder", and parts of compounds."""
        if mention.span != self.span(first, last):
            return True
        word = self.words[last - 1]
        return word != mention.head and word.endswith(("s", "'", "’")) and word.startswith(mention.head[:-1])

    def _cut(self, sentence: Sentence) -> list[Stretch]:
        breaking = meeting_words("openings of subordinate clauses")
        found: list[Stretch] = []
        first, subordinate = sentence.first, False
        for token in range(sentence.first, sentence.last):
            word = self.words[token]
            if word == "," and token + 1 < sentence.last:
                opens = self.lower[token + 1] in breaking
                if opens or subordinate:
                    found.append(self._stretch(first, token, sentence))
                    first, subordinate = token + 1, opens
            elif word in _CUTS:
                found.append(self._stretch(first, token, sentence))
                first, subordinate = token + 1, False
            elif token == first and self.lower[token] in breaking:
                subordinate = True
        found.append(self._stretch(first, sentence.last, sentence))
        return [stretch for stretch in found if stretch.last > stretch.first]

    def _stretch(self, first: int, last: int, sentence: Sentence) -> Stretch:
        last = min(last, first + _LONGEST)
        low, high = bisect_left(self._firsts, first), bisect_left(self._firsts, last)
        return Stretch(first, last, sentence, tuple(self._placed[low:high]))

    def span(self, first: int, last: int) -> Span:
        """Return the characters of tokens ``[first, last)``."""
        return Span(self.begins[first], self.ends[last - 1])

    def has(self, stretch: Stretch, words: frozenset[str]) -> int:
        """Return the first token of *stretch* that is one of *words* (lower case), or -1."""
        for token in range(stretch.first, stretch.last):
            if self.lower[token] in words:
                return token
        return -1

    def opens_with_article(self, token: int) -> bool:
        """Tell whether an article stands before *token*."""
        return token > 0 and self.lower[token - 1] in name_words("articles")
