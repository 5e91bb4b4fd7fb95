"""Typed reader of the ``class_names`` tables: how pages name the parts of an article."""

import re
from functools import cache, lru_cache

import msgspec

from wortlaut.language.sections import LANGUAGES
from wortlaut.language.tables import read_table


class ClassNames(msgspec.Struct, frozen=True):
    """One row: what an element is whose class has one of ``names``, and an example."""

    kind: str
    names: tuple[str, ...]
    example: str


@cache
def class_pattern() -> re.Pattern[str]:
    """Return a pattern to ``search`` class names with; ``lastgroup`` of a match is the kind."""
    tables = [row for language in LANGUAGES for row in read_table(language, "class_names", ClassNames)]
    kinds = dict.fromkeys(row.kind for row in tables)
    parts = []
    for kind in kinds:
        names = "|".join(sorted((re.escape(n) for row in tables if row.kind == kind for n in row.names), reverse=True))
        parts.append(rf"(?P<{kind}>(?<![a-z])(?:{names})(?![a-z]))")
    return re.compile("|".join(parts), re.IGNORECASE)


@lru_cache(maxsize=4096)
def kind_of_class(names: str) -> str | None:
    """Return the part of an article that an element with these class names is, or None. Pages repeat their classes."""
    match = class_pattern().search(names[:500])
    return match.lastgroup if match else None
