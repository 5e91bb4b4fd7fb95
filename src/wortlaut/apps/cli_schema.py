"""``wortlaut schema``: the JSON Schemas of what ``read`` and ``check`` write."""

import json
from pathlib import Path
from typing import Any

import click

from wortlaut.apps import options
from wortlaut.errors import WortlautError
from wortlaut.messages import translator

NAMES = ("record", "report")


def command(language: str) -> click.Command:
    """Return the command, its help in *language*."""
    _ = translator(language)

    @click.command(
        "schema",
        options_metavar=_("[OPTIONS]"),
        short_help=_("Print the JSON Schema of records or reports."),
        help=_(
            "Print the JSON Schema (draft 2020-12) of a record (`read`) or a report (`check`), or write both, or the "
            "named one, into a folder."
        ),
    )
    @click.argument("name", required=False, type=click.Choice(NAMES))
    @click.option(
        "--output",
        "folder",
        metavar=_("FOLDER"),
        type=click.Path(path_type=Path),
        help=_("Write NAME.schema.json into this folder."),
    )
    @options.language_option(language)
    def schema(name: str | None, folder: Path | None) -> None:
        if folder is None:
            click.echo(_written(name or NAMES[0]), nl=False)
        else:
            _write([name] if name else list(NAMES), folder, language)

    return schema


def _write(names: list[str], folder: Path, language: str) -> None:
    from wortlaut.apps.writing import opened

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        _ = translator(language)
        problem = _("{path}: cannot be written: {problem}").format(path=folder, problem=error.strerror)
        raise WortlautError(problem) from error
    for name in names:
        with opened(folder / f"{name}.schema.json", language) as stream:
            stream.write(_written(name).encode())


def _written(name: str) -> str:
    return json.dumps(_schema(name), indent=2, ensure_ascii=False) + "\n"


def _schema(name: str) -> dict[str, Any]:
    from wortlaut.checks.model import Report
    from wortlaut.record.serialise import record_schema, schema_of

    return record_schema() if name == "record" else schema_of(Report)
