"""Thresholds and confidence, on articles that the network was not trained on."""

from itertools import product
from typing import Any

import numpy as np

from evaluation import statement_score
from training.corpus import MEDIA, Article
from wortlaut.annotations.learned_columns import PARTS, TYPES
from wortlaut.annotations.learned_decoding import Candidate, Chosen, Thresholds, decode

START = Thresholds(agreed=0.1, retyped=0.5, added=0.8, dense=0.5, tokens=0.45, same=0.7, rules=0.0)
GRID = {
    "added": (0.5, 0.6, 0.7, 0.8, 0.9, 0.95), "dense": (0.3, 0.4, 0.5, 0.6, 0.7, 0.8),
    "agreed": (0.02, 0.05, 0.1, 0.2, 0.3), "tokens": (0.4, 0.45, 0.5), "retyped": (0.5, 0.7, 0.9),
    "same": (0.7, 0.8, 0.9, 0.95),
}  # fmt: skip
KNOTS = 10  # points of a calibration curve

Found = list[tuple[Article, list[Candidate]]]
Curves = dict[str, list[list[float]]]


def lines(article: Article, chosen: list[Chosen]) -> list[dict[str, Any]]:
    """Return *chosen* as the scorer wants them."""
    result = []
    for candidate, parts in chosen:
        reading = article.columns.reading
        spans = {n: [list(s) for s in reading.spans(tokens)] for n, tokens in zip(PARTS, parts, strict=True)}
        result.append({"type": TYPES[candidate.label // 2], "medium": MEDIA[candidate.medium], **spans})
    return result


def joint(found: Found, thresholds: Thresholds) -> float:
    """Return the joint F1 of *found* at *thresholds*."""
    system = {article.name: lines(article, decode(article.columns, c, thresholds)) for article, c in found}
    return statement_score.score([article.line for article, _ in found], system)["joint"]["f1"]


def tuned(sets: list[Found]) -> Thresholds:
    """Return the thresholds with the best mean joint F1 over *sets*, found one after the other, twice."""
    best, top = START, -1.0
    for _, (name, values) in product(range(2), GRID.items()):
        for value in values:
            tried = best._replace(**{name: value})
            mean = float(np.mean([joint(found, tried) for found in sets]))
            if mean > top:
                best, top = tried, mean
    return best


def judged(found: Found, thresholds: Thresholds) -> list[tuple[Candidate, bool]]:
    """Return each statement's candidate, and whether it is right: words and speaker nearly those of the gold."""
    result = []
    for article, candidates in found:
        chosen = decode(article.columns, candidates, thresholds)
        tokens, ends = article.line["tokens"], [end for _, end in article.line["tokens"]]
        gold = [statement_score.token_sets(a, tokens, ends) for a in article.line["annotations"]]
        system = [
            statement_score.token_sets(row, tokens, ends) | {"candidate": c.candidate}
            for row, c in zip(lines(article, chosen), chosen, strict=True)
        ]
        for wanted, given in statement_score.pairs(gold, system):
            if "candidate" in given:
                right = all(_alike(wanted[part], given[part]) for part in ("quote", "speaker"))
                result.append((given["candidate"], right))
    return result


def _alike(wanted: frozenset[int], given: frozenset[int]) -> bool:
    """Tell whether two sets of tokens are nearly the same: the measure of evaluation/calibration.py."""
    return wanted == given or statement_score.f1(wanted, given) >= 0.8


def curves(judgements: list[tuple[Candidate, bool]]) -> Curves:
    """Return points (scores, shares of right ones) for statements that the rules have too and for others."""
    result: Curves = {}
    for name in ("agreed", "added"):
        pairs = sorted((c.score, right) for c, right in judgements if c.agreed == (name == "agreed"))
        if not pairs:
            pairs = sorted((c.score, right) for c, right in judgements)
        groups = [[list(pair), 1.0] for pair in _means(pairs)]
        merged: list[list[Any]] = []
        for group in groups:  # pool neighbours that fall (isotonic regression)
            merged.append(group)
            while len(merged) > 1 and merged[-2][0][1] >= merged[-1][0][1]:
                (low, count), (high, more) = merged[-2], merged.pop()
                total = count + more
                merged[-1] = [[(a * count + b * more) / total for a, b in zip(low, high, strict=True)], total]
        result[name] = [[round(group[0][at], 4) for group in merged] for at in (0, 1)]
    return result


def _means(pairs: list[tuple[float, bool]]) -> list[tuple[float, float]]:
    parts = np.array_split(np.array(pairs, "f8"), max(1, min(KNOTS, len(pairs) // 15)))
    return [(float(part[:, 0].mean()), float(part[:, 1].mean())) for part in parts]


def calibration_error(confidences: list[float], right: list[bool]) -> float:
    """Return the expected calibration error over ten bins of equal count."""
    order = np.argsort(confidences)
    said, was = np.array(confidences)[order], np.array(right, "f8")[order]
    bins = [(a, b) for a, b in zip(np.array_split(said, 10), np.array_split(was, 10), strict=True) if len(a)]
    return float(sum(len(a) * abs(a.mean() - b.mean()) for a, b in bins) / len(said))
