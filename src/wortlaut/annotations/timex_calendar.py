"""The grammar of dates: days of a month, months, years, weekdays, seasons, feasts, decades."""

from wortlaut.annotations.time_words import words_of
from wortlaut.annotations.timex_reading import Expression, Growth, Window, grow, part_before, year_after

MOST_LISTED = 31  # members of a list of days
_EARLIEST_BARE = 1500  # an earlier number needs more around it to be a year
_LATEST = 2060
_MAY_TOUCH = frozenset({"(", "/", "-", "–", ",", "„", '"', "»"})  # before a year, without a space
_SIGNS = frozenset("%€$£°")


def numeric_date(window: Window, at: int) -> list[Expression]:
    """Read "3.12.2025", "vom 3. bis 5.12.2025"."""
    year, month, day = (int(part) for part in (window.get(at, "date") or "0-0-0").split("-"))
    found = Expression(at, at + 1, "DATE", "day", year=year, month=month, day=day)
    return [*_listed_days(window, at, found), found]


def spaced_date(window: Window, at: int) -> list[Expression]:
    """Read "3. 12. 2025", from its year."""
    month, day = window.get(at - 1, "ordinal"), window.get(at - 2, "ordinal")
    year, last = year_after(window, at)
    if not month or not day or year is None or not 1 <= int(month) <= 12 or not window.has(at - 2, "figure"):
        return []
    return [Expression(at - 2, last, "DATE", "day", year=year, month=int(month), day=int(day))]


def day_and_month(window: Window, at: int) -> list[Expression]:
    """Read "3.12." (two tokens), where a day and a month can be meant; a year may follow: "3.12. 2025"."""
    month, day = (int(part) for part in (window.get(at, "day_month") or "0-0").split("-"))
    stop = window.touches(at) and window.words[at + 1] == "."
    placed = window.word_class(at - 1) == "ADP" or window.before(at, "article") or window.before(at, "weekday")
    placed = placed or (at > window.first and window.words[at - 1] in _MAY_TOUCH)
    if not stop or not placed or not 1 <= month <= 12 or not 1 <= day <= 31:
        return []
    year, last = year_after(window, at + 2)
    found = Expression(at, at + 2 if year is None else last, "DATE", "day", year=year, month=month, day=day)
    return [*_listed_days(window, at, found), found]


def month(window: Window, at: int) -> list[Expression]:
    """Read a month with what belongs to it: "3., 4. und 5. Mai 2019", "Anfang März", "vergangenen Juni"."""
    number = int(window.get(at, "month") or 0)
    year, last, relative = _year_of_month(window, at + 1)
    first, day = day_before(window, at)
    if window.has(at, "short_month") and year is None and not window.words[at].endswith("."):
        return []  # "9. Jan Thormann"
    if day is not None:
        first = _with_weekday(window, first)
        found = [Expression(first, last, "DATE", "day", year=year, month=number, day=day, shift=relative)]
        return [*_listed_days(window, first, found[0]), *found]
    growth = grow(window, at)
    if growth.amount or growth.ordinal:  # "zwei August"
        growth = growth._replace(first=at, order=None)
    begin, part = part_before(window, growth.first)
    shift = relative if growth.order is None else growth.order
    if not _names_month(window, at, begin, last):
        return []
    if year is None and shift is None:
        year = _year_of_next_month(window, at + 1)
    return [Expression(begin, last, "DATE", "month", year=year, month=number, shift=shift, modifier=part)]


def _year_of_next_month(window: Window, at: int) -> int | None:
    """Return the year that a month shares with the next one: "im Juli und August 1914"."""
    if not window.separates(at):
        return None
    ahead = next((t for t in range(at + 1, min(at + 4, window.last)) if window.has(t, "month")), -1)
    year, _ = year_after(window, ahead + 1) if ahead > 0 else (None, at)
    return year


