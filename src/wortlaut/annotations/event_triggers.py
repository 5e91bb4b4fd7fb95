"""Triggers: the words that speak of an event, and how it stands there: told, planned, denied, only thought of."""

from collections.abc import Iterator
from typing import NamedTuple

from wortlaut.annotations.event_scene import Clause, Scene
from wortlaut.annotations.event_weights import weigh
from wortlaut.annotations.event_words import (
    TriggerRow,
    act_rows,
    acts_of_verbs,
    rows_of_noun,
    verb_rows,
    word_rows,
    words_around,
    words_or_endings,
)
from wortlaut.annotations.model import EventKind
from wortlaut.annotations.reading import SUBJUNCTIVES
from wortlaut.language.verbs import verb_forms

_NEGATION_REACH = 3  # tokens between "kein" and its noun
_ADJECTIVE_REACH = 4  # tokens between an article and its noun
_HEADLINE = 4.0  # weight from which a sentence leads the article
_WHATEVER = "*"  # the row of what an article leads with and no other row tells
_LONGEST_TITLE = 300  # characters
_MARKS = '.,:;!?"„“”»«()–-'
_MOST = 400  # triggers; of a longer document the rest is not read


class Trigger(NamedTuple):
    """Token ``at`` speaks of an event of ``kind``; ``planned`` and ``definite`` are None where nothing tells.

    ``mark`` sets an event apart from others of its kind ("zweite Runde", "früheres Treffen"). A ``hypothetical`` one
    (also what is denied, asked for or quoted) starts no event, but may speak of one.
    """

    at: int
    kind: EventKind
    row: TriggerRow
    sentence: int
    clause: Clause
    weight: float
    noun: bool
    planned: bool | None
    hypothetical: bool
    definite: bool | None
    mark: str
    earlier: bool
    others: tuple[TriggerRow, ...]  # what the word tells in other surroundings


def find_triggers(scene: Scene) -> list[Trigger]:
    """Return the triggers of the document, in text order."""
    found: list[Trigger] = []
    verbs, words = verb_rows(), word_rows()
    analyses, tokens, lower = scene.analyses, scene.words, scene.lower
    for number, sentence in enumerate(scene.sentences):
        for at in range(sentence.first, sentence.last):
            analysis = analyses[at]
            if analysis.word_class == "VERB":
                rows = verbs.get(analysis.lemma)
            elif tokens[at][0].isupper():
                rows = rows_of_noun(tokens[at])
            else:
                rows = _of_small_word(scene, at, words.get(lower[at]))
            if rows and scene.is_read(sentence):
                trigger = _trigger(scene, number, at, rows)
                if trigger:
                    found.append(trigger)
                    if len(found) >= _MOST:
                        return found
    acts = _acts(scene, {trigger.at for trigger in found})
    return sorted([*found, *acts], key=lambda trigger: trigger.at)


def _of_small_word(scene: Scene, at: int, rows: tuple[TriggerRow, ...] | None) -> tuple[TriggerRow, ...] | None:
    """Return *rows* of a word in small letters, or those of a verb that it is taken for; none of an attribute."""
    if rows is None and scene.analyses[at].word_class != "ADJ":
        return None
    if at + 1 < len(scene.words) and scene.analyses[at + 1].word_class in {"NOUN", "PROPN", "ADJ", "NUM"}:
        return None
    return rows or _as_verb(scene, at)


def _as_verb(scene: Scene, at: int) -> tuple[TriggerRow, ...] | None:
    """Return the rows of a past tense that the analysis took for an attribute, though no noun follows it."""
    for form in verb_forms(scene.lower[at])[:2]:
        if form.tense == "past" and form.kind == "finite":
            return verb_rows().get(form.lemma)
    return None


def _acts(scene: Scene, taken: set[int]) -> Iterator[Trigger]:
    """Yield the speech acts that the article leads with, as triggers of a statement."""
    acts = acts_of_verbs()
    for number, weight in enumerate(scene.weights):
        if not weight or not scene.is_read(scene.sentences[number]):
            continue
        sentence = scene.sentences[number]
        for at in range(sentence.first, sentence.last):
            analysis = scene.analyses[at]
            if analysis.word_class != "VERB" or at in taken:
                continue
            rows = act_rows().get(acts.get(analysis.lemma, ""))
            trigger = _trigger(scene, number, at, rows) if rows else None
            if trigger and trigger.clause.kind == "main" and analysis.verb_form != "infinitive":
                yield trigger._replace(planned=None, hypothetical=False)


