"""Records as JSON and back, and the JSON Schema generated from their types."""

from typing import Any

import msgspec

from wortlaut.errors import EvidenceError
from wortlaut.record.model import Record
from wortlaut.record.verify import verify

SCHEMA_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(Record)


def to_json(entry: msgspec.Struct) -> bytes:
    """Return *entry* (a record, a report) as one JSON object in UTF-8, without line ends."""
    return _encoder.encode(entry)


def from_json(data: bytes) -> Record:
    """Return the record in *data*, verified.

    Raises:
        EvidenceError: It is no record, or points at characters that its text does not have.
    """
    try:
        record = _decoder.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise EvidenceError(f"this is no record: {error}") from error
    verify(record)
    return record


def record_schema() -> dict[str, Any]:
    """Return the JSON Schema of a record."""
    return schema_of(Record)


def schema_of(type_: type[msgspec.Struct]) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of *type_*; what has no default is required."""
    return {"$schema": SCHEMA_DIALECT, **msgspec.json.schema(type_)}
