"""What the grammar of times reads and makes: sentences of classified words, and expressions not yet resolved."""

from typing import Literal, NamedTuple

from wortlaut.annotations.model import Analysis, Layers, Modifier, Sentence, TimexType
from wortlaut.annotations.time_words import Word, classify, words_of

Form = Literal[
    "fixed", "day", "month", "year", "weekday", "season", "part", "unit", "deictic", "today", "anaphor", "clock",
    "daypart", "daily", "feast", "weekend",
]  # fmt: skip
_MODIFIERS: dict[str, Modifier] = {"less_than": "less_than", "more_than": "more_than"}  # of "knappes", "gutes"
SEPARATORS = frozenset({",", "/", "-", "–"})


_NEAR = 8  # years
_RECENT = range(2001, 2031)  # near years where the day of publication is not known


class Expression(NamedTuple):
    """A time expression of tokens ``[first, last)``, its value still to be found.

    ``value`` is the value itself (form ``fixed``), else a code of the table ``calendar``: a unit, a season, a part of
    the day, a feast, "Q3". ``shift`` counts units (days with form ``deictic``) from the day of publication, with form
    ``anaphor`` from the last date named. ``cut`` characters at the end of the last token do not belong to it.
    """

    first: int
    last: int
    type: TimexType
    form: Form
    value: str = ""
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    shift: int | None = None
    daypart: str = ""
    modifier: Modifier | None = None
    cut: int = 0
    one_of_several: bool = False  # the first ends of a range or list: "25. und 26. August"


class Growth(NamedTuple):
    """What stands before a head and belongs to it."""

    first: int
    amount: str | None = None
    order: int | None = None
    anaphor: int | None = None
    ordinal: int | None = None
    modifier: Modifier | None = None
    article: bool = False
    filler: str = ""
    number: int = -1  # the token of the amount


class TimeReading:
    """The document's words, and what each can mean in a time expression."""

    __slots__ = ("analyses", "begins", "ends", "units", "words", "year")

    def __init__(self, layers: Layers, published: str | None = None) -> None:
        year = (published or "")[:4]
        self.year: int = int(year) if year.isdecimal() else 0  # of publication, 0 where it is not known
        self.words: list[str] = layers.tokens.words
        self.begins: list[int] = layers.tokens.begins
        self.ends: list[int] = layers.tokens.ends
        self.analyses: list[Analysis] = layers.morphology
        self.units: list[Word | None] = list(map(classify, self.words))

    def is_near(self, year: int) -> bool:
        """Tell whether a number is a year around that of publication, and so hardly an amount."""
        return abs(year - self.year) <= _NEAR if self.year else year in _RECENT


class Window:
    """A sentence being read: tokens from ``floor`` (what lies before is taken) up to ``last``."""

    __slots__ = ("first", "floor", "last", "number", "reading", "units", "words")

    def __init__(self, reading: TimeReading, sentence: Sentence, number: int) -> None:
        self.reading = reading
        self.words, self.units = reading.words, reading.units
        self.first, self.last, self.floor, self.number = sentence.first, sentence.last, sentence.first, number

    def get(self, at: int, kind: str) -> str | None:
        """Return the value that the free token *at* has as *kind*, or None."""
        unit = self.units[at] if self.floor <= at < self.last else None
        return unit.get(kind) if unit else None

    def has(self, at: int, *kinds: str) -> bool:
        """Tell whether the free token *at* is of one of these *kinds*."""
        unit = self.units[at] if self.floor <= at < self.last else None
        return bool(unit) and any(kind in unit for kind in kinds)  # type: ignore[operator]  # bool(unit) rules None out

    def lower(self, at: int) -> str:
        """Return the token *at* in small letters; nothing outside the sentence."""
        return self.words[at].lower() if self.first <= at < self.last else ""

    def before(self, at: int, kind: str) -> bool:
        """Tell whether the token before *at*, taken or free, is of *kind*."""
        unit = self.units[at - 1] if at > self.first else None
        return bool(unit) and kind in unit  # type: ignore[operator]  # bool(unit) rules None out

    def word_class(self, at: int) -> str:
        """Return the word class of token *at*; nothing outside the sentence."""
        return self.reading.analyses[at].word_class if self.first <= at < self.last else ""

    def is_capital(self, at: int) -> bool:
        """Tell whether token *at* has a capital letter that no sentence begins with."""
        return self.words[at][:1].isupper() and not self.opens(at)

    def opens(self, at: int) -> bool:
        """Tell whether token *at* opens the sentence or a quotation in it."""
        return at == self.first or not any(c.isalnum() or c == "," for c in self.words[at - 1])

    def touches(self, at: int) -> bool:
        """Tell whether no space stands between token *at* and the next."""
        return at + 1 < self.last and self.reading.ends[at] == self.reading.begins[at + 1]

    def separates(self, at: int) -> bool:
        """Tell whether token *at* joins the members of a range or list."""
        return self.floor <= at < self.last and (self.words[at] in SEPARATORS or self.has(at, "range"))

    def phrase_at(self, at: int, kind: str) -> bool:
        """Tell whether tokens *at* - 1 and *at* are a phrase of *kind*."""
        return at > self.floor and f"{self.lower(at - 1)} {self.lower(at)}" in words_of(kind)


