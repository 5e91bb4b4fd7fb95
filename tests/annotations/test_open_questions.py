import pytest
from odd_texts import ODD_TEXTS

from wortlaut.annotations.openness import OpenRow
from wortlaut.annotations.pipeline import annotate
from wortlaut.document.outline import read_outline
from wortlaut.language.tables import read_table
from wortlaut.language.word_lists import WordListRow

ROWS = [*read_table("de", "open_questions", OpenRow), *read_table("de", "openness_words", WordListRow)]


def questions(text):
    outline = read_outline(text)
    return outline, annotate(outline.document, ("open_questions",)).open_questions


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_each_row_finds_the_question_of_its_example(row):
    outline, found = questions(row.example)
    assert [q.text for q in found] == [mark.of(outline.document.text) for mark in outline.marks]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Ob die Fähre ausläuft, die im Hafen liegt, ist unklar.", ["Ob die Fähre ausläuft, die im Hafen liegt"]),
        ("Die Reederei hat offengelassen, wer die Fähre steuert.", ["wer die Fähre steuert"]),
        ("Die Ursache des Brandes ist noch ungeklärt.", ["Die Ursache des Brandes ist noch ungeklärt"]),
        (
            "Wer das bezahlt, bleibt geheim, weil alle zugesagt haben, die Rechnung nicht publik zu machen.",
            ["Wer das bezahlt", "die Rechnung nicht publik zu machen"],
        ),
        ("Er sprach von Signalen. Welche, blieb unklar.", ["Welche, blieb unklar"]),
        ("# Ursache unklar\nEs brannte.", ["Ursache unklar"]),
        ("? Wer kommt?\nDas ist nicht bekannt.", ["Wer kommt?"]),
    ],
)
def test_what_is_asked(text, asked):
    assert [q.text for q in questions(text)[1]] == asked


@pytest.mark.parametrize(
    "text",
    [
        "Die Tür stand offen.",
        "Hanna Overkamp ist offen für Gespräche.",
        "Die Reederei wollte sich nicht äußern.",
        "Hanna Overkamp sagte nicht, dass die Fähre ausläuft.",
        "Das ist bekannt.",
        "Ob die Fähre ausläuft, ist entschieden.",
        "„Ich weiß nicht, ob sie kommt“, sagte Hanna Overkamp.",
    ],
)
def test_what_is_no_open_question(text):
    assert questions(text)[1] == ()


@pytest.mark.parametrize("text", ODD_TEXTS)
def test_any_text_is_read(text):
    outline, found = questions(text)
    assert all(0 <= q.span.begin < q.span.end <= len(outline.document.text) and q.text.strip() for q in found)
