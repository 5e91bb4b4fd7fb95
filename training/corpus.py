"""Annotated articles as the program itself reads them: its columns, the rules' drafts, and the gold on its tokens."""

import pickle
from pathlib import Path
from typing import Any, NamedTuple

from evaluation.corpora import Corpus
from wortlaut.annotations.learned_columns import TYPES, Anchored, Columns, anchored, columns_of, covered
from wortlaut.annotations.model import Layers, Quotation
from wortlaut.annotations.pipeline import annotate
from wortlaut.document.model import Document

MEDIA = ("speech", "thought", "writing", "st", "sw", "tw")
LAYERS = ("tokens", "sentences", "morphology", "quoted", "mentions", "drafted")
GOLD_PARTS = ("quote", "cue", "speaker", "frame", "addressee")


class Article(NamedTuple):
    """``gold`` are the annotated statements at their anchors, ``media`` theirs, ``line`` the data file's line."""

    name: str
    columns: Columns
    spans: list[tuple[int, int]]
    gold: list[Anchored]
    media: list[int]
    quotations: tuple[Quotation, ...]
    line: dict[str, Any]

    def medium_of(self, row: int) -> int:
        """Return the index of the medium of the rules' statement *row*."""
        medium = self.quotations[row].medium
        return MEDIA.index(medium) if medium in MEDIA else 0


def read(path: Path) -> list[Article]:
    """Return the articles of the data file at *path*."""
    corpus = Corpus(path.stem, path, ())
    lines = {line["id"]: line for line in corpus.gold()}
    return [article(document, annotate(document, LAYERS), lines[document.id]) for document in corpus.documents()]


def article(document: Document, layers: Layers, line: dict[str, Any]) -> Article:
    """Return one article; statements of it that have no quote on the program's tokens are left out."""
    tokens = layers.tokens
    parts, kinds, media = [], [], []
    for row in line.get("annotations", []):
        parts.append(tuple(covered(tokens.begins, tokens.ends, row.get(part) or []) for part in GOLD_PARTS))
        kinds.append([name.replace("_", "") for name in TYPES].index(row["type"].lower().replace("_", "")))
        medium = (row.get("medium") or "speech").lower()
        media.append(MEDIA.index(medium) if medium in MEDIA else 0)
    gold, rows = anchored(zip(parts, kinds, strict=True))
    spans = list(zip(tokens.begins, tokens.ends, strict=True))
    columns = columns_of(layers)
    return Article(document.id, columns, spans, gold, [media[row] for row in rows], layers.drafted, line)


def cached(path: Path, folder: Path) -> list[Article]:
    """Return the articles at *path*, read once and then kept in *folder*."""
    kept = folder / f"{path.parent.name}-{path.stem}.pickle"
    if kept.is_file():
        with kept.open("rb") as file:
            found: list[Article] = pickle.load(file)  # noqa: S301  written by this function
            return found
    articles = read(path)
    with kept.open("wb") as file:
        pickle.dump(articles, file)
    return articles
