"""The grammar of units: durations ("fast fünf Stunden"), spans of the calendar ("vergangene Woche"), repetitions."""

from wortlaut.annotations.timex_reading import Expression, Growth, Window, grow, part_before, year_after
from wortlaut.annotations.timex_values import TIME_UNITS, duration_value

_RELATIVE = frozenset({"W", "WE", "M", "Q", "HY", "Y", "DE", "CE", "ML"})
_OLDEST = 110  # years; more of them are no age


def unit(window: Window, at: int) -> list[Expression]:
    """Read the phrase around a unit of time; nothing where it is an age, or says no time."""
    code = window.get(at, "unit") or window.get(at, "units") or ""
    growth = grow(window, at)
    return (
        _numbered(window, at, code, growth)
        or _repeated(window, at, code, growth)
        or (_measured(window, at, code, growth) if growth.amount else [])
        or _relative(window, at, code, growth)
        or _bare(window, at, code, growth)
    )


def _numbered(window: Window, at: int, code: str, growth: Growth) -> list[Expression]:
    """Read "Jahr 2014", "19. Jahrhundert", "drittes Quartal 2009"."""
    begin, part = part_before(window, growth.first)
    if code == "Y" and growth.amount is None and growth.ordinal is None:
        year, last = _year_named(window, at + 1)
        if year is not None:
            first = begin if part or growth.order is None else at
            return [Expression(first, last, "DATE", "year", year=year, modifier=part)]
    if code == "CE" and growth.ordinal:
        value = f"{growth.ordinal - 1:02}"
        return [Expression(begin, at + 1, "DATE", "fixed", value, modifier=part)]
    limit = {"Q": 4, "HY": 2}.get(code, 0)
    if growth.ordinal and growth.ordinal <= limit and growth.amount is None:
        year, last, shift = _year_of(window, at + 1)
        value = code[0] + str(growth.ordinal)
        return [Expression(begin, last, "DATE", "part", value, year=year, shift=shift, modifier=part)]
    return []


def _year_named(window: Window, at: int) -> tuple[int | None, int]:
    year, last = year_after(window, at)
    if year is not None and last == at + 1:
        return year, last
    number = window.get(at, "number")
    if year is None and number and number.isdecimal() and len(window.words[at]) == 3 and window.has(at, "figure"):
        return int(number), at + 1
    return year, last


def _year_of(window: Window, at: int) -> tuple[int | None, int, int | None]:
    """Return the year behind a part of it: "2009", "des Vorjahres", "dieses Jahres"."""
    year, last = year_after(window, at)
    if year is not None:
        return year, last, None
    noun = at + window.has(at, "article")
    if (window.get(noun, "relative") or "").startswith("Y"):
        return None, noun + 1, -1
    if window.get(noun, "unit") == "Y":
        year, last = year_after(window, noun + 1)
        return (year, last, None) if year else (None, at, None)
    if window.has(noun, "order") and window.get(noun + 1, "unit") == "Y":
        return None, noun + 2, int(window.get(noun, "order") or 0)
    return None, at, None


def _repeated(window: Window, at: int, code: str, growth: Growth) -> list[Expression]:  # noqa: PLR0911  a decision list
    """Read "jeden Tag", "alle zwei Jahre", "zweimal pro Woche", "400 Euro im Monat", "Jahr für Jahr"."""
    before = growth.first - 1
    if window.has(before, "each") and growth.order is None and not growth.article:
        amount = growth.amount or (str(growth.ordinal) if growth.ordinal else "1")
        return [Expression(before, at + 1, "SET", "fixed", duration_value(amount, code))]
    if window.has(before, "every") and growth.amount and growth.order is None:
        return [Expression(before, at + 1, "SET", "fixed", duration_value(growth.amount, code))]
    if window.has(at + 1, "recurring") and window.lower(at + 2) == window.lower(at):
        return [Expression(at, at + 3, "SET", "fixed", duration_value("1", code))]
    if window.has(at, "unit") and growth == Growth(at - 1, article=True) and window.has(at - 2, "occasions"):
        return [Expression(at - 2, at + 1, "SET", "fixed", duration_value("1", code))]  # "zweimal die Woche"
    if not window.has(at, "unit") or growth.first < at:
        return []
    if window.has(before, "per"):
        return [Expression(_occasions(window, before), at + 1, "SET", "fixed", duration_value("1", code))]
    if window.has(before, "per_within") and code != "WE" and _is_rate(window, before, at):
        first = _occasions(window, before)
        first = at if first == before and code == "D" else first
        return [Expression(first, at + 1, "SET", "fixed", duration_value("1", code))]
    return []


def _occasions(window: Window, first: int) -> int:
    return first - 1 if window.has(first - 1, "occasions") else first


