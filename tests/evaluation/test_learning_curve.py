import json
from xml.etree import ElementTree as ET

import pytest

from evaluation.learning_curve import as_text, main, read

RUNS = [
    {"articles": 100, "corpus": "own", "joint": 0.5},
    {"articles": 50, "corpus": "own", "joint": 0.4},
    {"articles": 100, "corpus": "own", "joint": 0.6},
    {"articles": 200, "corpus": "both", "joint": 0.7},
]


@pytest.fixture
def runs(tmp_path):
    path = tmp_path / "runs.jsonl"
    path.write_text("\n".join(map(json.dumps, RUNS)) + "\n\n", encoding="utf-8")
    return path


def test_runs_of_a_size_are_averaged_and_sizes_sorted(runs):
    assert read(runs) == {"both": [(200, 0.7)], "own": [(50, 0.4), (100, pytest.approx(0.55))]}


def test_the_table_tells_what_was_gained(runs):
    assert as_text(read(runs)).splitlines()[-1].split() == ["100", "0.550", "+0.150"]


def test_the_curve_is_drawn_beside_its_file(runs, capsys):
    assert main([str(runs)]) == 0
    assert "own" in capsys.readouterr().out
    root = ET.fromstring(runs.with_suffix(".svg").read_text(encoding="utf-8"))  # noqa: S314  written by this project
    assert len([e for e in root if e.tag.endswith("circle")]) == 3
    assert [e.text for e in root if e.tag.endswith("text")][-2:] == ["both", "own"]


def test_no_runs_make_an_empty_diagram(tmp_path):
    path = tmp_path / "none.jsonl"
    path.write_text("", encoding="utf-8")
    assert main([str(path), "--svg", str(tmp_path / "curve.svg")]) == 0
    ET.fromstring((tmp_path / "curve.svg").read_text(encoding="utf-8"))  # noqa: S314  written by this project
