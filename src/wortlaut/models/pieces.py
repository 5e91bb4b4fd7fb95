"""Split words into the pieces of a unigram vocabulary (Kudo 2018, "Subword Regularization"), best sum of scores."""

import unicodedata
from collections.abc import Sequence

SPACE = "▁"  # marks that whitespace stands before
UNKNOWN = 3  # the vocabulary's index of what it has no piece for; the indexes below it are marks, not text
LONGEST = 40  # letters of a word that are split; the rest of a longer one says nothing new
REMEMBERED = 200_000  # words kept with their pieces, so that a server's memory does not grow with its years


class Pieces:
    """A vocabulary: *pieces* in order of their index with their log probabilities *scores*."""

    def __init__(self, pieces: Sequence[str], scores: Sequence[float]) -> None:
        self._table = {piece: (index, score) for index, (piece, score) in enumerate(zip(pieces, scores, strict=True))}
        for special in pieces[: UNKNOWN + 1]:
            self._table.pop(special, None)
        self._width = max(map(len, self._table))
        self._penalty = min(scores) - 10.0
        self._known: dict[str, tuple[int, ...]] = {}

    def split(self, word: str, *, spaced: bool) -> tuple[int, ...]:
        """Return the pieces' indexes of *word*; *spaced* says whether whitespace stands before it."""
        key = SPACE + word if spaced else word
        found = self._known.get(key)
        if found is None:
            if len(self._known) >= REMEMBERED:
                self._known.clear()
            found = self._known[key] = self._best(unicodedata.normalize("NFKC", key)[: LONGEST + 1])
        return found

    def _best(self, text: str) -> tuple[int, ...]:
        table, width, size = self._table, self._width, len(text)
        if text in table:
            return (table[text][0],)
        best = [0.0] + [-1e30] * size
        back: list[tuple[int, int]] = [(0, 0)] * (size + 1)
        for begin in range(size):
            score = best[begin]
            for end in range(begin + 1, min(size, begin + width) + 1):
                entry = table.get(text[begin:end])
                if entry is not None and score + entry[1] > best[end]:
                    best[end] = score + entry[1]
                    back[end] = (begin, entry[0])
            if score + self._penalty > best[begin + 1]:
                best[begin + 1] = score + self._penalty
                back[begin + 1] = (begin, UNKNOWN)
        result, end = [], size
        while end:
            begin, index = back[end]
            result.append(index)
            end = begin
        return tuple(reversed(result)) or (UNKNOWN,)
