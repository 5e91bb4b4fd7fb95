from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wortlaut.annotations.model import Timex
from wortlaut.annotations.pipeline import annotate
from wortlaut.annotations.quantities import find_quantities
from wortlaut.annotations.quantity_words import MultipleRow
from wortlaut.document.outline import read_outline
from wortlaut.language.numbers import NumberScaleRow
from wortlaut.language.tables import read_table
from wortlaut.language.units import CurrencyRow, UnitRow
from wortlaut.language.word_lists import WordListRow
from wortlaut.text.span import Span

ROWS = [
    *read_table("de", "quantity_words", WordListRow), *read_table("de", "multiples", MultipleRow),
    *read_table("de", "number_parts", WordListRow), *read_table("de", "number_scales", NumberScaleRow),
    *read_table("de", "units", UnitRow), *read_table("de", "currencies", CurrencyRow),
]  # fmt: skip
PIECES = [
    "Von 120 Räten stimmten 70 dafür", "3,5 Mio. Euro", "zwei der drei Männer", " davon ", "darunter ",
    "zusammen ", "minus ", "-", "–", " bis ", "zwischen 3 und 4", "ein Drittel", "eine halbe Million",
    "Hunderte", "jeder dritte", "zum dritten Mal", "30-mal", "€", "$ 5", "1'250'000", "1 250", "1.250.000",
    "2.5", "20.000er", "Fünf-Prozent-Hürde", "17-Jähriger", "km/h", " pro ", "Liter", "doppelt so", "halb",
    "ein", "eine ", "und ", " auf ", "von ", ",", ".", "(", "/", ":", "\n", " ", "Mu\u0308nzen",
    "fu\u0308nf Tonnen", "Mil\u00adlionen", "🔔", "٣", "²", "99999999999999999999999999999999", "007", "3:1",
    "12.5.2024", "Prozent", "Punkte", "der ",
]  # fmt: skip
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), max_size=25).map("".join)


def quantities_of(text):
    outline = read_outline(text)
    return outline, annotate(outline.document, ("quantities",)).quantities


def only(text):
    _, quantities = quantities_of(text)
    (quantity,) = quantities
    return quantity


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.example[:70])
def test_each_row_finds_the_places_of_its_example(row):
    outline, quantities = quantities_of(row.example)
    assert [q.span for q in quantities] == list(outline.marks)


@pytest.mark.parametrize("row", read_table("de", "units", UnitRow), ids=lambda row: row.code)
def test_each_word_of_a_unit_is_read(row):
    for word in row.words.split("|"):
        quantity = only(f"Sie nennt 27 {word} in der Rede.")
        assert (quantity.value, quantity.unit, quantity.kind) == (27, word, row.kind), word


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("dreihundertvierzig Menschen", 340), ("1.250.000 Menschen", 1_250_000), ("1 250 Menschen", 1250),
        ("1'250 Menschen", 1250), ("3,5 Mio. Euro", 3_500_000), ("2.5 Millionen Franken", 2_500_000),
        ("zweieinhalb Millionen Euro", 2_500_000), ("anderthalb Tonnen", 1.5), ("ein halbes Dutzend Fälle", 6),
        ("einundzwanzig Boote", 21), ("eine Viertelmillion Euro", 250_000), ("0,3 Prozent", 0.3),
        ("20 Tausend Euro", 20_000),
        ("zwei Drittel der Fläche", 2 / 3), ("jeder dritte Gast", 1 / 3), ("jede fünfte Frau", 0.2), ("null Punkte", 0),
        ("minus zwölf Grad", -12), ("-5 Grad", -5), ("30km Stau", 30), ("zwölfhundert Euro", 1200),
    ],
)  # fmt: skip
def test_values(text, value):
    assert only(f"Es waren {text}.").value == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "unit", "of", "kind"),
    [
        ("250 neue Beschäftigte", None, "Beschäftigte", "count"),
        ("drei schwer verletzte Menschen", None, "Menschen", "count"),
        ("3,5 Millionen Euro für Kitas", "Euro", None, "amount"),
        ("drei Tonnen Kokain", "Tonnen", "Kokain", "amount"),
        ("40 Prozent der Befragten", "Prozent", "Befragten", "share"),
        ("sechs Prozent mehr Lohn", "Prozent", "Lohn", "share"),
        ("zwei Prozentpunkte", "Prozentpunkte", None, "points"),
        ("1,9 norwegische Kronen", "norwegische Kronen", None, "amount"),
        ("80 Meter hohe Türme", "Meter", None, "amount"),
        ("$ 500", "$", None, "amount"),
        ("50 Euro pro Quadratmeter", "Euro pro Quadratmeter", None, "amount"),
        ("der dritte Sieg", None, "Sieg", "ordinal"),
        ("viermal", None, None, "occasions"),
        ("dreimal so viele Gäste", None, None, "ratio"),
        ("ein 17-Jähriger", "Jähriger", None, "amount"),
    ],
)
def test_units_nouns_and_kinds(text, unit, of, kind):
    quantity = only(f"Es waren {text}.")
    assert (quantity.unit, quantity.of, quantity.kind) == (unit, of, kind)


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("rund 300", "approx"), ("knapp 300", "less_than"), ("bis zu 300", "less_than"), ("300", None),
        ("gut die Hälfte der", "more_than"), ("mehr als 300", "more_than"), ("nicht mehr als 300", "less_than"),
        ("über 300", "more_than"), ("ein Bericht über 300", None), ("mehrere Hundert", "more_than"),
        ("Hunderte", "more_than"), ("etwa weitere 300", "approx"), ("mindestens aber 300", "more_than"),
    ],
)  # fmt: skip
def test_modifiers(text, modifier):
    assert only(f"Es waren {text} Menschen.").modifier == modifier


