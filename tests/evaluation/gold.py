"""Gold lines made by hand: invented articles with annotations found by their words. Used by the tests beside it."""

import json
import re

from wortlaut.annotations.model import Quotation
from wortlaut.text.span import Span

TEXT = "Ratsfrau Hanna Tamm sagte, die Brücke sei sicher. Der Verein fordert Geld. „Unsinn“, rief Olaf Kern."
PARTS = ("quote", "speaker", "cue", "frame", "addressee")


def at(words, text=TEXT):
    begin = text.index(words)
    return Span(begin, begin + len(words))


def annotation(kind, medium="Speech", text=TEXT, **parts):
    return {"type": kind, "medium": medium, "nested": False} | {
        part: [list(at(words, text)) for words in parts.get(part, ())] for part in PARTS
    }


def line(annotations=None, text=TEXT, **more):
    tokens = [[m.start(), m.end()] for m in re.finditer(r"\w+|[^\w\s]", text)]
    return {"id": "a", "text": text, "title": "Streit um die Brücke", "date": "2030-01-02", "sentences": []} | {
        "tokens": tokens, "annotations": ANNOTATIONS if annotations is None else annotations, **more
    }  # fmt: skip


def quotation(kind="indirect", origin="cue before", confidence=0.8, text=TEXT, medium="speech", **parts):
    spans = {part: tuple(at(words, text) for words in parts.get(part, ())) for part in PARTS}
    return Quotation(kind, medium, **spans, origin=origin, confidence=confidence)


INDIRECT = {"quote": ["die Brücke sei sicher"], "speaker": ["Ratsfrau Hanna Tamm"], "cue": ["sagte"]}
REPORTED = {"quote": ["Der Verein fordert Geld."], "speaker": ["Der Verein"]}
DIRECT = {"quote": ["„Unsinn“"], "speaker": ["Olaf Kern"], "cue": ["rief"]}
ANNOTATIONS = [
    annotation("Indirect", **INDIRECT),
    annotation("Reported", "SW", **REPORTED),
    annotation("Direct", **DIRECT),
]


def write(path, *lines):
    path.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in lines), encoding="utf-8")
    return path
