"""Whether what a clause tells lies before or after the day of publication."""

from wortlaut.annotations.time_words import words_of
from wortlaut.annotations.timex_reading import Window

LONGEST_CLAUSE = 60  # tokens looked at on either side
_BREAKS = frozenset(",;:–—()")
_PERFECT = frozenset({"haben", "sein"})


def direction(window: Window, first: int, last: int) -> int:
    """Return -1 where tokens ``[first, last)`` stand in what is past, 1 where in what is to come, 0 where none tells.

    A preposition that looks one way decides, then an attribute ("die am Montag vorgestellte Studie"), then the finite
    verb nearest in the same clause, then that nearest in the sentence.
    """
    for kind, way in (("since", -1), ("until", 1)):
        if window.before(first, kind) or (window.before(first - 1, kind) and window.word_class(first - 1) == "ADP"):
            return way
    attribute = _attribute(window, first, last)
    if attribute:
        return attribute
    begin, end = first, last
    while begin > max(window.first, first - LONGEST_CLAUSE) and window.words[begin - 1] not in _BREAKS:
        begin -= 1
    while end < min(window.last, last + LONGEST_CLAUSE) and window.words[end] not in _BREAKS:
        end += 1
    verb = _finite(window, begin, end, first)
    if verb < 0:
        begin, end = max(window.first, first - LONGEST_CLAUSE), min(window.last, last + LONGEST_CLAUSE)
        verb = _finite(window, begin, end, first)
    return _told(window, verb, begin, end) if verb >= 0 else _by_participle(window, begin, end)


def _finite(window: Window, begin: int, end: int, near: int) -> int:
    analyses = window.reading.analyses
    verbs = [at for at in range(begin, end) if analyses[at].verb_form == "finite"]
    return min(verbs, key=lambda at: abs(at - near), default=-1)


def _told(window: Window, verb: int, begin: int, end: int) -> int:
    analysis = window.reading.analyses[verb]
    if analysis.mood == "subjunctive_2":
        return 1
    participle = any(window.reading.analyses[at].verb_form == "participle" for at in range(begin, end))
    if analysis.tense == "past":
        return -1
    return -1 if analysis.lemma in _PERFECT and participle else 1


def _by_participle(window: Window, begin: int, end: int) -> int:
    """Return -1 for a headline without a finite verb that has a participle: "Brücke am Montag gesperrt"."""
    return -1 if any(window.reading.analyses[at].verb_form == "participle" for at in range(begin, end)) else 0


def _attribute(window: Window, first: int, last: int) -> int:
    """Return the way an attribute around the time points: its participle stands before the noun, in small letters."""
    opening = first - 1 if window.word_class(first - 1) == "ADP" else first
    if window.word_class(opening - 1) not in {"DET", "PRON"} or not window.before(opening, "determiner"):
        return 0
    for at in range(last, min(last + 5, window.last - 1)):
        word = window.words[at]
        if word in _BREAKS or window.reading.analyses[at].verb_form == "finite":
            return 0
        noun = window.word_class(at + 1) in {"NOUN", "PROPN"}
        if word.islower() and noun and window.word_class(at) in {"ADJ", "VERB", "X"}:
            for kind, way in (("to_come", 1), ("done", -1)):
                if word.endswith(tuple(words_of(kind))):
                    return way
    return 0