def grow(window: Window, head: int) -> Growth:
    """Return how far the phrase of *head* reaches to the left: modifier, article, adjectives, number.

    ``einem`` and its like are numbers; a second article, or a number before an adjective, ends the phrase.
    """
    at, found = head - 1, Growth(head)
    while window.floor <= at and (longer := _grown(window, at, found)):
        found = longer
        at = found.first - 1
    return found if found.modifier else found._replace(modifier=_MODIFIERS.get(found.filler))


def _grown(window: Window, at: int, so_far: Growth) -> Growth | None:  # noqa: PLR0911  a decision list
    """Return *so_far* with token *at* before it, or None where it does not belong."""
    unit = window.units[at]
    if not unit:
        return _with_modifier(window, at, so_far) if so_far.amount and not so_far.modifier else None
    if so_far.article or so_far.modifier:
        exact = so_far.modifier or not so_far.amount or window.has(at, "vague_after")  # "über die zehn Jahre"
        return None if exact else _with_modifier(window, at, so_far)
    if "filler" in unit and not so_far.filler and (so_far.amount is None or "modifier" not in unit):
        half = unit["filler"] == "half" and so_far.amount is None
        return so_far._replace(first=at, filler=unit["filler"], amount="0.5" if half else so_far.amount)
    if "ordinal" in unit and so_far.ordinal is None and so_far.order is None:
        return so_far._replace(first=at, ordinal=int(unit["ordinal"]))
    if so_far.order is None and so_far.anaphor is None and so_far.ordinal is None:
        if amount := unit.get("number") or unit.get("some"):
            return _with_amount(window, at, amount, so_far)
        if "order" in unit:
            return so_far._replace(first=at, order=int(unit["order"]))
        if "anaphor" in unit:
            return so_far._replace(first=at, anaphor=int(unit["anaphor"]))
    if "article" in unit:
        return so_far._replace(first=at, article=True)
    return _with_modifier(window, at, so_far) if so_far.amount else None


def _with_amount(window: Window, at: int, amount: str, so_far: Growth) -> Growth | None:
    if so_far.amount in {"0.5", "0.75"} and amount == "1":
        return so_far._replace(first=at)
    if so_far.amount is not None:
        return None
    first = at
    if "some" in (window.units[at] or ()) and window.get(at - 1, "number") == "1":
        first = at - 1  # "ein paar"
    return so_far._replace(first=first, amount=amount, number=at)


def _with_modifier(window: Window, at: int, so_far: Growth) -> Growth | None:
    modifiers = words_of("modifier")
    if window.phrase_at(at, "modifier"):
        modifier, first = modifiers[f"{window.lower(at - 1)} {window.lower(at)}"], at - 1
    elif value := window.get(at, "modifier"):
        modifier, first = value, at
    else:
        return None
    grown = so_far._replace(first=first)
    return grown if modifier == "exact" else grown._replace(modifier=modifier)  # type: ignore[arg-type]


def part_before(window: Window, first: int) -> tuple[int, Modifier | None]:
    """Return where the phrase from *first* begins with "Anfang", "Mitte" or "Ende" before it, and which it is."""
    part = window.get(first - 1, "part")
    if part:
        return first - 1, part  # type: ignore[return-value]  # the table's values are modifiers
    fraction = window.has(first - 1, "fraction")
    if fraction and window.has(first - 2, "ordinal"):
        begin = first - 2 - window.has(first - 3, "article")
        return begin, "start" if window.get(first - 2, "ordinal") == "1" else "end"
    return first, None


def year_after(window: Window, at: int) -> tuple[int | None, int]:
    """Return the year that token *at* names, and the end of it: "2014", "2013/14" (the first), "’68"."""
    year = window.get(at, "year")
    if year and 1000 <= int(year) < 2200:
        joined = window.words[at + 1 : at + 2] == ["/"] and window.touches(at) and window.touches(at + 1)
        if joined and len(window.words[at + 2]) == 2 and window.has(at + 2, "figure"):
            return int(year), at + 3
        return int(year), at + 1
    short = at < window.last and window.words[at] in {"'", "’", "‘"} and window.touches(at)
    if short and (number := window.get(at + 1, "number")) and len(window.words[at + 1]) == 2:
        return 1900 + int(number) + (100 if int(number) < 30 else 0), at + 2
    return None, at
