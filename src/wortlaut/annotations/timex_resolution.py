"""From expressions to TIMEX3 values: against the day of publication, the tense of the clause, and the last date named.

What nobody can tell stays open, as in the KRAUTS corpus: ``XXXX-05-10`` without a year, ``XXXX-WXX-2`` for a Tuesday.
A date or clock time that does not exist ("31. November", "25.61 Uhr") keeps the figures of the text in its value;
``timex_values.day_of`` gives None for it.
"""

from datetime import date

from wortlaut.annotations.time_words import feasts
from wortlaut.annotations.timex_reading import Expression, Window
from wortlaut.annotations.timex_tense import direction
from wortlaut.annotations.timex_values import (
    day_shifted,
    easter,
    is_day,
    month_shifted,
    week_value,
    weekday_near,
    year_value,
)

_YEAR_HOLDS = 2  # sentences for which a year goes on for months without one
_DATE_HOLDS = 8  # sentences for which "two days later" refers to a date
_CLOSE = 60  # days; so near, the calendar tells more than the tense
_HALF_YEAR = 182
_NAMES_DAY = frozenset({"day", "weekday", "deictic", "today", "feast", "anaphor"})
_DAY = "XXXX-XX-XX"
_TIME = "XXXX-XX-XXTXX:XX"
_OPEN = {
    "S": _TIME, "MIN": _TIME, "15MIN": _TIME, "H": _TIME, "D": _DAY, "W": "XXXX-WXX", "WE": "XXXX-WXX-WE",
    "M": "XXXX-XX", "Q": "XXXX-QX", "HY": "XXXX-HX", "Y": "XXXX", "DE": "XXX", "CE": "XX", "ML": "X",
}  # fmt: skip
_CLOCK_UNITS = frozenset({"S", "MIN", "15MIN", "H"})
_SPRING, _SUMMER, _AUTUMN, _WINTER = 3, 6, 9, 12
_STARTS = {"SP": _SPRING, "SU": _SUMMER, "FA": _AUTUMN, "WI": _WINTER}


