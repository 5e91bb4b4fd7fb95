"""Typed readers of the tables of events: triggers, the words around them, and how things end."""

from functools import cache, lru_cache
from typing import Literal

import msgspec

from wortlaut.annotations.cues import CueRow
from wortlaut.annotations.model import EventKind, Outcome
from wortlaut.language.tables import read_table
from wortlaut.language.word_lists import word_lists

words_around = word_lists("event_clause_words")

_NOUN_ENDINGS = ("", "s", "es", "e", "n", "en")
_SHORTEST_FRONT = 2  # letters before a noun that ends a compound
_SURE, _TOLD = 3, 2  # strengths of a cue verb
_LONGEST_WORD = 60  # code points; longer words are not looked up


class TriggerRow(msgspec.Struct, frozen=True):
    """A word that tells that something happened.

    ``word`` is a noun by its stems (``|`` between them; it may end a compound), a noun as a ``whole``, a ``verb`` by
    its infinitive, an invariable ``word``, or the speech ``act`` of a cue. ``reach``: ``any`` place starts an event,
    only the ``lead`` does, the word can only ``join`` one, or it counts ``last``, where the lead has nothing else.
    ``needs`` and ``bars``: one of these words must, none of those may stand in the clause ("-x" is an ending, "<x" a
    word right before). ``agent`` and ``patient`` are the roles of who does it and whom it is done to; ``code`` is the
    PLOVER event type. Events of another ``family`` are others even if their kind is "other" both times.
    """

    word: str
    part: Literal["noun", "whole", "verb", "word", "act"]
    kind: EventKind | Literal["none"]
    reach: Literal["any", "lead", "join", "last"]
    example: str
    family: str = ""
    agent: str | None = None
    patient: str | None = None
    code: str | None = None
    needs: str = ""
    bars: str = ""


class OutcomeRow(msgspec.Struct, frozen=True):
    """Words and verbs that tell the ``outcome`` of events of some ``kinds``, or under a negation ``negated``."""

    name: str
    outcome: Outcome | Literal[""]
    negated: Outcome | Literal[""]
    kinds: tuple[EventKind, ...]
    words: tuple[str, ...]
    verbs: tuple[str, ...]
    example: str


class Words:
    """A set of words, of endings ("-x"), and of words right before the trigger ("<x")."""

    __slots__ = ("before", "endings", "whole")

    def __init__(self, words: tuple[str, ...]) -> None:
        self.before = frozenset(word[1:] for word in words if word.startswith("<"))
        self.whole = frozenset(word for word in words if not word.startswith("-"))
        self.endings = tuple(word[1:] for word in words if word.startswith("-"))

    def holds(self, word: str) -> bool:
        """Tell whether *word* (lower case) is one of them."""
        return word in self.whole or bool(self.endings and word.endswith(self.endings))


@cache
def words_or_endings(words: str) -> Words:
    """Return *words* (separated by spaces) as a set of words and endings."""
    return Words(tuple(words.split()))


@cache
def named_words(name: str) -> Words:
    """Return row *name* of the table ``event_clause_words`` as a set of words and endings."""
    return Words(tuple(words_around(name)))


@cache
def _triggers(part: str, language: str = "de") -> dict[str, tuple[TriggerRow, ...]]:
    found: dict[str, tuple[TriggerRow, ...]] = {}
    for row in read_table(language, "event_words", TriggerRow):
        if row.part == part:
            for word in _forms(row):
                found[word] = (*found.get(word, ()), row)
    return found


def _forms(row: TriggerRow) -> list[str]:
    if row.part not in {"noun", "whole"}:
        return [row.word]
    return [stem + ending for stem in row.word.split("|") for ending in _NOUN_ENDINGS]


@lru_cache(maxsize=65_536)
def rows_of_noun(word: str) -> tuple[TriggerRow, ...]:
    """Return the rows that the capitalised *word* can be a trigger of: itself, or by the noun that ends it."""
    lower = word.lower()
    if len(lower) > _LONGEST_WORD:
        return ()
    nouns, wholes = _triggers("noun"), _triggers("whole")
    head = lower.rpartition("-")[2]
    found = (*wholes.get(head, ()), *nouns.get(head, ()))
    if found:
        return () if found[0].kind == "none" else found
    for cut in range(_SHORTEST_FRONT, len(head) - 2):
        found = nouns.get(head[cut:], ())
        if found:
            return () if found[0].kind == "none" else found
    return ()


@cache
def verb_rows(language: str = "de") -> dict[str, tuple[TriggerRow, ...]]:
    """Return the rows of each trigger verb, by its infinitive."""
    return _triggers("verb", language)


@cache
def word_rows(language: str = "de") -> dict[str, tuple[TriggerRow, ...]]:
    """Return the rows of each invariable trigger word."""
    return _triggers("word", language)


@cache
def act_rows(language: str = "de") -> dict[str, tuple[TriggerRow, ...]]:
    """Return the rows of each speech act."""
    return _triggers("act", language)


@cache
def acts_of_verbs(language: str = "de") -> dict[str, str]:
    """Return the speech act of each cue verb that alone tells one, by its infinitive.

    Saying is what every article does: a verb of an act that counts only ``last`` must be a sure one.
    """
    acts = act_rows(language)
    rows = (row for row in reversed(read_table(language, "cue_verbs", CueRow)) if row.act in acts and not row.words)
    return {
        row.lemma: row.act for row in rows if row.strength >= (_SURE if acts[row.act][0].reach == "last" else _TOLD)
    }


@cache
def outcome_rows(language: str = "de") -> tuple[dict[str, tuple[OutcomeRow, ...]], dict[str, tuple[OutcomeRow, ...]]]:
    """Return the rows of outcomes by word and by verb."""
    words: dict[str, tuple[OutcomeRow, ...]] = {}
    verbs: dict[str, tuple[OutcomeRow, ...]] = {}
    for row in read_table(language, "outcomes", OutcomeRow):
        for word in row.words:
            words[word] = (*words.get(word, ()), row)
        for verb in row.verbs:
            verbs[verb] = (*verbs.get(verb, ()), row)
    return words, verbs
