import json

import pytest

from evaluation.corpora import Corpus
from evaluation.quantities import is_equal, measure

TEXT = "Von 120 Abgeordneten stimmten 70 dafür, ein Drittel fehlte."


def row(span, value, **fields):
    empty = {"unit": None, "of": None, "kind": "count", "modifier": None, "upper": None, "whole": None}
    return empty | {"span": span, "value": value} | fields


def figures(tmp_path, *rows):
    path = tmp_path / "invented.jsonl"
    path.write_text(json.dumps({"id": "a", "text": TEXT, "quantities": rows}) + "\n", encoding="utf-8")
    return measure(Corpus("invented", path, ()))


def test_a_right_reading_scores_one(tmp_path):
    found = figures(
        tmp_path,
        row([4, 7], 120, of="Abgeordneten"),
        row([30, 32], 70, of="Abgeordneten", whole=0),
        row([40, 51], 0.333333, kind="share", whole=0),
    )
    assert set(found.values()) == {1.0}


def test_what_differs_is_counted_where_it_differs(tmp_path):
    found = figures(tmp_path, row([4, 7], 12, of="Abgeordneten"), row([30, 32], 70, of="Stimmen"))
    assert found["span_f1"] == pytest.approx(0.8)
    assert (found["value"], found["of"], found["unit"], found["all"], found["whole_f1"]) == (0.5, 0.5, 1, 0, 0)


def test_numbers_are_equal_within_rounding():
    assert is_equal(0.333333, 1 / 3)
    assert not is_equal(3, 4)
    assert is_equal(None, None)
    assert not is_equal(3, None)
