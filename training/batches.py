"""Windows of articles as tensors: pieces, marks a token, and the targets at the anchors."""

import random
from typing import Any, NamedTuple

import numpy as np
import torch
from torch import Tensor

from training.corpus import Article
from training.network import LEFT, RIGHT
from wortlaut.annotations.learned_columns import LABELS, PARTS, WIDTH, Anchored, rule_marks
from wortlaut.models.pieces import UNKNOWN, Pieces


class Prepared(NamedTuple):
    """An article with the pieces of its words and its marks, without those of the rules' drafts."""

    article: Article
    split: list[tuple[int, ...]]
    marks: np.ndarray


class Window(NamedTuple):
    """Tokens ``[begin, end)`` of an article, with the drafts that training shows for it."""

    prepared: Prepared
    begin: int
    end: int
    drafts: list[Anchored]


def prepare(articles: list[Article], pieces: Pieces) -> list[Prepared]:
    """Return *articles* with their words split."""
    result = []
    for article in articles:
        columns = article.columns
        split = [pieces.split(w, spaced=s) for w, s in zip(columns.words, columns.spaced, strict=True)]
        marks = np.zeros((len(split), WIDTH), "f4")
        for token, numbers in enumerate(columns.active):
            marks[token, list(numbers)] = 1
        result.append(Prepared(article, split, marks))
    return result


def doubted(drafts: list[Anchored], config: dict[str, Any], chance: random.Random) -> list[Anchored]:
    """Return *drafts* less some, some without a part or of another type, so that the network does not only copy."""
    if chance.random() < config["no_rules"]:
        return []
    kept = []
    for draft in drafts:
        if chance.random() < config["drop_drafts"]:
            continue
        label, parts = draft.label, list(draft.parts)
        if chance.random() < config["drop_parts"]:
            parts[chance.randrange(2, len(PARTS))] = ()
        if chance.random() < config["drop_parts"] / 2:
            label = 2 * chance.randrange(len(LABELS) // 2) + label % 2
        kept.append(Anchored(label, draft.anchor, tuple(parts)))
    return kept


def collate(windows: list[Window], drop: float = 0.0) -> dict[str, Tensor]:
    """Return the inputs for *windows*, of their words a share *drop* unknown."""
    words = max(w.end - w.begin for w in windows)
    length = max(sum(map(len, w.prepared.split[w.begin : w.end])) for w in windows) + 2
    size = len(windows)
    pieces, owner = np.full((size, length), 1, "i8"), np.full((size, length), words, "i8")
    marks, real = np.zeros((size, words, WIDTH), "f4"), np.zeros((size, words), bool)
    for row, (prepared, begin, end, drafts) in enumerate(windows):
        split = prepared.split[begin:end]
        lengths = [len(ids) for ids in split]
        flat = np.array([piece for ids in split for piece in ids])
        who = np.repeat(np.arange(end - begin), lengths)
        flat[(np.random.random(end - begin) < drop)[who]] = UNKNOWN
        pieces[row, 0], pieces[row, 1 : len(flat) + 1], pieces[row, len(flat) + 1] = 0, flat, 2
        owner[row, 1 : len(flat) + 1] = who
        real[row, : end - begin] = True
        marks[row, : end - begin] = prepared.marks[begin:end]
        rules = rule_marks(drafts, len(prepared.split))
        for token in range(begin, end):
            marks[row, token - begin, rules[token]] = 1
    arrays = {"pieces": pieces, "owner": owner, "marks": marks, "real": real}
    return {name: torch.from_numpy(values) for name, values in arrays.items()}


def around(parts: tuple[tuple[int, ...], ...], anchor: int) -> np.ndarray:
    """Return *parts* as 0 and 1 for the tokens around *anchor*."""
    table = np.zeros((LEFT + 1 + RIGHT, len(PARTS)), "f4")
    for part, members in enumerate(parts):
        at = np.array(members, "i8") - anchor + LEFT
        table[at[(at >= 0) & (at < len(table))], part] = 1
    return table


def draft_at(drafts: list[Anchored], label: int, anchor: int) -> Anchored | None:
    """Return the draft that a statement of *label* at *anchor* may start from: of its type, else of another."""
    same = [d for d in drafts if d.anchor == anchor and d.label % 2 == label % 2]
    return next((d for d in same if d.label == label), same[0] if same else None)


def targets(windows: list[Window], words: int, other: float, chance: random.Random) -> dict[str, Tensor]:
    """Return the anchors' labels a token and, for each anchor in *windows*, what is asked and its parts."""
    anchors = np.zeros((len(windows), words, len(LABELS)), "f4")
    tokens = np.zeros((len(windows), words, len(PARTS)), "f4")
    asked: list[tuple[int, int, int, int]] = []
    drafts, parts = [], []
    nothing = np.zeros((LEFT + 1 + RIGHT, len(PARTS)), "f4")
    for row, (prepared, begin, end, shown) in enumerate(windows):
        for statement, medium in zip(prepared.article.gold, prepared.article.media, strict=True):
            anchor = statement.anchor - begin
            for part, members in enumerate(statement.parts):
                tokens[row, [t - begin for t in members if begin <= t < end], part] = 1
            if not 0 <= anchor < end - begin:
                continue
            anchors[row, anchor, statement.label] = 1
            label = statement.label
            if chance.random() < other:
                label = 2 * chance.randrange(len(LABELS) // 2) + label % 2
            draft = draft_at(shown, label, statement.anchor)
            asked.append((row, anchor, label, medium))
            drafts.append(nothing if draft is None else around(draft.parts, statement.anchor))
            parts.append(around(statement.parts, statement.anchor))
    table = np.array(asked, "i8").reshape(-1, 4)
    shape = (-1, LEFT + 1 + RIGHT, len(PARTS))
    arrays = {
        "anchors": anchors, "tokens": tokens, "window": table[:, 0], "anchor": table[:, 1], "label": table[:, 2],
        "medium": table[:, 3], "draft": np.array(drafts, "f4").reshape(shape),
        "parts": np.array(parts, "f4").reshape(shape),
    }  # fmt: skip
    return {name: torch.from_numpy(values) for name, values in arrays.items()}
