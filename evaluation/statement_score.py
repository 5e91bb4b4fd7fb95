"""The measure of the German quotation corpus for extracted statements (Petersen-Frey and Biemann, 2024).

Within a document, system and gold statements are paired one to one so that the summed token F1 of their quotes is
greatest (same type and medium break ties). Precision and recall are then taken a part and a pair, an unpaired statement
counting 0, and averaged over all of them (macro). "quote" averages the quotes alone, "roles" the other four parts,
"joint" all five. A token belongs to a part when it overlaps one of the part's spans.
"""

import bisect
from collections.abc import Sequence
from typing import Any

import numpy as np
from scipy.optimize import linear_sum_assignment

PARTS = ("quote", "addressee", "cue", "frame", "speaker")
NOTHING: dict[str, Any] = {part: frozenset() for part in PARTS} | {"type": None, "medium": None}

Statement = dict[str, Any]
Figures = dict[str, float]


def token_sets(statement: Statement, tokens: list[list[int]], ends: list[int]) -> Statement:
    """Return *statement* with each part as the set of tokens that it overlaps; *ends* are those of *tokens*."""
    sets: Statement = {"type": statement.get("type"), "medium": statement.get("medium")}
    for part in PARTS:
        found = set()
        for begin, end in statement.get(part) or []:
            at = bisect.bisect_right(ends, begin)
            while at < len(tokens) and tokens[at][0] < end:
                found.add(at)
                at += 1
        sets[part] = frozenset(found)
    return sets


def same(value: object) -> str | None:
    """Return *value*, a type or medium, as it is compared: without capitals and underscores."""
    return value.lower().replace("_", "") if isinstance(value, str) else None


def f1(gold: frozenset[int], system: frozenset[int]) -> float:
    """Return the F1 of two sets of tokens."""
    both = len(gold & system)
    return 2 * both / (len(gold) + len(system)) if both else 0.0


def pairs(gold: list[Statement], system: list[Statement]) -> list[tuple[Statement, Statement]]:
    """Return the statements of one document in pairs, those without a partner with ``NOTHING``."""
    scores = np.zeros((len(gold), len(system)))
    for i, wanted in enumerate(gold):
        for j, given in enumerate(system):
            overlap = f1(wanted["quote"], given["quote"])
            if overlap:
                overlap += 0.01 * (same(wanted["type"]) == same(given["type"]))
                overlap += 0.001 * (same(wanted["medium"]) == same(given["medium"]))
            scores[i, j] = overlap
    rows, columns = linear_sum_assignment(scores, maximize=True)
    matched = [(gold[i], system[j]) for i, j in zip(rows, columns, strict=True)]
    matched += [(gold[i], NOTHING) for i in set(range(len(gold))) - set(rows)]
    matched += [(NOTHING, system[j]) for j in set(range(len(system))) - set(columns)]
    return matched


def score(gold: list[dict[str, Any]], system: dict[str, list[Statement]]) -> dict[str, Figures]:
    """Return precision, recall and F1 of joint, quote, roles, each part, and type.

    *gold* are documents with ``id``, ``tokens`` (character spans) and ``annotations``; *system* the statements by id.
    """
    precision: dict[str, list[float]] = {part: [] for part in PARTS}
    recall: dict[str, list[float]] = {part: [] for part in PARTS}
    right = wrong = missed = 0
    for document in gold:
        tokens, ends = document["tokens"], [end for _, end in document["tokens"]]
        wanted = [token_sets(a, tokens, ends) for a in document["annotations"]]
        given = [token_sets(s, tokens, ends) for s in system.get(document["id"], [])]
        for g, s in pairs(wanted, given):
            for part in PARTS:
                both = len(g[part] & s[part])
                if s[part]:
                    precision[part].append(both / len(s[part]))
                if g[part]:
                    recall[part].append(both / len(g[part]))
            agree = same(g["type"]) == same(s["type"])
            right += agree
            wrong += not agree and s["type"] is not None
            missed += not agree and g["type"] is not None
    groups = {"joint": PARTS, "quote": PARTS[:1], "roles": PARTS[1:]} | {part: (part,) for part in PARTS[1:]}
    result = {name: _figures(*(_mean(table, parts) for table in (precision, recall))) for name, parts in groups.items()}
    result["type"] = _figures(right / (right + wrong or 1), right / (right + missed or 1))
    return result


def _mean(table: dict[str, list[float]], parts: Sequence[str]) -> float:
    values = [value for part in parts for value in table[part]]
    return sum(values) / len(values) if values else 0.0


def _figures(precision: float, recall: float) -> Figures:
    total = precision + recall
    return {"precision": precision, "recall": recall, "f1": 2 * precision * recall / total if total else 0.0}
