"""How much more annotated articles would help: ``python -m evaluation.learning_curve FILE.jsonl [--svg FILE]``.

FILE has one run of training a line: {"articles": n, "corpus": name, "joint": f}, f between 0 and 1.
"""

import argparse
import json
import sys
from collections import defaultdict
from pathlib import Path

from evaluation.drawing import Plot

KINDS = ("line", "second", "third")

Curves = dict[str, list[tuple[int, float]]]


def read(path: Path) -> Curves:
    """Return the runs of each corpus, by number of articles; of several runs with as many, the mean."""
    runs: dict[str, dict[int, list[float]]] = defaultdict(lambda: defaultdict(list))
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            row = json.loads(line)
            runs[row["corpus"]][row["articles"]].append(row["joint"])
    return {name: [(n, sum(v) / len(v)) for n, v in sorted(by_size.items())] for name, by_size in sorted(runs.items())}


def as_text(curves: Curves) -> str:
    """Return a table: the figure at each size, and what was gained since the size before."""
    lines = []
    for corpus, points in curves.items():
        lines.append(corpus)
        for at, (articles, joint) in enumerate(points):
            gained = f"{joint - points[at - 1][1]:+8.3f}" if at else ""
            lines.append(f"{articles:8}{joint:8.3f}{gained}")
    return "\n".join(lines)


def as_svg(curves: Curves) -> str:
    """Return the curves as a diagram; they are told apart by colour and name."""
    most = max((articles for points in curves.values() for articles, _ in points), default=1)
    plot = Plot("Learning curve", "articles", "joint F1", x=(0.0, float(most)))
    for number, (corpus, points) in enumerate(curves.items()):
        plot.line(points, KINDS[number % len(KINDS)])
        for articles, joint in points:
            plot.point(articles, joint, 4, f"{corpus}, {articles} articles: {joint:.3f}")
        plot.label(*points[-1], corpus)
    return plot.svg()


def main(arguments: list[str] | None = None) -> int:
    """Print a learning curve and draw it beside its file."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.learning_curve", description=main.__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--svg", type=Path, help="where to draw it; default: beside the file")
    given = parser.parse_args(arguments)
    curves = read(given.file)
    print(as_text(curves))
    (given.svg or given.file.with_suffix(".svg")).write_text(as_svg(curves), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
