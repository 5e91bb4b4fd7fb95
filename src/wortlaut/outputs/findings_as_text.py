"""Findings on a terminal, as compilers show theirs: the question, the place, and the other place, both underlined."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rich.console import Console
from rich.text import Text

from wortlaut.checks.model import SEVERITIES, Evidence, Finding, Report, Severity
from wortlaut.messages import plural, translator
from wortlaut.outputs import labels
from wortlaut.outputs.excerpt import MORE, Lines
from wortlaut.outputs.frames import Row, drawn, rows, shortened
from wortlaut.outputs.shapes import Trimmed
from wortlaut.outputs.visible import visible
from wortlaut.text.span import Span

_WIDEST = 100  # columns
_STYLES: dict[Severity, str] = {"error": "bold red", "warning": "bold yellow", "info": "bold blue"}
_OTHER = "bold cyan"  # the other place


def print_report(report: Report, text: str, console: Console, language: str) -> None:
    """Print the findings of *report* in the document whose canonical text is *text*; nothing where there are none."""
    frames = _Frames(report, text, min(console.width, _WIDEST))
    for finding in report.findings:
        for line in _message(finding, language):
            console.print(Trimmed(line), width=min(console.width, _WIDEST), highlight=False)
        for line in frames.of(finding):
            console.print(line, no_wrap=True, overflow="ignore", crop=False, highlight=False)
        console.print()


def print_summary(findings: Iterable[Finding], documents: int, console: Console, language: str) -> None:
    """Print how many *findings* there are in how many *documents*, strongest first."""
    _, ngettext = translator(language), plural(language)
    counts = Counter(finding.severity for finding in findings)
    where = ngettext("in {n} article", "in {n} articles", documents).format(n=documents)
    if not counts:
        console.print(Text.assemble((_("No findings"), "bold green"), f" {where}."), highlight=False)
        return
    errors, warnings, hints = (counts[severity] for severity in reversed(SEVERITIES))
    words: tuple[tuple[int, str, Severity], ...] = (
        (errors, ngettext("{n} error", "{n} errors", errors), "error"),
        (warnings, ngettext("{n} warning", "{n} warnings", warnings), "warning"),
        (hints, ngettext("{n} hint", "{n} hints", hints), "info"),
    )
    parts = [Text(told.format(n=number), _STYLES[severity]) for number, told, severity in words if number]
    console.print(Text.assemble(Text(", ").join(parts), f" {where}."), highlight=False)


def _message(finding: Finding, language: str) -> Iterator[Text]:
    _ = translator(language)
    severity = labels.severities(language)[finding.severity]
    yield Text.assemble((severity, _STYLES[finding.severity]), " ", (finding.rule, "bold"), (f" {finding.name}", "dim"))
    yield Text(visible(finding.message))
    if finding.fix:
        yield Text(_("Repair: {text}").format(text=visible(finding.fix.text)))


class _Mark(NamedTuple):
    """How a place is underlined, and where its frame begins."""

    corner: str
    sign: str
    style: str


class _Scene(NamedTuple):
    """A text whose places are shown; without ``numbered`` its lines have no numbers that mean anything."""

    source: str
    text: str
    lines: Lines
    numbered: bool = True


class _Frames:
    """The frames of one report's findings, all as wide as its longest line number asks for."""

    def __init__(self, report: Report, text: str, width: int) -> None:
        self.draft = _Scene(report.document.source, text, Lines(text))
        self.gutter = len(str(self.draft.lines.place(len(text)).line)) + 1
        self.room = max(width - self.gutter - len(" │ "), 20)

    def of(self, finding: Finding) -> Iterator[Text]:
        yield from self._place(self.draft, finding.span, _Mark("╭─", "^", _STYLES[finding.severity]))
        for evidence in finding.evidence:
            yield from self._evidence(evidence)
        yield Text(f"{' ' * self.gutter} ╰─ wortlaut rule {finding.rule}", "dim", end="")

    def _evidence(self, evidence: Evidence) -> Iterator[Text]:
        mark = _Mark("├─", "-", _OTHER)
        if evidence.document == self.draft.source:
            yield from self._place(self.draft, evidence.span, mark)
        elif evidence.text:  # of another document the words alone are at hand
            words = _Scene(evidence.document, evidence.text, Lines(evidence.text), numbered=False)
            yield from self._place(words, Span(0, len(evidence.text)), mark)

    def _place(self, scene: _Scene, span: Span, mark: _Mark) -> Iterator[Text]:
        place = scene.lines.place(span.begin)
        where = visible(scene.source) + (f":{place.line}:{place.column}" if scene.numbered else "")
        yield Text(f"{' ' * self.gutter} {mark.corner} {where}", "dim", end="")
        head, tail = shortened(rows(scene.text, scene.lines, span, self.room))
        for row in head:
            yield from self._drawn(row, scene, mark)
        if tail:
            yield Text(f"{' ' * self.gutter} │ {MORE}", "dim", end="")
        for row in tail:
            yield from self._drawn(row, scene, mark)

    def _drawn(self, row: Row, scene: _Scene, mark: _Mark) -> Iterator[Text]:
        return drawn(row if scene.numbered else row._replace(number=None), self.gutter, mark.style, mark.sign)
