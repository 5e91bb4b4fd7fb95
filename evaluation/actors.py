"""Who is who, and who speaks, raw text in: ``python -m evaluation.actors GOLD.jsonl [--profile NAME]``.

GOLD has one article a line with chains and speakers (``schemes_actors.md``). Every article goes the program's own way
to its record; an entity's mentions and references are its chain.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Literal

from evaluation.coreference_score import Counts, Pair, conll, mentions, partition, total, without_singletons
from evaluation.corpora import Corpus
from evaluation.profiled import NAMES
from wortlaut.annotations.pipeline import annotate
from wortlaut.document.model import Document
from wortlaut.models.profiles import ProfileName, choose
from wortlaut.record.build import build_record
from wortlaut.record.model import EntityEntry, Record, Statement
from wortlaut.text.span import Span

FORMS = ("name", "nominal", "pronoun", "metonym")
LAYERS = ("actors", "quotations")

Gold = dict[str, Any]
Verdict = Literal["right", "wrong", "missed"]


def read(documents: Iterable[Document], profile: ProfileName) -> dict[str, Record]:
    """Return the record of each document, with entities and statements only, by its id."""
    return {d.id: build_record(d, annotate(d, LAYERS, profile), profile) for d in documents}


def places(entity: EntityEntry) -> list[Span]:
    """Return the names and the other places that mean *entity*."""
    return [*entity.mentions, *(reference.span for reference in entity.references)]


def paired(gold: Gold, record: Record) -> Pair:
    """Return the chains of gold and of the record of one article."""
    wanted = ((_span(mention["span"]) for mention in chain["mentions"]) for chain in gold["chains"])
    return partition(wanted), partition(map(places, record.entities))


def chain_of(entity: EntityEntry, gold: Gold) -> str | None:
    """Return the gold chain that *entity* is: most of the same mentions, then most that overlap; None if none does."""
    own = places(entity)
    best: tuple[tuple[int, int], str | None] = ((0, 0), None)
    for chain in gold["chains"]:
        spans = [_span(mention["span"]) for mention in chain["mentions"]]
        shared = (len({*own} & {*spans}), sum(span.overlaps(place) for span in spans for place in own))
        best = max(best, (shared, chain["id"]), key=lambda scored: scored[0])
    return best[1]


def statement_at(quote: Span, statements: Sequence[Statement]) -> Statement | None:
    """Return the statement whose quote overlaps *quote* most, of several the one that has least beside it."""

    def fit(statement: Statement) -> tuple[int, int]:
        shared = sum(max(0, min(part.end, quote.end) - max(part.begin, quote.begin)) for part in statement.quote)
        return shared, -sum(part.end - part.begin for part in statement.quote)

    best = max(statements, key=fit, default=None)
    return best if best is not None and fit(best)[0] else None


def verdicts(gold: Gold, record: Record) -> list[tuple[Gold, Verdict]]:
    """Return each gold speaker with a chain, and whether the record means the same one, another, or none."""
    entities = {entity.id: entity for entity in record.entities}
    result: list[tuple[Gold, Verdict]] = []
    for speaker in gold["speakers"]:
        if speaker["chain"] is None:
            continue
        statement = statement_at(_span(speaker["quote"]), record.statements)
        if statement is None or statement.speaker_entity is None:
            result.append((speaker, "missed"))
        else:
            found = chain_of(entities[statement.speaker_entity], gold)
            result.append((speaker, "right" if found == speaker["chain"] else "wrong"))
    return result


def recall_of(form: str, gold: Sequence[Gold], records: dict[str, Record]) -> float:
    """Return the share of gold mentions of a *form* that are a mention of any entity."""
    counted = Counts()
    for line in gold:
        wanted = {_span(m["span"]) for chain in line["chains"] for m in chain["mentions"] if m["form"] == form}
        given = {place for entity in records[line["id"]].entities for place in places(entity)}
        counted = Counts(counted.recalled + len(wanted & given), counted.wanted + len(wanted))
    return counted.recall


def figures(gold: Sequence[Gold], records: dict[str, Record]) -> dict[str, float]:
    """Return what is measured: CoNLL F1 and its parts without singletons, ``all_…`` with them, mentions, speakers."""
    with_all = [paired(line, records[line["id"]]) for line in gold]
    chained = [(without_singletons(wanted), without_singletons(given)) for wanted, given in with_all]
    found = total(mentions, with_all)
    judged = Counter(verdict for line in gold for _, verdict in verdicts(line, records[line["id"]]))
    speakers = judged.total() or 1
    return (
        conll(chained)
        | {f"all_{name}": value for name, value in conll(with_all).items()}
        | {"mention_f1": found.f1, "mention_precision": found.precision, "mention_recall": found.recall}
        | {f"recall_{form}": recall_of(form, gold, records) for form in FORMS}
        | {f"speaker_{name}": judged[verdict] / speakers for name, verdict in _SPEAKER_FIGURES.items()}
    )


_SPEAKER_FIGURES: dict[str, Verdict] = {"accuracy": "right", "wrong": "wrong", "missed": "missed"}


def measure(corpus: Corpus, profile: ProfileName | None = None) -> dict[str, float]:
    """Return the figures of *corpus*, by the default profile where none is given."""
    records = read(corpus.documents(), choose(profile).used)
    return {name: round(value, 4) for name, value in figures(corpus.gold(), records).items()}


def _span(pair: Sequence[int]) -> Span:
    return Span(pair[0], pair[1])


def main(arguments: list[str] | None = None) -> int:
    """Print the figures for one file of gold articles, and with --speakers whose words went to nobody or another."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.actors", description=main.__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--profile", choices=NAMES)
    parser.add_argument("--speakers", action="store_true")
    given = parser.parse_args(arguments)
    corpus = Corpus(given.gold.stem, given.gold, ())
    gold, records = corpus.gold(), read(corpus.documents(), choose(given.profile).used)
    for name, value in figures(gold, records).items():
        print(f"{name:20}{100 * value:8.1f}")
    for line in gold if given.speakers else ():
        names = {chain["id"]: chain["name"] for chain in line["chains"]}
        for speaker, verdict in verdicts(line, records[line["id"]]):
            if verdict != "right":
                quote = _span(speaker["quote"]).of(line["text"])
                print(line["id"], verdict, names[speaker["chain"]], quote, sep="\t")
    return 0


if __name__ == "__main__":
    sys.exit(main())
