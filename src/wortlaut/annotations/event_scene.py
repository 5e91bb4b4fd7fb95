"""The scene of events: the document's words, its clauses, and who, when and where stand in them."""

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from wortlaut.annotations.clause_words import words_of
from wortlaut.annotations.model import Actor, EntityKind, Layers, Sentence, Timex
from wortlaut.document.model import Document
from wortlaut.text.span import Span

_CUTS = frozenset({";", ":", "–", "—"})
_LONGEST_CLAUSE = 150  # tokens; longer ones are cut, whatever they are
_LONGEST_LEAD = 90  # tokens of the first paragraph that count as the lead
_HEADLINES = frozenset({"title", "teaser", "kicker"})
_UNREAD = frozenset({"promotion", "other", "dateline"})


class Clause(NamedTuple):
    """Tokens ``[first, last)``; ``kind`` is main, subordinate, that, relative, question or infinitive."""

    first: int
    last: int
    kind: str


class Place(NamedTuple):
    """A place in the text that means an actor: tokens ``[first, last)``, ``part`` where it is only part of a word."""

    first: int
    last: int
    actor: int
    kind: EntityKind
    span: Span
    part: bool
    genitive: bool
    metonym: bool
    named: bool


def set_scene(document: Document, layers: Layers) -> "Scene":
    """Return the scene of *document*, made once for events and the main event."""
    return Scene(document, layers)


