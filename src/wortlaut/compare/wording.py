"""Does a text contain a wording, whatever the inflection and the order of its words?"""

from bisect import bisect_left
from collections import Counter

from wortlaut.annotations.model import Layers
from wortlaut.annotations.stems import stem
from wortlaut.compare.model import Comparison
from wortlaut.text.span import Span

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "X"})
_MOST_WORDS = 60  # content words; of longer wordings the rest is not looked for
_AIR = 8  # tokens that may stand between the words of a wording, and three for each of its words
_SHORTEST_PART = 5  # characters of a word found within a compound
_ENOUGH, _TOO_FEW = 0.75, 0.5  # share of the content words that must be found near each other


class Wording:
    """The words of one text, ready to be searched. Needs the layers tokens and morphology."""

    def __init__(self, layers: Layers) -> None:
        self.tokens, self.analyses = layers.tokens, layers.morphology

    def content_words(self, span: Span) -> list[int]:
        """Return the tokens within *span* that carry meaning; adverbs only where there is nothing else."""
        first, last = self._range(span)
        words = [t for t in range(first, last) if self.tokens.words[t][0].isalnum()]
        strong = [t for t in words if self.analyses[t].word_class in _CONTENT]
        return (strong or [t for t in words if self.analyses[t].word_class == "ADV"])[:_MOST_WORDS]

    def compare(self, span: Span, places: list[Span]) -> Comparison:
        """Tell whether the wording at *span* stands somewhere in *places*, all of one text.

        Agrees where three quarters of its content words stand near each other, differs where at most half do (less than
        half of four and more).
        """
        wanted: dict[str, int] = {}
        words = self.content_words(span)
        for number, token in enumerate(words):
            for key in self._keys(token):
                wanted.setdefault(key, number)
        if not words:
            return Comparison("cannot_tell", "the wording has no word that carries meaning")
        share, place = self._best_share(wanted, len(words), places)
        if share >= (_ENOUGH if len(words) > 2 else 1):
            return Comparison("agrees", "the words stand there, near each other", place)
        if share > _TOO_FEW or (share == _TOO_FEW and len(words) >= 4):
            return Comparison("cannot_tell", "some of the words stand there", place)
        if len(words) == 1 and self._is_part_of_another(words[0], places):
            return Comparison("cannot_tell", "the word is part of another one there")
        return Comparison("differs", "the words do not stand there")

    def _best_share(self, wanted: dict[str, int], count: int, places: list[Span]) -> tuple[float, Span | None]:
        window = _AIR + 3 * count
        best, at = 0, None
        for place in places:
            hits: list[tuple[int, int]] = []
            inside: Counter[int] = Counter()
            start = 0
            for token in range(*self._range(place)):
                number = next((wanted[key] for key in self._keys(token) if key in wanted), None)
                if number is None:
                    continue
                hits.append((token, number))
                inside[number] += 1
                while hits[start][0] <= token - window:
                    gone = hits[start][1]
                    inside[gone] -= 1
                    if not inside[gone]:
                        del inside[gone]
                    start += 1
                if len(inside) > best:
                    best, at = len(inside), self.tokens.span(hits[start][0], token + 1)
        return best / count, at

    def _is_part_of_another(self, token: int, places: list[Span]) -> bool:
        part = stem(self.tokens.words[token])
        if len(part) < _SHORTEST_PART:
            return False
        for place in places:
            for other in {stem(self.tokens.words[t]) for t in range(*self._range(place))}:
                if part in other or (len(other) >= _SHORTEST_PART and part.startswith((other, other[:-1]))):
                    return True
        return False

    def _keys(self, token: int) -> tuple[str, str]:
        return stem(self.tokens.words[token]), stem(self.analyses[token].lemma)

    def _range(self, span: Span) -> tuple[int, int]:
        return bisect_left(self.tokens.begins, span.begin), bisect_left(self.tokens.begins, span.end)
