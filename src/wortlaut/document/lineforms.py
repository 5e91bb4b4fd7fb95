"""What one line is by its own form: a dateline, a quotation, a call to subscribe, a sentence."""

import re
from datetime import date
from functools import cache

from wortlaut.language.sections import month_number, section_pattern
from wortlaut.text.span import Span

LINE_LENGTH = 300  # characters; longer stretches are never matched against word tables
_ENDS_SENTENCE = re.compile(r"[.!…;,][\"'“”„»«‹›’)\]]*$")
_PAIRS = {
    "„": '“”"',
    "»": "«",
    "«": "»",
    "“": "”",
    '"': '"',
    "‚": "‘’'",
    "‘": "’",
    "›": "‹",
    "‹": "›",
    "'": "'",
    "”": "”",
}
_MARKS = "".join(_PAIRS) + "".join(_PAIRS.values())
# as in: Lindhafen (abc) –, or LINDHAFEN –, or Lindhafen/Norbach –
_PLACE = re.compile(
    r"(?P<place>[^\W\d_][\w.'’-]*(?:[ /][\w.'’-]+){0,4}(?:, [^\W\d_][\w-]+)?)"
    r"(?P<agency>\s?\([\w/. ,-]{2,24}\))?\s?(?:\.\s)?(?P<dash>[–—:-]|--)(?=\s+[\w„»\"“‚])"
)
_REST = 40  # characters that must follow: "Lindhafen – Norbach 2:1" is a result, no dateline
_PLACE_WORDS = 3
_DATELINE_LENGTH = 90


def is_kind(kind: str, words: str) -> bool:
    """Tell whether a row of *kind* in the section tables matches all of *words*."""
    return len(words) <= LINE_LENGTH and bool(section_pattern(kind).fullmatch(words))


def ends_sentence(words: str) -> bool:
    """Tell whether *words* end like a sentence that states something; a question or a colon is no such end."""
    return bool(_ENDS_SENTENCE.search(words[-4:]))


def asks(words: str) -> bool:
    """Tell whether *words*, their closing quotation mark left off, end with a question mark."""
    return len(words) <= LINE_LENGTH and words.rstrip(_MARKS)[-1:] == "?"


def is_quotation(words: str) -> bool:
    """Tell whether *words* are one quotation from its opening to its closing mark, and nothing else."""
    inner = words.rstrip(".,;")
    closing = _PAIRS.get(words[:1])
    if not closing or len(inner) < 3 or inner[-1] not in closing:
        return False
    return not any(mark in inner[1:-1] for mark in closing)


def is_sentence(words: str) -> bool:
    """Tell whether *words* hold a whole sentence: its end stands inside the closing quotation mark or last."""
    return words.rstrip(_MARKS)[-1:] in ".!?…"


def is_dateline(words: str) -> bool:
    """Tell whether *words* are nothing but a place or outlet, and a date: "Lindhafen, 12. März 2025"."""
    return len(words) <= _DATELINE_LENGTH and bool(_dateline().fullmatch(words))


def date_of(words: str) -> str | None:
    """Return the day that a dateline names as YYYY-MM-DD, or None where it names none or leaves the year out."""
    match = _dateline().fullmatch(words) if len(words) <= _DATELINE_LENGTH else None
    parts = match.groupdict() if match else {}
    year = parts.get("year") or parts.get("year2") or parts.get("year3") or parts.get("year4")
    month = parts.get("number") or parts.get("number4") or month_number(parts.get("name") or parts.get("name2") or "")
    day = parts.get("day") or parts.get("day2") or parts.get("day3") or parts.get("day4")
    try:
        return date(int(year or 0), int(month or 0), int(day or 0)).isoformat()
    except ValueError:
        return None


@cache
def _dateline() -> re.Pattern[str]:
    month, weekday = section_pattern("month").pattern, section_pattern("weekday").pattern
    day = (
        rf"(?:(?P<day>\d{{1,2}})\.?\s?(?P<name>{month})(?:\s(?P<year>\d{{4}}))?"
        rf"|(?P<name2>{month})\s(?P<day2>\d{{1,2}}),?\s(?P<year2>\d{{4}})"
        r"|(?P<day3>\d{1,2})\.\s?(?P<number>\d{1,2})\.\s?(?P<year3>\d{2}(?:\d{2})?)"
        r"|(?P<year4>\d{4})-(?P<number4>\d\d)-(?P<day4>\d\d))"
    )
    clock = r"\d{1,2}[:.]\d\d(?:\s?\w{1,3})?"
    place = r"(?:[^\W\d][^,|:]{1,45}[,|:]\s|[^\W\d][\w. -]{1,30}\s\([\w/, -]{2,20}\)[,:]?\s)"
    place = rf"(?:{place}|(?:{section_pattern('stand').pattern})\s)"
    source = r"(?:\s?[|–-]\s?[\w .]{2,40}|\s\([\w/ ,-]{2,24}\))"
    return re.compile(rf"{place}?(?:(?:{weekday}),?\s)?{day}(?:\s?[,|–-]?\s?{clock})?{source}?\.?", re.IGNORECASE)


def dateline_end(text: str, span: Span) -> int | None:
    """Return where an opening "BERLIN (dpa) –" of *span* ends, or None.

    Without an agency in brackets, the place must be capitalised throughout, at most three words before a spaced dash.
    """
    match = _PLACE.match(text, span.begin, min(span.end, span.begin + _DATELINE_LENGTH))
    if not match or span.end - match.end() < _REST or not match["place"][0].isupper():
        return None
    if match["agency"]:
        return match.end()
    words = match["place"].split()
    dashed = match["dash"] in "–—--" and text[match.start("dash") - 1].isspace()
    if not dashed or len(words) > _PLACE_WORDS or not all(word[0].isupper() for word in words):
        return None
    follows = text[match.end() : span.end].lstrip()[0]
    if not (follows.isupper() or follows in _MARKS):
        return None
    return None if is_kind("not_a_place", words[0]) else match.end()
