"""Typed readers of the tables ``evidentials``, ``evaluations`` and ``unnamed_sources``: how a sentence is founded."""

from functools import cache
from typing import Literal

import msgspec

from wortlaut.annotations.model import AssertionStatus
from wortlaut.language.tables import read_table
from wortlaut.language.word_lists import word_lists

unnamed_sources = word_lists("unnamed_sources")

Needs = Literal["anywhere", "verb", "thing", "predicate", "being", "opening", "pair", "person", "supposing"]


class EvidentialRow(msgspec.Struct, frozen=True):
    """Words (lower case) by which a sentence tells that the paper has it from elsewhere."""

    name: str
    words: tuple[str, ...]
    status: AssertionStatus
    example: str


class EvaluationRow(msgspec.Struct, frozen=True):
    """Words (lower case) by which the paper judges or infers, and the structure they need; ``beside`` is of pairs."""

    name: str
    needs: Needs
    words: tuple[str, ...]
    example: str
    beside: tuple[str, ...] = ()


@cache
def evidentials(name: str, language: str = "de") -> frozenset[str]:
    """Return the words of row *name* of the table ``evidentials``."""
    rows = read_table(language, "evidentials", EvidentialRow)
    return next(frozenset(row.words) for row in rows if row.name == name)


@cache
def evaluations(needs: Needs, language: str = "de") -> frozenset[str]:
    """Return the words of all rows of the table ``evaluations`` that need the structure *needs*."""
    rows = read_table(language, "evaluations", EvaluationRow)
    return frozenset(word for row in rows if row.needs == needs for word in row.words)


@cache
def evaluating_pairs(language: str = "de") -> dict[str, frozenset[str]]:
    """Return for each verb form the words of which one beside it makes it a judgement."""
    rows = read_table(language, "evaluations", EvaluationRow)
    return {word: frozenset(row.beside) for row in rows if row.needs == "pair" for word in row.words}


@cache
def unnamed_endings(language: str = "de") -> tuple[str, ...]:
    """Return the nouns of unnamed people for ``str.endswith``: they close compounds, too."""
    return tuple(sorted(unnamed_sources("nouns", language)))


@cache
def denied_nouns(language: str = "de") -> tuple[str, ...]:
    """Return the nouns whose rejection denies something, for ``str.endswith``."""
    return tuple(sorted(evidentials("charges", language)))
