"""The grammar of the day: clock times, parts of the day, "heute" and its like."""

from wortlaut.annotations.timex_reading import Expression, Window, grow

_MOST_CLOCKS = 12  # in a list
_DATED = ("date", "today", "deictic", "year")  # what a clock time without "Uhr" stands beside
_BESIDE_DATE = frozenset({",", "–", "-", "|", "("})


def oclock(window: Window, at: int) -> list[Expression]:
    """Read "17.30 Uhr" with those that share the word: "9.30/12.30 Uhr", "von 9 bis 17 Uhr", "9 Uhr abends"."""
    if window.has(at, "clock"):  # "17.30h"
        first, value = at, window.get(at, "clock")
    else:
        first, value = _clock_before(window, at)
    if value is None:
        return []
    last, part = at + 1, ""
    if window.has(last, "daily") or (window.has(last, "daypart") and window.words[last].islower()):
        part = window.get(last, "daily") or window.get(last, "daypart") or ""
        last += 1
    elif value.endswith(":00") and _minutes(window, last):
        value, last = value[:-2] + window.words[last], last + 1
    found = [Expression(first, last, "TIME", "clock", _later(value, part))]
    if window.before(first, "about"):
        found = [found[0]._replace(modifier="approx")]
    while len(found) < _MOST_CLOCKS and window.separates(found[0].first - 1):
        begin, other = _clock_before(window, found[0].first - 1)
        if other is None or window.before(begin, "month"):
            break
        found.insert(
            0, Expression(begin, found[0].first - 1, "TIME", "clock", _later(other, part), one_of_several=True)
        )
    hours = len(found) > 1 and window.before(found[0].first, "range_opening")
    return [one._replace(shift=0) for one in found] if hours else found


def _minutes(window: Window, at: int) -> bool:
    """Tell whether token *at* counts minutes: "8 Uhr 30"."""
    return window.has(at, "number") and len(window.words[at]) == 2 and window.word_class(at + 1) != "NOUN"


def _later(value: str, part: str) -> str:
    hour, _, minutes = value.partition(":")
    if part in {"AF", "EV"} and int(hour) < 12:
        hour = str(int(hour) + 12)
    return f"{hour.zfill(2)}:{minutes}"


def _clock_before(window: Window, at: int) -> tuple[int, str | None]:
    """Return the clock time that ends before token *at*, and where it begins."""
    if value := window.get(at - 1, "clock"):
        return at - 1, value
    number = window.get(at - 1, "number")
    if number and number.isdecimal() and len(number) <= 2:
        if half := window.get(at - 2, "clock_half"):
            return at - 2, _before_hour(int(number), int(half))
        return at - 1, f"{int(number):02}:00"
    return at, None


def _before_hour(hour: int, minutes: int) -> str:
    return f"{(hour * 60 + minutes) // 60:02}:{minutes % 60:02}"


def bare_clock(window: Window, at: int) -> list[Expression]:
    """Read "um 12.15" and "03.12.2025 – 14:05": figures that are a clock time by what stands before them."""
    value = window.get(at, "clock") or ""
    ahead = at + 1
    while ahead < at + 2 * _MOST_CLOCKS and window.separates(ahead) and window.has(ahead + 1, "clock", "number"):
        ahead += 2
    if window.has(ahead, "oclock"):
        return []
    beside = [at - 1, at - 2] if at > window.first and window.words[at - 1] in _BESIDE_DATE else [at - 1]
    after_date = ":" in window.words[at] and (
        any(window.before(t + 1, kind) for t in beside for kind in _DATED) or window.has(at + 1, "date")
    )
    listed = window.get(at - 1, "clock_preposition") is not None
    hour, minutes = (int(part) for part in value.split(":"))
    fits = hour <= 24 and minutes < 60
    measured = window.has(at + 1, "measure", "units") or window.word_class(at + 1) in {"NOUN", "NUM"}
    if not fits or not (after_date or (listed and not measured)):
        return []
    return [Expression(at, at + 1, "TIME", "clock", f"{hour:02}:{minutes:02}")]


def half_hour(window: Window, at: int) -> list[Expression]:
    """Read "halb acht" without "Uhr", after a preposition."""
    number = window.get(at + 1, "number")
    if not number or not number.isdecimal() or int(number) > 24 or not window.has(at - 1, "clock_preposition"):
        return []
    if window.has(at + 2, "oclock"):
        return []
    value = _before_hour(int(number), int(window.get(at, "clock_half") or 0))
    return [Expression(at, at + 2, "TIME", "clock", value)]


