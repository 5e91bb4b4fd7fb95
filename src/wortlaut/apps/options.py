"""Options that several commands share, and how their values are read."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from wortlaut.messages import translator

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]
Callback = Callable[[click.Context, click.Parameter, Any], Any]
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4}")
_SIZE = re.compile(r"([\d_]+(?:\.\d+)?)\s*([kmg]?)b?", re.IGNORECASE)
_POWERS = {"": 1, "k": 1_000, "m": 1_000_000, "g": 1_000_000_000}


def day(language: str) -> Callback:
    """Return the reader of a day, 2025-12-03 or 3.12.2025 as Germans write it, into YYYY-MM-DD."""

    def read(_ctx: click.Context, _param: click.Parameter, value: str | None) -> str | None:
        from wortlaut.sources.metadata import iso_date

        found = iso_date(value) if value and _DAY.fullmatch(value) else None
        if value is not None and found is None:
            _ = translator(language)
            raise click.BadParameter(_("{value!r} is not a day; write it like 2025-12-03").format(value=value))
        return found

    return read


def size(language: str) -> Callback:
    """Return the reader of a number of bytes: 5000000, 20MB, 1.5 GB (powers of 1000)."""

    def read(_ctx: click.Context, _param: click.Parameter, value: str | None) -> int | None:
        if value is None:
            return None
        match = _SIZE.fullmatch(value.strip())
        found = round(float(match[1].replace("_", "") or 0) * _POWERS[match[2].lower()]) if match else 0
        if found <= 0:
            _ = translator(language)
            raise click.BadParameter(_("{value!r} is not a size; write it like 20MB").format(value=value))
        return found

    return read


def language_option(language: str) -> Decorator:
    """Return ``--lang``, which was read before the command was built: here it is only checked and explained."""
    _ = translator(language)
    return click.option(
        "--lang",
        type=click.Choice(["de", "en"]),
        expose_value=False,
        help=_("Language of messages and findings. Default: that of your system."),
    )


def format_option(known: tuple[str, ...], language: str) -> Decorator:
    """Return ``--format`` with the formats *known* to a command."""
    _ = translator(language)
    return click.option(
        "--format",
        "format_name",
        type=click.Choice(known),
        help=_("Default: text on a terminal, json in a pipe, and what the suffix of --output says."),
    )


def output_option(language: str) -> Decorator:
    """Return ``--output``."""
    _ = translator(language)
    return click.option(
        "-o",
        "--output",
        "path",
        metavar=_("PATH"),
        type=click.Path(path_type=Path, allow_dash=True),
        callback=lambda _ctx, _param, path: None if path == Path("-") else path,
        help=_("Write to this file instead of standard output. It appears whole or not at all."),
    )


def size_option(language: str) -> Decorator:
    """Return ``--max-size``."""
    _ = translator(language)
    return click.option(
        "--max-size",
        metavar=_("SIZE"),
        callback=size(language),
        help=_("Refuse inputs that are larger, for example 20MB. Default: max-bytes in wortlaut.toml, else 5MB."),
    )


def stdin_option(language: str) -> Decorator:
    """Return ``--stdin-filename``."""
    _ = translator(language)
    return click.option(
        "--stdin-filename",
        metavar=_("NAME"),
        help=_("What to call standard input (-); the suffix tells its format."),
    )
