"""Clauses with a verb of the table ``stances``: which row holds there, whether it is negated, who its subject is."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from wortlaut.annotations.clause_words import words_of
from wortlaut.annotations.cues import Cue, CueRow
from wortlaut.annotations.model import Stance
from wortlaut.annotations.reading import Clauses, Reading, Segment
from wortlaut.annotations.roles import agent, speaker_of
from wortlaut.annotations.stance_words import StanceRow, stance_particles, stance_words, stances

SUPPOSED = frozenset({"subordinate", "whether", "question"})  # kinds of clauses that tell no position
_CUE = CueRow("", "", "", "", 3, "neutral", "none", "d", "")


class StanceClause:
    """A clause that may tell a stance: segment *number* of *clauses*, whose verb at token *verb* has the row *row*."""

    def __init__(self, reading: Reading, clauses: Clauses, number: int, verb: int, row: StanceRow) -> None:
        self.reading, self.clauses, self.number, self.verb, self.row = reading, clauses, number, verb, row
        self.segment = clauses.segments[number]
        self.words = frozenset(reading.lower[self.segment.first : self.segment.last])  # with what is quoted of it
        self.negated = not self.words.isdisjoint(words_of("negation") | stance_words("double negation"))

    @property
    def stance(self) -> Stance | None:
        """What the clause tells, None where the row does not hold here."""
        row = self.row
        fits = (not row.words or not self.words.isdisjoint(row.words)) and self.words.isdisjoint(row.without)
        if not fits or (row.polarity == "negated" and not self.negated) or self._is_supposed():
            return None
        if row.alone and not self._stands_alone():
            return None
        return (row.negated or None) if self.negated else row.stance

    @cached_property
    def subject(self) -> list[int]:
        """The tokens of the subject, found as the speakers of cue verbs are; of a passive who acts."""
        reading, number, verb, segment = self.reading, self.number, self.verb, self.segment
        participle = reading.analyses[verb].verb_form == "participle"
        passive = participle and not self.words.isdisjoint(words_of("passive auxiliaries"))
        if passive:
            return list(range(*agent(reading, segment.first, segment.last)))
        if segment.kind == "verb_first" and number:
            before = self.clauses.segments[number - 1]
            told = before.kind == "main" and before.finite >= 0 and not before.subjunctive
            if told and reading.inside[before.finite] < 0:
                number, segment, verb = number - 1, before, before.finite  # "X sprach von …, nannte aber …"
        return speaker_of(reading, self.clauses, Cue([verb], _CUE, segment.finite, verb, number, passive=False))

    def _is_supposed(self) -> bool:
        """Tell whether the clause only supposes, asks, or tells what may be done: "wenn sie ablehnt", "sie soll"."""
        reading, segment = self.reading, self.segment
        if segment.finite < 0 or segment.kind in SUPPOSED or reading.words[self.clauses.last - 1] == "?":
            return True
        if segment.kind == "verb_first" and segment is self.clauses.segments[0]:
            return True
        modal = segment.finite != self.verb and reading.analyses[segment.finite].lemma in stance_words(
            "modals of others"
        )
        return modal and not self.negated and not self.row.said

    def _stands_alone(self) -> bool:
        """Tell whether a modal verb has an object and no infinitive beside it."""
        reading, segment = self.reading, self.segment
        if reading.analyses[segment.last - 1].word_class not in {"NOUN", "PROPN"}:
            return False
        return self.verb == segment.finite and not any(
            reading.analyses[t].verb_form in {"infinitive", "participle"} and reading.analyses[t].word_class == "VERB"
            for t in range(segment.first, segment.last)
            if t != self.verb and reading.words[t][0].islower()
        )


def stance_clauses(reading: Reading, number: int, verbs: Sequence[int]) -> Iterator[list[StanceClause]]:
    """Yield for each of *verbs* in sentence *number* the clauses that its rows make of it, in the table's order."""
    first, last, _ = reading.sentences[number]
    words = frozenset(reading.lower[first:last])
    likely = [verb for verb in verbs if _may_hold(reading, verb, words)]
    if not likely:
        return
    clauses = reading.clauses(number)
    for verb in likely:
        place = clauses.segment_of(verb)
        if place >= 0 and clauses.segments[place].first <= verb < clauses.segments[place].last:
            rows = _rows(reading, clauses.segments[place], verb)
            yield [StanceClause(reading, clauses, place, verb, row) for row in rows]


def _may_hold(reading: Reading, verb: int, words: frozenset[str]) -> bool:
    """Tell whether a row of *verb* can hold in a sentence of *words*: a look before the sentence is cut."""
    analysis = reading.analyses[verb]
    if analysis.word_class not in {"VERB", "AUX"} or reading.inside[verb] >= 0:
        return False
    if any(not row.words or not words.isdisjoint(row.words) for row in stances().get(analysis.lemma, ())):
        return True
    return not words.isdisjoint(stance_particles().get(analysis.lemma, ()))


def _rows(reading: Reading, segment: Segment, token: int) -> tuple[StanceRow, ...]:
    """Return the rows of the verb at *token*, also where its particle closes the clause behind another preposition."""
    analysis = reading.analyses[token]
    last = reading.lower[segment.last - 1]
    apart = stances().get(last + analysis.lemma, ()) if analysis.verb_form == "finite" else ()
    return apart or stances().get(analysis.lemma, ())
