"""TIMEX3 values as text (ISO-TimeML, TempEval-3), and the days they stand for.

``period_of`` gives other steps and rules the first and the last day of a value, ``day_of`` the one day, where it is
one. Both return None for what is no place in the calendar: references, durations, repetitions, values with ``X`` - and
dates that no calendar has ("2025-11-31"), which a text may hold and a value repeats as it stands.
"""

import re
from calendar import monthrange
from datetime import date, timedelta

UNKNOWN_YEAR = "XXXX"
FIRST_YEAR, LAST_YEAR = 1, 9999
TIME_UNITS = {"S": "S", "MIN": "M", "H": "H"}
_SEASONS = {"SP": (3, 20), "SU": (6, 21), "FA": (9, 22), "WI": (12, 21)}
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?", re.DOTALL)
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_PART = re.compile(r"(\d{4})-([QH])(\d)")
_YEARS = re.compile(r"\d{2,4}")


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian *year* (Meeus, Jones and Butcher's algorithm)."""
    golden, century, rest = year % 19, year // 100, year % 100
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def year_value(year: int | None) -> str:
    """Return *year* with four digits, ``XXXX`` where it is not known."""
    return UNKNOWN_YEAR if year is None or not FIRST_YEAR <= year <= LAST_YEAR else f"{year:04}"


def week_value(day: date, *, weekend: bool = False) -> str:
    """Return the ISO 8601 week in which *day* lies."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}" + ("-WE" if weekend else "")


def month_shifted(year: int, month: int, by: int) -> tuple[int, int]:
    """Return the month that lies *by* months after *month* of *year*."""
    count = year * 12 + month - 1 + by
    return count // 12, count % 12 + 1


def day_shifted(day: date, by: int) -> date | None:
    """Return the day that lies *by* days after *day*; None beyond the years 1 to 9999."""
    try:
        return day + timedelta(days=by)
    except OverflowError:
        return None


def duration_value(amount: str, unit: str) -> str:
    """Return "P2Y", "PT30M", "PXD": *amount* is a decimal number or ``X``, *unit* a code of the table ``calendar``."""
    if unit == "15MIN":
        unit, amount = "MIN", amount if amount == "X" else _plain(float(amount) * 15)
    if amount in {"0.5", "0.75"} and unit in {"H", "Y"}:
        smaller = 60 if unit == "H" else 12
        amount, unit = _plain(float(amount) * smaller), "MIN" if unit == "H" else "M"
    if unit in {"Q", "HY"}:
        amount, unit = (amount if amount == "X" else _plain(float(amount) * (3 if unit == "Q" else 6))), "M"
    return f"PT{amount}{TIME_UNITS[unit]}" if unit in TIME_UNITS else f"P{amount}{unit}"


def _plain(number: float) -> str:
    return f"{number:g}"


def weekday_near(day: date, weekday: int, direction: int, *, same: bool = True) -> date | None:
    """Return the nearest *weekday* (1 Monday) before (*direction* -1) or after *day*, the day itself if *same*."""
    distance = (weekday - day.isoweekday()) % 7 if direction > 0 else -((day.isoweekday() - weekday) % 7)
    if not distance and not same:
        distance = 7 if direction > 0 else -7
    return day_shifted(day, distance)


def is_day(year: int, month: int, day: int) -> bool:
    """Tell whether the calendar has this day."""
    return FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


def day_of(value: str) -> date | None:
    """Return the day that the TIMEX3 *value* of a DATE or TIME names, or None."""
    match = _DAY.fullmatch(value)
    if not match or not value.isascii():
        return None
    year, month, day = int(match[1]), int(match[2]), int(match[3])
    return date(year, month, day) if is_day(year, month, day) else None


def period_of(value: str) -> tuple[date, date] | None:
    """Return the first and the last day of the TIMEX3 *value* of a DATE or TIME, or None.

    A season runs from its first day by the almanac to the day before the next; a decade ("199") and a century ("18" for
    the nineteenth) from their first to their last January and December.
    """
    if day := day_of(value):
        return day, day
    if not value.isascii():
        return None
    try:
        return _week(value) or _part_of_year(value) or _years(value)
    except (ValueError, OverflowError):
        return None


def _week(value: str) -> tuple[date, date] | None:
    match = _WEEK.fullmatch(value)
    if not match:
        return None
    year, week = int(match[1]), int(match[2])
    return date.fromisocalendar(year, week, 6 if match[3] else 1), date.fromisocalendar(year, week, 7)


def _part_of_year(value: str) -> tuple[date, date] | None:
    year, _, part = value.partition("-")
    if len(year) != 4 or not year.isdecimal() or not part:
        return None
    if len(part) == 2 and part.isdecimal():
        return _months(int(year), int(part), 1)
    if match := _PART.fullmatch(value):
        length = 3 if match[2] == "Q" else 6
        return _months(int(year), (int(match[3]) - 1) * length + 1, length)
    if part in _SEASONS:
        seasons = list(_SEASONS)
        following = seasons[(seasons.index(part) + 1) % 4]
        end = date(int(year) + (part == "WI"), *_SEASONS[following]) - timedelta(days=1)
        return date(int(year), *_SEASONS[part]), end
    return None


def _months(year: int, first: int, count: int) -> tuple[date, date]:
    last = first + count - 1
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def _years(value: str) -> tuple[date, date] | None:
    if not _YEARS.fullmatch(value):
        return None
    scale = 10 ** (4 - len(value))
    first = int(value) * scale
    return date(max(first, FIRST_YEAR), 1, 1), date(first + scale - 1, 12, 31)
