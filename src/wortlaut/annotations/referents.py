"""Discourse referents: whom the text has spoken of so far, how recently, and in what part of the sentence.

The ranking of candidates follows Lappin and Leass (1994), An algorithm for pronominal anaphora resolution: recency,
the grammatical role of the last place, and how often somebody was spoken of.
"""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from wortlaut.annotations.clause_words import words_of
from wortlaut.annotations.model import EntityKind, Layers, Mention, Reference, ReferenceKind
from wortlaut.annotations.reference_words import Noun, articles, endings, pronouns
from wortlaut.document.model import Document
from wortlaut.text.span import Span

CUTS = frozenset(",;:.!?–—()„“”\"»«…")
MOST_CANDIDATES = 24
SUBJECT, OBJECT, ATTRIBUTE, PART = 1.0, 0.0, -0.7, -1.6  # weights of the grammatical role
RECENCY = (3.0, 2.4, 1.4, 0.9, 0.6, 0.3)  # by sentences back; direct speech does not count
OFTEN, MOST_OFTEN = 0.1, 6  # a place before, up to so many


class Referent:
    """Somebody or something spoken of: ``forms`` are the genders and numbers (m, f, n, p) that it may have."""

    __slots__ = (
        "affiliation", "attribute", "count", "forms", "kind", "last", "members", "mentions", "name", "named", "owner",
        "references", "role", "sentence", "sort", "speaks", "titles",
    )  # fmt: skip

    def __init__(self, kind: EntityKind, name: str, forms: str, *, named: bool) -> None:
        self.kind, self.name, self.forms, self.named = kind, name, forms, named
        self.mentions: tuple[Mention, ...] = ()
        self.references: list[Reference] = []
        self.titles: list[Noun] = []  # offices borne, or what it was called
        self.sort = ""  # of organisations and places
        self.attribute = ""  # the word of the genitive or name that tells which one it is
        self.owner: Referent | None = None  # whose relation it is
        self.affiliation: Referent | None = None
        self.members: tuple[Referent, ...] = ()
        self.last, self.sentence, self.role, self.count = -1, -1, OBJECT, 0
        self.speaks = False


class Head(NamedTuple):
    """A noun phrase ``[first, last)`` around a noun at ``head``, that means *referent*."""

    referent: Referent
    first: int
    head: int
    last: int


