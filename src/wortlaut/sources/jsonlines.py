"""JSON Lines: one article a line, read as a stream. A bad line costs nothing but itself."""

from collections.abc import Iterator
from typing import Any, Protocol

import msgspec

from wortlaut.config import Settings
from wortlaut.errors import InputError
from wortlaut.sources.encoding import without_surrogates
from wortlaut.sources.media import HTML, TEXT, UTF8
from wortlaut.sources.metadata import iso_date
from wortlaut.sources.model import Metadata, Source

_REMEDY = 'a line is {"id", "text" or "html", "title", "outlet", "published", "language", "url"}'


class Lines(Protocol):
    """All that is asked of a stream."""

    def readline(self, limit: int, /) -> bytes:
        """Return the next line with its end, at most *limit* bytes of it; nothing at the end of the stream."""
        ...


def read_lines(stream: Lines, name: str, settings: Settings) -> Iterator[Source | InputError]:
    """Yield one Source a line of *stream* (``NAME:LINE``), or an InputError for a line that is none."""
    number, found = 0, False
    while line := stream.readline(settings.max_bytes + 1):
        number += 1
        place = f"{name}:{number}"
        if len(line) > settings.max_bytes:
            while len(line) > settings.max_bytes and not line.endswith(b"\n"):
                line = stream.readline(settings.max_bytes + 1)
            found = True
            yield InputError(place, f"the line is larger than {settings.max_bytes} bytes", "raise max_bytes")
            continue
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        if line.strip():
            found = True
            yield _source(line, place)
    if not found:
        yield InputError(name, "the file is empty", _REMEDY)


def _source(line: bytes, place: str) -> Source | InputError:
    entry = _parsed(line)
    if isinstance(entry, str):
        return InputError(place, f"not a line of JSON: {entry}", _REMEDY)
    if not isinstance(entry, dict):
        return InputError(place, "not a JSON object", _REMEDY)
    for key, media_type in (("text", TEXT), ("html", HTML)):
        content = entry.get(key)
        if isinstance(content, str) and content.strip():
            data = without_surrogates(content).encode()
            return Source(place, media_type + UTF8, data, _declared(entry), _string(entry.get("url")))
    return InputError(place, 'neither "text" nor "html" holds any text', _REMEDY)


def _parsed(line: bytes) -> Any:
    """Return the decoded line, or a sentence that says why it cannot be decoded."""
    try:
        return msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        pass
    import json  # accepts lone surrogates, which msgspec refuses

    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        return str(error)
    return value if not isinstance(value, str) else None


def _declared(entry: dict[str, Any]) -> Metadata:
    identifier = entry.get("id")
    if isinstance(identifier, int) and not isinstance(identifier, bool):
        identifier = str(identifier)
    language = _string(entry.get("language"))
    return Metadata(
        id=_string(identifier),
        title=_string(entry.get("title")),
        outlet=_string(entry.get("outlet")),
        published=iso_date(_string(entry.get("published")) or _string(entry.get("date"))),
        language=language[:2].lower() if language else None,
        url=_string(entry.get("url")),
    )


def _string(value: Any) -> str | None:
    return without_surrogates(value).strip() or None if isinstance(value, str) else None
