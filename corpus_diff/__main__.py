"""Show what a change does to a fixed set of articles, one entry a line.

The articles are the bundled ones: ``evaluation/corpora/own-dev.jsonl`` and the demonstration. ``kept.tsv`` holds the
state that was last looked at and kept; the difference to it is printed in the manner of diff. ``--keep`` writes the new
state, after somebody has read the difference.
"""

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from wortlaut.annotations.pipeline import annotate
from wortlaut.checks.runner import run
from wortlaut.checks.table import RULES
from wortlaut.config import Settings
from wortlaut.document.extract import extract
from wortlaut.document.model import Document
from wortlaut.sources.inputs import open_inputs
from wortlaut.sources.model import Source

ROOT = Path(__file__).parent.parent
ARTICLES = (ROOT / "evaluation" / "corpora" / "own-dev.jsonl", ROOT / "src" / "wortlaut" / "data" / "demo.txt")
KEPT = Path(__file__).parent / "kept.tsv"


def documents() -> Iterator[Document]:
    """Yield the fixed articles."""
    settings = Settings()
    for source in open_inputs(map(str, ARTICLES), settings):
        if not isinstance(source, Source):
            raise source
        yield extract(source, settings)


def entries(document: Document) -> Iterator[str]:
    """Yield a line for each statement and finding of *document*: what, where, who, the first words."""
    layers = annotate(document)

    def at(span: tuple[int, int]) -> str:
        return " ".join(document.text[span[0] : span[1]].split())[:80]

    for quotation in layers.quotations:
        speaker = " ".join(at(span) for span in quotation.speaker) or "-"
        words = quotation.quote or quotation.cue  # silence has no words
        begin, end = words[0].begin, words[-1].end
        yield f"{document.id}\t{quotation.type}\t{begin}-{end}\t{speaker}\t{at((begin, end))}"
    for finding in run(document, RULES, language="en").findings:
        yield f"{document.id}\t{finding.rule}\t{finding.span.begin}-{finding.span.end}\t-\t{at(finding.span)}"


def state() -> list[str]:
    """Return the entries of all articles, sorted."""
    return sorted(line for document in documents() for line in entries(document))


def difference(kept: list[str], now: list[str]) -> list[str]:
    """Return the lines lost (``-``) and gained (``+``), in order."""
    lost, gained = Counter(kept) - Counter(now), Counter(now) - Counter(kept)
    return sorted(
        [f"- {line}" for line in lost.elements()] + [f"+ {line}" for line in gained.elements()], key=lambda x: x[2:]
    )


def main() -> int:
    """Print the difference to the kept state; exit status 1 where there is one."""
    parser = argparse.ArgumentParser(prog="python -m corpus_diff", description=main.__doc__)
    parser.add_argument("--keep", action="store_true", help="keep the present state; read the difference first")
    args = parser.parse_args()
    now = state()
    kept = KEPT.read_text(encoding="utf-8").splitlines() if KEPT.is_file() else []
    changed = difference(kept, now)
    print("\n".join(changed))
    print(f"{sum(x[0] == '+' for x in changed)} gained, {sum(x[0] == '-' for x in changed)} lost, {len(now)} in all")
    if args.keep:
        KEPT.write_text("\n".join(now) + "\n", encoding="utf-8")
        return 0
    return 1 if changed else 0


if __name__ == "__main__":
    raise SystemExit(main())
