"""Records on a terminal. Colours and widths are the console's business; in a pipe they are plain text."""

from collections.abc import Iterator
from itertools import groupby

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.rule import Rule
from rich.text import Text

from wortlaut.messages import plural, translator
from wortlaut.outputs import labels
from wortlaut.outputs.shapes import Barred, Trimmed
from wortlaut.outputs.text_context import Context, grid, heading, indented
from wortlaut.outputs.text_events import events, main_event
from wortlaut.outputs.text_figures import figures
from wortlaut.outputs.text_founding import answers, assertions, open_questions, positions, sources
from wortlaut.outputs.text_names import names
from wortlaut.outputs.visible import visible
from wortlaut.record.model import Record, Statement
from wortlaut.text.span import Span

_WIDEST = 100  # columns; longer lines are hard to read
_UNCERTAIN = 0.5  # at and below this confidence a statement is marked
_TYPE_STYLES = {
    "direct": "green",
    "indirect": "cyan",
    "reported": "yellow",
    "free_indirect": "magenta",
    "indirect_free_indirect": "blue",
}


def print_record(record: Record, console: Console, language: str) -> None:
    """Print *record* on *console*: the article, what it is about, who says what in it, and all else that was found."""
    context = Context(record, language)
    parts = (
        *_head(context), *main_event(context), *_statements(context), *names(context), *events(context),
        *positions(context), *open_questions(context), *assertions(context), *answers(context), *sources(context),
        *figures(context), *_layout(context),
    )  # fmt: skip
    console.print(Trimmed(Group(*parts)), width=min(console.width, _WIDEST), highlight=False)


def _head(context: Context) -> Iterator[RenderableType]:
    _, ngettext = translator(context.language), plural(context.language)
    document = context.record.document
    sentences = len(document.sentences)
    facts = [
        visible(document.source),
        document.language,
        document.published or _("no date"),
        ngettext("{n} character", "{n} characters", len(context.text)).format(n=len(context.text)),
        ngettext("{n} sentence", "{n} sentences", sentences).format(n=sentences),
    ]
    title = Text(visible(document.title or _("Without a title")), style="bold")
    yield Panel(Group(title, Text(" · ".join(facts), style="dim")), box=box.ROUNDED, border_style="blue")


def _statements(context: Context) -> Iterator[RenderableType]:
    _, ngettext = translator(context.language), plural(context.language)
    found = sorted(context.record.statements, key=_first)
    if not context.looked_for("quotations"):
        return
    yield heading(ngettext("{n} statement", "{n} statements", len(found)).format(n=len(found)))
    if not found:
        yield indented(Text(_("Nobody's words, as far as the rules can see.")))
    for above, group in groupby(found, key=lambda statement: _heading_above(context, _first(statement))):
        if above:
            yield indented(Rule(Text(above, style="dim italic"), align="left", style="dim"))
        for statement in group:
            yield Padding(_statement(context, statement), (0, 0, 1, 0))


def _layout(context: Context) -> Iterator[RenderableType]:
    _ = translator(context.language)
    kinds = [section.kind for section in context.record.document.sections]
    called = labels.sections(context.language)
    counted = [f"{called[kind]} {kinds.count(kind)}" for kind in dict.fromkeys(kinds)]
    if counted:
        yield heading(_("Layout"))
        yield indented(Text(" · ".join(counted)))
    for note in context.record.analysis.notes:
        yield Padding(Text(visible(note), style="dim"), (0, 0, 0, 2))


def _statement(context: Context, statement: Statement) -> RenderableType:
    _ = translator(context.language)
    style = _TYPE_STYLES[statement.type]
    how = labels.manner(statement, context.language)
    if statement.confidence <= _UNCERTAIN:
        how.append(_("uncertain"))
    told = Text.assemble((_speaker(context, statement), "bold"), (f" · {' · '.join(how)}", style))
    if statement.cue:
        cue = _("“{words}”").format(words=context.words(statement.cue))
        told.append(f" · {cue}", "dim")
    for name, words in _others(context, statement):
        told.append(f" · {name.format(whom=words)}", "dim")
    rows: list[tuple[RenderableType, RenderableType]] = [(Text(context.line(_first(statement)), style="dim"), told)]
    if statement.quote:
        rows.append(("", Barred(Text(context.words(statement.quote)), style)))
    return grid(rows)


def _speaker(context: Context, statement: Statement) -> str:
    _ = translator(context.language)
    words, name = context.words(statement.speaker), context.name(statement.speaker_entity)
    if not words and not name:
        return _("speaker not named")
    if not name or name in words:
        return words
    return name if not words or words in name else f"{name} ({words})"


def _others(context: Context, statement: Statement) -> Iterator[tuple[str, str]]:
    _ = translator(context.language)
    if statement.addressee:
        yield _("to {whom}"), context.words(statement.addressee)
    if statement.via:
        passed = [context.words((v,)) if isinstance(v, Span) else context.name(v, v) for v in statement.via]
        yield _("via {whom}"), ", ".join(passed)


def _heading_above(context: Context, at: int) -> str:
    above = ""
    for section in context.record.document.sections:
        if section.span.begin > at:
            break
        if section.kind == "heading":
            above = visible(section.span.of(context.text)).strip()
    return above


def _first(statement: Statement) -> int:
    return statement.place[0].begin if statement.place else 0
