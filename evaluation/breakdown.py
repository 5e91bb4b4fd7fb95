"""Figures by type, medium, origin and genre, and which types are taken for which."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from evaluation.statement_pairs import PARTS, Pair, Statement, is_right

MISSED, SPURIOUS, NONE = "missed", "spurious", "none"
SHORT = {"indirectfreeindirect": "ind. free ind."}


class Figure(NamedTuple):
    """Precision over the system's statements, recall over the gold ones; None where there are none."""

    precision: float | None
    recall: float | None

    @property
    def f1(self) -> float | None:
        """The F1 of both."""
        if self.precision is None or self.recall is None:
            return None
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


class Row(NamedTuple):
    """One group: how many statements each side has, how many of the system's are right, and its figures.

    ``figures`` has "joint" (all parts together, as the measure takes it) and one entry a part.
    """

    gold: int
    system: int
    right: int
    figures: dict[str, Figure]


def by(pairs: Iterable[Pair], name: str) -> dict[str, Row]:
    """Return the figures of each group of statements with the same *name*: "type", "medium", "origin" or "genre".

    A statement counts for the group that its own side gives it: what the rule "turn" found wrongly costs "turn"
    precision, and the gold statement that it should have been costs its own type recall. Groups stand in order of
    size.
    """
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    sums: dict[str, dict[tuple[str, str], list[float]]] = defaultdict(lambda: defaultdict(list))
    for pair in pairs:
        for side, statement, other in pair.sides:
            group = statement.get(name)
            if group is None:
                continue
            counts[group][side] += 1
            counts[group]["right"] += side == "system" and is_right(pair)
            for part, share in _shares(statement, other):
                sums[group][part, side].append(share)
    return {
        group: Row(count["gold"], count["system"], count["right"], _figures(sums[group]))
        for group, count in sorted(counts.items(), key=lambda item: -item[1]["gold"] - item[1]["system"])
    }


def _shares(statement: Statement, other: Statement | None) -> Iterator[tuple[str, float]]:
    for part in PARTS:
        if statement[part]:
            yield part, len(statement[part] & other[part]) / len(statement[part]) if other is not None else 0.0


def _figures(sums: dict[tuple[str, str], list[float]]) -> dict[str, Figure]:
    groups = {"joint": PARTS} | {part: (part,) for part in PARTS}
    return {
        name: Figure(*(_mean([v for part in parts for v in sums[part, side]]) for side in ("system", "gold")))
        for name, parts in groups.items()
    }


def _mean(values: list[float]) -> float | None:
    return sum(values) / len(values) if values else None


def large(rows: dict[str, Row], fewest: int) -> dict[str, Row]:
    """Return the groups with at least *fewest* statements on one side: of the others the figures say nothing."""
    return {group: row for group, row in rows.items() if max(row.gold, row.system) >= fewest}


def confusion(pairs: Iterable[Pair], name: str = "type") -> dict[tuple[str, str], int]:
    """Return how often one "type" or "medium" was found as another; without common words, "missed" and "spurious"."""
    table: Counter[tuple[str, str]] = Counter()
    for pair in pairs:
        if pair.gold is not None and pair.system is not None and pair.overlap:
            table[pair.gold[name] or NONE, pair.system[name] or NONE] += 1
            continue
        for side, statement, _ in pair.sides:
            table[(statement[name] or NONE, MISSED) if side == "gold" else (SPURIOUS, statement[name] or NONE)] += 1
    return table


def confusion_as_text(table: dict[tuple[str, str], int]) -> str:
    """Return the confusions as a table: a line a gold type, a column a system type."""
    rows = [*sorted({gold for gold, _ in table} - {SPURIOUS}), SPURIOUS]
    columns = [*sorted({system for _, system in table} - {MISSED}), MISSED]
    lines = [f"{'gold, found as':16}" + "".join(f"{SHORT.get(name, name):>16}" for name in columns)]
    lines += [
        f"{SHORT.get(row, row):16}" + "".join(f"{table.get((row, column), 0) or '·':>16}" for column in columns)
        for row in rows
    ]
    return "\n".join(lines)


def rows_as_text(title: str, rows: dict[str, Row]) -> str:
    """Return a table: counts, share right, precision, recall and F1 of all parts together, and F1 of each part.

    Where a group has no gold side, precision stands instead of F1.
    """
    parts = "".join(f"{part:>10}" for part in PARTS)
    lines = [f"{title:24}{'gold':>7}{'system':>8}{'right':>7}{'P':>8}{'R':>8}{'F1':>8}{parts}"]
    for group, row in rows.items():
        joint = row.figures["joint"]
        right = f"{100 * row.right / row.system:.0f} %" if row.system else "–"
        cells = "".join(_cell(value, 8) for value in (joint.precision, joint.recall, joint.f1))
        cells += "".join(_cell(row.figures[part].f1 if row.gold else row.figures[part].precision, 10) for part in PARTS)
        lines.append(f"{group[:23]:24}{row.gold:7}{row.system:8}{right:>7}{cells}")
    return "\n".join(lines)


def _cell(value: float | None, width: int) -> str:
    return f"{'–':>{width}}" if value is None else f"{100 * value:{width}.1f}"


def parts_as_text(rows: dict[str, Row]) -> str:
    """Return precision, recall and F1 of each part, a line a group."""
    lines = [f"{'P / R / F1':24}" + "".join(f"{part:>22}" for part in PARTS)]
    for group, row in rows.items():
        cells = "".join(
            f"{' /'.join(_cell(v, 6) for v in (figure.precision, figure.recall, figure.f1)):>22}"
            for figure in (row.figures[part] for part in PARTS)
        )
        lines.append(f"{group[:23]:24}{cells}")
    return "\n".join(lines)
