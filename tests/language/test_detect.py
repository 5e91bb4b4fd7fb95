import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.language.detect import UNDETERMINED, detect_language
from wortlaut.language.function_words import FunctionWords, function_words
from wortlaut.language.tables import marked, read_table

ROWS = [(code, row) for code in ("de", "en") for row in read_table(code, "function_words", FunctionWords)]


@pytest.mark.parametrize(("code", "row"), ROWS, ids=lambda value: str(value)[:30])
def test_the_example_of_each_row_is_decided_by_a_word_of_it(code, row):
    sentence, places = marked(row.example)
    assert all(sentence[begin:end].lower() in row.words for begin, end in places)
    assert places
    assert detect_language(sentence) == code


def test_no_function_word_belongs_to_both():
    assert function_words("de") & function_words("en") == set()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Der Rat hat den Ausbau des Hafens gestoppt.", "de"),
        ("The council has stopped the expansion of the port.", "en"),
        ("Le conseil municipal a décidé de ne pas agrandir le port de la ville cette année.", "fr"),
        ("12 345 67", UNDETERMINED),
        ("Lindhafen", UNDETERMINED),
        ("", UNDETERMINED),
    ],
)
def test_languages(text, code):
    assert detect_language(text) == code


@given(st.text(max_size=80))
def test_no_text_raises(text):
    assert len(detect_language(text)) in {2, 3}
