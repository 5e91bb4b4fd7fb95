import pytest
from odd_texts import ODD_TEXTS

from wortlaut.annotations.pipeline import annotate
from wortlaut.document.outline import read_outline
from wortlaut.language.tables import read_table
from wortlaut.language.word_lists import WordListRow


def read(text):
    outline = read_outline(text)
    return outline, annotate(outline.document, ("interpretations",)).interpretations


@pytest.mark.parametrize("row", read_table("de", "alternatives", WordListRow), ids=lambda row: row.name)
def test_each_row_finds_the_alternatives_of_its_example(row):
    outline, found = read(row.example)
    assert [a.span for one in found for a in one.alternatives] == list(outline.marks)


def test_a_question_in_a_heading():
    outline, (found,) = read("## Einordnung: Hoffnung auf Frieden oder taktisches Manöver?\nEs regnete.")
    assert [a.span.of(outline.document.text) for a in found.alternatives] == [
        "Hoffnung auf Frieden",
        "taktisches Manöver",
    ]


def test_what_speaks_for_an_alternative_shares_a_root_with_it():
    items = "Der Umbau zeigt entweder:\n- Den Willen zur Sondierung, oder\n- Not"
    text = f"Die Werft sondierte im Mai. Es regnete.\n{items}"
    outline, (found,) = read(text)
    support = [[s.of(outline.document.text) for s in a.support] for a in found.alternatives]
    assert support == [["Die Werft sondierte im Mai."], []]


@pytest.mark.parametrize(
    "text",
    [
        "Hanna Overkamp ist entweder krank oder verreist.",
        "Man kann entweder schwimmen oder rudern.",
        "Sie kauften rote oder blaue Boote.",
        "Kommt sie am Montag oder am Dienstag?",
        "Die einen klatschten, die anderen standen auf.",
        "Mit dabei:\n- Ein Boot\n- Ein Steg",
    ],
)
def test_what_is_no_interpretation(text):
    assert read(text)[1] == ()


@pytest.mark.parametrize("text", ODD_TEXTS)
def test_any_text_is_read(text):
    outline, found = read(text)
    spans = [s for one in found for a in one.alternatives for s in (one.span, a.span, *a.support)]
    assert all(0 <= s.begin < s.end <= len(outline.document.text) for s in spans)
