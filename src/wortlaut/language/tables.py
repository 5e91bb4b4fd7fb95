"""Typed readers of the language tables.

A table is ``<language>/<name>.toml`` (``[[row]]`` entries) or, where it is large, ``<language>/<name>.tsv`` (a header
line with the columns, tab-separated rows, ``#`` comments). Each row carries an ``example``, the place it speaks of
marked ``⟦ ⟧``; tests run every example through the step that uses the table.
"""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar

import msgspec

from wortlaut.errors import TableError

Row = TypeVar("Row", bound=msgspec.Struct)
MARK_OPEN, MARK_CLOSE = "⟦", "⟧"


@cache
def read_table(language: str, name: str, row_type: type[Row]) -> tuple[Row, ...]:
    """Return the rows of table *name* of *language* (ISO 639-1) as *row_type*; a broken row raises TableError."""
    folder = files("wortlaut.language") / language
    toml, tsv = folder / f"{name}.toml", folder / f"{name}.tsv"
    if toml.is_file():
        rows = tomllib.loads(toml.read_text(encoding="utf-8")).get("row", [])
    elif tsv.is_file():
        rows = _rows_of_tsv(tsv.read_text(encoding="utf-8"))
    else:
        raise TableError(f"no table {name!r} for language {language!r}: expected {name}.toml or {name}.tsv")
    try:
        # not strict: TSV cells are strings, and "2" must do for an integer column
        return tuple(msgspec.convert(row, row_type, strict=False) for row in rows)
    except msgspec.ValidationError as error:
        number = next(n for n, row in enumerate(rows, 1) if not _converts(row, row_type))
        raise TableError(f"{language}/{name}: row {number}: {error}") from error


def marked(example: str) -> tuple[str, list[tuple[int, int]]]:
    """Return *example* without its marks, and the ``[begin, end)`` places that were marked."""
    text, places, begin = "", [], 0
    for char in example:
        if char == MARK_OPEN:
            begin = len(text)
        elif char == MARK_CLOSE:
            places.append((begin, len(text)))
        else:
            text += char
    return text, places


def _rows_of_tsv(content: str) -> list[dict[str, str]]:
    lines = [line for line in content.split("\n") if line and not line.startswith("#")]
    columns = lines[0].split("\t")
    # an empty cell means "not given", so that the type's default holds
    return [
        {column: cell for column, cell in zip(columns, line.split("\t"), strict=False) if cell} for line in lines[1:]
    ]


def _converts(row: Any, row_type: type[Row]) -> bool:
    try:
        msgspec.convert(row, row_type, strict=False)
    except msgspec.ValidationError:
        return False
    return True
