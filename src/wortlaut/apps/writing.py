"""Where output goes: standard output, or a file that appears whole or not at all."""

import os
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from wortlaut.errors import WortlautError
from wortlaut.messages import translator


@contextmanager
def opened(path: Path | None, language: str) -> Iterator[IO[bytes]]:
    """Yield a stream for the bytes of an output: standard output where *path* is None.

    A file is written beside its place and moved there at the end; when anything raises in between, the place stays as
    it was. What is no regular file (a device, a pipe) is written directly.

    Raises:
        WortlautError: The place cannot be written; the message is in *language*.
    """
    if path is None:
        yield sys.stdout.buffer
        sys.stdout.flush()
        return
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            with path.open("wb") as device:
                yield device
        else:
            yield from _replacing(Path(os.path.realpath(path)))
    except BrokenPipeError:
        raise
    except OSError as error:
        raise WortlautError(_problem(path, error, language)) from error


def _replacing(path: Path) -> Iterator[IO[bytes]]:
    if path.is_dir():
        raise IsADirectoryError
    mode = _mode(path)
    with tempfile.NamedTemporaryFile("wb", dir=path.parent, prefix=f".{path.name[:40]}-", delete=False) as stream:
        try:
            yield stream
            stream.close()
            Path(stream.name).chmod(mode)
            Path(stream.name).replace(path)
        except BaseException:
            with suppress(OSError):
                Path(stream.name).unlink()
            raise


def _mode(path: Path) -> int:
    """Return the rights of the file at *path*, or those that a new file gets."""
    with suppress(OSError):
        return stat.S_IMODE(path.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _problem(path: Path, error: OSError, language: str) -> str:
    _ = translator(language)
    if isinstance(error, IsADirectoryError):
        return _("{path}: this is a folder (name a file)").format(path=path)
    if isinstance(error, FileNotFoundError):
        return _("{path}: the folder does not exist (make it first)").format(path=path)
    if isinstance(error, PermissionError):
        return _("{path}: you may not write there (check the rights)").format(path=path)
    return _("{path}: cannot be written: {problem}").format(path=path, problem=error.strerror or error)