def _names_month(window: Window, at: int, first: int, last: int) -> bool:
    """Tell whether a month alone is one: "im August" is, "August Lessing" and "Jan. 3" are not."""
    if first < at or last > at + 1 or window.word_class(at - 1) in {"ADP", "DET"} or window.separates(at - 1):
        return window.words[at][:1].isupper() and not (window.has(at, "short_month") and last == at + 1)
    following = window.word_class(at + 1)
    return window.words[at][:1].isupper() and not window.has(at, "short_month") and following != "PROPN" and (
        window.word_class(at - 1) not in {"PROPN", "NOUN"} or following == "PUNCT"
    )  # fmt: skip


def _year_of_month(window: Window, at: int) -> tuple[int | None, int, int | None]:
    """Return the year told after a month, the end of it, and how far a relative year lies off."""
    year, last = year_after(window, at)
    if year is not None:
        return year, last, None
    end = next((t for t in range(at, min(at + 4, window.last)) if window.get(t, "unit") == "Y"), -1)
    if end > 0:
        growth = grow(window, end)
        if growth.first == at and growth.order is not None and growth.amount is None:
            return None, end + 1, growth.order
    end = at + window.has(at, "article")
    if (window.get(end, "relative") or "").startswith("Y"):
        return None, end + 1, -1
    return None, at, None


def day_before(window: Window, at: int) -> tuple[int, int | None]:
    """Return where a day of the month that ends before token *at* begins, and the day: "25.", "dritten", "8" "."."""
    if ordinal := window.get(at - 1, "ordinal"):
        return at - 1 - (window.has(at - 2, "article")), int(ordinal)
    if window.words[at - 1 : at] == ["."] and window.has(at - 2, "figure") and (day := window.get(at - 2, "number")):
        return at - 2, int(day) if day.isdecimal() and int(day) < 100 else None
    return at, None


def _with_weekday(window: Window, first: int) -> int:
    """Take in the weekday before a day of the month: "Donnerstag, 18. Dezember", "Freitag, den 3. Mai"."""
    comma = first - 1 if window.words[first - 1 : first] == [","] else first
    return comma - 1 if window.has(comma - 1, "weekday") else first


def _listed_days(window: Window, first: int, head: Expression) -> list[Expression]:
    """Return the days that share month and year with *head*: "25. und 26. August"."""
    found: list[Expression] = []
    at = first
    while len(found) < MOST_LISTED:
        at -= window.word_class(at - 1) == "ADP" and window.separates(at - 2)  # "vom 3. bis zum 5. Mai"
        if not window.separates(at - 1):
            break
        at -= 1
        while window.separates(at - 1):  # "am 3., und 4."
            at -= 1
        begin, day = day_before(window, at)
        if day is None or begin == at:
            break
        if window.has(begin, "article"):
            begin += 1
        found.append(head._replace(first=_with_weekday(window, begin), last=at, day=day, one_of_several=True))
        at = found[-1].first
    return found[::-1]


def _month_ahead(window: Window, at: int) -> int:
    """Return the month that days from token *at* on belong to: "25., und Sonntag, 26. August", or -1."""
    for ahead in range(at, min(at + 10, window.last)):
        if window.has(ahead, "month"):
            return ahead
        if not window.separates(ahead) and not window.has(ahead, "ordinal", "weekday", "figure", "article"):
            break
    return -1


