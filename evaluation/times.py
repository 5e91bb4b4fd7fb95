"""Time expressions against KRAUTS (Strötgen et al. 2018): F1 of places, types and values, and of each type alone.

``strict``: begin and end are those of the gold expression; ``relaxed``: the two overlap, paired one to one in text
order; ``type`` and ``value``: relaxed pairs that agree on it as well, as in TempEval-3. The corpus is one file for two
folds: a third of the articles, by the hash of their ids, is held for measuring, the others are there to tune on.
"""

from collections import Counter
from hashlib import sha256
from typing import Any

import msgspec

from evaluation.corpora import Corpus
from wortlaut.annotations.model import Timex
from wortlaut.annotations.pipeline import annotate

HELD = "held"
TYPES = ("DATE", "TIME", "DURATION", "SET")

Row = dict[str, Any]


def is_held(name: str) -> bool:
    """Tell whether the article with this id belongs to the third that is only measured on."""
    return sha256(name.encode()).digest()[0] % 3 == 0


def pairs(gold: list[Row], system: tuple[Timex, ...]) -> list[tuple[Row, Timex]]:
    """Return each gold expression with the free system expression at its place, or else the first that overlaps it."""
    left, found = sorted(system), []
    for row in sorted(gold, key=lambda row: row["span"]):
        begin, end = row["span"]
        overlapping = [t for t in left if t.span.begin < end and begin < t.span.end]
        if overlapping:
            best = next((t for t in overlapping if t.span == (begin, end)), overlapping[0])
            left.remove(best)
            found.append((row, best))
    return found


def _count(counts: Counter[str], gold: list[Row], system: tuple[Timex, ...]) -> None:
    counts["expressions"] += len(gold) + len(system)
    counts.update(f"all {t.type}" for t in system)
    counts.update(f"all {row['type']}" for row in gold)
    for row, timex in pairs(gold, system):
        counts["relaxed"] += 1
        counts["strict"] += timex.span == tuple(row["span"])
        counts["type"] += timex.type == row["type"]
        counts["value"] += timex.value == row["value"]
        counts[f"right {timex.type}"] += timex.type == row["type"]


def f1(hits: int, total: int) -> float:
    """Return F1, *total* being the expressions of gold and system together."""
    return round(2 * hits / total, 4) if total else 0.0


def measure(corpus: Corpus) -> dict[str, float]:
    """Return the figures over the fold that the corpus' name ends with, each article read as of its day."""
    held = corpus.name.endswith(HELD)
    gold = {row["id"]: row for row in corpus.gold() if is_held(row["id"]) == held}
    counts: Counter[str] = Counter()
    for document in corpus.documents():
        if document.id in gold:
            row = gold[document.id]
            dated = msgspec.structs.replace(document, published=row["created"])
            _count(counts, row["times"], annotate(dated, ("times",)).times)
    figures = {name: f1(counts[name], counts["expressions"]) for name in ("strict", "relaxed", "type", "value")}
    return figures | {kind.lower(): f1(counts[f"right {kind}"], counts[f"all {kind}"]) for kind in TYPES}
