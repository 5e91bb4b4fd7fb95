import json

import pytest

from evaluation.corpora import Corpus
from evaluation.times import f1, is_held, measure, pairs
from wortlaut.annotations.model import Timex
from wortlaut.text.span import Span


def gold(begin, end, value="2025"):
    return {"span": [begin, end], "type": "DATE", "value": value}


def test_the_expression_at_the_same_place_is_taken_before_one_that_overlaps():
    wide, exact = Timex(Span(0, 9), "DATE", "a"), Timex(Span(5, 9), "DATE", "b")
    assert pairs([gold(5, 9)], (wide, exact)) == [(gold(5, 9), exact)]


def test_each_expression_is_paired_once():
    assert len(pairs([gold(0, 4), gold(5, 9)], (Timex(Span(0, 9), "DATE", "a"),))) == 1


def test_f1():
    assert f1(1, 4) == 0.5
    assert f1(0, 0) == 0.0


@pytest.mark.parametrize("fold", ["tune", "held"])
def test_measure_reads_its_fold_as_of_the_day_of_each_article(tmp_path, fold):
    text = "Gestern tagte der Rat fünf Stunden."
    times = [
        {"span": [0, 7], "type": "DATE", "value": "2025-12-02"},
        {"span": [22, 34], "type": "DURATION", "value": "PT9H"},
        {"span": [8, 13], "type": "SET", "value": "P1D"},
    ]
    lines = [{"id": f"a{n}", "created": "2025-12-03", "text": text, "times": times} for n in range(12)]
    path = tmp_path / "invented.jsonl"
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    figures = measure(Corpus(f"times-{fold}", path, ("times",)))
    assert {is_held(line["id"]) for line in lines} == {True, False}
    assert figures == {
        "strict": 0.8, "relaxed": 0.8, "type": 0.8, "value": 0.4, "date": 1.0, "time": 0.0, "duration": 1.0, "set": 0.0
    }  # fmt: skip
