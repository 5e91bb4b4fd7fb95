"""Typed reader of the ``quotation_marks`` tables: which mark opens, which ones close it."""

import re
from functools import cache
from typing import NamedTuple

import msgspec

from wortlaut.language.tables import read_table


class QuotationStyle(msgspec.Struct, frozen=True):
    """One style. A ``tight`` opener opens only where a word begins behind it."""

    style: str
    opens: str
    closes: tuple[str, ...]
    example: str
    tight: bool = False


class QuotationMarks(NamedTuple):
    """The table, ready for use: a pattern of all marks, and each style by its opener."""

    pattern: re.Pattern[str]
    styles: dict[str, QuotationStyle]


@cache
def quotation_marks() -> QuotationMarks:
    """Return the marks of all languages; German texts quote with each of them."""
    rows = read_table("de", "quotation_marks", QuotationStyle)
    marks = {row.opens for row in rows} | {mark for row in rows for mark in row.closes}
    # longest first: two apostrophes are one mark
    pattern = "|".join(re.escape(mark) for mark in sorted(marks, key=lambda m: (-len(m), m)))
    return QuotationMarks(re.compile(pattern), {row.opens: row for row in rows})
