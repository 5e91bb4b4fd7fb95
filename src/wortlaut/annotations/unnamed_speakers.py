"""Those who speak and are neither named nor known: "Analysten", "einer der Zeugen", "das Umfeld des Ministers"."""

from functools import cache

from wortlaut.annotations.attribution import AttributionNounRow
from wortlaut.annotations.clause_words import endings_of, words_of
from wortlaut.annotations.noun_cues import CueNounRow
from wortlaut.annotations.reference_words import articles, endings, noun_of, pronouns
from wortlaut.annotations.referents import Discourse, Referent
from wortlaut.annotations.reported_words import Reported
from wortlaut.language.tables import read_table

LONGEST = 8  # tokens of "einer der …"


def find_part(discourse: Discourse, token: int) -> int | None:
    """Open somebody for "einer von ihnen", "eine der Zeuginnen" at *token*; return the token behind, or None."""
    lower, words = discourse.lower, discourse.words
    if lower[token] not in pronouns("part") or token + 2 >= len(words):
        return None
    last = _part_end(discourse, token)
    if last < 0:
        return None
    name = discourse.span(token, last).of(discourse.text)
    referent = discourse.add(Referent("person", name, pronouns("part")[lower[token]], named=False))
    discourse.refer(referent, token, token, last, "nominal")
    discourse.touch(referent, token, discourse.role_of(token))
    return last


def _part_end(discourse: Discourse, token: int) -> int:
    lower, words = discourse.lower, discourse.words
    of = lower[token + 1] in words_of("attaching prepositions")
    if of and lower[token + 2] in endings("of whom"):
        return token + 3
    start = token + 1 + of
    if lower[start] not in words_of("genitive determiners") and not (of and lower[start] in articles()):
        return -1
    for at in range(start + 1, min(start + LONGEST, len(words))):
        if words[at][0].isupper():
            noun = noun_of(words[at])
            people = noun is not None and noun.kind in {"person", "adjectival", "relation"} and "p" in noun.forms
            return at + 1 if people else -1
        if not words[at][0].isalpha():
            return -1
    return -1


def open_speakers(discourse: Discourse, reported: Reported) -> None:
    """Open somebody for each speaker that no referent stands for, unless a text speaks."""
    opened: dict[str, Referent] = {}
    for number, (_, spans) in enumerate(reported.statements):
        if not spans or reported.speaker_of(number) is not None:
            continue
        first, last = spans[0]
        found = _phrase(discourse, first, last)
        if found is None:
            continue
        end, head = found
        if head in discourse.at:
            continue
        name = discourse.span(first, end).of(discourse.text)
        referent = opened.get(name)
        if referent is None or discourse.lower[first] in pronouns("indefinite"):
            referent = opened[name] = discourse.add(Referent("other", name, "p", named=False))
        discourse.refer(referent, first, head, end, "nominal")


def _phrase(discourse: Discourse, first: int, last: int) -> tuple[int, int] | None:
    """Return the end and the head of the phrase that speaks, or None where it is a text or nobody."""
    lower, words, analyses = discourse.lower, discourse.words, discourse.analyses
    single = last == first + 1
    if single and lower[first] in endings("some"):
        return last, first
    for at in range(first, last):
        if not words[at][0].isupper() or analyses[at].word_class not in {"NOUN", "PROPN", "X"}:
            if at > first and not (analyses[at].word_class in {"ADJ", "NUM", "ADV", "DET"} or analyses[at].verb_form):
                return None
            continue
        if at + 1 < last and words[at + 1][0].isupper():
            continue
        if lower[at] in endings("circles"):
            return last, at
        if is_text(words[at]):
            return None
        return at + 1, at
    return None


def is_text(word: str) -> bool:
    """Tell whether the noun *word* is a text or an utterance, whose author speaks."""
    lower = word.lower()
    return word in _utterances() or lower.endswith(endings_of("documents"))


@cache
def _utterances(language: str = "de") -> frozenset[str]:
    attributing = read_table(language, "attribution_nouns", AttributionNounRow)
    announcing = read_table(language, "cue_nouns", CueNounRow)
    return frozenset(row.noun for row in (*attributing, *announcing))


