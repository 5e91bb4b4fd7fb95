"""What a position is about: the object, the subject, what stands behind a preposition, or the clause that follows."""

from collections.abc import Sequence

from wortlaut.annotations.clause_words import words_of
from wortlaut.annotations.noun_phrases import phrase_end, subject_after
from wortlaut.annotations.reading import Clauses, Reading, Segment
from wortlaut.annotations.stance_clauses import StanceClause
from wortlaut.annotations.stance_words import stance_words

CONTENT = frozenset({"that", "infinitive", "whether", "question"})
LONGEST_ISSUE = 24  # tokens


def issue_of(clause: StanceClause) -> list[int] | None:
    """Return the tokens of the issue, an empty list where the text leaves it out, None where the row needs one."""
    reading, row, subject = clause.reading, clause.row, clause.subject
    segment = _part_of(reading, clause.segment, clause.verb)
    if row.issue == "none":
        return behind_preposition(reading, segment, stance_words("matter prepositions"), ())
    if row.issue == "subject":
        if len(subject) == 1 and reading.lower[subject[0]] in row.words:  # "Denkbar sei …"
            subject = list(range(*subject_after(reading, segment.finite, segment.last)))
        return _plain(reading, subject) or None
    if row.issue == "clause":
        noun = (
            bool(subject)
            and segment.first <= subject[0] < segment.last
            and reading.lower[subject[0]] not in stance_words("no subjects of demands")
        )
        return list(range(segment.first, min(segment.last, segment.first + LONGEST_ISSUE))) if noun else None
    return _complement(clause, segment)


def _complement(clause: StanceClause, segment: Segment) -> list[int] | None:
    """Return what stands behind a preposition, the object, or the clause that follows, or None."""
    reading, row = clause.reading, clause.row
    if row.after:
        found = behind_preposition(reading, segment, frozenset(row.after), clause.subject)
        if found or (row.strict and not _has_correlate(reading, segment)):
            return found or None
        return _following(clause.clauses, clause.number)
    found, dative = _object(reading, segment, {clause.verb, *clause.subject}, frozenset(row.words))
    if found and not dative:
        return found
    if row.dative and not found:
        found = [t for t in range(segment.first, segment.last) if reading.lower[t] in words_of("dative pronouns")][:1]
    return (None if row.strict else _following(clause.clauses, clause.number)) or found or None


def _part_of(reading: Reading, segment: Segment, verb: int) -> Segment:
    """Return the part of a segment that belongs to *verb*, where "und" joins two verbs: "bot A an und forderte B"."""
    first, last = segment.first, segment.last
    kinds = {t: reading.analyses[t].word_class for t in range(first, last)}
    for junction in range(segment.first + 1, segment.last - 1):
        if reading.lower[junction] not in words_of("junctions"):
            continue
        behind = junction + 1
        while behind < segment.last - 1 and kinds[behind] in {"ADV", "PART"}:
            behind += 1
        if behind <= verb and kinds[behind] == "VERB" and any(kinds[t] == "VERB" for t in range(first, junction)):
            first = junction + 1
        elif verb < junction and reading.is_finite(behind) and kinds[behind] in {"VERB", "AUX"}:
            last = junction
            break
    return segment._replace(first=first, last=last) if first <= verb < last else segment


def behind_preposition(
    reading: Reading, segment: Segment, prepositions: frozenset[str], subject: Sequence[int]
) -> list[int]:
    """Return the noun phrase behind the first of *prepositions* in *segment*, without its article."""
    for token in range(segment.first, segment.last - 1):
        if reading.lower[token] in prepositions and token not in subject and reading.inside[token] < 0:
            end = phrase_end(reading, token + 1, segment.last, generous=True)
            if end > token + 1 and not words_of("time nouns").intersection(reading.lower[token + 1 : end]):
                return _plain(reading, range(token + 1, end))
    return []


