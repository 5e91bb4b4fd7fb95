import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.annotations.demonyms import DemonymEndingsRow, DemonymRow, place_of_demonym
from wortlaut.annotations.name_tables import PlaceRow
from wortlaut.annotations.pipeline import annotate
from wortlaut.document.outline import read_outline
from wortlaut.language.tables import marked, read_table

ROWS = read_table("de", "demonyms", DemonymRow)
PLACES = {row.name for row in read_table("de", "places", PlaceRow)}


def place_of_example(row):
    text, ((begin, end),) = marked(row.example)
    return place_of_demonym(text[begin:end])


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.place)
def test_each_row_knows_the_word_of_its_example(row):
    assert place_of_example(row) == row.place
    assert row.place in PLACES
    forms = [*row.adjectives.split("|"), *row.inhabitants.split("|")]
    assert {place_of_demonym(form) for form in forms if form} == {row.place}


@pytest.mark.parametrize("row", read_table("de", "demonym_endings", DemonymEndingsRow), ids=lambda row: row.example)
def test_each_ending_makes_a_demonym(row):
    assert place_of_example(row) is not None


@pytest.mark.parametrize("row", [row for row in ROWS if row.adjectives], ids=lambda row: row.place)
def test_an_adjective_is_no_mention(row):
    outline = read_outline(row.example)
    assert annotate(outline.document, ("mentions",)).mentions == ()


@pytest.mark.parametrize(
    ("word", "place"),
    [
        ("russische", "Russland"), ("Russische", "Russland"), ("Russen", "Russland"), ("Russin", "Russland"),
        ("ukrainischer", "Ukraine"), ("Ukrainerinnen", "Ukraine"), ("Berliner", "Berlin"), ("Münchner", "München"),
        ("Dresdner", "Dresden"), ("Deutschen", "Deutschland"), ("US-amerikanischen", "USA"), ("Wiener", "Wien"),
        ("Israelis", "Israel"), ("Bremern", "Bremen"), ("Zürcher", "Zürich"), ("Französinnen", "Frankreich"),
    ],
)  # fmt: skip
def test_place_of_a_demonym(word, place):
    assert place_of_demonym(word) == place


@pytest.mark.parametrize("word", ["", "er", "Sieger", "Essener", "Haller", "berliner", "Länder", "Minister", "Hammer"])
def test_what_belongs_to_no_place(word):
    assert place_of_demonym(word) is None


@given(st.text(max_size=60))
def test_any_text_may_be_asked_about(text):
    assert place_of_demonym(text) in {None, *PLACES}
