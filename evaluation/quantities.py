"""Quantities beside the gold: strict span F1, and how much of the pairs is right in each attribute.

The guideline is ``schemes_quantities.md``. An attribute's accuracy is that of all gold quantities whose span was found;
of ``whole`` it is the F1 of the links between found parts and their totals, as most quantities are part of nothing.
"""

from typing import Any

from evaluation.corpora import Corpus
from evaluation.segmentation import f1
from wortlaut.annotations.model import Quantity
from wortlaut.annotations.pipeline import annotate

ATTRIBUTES = ("value", "upper", "unit", "of", "modifier", "kind")
NEARLY = 1e-4  # a third is written as 0.333333
Row = dict[str, Any]


def measure(corpus: Corpus) -> dict[str, float]:
    """Return span F1, the accuracy of each attribute on the pairs, and the F1 of links from parts to totals."""
    gold = {row["id"]: row["quantities"] for row in corpus.gold()}
    spans: list[tuple[set[tuple[int, int]], set[tuple[int, int]]]] = []
    links: list[tuple[set[tuple[int, int]], set[tuple[int, int]]]] = []
    right = dict.fromkeys((*ATTRIBUTES, "all"), 0)
    pairs = 0
    for document in corpus.documents():
        rows: list[Row] = gold[document.id]
        found = annotate(document, ("quantities",)).quantities
        system = [as_row(quantity) for quantity in found]
        spans.append((places(rows), places(system)))
        links.append((parts(rows), parts(system)))
        by_span = {tuple(row["span"]): row for row in system}
        for row in rows:
            other = by_span.get(tuple(row["span"]))
            if other is None:
                continue
            pairs += 1
            equal = [name for name in ATTRIBUTES if is_equal(row[name], other[name])]
            for name in equal:
                right[name] += 1
            right["all"] += len(equal) == len(ATTRIBUTES)
    figures = {"span_f1": f1(spans)} | {name: count / pairs if pairs else 0.0 for name, count in right.items()}
    return figures | {"whole_f1": f1(links)}


def as_row(quantity: Quantity) -> Row:
    """Return *quantity* in the format of the corpus."""
    return quantity._asdict() | {"span": list(quantity.span)}


def is_equal(gold: Any, system: Any) -> bool:
    """Tell whether two values of an attribute are the same; numbers may differ by rounding."""
    if isinstance(gold, float | int) and isinstance(system, float | int):
        return bool(abs(gold - system) <= NEARLY * max(1.0, abs(gold)))
    return bool(gold == system)


def places(rows: list[Row]) -> set[tuple[int, int]]:
    """Return the spans of *rows*."""
    return {(row["span"][0], row["span"][1]) for row in rows}


def parts(rows: list[Row]) -> set[tuple[int, int]]:
    """Return the links from parts to totals, each by where the two begin."""
    return {(row["span"][0], rows[row["whole"]]["span"][0]) for row in rows if row["whole"] is not None}
