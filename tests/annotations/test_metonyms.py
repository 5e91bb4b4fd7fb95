import pytest

from wortlaut.annotations.metonyms import CapitalRow, stands_for
from wortlaut.annotations.name_tables import MetonymRow, known_as
from wortlaut.annotations.pipeline import annotate
from wortlaut.document.outline import read_outline
from wortlaut.language.tables import marked, read_table

ROWS = [*read_table("de", "capitals", CapitalRow), *read_table("de", "metonyms", MetonymRow)]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_each_row_stands_for_whom_it_says(row):
    text, ((begin, end),) = marked(row.example)
    assert stands_for(text[begin:end]) == row.stands_for
    assert known_as(row.stands_for) is not None or " " in row.stands_for


@pytest.mark.parametrize("row", read_table("de", "capitals", CapitalRow), ids=lambda row: row.name)
def test_each_capital_is_a_place_of_its_own(row):
    outline = read_outline(row.example)
    mentions = annotate(outline.document, ("mentions",)).mentions
    assert [(m.span, m.kind) for m in mentions] == [(mark, "place") for mark in outline.marks]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Moskaus", "Russland"),
        ("Kyjiw", "Ukraine"),
        ("Kremls", "Russland"),
        ("Beijing", "China"),
        ("Washingtons", "USA"),
    ],
)
def test_genitives_and_other_names(name, expected):
    assert stands_for(name) == expected


@pytest.mark.parametrize("name", ["", "s", "’", "Essen", "Overhausen", "moskau", "Haus", "😀"])
def test_what_stands_for_nobody(name):
    assert stands_for(name) is None
