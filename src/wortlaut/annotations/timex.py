"""Time expressions: TIMEX3 type, value and modifier (ISO-TimeML), resolved against the day of publication.

Words are classified by the calendar tables (``time_words``), the grammar makes expressions of them (``timex_grammar``
and its parts), and ``timex_resolution`` finds their values. What an expression covers and which words are none follows
the KRAUTS corpus (Strötgen et al. 2018): articles and numbers with their modifiers are inside, prepositions outside,
the ends of a range are two expressions, an age is none.

Other steps: ``timex_values.day_of(timex.value)`` is the one day that a value names, ``period_of`` its first and last
day; both are None for what is no place in the calendar, and for dates that do not exist.
"""

from bisect import bisect_right
from datetime import date

from wortlaut.annotations.model import Layers, Timex
from wortlaut.annotations.timex_grammar import HEADS, expressions
from wortlaut.annotations.timex_reading import Expression, TimeReading, Window
from wortlaut.annotations.timex_resolution import Resolver
from wortlaut.annotations.timex_values import is_day
from wortlaut.document.model import Document
from wortlaut.language.sections import section_pattern
from wortlaut.text.span import Span

_SHORT = 250  # tokens; a shorter text is of its day
_DATELINE_BLOCKS = 4  # at the head of an article, and one at its end, that may hold its date
_AGENCY = 40  # characters of what stands in brackets before a date
_BEFORE_DATE = 6  # tokens that may stand before the date in such a block
_DAY_EVERY = 120  # tokens; a text that names a day or an hour more often tells of its own days
_WEIGHTS = {"deictic": 4, "weekday": 1, "oclock": 1}


def find_times(document: Document, layers: Layers) -> tuple[Timex, ...]:
    """Return the time expressions of *document*, in text order; never raises on any text."""
    reading = TimeReading(layers, document.published)
    heads = [at for at, unit in enumerate(reading.units) if unit and not HEADS.isdisjoint(unit)]
    found = _read(layers, reading, heads)
    today = _day(document.published) or _dated(document, reading, [e for _, e in found])
    news = max(_SHORT, _DAY_EVERY * sum(_tells_days(reading, at) for at in heads)) > len(reading.words)
    resolver = Resolver(today, day_news=news)
    times = []
    for window, expression in found:
        span = Span(reading.begins[expression.first], reading.ends[expression.last - 1] - expression.cut)
        value = resolver.value(window, expression)
        single = expression.form == "daily" and not value.startswith("P")
        times.append(Timex(span, "TIME" if single else expression.type, value, expression.modifier))
    return tuple(times)


def _read(layers: Layers, reading: TimeReading, heads: list[int]) -> list[tuple[Window, Expression]]:
    found: list[tuple[Window, Expression]] = []
    at = 0
    for number, sentence in enumerate(layers.sentences):
        first = at
        while at < len(heads) and heads[at] < sentence.last:
            at += 1
        if at > first:
            window = Window(reading, sentence, number)
            found += [(window, expression) for expression in expressions(window, heads[first:at])]
            window.floor = sentence.first
    return found


def _tells_days(reading: TimeReading, at: int) -> int:
    unit = reading.units[at] or {}
    if "daypart" in unit and reading.words[at][:1].isupper():
        return 0
    return next((weight for kind, weight in _WEIGHTS.items() if kind in unit), 0)


def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None


def _dated(document: Document, reading: TimeReading, found: list[Expression]) -> date | None:
    """Return the day that the article bears in its dateline, where its metadata do not tell."""
    blocks = document.blocks
    begins = [block.span.begin for block in blocks]
    for expression in found:
        year, month, day = expression.year or 0, expression.month or 0, expression.day or 0
        if expression.form != "day" or not is_day(year, month, day):
            continue
        begin = reading.begins[expression.first]
        number = bisect_right(begins, begin) - 1
        if number < 0 or not (number < _DATELINE_BLOCKS or number == len(blocks) - 1):
            continue
        before = document.text[begins[number] : begin]
        after = document.text[reading.ends[expression.last - 1] : blocks[number].span.end]
        if blocks[number].kind == "dateline" or _opens_dateline(before, number) or _closes_article(before, after):
            return date(year, month, day)
    return None


def _closes_article(before: str, after: str) -> bool:
    """Tell whether a date stands in the brackets that end a block, behind an agency's name: "(abc, 3.12.2025)"."""
    bracket = before.rfind("(")
    return after.strip() in {")", ").", "."} and -1 < len(before) - bracket <= _AGENCY and bracket >= 0


def _opens_dateline(before: str, number: int) -> bool:
    """Tell whether the words before a date in its block leave it a dateline: "Lindhafen, ", "Stand: ", nothing."""
    words = before.split()
    if len(words) > _BEFORE_DATE:
        return False
    if section_pattern("stand").search(before):
        return True
    plain = all(not word[0].islower() for word in words)
    return number < _DATELINE_BLOCKS and plain and (not words or before.rstrip()[-1] in ",:|–-()/")