class Resolver:
    """Resolves the expressions of one document in text order, and remembers the dates on the way."""

    def __init__(self, today: date | None, *, day_news: bool) -> None:
        self.today = today
        self.day_news = day_news  # the text tells of single days around its own
        self._day: str | None = None  # the last day named, as a value
        self._days = 0  # how many days the last list named
        self._listing = False  # that list goes on
        self._night = False  # that day is the evening of a night
        self._day_at = -1  # its sentence
        self._year: int | None = None
        self._month: tuple[int, int] | None = None
        self._year_at = -1

    def value(self, window: Window, expression: Expression) -> str:
        """Return the TIMEX3 value of *expression*."""
        if expression.form == "fixed":
            return expression.value
        value: str = getattr(self, f"_{expression.form}_value")(window, expression)
        self._remember(window, expression, value)
        return value

    def _remember(self, window: Window, expression: Expression, value: str) -> None:
        year, month, day = value[:4], value[5:7], value[8:10]
        if len(year) < 4 or not year.isdecimal():
            return
        if expression.form in _NAMES_DAY and day.isdecimal():
            joined = expression.form == "weekday" and self._joins(window, expression)
            self._days = self._days + 1 if self._listing or joined else 1
            self._listing = expression.one_of_several
            self._day, self._day_at = value[:10], window.number
            self._night = expression.daypart == "NI"
        if expression.year is not None or expression.form == "anaphor":
            self._year, self._year_at = int(year), window.number
        if month.isdecimal():
            self._month = int(year), int(month)

    # dates

    def _day_value(self, window: Window, expression: Expression) -> str:
        month, day = expression.month or 0, expression.day or 0
        year = expression.year
        if year is None:
            year = self._year_of_month(window, expression, month, day)
        return f"{year_value(year)}-{month:02}-{day:02}"

    def _month_value(self, window: Window, expression: Expression) -> str:
        month = expression.month or 0
        year = expression.year
        if year is None:
            year = self._year_of_month(window, expression, month, 0)
        return f"{year_value(year)}-{month:02}"

    def _year_of_month(self, window: Window, expression: Expression, month: int, day: int) -> int | None:
        """Return the year that a month, or a day of it, lies in where the text does not say."""
        today, shift = self.today, expression.shift
        if shift is not None and today:
            told = expression.form == "day" or window.has(expression.last - 1, "unit", "relative")
            return today.year + (shift if told else _years_to(month - today.month, shift))
        way = direction(window, expression.first, expression.last)
        if way < 0 and window.before(expression.first, "until"):  # "bat um Antwort bis Ende April"
            way = 0
        year = self._year if window.number - self._year_at <= _YEAR_HOLDS else None
        if year is not None and (today is None or (year - today.year) * way > 0 or (way == 0 and year != today.year)):
            return year
        if today is None:
            return None
        days = (month - today.month) * 30 + (day - today.day if day else 0)
        if way == 0:
            return today.year + (-1 if days > _HALF_YEAR else days < -_HALF_YEAR)
        close = _CLOSE if day or way > 0 else 0
        return today.year + (way if days * way < -close or (days * way < 0 and not close) else 0)

    def _year_value(self, window: Window, expression: Expression) -> str:  # noqa: ARG002  one signature for all
        return year_value(expression.year)

    def _weekday_value(self, window: Window, expression: Expression) -> str:
        which = expression.weekday or 1
        part = f"T{expression.daypart}" if expression.daypart else ""
        if self.today is None:
            return f"XXXX-WXX-{which}{part}"
        shift = expression.shift
        if self._joins(window, expression):  # "Montag bis Freitag", "am Samstag und Sonntag"
            day = weekday_near(_date(self._day) or self.today, which, 1)
        elif shift:
            day = weekday_near(self.today, which, 1 if shift > 0 else -1, same=False)
        else:
            way = direction(window, expression.first, expression.last) or (1 if shift == 0 else 0)
            day = weekday_near(self.today, which, way or self._guess())
        if day and expression.daypart == "NI" and window.has(expression.last - 1, "weekday") and (
            not window.has(expression.first, "weekday") or expression.last - expression.first > 1
        ):  # fmt: skip
            day = day_shifted(day, -1)
        return f"{day.isoformat()}{part}" if day else _DAY + part

    def _joins(self, window: Window, expression: Expression) -> bool:
        """Tell whether a weekday goes on from another right before it."""
        joint = expression.first - 1 - (window.word_class(expression.first - 1) == "ADP")
        if self._day_at != window.number or expression.shift is not None:
            return False
        return any(
            window.before(at, "weekday") and window.word_class(at) in {"CCONJ", "ADP"} for at in (joint, joint + 1)
        )

    def _guess(self) -> int:
        """Return the way a weekday lies in a sentence without a verb: announcements look ahead."""
        return 1 if self._day is None or self.today is None or self._day >= self.today.isoformat() else -1

    def _season_value(self, window: Window, expression: Expression) -> str:
        code, year, today = expression.value, expression.year, self.today
        if year is None and today is not None:
            start = _STARTS[code]
            if expression.shift is not None and window.has(expression.last - 1, "unit", "relative"):
                year = today.year + expression.shift
            elif expression.shift:
                past = expression.shift < 0
                passed = start + 2 < today.month
                year = today.year + (0 if passed else -1) if past else today.year + (1 if start <= today.month else 0)
            elif window.word_class(expression.first - 1) in {"ADP", "DET"} or expression.first < expression.last - 1:
                way = direction(window, expression.first, expression.last)
                later = start > today.month
                year = today.year - (way < 0 and later) + (way > 0 and start + 3 < today.month)
        return f"{year_value(year)}-{code}"

    def _part_value(self, window: Window, expression: Expression) -> str:
        year, today = expression.year, self.today
        if year is None and today is not None:
            year = today.year + (expression.shift or 0)
            first = (int(expression.value[1]) - 1) * (3 if expression.value[0] == "Q" else 6) + 1
            if expression.shift is None and first > today.month and self._looks_back(window, expression):
                year -= 1
        return f"{year_value(year)}-{expression.value}"

    def _looks_back(self, window: Window, expression: Expression) -> bool:
        return direction(window, expression.first, expression.last) < 0

    def _feast_value(self, window: Window, expression: Expression) -> str:
        row = feasts()[expression.value]
        year, today = expression.year, self.today
        if year is None and today is not None:
            if expression.shift is not None:
                way = expression.shift
            else:
                way = direction(window, expression.first, expression.last)
            years = (today.year - 1, today.year, today.year + 1)
            days = [(_feast(row.month, row.day, row.easter, y), y) for y in years]
            near = any(abs((day - today).days) < _CLOSE for day, _ in days)
            way = 0 if near and not expression.shift else way
            fitting = [(day, y) for day, y in days if (day >= today if way > 0 else day <= today if way < 0 else True)]
            year = min(fitting, key=lambda pair: abs((pair[0] - today).days))[1] if fitting else today.year
        if year is None:
            return f"XXXX-{row.month:02}-{row.day:02}" if row.month else _DAY
        return _feast(row.month, row.day, row.easter, year).isoformat()

    # from the day of publication

    def _deictic_value(self, window: Window, expression: Expression) -> str:  # noqa: ARG002  one signature for all
        day = day_shifted(self.today, expression.shift or 0) if self.today else None
        part = f"T{expression.daypart}" if expression.daypart else ""
        return (day.isoformat() if day else _DAY) + part

    def _today_value(self, window: Window, expression: Expression) -> str:
        happened = direction(window, expression.first, expression.last) < 0  # "heute beschlossen hat"
        if _means_nowadays(window, expression.first) or not (self.day_news or happened):
            return "PRESENT_REF"
        return self.today.isoformat() if self.today else _DAY

    def _unit_value(self, window: Window, expression: Expression) -> str:
        code, today = expression.value, self.today
        if code == "Y" and expression.shift is None and window.number - self._year_at <= 1 and self._year is not None:
            return year_value(self._year)
        shift = expression.shift or 0
        if today is None:
            return _OPEN.get(code, "XXXX")
        return _shifted(today, code, shift)

    def _weekend_value(self, window: Window, expression: Expression) -> str:
        if self.today is None:
            return "XXXX-WXX-WE"
        way = direction(window, expression.first, expression.last)
        if way < 0:
            day = weekday_near(self.today, 6, -1)
        else:
            day = self.today if self.today.isoweekday() == 7 else weekday_near(self.today, 6, 1)
        return week_value(day or self.today, weekend=True)

    # from the last date named

    def _anaphor_value(self, window: Window, expression: Expression) -> str:
        code, shift = expression.value, expression.shift or 0
        base: date | None
        if code in {"D", "W", "WE"}:
            base = _date(self._day) if window.number - self._day_at <= _DATE_HOLDS else None
        elif code == "M":
            base = date(*self._month, 1) if self._month and is_day(*self._month, 1) else None
        else:
            held = self._year is not None and window.number - self._year_at <= _DATE_HOLDS
            base = date(max(self._year or 1, 1), 1, 1) if held else None
        if base is None or code in _CLOCK_UNITS:
            return _OPEN.get(code, "XXXX")
        return _iso(day_shifted(base, shift)) if code == "D" else _shifted(base, code, shift)

    # the clock

    def _clock_value(self, window: Window, expression: Expression) -> str:
        held = window.number - self._day_at <= _DATE_HOLDS and self._day is not None
        if held and self._days > 1:
            return f"T{expression.value}"
        if held:
            day = _date(self._day) if self._night and expression.value < "12" else None
            return f"{_iso(day_shifted(day, 1)) if day else self._day}T{expression.value}"
        if expression.shift is not None:  # opening hours
            return f"T{expression.value}"
        return f"{self.today.isoformat() if self.today else _DAY}T{expression.value}"

    def _daypart_value(self, window: Window, expression: Expression) -> str:
        held = window.number - self._day_at <= _DATE_HOLDS and self._day is not None and self._days == 1
        day = self._day if held else self.today.isoformat() if self.today else _DAY
        return f"{day}T{expression.value}"

    def _daily_value(self, window: Window, expression: Expression) -> str:
        if self._day is not None and self._day_at >= 0 and window.number - self._day_at <= _DATE_HOLDS:
            return f"{self._day}T{expression.value}"
        return f"PT1{expression.value}"


