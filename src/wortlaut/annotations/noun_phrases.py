"""Noun phrases that can speak: article, adjectives, nouns, names, what is attached to them, and their appositions."""

from wortlaut.annotations.reading import Clauses, Reading, words_of

LONGEST_PHRASE = 40  # tokens


def phrase_end(reading: Reading, at: int, limit: int, *, generous: bool = False) -> int:
    """Return the end of the noun phrase that begins at token *at*, or *at* if there is none before *limit*.

    *generous* also takes place prepositions in: before the verb they belong to the phrase, after it they may not.
    """
    limit = min(limit, at + LONGEST_PHRASE)
    end = _core(reading, at, limit)
    if end == at:
        return at
    single = end == at + 1 and reading.lower[at] in words_of("nominative pronouns")
    if single and not reading.words[at][0].isdigit():
        return end
    while end < limit:
        grown = _attachment(reading, end, limit, generous=generous)
        if grown == end:
            break
        end = grown
    return end


def with_apposition(reading: Reading, clauses: Clauses, end: int) -> int:
    """Return the end of a phrase that ends before a comma at *end*, with the apposition between commas, if there is one."""
    if end >= clauses.stop or reading.lower[end] != ",":
        return end
    number = clauses.segment_of(end) + 1
    if number >= len(clauses.segments):
        return end
    segment = clauses.segments[number]
    if segment.first != end + 1 or segment.kind != "fragment":
        return end
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
    analyses, words, lower = reading.analyses, reading.words, reading.lower
    token = at
    nouns = 0
    determiner = False
    if lower[token] in words_of("determiners") or lower[token] in words_of("oblique determiners"):
        token += 1
        determiner = True
    while token < limit:
        if reading.inside[token] >= 0:
            first, last, _ = reading.passages[reading.inside[token]]
            if first != token or last > limit or last - first > 12 or not (determiner or nouns):
                break
            token = last
            nouns += 1
            continue
        kind = analyses[token].word_class
        word = words[token]
        if kind in {"NOUN", "PROPN"} or (kind == "X" and (word[0].isupper() or nouns)) or (word[0].isupper() and token > at and kind not in {"ADP", "DET", "PRON", "CCONJ", "SCONJ", "PUNCT"}):
            nouns += 1
        elif kind in {"ADJ", "NUM"} or (kind == "VERB" and analyses[token].verb_form == "participle"):
            if nouns and not word[0].isupper() and not word[0].isdigit():
                break
        elif (kind == "ADV" and determiner and not nouns) or (nouns and lower[token] in {"-", "/", "&"} and token + 1 < limit):
            pass
        else:
            break
        token += 1
    if nouns:
        return token
    if lower[at] in words_of("nominative pronouns"):
        return at + 1
    if determiner and token > at + 1 and words[token - 1][0].isupper():
        return token
    return at


def _attachment(reading: Reading, at: int, limit: int, *, generous: bool) -> int:
    """Return the end of a genitive, a prepositional phrase, a bracket or a second name joined to a phrase ending at *at*."""
    lower = reading.lower
    word = lower[at]
    if word == "(":
        for token in range(at + 1, min(limit, at + 9)):
            if lower[token] == ")":
                return token + 1
        return at
    if reading.inside[at] >= 0:
        first, last, _ = reading.passages[reading.inside[at]]
        return last if first == at and last <= limit and last - first <= 12 else at
    if word in words_of("genitive determiners"):
        end = _core(reading, at, limit)
        return end if end > at + 1 else at
    if word in words_of("attaching prepositions") or (generous and word in words_of("place prepositions")):
        end = _core(reading, at + 1, limit)
        return end if end > at + 1 else at
    if word in {"und", "sowie", "oder"}:
        end = _core(reading, at + 1, limit)
        return end if end > at + 1 else at
    return at


def subject_before(reading: Reading, first: int, verb: int) -> tuple[int, int]:
    """Return the noun phrase ``[first, verb)`` if the clause begins with one that reaches the verb, else an empty range."""
    at = first
    while (
        at < verb
        and reading.analyses[at].word_class in {"ADV", "CCONJ"}
        and reading.lower[at] not in words_of("determiners")
    ):
        at += 1
    end = phrase_end(reading, at, verb, generous=True)
    return (at, end) if end > at else (at, at)


def subject_after(reading: Reading, verb: int, limit: int) -> tuple[int, int]:
    """Return the first noun phrase after *verb* that can be its subject, else an empty range."""
    at = verb + 1
    fallback = (verb, verb)
    steps = 0
    while at < limit and steps < 40:
        steps += 1
        if reading.inside[at] >= 0:
            first, last, _ = reading.passages[reading.inside[at]]
            at = last
            continue
        word = reading.lower[at]
        kind = reading.analyses[at].word_class
        if kind == "ADP" and word not in words_of("determiners"):
            end = _core(reading, at + 1, limit)
            at = max(end, at + 1)
            while at < limit:
                grown = _attachment(reading, at, limit, generous=False)
                if grown == at:
                    break
                at = grown
            continue
        end = phrase_end(reading, at, limit)
        if end > at:
            oblique = word in words_of("oblique determiners") and word not in words_of("determiners")
            if oblique or word == "es":
                if fallback[0] == fallback[1] and not oblique:
                    fallback = (at, end)
                at = end
                continue
            return at, end
        at += 1
    return fallback
