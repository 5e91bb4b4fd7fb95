"""Rule, Finding, Severity, Status: what every check is made of."""

from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

import msgspec

from wortlaut.annotations.model import Layers
from wortlaut.document.model import Document
from wortlaut.text.span import Span

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = ("info", "warning", "error")  # weakest first
Status = Literal["preview", "stable", "removed"]
Group = Literal["quotes", "sourcing", "consistency", "time", "headline", "source", "structure", "language"]


class Evidence(msgspec.Struct, frozen=True):
    """The other place that a finding speaks of. ``document`` is the source name of the text it lies in."""

    document: str
    span: Span
    text: str


class Fix(msgspec.Struct, frozen=True):
    """A repair: put ``text`` in the place of ``span``."""

    span: Span
    text: str


class Finding(msgspec.Struct, frozen=True):
    """A question to the desk, with both places shown. ``message`` is in the language asked for."""

    rule: str
    name: str
    group: Group
    severity: Severity
    span: Span
    message: str
    evidence: tuple[Evidence, ...] = ()
    fix: Fix | None = None


class Hit(NamedTuple):
    """What a rule yields: where, the other places, and the words to fill into the rule's message."""

    span: Span
    evidence: tuple[Span, ...] = ()
    words: dict[str, str] = {}  # noqa: RUF012  never written to
    severity: Severity | None = None  # where it differs from the rule's own


class Rule(NamedTuple):
    """One check. ``messages`` holds one German and one English sentence with ``{placeholders}`` for a hit's words."""

    code: str  # HDL001
    name: str  # headline-quote-not-in-body
    titles: dict[str, str]  # by language
    group: Group
    severity: Severity
    status: Status
    requires: tuple[str, ...]  # layers, see annotations.pipeline
    messages: dict[str, str]  # by language
    find: Callable[[Document, Layers], Iterator[Hit]]


class Report(msgspec.Struct, frozen=True):
    """The findings in one draft. ``notes`` are for the operator: a rule that could not be run, and why."""

    findings: tuple[Finding, ...]
    document: "ReportDocument"
    notes: tuple[str, ...] = ()


class ReportDocument(msgspec.Struct, frozen=True):
    """Which draft a report is about."""

    id: str
    source: str
    title: str | None
