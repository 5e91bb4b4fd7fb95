"""The measure of who is who on invented records, and that the bundled corpora are what their guideline says."""

import json

import pytest

from evaluation import actors
from evaluation.actors import chain_of, figures, main, measure, read, statement_at, verdicts
from evaluation.corpora import HERE, Corpus, available
from wortlaut.record.model import Analysis, DocumentEntry, EntityEntry, Record, ReferenceEntry, Statement
from wortlaut.text.span import Span

TEXT = "Ratsfrau Hanna Tamm lobt ihren Trainer Olaf Kern. „Er siegt“, sagte sie. Kern schwieg."
TAMM, IHREN, KERN, ER, SIE, AGAIN = Span(9, 19), Span(25, 30), Span(39, 48), Span(51, 53), Span(68, 71), Span(73, 77)
QUOTE = Span(50, 60)


def chain(name, own, *spans, forms):
    marks = [{"span": list(span), "form": form} for span, form in zip(spans, forms, strict=True)]
    return {"id": own, "kind": "person", "name": name, "named": True, "mentions": marks}


GOLD = {
    "id": "a",
    "text": TEXT,
    "chains": [
        chain("Hanna Tamm", "c1", TAMM, IHREN, SIE, forms=("name", "pronoun", "pronoun")),
        chain("Olaf Kern", "c2", KERN, ER, AGAIN, forms=("name", "pronoun", "name")),
    ],
    "speakers": [{"quote": list(QUOTE), "speaker": list(SIE), "chain": "c1"}],
}


def entity(own, names, references=()):
    return EntityEntry(own, "person", own, names, references=tuple(ReferenceEntry("pronoun", s) for s in references))


def record(*entities, speaker="e1", quote=(QUOTE,)):
    said = Statement("s", "direct", "speech", quote, speaker=(SIE,), speaker_entity=speaker)
    document = DocumentEntry("a", "a", "de", None, None, TEXT, (), ())
    return Record(document, Analysis("0", "none", ()), statements=(said,), entities=entities)


RIGHT = record(entity("e1", (TAMM,), (IHREN, SIE)), entity("e2", (KERN, AGAIN), (ER,)))
NAMES = record(entity("e1", (TAMM,)), entity("e2", (KERN, AGAIN)), speaker=None)


def test_a_record_like_gold_has_everything():
    reached = figures([GOLD], {"a": RIGHT})
    zero = {"speaker_wrong", "speaker_missed", "recall_nominal", "recall_metonym"}
    assert {name for name, value in reached.items() if value == 0} == zero
    assert {value for name, value in reached.items() if name not in zero} == {1.0}


def test_names_alone():
    reached = figures([GOLD], {"a": NAMES})
    assert (reached["mention_precision"], reached["mention_recall"]) == (1.0, 0.5)
    assert (reached["recall_name"], reached["recall_pronoun"]) == (1.0, 0.0)
    assert reached["muc"] == pytest.approx(2 * 0.25 / 1.25)  # one link of four
    assert reached["all_b_cubed"] > reached["b_cubed"]  # who is named once stays out of the latter
    assert (reached["speaker_accuracy"], reached["speaker_missed"]) == (0.0, 1.0)


def test_a_speaker_is_right_wrong_or_missed():
    wrong = record(entity("e1", (TAMM,)), entity("e2", (KERN,)), speaker="e2")
    elsewhere = record(entity("e1", (Span(31, 38),)))
    silent = record(entity("e1", (TAMM,)), quote=(Span(73, 86),))
    for made, verdict in (
        (RIGHT, "right"),
        (wrong, "wrong"),
        (elsewhere, "wrong"),
        (NAMES, "missed"),
        (silent, "missed"),
    ):
        assert [found for _, found in verdicts(GOLD, made)] == [verdict]
    nobody = GOLD | {"speakers": [GOLD["speakers"][0] | {"chain": None}]}
    assert verdicts(nobody, RIGHT) == []


def test_an_entity_is_the_chain_that_shares_most_mentions_exactly():
    assert chain_of(entity("e", (KERN,), (SIE, IHREN)), GOLD) == "c1"
    assert chain_of(entity("e", (Span(34, 48),)), GOLD) == "c2"
    assert chain_of(entity("e", (Span(0, 8),)), GOLD) is None


def test_of_two_statements_around_a_quote_the_closer_one():
    outer, inner = (Statement(name, "direct", "speech", (span,)) for name, span in (("o", Span(20, 71)), ("i", QUOTE)))
    assert statement_at(QUOTE, (outer, inner)) is inner
    assert statement_at(Span(21, 30), (outer, inner)) is outer
    assert statement_at(Span(80, 85), (outer, inner)) is None
    assert statement_at(QUOTE, ()) is None


def test_from_the_text_to_the_figures(tmp_path, capsys):
    path = tmp_path / "invented.jsonl"
    path.write_text(json.dumps(GOLD) + "\n", encoding="utf-8")
    corpus = Corpus("invented", path, ("actors",))
    reached = measure(corpus, "none")
    assert 0 < reached["mention_recall"] <= 1
    assert set(reached) == set(figures([GOLD], read(corpus.documents(), "none")))
    assert main([str(path), "--profile", "none", "--speakers"]) == 0
    assert "conll" in capsys.readouterr().out


def test_gold_keeps_to_its_form():
    texts = {line["id"]: line for line in Corpus("own-dev", HERE / "corpora/own-dev.jsonl", ()).gold()}
    corpora = available(None, {"actors-tune", "actors-held"})
    lines = [line for corpus in corpora for line in corpus.gold()]
    assert len({line["id"] for line in lines}) == len(lines) == 30
    for line in lines:
        source = texts[line["id"]]
        assert line["text"] == source["text"]
        ids = [chain["id"] for chain in line["chains"]]
        spans = [tuple(mention["span"]) for chain in line["chains"] for mention in chain["mentions"]]
        assert len(set(ids)) == len(ids)
        assert len(set(spans)) == len(spans)
        assert all(0 <= begin < end <= len(line["text"]) for begin, end in spans)
        for chain in line["chains"]:
            assert chain["kind"] in {"person", "organization", "place", "group", "other"}
            assert {mention["form"] for mention in chain["mentions"]} <= set(actors.FORMS)
            assert {*chain["members"], chain["affiliation"] or ids[0]} <= set(ids)
        quotes = [quote for annotation in source["annotations"] for quote in annotation["quote"]]
        assert all(speaker["quote"] in quotes for speaker in line["speakers"])
        assert {speaker["chain"] or ids[0] for speaker in line["speakers"]} <= set(ids)
