"""Which actor a phrase means: the places of all actors by token."""

from collections.abc import Sequence

from wortlaut.annotations.clause_words import words_of
from wortlaut.annotations.model import Actor, EntityKind, Layers
from wortlaut.annotations.reading import Reading

RANK: dict[EntityKind, int] = {"person": 3, "organization": 2, "place": 1, "other": 0}


class ActorPlaces:
    """The actors by the tokens of their mentions and references."""

    def __init__(self, reading: Reading, layers: Layers) -> None:
        self.reading = reading
        self.actors: Sequence[Actor] = layers.actors
        self._at: dict[int, list[tuple[int, int, int]]] = {}  # token: (first, last, actor)
        for index, actor in enumerate(self.actors):
            spans = [*(m.span for m in actor.mentions), *(r.span for r in actor.references)]
            for span in spans:
                tokens = reading.tokens_of(span)
                for token in tokens:
                    self._at.setdefault(token, []).append((tokens.start, tokens.stop, index))

    def meant(self, tokens: Sequence[int]) -> int | None:
        """Return the actor that the phrase *tokens* means, or None: the one at its head, else the weightiest before."""
        best: tuple[tuple[int, int, int], int] | None = None
        head = self._head(tokens)
        for token in tokens:
            for first, last, index in self._at.get(token, ()):
                if first > token:
                    continue
                at_head = first <= head < last
                whole = first <= tokens[0] and last > tokens[-1]
                rank = (2 * at_head + whole, RANK[self.actors[index].kind] * (token <= head), -token)
                if (token <= head or at_head) and (best is None or rank > best[0]):
                    best = rank, index
        return best[1] if best is not None else None

    def _head(self, tokens: Sequence[int]) -> int:
        """Return the last token of the phrase before a preposition, a genitive article or a comma cuts it off."""
        lower = self.reading.lower
        if (
            len(tokens) > 2
            and lower[tokens[0]] in words_of("partitives") | words_of("negation")
            and lower[tokens[1]] in words_of("genitive determiners")
        ):
            tokens = tokens[2:]  # "keine der beiden Seiten"
        head = tokens[0]
        for token in tokens[1:]:
            kind = self.reading.analyses[token].word_class
            if kind in {"ADP", "PUNCT", "DET", "SCONJ"}:
                break
            head = token
        return head
