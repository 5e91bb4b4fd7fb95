from datetime import date

import pytest

from wortlaut.annotations.time_words import classify, number_of
from wortlaut.annotations.timex_values import day_of, duration_value, easter, period_of, weekday_near


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [
        (1818, 3, 22),
        (1943, 4, 25),
        (1954, 4, 18),
        (1981, 4, 19),
        (2000, 4, 23),
        (2008, 3, 23),
        (2024, 3, 31),
        (2038, 4, 25),
    ],
)
def test_easter(year, month, day):
    assert easter(year) == date(year, month, day)


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2024-02-29", (2024, 2, 29), (2024, 2, 29)),
        ("2024-02-29T17:30", (2024, 2, 29), (2024, 2, 29)),
        ("2024-02-29TEV", (2024, 2, 29), (2024, 2, 29)),
        ("2024-02", (2024, 2, 1), (2024, 2, 29)),
        ("2024", (2024, 1, 1), (2024, 12, 31)),
        ("199", (1990, 1, 1), (1999, 12, 31)),
        ("18", (1800, 1, 1), (1899, 12, 31)),
        ("2025-W49", (2025, 12, 1), (2025, 12, 7)),
        ("2025-W49-WE", (2025, 12, 6), (2025, 12, 7)),
        ("2024-Q3", (2024, 7, 1), (2024, 9, 30)),
        ("2024-H2", (2024, 7, 1), (2024, 12, 31)),
        ("2024-WI", (2024, 12, 21), (2025, 3, 19)),
        ("2024-SU", (2024, 6, 21), (2024, 9, 21)),
    ],
)
def test_period(value, first, last):
    assert period_of(value) == (date(*first), date(*last))


@pytest.mark.parametrize(
    "value",
    ["2025-11-31", "2025-02-29", "2025-00-10", "0000-01-01", "XXXX-05-10", "XXXX-WXX-2", "PRESENT_REF", "P3D", "PXY",
     "T17:00", "2025-W60", "2025-13", "2025-Q9", "9999-WI", "2025-XX", "", "٢٠٢٥-٠١"],
)  # fmt: skip
def test_no_place_in_the_calendar(value):
    assert day_of(value) is None
    assert period_of(value) is None


def test_day_of_a_longer_period_is_none():
    assert day_of("2025-11") is None


def test_nearest_weekday():
    wednesday = date(2025, 12, 3)
    assert weekday_near(wednesday, 3, 1) == wednesday
    assert weekday_near(wednesday, 3, 1, same=False) == date(2025, 12, 10)
    assert weekday_near(wednesday, 3, -1, same=False) == date(2025, 11, 26)
    assert weekday_near(date.min, 7, -1) is None


@pytest.mark.parametrize(
    ("amount", "unit", "value"),
    [
        ("2", "Y", "P2Y"), ("3.5", "MIN", "PT3.5M"), ("0.5", "Y", "P6M"), ("0.5", "H", "PT30M"), ("0.75", "H", "PT45M"),
        ("X", "D", "PXD"), ("X", "H", "PTXH"), ("3", "15MIN", "PT45M"), ("2", "Q", "P6M"), ("2", "DE", "P2DE"),
    ],
)  # fmt: skip
def test_duration(amount, unit, value):
    assert duration_value(amount, unit) == value


@pytest.mark.parametrize(
    ("word", "number"),
    [("vierundzwanzig", "24"), ("dreizehn", "13"), ("siebzehn", "17"), ("dreieinhalb", "3.5"), ("zweihundert", "200"),
     ("einundzwanzig", "21"), ("dreitausend", "3000"), ("17", "17"), ("hundert", "100"), ("", None), ("und", None),
     ("zehnund", None)],
)  # fmt: skip
def test_number_words(word, number):
    assert number_of(word) == number


def test_words_without_a_time_mean_nothing():
    assert classify("Brücke") is None
    assert classify("x" * 10_000) is None
