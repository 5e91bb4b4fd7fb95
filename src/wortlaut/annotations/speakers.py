"""Who says a sentence that names no speaker: a ranking over the candidates in the sentences before it.

Candidates are the speakers of earlier statements, the subjects of earlier sentences, and people, organisations and
holders of offices named there. The weights are those of a multinomial logistic regression over the annotated speakers
of such sentences (own-train and quotations-train of evaluation/corpora.toml, 789 sentences), rounded.
"""

from collections import deque
from collections.abc import Iterator
from typing import NamedTuple

from wortlaut.annotations.clause_words import endings_of, words_of
from wortlaut.annotations.free_speech import main_segment, subject_of
from wortlaut.annotations.name_tables import is_office
from wortlaut.annotations.noun_phrases import phrase_end
from wortlaut.annotations.reading import Clauses, Reading
from wortlaut.annotations.reference_words import endings
from wortlaut.annotations.statement_drafts import Draft

FARTHEST = 5  # sentences back
NAMED_WITHIN = 3  # sentences back for those who only are named
LONGEST_OPENING = 8  # tokens of a phrase before the name in it
KIND_WEIGHTS = {"person": 0.8, "organization": 0.0, "office": 0.5, "source": 0.2, "pronoun": -0.5, "other": -1.0}
AGE_WEIGHTS = (2.1, 0.5, -0.9, -1.7, -1.7)  # by sentences back
SAID, SAID_LAST, FRAMED = 1.1, 1.0, 0.4  # spoke before; spoke in the sentence before; in a framed statement
DISAGREES = -1.0  # "sie habe" of "der Minister": gender or number differ


class Candidate(NamedTuple):
    """A phrase that may name the speaker: ``said`` where it did before, ``age`` in sentences back, 0 the one before."""

    tokens: tuple[int, ...]
    said: bool
    framed: bool
    age: int


class Speakers:
    """The sentences read so far, with their statements."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.kinds = {token: kind for token, kind in reading.named.items() if kind in {"person", "organization"}}
        self.before: deque[tuple[Clauses, list[Draft]]] = deque(maxlen=FARTHEST)

    def add(self, clauses: Clauses, drafts: list[Draft]) -> None:
        """Remember a sentence and its statements."""
        self.before.append((clauses, drafts))

    def best(self, clauses: Clauses) -> list[int]:
        """Return the tokens of the likeliest speaker of *clauses*, the sentence that follows, or an empty list."""
        wanted = self._pronoun(clauses)
        ranked = max(self._candidates(), key=lambda candidate: self._score(candidate, wanted), default=None)
        return list(ranked.tokens) if ranked is not None else []

    def _pronoun(self, clauses: Clauses) -> str:
        """Return "m", "f" or "p" (plural) for the personal pronoun that is the sentence's subject, else nothing."""
        subject, main = subject_of(self.reading, clauses), main_segment(clauses)
        if len(subject) != 1 or main is None:
            return ""
        word = self.reading.lower[subject[0]]
        if word in words_of("masculine pronouns"):
            return "m"
        plural = self.reading.analyses[main.finite].number == "plural"
        return ("p" if plural else "f") if word in words_of("feminine or plural pronouns") else ""

    def _agreement(self, tokens: tuple[int, ...]) -> str:
        """Return which of "m", "f" and "p" a phrase can be, by its article, an "und" or the ending of an office."""
        lower = [self.reading.lower[token] for token in tokens]
        if not words_of("junctions").isdisjoint(lower):
            return "p"
        for name, means in (("masculine", "m"), ("feminine", "f"), ("plural", "p"), ("feminine or plural", "fp")):
            if lower[0] in words_of(f"{name} openings"):
                return means
        head = next((self.reading.words[t] for t in tokens if is_office(self.reading.words[t])), "")
        return "f" if head.endswith(endings("feminine")) else "mfp"

    def _score(self, candidate: Candidate, wanted: str) -> float:
        differs = DISAGREES * (wanted not in self._agreement(candidate.tokens))
        said = SAID * candidate.said + SAID_LAST * (candidate.said and not candidate.age) + FRAMED * candidate.framed
        return KIND_WEIGHTS[self._kind(candidate.tokens)] + AGE_WEIGHTS[candidate.age] + said + differs

    def _candidates(self) -> Iterator[Candidate]:
        seen: set[tuple[int, ...]] = set()
        taken: set[int] = set()
        for age, (clauses, drafts) in enumerate(reversed(self.before)):
            spoke = [Candidate(tuple(d.speaker), True, d.type in {"direct", "indirect"}, age) for d in drafts]
            subject = Candidate(tuple(subject_of(self.reading, clauses)), False, False, age)
            named = self._named(clauses, age, taken) if age < NAMED_WITHIN else iter(())
            for group in (spoke, (subject,), named):
                for candidate in group:
                    if candidate.tokens and candidate.tokens not in seen and not self._is_placeholder(candidate):
                        seen.add(candidate.tokens)
                        taken.update(candidate.tokens)
                        yield candidate

    def _named(self, clauses: Clauses, age: int, taken: set[int]) -> Iterator[Candidate]:
        """Yield the phrases of a sentence that name somebody and are not yet candidates."""
        reading = self.reading
        for token in range(clauses.first, clauses.last):
            if token in taken or not (token in self.kinds or is_office(reading.words[token])):
                continue
            for first in range(max(clauses.first, token - LONGEST_OPENING), token + 1):
                end = phrase_end(reading, first, clauses.last)
                if end > token and reading.analyses[first].word_class != "ADP":
                    yield Candidate(tuple(range(first, end)), False, False, age)
                    break

    def _is_placeholder(self, candidate: Candidate) -> bool:
        return len(candidate.tokens) == 1 and self.reading.lower[candidate.tokens[0]] in words_of("placeholder")

    def _kind(self, tokens: tuple[int, ...]) -> str:
        reading = self.reading
        kinds = {self.kinds[token] for token in tokens if token in self.kinds}
        if "person" in kinds:
            return "person"
        if any(is_office(reading.words[token]) for token in tokens):
            return "office"
        if kinds:
            return "organization"
        lower = [reading.lower[token] for token in tokens]
        sources = endings_of("documents") + endings_of("written media")
        if any(word.endswith(sources) or word in words_of("anybody") for word in lower):
            return "source"
        return "pronoun" if len(lower) == 1 and lower[0] in words_of("nominative pronouns") else "other"