def test_ranges_have_two_ends():
    assert [(q.value, q.upper) for q in quantities_of("90 bis 100 Millionen Euro, zwischen 3 und 5 Prozent")[1]] == [
        (90_000_000, 100_000_000), (3, 5),
    ]  # fmt: skip
    assert only("Er traf 20 bis 30-mal.").upper == 30


def test_what_a_neighbour_says_is_filled_in():
    first, second = quantities_of("Die Quote stieg von 4 auf 6 Prozent.")[1]
    assert (first.unit, first.kind, second.value) == ("Prozent", "share", 6)
    first, _ = quantities_of("Es stieg von 3 auf rund 4 Millionen Menschen.")[1]
    assert (first.value, first.of) == (3_000_000, "Menschen")
    _, second = quantities_of("In Hagen fallen 280 Stellen weg, in Iserlohn 210.")[1]
    assert (second.value, second.of) == (210, "Stellen")
    assert [q.of for q in quantities_of("Auf Lund entfielen 23, auf Kiel 31 und auf Bonn 14 Sitze.")[1]] == [
        "Sitze"
    ] * 3
    assert [q.of for q in quantities_of("Er ist 200 weit gegangen, dann kamen 30 Hunde.")[1]] == [None, "Hunde"]
    assert [q.of for q in quantities_of("Es hat 19 senkrechte und 20 waagrechte Linien.")[1]] == ["Linien"] * 2
    assert [q.unit for q in quantities_of("Es wuchs von 640 auf 800, ein Plus von 25 Prozent.")[1]] == [
        None, None, "Prozent",
    ]  # fmt: skip
    assert only("Der Zug hielt mit 30 Gästen, in Halle 3 war Schluss.").value == 30


@pytest.mark.parametrize(
    ("text", "wholes"),
    [
        ("Von 120 Abgeordneten stimmten 70 dafür und 50 dagegen.", [None, 0, 0]),
        ("Es gab insgesamt 30 Verletzte, darunter fünf Kinder.", [None, 0]),
        ("Zwei der drei Männer kamen.", [1, None]),
        ("Es kamen 800 Gäste. Davon blieben 200 bis zum Schluss.", [None, 0]),
        ("26 Fahrgäste wurden verletzt, vier davon schwer.", [None, 0]),
        ("40 Prozent der 1.200 Befragten sind dafür.", [1, None]),
        ("30 Frauen und 20 Männer, zusammen 50 Gäste, kamen.", [2, 2, None]),
        ("Das Land gibt 3 Millionen Euro, davon 500.000 Euro sofort.", [None, 0]),
        ("Unter den 30 Verletzten sind fünf Kinder.", [None, 0]),
        ("Es starben 41 Menschen: 30 Soldaten und 11 Zivilisten.", [None, 0, 0]),
        ("Alle vier Insassen, zwei Männer und zwei Frauen, leben.", [None, 0, 0]),
        ("Es kamen 30 Frauen, 20 Männer und zehn Kinder.", [None, None, None]),
        ("Zwei Männer und drei Frauen kamen.", [None, None]),
        ("Er geht davon aus, dass 300 Gäste kommen, nach 500 im Vorjahr.", [None, None]),
        ("30 Verletzte, darunter 40 Kinder", [None, None]),
    ],
)
def test_parts_of_totals(text, wholes):
    assert [q.whole for q in quantities_of(text)[1]] == wholes


@pytest.mark.parametrize(
    "text",
    [
        "Am 3. Mai 2025 um 18.30 Uhr begann die Sitzung, drei Stunden später war Schluss.",
        "Laut Artikel 5 saß sie auf Platz 3 in der Boeing 737.",
        "Das Spiel endete 3:1, Telefon 030 123 45 67.",
        "Die drei gingen um acht, die Elf gewann.",
        "In der 2. Bundesliga und im Zweiten Weltkrieg war es in erster Linie kalt.",
        "Rosa Igelhaut, 84, wohnt in der Hauptstraße 12.",
        "Zwischen 2009 und 2013 war sie im Amt, 2014/15 nicht.",
        "Das Tor fiel in der Nachspielzeit (45.+2). 2) Es regnete mehr als 2023.",
        "Eine Frau und ein Mann kamen noch einmal.",
        "The company has 300 employees.",
    ],
)
def test_what_is_no_quantity(text):
    document = read_outline(text, language="en" if text.startswith("The") else "de").document
    assert annotate(document, ("quantities",)).quantities == ()


def test_what_a_time_expression_covers_is_left_to_it():
    document = read_outline("Es dauerte 300 Takte, 45 Jahre alt war der Dirigent.").document
    layers = annotate(document, ("times",))
    layers.times = (Timex(Span(11, 20), "DURATION", "P1D"), Timex(Span(22, 30), "DURATION", "P45Y"))
    assert [q.span.of(document.text) for q in find_quantities(document, layers)] == ["45 Jahre"]


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_spans_lie_in_any_text_and_do_not_overlap(text):
    outline, quantities = quantities_of(text)
    assert all(0 <= q.span.begin < q.span.end <= len(outline.document.text) for q in quantities)
    assert all(a.span.end <= b.span.begin for a, b in pairwise(quantities))
    assert all(q.whole is None or (0 <= q.whole < len(quantities) and quantities[q.whole] is not q) for q in quantities)


@pytest.mark.parametrize(
    "text", ["", "9" * 100_000, "((((", "5 " * 20_000, "davon 5, darunter 7 " * 4_000, "von 5 bis " * 5_000]
)
def test_strange_texts_are_read(text):
    _, quantities = quantities_of(text)
    assert isinstance(quantities, tuple)
