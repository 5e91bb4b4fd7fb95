"""Typed reader of the ``sections`` tables: the words by which plain text shows what a line is."""

import re
from functools import cache

import msgspec

from wortlaut.language.tables import read_table

LANGUAGES = ("de", "en")


class SectionWords(msgspec.Struct, frozen=True):
    """One row: what a line is that ``pattern`` matches as a whole, and an example of such a line."""

    kind: str
    pattern: str
    example: str
    value: int = 0  # of a month: its number


@cache
def section_pattern(kind: str) -> re.Pattern[str]:
    """Return one compiled pattern for all rows of *kind*, for use with ``fullmatch``; case is ignored.

    Rows of all languages together: a German page may end in "Sources", and the words do not clash.
    """
    tables = (read_table(language, "sections", SectionWords) for language in LANGUAGES)
    rows = [row.pattern for table in tables for row in table if row.kind == kind]
    return re.compile("|".join(f"(?:{pattern})" for pattern in rows) or r"(?!)", re.IGNORECASE)


@cache
def month_number(word: str) -> int:
    """Return the number of the month that *word* names, 0 if it names none."""
    tables = (read_table(language, "sections", SectionWords) for language in LANGUAGES)
    months = ((row.pattern, row.value) for table in tables for row in table if row.kind == "month")
    return next((value for pattern, value in months if re.fullmatch(pattern, word, re.IGNORECASE)), 0)
