import pytest

from wortlaut.language.numbers import cardinal, denominator, figure, lower_bound, ordinal
from wortlaut.language.units import unit_of


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("null", 0), ("zwölf", 12), ("siebenundzwanzig", 27), ("hunderteins", 101), ("zweitausendfünfhundert", 2500), ("zwölfhundert", 1200),
        ("zweihunderttausend", 200_000), ("anderthalb", 1.5), ("dreieinhalb", 3.5), ("wunde", None), ("hund", None), ("undzwanzig", None),
        ("x" * 100_000, None),
    ],
)  # fmt: skip
def test_cardinals_are_composed(word, value):
    assert cardinal(word) == value


@pytest.mark.parametrize(
    ("word", "value"), [("dritten", 3), ("einundzwanzigster", 21), ("hundertdritte", 103), ("ersten", 1), ("konnte", None), ("bitte", None)]
)
def test_ordinals_in_any_case(word, value):
    assert ordinal(word) == value


def test_fractions_and_plurals():
    assert [denominator(word) for word in ("drittel", "vierteln", "zwanzigstel", "mittel")] == [3, 4, 20, None]
    assert [lower_bound(word) for word in ("hunderte", "zehntausenden", "dutzende", "milliarden", "million")] == [
        100, 10_000, 12, 10**9, None,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.250.000", 1_250_000), ("1'250", 1250), ("1’250", 1250), ("1 250", 1250), ("3,5", 3.5), ("1.250,5", 1250.5), ("030", None),
        ("12.5.", None), ("2.5", None), ("9" * 30, None), ("1,250,000", 1_250_000),
    ],
)  # fmt: skip
def test_figures(text, value):
    assert figure(text) == value


def test_a_full_stop_before_decimals_where_it_is_allowed():
    assert figure("2.5", points=True) == 2.5


@pytest.mark.parametrize(
    ("one", "other"),
    [("€", "Euro"), ("US-Dollar", "Dollar"), ("norwegischen Kronen", "NOK"), ("%", "Prozent"), ("km/h", "Stundenkilometern")],
)
def test_two_ways_of_writing_a_unit_have_one_code(one, other):
    assert unit_of(one).code == unit_of(other).code


def test_units_that_differ():
    assert unit_of("Prozent") != unit_of("Prozentpunkte")
    assert unit_of("Euro pro Quadratmeter").code == "EUR/m²"
    assert unit_of("Kinder") is None
