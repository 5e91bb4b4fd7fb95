"""The types of raw material: the bytes that came in, and the text with its formatting that a reader made of them."""

from dataclasses import dataclass, field, replace
from functools import cached_property
from hashlib import sha256

from wortlaut.text.alignment import Alignment
from wortlaut.text.span import Span


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a format or a JSON line says about its article; None and empty where it says nothing."""

    id: str | None = None
    title: str | None = None
    kicker: str | None = None
    teaser: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None  # YYYY-MM-DD
    modified: str | None = None  # YYYY-MM-DD
    language: str | None = None  # ISO 639-1
    url: str | None = None

    def completed_by(self, other: "Metadata") -> "Metadata":
        """Return this metadata, gaps filled from *other*."""
        gaps = {name: getattr(other, name) for name in self.__slots__ if not getattr(self, name)}
        return replace(self, **gaps)


@dataclass(frozen=True)
class Source:
    """One article as it came in.

    ``name`` is what the operator called it (path, address, ``-``, ``file.jsonl:12``); ``declared`` is what its
    container said of it (the fields of a JSON line).
    """

    name: str
    media_type: str
    data: bytes
    declared: Metadata = field(default_factory=Metadata)
    address: str | None = None

    @cached_property
    def sha256(self) -> str:
        """Hexadecimal SHA-256 of the bytes."""
        return sha256(self.data).hexdigest()


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text that a format marks: ``hint`` is a block kind of document.model, or None for "just text"."""

    span: Span
    hint: str | None = None
    level: int | None = None  # of a heading, 1 to 6


@dataclass(frozen=True, slots=True)
class Content:
    """What a reader made of a source: canonical text, marked passages in text order, metadata, way back."""

    text: str
    passages: tuple[Passage, ...]
    metadata: Metadata
    alignment: Alignment
    notes: tuple[str, ...] = ()  # what the operator should know: "decoded as windows-1252", "2 pages without text"
