"""Figures of a profile, raw text in: ``python -m training.evaluate PROFILE GOLD.jsonl … [--weights FILE]``.

Needs no torch: the way of the program itself, rules first, then the network in numpy.
"""

import argparse
import os
import time
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before numpy comes: one core, as the goals say

from evaluation.corpora import Corpus
from evaluation.statements import as_line, scorer
from wortlaut.annotations.pipeline import annotate
from wortlaut.models import network


def main() -> None:
    """Print F1 of the parts, confidence against truth, and tokens a second."""
    parser = argparse.ArgumentParser(prog="python -m training.evaluate", description=__doc__.splitlines()[0])
    parser.add_argument("profile", choices=("none", "accurate", "fast"))
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--weights", type=Path, help="a folder to take weights from instead of the package's")
    arguments = parser.parse_args()
    if arguments.weights:  # for measuring what is not shipped
        network.FOLDER = arguments.weights
    for path in arguments.gold:
        corpus, score = Corpus(path.stem, path, ()), scorer()
        system: dict[str, list[dict[str, object]]] = {}
        seconds, tokens = 0.0, 0
        for number, document in enumerate(corpus.documents()):
            start = time.process_time()
            layers = annotate(document, ("quotations",), arguments.profile)
            if number > 5:  # the first load tables and weights
                seconds += time.process_time() - start
                tokens += len(layers.tokens)
            system[document.id] = [as_line(quotation) for quotation in layers.quotations]
        figures = score.score(corpus.gold(), system)
        shown = " ".join(f"{name} {100 * row['f1']:.1f}" for name, row in figures.items())
        balance = f"P {100 * figures['joint']['precision']:.1f} R {100 * figures['joint']['recall']:.1f}"
        print(f"{arguments.profile} {path.parent.name}/{path.stem}: {shown} {balance} {tokens / seconds:,.0f} tokens/s")


if __name__ == "__main__":
    main()
