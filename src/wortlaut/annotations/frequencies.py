"""How often somebody did something: for the first time, several times, six times."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from wortlaut.annotations.clause_stretches import Clausework, Stretch
from wortlaut.annotations.meeting_words import meeting_words
from wortlaut.annotations.meetings import tells_of_meeting
from wortlaut.annotations.model import Frequency, Layers
from wortlaut.annotations.name_compounds import names_a_meeting
from wortlaut.document.model import Document
from wortlaut.language.numbers import cardinal, ordinal
from wortlaut.language.word_lists import word_lists
from wortlaut.text.span import cover

frequency_words = word_lists("frequency_words")

_MOST_TIMES = 10_000  # a larger count is no count of occasions
_YEARS = range(1900, 2100)


class _Count(NamedTuple):
    first: int  # tokens
    last: int
    is_first: bool
    times: int | None


def find_frequencies(document: Document, layers: Layers) -> tuple[Frequency, ...]:
    """Return the counts of occasions in *document*, in text order; never raises on any text.

    A first time of long ago ("damals erstmals", "erstmals seit 2010") and a count since then are left out: both can
    be true.
    """
    del document
    work = layers.stretches
    found: list[Frequency] = []
    for stretch in work.stretches:
        for count in _counts(work, stretch):
            people = [p for p in stretch.places if p.mention.kind in {"person", "organization"} and not p.genitive]
            if not people:
                continue
            ids = tuple(dict.fromkeys(place.entity for place in people))
            end = _with_participle(work, count.last, stretch)
            span = cover([work.span(count.first, end), *(place.mention.span for place in people)])
            found.append(Frequency(span, count.is_first, count.times, ids, tells_of_meeting(work, stretch)))
    return tuple(sorted(found, key=lambda f: f.span))


@cache
def _phrases(name: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for phrase in frequency_words(name):
        words = tuple(phrase.split(" "))
        by_first.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(phrases, key=len, reverse=True)) for first, phrases in by_first.items()}


def _phrase_end(work: Clausework, at: int, stretch: Stretch, name: str) -> int:
    """Return the end of a phrase of row *name* at token *at*, or *at*."""
    for words in _phrases(name).get(work.lower[at], ()):
        end = at + len(words)
        if end <= stretch.last and tuple(work.lower[at:end]) == words:
            return end
    return at


def _counts(work: Clausework, stretch: Stretch) -> Iterator[_Count]:
    at = stretch.first
    while at < stretch.last:
        count = _count_at(work, at, stretch)
        if count is None:
            at += 1
        else:
            at = count.last
            if not _is_relative(work, count, stretch):
                yield count


def _count_at(work: Clausework, at: int, stretch: Stretch) -> _Count | None:
    end = _phrase_end(work, at, stretch, "first")
    if end > at:
        return _Count(at, end, is_first=True, times=None)
    end = _phrase_end(work, at, stretch, "several")
    if end > at:
        return _Count(at, end, is_first=False, times=None)
    if work.lower[at] in frequency_words("already"):
        end = _occasions_end(work, at, stretch)
        if end > at:
            return _Count(at, end, is_first=False, times=None)
    return _number_of_times(work, at, stretch)


def _occasions_end(work: Clausework, at: int, stretch: Stretch) -> int:
    """Return the end of occasions in the plural without a number, as in "schon an den Runden", or *at*."""
    if at + 3 >= stretch.last or work.lower[at + 1] not in frequency_words("occasion prepositions"):
        return at
    plural = work.lower[at + 2] in frequency_words("plural articles")
    noun = next((t for t in range(at + 3, min(at + 5, stretch.last)) if names_a_meeting(work.words[t])), -1)
    return noun + 1 if plural and noun > 0 and work.lower[noun].endswith("n") else at


def _number_of_times(work: Clausework, at: int, stretch: Stretch) -> _Count | None:
    word = work.lower[at]
    for ending in sorted(frequency_words("times endings"), key=len, reverse=True):
        value = _value(word.removesuffix(ending), cardinal) if word.endswith(ending) else None
        if value:
            return _Count(at, at + 1, is_first=False, times=value)
    if at + 1 < stretch.last and work.lower[at + 1] in frequency_words("times nouns"):
        value = _value(word, cardinal)
        if value:
            return _Count(at, at + 2, is_first=False, times=value)
        value = _value(word.removesuffix("."), ordinal)
        if value and at > stretch.first and work.lower[at - 1] in frequency_words("ordinal openings"):
            return _Count(at - 1, at + 2, is_first=False, times=value)
    return None


def _value(word: str, read: Callable[[str], float | None]) -> int | None:
    value = int(word) if word.isdecimal() and len(word) < 6 else read(word)
    return int(value) if value and 2 <= value <= _MOST_TIMES and value == int(value) else None


def _is_relative(work: Clausework, count: _Count, stretch: Stretch) -> bool:
    """Tell whether the count speaks of another time, or of no occasions at all ("dreimal so alt")."""
    following = work.lower[count.last] if count.last < stretch.last else ""
    if not count.is_first:
        since = any(work.lower[t] in frequency_words("since then") for t in range(stretch.first, stretch.last))
        return since or (count.times is not None and following in frequency_words("comparisons"))
    limited = count.last < stretch.last and _phrase_end(work, count.last, stretch, "limits of a first") > count.last
    words = work.lower[stretch.first : stretch.last]
    dated = any(word.isdecimal() and len(word) == 4 and int(word) in _YEARS for word in words)
    return limited or dated or any(word in frequency_words("earlier times") for word in words)


def _with_participle(work: Clausework, end: int, stretch: Stretch) -> int:
    """Take the verb in that follows the count: "sechsmal getroffen"."""
    verbs = meeting_words("verbs of meeting") | meeting_words("particles of taking part")
    return end + 1 if end < stretch.last and work.lower[end] in verbs else end