def leading_trigger(scene: Scene) -> Trigger | None:
    """Return what the opening tells as done, whatever it is: the participle of its first main clause in the perfect.

    It is what an article is about where no kind fits: "hat ihre Tournee abgebrochen".
    """
    for number, weight in enumerate(scene.weights):
        if weight < _HEADLINE or not scene.is_read(scene.sentences[number]):
            continue
        for clause in scene.clauses(number):
            at = _closing_participle(scene, clause)
            if clause.kind == "main" and at >= 0 and not _is_negated(scene, clause, at, noun=False):
                act = acts_of_verbs().get(scene.analyses[at].lemma, "")
                return _trigger(scene, number, at, act_rows().get(act) or word_rows()[_WHATEVER])
    return None


def _closing_participle(scene: Scene, clause: Clause) -> int:
    """Return the participle that closes *clause* behind an auxiliary, or -1."""
    auxiliary = next((t for t in range(clause.first, clause.last) if scene.reading.is_finite(t)), -1)
    if auxiliary < 0 or scene.analyses[auxiliary].word_class != "AUX":
        return -1
    if scene.analyses[auxiliary].mood in SUBJUNCTIVES:
        return -1
    last = clause.last - 1
    passive = words_around("passive auxiliaries")
    while last > auxiliary and (not scene.words[last].isalnum() or scene.lower[last] in passive):
        last -= 1
    analysis = scene.analyses[last]
    return last if last > auxiliary and analysis.word_class == "VERB" and analysis.verb_form == "participle" else -1


def _trigger(scene: Scene, number: int, at: int, rows: tuple[TriggerRow, ...]) -> Trigger | None:
    clause = scene.clause_of(number, at)
    row = next((row for row in rows if _fits(scene, clause, row, at)), None)
    if row is None or row.kind == "none":
        return None
    noun = row.part in {"noun", "whole"}
    if not noun and (scene.reading.inside[at] >= 0 or clause.kind == "question" or _asks(scene, number)):
        return None
    negated = _is_negated(scene, clause, at, noun=noun)
    if negated and not noun and row.code != "AGREE":
        return None
    listed = scene.kinds[scene.sentences[number].block] == "source" or (noun and scene.reading.inside[at] >= 0)
    definite, mark, planned = _described(scene, clause, at) if noun else (None, "", None)
    planned = planned or _is_planned(scene, clause, at, noun=noun)
    pluperfect = scene.has(clause, words_around("pluperfect auxiliaries")) >= 0
    earlier = pluperfect and scene.has(clause, words_around("words of earlier times")) >= 0
    weight = weigh(scene, number, clause, at, row.kind) if scene.weights[number] else 0.0
    return Trigger(
        at, row.kind, row, number, clause, weight, noun, planned,
        (negated and noun) or listed or _is_thought(scene, clause, at, noun=noun), definite, mark, earlier,
        tuple(other for other in rows if other is not row),
    )  # fmt: skip


def _fits(scene: Scene, clause: Clause, row: TriggerRow, at: int) -> bool:
    if not row.needs and not row.bars:
        return True
    words = scene.lower[clause.first : clause.last]
    if row.bars:
        bars = words_or_endings(row.bars)
        if any(map(bars.holds, words)) or (at > clause.first and scene.lower[at - 1] in bars.before):
            return False
    return not row.needs or any(map(words_or_endings(row.needs).holds, words))


def _asks(scene: Scene, number: int) -> bool:
    sentence = scene.sentences[number]
    return scene.words[sentence.last - 1] == "?"


def _is_negated(scene: Scene, clause: Clause, at: int, *, noun: bool) -> bool:
    if noun:
        near = scene.lower[max(at - _NEGATION_REACH, clause.first) : at]
        if any(word in words_around("negations") or word in words_around("negations of nouns") for word in near):
            return True
        if not _takes_place(scene, clause):
            return False
    return scene.has(clause, words_around("negations")) >= 0


