"""F1 of tokens and sentences: a unit counts where begin and end are those of the gold unit."""

from collections.abc import Iterable
from functools import cache
from importlib.util import find_spec
from typing import Any

from evaluation.corpora import Corpus
from wortlaut.annotations.pipeline import annotate

Spans = set[tuple[int, int]]


def f1(pairs: Iterable[tuple[Spans, Spans]]) -> float:
    """Return the F1 over all (gold, system) pairs together."""
    hits = total = 0
    for gold, system in pairs:
        hits += len(gold & system)
        total += len(gold) + len(system)
    return 2 * hits / total if total else 0.0


def measure(corpus: Corpus) -> dict[str, float]:
    """Return token and sentence F1, and those of SoMaJo on the same texts where it is installed."""
    gold = {row["id"]: row for row in corpus.gold()}
    tokens: list[tuple[Spans, Spans]] = []
    sentences: list[tuple[Spans, Spans]] = []
    for document in corpus.documents():
        row, layers = gold[document.id], annotate(document, ["sentences"])
        tokens.append((set(map(tuple, row["tokens"])), set(zip(layers.tokens.begins, layers.tokens.ends, strict=True))))
        sentences.append((set(map(tuple, row["sentences"])), {(s.span.begin, s.span.end) for s in layers.sentences}))
    figures = {"tokens_f1": f1(tokens), "sentences_f1": f1(sentences)}
    if find_spec("somajo"):
        peer = [(row, *_somajo(row["text"])) for row in gold.values()]
        figures["somajo_tokens_f1"] = f1((set(map(tuple, row["tokens"])), t) for row, t, _ in peer)
        figures["somajo_sentences_f1"] = f1((set(map(tuple, row["sentences"])), s) for row, _, s in peer)
    return figures


@cache
def _tokenizer() -> Any:
    from somajo import SoMaJo  # a peer that is measured where it is installed

    return SoMaJo("de_CMC", split_camel_case=False)


def _somajo(text: str) -> tuple[Spans, Spans]:
    """Return the spans of SoMaJo's tokens and sentences, found again in *text*, which SoMaJo does not keep."""
    tokens: Spans = set()
    sentences: Spans = set()
    at = 0
    for sentence in _tokenizer().tokenize_text(text.split("\n")):
        spans = []
        for token in sentence:
            begin = text.find(token.text, at)
            if begin < 0:
                continue
            at = begin + len(token.text)
            spans.append((begin, at))
        tokens.update(spans)
        if spans:
            sentences.add((spans[0][0], spans[-1][1]))
    return tokens, sentences
