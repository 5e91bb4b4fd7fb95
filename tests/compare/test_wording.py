import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.annotations.pipeline import annotate
from wortlaut.annotations.stems import EndingsRow, stem
from wortlaut.compare.titled_works import WorkRow, is_title_of_work
from wortlaut.compare.wording import Wording
from wortlaut.document.outline import read_outline
from wortlaut.language.tables import read_table


def compare(phrase, text):
    document, _ = read_outline(f"# „{phrase}“\n{text}")
    layers = annotate(document, ("tokens", "morphology", "quoted"))
    places = [b.span for b in document.blocks if b.kind != "title"]
    result = Wording(layers).compare(layers.quoted[0].inner, places)
    return result.verdict, result.place.of(document.text) if result.place else None


@pytest.mark.parametrize("row", read_table("de", "inflection_endings", EndingsRow), ids=lambda row: row.name)
def test_the_two_forms_of_an_example_share_a_key(row):
    one, other = re.findall("⟦(.*?)⟧", row.example)
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("phrase", "text", "verdict"),
    [
        ("überhasteter Schnellschuss", "Das sei ein überhasteter Schnellschuss gewesen.", "agrees"),
        ("deutliches Zeichen", "Sie sprach von deutlichen Zeichen.", "agrees"),
        ("gespalten", "Das Dorf ist gespaltener denn je.", "agrees"),
        ("konstruktiv", "Die Gespräche endeten am Abend ohne Ergebnis.", "differs"),
        ("Katastrophe", "Die Flutkatastrophe traf viele.", "cannot_tell"),
        ("und", "Die Gespräche endeten.", "cannot_tell"),
    ],
)
def test_wordings(phrase, text, verdict):
    assert compare(phrase, text)[0] == verdict


def test_the_place_is_shown():
    assert compare("deutliches Zeichen", "Am Montag sprach sie von deutlichen Zeichen.") == (
        "agrees",
        "deutlichen Zeichen",
    )


@pytest.mark.parametrize("row", read_table("de", "titled_works", WorkRow), ids=lambda row: row.name)
def test_each_noun_says_that_a_name_follows(row):
    for noun in row.nouns:
        document, _ = read_outline(f"Preis und {noun.capitalize()} „Nebelhorn“ heute.")
        layers = annotate(document, ("tokens", "morphology", "quoted"))
        assert is_title_of_work(layers, layers.quoted[0]), noun


def test_a_noun_before_capitalised_words_names_them():
    document, _ = read_outline("Sie sprach über den Sänger „Blaue Stunde“.")
    layers = annotate(document, ("tokens", "morphology", "quoted"))
    assert is_title_of_work(layers, layers.quoted[0])


def test_a_quotation_is_no_title():
    document, _ = read_outline("Sie nannte das „überhastet“.")
    layers = annotate(document, ("tokens", "morphology", "quoted"))
    assert not is_title_of_work(layers, layers.quoted[0])


@given(st.text(max_size=100))
def test_a_stem_never_grows_or_raises(word):
    assert len(stem(word)) <= 3 * len(word)
