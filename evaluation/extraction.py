"""F1 of extracted pages over multisets of words, beside trafilatura on the same pages, and what the structure costs.

The gold text of a page is the article as a reader would copy it: kicker, title, teaser, author, date, body,
questions and sources, and nothing of what stands around it. The pages were written for this project, by those who wrote
the reader: they guard it, and say little of pages in the wild. Public sets are scored the same way (the multisets of
words are those of the scrapinghub benchmark): ``python -m evaluation.extraction FOLDER`` takes any folder of pairs
``NAME.html`` and ``NAME.txt``.
"""

import re
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import trafilatura

from evaluation.corpora import Corpus
from wortlaut.config import Settings
from wortlaut.errors import InputError
from wortlaut.sources import media
from wortlaut.sources.html import read
from wortlaut.sources.model import Source

PAGES = Path(__file__).parent.parent / "tests" / "data" / "pages"
ROUNDS = 15
_WORD = re.compile(r"\w+")


def measure(corpus: Corpus) -> dict[str, float]:
    """Return the figures of the pages that lie beside the corpus file, which lists them."""
    return measure_pages(corpus.path.parent)


def measure_pages(folder: Path) -> dict[str, float]:
    """Return F1 (mean over pages) of both, and the median ratio of their times on the same pages."""
    pages = [(path.read_bytes(), path.with_suffix(".txt").read_text(encoding="utf-8")) for path in _pages(folder)]
    own = [f1(gold, _own(page)) for page, gold in pages]
    peer = [f1(gold, _peer(page)) for page, gold in pages]
    ratios = [_seconds(_own, pages) / _seconds(_peer, pages) for _ in range(ROUNDS)]
    return {
        "pages": float(len(pages)),
        "words_f1": statistics.mean(own),
        "trafilatura_words_f1": statistics.mean(peer),
        "worst_page_f1": min(own),
        "time_by_trafilatura": statistics.median(ratios),
    }


def f1(gold: str, found: str) -> float:
    """Return the F1 of the words of *found* against those of *gold*, each counted as often as it occurs."""
    wanted, got = Counter(_WORD.findall(gold)), Counter(_WORD.findall(found))
    total = wanted.total() + got.total()
    return 2 * (wanted & got).total() / total if total else 1.0


def _pages(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.glob("*.html")) if path.with_suffix(".txt").is_file()]


def _own(page: bytes) -> str:
    try:
        return read(Source("page", media.HTML, page), Settings()).text
    except InputError:
        return ""


def _peer(page: bytes) -> str:
    return trafilatura.extract(page, include_comments=False) or ""


def _seconds(function: Callable[[bytes], str], pages: list[tuple[bytes, str]]) -> float:
    begin = time.perf_counter()
    for page, _ in pages:
        function(page)
    return time.perf_counter() - begin


def main() -> None:
    """Print the figures of a folder of pages."""
    for figure, value in measure_pages(Path(sys.argv[1]) if len(sys.argv) > 1 else PAGES).items():
        print(f"{figure:24}{value:10.3f}")


if __name__ == "__main__":
    main()
