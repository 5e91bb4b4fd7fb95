"""Phrases that answer who, what, where, why and how, cut from the clauses that tell of the main event."""

from collections.abc import Iterable

from wortlaut.annotations.event_scene import Clause, Scene
from wortlaut.annotations.event_words import words_around
from wortlaut.annotations.noun_phrases import phrase_end, subject_after, subject_before
from wortlaut.text.span import Span

_LONGEST_WHAT = 14  # tokens
_LONGEST_CAUSE = 30
_DATELINE = 8  # tokens in which a dateline ends
_CLOSING = frozenset({"–", "-", "—", ".", "(", ":", ","})


def what_of(scene: Scene, at: int, clause: Clause) -> Span:
    """Return the phrase around trigger *at*: a noun with what belongs to it, a verb with its nearest object."""
    if scene.words[at][0].isupper() and scene.analyses[at].word_class != "VERB":
        first = at
        while first > clause.first and scene.analyses[first - 1].word_class in {"ADJ", "NUM", "DET"}:
            first -= 1
        end = max(phrase_end(scene.reading, first, clause.last), at + 1)
        return scene.span(first, min(end, first + _LONGEST_WHAT))
    if scene.analyses[at].verb_form != "finite":
        first = _object_before(scene, at, clause)
        return scene.span(first, at + 1)
    end = _object_behind(scene, at, clause)
    return scene.span(at, end)


def _object_before(scene: Scene, at: int, clause: Clause) -> int:
    """Return where the phrase right before the closing verb at *at* begins."""
    first = at
    lowest = max(clause.first, at - _LONGEST_WHAT)
    while first > lowest:
        analysis = scene.analyses[first - 1]
        if analysis.word_class in {"VERB", "AUX", "PUNCT"} or analysis.verb_form == "finite":
            break
        first -= 1
        if analysis.word_class in {"DET", "ADP"} and first < at - 1:
            before = scene.analyses[first - 1].word_class if first > lowest else ""
            if analysis.word_class == "DET" and before == "ADP":
                first -= 1
            break
    return first


def _object_behind(scene: Scene, at: int, clause: Clause) -> int:
    """Return the end of the phrase right behind the finite verb at *at*, or of its closing verb."""
    end = at + 1
    while end < clause.last and scene.analyses[end].word_class in {"ADV", "PART", "PRON"}:
        end += 1
    if end < clause.last and scene.analyses[end].word_class == "ADP":
        end += 1
    grown = phrase_end(scene.reading, end, clause.last) if end < clause.last else end
    return min(grown, at + _LONGEST_WHAT) if grown > end else at + 1


def subject_of(scene: Scene, clause: Clause, at: int) -> Span | None:
    """Return the subject of the clause of trigger *at*, or None."""
    finite = next((t for t in range(clause.first, clause.last) if scene.reading.is_finite(t)), -1)
    if finite < 0:
        return None
    first, last = (
        subject_before(scene.reading, clause.first, finite) if finite > clause.first else (clause.first, clause.first)
    )
    if first == last or scene.times_in(first, last):
        first, last = subject_after(scene.reading, finite, clause.last)
    if first < last and not first <= at < last and scene.analyses[first].word_class != "ADP":
        return scene.span(first, last)
    return None


def opening_phrases(scene: Scene) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return the subject and the predicate of the headline, or of the first sentence where there is none."""
    best = max(scene.weights, default=0.0)
    if best <= 0:
        return (), ()
    number = scene.weights.index(best)
    clause = next((c for c in scene.clauses(number) if c.kind == "main"), None)
    if clause is None:
        return (), ()
    finite = next((t for t in range(clause.first, clause.last) if scene.reading.is_finite(t)), -1)
    subject = subject_of(scene, clause, -1)
    if finite < 0:
        end = phrase_end(scene.reading, clause.first, clause.last)
        return ((scene.span(clause.first, end),) if end > clause.first else ()), ()
    begins, ends = scene.reading.begins, scene.reading.ends
    first = next((t for t in range(finite + 1, clause.last) if subject and begins[t] >= subject.end), finite + 1)
    behind = subject is not None and subject.begin > begins[finite]
    last = min(clause.last, first + _LONGEST_WHAT)
    while last > first and not scene.words[last - 1][-1].isalnum():
        last -= 1
    what = scene.span(first, last) if behind and last > first else Span(begins[finite], ends[max(last, finite + 1) - 1])
    return ((subject,) if subject else ()), (what,)


def dateline_place(scene: Scene) -> tuple[Span, ...]:
    """Return the place that a dateline opens the text with: "NORBACH – ", "Norbach (abc) - "."""
    for number, sentence in enumerate(scene.sentences):
        if scene.weights[number] <= 0 or scene.kinds[sentence.block] != "paragraph":
            continue
        places = scene.places(sentence.first, min(sentence.first + 2, sentence.last))
        for place in places:
            behind = scene.words[place.last] if place.last < len(scene.words) else ""
            if place.kind == "place" and place.first == sentence.first and behind[:1] in _CLOSING:
                return (place.span,)
        return ()
    return ()


def causes(scene: Scene, sentences: Iterable[int]) -> tuple[Span, ...]:
    """Return the causal and final clauses and phrases of *sentences*: "weil …", "wegen …", "um … zu …"."""
    found: list[Span] = []
    for number in dict.fromkeys(sentences):
        for clause in scene.clauses(number):
            word = scene.lower[clause.first]
            stop = min(clause.last, clause.first + _LONGEST_CAUSE)
            while stop > clause.first + 1 and not scene.words[stop - 1][-1].isalnum():
                stop -= 1
            because = clause.kind == "subordinate" and word in words_around("cause openings")
            purpose = clause.kind == "infinitive" and word in words_around("purpose openings")
            if because or (purpose and _has_zu(scene, clause)):
                found.append(scene.span(clause.first, stop))
            else:
                found += _phrases(scene, clause, "cause prepositions")
    return tuple(found)


def _has_zu(scene: Scene, clause: Clause) -> bool:
    return any(scene.analyses[at].verb_form == "infinitive" for at in range(clause.first, clause.last))


def manners(scene: Scene, clauses: Iterable[Clause]) -> list[Span]:
    """Return the phrases of means and manner in *clauses*: "mit knapper Mehrheit", "unter Leitung von …"."""
    return [span for clause in dict.fromkeys(clauses) for span in _phrases(scene, clause, "manner prepositions")]


def _phrases(scene: Scene, clause: Clause, name: str) -> list[Span]:
    found: list[Span] = []
    at = clause.first
    while at < clause.last - 1:
        if scene.lower[at] in words_around(name) and scene.analyses[at].word_class == "ADP":
            end = phrase_end(scene.reading, at + 1, clause.last, generous=False)
            names = any(token in scene.reading.named for token in range(at + 1, end))
            if end > at + 1 and not names and not scene.times_in(at + 1, end):
                found.append(scene.span(at, end))
                at = end
                continue
        at += 1
    return found