def _date(value: str | None) -> date | None:
    if value is None:
        return None
    year, month, day = (int(part) for part in value.split("-"))
    return date(year, month, day) if is_day(year, month, day) else None


def _iso(day: date | None) -> str:
    return day.isoformat() if day else _DAY


def _years_to(months: int, shift: int) -> int:
    """Return how many years off the last (*shift* below 0) or next month lies that is *months* after this one."""
    if shift < 0:
        return 0 if months < 0 else -1
    return int(shift > 0 and months <= 0)


def _feast(month: int, day: int, after_easter: int, year: int) -> date:
    year = min(max(year, 1), 9998)
    return date(year, month, day) if month else (day_shifted(easter(year), after_easter) or easter(year))


def _shifted(day: date, code: str, shift: int) -> str:
    """Return the unit of the calendar that lies *shift* units after that of *day*."""
    if code in {"W", "WE"}:
        moved = day_shifted(day, 7 * shift)
        return week_value(moved, weekend=code == "WE") if moved else "XXXX-WXX"
    if code in {"M", "Q", "HY"}:
        length = {"M": 1, "Q": 3, "HY": 6}[code]
        year, month = month_shifted(day.year, day.month, length * shift)
        part = f"{month:02}" if code == "M" else f"{code[0]}{(month - 1) // length + 1}"
        return f"{year_value(year)}-{part}"
    if code == "DE":
        return year_value(day.year + 10 * shift)[:3]
    if code in {"CE", "ML"}:
        return year_value(day.year + (100 if code == "CE" else 1000) * shift)[: 2 if code == "CE" else 1]
    return year_value(day.year + shift)


def _means_nowadays(window: Window, at: int) -> bool:
    """Tell whether "heute" means these times rather than this day: beside "noch", against "damals"."""
    if window.before(at, "still") or (at + 1 < window.last and "still" in (window.units[at + 1] or ())):
        return True
    units = window.units
    around = range(max(window.first, at - 40), min(window.last, at + 40))
    return any((units[t] or {}).get("reference") == "PAST_REF" for t in around)
