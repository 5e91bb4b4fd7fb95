"""Competing interpretations: "entweder A oder B", lists, "die einen … die anderen", "Hoffnung oder Manöver?"."""

from collections import Counter
from collections.abc import Iterator
from functools import cache

from wortlaut.annotations.model import Alternative, Interpretation, Layers
from wortlaut.annotations.reading import Reading
from wortlaut.document.model import Document
from wortlaut.language.word_lists import word_lists
from wortlaut.text.span import Span, cover

alternative_words = word_lists("alternatives")

HEADS = frozenset({"kicker", "title", "teaser", "heading"})
NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "DET"})
UNREAD = frozenset({"dateline", "question", "source", "promotion", "other"})
MOST_ALTERNATIVES = 6
LONGEST_ALTERNATIVE = 24  # tokens
STEM = 7  # letters that two words of one root share: "Sondierung", "sondieren"
RARE = 3  # sentences; a word of more than these tells nothing


@cache
def _triggers(language: str = "de") -> frozenset[str]:
    names = ("either", "or", "others", "opponents", "readings")
    return frozenset().union(*(alternative_words(name, language) for name in names))


def find_interpretations(document: Document, layers: Layers) -> tuple[Interpretation, ...]:
    """Return the competing readings in *document*, in text order; never raises on any text.

    ``support`` of an alternative are sentences elsewhere that share a rare word's root with it and not with the others.
    """
    reading = layers.reading
    wanted, lower = _triggers(), reading.lower
    if wanted.isdisjoint(lower):
        return ()
    found = []
    for number, (first, last, block) in enumerate(reading.sentences):
        kind = document.blocks[block].kind
        announces = kind == "paragraph" and reading.words[last - 1] == ":"
        if kind in UNREAD or (wanted.isdisjoint(lower[first:last]) and not announces):
            continue
        runs = next(filter(None, _readers(document, reading, number)), None)
        if runs and 2 <= len(runs) <= MOST_ALTERNATIVES:
            found.append(runs)
    support = _Support(document, reading) if found else None
    return tuple(_interpretation(reading, runs, support) for runs in found if support is not None)


def _readers(document: Document, reading: Reading, number: int) -> Iterator[list[range]]:
    yield _listed(document, reading, number)
    yield _either(reading, number)
    yield _camps(reading, number)
    first, last, block = reading.sentences[number]
    yield _asked(reading, first, last) if document.blocks[block].kind in HEADS else []


def _outside(reading: Reading, first: int, last: int, words: frozenset[str]) -> int:
    """Return the first token of *words* outside quotation marks, or -1."""
    return next((t for t in range(first, last) if reading.lower[t] in words and reading.inside[t] < 0), -1)


def _trimmed(reading: Reading, first: int, last: int) -> range:
    """Return the tokens without marks, "oder" and prepositions at their ends."""
    loose = alternative_words("or") | alternative_words("linked prepositions")
    while first < last and (not reading.words[first][0].isalnum() or reading.lower[first] in loose):
        first += 1
    while last > first and (
        not reading.words[last - 1][-1].isalnum() or reading.lower[last - 1] in alternative_words("or")
    ):
        last -= 1
    return range(first, min(last, first + LONGEST_ALTERNATIVE))


def _listed(document: Document, reading: Reading, number: int) -> list[range]:
    """Return the list items that a sentence announces as readings."""
    first, last, block = reading.sentences[number]
    items = []
    for later in document.blocks[block + 1 : block + 1 + MOST_ALTERNATIVES + 1]:
        if later.kind != "list_item":
            break
        items.append(reading.tokens_of(later.span))
    if len(items) < 2 or reading.words[last - 1] != ":" or any(not item for item in items):
        return []
    announced = _outside(reading, first, last, alternative_words("either") | alternative_words("readings")) >= 0
    joined = reading.lower[items[0].stop - 1] in alternative_words("or")
    verb = _outside(reading, first, last, alternative_words("reading verbs")) >= 0
    if not announced and not (joined and verb):
        return []
    return [_trimmed(reading, item.start, item.stop) for item in items]


def _either(reading: Reading, number: int) -> list[range]:
    first, last, _ = reading.sentences[number]
    either = _outside(reading, first, last, alternative_words("either"))
    if either < 0:
        return []
    middle = _outside(reading, either + 1, last, alternative_words("or"))
    start = max((t + 1 for t in range(first, either) if reading.words[t] in {",", ":", ";"}), default=first)
    verb = _outside(reading, start, either, alternative_words("reading verbs"))
    if verb < 0 and _outside(reading, start, either, alternative_words("pointing")) >= 0:
        verb = _outside(reading, start, either, alternative_words("being verbs"))
    if middle < 0 or verb < 0 or _has_person(reading, first, either):
        return []
    clauses = reading.clauses(number)
    end = next((s.last for s in clauses.segments if s.first <= middle + 1 <= s.last), clauses.stop)
    particle = reading.analyses[verb].particle
    if particle and reading.lower[end - 1] == particle:
        end -= 1
    return _both(_trimmed(reading, either + 1, middle), _trimmed(reading, middle + 1, end))


