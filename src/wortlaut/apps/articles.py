"""From what the operator names to documents, records and reports. What goes wrong with one article costs no other."""

from collections.abc import Callable, Iterable, Iterator
from typing import IO, NamedTuple, TypeVar

import msgspec

from wortlaut.annotations.model import Layers
from wortlaut.annotations.pipeline import annotate
from wortlaut.checks.model import Report, Rule
from wortlaut.checks.runner import run
from wortlaut.config import Settings
from wortlaut.document.extract import extract
from wortlaut.document.model import Document
from wortlaut.errors import ConfigError, InputError, TableError
from wortlaut.models.profiles import ProfileName
from wortlaut.record.build import build_record
from wortlaut.record.model import Record
from wortlaut.record.surer import surer
from wortlaut.sources.encoding import without_surrogates
from wortlaut.sources.inputs import open_inputs
from wortlaut.sources.model import Source

Made = TypeVar("Made")


class Inputs(NamedTuple):
    """What to read, and how. ``published`` (YYYY-MM-DD) is for articles that name no day themselves."""

    names: tuple[str, ...]
    settings: Settings
    published: str | None = None
    stdin_name: str | None = None
    stdin: IO[bytes] | None = None  # instead of the process's own


def documents(inputs: Inputs) -> Iterator[Document | InputError]:
    """Yield the documents of *inputs* in their order, and an InputError for each article that cannot be read."""
    opened = open_inputs(inputs.names, inputs.settings, stdin_name=inputs.stdin_name, stdin=inputs.stdin)
    for source in opened:
        yield source if isinstance(source, InputError) else _document(source, inputs)


def dated(document: Document, published: str | None) -> Document:
    """Return *document* with the day *published* (YYYY-MM-DD) where it has none of its own."""
    if published is None or document.published is not None:
        return document
    return msgspec.structs.replace(document, published=published)


def record_of(
    document: Document, profile: ProfileName = "none", least: float = 0.0
) -> tuple[Record, Layers] | InputError:
    """Return the record of *document*, statements below the confidence *least* left out, and the layers it is made of.

    An InputError is returned where the program fails on it.
    """

    def make() -> tuple[Record, Layers]:
        layers = annotate(document, profile=profile)
        record = build_record(document, layers, profile)
        return (surer(record, least) if least else record), layers

    return attempted(document.source, make)


def report_of(document: Document, rules: Iterable[Rule], language: str) -> Report | InputError:
    """Return the findings of *rules* in *document*; an InputError where the program fails on it."""
    return attempted(document.source, lambda: run(document, rules, language=language))


def record_and_report_of(
    document: Document, rules: Iterable[Rule], language: str, profile: ProfileName = "none"
) -> tuple[Record, Report] | InputError:
    """Return both, the layers made once."""

    def make() -> tuple[Record, Report]:
        layers = annotate(document, profile=profile)
        return build_record(document, layers, profile), run(document, rules, language=language, layers=layers)

    return attempted(document.source, make)


def attempted(name: str, make: Callable[[], Made]) -> Made | InputError:
    """Return what *make* makes of the article called *name*, or what is wrong with it.

    Raises:
        ConfigError, TableError: These concern every article.
    """
    try:
        return make()
    except InputError as error:
        return error
    except (ConfigError, TableError):
        raise
    except Exception as error:  # noqa: BLE001  a defect of the program costs one article, not the other thousand
        return InputError(name, f"the program failed on it: {type(error).__name__}: {error}", "please report this")


def _document(source: Source, inputs: Inputs) -> Document | InputError:
    document = attempted(source.name, lambda: extract(source, inputs.settings))
    if isinstance(document, InputError):
        return document
    # file names may hold bytes that are no UTF-8, which JSON cannot carry
    named = msgspec.structs.replace(document, source=without_surrogates(document.source))
    return dated(named, inputs.published)
