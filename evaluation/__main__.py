"""Every figure in one command: ``python -m evaluation [--data FOLDER] [--only CORPUS …] [--keep]``."""

import argparse
import json
import subprocess
import sys
import tomllib
from datetime import UTC, datetime
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from evaluation.corpora import HERE, available

FIGURES = HERE / "figures.jsonl"
NEEDS_PEER = {"words": "HanTa"}  # measures that are made only where the peer is installed


def floors() -> dict[tuple[str, str], float]:
    """Return the floor of each (corpus, figure) that has one."""
    with (HERE / "floors.toml").open("rb") as file:
        table = tomllib.load(file)
    return {(corpus, figure): value for corpus, row in table.items() for figure, value in row.items()}


def measure(data: Path | None, names: set[str] | None = None) -> dict[str, dict[str, float]]:
    """Return the figures of every corpus at hand: {corpus: {"measure.figure": value}}."""
    return {
        corpus.name: {
            f"{name}.{figure}": value
            for name in corpus.measures
            for figure, value in import_module(f"evaluation.{name}").measure(corpus).items()
        }
        for corpus in available(data, names)
    }


def fallen(figures: dict[str, dict[str, float]]) -> list[str]:
    """Return a sentence for each figure that lies under its floor, or is missing though its peer is installed."""
    return [
        f"{corpus} {figure}: {figures[corpus].get(figure)} is under the floor of {floor}"
        for (corpus, figure), floor in floors().items()
        if corpus in figures and _is_measured(figure) and not figures[corpus].get(figure, -1.0) >= floor
    ]


def _is_measured(figure: str) -> bool:
    peer = NEEDS_PEER.get(figure.split(".", maxsplit=1)[0])
    return peer is None or find_spec(peer) is not None


def main() -> int:
    """Print all figures; exit status 1 where one fell under its floor."""
    parser = argparse.ArgumentParser(prog="python -m evaluation", description=main.__doc__)
    parser.add_argument("--data", type=Path, help="the folder with the corpora that are not bundled")
    parser.add_argument("--only", nargs="+", metavar="CORPUS")
    parser.add_argument("--keep", action="store_true", help=f"append the figures to {FIGURES.name}")
    args = parser.parse_args()
    figures = measure(args.data, set(args.only) if args.only else None)
    for corpus, row in figures.items():
        print(corpus)
        for figure, value in row.items():
            print(f"  {figure:36}{value:>12.3f}" if value % 1 else f"  {figure:36}{int(value):>12,}")
    if args.keep:
        commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False)
        entry = {"date": datetime.now(UTC).date().isoformat(), "commit": commit.stdout.strip(), "figures": figures}
        with FIGURES.open("a", encoding="utf-8") as file:
            file.write(json.dumps(entry) + "\n")
    problems = fallen(figures)
    print("\n".join(problems), file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    raise SystemExit(main())
