"""The grammar of what is left: repetitions in one word, references without a date, adjectives of duration."""

from wortlaut.annotations.time_words import phrases, words_of
from wortlaut.annotations.timex_calendar import feast
from wortlaut.annotations.timex_reading import Expression, Window
from wortlaut.annotations.timex_values import duration_value


def repeated(window: Window, at: int) -> list[Expression]:
    """Read "täglich", "zweimal jährlich"."""
    first = at - 1 if window.has(at - 1, "occasions") else at
    return [Expression(first, at + 1, "SET", "fixed", window.get(at, "set") or "")]


def weekly(window: Window, at: int) -> list[Expression]:
    """Read "montags", "an Sonntagen"."""
    if window.has(at, "weekly") and window.words[at][:1].isupper() and window.has(at - 1, "article"):
        return [Expression(at, at + 1, "DATE", "weekday", weekday=int(window.get(at, "weekly") or 1))]
    value = window.get(at, "weekly") or window.get(at, "weekdays")
    return [Expression(at, at + 1, "SET", "fixed", f"XXXX-WXX-{value}")]


def reference(window: Window, at: int) -> list[Expression]:
    """Read "derzeit", "damals"; "früher" neither compares nor measures."""
    if window.has(at, "afterwards") and (
        window.has(at - 1, "unit", "units") or window.has(at + 1, "same_or_other") or window.before(at, "degree")
    ):
        return []
    return [Expression(at, at + 1, "DATE", "fixed", window.get(at, "reference") or "")]


def phrase(window: Window, at: int) -> list[Expression]:
    """Read what is said in several words; what looks like a time and is none comes back as an empty expression."""
    for words, kind, value in phrases()[window.get(at, "phrase") or ""]:
        last = at + len(words)
        if last > window.last or tuple(window.lower(t) for t in range(at, last)) != words:
            continue
        if kind == "feast":
            return feast(window, at, last, value)
        if kind == "reference_phrase" and value == "PRESENT_REF" and window.has(last, "article"):
            return []  # "zur Zeit der Besatzung"
        if kind == "reference_phrase":
            return [Expression(at, last, "DATE", "fixed", value)]
        if kind == "no_time":
            return [Expression(at, last, "DATE", "fixed")]
    return []


def lasting(window: Window, at: int) -> list[Expression]:
    """Read "fünfstündige"; of years only what is no age: "dreijährige Haft", "langjährige"."""
    amount, unit = (window.get(at, "lasts") or "X Y").split(" ")
    if window.words[at][0].isupper() and not window.opens(at):
        return []
    if unit == "Y" and amount != "X" and not window.lower(at + 1).endswith(tuple(words_of("lasting_noun"))):
        return []
    first = at
    value = window.get(at - 1, "modifier")
    modifier = value if value in {"approx", "less_than", "more_than"} else None
    if value:
        first = at - 1
    return [
        Expression(first, at + 1, "DURATION", "fixed", duration_value(amount, unit), modifier=modifier)  # type: ignore[arg-type]
    ]


def measured(window: Window, at: int) -> list[Expression]:
    """Read the duration at the head of "Fünf-Stunden-Gespräch"."""
    amount, unit = (window.get(at, "measured") or "1 H").split(" ")
    cut = int(window.get(at, "cut") or 0)
    return [Expression(at, at + 1, "DURATION", "fixed", duration_value(amount, unit), cut=cut)]


def lasting_adverb(window: Window, at: int) -> list[Expression]:
    """Read "jahrelang"."""
    return [Expression(at, at + 1, "DURATION", "fixed", duration_value("X", window.get(at, "lasting_adverb") or "Y"))]
