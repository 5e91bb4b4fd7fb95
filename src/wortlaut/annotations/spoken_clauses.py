"""Clauses on both sides of quotation marks: those that stand outside, and those within a quoted passage."""

from bisect import bisect_left
from collections.abc import Iterator

from wortlaut.annotations.model import Layers
from wortlaut.annotations.reading import Reading
from wortlaut.document.model import Document


class QuotedReading(Reading):
    """The document with the inside of each quoted passage as its sentences, read like any others."""

    __slots__ = ()

    def _place_passages(self, layers: Layers) -> None:
        """Leave the marks alone: here nothing is inside."""

    def _join_sentences(self, layers: Layers) -> list[tuple[int, int, int]]:
        begins, found = self.begins, []
        ends = [sentence.last for sentence in layers.sentences]
        for passage in layers.quoted:
            if passage.depth:
                continue
            first, last = bisect_left(begins, passage.inner.begin), bisect_left(begins, passage.inner.end)
            number = bisect_left(ends, first + 1)
            while number < len(ends) and layers.sentences[number].first < last:
                sentence = layers.sentences[number]
                begin, end = max(first, sentence.first), min(last, sentence.last)
                if end > begin:
                    found.append((begin, end, sentence.block))
                number += 1
        return found


def triggered_sentences(
    document: Document, layers: Layers, triggers: frozenset[str], outside: Reading
) -> Iterator[tuple[Reading, int, list[int]]]:
    """Yield the sentences, outside quotation marks and within them, that hold verbs of the lemmas *triggers*.

    Each comes as its reading, its number there and the tokens of the verbs.
    """
    verbs = [t for t, analysis in enumerate(layers.morphology) if analysis.lemma in triggers]
    readings: list[Reading] = [outside]
    if any(outside.inside[token] >= 0 for token in verbs):
        readings.append(QuotedReading(document, layers))
    for reading in readings:
        for number, (first, last, _) in enumerate(reading.sentences):
            at = bisect_left(verbs, first)
            end = bisect_left(verbs, last, at)
            if end > at:
                yield reading, number, verbs[at:end]
