"""Sentences in which the paper judges or infers in its own voice."""

from collections.abc import Sequence

from wortlaut.annotations.clause_words import words_of
from wortlaut.annotations.evidence_words import evaluating_pairs, evaluations
from wortlaut.annotations.reading import Reading, Segment

PEOPLE = frozenset({"person", "organization"})


def is_evaluative(reading: Reading, main: Segment | None, segments: Sequence[Segment]) -> bool:
    """Tell whether a sentence with the main clause *main* judges or infers: by its opening, a word or its verb."""
    if _opens_judging(reading, segments):
        return True
    if main is None:
        return False
    outside = [t for t in range(main.first, main.last) if reading.inside[t] < 0]
    words = frozenset(reading.lower[t] for t in outside)
    if any(reading.lower[t] in evaluations("anywhere") and reading.analyses[t].word_class != "VERB" for t in outside):
        return True
    verb = reading.lower[main.finite]
    if verb in evaluations("verb") or (verb in evaluations("supposing") and not _has_personal_subject(reading, main)):
        return True
    if verb in evaluations("thing") or not words.isdisjoint(evaluating_pairs().get(verb, ())):
        return words.isdisjoint(words_of("reflexive")) and not _has_personal_subject(reading, main)
    perfect = main.last - 1 > main.finite and reading.analyses[main.last - 1].word_class == "VERB"  # "ist unterlaufen"
    return verb in evaluations("being") and not perfect and not words.isdisjoint(evaluations("predicate"))


def _opens_judging(reading: Reading, segments: Sequence[Segment]) -> bool:
    """Tell whether a judgement stands before a colon: "Besonders brisant: …"."""
    if len(segments) < 2 or segments[0].separator < 0 or reading.words[segments[0].separator] != ":":
        return False
    words = reading.lower[segments[0].first : segments[0].last]
    return len(words) <= 4 and not evaluations("opening").isdisjoint(words)


def _has_personal_subject(reading: Reading, main: Segment) -> bool:
    """Tell whether a person or organisation stands next to the verb, where a subject does."""
    near = (main.finite - 1, main.finite + 1, main.finite + 2)
    return any(reading.named.get(token) in PEOPLE for token in near if main.first <= token < main.last) or any(
        reading.lower[token] in evaluations("person") for token in near[:2] if main.first <= token < main.last
    )
