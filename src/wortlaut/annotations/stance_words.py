"""Typed readers of the tables ``stances`` and ``stance_words``: how German says what somebody wants."""

from functools import cache
from typing import Literal

import msgspec

from wortlaut.annotations.model import Stance
from wortlaut.language.tables import read_table
from wortlaut.language.verbs import prefixes
from wortlaut.language.word_lists import word_lists

stance_words = word_lists("stance_words")


class StanceRow(msgspec.Struct, frozen=True):
    """Verbs (lemmas) that tell a stance, beside one of ``words`` where there are some, and none of ``without``.

    ``issue`` stands as object or subject, or behind one of the prepositions ``after`` (``strict``: only there, and in
    no clause that follows). ``who`` is the subject, the ``speaker`` of the statement, or what stands behind a
    preposition. ``alone``: no infinitive beside it; ``said``: only within a statement; ``dative``: the object may be a
    dative pronoun; ``polarity`` "negated": only negated. ``negated`` is the stance then.
    """

    name: str
    stance: Stance
    verbs: tuple[str, ...]
    negated: Literal["", "rejects", "open", "silent"]
    example: str
    words: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    issue: Literal["object", "subject", "clause", "none"] = "object"
    who: str = "subject"
    alone: bool = False
    said: bool = False
    strict: bool = False
    dative: bool = False
    polarity: Literal["", "negated"] = ""


@cache
def stances(language: str = "de") -> dict[str, tuple[StanceRow, ...]]:
    """Return the rows of each verb, in the table's order."""
    table: dict[str, tuple[StanceRow, ...]] = {}
    for row in read_table(language, "stances", StanceRow):
        for verb in row.verbs:
            table[verb] = (*table.get(verb, ()), row)
    return table


@cache
def stance_particles(language: str = "de") -> dict[str, frozenset[str]]:
    """Return for what is left of the rows' verbs without a separable particle the particles: "nehmen": "an", "hin"."""
    found: dict[str, frozenset[str]] = {}
    for lemma in stances(language):
        for particle, verbs in prefixes(separable=True).items():
            base = lemma.removeprefix(particle)
            if lemma.startswith(particle) and base in verbs:
                found[base] = found.get(base, frozenset()) | {particle}
    return found


@cache
def stance_verbs(language: str = "de") -> frozenset[str]:
    """Return the lemmas of all rows, and what is left of them without a separable particle."""
    return frozenset(stances(language)).union(stance_particles(language))
