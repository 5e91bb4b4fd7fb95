"""Score extracted statements against gold quotation annotations.

    score_statements.py GOLD.jsonl SYSTEM.jsonl [--json]

GOLD holds one document a line as in data/quotations (id, text, tokens, annotations with character spans).
SYSTEM holds one document a line: {"id": ..., "statements": [{"type", "medium", "quote", "speaker", "cue",
"frame", "addressee"}]}, each part a list of [begin, end) character offsets into the gold text.
A token belongs to a part when it overlaps one of the part's spans.

The measure is the one of the data's authors (Petersen-Frey and Biemann, 2024): within a document, system and gold
statements are paired one to one so that the summed token F1 of their quotes is greatest (same type and medium break
ties); precision and recall are then taken a part and a pair, an unpaired statement counting 0, and averaged over
all of them (macro). "quote" averages the quotes alone, "roles" the other four parts, "joint" all five.
Needs numpy and scipy.
"""

from __future__ import annotations

import argparse
import bisect
import json
import sys

import numpy as np
from scipy.optimize import linear_sum_assignment

PARTS = ("quote", "addressee", "cue", "frame", "speaker")
NOTHING = {part: frozenset() for part in PARTS} | {"type": None, "medium": None}


def token_sets(statement: dict, tokens: list[list[int]], ends: list[int]) -> dict:
    sets = {"type": statement.get("type"), "medium": statement.get("medium")}
    for part in PARTS:
        found = set()
        for begin, end in statement.get(part) or []:
            at = bisect.bisect_right(ends, begin)
            while at < len(tokens) and tokens[at][0] < end:
                found.add(at)
                at += 1
        sets[part] = frozenset(found)
    return sets


def same(value) -> str | None:
    return value.lower().replace("_", "") if isinstance(value, str) else None


def f1(gold: frozenset, system: frozenset) -> float:
    both = len(gold & system)
    return 2 * both / (len(gold) + len(system)) if both else 0.0


def pairs(gold: list[dict], system: list[dict]) -> list[tuple[dict, dict]]:
    scores = np.zeros((len(gold), len(system)))
    for i, g in enumerate(gold):
        for j, s in enumerate(system):
            overlap = f1(g["quote"], s["quote"])
            if overlap:
                overlap += 0.01 * (same(g["type"]) == same(s["type"])) + 0.001 * (
                    same(g["medium"]) == same(s["medium"])
                )
            scores[i, j] = overlap
    rows, columns = linear_sum_assignment(scores, maximize=True)
    matched = [(gold[i], system[j]) for i, j in zip(rows, columns)]
    matched += [(gold[i], NOTHING) for i in set(range(len(gold))) - set(rows)]
    matched += [(NOTHING, system[j]) for j in set(range(len(system))) - set(columns)]
    return matched


def score(gold_docs: list[dict], system_docs: dict[str, list[dict]]) -> dict:
    precision = {part: [] for part in PARTS}
    recall = {part: [] for part in PARTS}
    types = {"tp": 0, "fp": 0, "fn": 0}
    for doc in gold_docs:
        tokens, ends = doc["tokens"], [end for _, end in doc["tokens"]]
        gold = [token_sets(a, tokens, ends) for a in doc["annotations"]]
        system = [token_sets(s, tokens, ends) for s in system_docs.get(doc["id"], [])]
        for g, s in pairs(gold, system):
            for part in PARTS:
                both = len(g[part] & s[part])
                if s[part]:
                    precision[part].append(both / len(s[part]))
                if g[part]:
                    recall[part].append(both / len(g[part]))
            if same(g["type"]) == same(s["type"]):
                types["tp"] += 1
            else:
                types["fp"] += s["type"] is not None
                types["fn"] += g["type"] is not None

    def summary(parts):
        ps, rs = [x for p in parts for x in precision[p]], [x for p in parts for x in recall[p]]
        p, r = (sum(ps) / len(ps) if ps else 0.0), (sum(rs) / len(rs) if rs else 0.0)
        return {"precision": p, "recall": r, "f1": 2 * p * r / (p + r) if p + r else 0.0}

    result = {"joint": summary(PARTS), "quote": summary(PARTS[:1]), "roles": summary(PARTS[1:])}
    result |= {part: summary([part]) for part in PARTS[1:]}
    p = types["tp"] / (types["tp"] + types["fp"] or 1)
    r = types["tp"] / (types["tp"] + types["fn"] or 1)
    result["type"] = {"precision": p, "recall": r, "f1": 2 * p * r / (p + r) if p + r else 0.0}
    return result


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold")
    parser.add_argument("system")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    args = parser.parse_args()
    with open(args.gold, encoding="utf-8") as lines:
        gold = [json.loads(line) for line in lines]
    with open(args.system, encoding="utf-8") as lines:
        system = {row["id"]: row["statements"] for row in map(json.loads, lines)}
    figures = score(gold, system)
    if args.json:
        json.dump(figures, sys.stdout, indent=1)
    else:
        print(f"{'':10}{'P':>8}{'R':>8}{'F1':>8}")
        for name, f in figures.items():
            print(f"{name:10}{100 * f['precision']:8.1f}{100 * f['recall']:8.1f}{100 * f['f1']:8.1f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
