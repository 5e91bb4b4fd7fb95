"""Statements, raw text in: ``python -m evaluation.statements GOLD.jsonl [--profile NAME] [--pages FOLDER]``.

GOLD has one annotated article a line, in the format of the German quotation corpus (id, text, tokens, annotations).
Every article goes the program's own way from its text, and what it finds is scored with the measure of the corpus'
authors. Below that stand the figures by type, medium, rule and genre, the confusions of types, and the calibration of
the confidence; two pages are written: the worst documents for reading, and the reliability diagram.
"""

import argparse
import importlib.util
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType
from typing import Any

from evaluation import breakdown, calibration, profiled, worst_page
from evaluation.corpora import HERE, Corpus
from evaluation.statement_pairs import Pair, as_json, as_line, pairs
from wortlaut.annotations.model import Quotation
from wortlaut.annotations.pipeline import annotate, needed
from wortlaut.document.model import Document
from wortlaut.models.profiles import ProfileName, installed

__all__ = ["as_line", "by_type", "found", "measure", "read", "scorer", "speed"]

PAGES = HERE.parent / "build" / "evaluation"
HEADLINES = ("joint", "quote", "roles", "type")
FEWEST = 30  # statements of a genre from which its figures are shown

Found = dict[str, tuple[Quotation, ...]]
Lines = list[dict[str, Any]]


def scorer(path: Path | None = None) -> ModuleType:
    """Return the module that scores: the one at *path*, or the project's copy."""
    if path is None:
        from evaluation import statement_score  # its numeric libraries only where a figure is wanted

        return statement_score
    spec = importlib.util.spec_from_file_location("statement_scorer", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path} is not a Python file")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read(documents: Iterable[Document], profile: ProfileName = profiled.RULES) -> Found:
    """Return the statements of each document, by its id."""
    return {document.id: profiled.quotations(document, profile) for document in documents}


def found(documents: Iterable[Document], profile: ProfileName = profiled.RULES) -> dict[str, Lines]:
    """Return the statements of each document in the format of the corpus, by its id."""
    return _as_lines(read(documents, profile))


def _as_lines(system: Found) -> dict[str, Lines]:
    return {name: [as_line(quotation) for quotation in quotations] for name, quotations in system.items()}


def by_type(rows: dict[str, breakdown.Row]) -> dict[str, dict[str, float]]:
    """Return for each type how many statements gold and system have, and precision, recall and F1 of each part."""
    return {
        kind: {"gold": row.gold, "system": row.system}
        | {
            f"{part} {measure}": value
            for measure in ("recall", "precision", "f1")
            for part, figure in row.figures.items()
            if part != "joint" and (value := getattr(figure, measure)) is not None
        }
        for kind, row in sorted(rows.items())
    }


def speed(documents: list[Document]) -> float:
    """Return how many tokens a second the step alone reads, the layers that it needs being there."""
    step = needed(("drafted",))[-1]
    find, tokens, seconds = step.load(), 0, 0.0
    for document in documents:
        layers = annotate(document, step.requires)
        start = time.perf_counter()
        find(document, layers)
        seconds += time.perf_counter() - start
        tokens += len(layers.tokens)
    return tokens / seconds if seconds else 0.0


def measure(corpus: Corpus) -> dict[str, float]:
    """Return F1 of the parts, joint, and of the types: all of them by the rules, the headlines by the networks."""
    score, gold, documents = scorer(), corpus.gold(), list(corpus.documents())
    figures = {name: row["f1"] for name, row in score.score(gold, found(documents)).items()}
    for profile in sorted(installed() - {profiled.RULES}):
        reached = score.score(gold, found(documents, profile))
        figures |= {f"{profile}_{name}": reached[name]["f1"] for name in HEADLINES}
    return {name: round(value, 4) for name, value in figures.items()}


def print_tables(paired: list[Pair]) -> calibration.Calibration:
    """Print what lies below the headline figures; return the calibration."""
    types = breakdown.by(paired, "type")
    for kind, figures in by_type(types).items():
        print(kind, as_json(figures))
    for name in ("type", "medium", "origin", "genre"):
        rows = breakdown.by(paired, name)
        if shown := breakdown.large(rows, FEWEST) if name == "genre" else rows:
            print("\n" + breakdown.rows_as_text(name, shown))
    print("\n" + breakdown.parts_as_text(types))
    for name in ("type", "medium"):
        print("\n" + breakdown.confusion_as_text(breakdown.confusion(paired, name)))
    calibrated = calibration.calibrate(calibration.judged(paired))
    print("\n" + calibration.as_text(calibrated))
    return calibrated


def main(arguments: list[str] | None = None) -> int:
    """Print the figures for one file of gold articles, and write its pages."""
    given = _parser().parse_args(arguments)
    corpus = Corpus(f"{given.gold.resolve().parent.name}-{given.gold.stem}", given.gold, ())
    gold = corpus.gold()[: given.limit]
    wanted = {line["id"] for line in gold}
    documents = [document for document in corpus.documents() if document.id in wanted]
    score = scorer(given.scorer)
    start = time.perf_counter()
    system = read(documents, given.profile)
    seconds = time.perf_counter() - start
    print(f"{'':10}{'P':>8}{'R':>8}{'F1':>8}")
    for name, row in score.score(gold, _as_lines(system)).items():
        print(f"{name:10}{100 * row['precision']:8.1f}{100 * row['recall']:8.1f}{100 * row['f1']:8.1f}")
    by_document = {line["id"]: pairs(score, line, system.get(line["id"], ())) for line in gold}
    calibrated = print_tables([pair for row in by_document.values() for pair in row])
    title = f"{corpus.name}, profile {given.profile}"
    _write(given.pages / f"{corpus.name}-{given.profile}-reliability.svg", calibration.as_svg(calibrated, title))
    if given.worst:
        page = worst_page.render(worst_page.worst(score, gold, by_document, given.worst), f"Worst of {title}")
        _write(given.pages / f"{corpus.name}-{given.profile}-worst.html", page)
    tokens = sum(len(line["tokens"]) for line in gold)
    print(f"{tokens / seconds:,.0f} tokens/s from text to statements, tables and weights loaded on the way")
    if given.profile == profiled.RULES:
        print(f"{speed(documents):,.0f} tokens/s, the step alone")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m evaluation.statements", description=main.__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--profile", choices=profiled.NAMES, default=profiled.RULES)
    parser.add_argument("--worst", type=int, default=30, metavar="N", help="documents on the page; 0 writes none")
    parser.add_argument("--pages", type=Path, default=PAGES, metavar="FOLDER", help="where pages go: %(default)s")
    parser.add_argument("--scorer", type=Path, help="another scorer than the project's copy")
    parser.add_argument("--limit", type=int, help="only the first articles")
    return parser


def _write(path: Path, content: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
    print(path)


if __name__ == "__main__":
    sys.exit(main())
