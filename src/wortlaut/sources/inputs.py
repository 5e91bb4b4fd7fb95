"""The door: from what the operator names to articles, one input failing without the others."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from io import BytesIO
from pathlib import Path
from typing import IO, TypeVar

from wortlaut.config import Settings
from wortlaut.errors import InputError
from wortlaut.sources import media
from wortlaut.sources.jsonlines import read_lines
from wortlaut.sources.model import Source

STANDARD_INPUT = "-"
Given = TypeVar("Given")


def open_inputs(
    inputs: Iterable[str], settings: Settings, *, stdin_name: str | None = None, stdin: IO[bytes] | None = None
) -> Iterator[Source | InputError]:
    """Yield every article that *inputs* name, in their order, and an InputError for each that cannot be opened.

    An input is a file, a folder (searched recursively for known suffixes, in sorted order), ``-`` for standard input or
    an ``http(s)://`` address. JSON Lines files give one article a line. Nothing is read before it is asked for.

    Args:
        inputs: What the operator named.
        settings: Limits.
        stdin_name: A file name for standard input, whose suffix tells the format; without it, the first bytes do.
        stdin: Read instead of the process's standard input.
    """
    for name in inputs:
        if name == STANDARD_INPUT:
            yield from _read_stream(stdin or sys.stdin.buffer, stdin_name or STANDARD_INPUT, settings)
        elif name.lower().startswith(("http://", "https://")):
            from wortlaut.sources.address import fetch  # network libraries only where an address was asked for

            yield _guarded(fetch, name, settings)
        else:
            yield from _open_path(Path(name), name, settings)


def _open_path(path: Path, name: str, settings: Settings) -> Iterator[Source | InputError]:
    try:
        if path.is_dir():
            yield from _open_folder(path, name, settings)
            return
        if not path.exists():
            yield InputError(name, "no such file or folder", "check the spelling")
            return
        if not path.is_file():
            yield InputError(name, "not a regular file", "hand in a file or a folder")
            return
        with ExitStack() as stack:
            stream = stack.enter_context(path.open("rb"))
            yield from _read_stream(stream, name, settings, path.stat().st_size)
    except (OSError, ValueError) as error:  # ValueError: a null character in the name
        yield InputError(
            name, f"cannot be opened: {getattr(error, 'strerror', None) or error}", "check name and rights"
        )


def _open_folder(folder: Path, name: str, settings: Settings) -> Iterator[Source | InputError]:
    found = False
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if hidden or media.promised(path.name) is None or not path.is_file():
            continue
        found = True
        yield from _open_path(path, str(path), settings)
    if not found:
        yield InputError(name, "no article in this folder", f"known suffixes: {' '.join(media.SUFFIXES)}")


def _read_stream(
    stream: IO[bytes], name: str, settings: Settings, size: int | None = None
) -> Iterator[Source | InputError]:
    head = stream.read(media.HEAD_BYTES)
    media_type = media.sniffed(head, media.promised(name))
    if media_type is None:
        what, remedy = media.foreign(head) or ("nothing that can be read", "hand in an article")
        yield InputError(name, f"this is {what}", remedy)
        return
    if media_type == media.JSONL:
        yield from read_lines(_Joined(head, stream), name, settings)
        return
    if size is not None and size > settings.max_bytes:
        yield too_large(name, settings, size)
        return
    data = head + stream.read(max(settings.max_bytes + 1 - len(head), 0))
    yield _guarded(check_data, Source(name, media_type, data), settings)


def check_data(source: Source, settings: Settings) -> Source:
    """Return *source* if it is not empty and not too large; else raise InputError."""
    if len(source.data) > settings.max_bytes:
        raise too_large(source.name, settings)
    if not source.data.strip():
        raise InputError(source.name, "the file is empty", "hand in an article")
    return source


def too_large(name: str, settings: Settings, size: int | None = None) -> InputError:
    """Return the error for an input over the limit; *size* is its length in bytes, where known."""
    what = f"{size:,} bytes are" if size else "it is"
    return InputError(name, f"{what} more than the limit of {settings.max_bytes:,} bytes", "raise max_bytes")


def _guarded(function: Callable[[Given, Settings], Source], given: Given, settings: Settings) -> Source | InputError:
    try:
        return function(given, settings)
    except InputError as error:
        return error


class _Joined:
    """A stream whose first bytes were read already; ``readline`` is all that JSON Lines need."""

    def __init__(self, head: bytes, rest: IO[bytes]) -> None:
        self._head, self._rest = BytesIO(head), rest

    def readline(self, limit: int) -> bytes:
        line = self._head.readline(limit)
        if line.endswith(b"\n") or len(line) >= limit:
            return line
        return line + self._rest.readline(limit - len(line))
