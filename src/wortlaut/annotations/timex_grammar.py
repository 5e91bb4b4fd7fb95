"""From classified words to expressions: each word that can head one is tried by the parts of the grammar, in order."""

from collections.abc import Callable, Iterator

from wortlaut.annotations import timex_calendar, timex_clock, timex_sets, timex_units
from wortlaut.annotations.timex_reading import Expression, Window

# the first kind that a word has and whose reading finds something is taken
READINGS: dict[str, Callable[[Window, int], list[Expression]]] = {
    "phrase": timex_sets.phrase,
    "date": timex_calendar.numeric_date,
    "day_month": timex_calendar.day_and_month,
    "oclock": timex_clock.oclock,
    "clock": timex_clock.bare_clock,
    "clock_half": timex_clock.half_hour,
    "month": timex_calendar.month,
    "weekday": timex_calendar.weekday,
    "today": timex_clock.deictic,
    "deictic": timex_clock.deictic,
    "deictic_adjective": timex_clock.deictic_adjective,
    "deictic_year": timex_units.relative,
    "relative": timex_units.relative,
    "anaphor_noun": timex_units.anaphor_noun,
    "decade": timex_calendar.decade,
    "unit": timex_units.unit,
    "units": timex_units.unit,
    "part_of_unit": timex_units.part_of_unit,
    "season": timex_calendar.season,
    "semester": timex_calendar.semester,
    "weekly": timex_sets.weekly,
    "weekdays": timex_sets.weekly,
    "daily": timex_clock.daily,
    "daypart": timex_clock.daypart,
    "noon": timex_clock.noon,
    "set": timex_sets.repeated,
    "reference": timex_sets.reference,
    "feast": timex_calendar.feast,
    "period": timex_units.period,
    "period_alone": timex_units.period_alone,
    "holidays": timex_units.period_alone,
    "lasts": timex_sets.lasting,
    "measured": timex_sets.measured,
    "lasting_adverb": timex_sets.lasting_adverb,
    "year": timex_calendar.year,
}
HEADS = frozenset(READINGS)


def expressions(window: Window, heads: list[int]) -> Iterator[Expression]:
    """Yield the expressions of a sentence, whose words *heads* can be the head of one; none overlaps another."""
    for at in heads:
        if at < window.floor:
            continue
        unit = window.units[at] or {}
        for kind, read in READINGS.items():
            if kind in unit and (found := read(window, at)):
                window.floor = max(window.floor, found[-1].last)
                yield from (expression for expression in found if expression.value or expression.form != "fixed")
                break