def _is_rate(window: Window, preposition: int, at: int) -> bool:
    """Tell whether "im Monat" means every month: something counted stands before, and nothing tells which month."""
    if window.has(at + 1, "article", "afterwards", "number", "year", "order") or window.word_class(at + 1) == "PROPN":
        return False
    if window.word_class(at + 1) in {"DET", "ADP"} and window.lower(at + 1) != window.lower(preposition):
        return window.has(preposition - 1, "occasions")
    counted = range(max(window.first, preposition - 4), preposition)
    return window.has(preposition - 1, "occasions") or (
        window.word_class(preposition - 1) in {"NOUN", "PROPN", "NUM", "X"}
        and any(window.word_class(t) == "NUM" or window.has(t, "number", "some") for t in counted)
    )


def _measured(window: Window, at: int, code: str, growth: Growth) -> list[Expression]:
    """Read a number of units: a duration, or a day so far from the last one named ("zwei Tage später")."""
    if _is_age(window, at, code, growth) or (growth.ordinal and growth.amount == "0.5"):
        return []
    amount = growth.amount or ""
    if growth.order == 1 and amount == "X" and code in _RELATIVE:
        return [Expression(growth.first, at + 1, "DATE", "fixed", "FUTURE_REF")]
    placed = window.word_class(growth.first - 1) == "ADP"  # "nach zwei Tagen darauf, dass"
    if (way := window.get(at + 1, "afterwards")) and not placed:
        if amount == "X" or not amount.isdecimal() or len(amount) > 4:
            value = "XXXX-XX-XXTXX:XX" if code in TIME_UNITS else "XXXX-XX-XX"
            shifted = Expression(growth.first, at + 2, "DATE", "fixed", value)
        else:
            shifted = Expression(growth.first, at + 2, "DATE", "anaphor", code, shift=int(way) * int(amount))
        timed = code in TIME_UNITS or code == "15MIN"
        return [shifted._replace(type="TIME" if timed else "DATE", modifier=growth.modifier)]
    first, modifier = growth.first, growth.modifier
    if modifier and window.has(at + 1, "throughout") and growth.number > first:
        first, modifier = growth.number, None
    head = Expression(first, at + 1, "DURATION", "fixed", duration_value(amount, code), modifier=modifier)
    return [*_first_ends(window, growth, head, code), _with_smaller(window, head)]


def _first_ends(window: Window, growth: Growth, head: Expression, code: str) -> list[Expression]:
    """Return the lower end of "sechs bis acht Monate"; what makes it exact stands outside."""
    joint = growth.number - 1
    if growth.number < 0 or head.first < growth.number or not window.separates(joint):
        return []
    amount = window.get(joint - 1, "number")
    if not amount or window.words[joint] == ",":
        return []
    lower = Expression(joint - 1, joint, "DURATION", "fixed", duration_value(amount, code), one_of_several=True)
    return [lower]


def _with_smaller(window: Window, head: Expression) -> Expression:
    """Take in a smaller unit: "drei Jahre und vier Monate"."""
    at = head.last
    if not window.has(at, "number_joint"):
        return head
    amount, code = window.get(at + 1, "number"), window.get(at + 2, "units") or window.get(at + 2, "unit")
    if not amount or not code:
        return head
    smaller = duration_value(amount, code)
    timed = smaller.startswith("PT")
    if head.value.startswith("PT") and not timed:
        return head
    joined = head.value + (smaller[2:] if timed and head.value.startswith("PT") else smaller[1:])
    return head._replace(last=at + 3, value=joined)


def _is_age(window: Window, at: int, code: str, growth: Growth) -> bool:
    """Tell whether a number of years tells how old somebody is: "31 Jahre alt", "im Alter von 31 Jahren"."""
    if window.has(at + 1, "age"):
        return True
    if code != "Y" or growth.order is not None or growth.article:
        return False
    if any(window.has(t, "age_before") for t in range(growth.first - 4, growth.first)):
        return True
    amount = growth.amount or ""
    if not amount.isdecimal() or int(amount) > _OLDEST or growth.number < 0:
        return False
    first = growth.first
    if window.separates(first - 1) and window.has(first - 2, "number"):  # "zwischen sechs und elf Jahren"
        first -= 2
    followed = window.word_class(at + 1) in {"NOUN", "PROPN"} and window.get(first - 1, "age_preposition") == "with"
    return window.before(first, "age_preposition") and int(amount) > 1 and not followed


def _relative(window: Window, at: int, code: str, growth: Growth) -> list[Expression]:  # noqa: PLR0911  a decision list
    """Read a span of the calendar told from today ("diese Woche") or from the last date ("im selben Jahr")."""
    if growth.amount or growth.ordinal:
        return []
    begin, part = part_before(window, growth.first)
    first = begin if part else growth.first
    plural = window.has(at, "units")
    if growth.anaphor is not None and not plural:
        return [Expression(first, at + 1, "DATE", "anaphor", code, shift=growth.anaphor, modifier=part)]
    if growth.order is None:
        return _partial(window, at, code, growth)
    if plural:
        if growth.order > 0:
            return [Expression(first, at + 1, "DATE", "fixed", "FUTURE_REF")]
        first -= window.has(first - 1, "every") and growth.order == 0  # "all diese Jahre"
        return [Expression(first, at + 1, "DURATION", "fixed", duration_value("X", code))]
    if code == "D":
        far = {0: 0, 1: 1}.get(growth.order)
        return [] if far is None else [Expression(first, at + 1, "DATE", "anaphor", "D", shift=far)]
    if code not in _RELATIVE:
        return []
    return [Expression(first, at + 1, "DATE", "unit", code, shift=growth.order, modifier=part)]


