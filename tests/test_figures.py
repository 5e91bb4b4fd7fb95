"""The floors of evaluation/ gate every change on the bundled corpora; `make evaluate` measures on the others too."""

import pytest

from evaluation.__main__ import fallen, floors, measure


@pytest.fixture(scope="module")
def figures():
    return measure(None)


def test_no_figure_of_the_bundled_corpora_falls_under_its_floor(figures):
    assert set(figures) >= {"own-dev", "pages"}
    assert fallen(figures) == []


def test_everything_bundled_is_read_and_keeps_to_the_schema(figures):
    reading = {name: value for name, value in figures["own-dev"].items() if name.startswith("reading.")}
    assert (reading["reading.failed"], reading["reading.invalid"]) == (0, 0)
    assert reading["reading.articles"] == 58


def test_a_fallen_figure_is_told():
    corpus, figure = next(key for key in floors() if key[1].startswith("statements"))
    low = {corpus: {name: 1.0 for c, name in floors() if c == corpus} | {figure: 0.0}}
    assert [line.split(":")[0] for line in fallen(low)] == [f"{corpus} {figure}"]
