"""Who speaks, and to whom: the roles around a cue verb."""

from wortlaut.annotations.clause_words import endings_of, words_of
from wortlaut.annotations.cues import Cue
from wortlaut.annotations.noun_phrases import phrase_end, subject_after, subject_before, with_apposition
from wortlaut.annotations.reading import Clauses, Reading, Segment

EMBEDDED = frozenset({"relative", "subordinate", "that", "whether", "question", "manner"})


def speaker_of(reading: Reading, clauses: Clauses, cue: Cue) -> list[int]:
    """Return the tokens of the speaker of *cue* within its sentence, or an empty list."""
    begin, end = _speaker(reading, clauses, cue)
    return list(range(begin, end))


def _speaker(reading: Reading, clauses: Clauses, cue: Cue) -> tuple[int, int]:
    segment = clauses.segments[cue.segment]
    if cue.passive:
        return _passive_speaker(reading, clauses, cue, segment)
    if is_impersonal(cue):
        begin, end = place_of_words(reading, clauses, cue, segment)
        return (begin, end) if end > begin else _own_subject(reading, cue, segment)
    if segment.kind in EMBEDDED:
        begin, end = _embedded_subject(reading, segment, cue)
        return (begin, end) if end > begin else _all_between(reading, segment.first + 1, cue)
    before = _subject_before(reading, clauses, cue, segment)
    if before is not None:
        return before
    begin, end = subject_after(reading, cue.finite, segment.last)
    if begin == end:
        begin, end = _coordinated_subject(reading, clauses, cue, segment)
        return (begin, end) if end > begin else _all_between(reading, segment.first, cue)
    if end == segment.last:
        end = with_apposition(reading, clauses, end)
    return begin, end


def _passive_speaker(reading: Reading, clauses: Clauses, cue: Cue, segment: Segment) -> tuple[int, int]:
    """Return who speaks in the passive: the one cited ("wird Tamm zitiert"), the agent, or the document."""
    if "c" in cue.row.takes:
        found = _subject_before(reading, clauses, cue, segment)
        return found or subject_after(reading, cue.finite, min(cue.main, segment.last))
    begin, end = agent(reading, segment.first, segment.last)
    return (begin, end) if end > begin else _document(reading, clauses, cue, segment)


def _document(reading: Reading, clauses: Clauses, cue: Cue, segment: Segment) -> tuple[int, int]:
    """Return the document in which something is said in the passive: "in einem Bericht der Behörde wurde vermutet"."""
    begin, end = place_of_words(reading, clauses, cue, segment)
    documents = endings_of("documents")
    return (begin, end) if any(reading.lower[t].endswith(documents) for t in range(begin, end)) else (begin, begin)


def _own_subject(reading: Reading, cue: Cue, segment: Segment) -> tuple[int, int]:
    """Return the document that is itself the subject: "Der Text lautete", "Diese besagt"."""
    begin, end = subject_before(reading, segment.first, cue.finite)
    pointing = reading.lower[begin] in words_of("placeholder") or reading.lower[begin] in words_of("back reference")
    return (begin, begin) if pointing and end == begin + 1 else (begin, end)


def _all_between(reading: Reading, first: int, cue: Cue) -> tuple[int, int]:
    """Return all that stands between *first* and the verb, where it is a name of no known form: "Ärzte ohne Sorgen"."""
    last = min((token for token in (cue.finite, cue.main) if token >= first), default=first)
    while first < last and (first in cue.tokens or reading.analyses[first].word_class in {"ADV", "CCONJ"}):
        first += 1
    if first >= last:
        return first, first
    kind, word = reading.analyses[first].word_class, reading.words[first]
    name = kind in {"NOUN", "PROPN", "X", "NUM"} and (word[:1].isupper() or "." in word[1:-1])
    known = first in reading.named or reading.inside[first] >= 0 or reading.lower[first] in words_of("determiners")
    return (first, last) if name or known or (kind == "ADJ" and "." in word[1:-1]) else (first, first)


def _subject_before(reading: Reading, clauses: Clauses, cue: Cue, segment: Segment) -> tuple[int, int] | None:
    finite = cue.finite
    begin, end = subject_before(reading, segment.first, finite)
    if end > begin:
        after = finite + 1
        if after < segment.last and reading.lower[after] in words_of("subject pronouns"):
            return after, after + 1
        return _fronted(reading, begin, end, finite, segment) or (begin, end)
    if cue.segment and finite <= segment.first + 1:
        return _interrupted_subject(reading, clauses, cue.segment)
    return None


def _fronted(reading: Reading, begin: int, end: int, finite: int, segment: Segment) -> tuple[int, int] | None:
    """Return the subject behind the verb where the phrase before it is an object: "Den Plan lobte der Rat"."""
    if finite + 1 >= segment.last or reading.lower[finite + 1] not in words_of("nominative articles"):
        return None
    first, last = finite + 1, phrase_end(reading, finite + 1, segment.last)
    names = any(reading.analyses[t].word_class == "PROPN" and reading.inside[t] < 0 for t in range(first, last))
    if not names or any(reading.analyses[t].word_class == "PROPN" for t in range(begin, end)):
        return None
    return first, last


