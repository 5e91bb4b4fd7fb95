"""The formats of ``read`` and ``check``: articles go in one by one, the output's bytes appear as soon as they can."""

import io
import sys
from importlib.util import find_spec
from pathlib import PurePath
from typing import IO, Any, NamedTuple, Protocol

from rich.console import Console

from wortlaut.annotations.model import Layers
from wortlaut.checks.model import Finding, Report
from wortlaut.errors import ConfigError
from wortlaut.messages import translator
from wortlaut.record.model import Record
from wortlaut.record.serialise import to_json

READ_FORMATS = ("text", "json", "jsonl", "html", "csv", "jsonld", "conllu", "cas")
CHECK_FORMATS = ("text", "json", "jsonl", "html")
_BY_SUFFIX = {".htm": "html", ".txt": "text", ".ndjson": "jsonl"}
_FILE_WIDTH = 100  # columns of a text file


class Article(NamedTuple):
    """What is known of one article: one of the two, or both."""

    text: str
    record: Record | None
    report: Report | None
    layers: Layers | None = None  # what the record was made of


class Output(Protocol):
    """One output; ``end`` is called once, when at least one article was added."""

    def add(self, article: Article) -> None:
        """Write, or keep, one article."""

    def end(self) -> None:
        """Write what is left."""


def chosen(asked: str | None, path: PurePath | None, known: tuple[str, ...]) -> str:
    """Return the format: the one *asked* for, else what the suffix of *path* says.

    Without a path it is text on a terminal and JSON in a pipe; what a suffix does not tell is JSON, too.
    """
    if asked:
        return asked
    if path is None:
        return "text" if sys.stdout.isatty() else "json"
    suffix = path.suffix.lower()
    named = _BY_SUFFIX.get(suffix, suffix.removeprefix("."))
    return named if named in known else "json"


def output(name: str, stream: IO[bytes], language: str, *, to_file: bool, table: str = "statements") -> Output:
    """Return the output in format *name*, written to *stream* (a file or standard output).

    Raises:
        ConfigError: The library that writes the format is not installed.
    """
    if name == "text":
        return _Text(stream, language, to_file=to_file)
    if name == "html":
        return _Page(stream, language)
    if name == "csv":
        return _Table(stream, table)
    if name in {"conllu", "cas"}:
        return _Tokens(stream, name, language)
    return _LinkedData(stream) if name == "jsonld" else _Lines(stream)


class _Lines:
    """One JSON object a line."""

    def __init__(self, stream: IO[bytes]) -> None:
        self.stream = stream

    def add(self, article: Article) -> None:
        entry = article.report or article.record
        if entry is not None:
            self.stream.write(to_json(entry) + b"\n")
            self.stream.flush()

    def end(self) -> None:
        pass


class _LinkedData(_Lines):
    """One JSON-LD object a line."""

    def add(self, article: Article) -> None:
        from wortlaut.outputs.as_jsonld import render_record

        if article.record is not None:
            self.stream.write(render_record(article.record).encode() + b"\n")
            self.stream.flush()


class _Table(_Lines):
    """One entry a line, under one header."""

    def __init__(self, stream: IO[bytes], table: str) -> None:
        super().__init__(stream)
        self.table = table
        self.begun = False

    def add(self, article: Article) -> None:
        from wortlaut.outputs.as_csv import header, render_record

        if article.record is None:
            return
        if not self.begun:
            self.stream.write(header(self.table).encode())
            self.begun = True
        self.stream.write(render_record(article.record, self.table).encode())
        self.stream.flush()


class _Tokens(_Lines):
    """CoNLL-U, or a UIMA CAS in JSON on a line of its own: both show the tokens."""

    def __init__(self, stream: IO[bytes], name: str, language: str) -> None:
        super().__init__(stream)
        self.name = name
        if name == "cas" and find_spec("cassis") is None:
            _ = translator(language)
            raise ConfigError(_("the format cas needs the library dkpro-cassis; pip install 'wortlaut[cas]'"))

    def add(self, article: Article) -> None:
        from wortlaut.outputs import as_cas, as_conllu

        if article.record is None or article.layers is None:
            return
        write = as_cas.render_record if self.name == "cas" else as_conllu.render_record
        # a lone surrogate cannot be encoded
        self.stream.write(write(article.record, article.layers).encode(errors="replace"))
        self.stream.write(b"\n" if self.name == "cas" else b"")
        self.stream.flush()


class _Page:
    """One HTML page with all articles; they are kept until the end."""

    def __init__(self, stream: IO[bytes], language: str) -> None:
        self.stream, self.language = stream, language
        self.kept: list[tuple[Record, Report | None]] = []

    def add(self, article: Article) -> None:
        if article.record is not None:
            self.kept.append((article.record, article.report))

    def end(self) -> None:
        from wortlaut.outputs.as_html import render_record, render_records

        one = len(self.kept) == 1
        page = render_record(*self.kept[0], self.language) if one else render_records(self.kept, self.language)
        self.stream.write(page.encode())


class _Text:
    """Records and findings as a desk reads them."""

    def __init__(self, stream: IO[bytes], language: str, *, to_file: bool) -> None:
        self.console = console_of(stream if to_file else None)
        self.language = language
        self.findings: list[Finding] = []
        self.reports = 0

    def add(self, article: Article) -> None:
        from wortlaut.outputs.as_text import print_record
        from wortlaut.outputs.findings_as_text import print_report

        if article.record is not None:
            print_record(article.record, self.console, self.language)
        if article.report is not None:
            print_report(article.report, article.text, self.console, self.language)
            self.findings += article.report.findings
            self.reports += 1

    def end(self) -> None:
        from wortlaut.outputs.findings_as_text import print_summary

        if self.reports:
            print_summary(self.findings, self.reports, self.console, self.language)
        self.console.file.flush()


def console_of(stream: IO[bytes] | None = None) -> Console:
    """Return a console on standard output, or one that writes plain text to *stream*.

    On a terminal rich finds out about width and colours, ``NO_COLOR`` and ``TERM=dumb`` included.
    """
    if stream is None:
        return Console(file=sys.stdout, markup=False, emoji=False, highlight=False)
    file = io.TextIOWrapper(stream, encoding="utf-8", errors="replace", newline="\n", write_through=True)
    plain: dict[str, Any] = {"force_terminal": False, "color_system": None}
    return Console(file=file, width=_FILE_WIDTH, markup=False, emoji=False, highlight=False, **plain)