def _is_modal(scene: Scene, clause: Clause) -> bool:
    """Tell whether an infinitive of *clause* hangs on a finite verb of it: "konnten sich nicht einigen"."""
    return any(scene.reading.is_finite(at) for at in range(clause.first, clause.last))


def _takes_place(scene: Scene, clause: Clause) -> bool:
    """Tell whether the clause says no more than that something is: "gab es", "fand … statt"."""
    return any(
        scene.analyses[at].word_class == "VERB" and scene.analyses[at].lemma in words_around("verbs of taking place")
        for at in range(clause.first, clause.last)
    )


def _described(scene: Scene, clause: Clause, at: int) -> tuple[bool | None, str, bool | None]:
    """Return whether the noun at *at* is definite, what sets it apart, and whether it is planned, by its attributes."""
    definite: bool | None = None
    mark, planned = "", None
    for token in range(at - 1, max(at - 1 - _ADJECTIVE_REACH, clause.first - 1), -1):
        word = scene.lower[token]
        analysis = scene.analyses[token]
        if word in words_around("adjectives of plans"):
            planned = True
            mark = mark or "next"
        elif word in words_around("adjectives of earlier ones"):
            mark = "earlier"
        elif analysis.word_class in {"ADJ", "NUM"} and word.rstrip("nrsm") in _ordinals():
            mark = word.rstrip("nrsm")
        if word in words_around("indefinite articles"):
            return False, mark, planned
        if analysis.word_class == "DET" or (analysis.word_class == "ADP" and word.endswith(("m", "r"))):
            return True, mark, planned
        if analysis.word_class not in {"ADJ", "NUM", "ADV", "VERB"}:
            break
    return definite, mark, planned


def _ordinals() -> frozenset[str]:
    return words_around("ordinals")


def _is_planned(scene: Scene, clause: Clause, at: int, *, noun: bool) -> bool | None:
    """Tell whether the clause tells of a plan: "soll … beginnen", "werden … beraten"; None where it does not."""
    plans = scene.has(clause, words_around("words of plans"))
    if plans >= 0:
        # "soll getötet haben" is hearsay, no plan
        perfect = scene.analyses[clause.last - 1].word_class == "AUX" and plans < clause.last - 1
        stop = clause.last - 1 if scene.words[clause.last - 1].isalnum() else clause.last - 2
        perfect = perfect or (stop > plans and scene.analyses[stop].word_class == "AUX")
        behind = noun and at > clause.first and scene.lower[at - 1] in words_around("reporting prepositions")
        ends = noun and any(
            scene.analyses[t].word_class == "VERB" and scene.analyses[t].lemma in words_around("verbs of ending")
            for t in range(clause.first, clause.last)
        )
        return None if perfect or behind or ends else True
    future = scene.has(clause, words_around("future auxiliaries"))
    if future >= 0 and not noun and scene.analyses[at].verb_form == "infinitive":
        return True
    return None


def _is_thought(scene: Scene, clause: Clause, at: int, *, noun: bool) -> bool:
    """Tell whether the event is only thought of, asked for or feared there."""
    if scene.lower[clause.first] in words_around("openings of conditions"):
        return True
    if scene.has(clause, words_around("words of thought")) >= 0:
        return True
    if not noun:
        analysis = scene.analyses[at]
        return analysis.mood == "subjunctive_2" or (analysis.verb_form == "infinitive" and not _is_modal(scene, clause))
    asked = scene.has(clause, words_around("words of asking"))
    if asked < 0 or asked >= at:
        return False
    near = scene.lower[max(at - 3, clause.first) : at]
    return any(word in words_around("what is asked for") for word in near) or scene.analyses[at - 1].word_class != "DET"


def title_kinds(title: str) -> frozenset[str]:
    """Return the kinds of event that the words of *title* can be triggers of, nearly all of them nouns."""
    kinds: set[str] = set()
    for piece in title[:_LONGEST_TITLE].split():
        word = piece.strip(_MARKS)
        if not word:
            continue
        rows = rows_of_noun(word) if word[0].isupper() else ()
        for form in () if rows else verb_forms(word.lower())[:2]:
            rows = verb_rows().get(form.lemma) or act_rows().get(acts_of_verbs().get(form.lemma, ""), ())
            if rows:
                break
        kinds.update(row.kind for row in rows[:1] if row.reach != "last")
    return frozenset(kinds)
