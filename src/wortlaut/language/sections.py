"""Typed reader of the ``sections`` tables: the words by which plain text shows what a line is."""

import re
from functools import cache

import msgspec

from wortlaut.language.tables import read_table


class SectionWords(msgspec.Struct, frozen=True):
    """One row: what a line is that ``pattern`` matches as a whole, and an example of such a line."""

    kind: str
    pattern: str
    example: str


@cache
def section_pattern(kind: str, language: str = "de") -> re.Pattern[str]:
    """Return one compiled pattern for all rows of *kind*, for use with ``fullmatch``; case is ignored."""
    rows = [row.pattern for row in read_table(language, "sections", SectionWords) if row.kind == kind]
    return re.compile("|".join(f"(?:{pattern})" for pattern in rows) or r"(?!)", re.IGNORECASE)
