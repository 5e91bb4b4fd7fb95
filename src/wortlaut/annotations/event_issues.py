"""What events were about: "Gespräche über X", "im Streit um X", "es ging um X", "Einigung zu X"."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from wortlaut.annotations.clause_words import words_of
from wortlaut.annotations.event_outcomes import is_ending
from wortlaut.annotations.event_scene import Clause, Scene
from wortlaut.annotations.event_triggers import Trigger
from wortlaut.annotations.event_words import words_around
from wortlaut.annotations.model import Issue
from wortlaut.annotations.noun_phrases import phrase_end

_MOST = 6
_STEM = 7  # letters that tell two issues by their last noun
_LONGEST = 14  # tokens
_REACH = 9  # tokens between a noun and its preposition: the parties may stand between
_ABOUT = frozenset({"talks", "decision", "statement", "court", "strike", "election", "other"})


class Topic(NamedTuple):
    """Tokens ``[first, last)`` that name what something is about."""

    first: int
    last: int


def issues_of(scene: Scene, triggers: Iterable[Trigger]) -> tuple[Issue, ...]:
    """Return what the event of *triggers* was about, in text order of the first place."""
    topics: list[Topic] = []
    seen: set[tuple[int, int]] = set()
    for trigger in triggers:
        if trigger.kind not in _ABOUT:
            continue
        topics += _behind(scene, trigger)
        key = (trigger.clause.first, trigger.clause.last)
        if key not in seen:
            seen.add(key)
            topics += _in_clause(scene, trigger.clause)
        if trigger.kind == "talks" and trigger.sentence + 1 < len(scene.sentences):
            topics += _turns(scene, trigger.sentence)
            topics += _turns(scene, trigger.sentence + 1)
    return _told_once(scene, topics)


def wider_issues(scene: Scene) -> list[Topic]:
    """Return what the parties are said to want or to talk about anywhere: "interessiert an X", "zentraler Punkt: X"."""
    found: list[Topic] = []
    interest, points = words_around("words of interest"), words_around("words of points")
    for number, sentence in enumerate(scene.sentences):
        for at in range(sentence.first, sentence.last - 1):
            word = scene.lower[at]
            if word in interest:
                found += _interest(scene, at, sentence.first, sentence.last)
            elif word in points and scene.words[at + 1] == ":":
                found += _topic(scene, at + 2, sentence.last)
        found += _turns(scene, number)
    return found


def _interest(scene: Scene, at: int, first: int, last: int) -> Iterator[Topic]:
    near = [*range(at + 1, min(at + 3, last)), *range(at - 1, max(at - _REACH, first - 1), -1)]
    for token in near:
        if scene.lower[token] in words_around("prepositions of interest"):
            yield from _topic(scene, token + 1, last)
            return


def _behind(scene: Scene, trigger: Trigger) -> Iterator[Topic]:
    """Yield what stands behind a noun with a preposition: "Gespräche zwischen A und B über X"."""
    clause = trigger.clause
    names = words_around("issue prepositions" if trigger.noun else "issue prepositions of verbs")
    if trigger.noun:
        for at in range(trigger.at + 1, min(trigger.at + _REACH, clause.last)):
            analysis = scene.analyses[at]
            if analysis.word_class in {"VERB", "AUX"}:
                return
            if scene.lower[at] in names:
                yield from _topic(scene, at + 1, clause.last)
                return
    elif trigger.kind in {"talks", "decision"}:
        for at in range(clause.first, clause.last):
            if scene.lower[at] in names:
                yield from _topic(scene, at + 1, clause.last)


def _in_clause(scene: Scene, clause: Clause) -> Iterator[Topic]:
    """Yield the subject of a dispute and of an agreement in *clause*: "im Streit um X", "Durchbruch zu X"."""
    for at in range(clause.first, clause.last - 1):
        if not scene.words[at][0].isupper():
            continue
        disputed = scene.lower[at].endswith(tuple(words_around("words of dispute")))
        ending = is_ending(scene.lower[at]) and scene.lower[at + 1] in words_around("issue prepositions of endings")
        if ending or (disputed and scene.lower[at + 1] in words_around("issue prepositions")):
            yield from _topic(scene, at + 2, clause.last)


def _turns(scene: Scene, number: int) -> Iterator[Topic]:
    """Yield what sentence *number* says it was about: "es ging um X", "X wurde besprochen"."""
    turns, talked = words_around("turns of issues"), words_around("words of discussing")
    for clause in scene.clauses(number):
        for at in range(clause.first, clause.last - 1):
            word = scene.lower[at]
            if word in turns and words_of("placeholder") & set(scene.lower[clause.first : clause.last]):
                for ahead in range(at + 1, min(at + 6, clause.last)):
                    if scene.lower[ahead] in words_of("purpose"):
                        yield from _topic(scene, ahead + 1, scene.sentences[number].last)
                        break
        verb = next((at for at in range(clause.first, clause.last) if scene.lower[at] in talked), -1)
        if verb >= 0:
            yield from _discussed(scene, clause, verb)


def _discussed(scene: Scene, clause: Clause, verb: int) -> Iterator[Topic]:
    """Yield the noun phrase next to a passive of discussing, before it: "Laut A wurden die Gebiete besprochen"."""
    passive = scene.has(clause, words_around("passive auxiliaries"))
    if passive < 0:
        return
    for start in (passive + 1, clause.first):
        for topic in _topic(scene, start, verb if start > passive else passive):
            yield topic
            return


def _topic(scene: Scene, at: int, last: int) -> Iterator[Topic]:
    """Yield the noun phrase that begins at token *at*, and those that a list joins to it, none of a time."""
    most = 3
    while at < last and most:
        if scene.analyses[at].word_class in {"NUM", "VERB", "AUX", "ADP"} or scene.reading.inside[at] >= 0:
            return
        end = phrase_end(scene.reading, at, min(last, at + _LONGEST))
        pronoun = scene.analyses[at].word_class == "PRON"
        if (
            end <= at
            or pronoun
            or is_ending(scene.lower[end - 1])
            or _is_time(scene, at, end)
            or _is_person(scene, at, end)
        ):
            return
        yield Topic(at, end)
        most -= 1
        if end < last and (scene.words[end] == "," or scene.lower[end] in words_of("junctions")):
            at = end + 1
        else:
            return


def _is_time(scene: Scene, first: int, last: int) -> bool:
    return bool(scene.times_in(first, last)) or scene.lower[last - 1] in words_of("time nouns")


def _is_aside(scene: Scene, first: int, last: int) -> bool:
    """Tell whether tokens ``[first, last)`` name when or who, not what something is about."""
    return _is_time(scene, first, last) or _is_person(scene, first, last)


def _is_person(scene: Scene, first: int, last: int) -> bool:
    return scene.reading.named.get(last - 1) == "person" and first >= last - 3


def _told_once(scene: Scene, topics: list[Topic]) -> tuple[Issue, ...]:
    """Return *topics* as issues; those that end in the same noun are one."""
    found: dict[str, list[Topic]] = {}
    for topic in sorted(topics):
        first = topic.first
        while first + 1 < topic.last and scene.analyses[first].word_class == "DET":
            first += 1
        noun = next((t for t in range(topic.last - 1, first - 1, -1) if scene.words[t][0].isupper()), topic.last - 1)
        genitive = next((t for t in range(first, noun) if scene.words[t][0].isupper()), noun)
        key = scene.lower[genitive].rpartition("-")[2][:_STEM]
        same = found.setdefault(key, [])
        if not any(topic.first < other.last for other in same):
            same.append(Topic(first, topic.last))
    issues = [tuple(scene.span(*topic) for topic in same) for same in list(found.values())[:_MOST]]
    return tuple(Issue(spans[0].of(scene.text), spans) for spans in issues)


def with_wider(scene: Scene, issues: tuple[Issue, ...]) -> tuple[Issue, ...]:
    """Return *issues* with what the article elsewhere says the parties of its talks want or talk about."""
    added = _told_once(scene, wider_issues(scene))
    texts = {issue.text for issue in issues}
    taken = [span for issue in issues for span in issue.spans]
    fresh = [one for one in added if one.text not in texts and not any(s.overlaps(t) for s in one.spans for t in taken)]
    return (*issues, *fresh)[: _MOST + 2]
