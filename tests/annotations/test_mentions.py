from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.annotations.name_tables import (
    FirstNamesRow,
    MetonymRow,
    OfficeRow,
    OrganisationRow,
    PlaceRow,
    is_office,
    known_as,
)
from wortlaut.annotations.pipeline import annotate
from wortlaut.document.outline import read_outline
from wortlaut.language.tables import read_table
from wortlaut.language.word_lists import WordListRow

TABLES = [
    ("first_names", FirstNamesRow, "person"),
    ("places", PlaceRow, "place"),
    ("organisations", OrganisationRow, "organization"),
    ("metonyms", MetonymRow, "organization"),
]


def mentions_of(text):
    outline = read_outline(text)
    return outline, annotate(outline.document, ("mentions",)).mentions


def named(text):
    outline, mentions = mentions_of(text)
    return [(m.span.of(outline.document.text), m.kind, m.head) for m in mentions]


@pytest.mark.parametrize(("table", "row_type", "kind"), TABLES)
def test_each_row_finds_the_name_of_its_example(table, row_type, kind):
    for row in read_table("de", table, row_type):
        outline, mentions = mentions_of(row.example)
        assert [(m.span, m.kind) for m in mentions] == [(mark, kind) for mark in outline.marks], row


def test_each_first_name_opens_a_name():
    rows = [r for r in read_table("de", "first_names", FirstNamesRow) if r.group != "ambiguous"]
    names = [name for row in rows for name in row.names.split()]
    outline, mentions = mentions_of("\n\n".join(f"Dort stand {name} Overkamp." for name in names))
    assert [m.span.of(outline.document.text) for m in mentions] == [f"{name} Overkamp" for name in names]


@pytest.mark.parametrize("row", read_table("de", "offices", OfficeRow), ids=lambda row: row.suffix)
def test_each_office_is_the_role_of_a_name(row):
    outline, mentions = mentions_of(row.example)
    assert [role for m in mentions for role in m.roles] == list(outline.marks)


@pytest.mark.parametrize("row", read_table("de", "name_words", WordListRow), ids=lambda row: row.name)
def test_each_row_of_name_words_helps_its_example(row):
    outline, mentions = mentions_of(row.example)
    assert [m.span for m in mentions] == list(outline.marks)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Laut Hafen-Berater Juri Thormann ist alles offen. Thormanns Sprecher schwieg.",
            [("Juri Thormann", "person", "Thormann"), ("Thormanns", "person", "Thormann")],
        ),
        (
            "Die US-Delegation schwieg.",
            [("US", "place", "USA")],
        ),
        (
            "Das Overkamp-Liesegang-Treffen endete. Overkamp lachte.",
            [(name, "person", name) for name in ("Overkamp", "Liesegang", "Overkamp")],
        ),
        ("Das Fünf-Stunden-Gespräch endete.", []),
        (
            "Die SPD und die Grünau AG klagten vor dem Landgericht Köln.",
            [("SPD", "organization", "SPD"), ("Grünau AG", "organization", "Grünau AG"),
             ("Landgericht Köln", "organization", "Landgericht Köln")],
        ),
        ("Der Vertrag tritt in Kraft, das Haus steht in Haft.", []),
        ("DER RAT HAT SICH GEEINIGT", []),
        ("Die Lage in Russland und in der Türkei.", [("Russland", "place", "Russland"), ("Türkei", "place", "Türkei")]),
        ("Russlands Wirtschaft wächst.", [("Russlands", "place", "Russland")]),
        ("Geladen war Ursula von der Ohe.", [("Ursula von der Ohe", "person", "Ohe")]),
    ],
)  # fmt: skip
def test_names(text, expected):
    assert named(text) == expected


def test_roles_before_and_after_a_name():
    text = "Der frühere Außenminister Karl Overkamp traf Hanna Liesegang, Thormanns Nachfolgerin und Beraterin."
    outline, mentions = mentions_of(text)
    roles = [[r.of(outline.document.text) for r in m.roles] for m in mentions]
    assert roles == [["frühere Außenminister"], ["Thormanns Nachfolgerin und Beraterin"]]


def test_the_office_of_the_next_person_is_not_the_last_ones():
    text = "Für Norland verhandelte Maren Thormann, für Valtia der Gesandte Jonas Eschweiler."
    outline, mentions = mentions_of(text)
    assert [[r.of(outline.document.text) for r in m.roles] for m in mentions] == [[], ["Gesandte"]]


def test_offices_and_known_names():
    assert is_office("Außenministerin")
    assert not is_office("Paragraf")
    assert not is_office("a" * 1000)
    assert known_as("Russlands") == known_as("Russland")
    assert known_as("Ziegelstein") is None


@pytest.mark.parametrize("text", ["((((" * 20000, "Overkamp " * 20000, "A-" * 50000, "X" * 800, "Dr. " * 20000])
def test_hostile_text_is_read_in_time(text):
    _, mentions = mentions_of(text)
    assert all(m.span.begin < m.span.end for m in mentions)


@given(
    st.lists(
        st.sampled_from(
            [
                "Hanna",
                "Overkamp",
                "Overkamps",
                "US-Delegation",
                ",",
                ".",
                "(",
                ")",
                "von",
                "der",
                "Minister",
                "Berlin",
                "sagte",
                "SPD",
                "GmbH",
                "-",
                "„",
                "“",
                "\n",
            ]
        ),
        max_size=60,
    )
)
def test_mentions_are_in_order_and_apart(words):
    outline, mentions = mentions_of(" ".join(words))
    spans = [m.span for m in mentions]
    assert spans == sorted(spans)
    assert all(a.end <= b.begin for a, b in pairwise(spans))
    assert all(0 <= s.begin < s.end <= len(outline.document.text) for m in mentions for s in (m.span, *m.roles))
