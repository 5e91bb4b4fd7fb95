"""Noun phrases that can speak: article, adjectives, nouns, names, what is attached to them, and their appositions."""

from wortlaut.annotations.clause_words import words_of
from wortlaut.annotations.reading import Clauses, Reading

NEVER_NOUNS = frozenset({"ADP", "DET", "PRON", "CCONJ", "SCONJ", "PUNCT"})  # even with a capital
JOINERS = frozenset("-/&.")  # within a name
LONGEST_PHRASE = 40  # tokens
LONGEST_TITLE = 12  # tokens of a quoted name within a phrase
LONGEST_ATTRIBUTE = 12  # tokens between an article and the participle or noun it belongs to


def phrase_end(reading: Reading, at: int, limit: int, *, generous: bool = False) -> int:
    """Return the end of the noun phrase that begins at token *at*, or *at* if there is none before *limit*.

    *generous* also takes place prepositions in: before the verb they belong to the phrase, after it they may not.
    """
    limit = min(limit, at + LONGEST_PHRASE)
    end = _core(reading, at, limit)
    if end == at:
        return end
    if end == at + 1 and reading.lower[at] in words_of("nominative pronouns"):
        if (
            end < limit
            and reading.lower[at] in words_of("partitives")
            and reading.lower[end] in words_of("genitive determiners")
        ):
            return max(_core(reading, end, limit), end)
        return end
    while end < limit:
        grown = _attachment(reading, end, limit, generous=generous)
        if grown == end:
            break
        end = grown
    return end


def with_apposition(reading: Reading, clauses: Clauses, end: int) -> int:
    """Return the end of a phrase that stops before a comma at *end*, with its apposition, if there is one."""
    if end >= clauses.stop or reading.lower[end] != ",":
        return end
    number = clauses.segment_of(end) + 1
    if number >= len(clauses.segments):
        return end
    segment = clauses.segments[number]
    if segment.first != end + 1 or segment.kind != "fragment":
        return end
    if segment.last == segment.first + 1 and reading.analyses[segment.first].word_class == "NUM":  # an age
        return max(with_apposition(reading, clauses, segment.last), segment.last)
    first = reading.analyses[segment.first]
    if (
        first.word_class in {"ADP", "ADV", "CCONJ", "SCONJ", "VERB", "AUX"}
        and not reading.words[segment.first][0].isupper()
    ):
        return end
    stop = phrase_end(reading, segment.first, segment.last, generous=True)
    return stop if stop > segment.first else end


def _core(reading: Reading, at: int, limit: int) -> int:
    """Return the end of article, adjectives and nouns from *at*, or *at*."""
    if at >= limit:
        return at
    lower = reading.lower
    determiner = lower[at] in words_of("determiners") or lower[at] in words_of("oblique determiners")
    both = determiner and at + 1 < limit and lower[at + 1] in words_of("second determiners")
    end = _nouns(reading, at + determiner + both, limit, determiner=determiner)
    if end:
        return end
    if determiner:
        start = _attribute_end(reading, at + 1, limit)
        if start:
            end = _nouns(reading, start, limit, determiner=True)
            if end:
                return end
        if at + 1 < limit and reading.words[at + 1][0].isupper() and reading.inside[at + 1] < 0:
            return at + 2
        # "der jüngste", "die meisten", "der 52-Jährige": an adjective that stands for its noun
        if at + 1 < limit and reading.analyses[at + 1].word_class in {"ADJ", "NUM"}:
            return at + 2
    return at + 1 if lower[at] in words_of("nominative pronouns") else at


def _nouns(reading: Reading, at: int, limit: int, *, determiner: bool) -> int:
    """Return the end of adjectives and nouns from *at*, or 0 without a noun."""
    analyses, words = reading.analyses, reading.words
    token, nouns = at, 0
    while token < limit:
        if reading.inside[token] >= 0:
            first, last, _ = reading.passages[reading.inside[token]]
            if first != token or last > limit or not (determiner or nouns) or not _is_title(reading, first, last):
                break
            token = last
            nouns += 1
            continue
        kind = analyses[token].word_class
        upper = words[token][0].isupper()
        if (
            kind in {"NOUN", "PROPN"}
            or token in reading.named
            or (kind == "X" and (upper or nouns))
            or (upper and token > at and kind not in NEVER_NOUNS)
        ):
            nouns += 1
        elif kind in {"ADJ", "NUM"} or analyses[token].verb_form == "participle":
            # "der 330 Seiten starke Bericht": a measure before the adjective
            measured = token > at + 1 and analyses[token - 2].word_class == "NUM" and token + 1 < limit
            if nouns and not (measured and not upper and analyses[token + 1].word_class in {"NOUN", "PROPN"}):
                break
        elif not (kind == "ADV" and not nouns and determiner) and not (
            words[token] in JOINERS and nouns and token + 1 < limit and words[token + 1][0].isupper()
        ):
            break
        token += 1
    return token if nouns else 0


def _is_title(reading: Reading, first: int, last: int) -> bool:
    """Tell whether a quoted passage can be a name within a phrase: short and with a capital."""
    return last - first <= LONGEST_TITLE and last - first > 2 and not reading.words[first + 1][:1].islower()


