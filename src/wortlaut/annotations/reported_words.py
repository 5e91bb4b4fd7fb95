"""Who speaks where: the statements over tokens, as references need them."""

from collections.abc import Iterator

from wortlaut.annotations.clause_words import words_of
from wortlaut.annotations.model import Layers, Quotation, Sentence
from wortlaut.annotations.reference_words import endings, pronouns
from wortlaut.annotations.referents import CUTS, Discourse, Referent

MOST_QUOTED = 2_000  # tokens of one quote


class Reported:
    """For each token the statement in whose words it stands, the innermost one, and the tokens of speakers."""

    def __init__(self, discourse: Discourse, layers: Layers) -> None:
        self.discourse = discourse
        self.statements: list[tuple[Quotation, list[tuple[int, int]]]] = []
        self.inside: dict[int, int] = {}
        quotes: list[tuple[int, int, int]] = []
        for quotation in layers.quotations:
            number = len(self.statements)
            spans = [discourse.tokens_of(span) for span in quotation.speaker]
            self.statements.append((quotation, spans))
            for span in quotation.quote:
                first, last = discourse.tokens_of(span)
                quotes.append((last - first, first, number))
            for first, last in spans:
                discourse.speaking.update(range(first, last))
        for length, first, number in sorted(quotes, reverse=True):
            for token in range(first, first + min(length, MOST_QUOTED)):
                self.inside[token] = number

    def is_spoken(self, sentence: Sentence) -> bool:
        """Tell whether *sentence* is direct speech from end to end."""
        return self.is_direct(sentence.first + 1) and self.is_direct(max(sentence.last - 2, sentence.first))

    def waits(self, token: int) -> bool:
        """Tell whether *token* stands in reported words before its speaker is named."""
        number = self.inside.get(token, -1)
        if number < 0:
            return False
        spans = self.statements[number][1]
        return bool(spans) and spans[0][0] > token

    def is_direct(self, token: int) -> bool:
        """Tell whether *token* stands in direct speech."""
        number = self.inside.get(token, -1)
        return number >= 0 and self.statements[number][0].type == "direct"

    def speaker_at(self, token: int) -> Referent | None:
        """Return who says the words in which *token* stands, where that is known."""
        number = self.inside.get(token, -1)
        if number < 0:
            return None
        spans = self.statements[number][1]
        if any(first <= token < last for first, last in spans):
            return None
        return self._speaker(spans)

    def _speaker(self, spans: list[tuple[int, int]]) -> Referent | None:
        discourse = self.discourse
        fallback: Referent | None = None
        for first, last in spans:
            for token in range(first, last):
                found = discourse.at.get(token)
                if found is None:
                    continue
                if token not in discourse.attributive or token + 1 == last:
                    return found
                fallback = fallback or (found if last - first == 1 else None)
        return fallback

    def speaker_of(self, number: int) -> Referent | None:
        """Return who makes statement *number*, where that is known."""
        return self._speaker(self.statements[number][1])

    def speakers(self) -> set[int]:
        """Return the identities of those who speak."""
        found = (self._speaker(spans) for _, spans in self.statements)
        return {id(referent) for referent in found if referent is not None}

    def first_persons(self) -> Iterator[int]:
        """Yield the tokens of "ich" and its forms in direct speech."""
        words = pronouns("speaker")
        lower = self.discourse.lower
        for token in sorted(self.inside):
            if lower[token] in words and self.is_direct(token) and not self._is_reflexive(token):
                yield token

    def _is_reflexive(self, token: int) -> bool:
        """Tell whether the subject of the clause is the same: "daran lasse ich mich messen"."""
        lower, subjects = self.discourse.lower, words_of("first person")
        if lower[token] in subjects or lower[token] not in endings("reflexive first person"):
            return False
        start = token
        while start > 0 and self.discourse.words[start - 1] not in CUTS:
            start -= 1
        end = token + 1
        while end < len(lower) and self.discourse.words[end] not in CUTS:
            end += 1
        return not subjects.isdisjoint(lower[start:end])

    def joint_speakers(self) -> Iterator[tuple[int, int, tuple[Referent, ...]]]:
        """Yield the tokens of two names joined by "und" that speak together, with whom they mean."""
        discourse = self.discourse
        seen: set[tuple[int, int]] = set()
        for _, spans in self.statements:
            for first, last in spans:
                if last - first > 12 or (first, last) in seen:
                    continue
                seen.add((first, last))
                joining = next((t for t in range(first, last) if discourse.lower[t] in endings("joining")), -1)
                if joining < 0:
                    continue
                found = [discourse.at[t] for t in range(first, last) if t in discourse.at and t not in discourse.attributive]
                left = discourse.at.get(joining - 1)
                if len(found) == 2 and found[0] is left and found[0] is not found[1]:
                    yield first, last, (found[0], found[1])
