"""Speed and memory of reading, paired with SoMaJo: ``python -m benchmarks [--data FOLDER] [--runs N] [--keep]``.

Each run times the peer and every stage in turn over the same articles, so that a machine whose speed drifts does so for
both; medians and the median of the ratios within a run are printed. One process, one core.
"""

import argparse
import json
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from importlib.util import find_spec
from pathlib import Path

from benchmarks.growth import exponents
from evaluation.corpora import HERE as BUNDLED
from wortlaut.annotations.model import Layers
from wortlaut.annotations.pipeline import STEPS, annotate
from wortlaut.config import Settings
from wortlaut.document.extract import extract
from wortlaut.document.model import Document
from wortlaut.models.profiles import ProfileName
from wortlaut.record.build import build_record
from wortlaut.record.serialise import to_json
from wortlaut.sources.inputs import open_inputs
from wortlaut.sources.model import Source

PROFILES: tuple[ProfileName, ...] = ("none", "fast", "accurate")
KEPT = Path(__file__).parent / "frozen.jsonl"


def articles(path: Path, limit: int) -> list[Source]:
    """Return the first *limit* articles of a JSON Lines file."""
    found = [s for s in open_inputs([str(path)], Settings()) if isinstance(s, Source)]
    return found[:limit]


def read_all(sources: list[Source], profile: ProfileName = "none") -> int:
    """Read every source to its JSON, as ``wortlaut read --format jsonl`` does; return the number of tokens."""
    tokens = 0
    for source in sources:
        document = extract(source)
        layers = annotate(document, profile=profile)
        to_json(build_record(document, layers, profile))
        tokens += len(layers.tokens)
    return tokens


def steps(documents: list[Document]) -> dict[str, float]:
    """Return the seconds that each step takes over *documents*."""
    seconds = dict.fromkeys((step.name for step in STEPS), 0.0)
    functions = [(step, step.load()) for step in STEPS]
    for document in documents:
        layers = Layers()
        for step, function in functions:
            start = time.perf_counter()
            layer = function(document, layers)
            seconds[step.name] += time.perf_counter() - start
            setattr(layers, step.provides, layer)
    return seconds


def timed(function: Callable[[], object]) -> float:
    """Return the seconds that *function* takes."""
    start = time.perf_counter()
    function()
    return time.perf_counter() - start


def somajo(texts: list[str]) -> Callable[[], object] | None:
    """Return a function that tokenises *texts* with SoMaJo, or None where it is not installed."""
    if not find_spec("somajo"):
        return None
    from somajo import SoMaJo  # a peer, installed by `make bench`

    tokenizer = SoMaJo("de_CMC", split_camel_case=False)
    return lambda: [list(tokenizer.tokenize_text(text.split("\n"))) for text in texts]


def memory(profile: ProfileName, path: Path, limit: int) -> float:
    """Return the most memory (MiB) that a process of its own takes to read *limit* articles of *path* by *profile*."""
    code = (
        "import sys; from pathlib import Path; from benchmarks.__main__ import articles, read_all;"
        "read_all(articles(Path(sys.argv[1]), int(sys.argv[2])), sys.argv[3]);"
        # not ru_maxrss, which counts the process that this one was forked from
        "print(next(line for line in open('/proc/self/status') if line.startswith('VmHWM')).split()[1])"
    )
    command = [sys.executable, "-c", code, str(path), str(limit), profile]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=BUNDLED.parent)
    return int(done.stdout) / 1024


def start_up(arguments: list[str], runs: int) -> float:
    """Return the median seconds of a cold process ``wortlaut`` with *arguments*."""
    command = [sys.executable, "-m", "wortlaut", *arguments]
    return statistics.median(
        timed(lambda: subprocess.run(command, capture_output=True, check=False)) for _ in range(runs)
    )


def main() -> int:
    """Print the figures, and keep them if asked to."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=main.__doc__)
    parser.add_argument(
        "--data", type=Path, help="folder with text/news.jsonl; without it the bundled articles are used"
    )
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--limit", type=int, default=200, help="articles a run")
    parser.add_argument("--keep", action="store_true", help=f"append the figures to {KEPT.name}")
    args = parser.parse_args()
    news = (args.data / "text" / "news.jsonl").resolve() if args.data else None
    path = news if news and news.is_file() else BUNDLED / "corpora" / "own-dev.jsonl"
    sources = articles(path, args.limit)
    documents = [extract(source) for source in sources]
    tokens = read_all(sources)
    peer = somajo([document.text for document in documents])
    reads: dict[ProfileName, list[float]] = {profile: [] for profile in PROFILES}
    peers, rows = [], []
    for profile in PROFILES:
        read_all(sources[:3], profile)  # warms tables, weights and caches
    for _ in range(args.runs):
        for profile, speeds in reads.items():
            speeds.append(tokens / timed(partial(read_all, sources, profile)))
        rows.append(steps(documents))
        if peer:
            peers.append(tokens / timed(peer))
    figures = {
        "articles": len(sources),
        "tokens": tokens,
        **{f"read_{profile}_tokens_per_second": statistics.median(speeds) for profile, speeds in reads.items()},
        **{f"step {name}": tokens / statistics.median(row[name] for row in rows) for name in rows[0]},
        **{f"memory_{profile}_mib": memory(profile, path, args.limit) for profile in PROFILES},
        "help_seconds": start_up(["--help"], args.runs),
        "check_demo_seconds": start_up(["check", str(Path(BUNDLED.parent, "src/wortlaut/data/demo.txt"))], args.runs),
        **exponents(),
    }
    if peer:
        figures["somajo_tokens_per_second"] = statistics.median(peers)
        for profile, speeds in reads.items():
            ratios = (mine / theirs for mine, theirs in zip(speeds, peers, strict=True))
            figures[f"read_{profile}_to_somajo"] = statistics.median(ratios)
    for name, value in figures.items():
        print(f"{name:36}{value:>14,.3f}" if value < 100 else f"{name:36}{value:>14,.0f}")
    if args.keep:
        machine = f"{platform.machine()} Python {platform.python_version()}"
        entry = {"date": datetime.now(UTC).date().isoformat(), "machine": machine, "figures": figures}
        with KEPT.open("a", encoding="utf-8") as file:
            file.write(json.dumps(entry) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
