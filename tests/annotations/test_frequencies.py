import pytest

from wortlaut.annotations.pipeline import annotate
from wortlaut.document.outline import read_outline
from wortlaut.language.numbers import NumberRow
from wortlaut.language.tables import read_table
from wortlaut.language.word_lists import WordListRow

ROWS = [*read_table("de", "frequency_words", WordListRow), *read_table("de", "number_words", NumberRow)]


def frequencies_of(text):
    outline = read_outline(text)
    layers = annotate(outline.document, ("frequencies",))
    return outline, layers


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.example[:60])
def test_each_row_finds_the_place_of_its_example(row):
    outline, layers = frequencies_of(row.example)
    assert [f.span for f in layers.frequencies] == list(outline.marks)


@pytest.mark.parametrize("row", read_table("de", "number_words", NumberRow), ids=lambda row: row.cardinal)
def test_each_number_counts(row):
    for phrase in (f"{row.cardinal}mal", f"{row.cardinal} Mal", f"zum {row.ordinal}n Mal", f"{row.value}-mal"):
        _, layers = frequencies_of(f"Hanna Overkamp und Karl Liesegang haben sich {phrase} getroffen.")
        assert [(f.times, f.first, f.meeting) for f in layers.frequencies] == [(row.value, False, True)], phrase


@pytest.mark.parametrize(
    ("text", "first", "times", "who", "meeting"),
    [
        ("Erstmals nahm Jan Thormann an einem Treffen teil.", True, None, {"Jan Thormann"}, True),
        ("Jan Thormann hat zum ersten Mal gewonnen.", True, None, {"Jan Thormann"}, False),
        ("Jan Thormann hat mehrfach an Sitzungen teilgenommen.", False, None, {"Jan Thormann"}, True),
        ("Jan Thormann hat Karl Liesegang noch nie getroffen.", True, None, {"Jan Thormann", "Karl Liesegang"}, True),
        ("Dass Jan Thormann bereits sechsmal gewann, ist bekannt.", False, 6, {"Jan Thormann"}, False),
    ],
)
def test_counts(text, first, times, who, meeting):
    _, layers = frequencies_of(text)
    (frequency,) = layers.frequencies
    assert (frequency.first, frequency.times, frequency.meeting) == (first, times, meeting)
    assert {layers.entities[i].name for i in frequency.participants} == who


@pytest.mark.parametrize(
    "text",
    [
        "Erstmals seit 2010 traf Jan Thormann Karl Liesegang.",
        "Im Jahr 2010 traf Jan Thormann erstmals Karl Liesegang.",
        "Jan Thormann ist dreimal so alt wie Karl Liesegang.",
        "Es regnete zum dritten Mal.",
        "Das Fest kostet 99999999mal mehr als Jan Thormann dachte.",
    ],
)
def test_what_is_no_count_of_occasions(text):
    assert frequencies_of(text)[1].frequencies == ()