def weekday(window: Window, at: int) -> list[Expression]:
    """Read a weekday: with a date behind, a part of the day, an adjective, or "jeden" before it."""
    comma = at + 1 + (window.words[at + 1 : at + 2] == [","] if at + 1 < window.last else 0)
    day = comma + window.has(comma, "article")
    if window.has(day, "date"):
        return [numeric_date(window, day)[-1]._replace(first=at)]
    if window.has(day, "ordinal") and (ahead := _month_ahead(window, day)) > 0:
        if ahead > day + 1:
            year, _, _ = _year_of_month(window, ahead + 1)
            number = int(window.get(ahead, "month") or 0)
            when = int(window.get(day, "ordinal") or 0)
            several = Expression(at, day + 1, "DATE", "day", year=year, month=number, day=when, one_of_several=True)
            return [several]
        return month(window, ahead)
    growth = grow(window, at)
    which = int(window.get(at, "weekday") or 0)
    part = window.get(at, "part") or ""
    last = at + 1
    if not part and window.has(last, "daypart") and not window.has(last, "deictic"):
        part, last = window.get(last, "daypart") or "", last + 1
    if window.has(growth.first - 1, "each"):
        return [_repeated_weekday(window, growth, last, f"XXXX-WXX-{which}" + (f"T{part}" if part else ""))]
    if growth.ordinal or growth.amount:
        growth = growth._replace(first=at, order=None)
    first = growth.first if growth.order is not None or window.has(growth.first, "deictic_adjective") else at
    kind = "TIME" if part else "DATE"
    near = window.get(at - 1, "deictic_adjective")
    if near:  # "am gestrigen Dienstag"
        return [Expression(at - 1, last, kind, "deictic", shift=int(near), daypart=part)]  # type: ignore[arg-type]
    found = Expression(first, last, "DATE", "weekday", weekday=which, shift=growth.order, daypart=part)
    return [found._replace(type="TIME") if part else found]


def _repeated_weekday(window: Window, growth: Growth, last: int, value: str) -> Expression:
    """Return "jeden Montag", "jeden zweiten Montag", "jeden ersten Montag im Monat"."""
    first = growth.first - 1
    if growth.ordinal and window.has(last, "per_within") and window.get(last + 1, "unit") == "M":
        return Expression(first, last + 2, "SET", "fixed", "P1M")
    if growth.ordinal and growth.ordinal > 1:
        value = f"P{growth.ordinal}W"
    return Expression(first, last, "SET", "fixed", value)


def year(window: Window, at: int) -> list[Expression]:
    """Read a year that stands alone, an ISO date, or the season "2012/13"."""
    number, last = year_after(window, at)
    if number is None:
        return []
    if last == at + 3 and int(window.words[at + 2]) != (number + 1) % 100:
        last = at + 1
    if iso := _iso_date(window, at, number):
        return [iso]
    if spaced := spaced_date(window, at):
        return spaced
    begin, part = part_before(window, at)
    if not _is_year(window, at, last, number, dated=begin < at):
        return []
    if last == at + 3:
        return [Expression(begin, last, "DATE", "fixed", f"{number}/{number + 1}")]
    return [Expression(begin, last, "DATE", "year", year=number, modifier=part)]


def _iso_date(window: Window, at: int, number: int) -> Expression | None:
    if at + 4 >= window.last or window.words[at + 1] != "-" or window.words[at + 3] != "-":
        return None
    if not all(window.touches(t) for t in range(at, at + 4)):
        return None
    month, day = window.get(at + 2, "number"), window.get(at + 4, "number")
    if not month or not day or not month.isdecimal() or not day.isdecimal() or int(month) > 12 or int(day) > 31:
        return None
    return Expression(at, at + 5, "DATE", "day", year=number, month=int(month), day=int(day))


def _is_year(window: Window, at: int, last: int, number: int, *, dated: bool) -> bool:
    """Tell whether a number of four digits is a year and no amount."""
    glued = at > window.first and window.touches(at - 1) and window.words[at - 1] not in _MAY_TOUCH
    if number > _LATEST or glued:
        return False
    sure = dated or window.before(at, "year_sure")
    if sure or _is_amount(window, at, last):
        return sure
    placed = window.before(at, "year_of")
    bracketed = at > window.first and window.words[at - 1] in {"(", "/", "-", "–"}
    if number < _EARLIEST_BARE or (number % 100 == 0 and number != 2000):
        return bracketed or (placed and window.word_class(last) not in {"NOUN", "ADJ"})
    if window.word_class(last) == "NOUN" or (
        window.word_class(last) == "ADJ" and window.word_class(last + 1) == "NOUN"
    ):
        following = window.words[last]
        plural = following.islower() or following.endswith(tuple(words_of("plural_ending")))
        return not plural or window.reading.is_near(number) or _is_dated_attribute(window, at, last)
    return True


