"""Does the confidence of a statement say how often it is right? Reliability, expected calibration error, Brier score.

A statement is right when the token F1 of its quote and of its speaker are at least 0.8 each. Silences are left out:
they have no words, and the scheme of the gold standard has none of them.
"""

from collections.abc import Iterable
from typing import NamedTuple

from evaluation.drawing import Plot
from evaluation.statement_pairs import Pair, is_right

BINS = 10


class Bin(NamedTuple):
    """The statements whose confidence lies in [low, high), or at 1 in the last one."""

    low: float
    high: float
    size: int
    confidence: float
    right: float


class Calibration(NamedTuple):
    """``bins`` hold something; ``error`` is the mean gap between confidence and share right, by statement."""

    bins: list[Bin]
    error: float
    brier: float


def judged(pairs: Iterable[Pair]) -> list[tuple[float, bool]]:
    """Return confidence of each statement with words that the system found, and whether it is right."""
    return [
        (pair.system["confidence"], is_right(pair))
        for pair in pairs
        if pair.system is not None and pair.system["quote"]
    ]


def calibrate(values: list[tuple[float, bool]]) -> Calibration:
    """Return how well the confidences in *values* (0 to 1) foretell what is right."""
    groups: dict[int, list[tuple[float, bool]]] = {}
    for confidence, right in values:
        # rounded: 0.3 must not fall below its own bin because the machine has no 0.3
        groups.setdefault(min(int(round(confidence * BINS, 9)), BINS - 1), []).append((confidence, right))
    bins = [
        Bin(n / BINS, (n + 1) / BINS, len(g), sum(c for c, _ in g) / len(g), sum(r for _, r in g) / len(g))
        for n, g in sorted(groups.items())
    ]
    total = len(values) or 1
    error = sum(one.size * abs(one.confidence - one.right) for one in bins) / total
    return Calibration(bins, error, sum((c - r) ** 2 for c, r in values) / total)


def as_text(found: Calibration) -> str:
    """Return the reliability table."""
    lines = [f"{'confidence':14}{'count':>8}{'mean':>8}{'right':>8}"]
    lines += [
        f"{f'{one.low:.1f} to {one.high:.1f}':14}{one.size:8}{one.confidence:8.3f}{one.right:8.3f}"
        for one in found.bins
    ]
    return "\n".join([*lines, f"expected calibration error {found.error:.3f}, Brier score {found.brier:.3f}"])


def as_svg(found: Calibration, title: str) -> str:
    """Return the reliability diagram; the area of a point is its share of the statements."""
    plot = Plot(title, "confidence", "share right")
    plot.line([(0, 0), (1, 1)], "quiet")
    plot.line([(one.confidence, one.right) for one in found.bins])
    total = sum(one.size for one in found.bins) or 1
    for one in found.bins:
        note = f"{one.low:.1f} to {one.high:.1f}: {one.size} statements, {one.right:.1%} right"
        plot.point(one.confidence, one.right, 3 + 15 * (one.size / total) ** 0.5, note)
    return plot.svg()
