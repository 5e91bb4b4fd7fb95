"""The glossary: one word per thing, in German and English. It stands in ``glossary.toml``."""

import tomllib
from importlib.resources import files
from typing import Any

import msgspec


class Wording(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A sentence in both languages."""

    en: str
    de: str


class Term(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A word in both languages, and the one sentence that says what it ``means``."""

    en: str
    de: str
    means: Wording


def read_glossary() -> tuple[Term, ...]:
    """Return the terms, in the order of the article's way through the program."""
    table: dict[str, Any] = tomllib.loads((files("wortlaut") / "glossary.toml").read_text(encoding="utf-8"))
    return msgspec.convert(table["term"], tuple[Term, ...])
