"""Statements, raw text in: ``python -m evaluation.statements GOLD.jsonl [--scorer PATH] [--limit N]``.

GOLD has one annotated article a line, in the format of the German quotation corpus (id, text, tokens, annotations).
Every article goes the program's own way from its text, and what it finds is scored with the measure of the corpus'
authors.
"""

import argparse
import importlib.util
import json
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType
from typing import Any

from evaluation.corpora import Corpus
from wortlaut.annotations.model import Quotation
from wortlaut.annotations.pipeline import annotate, needed
from wortlaut.document.model import Document

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


def as_line(quotation: Quotation) -> dict[str, Any]:
    """Return *quotation* in the format of the corpus."""
    parts = ("quote", "speaker", "cue", "frame", "addressee")
    spans = {part: [list(span) for span in getattr(quotation, part)] for part in parts}
    return {"type": quotation.type, "medium": quotation.medium, **spans}


def found(documents: Iterable[Document]) -> dict[str, Lines]:
    """Return the statements of each document, by its id."""
    return {d.id: [as_line(q) for q in annotate(d, ("quotations",)).quotations] for d in documents}


def by_type(score: ModuleType, gold: Lines, system: dict[str, Lines]) -> dict[str, dict[str, float]]:
    """Return for each type how many statements gold and system have, and token precision and recall of each part."""
    sums: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for document in gold:
        tokens, ends = document["tokens"], [end for _, end in document["tokens"]]
        wanted = [score.token_sets(a, tokens, ends) for a in document["annotations"]]
        given = [score.token_sets(s, tokens, ends) for s in system.get(document["id"], [])]
        for g, s in score.pairs(wanted, given):
            for side, other, measure in ((g, s, "recall"), (s, g, "precision")):
                kind = score.same(side["type"])
                if kind is None:
                    continue
                counts[kind]["gold" if side is g else "system"] += 1
                for part in score.PARTS:
                    if side[part]:
                        sums[kind][f"{part} {measure}"].append(len(side[part] & other[part]) / len(side[part]))
    return {
        kind: {**counts[kind], **{name: sum(values) / len(values) for name, values in sums[kind].items()}}
        for kind in sorted(counts)
    }


def speed(documents: list[Document]) -> float:
    """Return how many tokens a second the step alone reads, the layers that it needs being there."""
    step = needed(("quotations",))[-1]
    find, tokens, seconds = step.load(), 0, 0.0
    for document in documents:
        layers = annotate(document, step.requires)
        start = time.perf_counter()
        find(document, layers)
        seconds += time.perf_counter() - start
        tokens += len(layers.tokens)
    return tokens / seconds if seconds else 0.0


def measure(corpus: Corpus) -> dict[str, float]:
    """Return F1 of the parts, joint, and of the types."""
    score = scorer()
    figures = score.score(corpus.gold(), found(corpus.documents()))
    return {name: round(row["f1"], 4) for name, row in figures.items()}


def main() -> int:
    """Print the figures for one file of gold articles."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.statements", description=main.__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--scorer", type=Path, help="another scorer than the project's copy")
    parser.add_argument("--limit", type=int, help="only the first articles")
    arguments = parser.parse_args()
    corpus = Corpus(arguments.gold.stem, arguments.gold, ())
    gold = corpus.gold()[: arguments.limit]
    wanted = {line["id"] for line in gold}
    documents = [document for document in corpus.documents() if document.id in wanted]
    score = scorer(arguments.scorer)
    system = found(documents)
    print(f"{'':10}{'P':>8}{'R':>8}{'F1':>8}")
    for name, row in score.score(gold, system).items():
        print(f"{name:10}{100 * row['precision']:8.1f}{100 * row['recall']:8.1f}{100 * row['f1']:8.1f}")
    for kind, figures in by_type(score, gold, system).items():
        print(kind, json.dumps({name: round(value, 3) for name, value in figures.items()}))
    print(f"{speed(documents):,.0f} tokens/s, the step alone")
    return 0


if __name__ == "__main__":
    sys.exit(main())
