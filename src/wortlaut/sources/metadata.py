"""Metadata shared by the readers: dates as containers write them."""

import re
from datetime import UTC, date, datetime

_ISO = re.compile(r"\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)")
_SLASHED = re.compile(r"\s*(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)")
_GERMAN = re.compile(r"\s*(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)")
_RFC_2822 = re.compile(r"\s*(?:[A-Za-z]{3},?\s+)?\d{1,2}\s+[A-Za-z]{3}\s+\d{4}")


def iso_date(value: str | None) -> str | None:
    """Return the day that *value* (ISO 8601, RFC 2822, 3.12.2025, seconds since 1970) names as YYYY-MM-DD, else None.

    The day is the one written, whatever the offset: an outlet's own calendar counts.
    """
    if not value:
        return None
    for pattern, order in ((_ISO, (1, 2, 3)), (_SLASHED, (1, 2, 3)), (_GERMAN, (3, 2, 1))):
        if match := pattern.match(value):
            return _day(*(int(match[group]) for group in order))
    if _RFC_2822.match(value):
        from email.utils import parsedate

        parts = parsedate(value)
        return _day(*parts[:3]) if parts else None
    if re.fullmatch(r"\s*\d{9,10}\s*", value):
        return datetime.fromtimestamp(int(value), UTC).date().isoformat()
    return None


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
