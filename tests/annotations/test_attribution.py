import pytest

from wortlaut.annotations.attribution import AttributionNounRow, AttributionRow
from wortlaut.annotations.pipeline import annotate
from wortlaut.document.outline import read_outline
from wortlaut.language.tables import read_table


def attributed(example):
    outline = read_outline(example)
    quotations = annotate(outline.document, ("quotations",)).quotations
    return outline, [q for q in quotations if q.origin.startswith("attribution")]


@pytest.mark.parametrize("row", read_table("de", "attribution", AttributionRow), ids=lambda row: row.word)
def test_every_attribution_example(row):
    outline, found = attributed(row.example)
    mark = outline.marks[0]
    assert any(span.overlaps(mark) for q in found for span in q.frame), found


@pytest.mark.parametrize("row", read_table("de", "attribution_nouns", AttributionNounRow), ids=lambda row: row.noun)
def test_every_noun_example(row):
    outline, found = attributed(row.example)
    mark = outline.marks[0]
    assert any(span.contains(mark) for q in found for span in q.speaker), found


def test_a_compound_ends_with_an_attributing_noun():
    outline, found = attributed("Nach Polizeiangaben kamen tausend Menschen.")
    assert [span.of(outline.document.text) for span in found[0].speaker] == ["Polizeiangaben"]


def test_nach_without_such_a_noun_attributes_nothing():
    assert attributed("Nach dem Treffen fuhr die Ministerin nach Hause.")[1] == []