def _object(reading: Reading, segment: Segment, taken: set[int], words: frozenset[str]) -> tuple[list[int], bool]:
    """Return the first noun phrase that is neither subject nor part of the verb, and whether it may be a dative.

    Of a dative and another phrase it is the other.
    """
    at, dative = segment.first, list[int]()
    while at < segment.last:
        if at in taken or reading.inside[at] >= 0:
            at += 1
            continue
        word, kind = reading.lower[at], reading.analyses[at].word_class
        if kind == "ADP" and word not in words_of("determiners"):
            timely = at + 1 < segment.last and reading.lower[at + 1] in words_of("time nouns")
            at = at + 2 if timely else max(phrase_end(reading, at + 1, segment.last), at + 1)
            continue
        end = phrase_end(reading, at, segment.last, generous=True)
        if end == at:
            if word in stance_words("pointing objects") and at > segment.first:
                return [at], False
            at += 1
            continue
        end = _before_words(reading, at, end, words)
        timely = reading.lower[end - 1] in words_of("time nouns") and end - at <= 3
        if timely or (end == at + 1 and word in stance_words("no objects")) or taken.intersection(range(at, end)):
            at = end
            continue
        phrase = _willing(reading, at, end, segment.last) or _plain(
            reading, range(at, _with_attribute(reading, end, segment.last, words))
        )
        if dative or word not in stance_words("datives"):
            return phrase, False
        dative, at = phrase, end
    return dative, True


def _before_words(reading: Reading, first: int, end: int, words: frozenset[str]) -> int:
    """Return the end of a phrase before the fixed words of the verb: "eine Senkung ⟦in Aussicht⟧"."""
    fixed = next((t for t in range(first + 1, end) if reading.lower[t] in words), end)
    while first + 1 < fixed < end and reading.analyses[fixed - 1].word_class == "ADP":
        fixed -= 1
    return fixed


def _with_attribute(reading: Reading, end: int, limit: int, words: frozenset[str]) -> int:
    """Take in a prepositional attribute right behind the phrase: "Forderungen ⟦nach einem Ausbau⟧"."""
    if end + 1 >= limit or reading.lower[end] not in stance_words("attached prepositions"):
        return end
    stop = phrase_end(reading, end + 1, limit)
    if stop == end + 1 or reading.lower[stop - 1] in words_of("time nouns"):
        return end
    return end if any(reading.lower[t] in words for t in range(end, stop)) else stop


def _willing(reading: Reading, first: int, end: int, limit: int) -> list[int]:
    """Return what somebody has an interest in, or is ready for: "Interesse an …"."""
    nouns = [t for t in range(first, end) if reading.lower[t] in stance_words("willing nouns")]
    if not nouns:
        return []
    for token in range(nouns[0] + 1, limit - 1):
        if reading.lower[token] in stance_words("willing prepositions"):
            stop = phrase_end(reading, token + 1, limit, generous=True)
            return _plain(reading, range(token + 1, stop)) if stop > token + 1 else []
    return []


def _following(clauses: Clauses, number: int) -> list[int] | None:
    """Return the content clause behind segment *number*, without its subjunction, or None."""
    segments = clauses.segments
    for later in range(number + 1, min(number + 4, len(segments))):
        segment = segments[later]
        if segment.kind in CONTENT or (segment.kind == "main" and segment.subjunctive):
            first = segment.first + (segment.kind == "that")
            return list(range(first, min(segment.last, first + LONGEST_ISSUE))) or None
        if segment.kind not in {"relative", "fragment"}:
            return None
    return None


def _has_correlate(reading: Reading, segment: Segment) -> bool:
    return any(reading.lower[t] in words_of("correlates") for t in range(segment.first, segment.last))


def _plain(reading: Reading, tokens: Sequence[int]) -> list[int]:
    """Return the phrase without its article."""
    found = list(tokens)[:LONGEST_ISSUE]
    if len(found) > 1 and reading.lower[found[0]] in stance_words("articles to drop"):
        return found[1:]
    return found
