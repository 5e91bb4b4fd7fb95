"""The Python interface: one article in, its record or its findings out. Thin, like the command line."""

from collections.abc import Iterable
from os import PathLike, fspath
from typing import Literal, TypeVar

from wortlaut.apps.articles import Inputs, dated, documents, record_of, report_of
from wortlaut.checks.model import Finding
from wortlaut.checks.table import choose as choose_rules
from wortlaut.config import Settings
from wortlaut.document.extract import extract
from wortlaut.document.model import Document
from wortlaut.errors import InputError
from wortlaut.models.profiles import ProfileName
from wortlaut.models.profiles import choose as choose_profile
from wortlaut.record.model import Record
from wortlaut.sources.encoding import without_surrogates
from wortlaut.sources.media import TEXT, UTF8
from wortlaut.sources.metadata import iso_date
from wortlaut.sources.model import Source

Made = TypeVar("Made")


def read(  # noqa: PLR0913  the interface promised in the README
    text: str | None = None,
    *,
    path: str | PathLike[str] | None = None,
    published: str | None = None,
    model: ProfileName | None = None,
    min_confidence: float = 0.0,
    settings: Settings | None = None,
) -> Record:
    """Return the record of one article: of *text*, or of the file (or ``http(s)`` address) *path*.

    Args:
        text: The article as plain text; spans of the record count its code points.
        path: Read instead of *text*.
        published: The day (YYYY-MM-DD) of an article that does not say when it was published.
        model: The profile by which statements are found, ``accurate`` by default; one that is not installed gives way
            to rules and tables, and ``record.analysis.profile`` says which was used.
        min_confidence: Leave out statements that the program is less sure of (0 to 1).
        settings: Limits.

    Raises:
        InputError: There is no article to read, or more than one.
        TypeError: Neither or both of *text* and *path* are given.
        ValueError: *published* is no day.
    """
    document = _document(text, path, published, settings or Settings())
    return _made(record_of(document, choose_profile(model).used, min_confidence))[0]


def check(  # noqa: PLR0913  the interface promised in the README
    text: str | None = None,
    *,
    path: str | PathLike[str] | None = None,
    published: str | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    language: Literal["de", "en"] = "en",
    settings: Settings | None = None,
) -> tuple[Finding, ...]:
    """Return the findings in one article, in text order.

    Args:
        text: The article as plain text; spans of the findings count its code points.
        path: Read instead of *text*.
        published: The day (YYYY-MM-DD) of an article that does not say when it was published.
        select: Codes, families (``HDL``) or names of the rules to ask; all where it is empty.
        ignore: Those to leave out.
        language: Of the messages.
        settings: Limits.

    Raises:
        ConfigError: A rule that does not exist is selected or ignored.
        InputError: There is no article to read, or more than one.
        TypeError: Neither or both of *text* and *path* are given.
        ValueError: *published* is no day.
    """
    rules = choose_rules(select, ignore)
    document = _document(text, path, published, settings or Settings())
    return _made(report_of(document, rules, language)).findings


def _document(
    text: str | None, path: str | PathLike[str] | None, published: str | None, settings: Settings
) -> Document:
    if (text is None) == (path is None):
        raise TypeError("give either a text or a path")
    day = iso_date(published)
    if published and day is None:
        raise ValueError(f"published must be a day like 2025-12-03, not {published!r}")
    if text is not None:
        source = Source("text", TEXT + UTF8, without_surrogates(text).encode())
        return dated(extract(source, settings), day)
    name = fspath(path or "")
    found = iter(documents(Inputs((name,), settings, day)))
    document = _made(next(found))
    if next(found, None) is not None:
        raise InputError(name, "more than one article", "read them one by one, or use `wortlaut read`")
    return document


def _made(made: Made | InputError) -> Made:
    if isinstance(made, InputError):
        raise made
    return made
