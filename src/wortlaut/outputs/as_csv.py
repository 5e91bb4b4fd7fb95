"""A table of a record (CSV, RFC 4180): one row an entry, for spreadsheets and data tools."""

import csv
import io
from collections.abc import Iterable

from wortlaut.outputs.csv_tables import COMMON, TABLES, Cell
from wortlaut.record.model import Record

# what spreadsheets take for the beginning of a formula, full-width forms included
_FORMULA_MARKS = frozenset("=+-@\t\r\n＝＋－＠")


def header(table: str = "statements") -> str:
    """Return the line with the names of the columns of *table* (a key of ``TABLES``)."""
    return _line((*COMMON, *TABLES[table].columns))


def render_record(record: Record, table: str = "statements") -> str:
    """Return one line for each entry of *table* in *record*, without header.

    Parts of a broken place are joined by " … "; ``begin`` and ``end`` are code points around the whole of it. A cell
    that a spreadsheet would run as a formula begins with an apostrophe.
    """
    document = record.document
    common = (document.id, document.source, document.published)
    return "".join(_line((*common, *row)) for row in TABLES[table].rows(record))


def _written(cell: Cell) -> str | int | float:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if not isinstance(cell, str):
        return cell
    # some programs skip blanks before they look for a formula
    return f"'{cell}" if cell[:1] in _FORMULA_MARKS or cell.lstrip()[:1] in _FORMULA_MARKS else cell


def _line(cells: Iterable[Cell]) -> str:
    stream = io.StringIO()
    csv.writer(stream).writerow([_written(cell) for cell in cells])
    return stream.getvalue()
