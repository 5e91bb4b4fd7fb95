import pytest
from odd_texts import ODD_TEXTS

from wortlaut.annotations.pipeline import annotate
from wortlaut.annotations.stance_words import StanceRow
from wortlaut.document.outline import read_outline
from wortlaut.language.tables import read_table
from wortlaut.language.word_lists import WordListRow

WHO = "Hanna Overkamp"


def positions(text):
    outline = read_outline(text)
    layers = annotate(outline.document, ("positions",))
    return outline, [(layers.actors[p.actor].name, p.stance, p.issue) for p in layers.positions]


@pytest.mark.parametrize("row", read_table("de", "stances", StanceRow), ids=lambda row: row.name)
def test_each_stance_finds_the_issue_of_its_example(row):
    outline, found = positions(row.example)
    assert found == [(WHO, row.stance, mark.of(outline.document.text)) for mark in outline.marks]


@pytest.mark.parametrize("row", read_table("de", "stance_words", WordListRow), ids=lambda row: row.name)
def test_each_word_finds_the_issue_of_its_example(row):
    outline, found = positions(row.example)
    assert [(who, issue) for who, _, issue in found] == [(WHO, m.of(outline.document.text)) for m in outline.marks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hanna Overkamp schließt einen Verkauf nicht aus.", [(WHO, "open", "Verkauf")]),
        ("Hanna Overkamp forderte, den Steg zu sperren.", [(WHO, "demands", "den Steg zu sperren")]),
        ("Hanna Overkamp äußerte sich nicht.", [(WHO, "silent", "")]),
        ("Zum Verkauf äußerte sich Hanna Overkamp nicht.", [(WHO, "silent", "Verkauf")]),
        ("Der Verkauf stehe „nicht zur Debatte“, sagte Hanna Overkamp.", [(WHO, "rejects", "Verkauf")]),
        ("„Wir lehnen den Verkauf ab“, sagte Hanna Overkamp.", [(WHO, "rejects", "Verkauf")]),
        (
            "Hanna Overkamp signalisierte, dass sie an einem Verkauf interessiert ist.",
            [(WHO, "signals", "Verkauf")],
        ),
        ("Hanna Overkamp sprach von „einem Tag“, nannte aber keine Zahlen.", [(WHO, "silent", "")]),
    ],
)
def test_what_somebody_wants(text, expected):
    assert positions(text)[1] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Wenn Hanna Overkamp den Verkauf ablehnt, ist er geplatzt.",
        "Lehnt Hanna Overkamp den Verkauf ab?",
        "Der Verkauf wird abgelehnt.",
        "Hanna Overkamp soll den Verkauf ablehnen.",
        "Hanna Overkamp begrüßte die Gäste.",
        "Hanna Overkamp will im Mai schwimmen.",
        "Das Boot der Werft lehnt an der Wand.",
    ],
)
def test_what_is_no_position(text):
    assert positions(text)[1] == []


@pytest.mark.parametrize("text", ODD_TEXTS)
def test_any_text_is_read(text):
    outline = read_outline(text)
    layers = annotate(outline.document, ("positions",))
    for position in layers.positions:
        assert 0 <= position.actor < len(layers.actors)
        assert all(0 <= s.begin < s.end <= len(outline.document.text) for s in position.spans)
