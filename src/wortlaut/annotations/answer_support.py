"""What a text says for a sentence: the sentences that share its content, and its words that none of them has."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from math import log

from wortlaut.annotations.model import Layers, Sentence
from wortlaut.annotations.stems import stem
from wortlaut.language.word_lists import word_lists
from wortlaut.text.span import Span

answer_words = word_lists("answer_words")

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM", "X"})
_MOST_SENTENCES = 400  # of the text; what stands behind them is not looked at
_MOST_WORDS = 60  # of one answer
_SHORTEST_PART = 5  # characters that two compounds must share at an end
_ENOUGH = 0.3  # share of an answer's weight that a supporting sentence has
_MORE = 0.15  # share that a further sentence must add
_MOST_SUPPORT = 3
Key = tuple[str, ...]


class Support:
    """The sentences of a text that may speak for others, by their words and figures.

    Those of the *body* are asked first; where none speaks, those of the *head*.
    """

    def __init__(self, layers: Layers, body: Sequence[Sentence], head: Sequence[Sentence]) -> None:
        self.layers, self.tokens, self.analyses = layers, layers.tokens, layers.morphology
        self.values = _values(layers)
        self.sentences = [*body[:_MOST_SENTENCES], *head[:_MOST_SENTENCES]]
        self.body = len(body[:_MOST_SENTENCES])
        self.keys = [frozenset(key for t in self.content(s) for key in self.keys_of(t)) for s in self.sentences]
        self.counts = Counter(key for keys in self.keys for key in keys)
        self._found: dict[str, frozenset[str]] = {}

    def content(self, sentence: Sentence) -> list[int]:
        """Return the tokens of *sentence* that carry meaning."""
        return [
            t
            for t in range(sentence.first, sentence.last)
            if (self.analyses[t].word_class in _CONTENT or t in self.values)
            and self.tokens.words[t][0].isalnum()
            and self.tokens.words[t].lower() not in answer_words("empty")
        ][:_MOST_WORDS]

    def keys_of(self, token: int) -> Key:
        """Return the keys by which *token* is found: its value where it is a figure, else its stems."""
        if token in self.values:
            return (self.values[token],)
        return stem(self.tokens.words[token]), stem(self.analyses[token].lemma)

    def known(self, token: int) -> frozenset[str]:
        """Return the keys of the text that *token* agrees with: its own, or those of compounds that share a part."""
        own = [key for key in self.keys_of(token) if key in self.counts]
        if own or token in self.values:
            return frozenset(own)
        word = self.keys_of(token)[0]
        if word not in self._found:
            self._found[word] = frozenset(key for key in self.counts if _share_a_part(word, key))
        return self._found[word]

    def of(self, answer: Sentence, question: Sequence[Sentence] = ()) -> tuple[list[Sentence], list[int]]:
        """Return the sentences that speak for *answer*, best first, and its tokens that no sentence has at all.

        A bare "yes" or "no" says what its *question* says.
        """
        words = self.content(answer)
        if not words:
            asked = [token for sentence in question for token in self.content(sentence)]
            return self._speaking(asked)[0], []
        return self._speaking(words)

    def _speaking(self, words: list[int]) -> tuple[list[Sentence], list[int]]:
        known = {token: self.known(token) for token in words}
        weights = {token: self._weight(keys) for token, keys in known.items() if keys}
        missing = [token for token in words if not known[token]]
        total = sum(weights.values()) + len(missing)
        places = (range(self.body), range(self.body, len(self.sentences)))
        chosen = next(filter(None, (self._chosen(known, weights, total, place) for place in places)), [])
        return [self.sentences[index] for index in chosen], missing

    def _chosen(
        self, known: dict[int, frozenset[str]], weights: dict[int, float], total: float, among: range
    ) -> list[int]:
        """Return the sentences of *among*, by index, that have most of the words, each adding to those before."""
        chosen: list[int] = []
        left, least = set(weights), _ENOUGH
        while left and len(chosen) < _MOST_SUPPORT:
            gains = {
                index: sum(weights[token] for token in left if not known[token].isdisjoint(self.keys[index]))
                for index in among
            }
            best = max(among, key=gains.__getitem__, default=-1)
            if best < 0 or gains[best] < least * total:
                break
            chosen.append(best)
            left = {token for token in left if known[token].isdisjoint(self.keys[best])}
            least = _MORE
        return chosen

    def _weight(self, keys: frozenset[str]) -> float:
        rarest = min(self.counts[key] for key in keys)
        return log(1 + len(self.sentences) / rarest) / log(1 + len(self.sentences))


def _values(layers: Layers) -> dict[int, str]:
    """Return the value of each token that is (part of) a figure or a time, so that "fünf" and "5" are the same."""
    found: dict[int, str] = {}
    for quantity in layers.quantities:
        for token in _tokens(layers, quantity.span):
            if (
                any(char.isdigit() for char in layers.tokens.words[token])
                or layers.morphology[token].word_class == "NUM"
            ):
                found[token] = f"={quantity.value:g}"
    for time in layers.times:
        for token in _tokens(layers, time.span):
            found[token] = f"@{time.value}"
    return found


def _tokens(layers: Layers, span: Span) -> range:
    return range(bisect_left(layers.tokens.begins, span.begin), bisect_left(layers.tokens.begins, span.end))


def _share_a_part(word: str, other: str) -> bool:
    """Tell whether one word is a part of the other, or both begin or end with the same part."""
    if min(len(word), len(other)) < _SHORTEST_PART or not (word[0].isalpha() and other[0].isalpha()):
        return False
    if word in other or other in word:
        return True
    return word[: _SHORTEST_PART + 1] == other[: _SHORTEST_PART + 1]


def runs(tokens: Sequence[int], joining: Iterable[int]) -> list[tuple[int, int]]:
    """Return *tokens* (ascending) as ranges; tokens of *joining* right behind a range belong to it."""
    more, found = set(joining), list[tuple[int, int]]()
    for token in tokens:
        if found and token <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], token + 1))
        else:
            found.append((token, token + 1))
        while found[-1][1] in more:
            found[-1] = (found[-1][0], found[-1][1] + 1)
    return found