def _has_person(reading: Reading, first: int, last: int) -> bool:
    """Tell whether somebody is named who has the choice: "Tamm ist entweder krank oder verreist"."""
    return any(reading.named.get(token) == "person" for token in range(first, last))


def _camps(reading: Reading, number: int) -> list[range]:
    """Return the readings of two camps: "Die einen sehen darin A, die anderen B"."""
    first, last, _ = reading.sentences[number]
    pairs = (("some", "others"), ("supporters", "opponents"))
    for one, other in pairs:
        here = _outside(reading, first, min(first + 4, last), alternative_words(one))
        there = _outside(reading, here + 1, last, alternative_words(other)) if here >= 0 else -1
        verb = _outside(reading, here + 1, there, alternative_words("verbs of judging")) if there > 0 else -1
        comma = next((t for t in range(there - 1, max(there - 5, verb), -1) if reading.words[t] == ","), -1)
        if verb > 0 and comma > 0:
            clauses = reading.clauses(number)
            return _both(_led_in(reading, verb + 1, comma), _led_in(reading, there + 1, clauses.stop))
    return []


def _led_in(reading: Reading, first: int, last: int) -> range:
    while first < last and reading.lower[first] in alternative_words("lead-ins"):
        first += 1
    return _trimmed(reading, first, last)


def _asked(reading: Reading, first: int, last: int) -> list[range]:
    """Return the two readings of a question without a verb: "Hoffnung auf Frieden oder Manöver?"."""
    if reading.words[last - 1] != "?":
        return []
    begin = max((t + 1 for t in range(first, last) if reading.words[t] in {":", "–", "—"}), default=first)
    middle = _outside(reading, begin, last, alternative_words("or"))
    if middle < 0 or any(reading.is_finite(t) for t in range(begin, last)):
        return []
    runs = _both(_trimmed(reading, begin, middle), _trimmed(reading, middle + 1, last))
    return runs if all(reading.analyses[run.start].word_class in NOMINAL for run in runs) else []


def _both(one: range, other: range) -> list[range]:
    return [one, other] if one and other else []


def _interpretation(reading: Reading, runs: list[range], support: "_Support") -> Interpretation:
    spans = [Span(reading.begins[run.start], reading.ends[run.stop - 1]) for run in runs]
    supported = support.of(runs)
    return Interpretation(cover(spans), tuple(map(Alternative, spans, supported)))


class _Support:
    """The sentences of a document by the roots of their nouns, adjectives and verbs."""

    def __init__(self, document: Document, reading: Reading) -> None:
        self.reading = reading
        kinds = [block.kind for block in document.blocks]
        self.sentences = [(first, last) for first, last, block in reading.sentences if kinds[block] not in UNREAD]
        self.roots = [self._roots(range(first, last), {"NOUN", "ADJ", "VERB"}) for first, last in self.sentences]
        self.counts = Counter(root for roots in self.roots for root in roots)

    def _roots(self, tokens: range, kinds: set[str]) -> frozenset[str]:
        words, analyses = self.reading.lower, self.reading.analyses
        return frozenset(words[t][:STEM] for t in tokens if len(words[t]) >= STEM and analyses[t].word_class in kinds)

    def of(self, runs: list[range]) -> list[tuple[Span, ...]]:
        """Return for each of *runs* the sentences that speak for it."""
        own = [self._roots(run, {"NOUN"}) for run in runs]
        begin, end = min(run.start for run in runs), max(run.stop for run in runs)
        found: list[tuple[Span, ...]] = []
        for number, roots in enumerate(own):
            others = frozenset().union(*(r for n, r in enumerate(own) if n != number))
            telling = {root for root in roots - others if self.counts[root] <= RARE}
            found.append(tuple(self._sentences(telling, begin, end)))
        return found

    def _sentences(self, roots: set[str], begin: int, end: int) -> Iterator[Span]:
        reading = self.reading
        for (first, last), words in zip(self.sentences, self.roots, strict=True):
            if (last <= begin or first >= end) and not roots.isdisjoint(words) and reading.words[last - 1] != "?":
                opening = next((t for t in range(first, last) if reading.words[t][0].isalnum()), first)
                yield Span(reading.begins[opening], reading.ends[last - 1])
