"""Zip archives that hold documents (docx, odt): opened within limits, checked before anything is parsed."""

import re
from io import BytesIO
from zipfile import ZipFile

from wortlaut.config import Settings
from wortlaut.errors import InputError
from wortlaut.sources import media
from wortlaut.sources.model import Source

_MAX_ENTRIES = 2_000
_RATIO = 200  # unpacked to packed; text in XML packs 10 to 50 times
_ROOM = 10  # times max_bytes, for the XML around the words
_SMALL = 200_000  # bytes below which a high ratio harms nobody
_ENCRYPTED = 0x1
_CHUNK = 65_536
_DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_WIDE_DOCTYPE = tuple(word.encode(code) for word in ("<!DOCTYPE", "<!ENTITY") for code in ("utf-16-le", "utf-16-be"))
_KINDS = {"word/document.xml": media.DOCX, "content.xml": media.ODT}
_REMEDY = "save it again, or hand in the text"


def read_parts(source: Source, settings: Settings) -> dict[str, bytes]:
    """Return the XML parts of the archive *source* by name.

    Raises:
        InputError: Damaged, encrypted, a decompression bomb, or XML that declares entities.
    """
    try:
        with ZipFile(BytesIO(source.data)) as archive:
            return _checked(archive, source.name, settings)
    except InputError:
        raise
    except Exception as error:  # zipfile, zlib, bz2 and lzma each have their own
        raise InputError(source.name, f"the file is damaged or cut off: {error}", _REMEDY) from error


def kind_of_parts(parts: dict[str, bytes]) -> str | None:
    """Return the media type of an archive with these *parts*, or None if it holds no document."""
    return next((media_type for name, media_type in _KINDS.items() if name in parts), None)


def _checked(archive: ZipFile, name: str, settings: Settings) -> dict[str, bytes]:
    entries = archive.infolist()
    limit = settings.max_bytes * _ROOM
    if len(entries) > _MAX_ENTRIES:
        raise InputError(name, f"an archive of {len(entries)} parts is no document", _REMEDY)
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise InputError(name, "the file is encrypted", "remove the password")
    if sum(entry.file_size for entry in entries) > limit:
        raise InputError(name, f"it unpacks to more than {limit:,} bytes", "raise max_bytes if you trust the file")
    for entry in entries:
        if entry.file_size > _SMALL and entry.file_size > _RATIO * max(entry.compress_size, 1):
            raise InputError(name, f"the part {entry.filename!r} is a decompression bomb", "do not open this file")
    parts: dict[str, bytes] = {}
    left = limit
    for entry in entries:
        if not entry.filename.endswith((".xml", ".rels")) and entry.filename != "mimetype":
            continue
        data = _unpacked(archive, entry.filename, left, name)
        left -= len(data)
        if _DOCTYPE.search(data) or any(word in data for word in _WIDE_DOCTYPE):
            raise InputError(name, f"the part {entry.filename!r} declares entities", "do not open this file")
        parts[entry.filename] = data
    return parts


def _unpacked(archive: ZipFile, part: str, limit: int, name: str) -> bytes:
    """Return *part*, counting what really comes out: the sizes in the directory may lie."""
    chunks: list[bytes] = []
    size = 0
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            chunks.append(chunk)
            size += len(chunk)
            if size > limit:
                raise InputError(name, "it unpacks to more than it says", "do not open this file")
    return b"".join(chunks)
