"""Whether a speaker is named: people with names and definite institutions are, "Experten" and "ein Insider" not."""

from collections.abc import Sequence
from functools import cache

from wortlaut.annotations.attribution import AttributionNounRow
from wortlaut.annotations.clause_words import words_of
from wortlaut.annotations.evidence_words import unnamed_endings, unnamed_sources
from wortlaut.annotations.reading import Reading
from wortlaut.language.tables import read_table

NAMES = frozenset({"person", "organization"})


def is_unnamed(  # noqa: PLR0911  a decision list
    reading: Reading, speaker: Sequence[int], *, plural: bool = False
) -> bool:
    """Tell whether the phrase *speaker* (tokens) leaves open who speaks; *plural* where its verb is a plural."""
    words = [reading.lower[token] for token in speaker]
    found = frozenset(words)
    if not found.isdisjoint(unnamed_sources("circles")):
        return True
    if any(reading.named.get(token) in NAMES or reading.inside[token] >= 0 for token in speaker):
        return False
    if not found.isdisjoint(unnamed_sources("own words")):
        return False
    if len(words) == 1 and words[0] in unnamed_sources("nobody in particular"):
        return True
    if not found.isdisjoint(unnamed_sources("media")):
        return True
    head = _head(reading, speaker)
    if head < 0:
        return False
    if any(reading.lower[token] in unnamed_sources("belonging") for token in speaker if token > head):
        return False
    word = reading.lower[head]
    if word.endswith(unnamed_endings()):
        return True
    if word.endswith(_answering()):
        return False
    if word.endswith(tuple(unnamed_sources("professions"))) and words[0] not in words_of("determiners"):
        return words[0] not in words_of("oblique determiners")
    return words[0] in unnamed_sources("indefinite determiners") or (plural and _is_bare(reading, speaker))


def speaks_in_plural(reading: Reading, cue: Sequence[int]) -> bool:
    """Tell whether the verb among the tokens *cue* is a plural: "weisen darauf hin"."""
    return any(reading.analyses[token].number == "plural" for token in cue[:2])


@cache
def _answering(language: str = "de") -> tuple[str, ...]:
    """Return the endings of who speaks for somebody, and of documents, which somebody answers for."""
    speaking = unnamed_sources("who speaks for somebody", language)
    return tuple(sorted(speaking | words_of("documents", language) | words_of("written media", language)))


def _head(reading: Reading, speaker: Sequence[int]) -> int:
    """Return the first noun of the phrase, behind a noun of saying with "von": "Angaben von Anwohnern"."""
    nouns = [token for token in speaker if reading.analyses[token].word_class in {"NOUN", "PROPN", "X"}]
    for place, token in enumerate(nouns[:-1]):
        if reading.lower[token + 1] in words_of("passive agents") and reading.words[token] in _nouns_of_saying():
            return nouns[place + 1]
    return nouns[0] if nouns else -1


@cache
def _nouns_of_saying(language: str = "de") -> frozenset[str]:
    return frozenset(row.noun for row in read_table(language, "attribution_nouns", AttributionNounRow))


def _is_bare(reading: Reading, speaker: Sequence[int]) -> bool:
    first = speaker[0]
    if reading.lower[first] in words_of("determiners") or reading.lower[first] in words_of("nominative pronouns"):
        return False
    return reading.analyses[first].word_class in {"NOUN", "ADJ"} and words_of("junctions").isdisjoint(
        reading.lower[token] for token in speaker
    )