class Scene:
    """What the steps of events look things up in."""

    def __init__(self, document: Document, layers: Layers) -> None:
        self.reading = layers.reading
        self.text = document.text
        self.published = document.published
        self.lower, self.words = self.reading.lower, self.reading.words
        self.analyses = self.reading.analyses
        self.sentences: tuple[Sentence, ...] = layers.sentences
        self._sentence_begins = [sentence.span.begin for sentence in layers.sentences]
        self.kinds = [block.kind for block in document.blocks]
        self.actors: tuple[Actor, ...] = layers.actors
        self._placed: list[Place] | None = None
        self._firsts: list[int] = []
        self.times: tuple[Timex, ...] = layers.times
        self._time_begins = [timex.span.begin for timex in layers.times]
        self._clauses: dict[int, list[Clause]] = {}
        self.weights = self._weigh()

    def _weigh(self) -> list[float]:
        """Return how much each sentence is the article's point: headlines most, then the first paragraph's opening."""
        weights: list[float] = []
        paragraph, read = -1, 0
        for sentence in self.sentences:
            kind = self.kinds[sentence.block]
            weight = 0.0
            if kind in _HEADLINES:
                weight = {"title": 6.0, "teaser": 4.0, "kicker": 2.0}[kind]
            elif kind == "paragraph" and paragraph in {-1, sentence.block}:
                weight = (4.0 if paragraph < 0 else 2.0) if read < _LONGEST_LEAD else 0.0
                paragraph = sentence.block
                read += sentence.last - sentence.first
            weights.append(weight)
        return weights

    def is_read(self, sentence: Sentence) -> bool:
        """Tell whether *sentence* tells of events at all: advertising and bylines do not."""
        return self.kinds[sentence.block] not in _UNREAD

    def span(self, first: int, last: int) -> Span:
        """Return the characters of tokens ``[first, last)``."""
        return Span(self.reading.begins[first], self.reading.ends[last - 1])

    def sentence_at(self, offset: int) -> int:
        """Return the number of the sentence in which or behind which character *offset* lies."""
        return max(bisect_right(self._sentence_begins, offset) - 1, 0)

    def clauses(self, number: int) -> list[Clause]:
        """Return the clauses of sentence *number*: it, less its subordinate clauses, which are clauses of their own."""
        found = self._clauses.get(number)
        if found is None:
            found = self._clauses[number] = self._cut(self.sentences[number])
        return found

    def sentence_around(self, number: int, at: int) -> Clause:
        """Return sentence *number* as one clause; of a very long one, what stands near token *at*."""
        sentence = self.sentences[number]
        first, last = max(sentence.first, at - _LONGEST_CLAUSE), min(sentence.last, at + _LONGEST_CLAUSE)
        return Clause(first, last, "main")

    def clause_of(self, number: int, token: int) -> Clause:
        """Return the clause of sentence *number* in which *token* lies."""
        clauses = self.clauses(number)
        return next((clause for clause in clauses if clause.first <= token < clause.last), clauses[-1])

    def _cut(self, sentence: Sentence) -> list[Clause]:
        found: list[Clause] = []
        first, kind = sentence.first, self._opening(sentence.first, sentence.last, first=True)
        stop = sentence.last
        for token in range(sentence.first, stop):
            word = self.words[token]
            if token - first >= _LONGEST_CLAUSE:
                found.append(Clause(first, token, kind))
                first = token
            if word in _CUTS or (word == "," and token + 1 < stop):
                opening = self._opening(token + 1, stop) if token + 1 < stop else "main"
                two = opening == "main" == kind and self._are_two(first, token, stop)
                if word in _CUTS or opening != "main" or kind != "main" or two:
                    if token > first:
                        found.append(Clause(first, token, kind))
                    first, kind = token + 1, opening
        if first < sentence.last:
            found.append(Clause(first, sentence.last, kind))
        return found or [Clause(sentence.first, sentence.last, "main")]

    def _are_two(self, first: int, comma: int, stop: int) -> bool:
        """Tell whether main clauses stand on both sides of *comma*: each has a finite verb."""
        if not any(map(self.reading.is_finite, range(first, comma))):
            return False
        for token in range(comma + 1, min(stop, comma + _LONGEST_CLAUSE)):
            if self.words[token] in _CUTS or self.words[token] == ",":
                return False
            if self.reading.is_finite(token):
                return True
        return False

    def _opening(self, at: int, stop: int, *, first: bool = False) -> str:
        """Return the kind of the clause that begins at token *at*."""
        lower = self.lower
        while at + 1 < stop and lower[at] in words_of("additive") and not first:
            at += 1
        word = lower[at]
        for kind in ("that", "whether", "subordinate"):
            if word in words_of(kind):
                return "subordinate" if kind == "whether" else kind
        if word in words_of("question"):
            return "question"
        if word in words_of("purpose"):
            return "infinitive"
        if not first and word in words_of("relative") and self.analyses[at].word_class == "PRON":
            return "relative"
        prepositional = not first and at + 1 < stop and self.analyses[at].word_class == "ADP"
        if prepositional and lower[at + 1] in words_of("relative") and self.analyses[at + 1].word_class == "PRON":
            return "relative"
        return "main"

    def places(self, first: int, last: int) -> list[Place]:
        """Return the places within tokens ``[first, last)`` that mean actors, in text order."""
        if self._placed is None:
            self._placed = sorted(self._place_actors(), key=lambda place: (place.first, place.span))
            self._firsts = [place.first for place in self._placed]
        return self._placed[bisect_left(self._firsts, first) : bisect_left(self._firsts, last)]

    def _place_actors(self) -> list[Place]:
        placed = []
        for index, actor in enumerate(self.actors):
            placed += [
                self._place(index, actor.kind, mention.span, mention.head, metonym=False) for mention in actor.mentions
            ]
            placed += [
                self._place(index, actor.kind, reference.span, "", metonym=reference.kind == "metonym")
                for reference in actor.references
            ]
        return placed

    def _place(self, actor: int, kind: EntityKind, span: Span, head: str, *, metonym: bool) -> Place:
        begins, ends = self.reading.begins, self.reading.ends
        first = min(bisect_left(ends, span.begin + 1), len(ends) - 1)
        last = max(bisect_left(begins, span.end), first + 1)
        part = begins[first] < span.begin or span.end < ends[last - 1]
        word = self.words[last - 1]
        genitive = bool(head) and word != head and word.endswith(("s", "'", "’")) and word.startswith(head[:-1])
        return Place(first, last, actor, kind, span, part, genitive, metonym, bool(head))

    def times_in(self, first: int, last: int) -> list[Timex]:
        """Return the time expressions within tokens ``[first, last)``."""
        if not self.times or last <= first:
            return []
        span = self.span(first, last)
        low, high = bisect_left(self._time_begins, span.begin), bisect_left(self._time_begins, span.end)
        return list(self.times[low:high])

    def token_at(self, offset: int) -> int:
        """Return the token in which or behind which character *offset* lies."""
        return min(bisect_left(self.reading.ends, offset + 1), max(len(self.words) - 1, 0))

    def has(self, clause: Clause, words: frozenset[str]) -> int:
        """Return the first token of *clause* that is one of *words* (lower case), or -1."""
        return next((token for token in range(clause.first, clause.last) if self.lower[token] in words), -1)