def deictic(window: Window, at: int) -> list[Expression]:
    """Read "gestern", "heute Abend", "morgen früh"; "Morgen" with a capital is a part of the day."""
    if window.has(at, "daypart") and window.is_capital(at):
        return daypart(window, at)
    if window.is_capital(at) and not window.words[at].isupper():  # a newspaper's name
        return []
    shift = int(window.get(at, "deictic") or window.get(at, "today") or 0)
    last = at + 1
    part = window.get(last, "daypart")
    if part and not (window.lower(last) == window.lower(at) or window.has(last, "weekday")):
        return [Expression(at, last + 1, "TIME", "deictic", shift=shift, daypart=part)]
    if window.before(at, "of") and shift:
        return [Expression(at, last, "DATE", "fixed", "FUTURE_REF" if shift > 0 else "PAST_REF")]
    if window.has(at, "today"):
        return [Expression(at, last, "DATE", "today")]
    return [Expression(at, last, "DATE", "deictic", shift=shift)]


def deictic_adjective(window: Window, at: int) -> list[Expression]:
    """Read "gestrigen" (with a weekday: there) and "heutigen", alone or with a part of the day."""
    shift = int(window.get(at, "deictic_adjective") or 0)
    if window.has(at + 1, "weekday"):
        return []
    if part := window.get(at + 1, "daypart"):
        return [Expression(at, at + 2, "TIME", "deictic", shift=shift, daypart=part)]
    if window.get(at + 1, "unit") == "D":
        return [Expression(at, at + 2, "DATE", "deictic", shift=shift)]
    if not shift:
        return [Expression(at, at + 1, "DATE", "fixed", "PRESENT_REF")]
    return [Expression(at, at + 1, "DATE", "deictic", shift=shift)]


def daypart(window: Window, at: int) -> list[Expression]:
    """Read "am Abend", "am frühen Nachmittag", "in der Nacht zum Dienstag", "jeden Morgen"."""
    if not window.words[at][:1].isupper():
        return []
    code = window.get(at, "daypart") or ""
    early = window.get(at - 1, "early")
    growth = grow(window, at - 1 if early else at)
    if growth.amount or growth.ordinal:
        return []
    if window.has(growth.first - 1, "each"):
        return [Expression(growth.first - 1, at + 1, "SET", "fixed", f"XXXX-XX-XXT{code}")]
    night = _night(window, at, growth.first) if code == "NI" else None
    if night:
        return [night]
    if not (early or growth.order is not None or growth.anaphor is not None or window.has(at - 1, "article")
            or window.before(at, "daypart_preposition")):  # fmt: skip
        return []
    first = growth.first if growth.order is not None or code == "NI" else at - 1 if early else at
    return [
        Expression(first, at + 1, "TIME", "daypart", code, shift=growth.order, modifier=early)  # type: ignore[arg-type]
    ]


def _night(window: Window, at: int, first: int) -> Expression | None:
    """Return the night that leads to a weekday; its value is that of the day on which it begins."""
    to = at + 1
    if window.has(to + 1, "weekday") and window.has(to + 2, "night_to"):  # "von Montag auf Dienstag"
        to += 2
    if not window.has(to, "night_to"):
        return None
    to += 1 + window.has(to + 1, "article")
    near = window.get(to, "deictic") or window.get(to, "today")
    if near:
        return Expression(first, to + 1, "TIME", "deictic", shift=int(near) - 1, daypart="NI")
    which = window.get(to, "weekday")
    return Expression(first, to + 1, "TIME", "weekday", weekday=int(which), daypart="NI") if which else None


def daily(window: Window, at: int) -> list[Expression]:
    """Read "abends": of one evening where the text has a day at hand, else of every evening."""
    if window.has(at - 1, "article") and window.words[at][:1].isupper():  # "des Abends"
        return [Expression(at, at + 1, "TIME", "daypart", window.get(at, "daily") or "")]
    code = window.get(at, "daily") or ""
    paired = window.before(at - 1, "daily") or (
        "daily" in (window.units[at + 2] or ()) if at + 2 < window.last else False
    )
    return [Expression(at, at + 1, "SET", "fixed" if paired else "daily", f"PT1{code}" if paired else code)]


def noon(window: Window, at: int) -> list[Expression]:
    """Read "Mitternacht"."""
    return [Expression(at, at + 1, "TIME", "clock", window.get(at, "noon") or "")]