def _is_dated_attribute(window: Window, at: int, last: int) -> bool:
    """Tell whether a year stands in an attribute: "das 1969 gegründete Werk"."""
    opening = at - 1 if window.word_class(at - 1) == "ADV" else at  # "der erst 1999 gegründete Verein"
    return window.before(opening, "determiner") and window.words[last].endswith(tuple(words_of("done")))


def _is_amount(window: Window, at: int, last: int) -> bool:
    """Tell whether a number is an amount by what it measures: "1990 Euro", "rund 1800 Gäste", "1400 bis 2000 Mark"."""
    if window.before(at, "modifier") and window.word_class(last) in {"NOUN", "ADJ"}:
        return True
    measured = last + 2 if window.separates(last) and window.has(last + 1, "number") else last
    signed = measured < window.last and window.words[measured] in _SIGNS
    return signed or window.has(measured, "measure", "unit", "units")


def season(window: Window, at: int) -> list[Expression]:
    """Read a season: "Sommer 2019", "vergangenen Winter", "im Herbst"."""
    if not window.words[at][:1].isupper():
        return []
    growth = grow(window, at)
    if growth.amount or growth.ordinal:
        growth = growth._replace(first=at)
    number, last = year_after(window, at + 1)
    relative = growth.order
    if number is None and relative is None:
        number, last, relative = _year_of_month(window, at + 1)
    begin, part = part_before(window, growth.first)
    alone = at == window.first and last == window.last
    each = window.has(begin - 1, "each")
    code = window.get(at, "season") or ""
    if each:
        return [Expression(begin - 1, at + 1, "SET", "fixed", f"XXXX-{code}")]
    if begin == at and last == at + 1 and window.word_class(at - 1) != "ADP" and not alone:
        return []
    return [Expression(begin, last, "DATE", "season", code, year=number, shift=relative, modifier=part)]


def semester(window: Window, at: int) -> list[Expression]:
    """Read "Wintersemester 2014/15"."""
    growth = grow(window, at)
    number, last = year_after(window, at + 1)
    code = window.get(at, "semester") or ""
    return [Expression(growth.first, last, "DATE", "season", code, year=number, shift=growth.order)]


def feast(window: Window, at: int, last: int | None = None, name: str | None = None) -> list[Expression]:
    """Read a feast, of one word or of the words up to *last*."""
    end = at + 1 if last is None else last
    growth = grow(window, at)
    number, stop = year_after(window, end)
    first = growth.first if growth.order is not None else at
    return [
        Expression(first, stop, "DATE", "feast", name or window.get(at, "feast") or "", year=number, shift=growth.order)
    ]


def decade(window: Window, at: int) -> list[Expression]:
    """Read a decade: "neunziger Jahre", "90er", "1980er-Jahren"."""
    code = window.get(at, "decade") or ""
    code = code if len(code) == 3 else f"19{code}"
    last = at + 1
    if window.get(last, "units") == "Y":
        last += 1
    elif not window.words[at][0].isdecimal() and not window.lower(at).endswith(tuple(words_of("decade_noun"))):
        if not window.is_capital(at) or not window.has(at - 1, "article"):  # "in den Neunzigern"
            return []
    elif (
        window.words[at][0].isdecimal()
        and window.word_class(last) == "NOUN"
        and "whole" not in (window.units[at] or ())
    ):
        return []  # "90er Bus"
    growth = grow(window, at)
    first = growth.first
    early = window.get(first, "early") or window.get(at - 1, "early")
    if window.has(at - 1, "early"):
        first = at - 1 - window.has(at - 2, "article")
    begin, part = part_before(window, first)
    modifier = part or early
    return [Expression(begin, last, "DATE", "fixed", code, modifier=modifier)]  # type: ignore[arg-type]
