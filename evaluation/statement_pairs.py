"""Gold and system statements side by side: what every table below the headline figures is counted from."""

import json
from collections.abc import Iterator, Sequence
from types import ModuleType
from typing import Any, NamedTuple

from wortlaut.annotations.model import Quotation

PARTS = ("quote", "speaker", "cue", "frame", "addressee")
RIGHT = 0.8  # token F1 of quote and of speaker from which a statement is right for a reader

Line = dict[str, Any]
Statement = dict[str, Any]


class Pair(NamedTuple):
    """A statement of the gold line *document* and the one that stands for it; one of the two may be missing.

    Each side has its ``type`` and ``medium`` as they are compared, its parts as sets of gold tokens, its place in the
    list ``at``, and, where it was found by the program, ``origin`` and ``confidence``. ``overlap`` is the token F1 of
    the quotes: the measure also pairs what has nothing in common, and then it is 0.
    """

    document: str
    gold: Statement | None
    system: Statement | None
    overlap: float

    @property
    def sides(self) -> Iterator[tuple[str, Statement, Statement | None]]:
        """The sides that are there: "gold" or "system", the statement, and its partner."""
        for name, side, other in (("gold", self.gold, self.system), ("system", self.system, self.gold)):
            if side is not None:
                yield name, side, other


def as_line(quotation: Quotation) -> Statement:
    """Return *quotation* in the format of the corpus."""
    spans = {part: [list(span) for span in getattr(quotation, part)] for part in PARTS}
    return {"type": quotation.type, "medium": quotation.medium, **spans}


def pairs(score: ModuleType, line: Line, found: Sequence[Quotation]) -> list[Pair]:
    """Return the statements of the gold *line* and those *found* in its text, paired as the scorer pairs them."""
    tokens, ends = line["tokens"], [end for _, end in line["tokens"]]
    gold = [score.token_sets(a, tokens, ends) for a in line["annotations"]]
    system = [score.token_sets(as_line(q), tokens, ends) for q in found]
    for at, quotation in enumerate(found):
        system[at] |= {"origin": quotation.origin or "unnamed", "confidence": quotation.confidence}
    for side in (gold, system):
        for at, statement in enumerate(side):
            statement |= {"at": at, "genre": (line.get("genre") or "").casefold() or None}
            statement |= {name: score.same(statement[name]) for name in ("type", "medium")}
    return [
        Pair(line["id"], g if "at" in g else None, s if "at" in s else None, score.f1(g["quote"], s["quote"]))
        for g, s in score.pairs(gold, system)
    ]


def is_right(pair: Pair) -> bool:
    """Tell whether the system's statement can be trusted: its words and its speaker are those of the gold one."""
    if pair.gold is None or pair.system is None:
        return False
    return all(agreement(pair.gold[part], pair.system[part]) >= RIGHT for part in ("quote", "speaker"))


def agreement(gold: frozenset[int], system: frozenset[int]) -> float:
    """Return the F1 of two sets of tokens; two empty ones agree."""
    return 2 * len(gold & system) / (len(gold) + len(system)) if gold or system else 1.0


def as_json(row: dict[str, float]) -> str:
    """Return figures as they are printed."""
    return json.dumps({name: round(value, 3) for name, value in row.items()})
