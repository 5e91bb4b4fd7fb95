"""The main event and all events of a record on a terminal."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from wortlaut.messages import plural, translator
from wortlaut.outputs import labels
from wortlaut.outputs.text_context import Context, grid, heading, indented
from wortlaut.outputs.visible import visible
from wortlaut.record.model import EventEntry


def main_event(context: Context) -> Iterator[RenderableType]:
    """Yield the six questions that have an answer, with the words that answer them."""
    _ = translator(context.language)
    main = context.record.main_event
    answered = [
        (name, spans)
        for name, spans in (
            (_("Who"), main.who), (_("What"), main.what), (_("When"), main.when),
            (_("Where"), main.where), (_("Why"), main.why), (_("How"), main.how),
        )
        if spans
    ]  # fmt: skip
    if not answered:
        return
    yield heading(_("What it is about"))
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    for name, spans in answered:
        table.add_row(
            Text(name, "dim"), Text(context.several(spans)), Text(context.lines(s.begin for s in spans), "dim")
        )
    yield indented(table)


def events(context: Context) -> Iterator[RenderableType]:
    """Yield each event once: its kind, its words, and what the article tells of it."""
    ngettext, found = plural(context.language), context.record.events
    if not found:
        return
    yield heading(ngettext("{n} event", "{n} events", len(found)).format(n=len(found)))
    yield indented(grid(row for event in found for row in _rows(context, event)))


def _rows(context: Context, event: EventEntry) -> Iterator[tuple[RenderableType, RenderableType]]:
    _ = translator(context.language)
    kind = labels.event_kinds(context.language)[event.kind]
    told = Text.assemble((kind, "bold"), (f" · {_('planned')}" if event.planned else "", "yellow"))
    if event.spans:
        best = labels.event_name(event, context.text)
        told.append(f" · {context.several((*best, *event.spans))}", "dim")
    first = context.line(event.spans[0].begin) if event.spans else ""
    yield Text(first, style="dim"), told
    for name, value in _facts(context, event):
        yield "", Text.assemble((f"{name}: ", "dim"), value)


def _facts(context: Context, event: EventEntry) -> Iterator[tuple[str, str]]:
    _ = translator(context.language)
    for name, present in (
        (_("in the room"), True),
        (_("named; the text does not say who was in the room"), None),
        (_("not in the room"), False),
    ):
        if event.kind != "talks" and present is None:
            name = _("took part, or is named with it")  # noqa: PLW2901  there is a room for talks only
        people = [p for p in event.participants if p.present is present]
        if people:
            yield name, ", ".join(_participant(context, p.entity, p.role, p.side) for p in people)
    outcome = labels.outcomes(context.language).get(event.outcome or "", "")
    for name, value, spans in (
        (_("where"), event.place, event.place_spans),
        (_("when"), event.time, event.time_spans),
        (_("how long"), event.duration, event.duration_spans),
        (_("outcome"), outcome, event.outcome_spans),
    ):
        if value:
            words = context.several(spans)
            yield name, visible(value) if not words or words == value else f"{visible(value)} (“{words}”)"
    if event.issues:
        yield _("about"), "; ".join(visible(issue.text) for issue in event.issues)


def _participant(context: Context, entity: str, role: str | None, side: str | None) -> str:
    known = [word for word in (role or "", context.name(side)) if word]
    name = context.name(entity, entity)
    return f"{name} ({', '.join(visible(word) for word in known)})" if known else name
