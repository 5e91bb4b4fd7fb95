"""How the time to read grows with the length of the text: the exponent between a tenth and the whole."""

import math
import time

from wortlaut.annotations.pipeline import annotate
from wortlaut.document.extract import build_document
from wortlaut.sources.model import Content, Metadata
from wortlaut.text.alignment import Alignment

LENGTH = 1_000_000  # code points of the longer text
SENTENCES = "„Wir prüfen das“, sagte Ministerin Anna Brehme am Dienstag in Kiel. Das Ergebnis stehe noch nicht fest."
PATTERNS = {
    "prose": f"{SENTENCES}\n",
    "one line": f"{SENTENCES} ",
    "brackets": "(",
    "openers": "„",
    "dotted": "a.",
    "one word": "a",
    "no end": "wort ",
    "commas": "a, ",
    "names": "Anna Brehme ",
    "blank lines": "\n",
    "digits": "1.",
    "bullets": "-\n",
}


def seconds(pattern: str, length: int) -> float:
    """Return how long it takes to read *pattern* repeated to *length* code points."""
    text = (pattern * (length // len(pattern) + 1))[:length]
    content = Content(text, (), Metadata(language="de"), Alignment.identity(length))
    start = time.perf_counter()
    annotate(build_document(content, "growth"))
    return time.perf_counter() - start


def exponents() -> dict[str, float]:
    """Return for each pattern the exponent of growth; 1 is linear."""
    seconds("warm. ", 1000)
    found = {}
    for name, pattern in PATTERNS.items():
        short, long = seconds(pattern, LENGTH // 10), seconds(pattern, LENGTH)
        found[f"growth {name}"] = math.log10(max(long, 1e-6) / max(short, 1e-6))
    return found
