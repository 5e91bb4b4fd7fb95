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


@cache
def section_pattern(kind: str) -> re.Pattern[str]:
    """Return one compiled pattern for all rows of *kind*, for use with ``fullmatch``; case is ignored.

    Rows of all languages together: a German page may end in "Sources", and the words do not clash.
    """
    tables = (read_table(language, "sections", SectionWords) for language in LANGUAGES)
    rows = [row.pattern for table in tables for row in table if row.kind == kind]
    return re.compile("|".join(f"(?:{pattern})" for pattern in rows) or r"(?!)", re.IGNORECASE)