def _partial(window: Window, at: int, code: str, growth: Growth) -> list[Expression]:
    """Read "Ende des Jahres", "am Wochenende", "im Jahr darauf"."""
    begin, part = part_before(window, growth.first)
    if part and growth.article and code in _RELATIVE and window.has(at, "unit"):
        return [Expression(begin, at + 1, "DATE", "unit", code, modifier=part)]
    if growth.article and code in _RELATIVE and window.has(at, "unit") and window.has(growth.first - 1, "course"):
        return [Expression(growth.first, at + 1, "DATE", "unit", code)]
    if code == "WE" and window.has(at, "unit"):
        return [Expression(at, at + 1, "DATE", "weekend")]
    if window.has(at, "unit") and (way := window.get(at + 1, "afterwards")):
        kind = "TIME" if code in TIME_UNITS else "DATE"
        return [Expression(at, at + 2, kind, "anaphor", code, shift=int(way))]  # type: ignore[arg-type]
    return []


def _bare(window: Window, at: int, code: str, growth: Growth) -> list[Expression]:
    """Read "seit Jahren", "über Jahre", "lange Jahre"."""
    if not window.has(at, "units") or growth.order is not None or growth.ordinal or growth.anaphor is not None:
        return []
    value = duration_value("X", code)
    if window.has(at - 1, "long"):
        return [Expression(at - 1, at + 1, "DURATION", "fixed", value)]
    if growth.first < at:
        return []
    if window.has(at + 1, "afterwards"):
        clock = code in TIME_UNITS
        value = "XXXX-XX-XXTXX:XX" if clock else "XXXX-XX-XX"
        return [Expression(at, at + 2, "TIME" if clock else "DATE", "fixed", value)]
    if not window.has(at - 1, "vague_after"):
        return []
    first = at - 1 if window.has(at - 1, "modifier") else at
    return [Expression(first, at + 1, "DURATION", "fixed", value)]


def part_of_unit(window: Window, at: int) -> list[Expression]:
    """Read "Jahresende", "Monatsbeginn 2019"."""
    part, code = (window.get(at, "part_of_unit") or "end Y").split(" ")
    year, last = year_after(window, at + 1)
    if code == "Y" and year is not None:
        return [Expression(at, last, "DATE", "year", year=year, modifier=part)]  # type: ignore[arg-type]
    return [Expression(at, at + 1, "DATE", "unit", code, modifier=part)]  # type: ignore[arg-type]


def relative(window: Window, at: int) -> list[Expression]:
    """Read "Vorjahr", "Vorwoche", "heuer"."""
    value = window.get(at, "relative") or "Y" + (window.get(at, "deictic_year") or "0")
    code, shift = value[0], int(value[1:])
    growth = grow(window, at)
    begin, part = part_before(window, growth.first if growth.article else at)
    first = begin if part else growth.first if growth.article and growth.first == at - 1 else at
    return [Expression(first, at + 1, "DATE", "unit", code, shift=shift, modifier=part)]


def anaphor_noun(window: Window, at: int) -> list[Expression]:
    """Read "Vortag", "Folgejahr"."""
    value = window.get(at, "anaphor_noun") or "D1"
    return [Expression(at, at + 1, "DATE", "anaphor", value[0], shift=int(value[1:]))]


def period(window: Window, at: int) -> list[Expression]:
    """Read "Saison 2014/15", "laufende Legislaturperiode"."""
    growth = grow(window, at)
    if growth.amount or growth.ordinal:
        return []
    year, last = year_after(window, at + 1)
    if year is not None:
        return [Expression(growth.first, last, "DATE", "fixed", "XXXX-XX-XX")]
    if growth.order is not None:
        value = ("PAST_REF", "PRESENT_REF", "FUTURE_REF")[(growth.order > 0) - (growth.order < 0) + 1]
        return [Expression(growth.first, at + 1, "DATE", "fixed", value)]
    return []


def period_alone(window: Window, at: int) -> list[Expression]:
    """Read a span that needs no year beside it: "Adventszeit"; holidays after a preposition only."""
    growth = grow(window, at)
    if growth.amount or growth.ordinal or (window.has(at, "holidays") and window.word_class(growth.first - 1) != "ADP"):
        return []
    return [Expression(growth.first, year_after(window, at + 1)[1], "DATE", "fixed", "XXXX-XX-XX")]