class Discourse:
    """The document's columns, and the referents of what was read so far."""

    def __init__(self, document: Document, layers: Layers) -> None:
        tokens = layers.tokens
        self.text = document.text
        self.words, self.begins, self.ends = tokens.words, tokens.begins, tokens.ends
        self.lower = [word.lower() for word in self.words]
        self.analyses = layers.morphology
        self.referents: list[Referent] = []
        self.recent: dict[int, Referent] = {}  # by identity, the last spoken of last
        self.by_title: dict[str, list[Referent]] = {}
        self.at: dict[int, Referent] = {}  # the token of a head, of a name the last
        self.attributive: set[int] = set()  # heads that only tell whose something is
        self.heads: list[Head] = []
        self.parts: dict[int, Referent] = {}  # names within the compound at a token
        self.speaking: set[int] = set()  # tokens of the speakers of statements
        self.joined: list[tuple[Referent, Referent, int]] = []  # names joined by "und", and their sentence
        self.sentence = 0  # counts those that are not direct speech
        self.sentence_first = 0

    def span(self, first: int, last: int) -> Span:
        """Return the characters of tokens ``[first, last)``."""
        return Span(self.begins[first], self.ends[last - 1])

    def tokens_of(self, span: Span) -> tuple[int, int]:
        """Return the tokens ``[first, last)`` that *span* touches."""
        return bisect_left(self.ends, span.begin + 1), bisect_left(self.begins, span.end)

    def add(self, referent: Referent) -> Referent:
        """Take *referent* in."""
        self.referents.append(referent)
        return referent

    def title(self, referent: Referent, noun: Noun) -> None:
        """Remember that *referent* is called *noun*."""
        if all(known.stem != noun.stem for known in referent.titles):
            referent.titles.append(noun)

    def touch(self, referent: Referent, token: int, role: float) -> None:
        """Remember that *referent* is spoken of at *token*."""
        if referent.sentence != self.sentence or role >= referent.role:
            referent.role = role
        referent.last, referent.sentence = token, self.sentence
        referent.count += 1
        key = id(referent)
        self.recent.pop(key, None)
        self.recent[key] = referent

    def refer(self, referent: Referent, first: int, head: int, last: int, kind: ReferenceKind) -> None:
        """Add tokens ``[first, last)`` with their head to the places that mean *referent*."""
        referent.references.append(Reference(self.span(first, last), kind))
        self.at[head] = referent

    def candidates(self, sentences: int = len(RECENCY)) -> Iterator[Referent]:
        """Yield the referents of the last *sentences*, the last spoken of first."""
        for referent in islice(reversed(self.recent.values()), MOST_CANDIDATES):
            if self.sentence - referent.sentence < sentences:
                yield referent

    def salience(self, referent: Referent) -> float:
        """Return how near *referent* is to what is being said."""
        recency = RECENCY[self.sentence - referent.sentence]
        return recency + referent.role + OFTEN * min(referent.count, MOST_OFTEN)

    def clause_start(self, token: int) -> int:
        """Return the first token of the stretch between marks in which *token* lies."""
        while token > self.sentence_first and self.words[token - 1] not in CUTS:
            token -= 1
        return token

    def role_of(self, first: int) -> float:
        """Return the weight of the part that a noun phrase from *first* plays in its clause."""
        if first <= self.sentence_first:
            return SUBJECT
        before = first - 1
        kind = self.analyses[before].word_class
        opening = self.lower[first]
        oblique = opening in words_of("oblique determiners") and opening not in words_of("determiners")
        if kind == "ADP" and self.analyses[first].word_class != "PRON":
            return ATTRIBUTE
        if oblique:
            return ATTRIBUTE if kind in {"NOUN", "PROPN"} else OBJECT
        if kind in {"NOUN", "PROPN"} and opening in words_of("genitive determiners"):
            return ATTRIBUTE
        start = self.clause_start(first)
        for token in range(start, first):
            if token in self.at and token not in self.attributive and self.at[token].role == SUBJECT:
                return OBJECT
        return SUBJECT

    def opening_of(self, head: int) -> tuple[int, str]:
        """Return where the noun phrase of the noun at *head* begins, and the kind of its opening.

        The kinds are those of articles, ``genitive`` behind the genitive of a name, ``contracted`` where the article
        is part of a preposition (outside the phrase), and ``bare``.
        """
        first = head
        while first > self.sentence_first and head - first < 5 and self._is_attribute(first - 1):
            first -= 1
        if first == self.sentence_first:
            return first, "indefinite" if self.analyses[first].word_class == "NUM" and first < head else "bare"
        before = first - 1
        known = articles().get(self.lower[before])
        if known is not None and self.analyses[before].word_class != "VERB":
            if self.analyses[before].word_class == "ADP":
                return first, "contracted"
            if known[1] == "both" and before > self.sentence_first and self.lower[before - 1] in pronouns("definite"):
                before -= 1
            after_comma = before > self.sentence_first and self.words[before - 1] == ","
            if after_comma and first < head and self.analyses[first].word_class == "NUM" and "m" in known[0]:
                return first, "indefinite"  # "…, der drei Patienten …": the article is a relative pronoun
            return before, known[1]
        if before in self.at and before in self.attributive:
            return before, "genitive"
        return first, "indefinite" if self.analyses[first].word_class == "NUM" else "bare"

    def _is_attribute(self, token: int) -> bool:
        analysis = self.analyses[token]
        if token in self.at or self.lower[token] in articles():
            return False
        word = self.words[token]
        if analysis.word_class in {"ADJ", "NUM"} or analysis.verb_form == "participle":
            return True
        return word[0].isupper() and word.endswith(endings("place adjective")) and analysis.word_class != "VERB"

    def forms_of(self, first: int, opening: str, noun: Noun) -> str:
        """Return the forms that a noun phrase can have, by its article and its noun."""
        if opening == "both" or (opening == "indefinite" and self.analyses[first].word_class == "NUM"):
            return "p"
        word = self.lower[first - 1] if opening == "contracted" else self.lower[first]
        known = articles().get(word)
        if known is None:
            return noun.forms
        forms = pronouns("possessed").get(word, "") if opening == "possessive" else known[0]
        if noun.kind == "adjectival" and known[1] != "indefinite":
            forms = _weak_forms(forms, noun)
        return "".join(form for form in noun.forms if form in forms) or noun.forms


def _weak_forms(forms: str, noun: Noun) -> str:
    """Return the forms of an adjective as a noun behind an article: "der Verletzte", "die Verletzten"."""
    plural = "p" in noun.forms
    if set(forms) == {"f", "p"}:
        return "p" if plural else "f"
    if set(forms) == {"m", "f", "p"}:
        return "fp" if plural else "m"
    return forms
