"""From bytes to characters: which encoding a text has, and where its characters stood."""

import codecs
import re
from typing import NamedTuple

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Windows-1252 assigns these bytes to nothing; a text that has them can only be Latin-1 with control characters
_NOT_IN_CP1252 = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")
_SURROGATE = re.compile("[\ud800-\udfff]")


class Decoded(NamedTuple):
    """Characters of an input. ``mark`` counts the code points of a byte order mark that was left out (0 or 1)."""

    text: str
    encoding: str
    mark: int
    notes: tuple[str, ...]


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Return *data* as text: by its byte order mark, else as *declared*, UTF-8, Windows-1252 or Latin-1, in this order.

    Never raises: Latin-1 fits any bytes. Notes name every encoding but plain UTF-8.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            text = data[len(mark) :].decode(name, errors="replace")
            notes = () if name == "utf-8" else (f"decoded as {name} (byte order mark)",)
            return Decoded(text, name, 1, notes + _lost(text, data, name))
    for name in dict.fromkeys(filter(None, (_known(declared), "utf-8", "cp1252", "latin-1"))):
        if name == "cp1252" and _NOT_IN_CP1252.search(data):
            continue
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        label = {"cp1252": "windows-1252", "latin-1": "iso-8859-1"}.get(name, name)
        notes = () if name == "utf-8" else (f"decoded as {label}",)
        return Decoded(text, name, 0, notes)
    raise AssertionError  # pragma: no cover - latin-1 decodes everything


def without_surrogates(text: str) -> str:
    """Return *text*, each lone surrogate (which no encoding can write) replaced by U+FFFD, lengths kept."""
    return _SURROGATE.sub("\ufffd", text)


def _known(name: str | None) -> str | None:
    if not name:
        return None
    try:
        found = codecs.lookup(name.strip().lower())
    except (LookupError, ValueError):
        return None
    if not found._is_text_encoding:  # noqa: SLF001 - the only way to tell "utf-8" from "zip" and "rot13"
        return None
    # the web's practice (WHATWG Encoding): both names mean Windows-1252
    return "cp1252" if found.name in {"iso8859-1", "ascii"} else found.name


def _lost(text: str, data: bytes, name: str) -> tuple[str, ...]:
    broken = text.count("\ufffd")
    present = data.decode(name, errors="ignore").count("\ufffd") if broken else 0
    return (f"{broken - present} damaged characters replaced",) if broken > present else ()