def _attribute_end(reading: Reading, at: int, limit: int) -> int:
    """Return where the adjective of a long attribute stands: "die am Montag ⟦vorgestellte⟧ Studie", or 0."""
    if at >= limit or reading.analyses[at].word_class not in {"ADP", "ADV", "NUM", "PART"}:
        return 0
    for token in range(at + 1, min(limit - 1, at + LONGEST_ATTRIBUTE)):
        analysis = reading.analyses[token]
        if analysis.verb_form == "finite" or reading.words[token] in {",", ":", ";"}:
            return 0
        if (analysis.word_class == "ADJ" or analysis.verb_form == "participle") and reading.words[token][0].islower():
            following = reading.analyses[token + 1].word_class
            if following in {"NOUN", "PROPN"} and reading.analyses[token - 1].word_class in {
                "NOUN",
                "PROPN",
                "ADV",
                "NUM",
            }:
                return token
    return 0


def _attachment(reading: Reading, at: int, limit: int, *, generous: bool) -> int:
    """Return the end of a genitive, bracket or second phrase joined to a phrase that ends at *at*, or *at*."""
    lower = reading.lower
    word = lower[at]
    if word == "(":
        return next((token + 1 for token in range(at + 1, min(limit, at + 9)) if lower[token] == ")"), at)
    if reading.inside[at] >= 0:
        first, last, _ = reading.passages[reading.inside[at]]
        return last if first == at and last <= limit and _is_title(reading, first, last) else at
    if word in words_of("genitive determiners"):
        name = reading.analyses[at - 1].word_class == "PROPN" and reading.named.get(at - 1) != "organization"
        dative = name and not generous and word not in words_of("clear genitives")
        end = at if dative else _core(reading, at, limit)  # "sagte Meyer der Zeitung"
        return end if end > at + 1 else at
    place = (
        word in words_of("town prepositions") and at + 1 < limit and _is_place(reading, at + 1)
        and reading.analyses[at - 1].word_class == "NOUN"
    )  # fmt: skip
    joins = place or word in words_of("attaching prepositions") or word in words_of("junctions")
    if not joins and not (generous and word in words_of("place prepositions")):
        return at
    end = _core(reading, at + 1, limit)
    timely = end > at + 1 and (lower[end - 1] in words_of("time nouns") or lower[at + 1] in words_of("time nouns"))
    return end if end > at + 1 and not timely else at


def _is_place(reading: Reading, token: int) -> bool:
    return reading.analyses[token].word_class == "PROPN" or reading.named.get(token) == "place"


def subject_before(reading: Reading, first: int, verb: int) -> tuple[int, int]:
    """Return the noun phrase that a clause begins with, if it reaches the verb, else an empty range."""
    at = first
    while (
        at < verb
        and reading.analyses[at].word_class in {"ADV", "CCONJ"}
        and reading.lower[at] not in words_of("determiners")
    ):
        at += 1
    if reading.lower[at] in words_of("capacity"):
        return at, at
    if at == verb - 1 and reading.lower[at] in words_of("determiners"):
        return at, verb
    partitive = reading.lower[at] in words_of("partitives") and reading.lower[at + 1] in words_of(
        "genitive determiners"
    )
    oblique = reading.lower[at] in words_of("oblique determiners") and reading.lower[at] not in words_of("determiners")
    if oblique and not partitive:
        return at, at
    end = _with_attributes(reading, phrase_end(reading, at, verb, generous=True), at, verb)
    adverbs = all(reading.analyses[t].word_class in {"ADV", "PART"} and reading.inside[t] < 0 for t in range(end, verb))
    return (at, end) if end > at and adverbs else (at, at)


def _with_attributes(reading: Reading, end: int, at: int, verb: int) -> int:
    """Return *verb* where prepositional attributes fill the rest: before the verb stands one constituent only."""
    grown = end
    while at < grown < verb and reading.analyses[grown].word_class == "ADP":
        longer = phrase_end(reading, grown + 1, verb, generous=True)
        if longer == grown + 1:
            return end
        grown = longer
    return grown if grown == verb else end


def subject_after(reading: Reading, verb: int, limit: int) -> tuple[int, int]:
    """Return the first noun phrase after *verb* that can be its subject, else an empty range."""
    at = verb + 1
    fallback = (verb, verb)
    stop = min(limit, verb + 60)
    lower = reading.lower
    while at < stop:
        if reading.inside[at] >= 0:
            first, last, _ = reading.passages[reading.inside[at]]
            if (
                first == at == verb + 1
                and last <= limit
                and last - first <= LONGEST_TITLE
                and _is_title(reading, first, last)
            ):
                return at, last
            at = last
            continue
        word = lower[at]
        kind = reading.analyses[at].word_class
        if kind == "ADP" and word not in words_of("determiners"):
            at = max(_core(reading, at + 1, limit), at + 1)
            while at < limit:
                grown = _attachment(reading, at, limit, generous=False)
                if grown == at:
                    break
                at = grown
            continue
        end = phrase_end(reading, at, limit)
        if end > at:
            oblique = word in words_of("oblique determiners") and word not in words_of("determiners")
            timely = lower[end - 1] in words_of("time nouns") and end - at <= 3
            if oblique or timely or word in words_of("placeholder"):
                if fallback[0] == fallback[1] and word in words_of("placeholder"):
                    fallback = (at, end)
                at = end
                continue
            return at, end
        at += 1
    return fallback