def is_impersonal(cue: Cue) -> bool:
    """Tell whether the verb of *cue* has no speaker as its subject: "es heißt", "geht hervor", "ist die Rede"."""
    return "p" in cue.row.takes


def place_of_words(reading: Reading, clauses: Clauses, cue: Cue, segment: Segment) -> tuple[int, int]:
    """Return the noun phrase of "in dem Brief" or "aus dem Ministerium" beside an impersonal cue."""
    for part in (segment, *clauses.segments[max(cue.segment - 2, 0) : cue.segment]):
        for token in range(part.first, part.last):
            if reading.lower[token] in words_of("place of words") and reading.inside[token] < 0:
                end = phrase_end(reading, token + 1, part.last, generous=False)
                if end > token + 1 and reading.lower[end - 1] not in words_of("time nouns"):
                    return token + 1, end
    return segment.first, segment.first


def agent(reading: Reading, first: int, limit: int) -> tuple[int, int]:
    """Return the noun phrase behind "von" that acts in a passive, else an empty range."""
    for token in range(first, limit):
        if reading.lower[token] in words_of("passive agents"):
            end = phrase_end(reading, token + 1, limit)
            if end > token + 1:
                return token + 1, end
    return first, first


def _embedded_subject(reading: Reading, segment: Segment, cue: Cue) -> tuple[int, int]:
    verb = min(cue.tokens)
    begin, end = subject_after(reading, segment.first, verb)
    if begin < end < verb - 1 and reading.lower[end] == reading.lower[verb - 1] == ",":
        end = verb - 1  # with its apposition: "wie Tamm, Chefin des Werks, mitteilte"
    if segment.kind == "relative" and begin == end:
        return segment.first, segment.first + 1
    return begin, end


def _interrupted_subject(reading: Reading, clauses: Clauses, number: int) -> tuple[int, int] | None:
    """Return the subject that relative clauses or appositions part from its verb in segment *number*."""
    first = clauses.segments[0]
    for segment in clauses.segments[1:number]:
        if reading.words[segment.first - 1] == ":":
            first = segment
    if first.finite >= 0 or first.first >= clauses.segments[number].first:
        return None
    begin, end = subject_before(reading, first.first, first.last)
    if end == begin or end < first.last:
        return None
    return begin, with_apposition(reading, clauses, end)


def _coordinated_subject(reading: Reading, clauses: Clauses, cue: Cue, segment: Segment) -> tuple[int, int]:
    """Return the subject that a verb behind "und" shares with the verb before it."""
    empty = (segment.first, segment.first)
    if segment.finite >= 0 and segment.finite < cue.finite:
        begin, end = subject_before(reading, segment.first, segment.finite)
        if end > begin:
            return begin, end
        return subject_after(reading, segment.finite, cue.finite)
    for other in clauses.segments[: cue.segment]:
        if other.kind == "main" and other.finite >= 0:
            begin, end = subject_before(reading, other.first, other.finite)
            if end > begin:
                return begin, end
            return subject_after(reading, other.finite, other.last)
    return empty


def addressee_of(reading: Reading, clauses: Clauses, cue: Cue, speaker: list[int]) -> list[int]:
    """Return the tokens of the one that *cue* is said to: a dative, "gegenüber", with some verbs an accusative."""
    segment = clauses.segments[cue.segment]
    taken = set(speaker) | set(cue.tokens)
    accusative = "A" in cue.row.takes
    dative = "D" in cue.row.takes
    if cue.passive and "c" in cue.row.takes:
        return []
    if cue.passive and (accusative or dative):
        begin, end = subject_before(reading, segment.first, cue.finite)
        return list(range(begin, end)) if end > begin else []
    at = segment.first
    while at < segment.last:
        word = reading.lower[at]
        kind = reading.analyses[at].word_class
        if word in words_of("towards"):
            end = phrase_end(reading, at + 1, segment.last)
            if end > at + 1:
                return list(range(at + 1, end))
        if kind == "ADP" and at not in taken:
            end = phrase_end(reading, at + 1, segment.last)
            at = max(end, at + 1)
            continue
        if at not in taken and reading.inside[at] < 0:
            if (dative and word in words_of("dative pronouns")) or (
                accusative and word in words_of("accusative pronouns")
            ):
                return [at]
            fits = (dative and word in words_of("dative determiners")) or (
                accusative and (word in words_of("determiners") or word in words_of("oblique determiners"))
            )
            if fits and speaker:
                end = phrase_end(reading, at, segment.last)
                if (
                    end > at + 1
                    and not taken.intersection(range(at, end))
                    and reading.lower[end - 1] not in words_of("time nouns")
                ):
                    return list(range(at, end))
            if reading.analyses[at].word_class in {"DET", "NOUN", "PROPN"}:
                at = max(phrase_end(reading, at, segment.last), at + 1)
                continue
        at += 1
    return []
