"""Statements as a table (CSV, RFC 4180): one row a statement, for spreadsheets and data tools."""

import csv
import io
from collections.abc import Iterable, Iterator

from wortlaut.outputs.excerpt import MORE
from wortlaut.record.model import Record, Spans
from wortlaut.text.span import cover

COLUMNS = (
    "id", "document", "source", "published", "type", "medium", "act", "mood", "denied", "speaker", "speaker_name",
    "cue", "quote", "begin", "end", "confidence",
)  # fmt: skip
# what spreadsheets take for the beginning of a formula, full-width forms included
_FORMULA_MARKS = frozenset("=+-@\t\r\n＝＋－＠")


def header() -> str:
    """Return the line with the names of the columns."""
    return _line(COLUMNS)


def render_record(record: Record) -> str:
    """Return one line a statement, without header; parts of a broken place are joined by " … ".

    ``begin`` and ``end`` are code points around the whole quote, of silence around its cue. A cell that a spreadsheet
    would run as a formula begins with an apostrophe.
    """
    return "".join(_line(row) for row in _rows(record))


def _rows(record: Record) -> Iterator[tuple[str | int | float, ...]]:
    document = record.document
    names = {entity.id: entity.name for entity in record.entities}
    for statement in record.statements:
        place = cover(statement.place) if statement.place else ("", "")
        yield (
            statement.id,
            _guarded(document.id),
            _guarded(document.source),
            document.published or "",
            statement.type,
            statement.medium,
            statement.act or "",
            statement.mood,
            "true" if statement.denied else "false",
            _words(document.text, statement.speaker),
            _guarded(names.get(statement.speaker_entity or "", "")),
            _words(document.text, statement.cue),
            _words(document.text, statement.quote),
            *place,
            statement.confidence,
        )


def _words(text: str, spans: Spans) -> str:
    return _guarded(f" {MORE} ".join(span.of(text) for span in spans))


def _guarded(cell: str) -> str:
    # some programs skip blanks before they look for a formula
    return f"'{cell}" if cell[:1] in _FORMULA_MARKS or cell.lstrip()[:1] in _FORMULA_MARKS else cell


def _line(cells: Iterable[str | int | float]) -> str:
    stream = io.StringIO()
    csv.writer(stream).writerow(cells)
    return stream.getvalue()
