"""Whether what a clause tells lies before or after the day of publication."""

from wortlaut.annotations.time_words import words_of
from wortlaut.annotations.timex_reading import Window
from wortlaut.language.verbs import verb_forms

LONGEST_CLAUSE = 60  # tokens looked at on either side
_LONGEST_SINCE = 9  # tokens from "seit" to the time at the end of its phrase
_BREAKS = frozenset(",;:–—()")
_HAVE = "haben"
_PERFECT = frozenset({_HAVE, "sein"})


def direction(window: Window, first: int, last: int) -> int:
    """Return -1 where tokens ``[first, last)`` stand in what is past, 1 where in what is to come, 0 where none tells.

    A preposition that looks one way decides ("seit", "für"), then an attribute ("die am Montag vorgestellte Studie"),
    then the finite verb nearest in the same clause, then that nearest in the sentence.
    """
    if window.before(first, "since") or _since_before(window, first):
        return -1
    if window.before(first, "meant_for"):
        return 1
    if window.before(first - 1, "compared") and window.word_class(first - 1) == "ADP":
        return -1
    attribute = _attribute(window, first, last)
    if attribute:
        return attribute
    begin, end = first, last
    while begin > max(window.first, first - LONGEST_CLAUSE) and window.words[begin - 1] not in _BREAKS:
        begin -= 1
    while end < min(window.last, last + LONGEST_CLAUSE) and window.words[end] not in _BREAKS:
        end += 1
    verb = _finite(window, begin, end, first)
    if verb < 0 and (purpose := _infinitive(window, begin, end)):
        return purpose
    if verb < 0:
        begin, end = max(window.first, first - LONGEST_CLAUSE), min(window.last, last + LONGEST_CLAUSE)
        verb = _finite(window, begin, end, first)
    way = _told(window, verb, begin, end) if verb >= 0 else _by_participle(window, begin, end)
    return way or int(window.before(first, "until") or (window.before(first - 1, "until")))


def _finite(window: Window, begin: int, end: int, near: int) -> int:
    analyses = window.reading.analyses
    verbs = [at for at in range(begin, end) if analyses[at].verb_form == "finite"]
    verbs += [at for at in range(max(begin, window.first + 1), end - 1) if _is_modal(window, at)]
    return min(verbs, key=lambda at: abs(at - near), default=-1)


def _is_modal(window: Window, at: int) -> bool:
    """Tell whether a second finite verb of a segment was taken for an infinitive: "… und sollen am Freitag …"."""
    analysis = window.reading.analyses[at]
    form = analysis.word_class == "AUX" and analysis.verb_form == "infinitive"
    return form and window.word_class(at - 1) == "CCONJ"


def _since_before(window: Window, first: int) -> bool:
    """Tell whether "seit" governs the phrase in which the time stands: "seit dem Ende der Frist im Februar"."""
    for at in range(first - 1, max(window.first, first - _LONGEST_SINCE) - 1, -1):
        if window.words[at] in _BREAKS or window.reading.analyses[at].verb_form == "finite":
            return False
        if "since" in (window.units[at] or ()) and window.word_class(at) == "ADP":
            return not any("units" in (window.units[t] or ()) for t in range(at, first))
    return False


def _infinitive(window: Window, begin: int, end: int) -> int:
    """Return 1 for "am Freitag zu reisen", -1 for "am Freitag gereist zu sein", 0 for a clause without "zu"."""
    analyses = window.reading.analyses
    marked = [at for at in range(begin, end) if analyses[at].verb_form == "infinitive"]
    if not marked or not any(analyses[at].word_class == "PART" for at in range(begin, marked[-1])):
        return 0
    return -1 if analyses[marked[-1]].lemma in _PERFECT and _has_participle(window, begin, end) else 1


def _has_participle(window: Window, begin: int, end: int) -> bool:
    return any(window.reading.analyses[at].verb_form == "participle" for at in range(begin, end))


def _told(window: Window, verb: int, begin: int, end: int) -> int:
    analysis = window.reading.analyses[verb]
    participle = _has_participle(window, begin, end)
    if analysis.mood == "subjunctive_2":
        return -1 if analysis.lemma in _PERFECT and participle else 1
    if any("planned" in (window.units[at] or ()) for at in range(begin, end)):
        return 1 if analysis.tense != "past" or analysis.lemma in _PERFECT else -1
    if analysis.tense == "past":
        return -1
    if analysis.lemma == _HAVE and not participle:
        participle = any(_can_be_participle(window, verb + 1, stop) for stop in {end, window.last})
    return -1 if analysis.lemma in _PERFECT and participle else 1


def _can_be_participle(window: Window, begin: int, end: int) -> bool:
    """Tell whether what "haben" opened is closed by what only looks like an infinitive, an adjective or a finite verb.

    As in "habe am Freitag davon erfahren", "haben Listen, Karten und Pläne unterzeichnet".
    """
    last = next((at for at in range(end - 1, begin, -1) if window.words[at][-1:].isalpha()), -1)
    if last < 0 or not window.words[last].islower():
        return False
    analysis = window.reading.analyses[last]
    if any(window.reading.analyses[at].verb_form == "finite" for at in range(begin, last)):
        return False
    if analysis.verb_form == "infinitive":
        return window.word_class(last - 1) != "PART"
    return analysis.word_class == "ADJ" or any(form.kind == "participle" for form in verb_forms(window.lower(last)))


def _by_participle(window: Window, begin: int, end: int) -> int:
    """Return -1 for a headline without a finite verb that has a participle: "Brücke am Montag gesperrt"."""
    return -1 if _has_participle(window, begin, end) else 0


def _attribute(window: Window, first: int, last: int) -> int:
    """Return the way an attribute around the time points: its participle stands before the noun, in small letters."""
    opening = first - 1 if window.word_class(first - 1) == "ADP" else first
    determined = window.before(opening, "determiner")
    for at in range(last, min(last + (5 if determined else 1), window.last - 1)):
        word = window.words[at]
        if word in _BREAKS or window.reading.analyses[at].verb_form == "finite":
            return 0
        noun = window.word_class(at + 1) in {"NOUN", "PROPN"}
        if word.islower() and noun and window.word_class(at) in {"ADJ", "VERB", "X"}:
            for kind, way in (("to_come", 1), ("done", -1)):
                if word.endswith(tuple(words_of(kind))):
                    return way
    return 0
