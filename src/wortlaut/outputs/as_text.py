"""Records and reports on a terminal. Colours and widths are the console's business; in a pipe they are plain text."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from wortlaut.messages import plural, translator
from wortlaut.outputs import labels
from wortlaut.outputs.excerpt import MORE, Lines
from wortlaut.outputs.shapes import Barred, Trimmed
from wortlaut.outputs.visible import visible
from wortlaut.record.model import EntityEntry, EventEntry, Record, Statement
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
    """Print *record* on *console*: the article, who says what in it, people, meetings, layout."""
    shown = _Shown(record, language)
    parts = Group(shown.head(), *shown.statements(), *shown.entities(), *shown.meetings(), *shown.layout())
    console.print(Trimmed(parts), width=min(console.width, _WIDEST), highlight=False)


class _Shown:
    """The parts of one record, each as something to print."""

    def __init__(self, record: Record, language: str) -> None:
        self.record, self.language = record, language
        self.text = record.document.text
        self.lines = Lines(self.text)
        self.names = {entity.id: visible(entity.name) for entity in record.entities}

    def head(self) -> RenderableType:
        _, ngettext = translator(self.language), plural(self.language)
        document = self.record.document
        sentences = len(document.sentences)
        facts = [
            visible(document.source),
            document.language,
            document.published or _("no date"),
            ngettext("{n} character", "{n} characters", len(self.text)).format(n=len(self.text)),
            ngettext("{n} sentence", "{n} sentences", sentences).format(n=sentences),
        ]
        title = Text(visible(document.title or _("Without a title")), style="bold")
        return Panel(Group(title, Text(" · ".join(facts), style="dim")), box=box.ROUNDED, border_style="blue")

    def statements(self) -> Iterator[RenderableType]:
        _, ngettext = translator(self.language), plural(self.language)
        found = sorted(self.record.statements, key=_first)
        if not self._looked_for("quotations"):
            return
        yield _heading(ngettext("{n} statement", "{n} statements", len(found)).format(n=len(found)))
        if not found:
            yield Padding(Text(_("Nobody's words, as far as the rules can see.")), (0, 0, 1, 2))
        for heading, group in groupby(found, key=lambda statement: self._heading_above(_first(statement))):
            if heading:
                yield Padding(Rule(Text(heading, style="dim italic"), align="left", style="dim"), (0, 0, 1, 2))
            for statement in group:
                yield Padding(self._statement(statement), (0, 0, 1, 0))

    def entities(self) -> Iterator[RenderableType]:
        _ = translator(self.language)
        if not self._looked_for("entities"):
            return
        people = [entity for entity in self.record.entities if entity.kind == "person"]
        if people:
            yield _heading(_("People"))
            table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
            for entity in people:
                table.add_row(Text(visible(entity.name), "bold"), Text(self._offices(entity)), self._count(entity))
            yield Padding(table, (0, 0, 1, 2))
        others = (("organization", _("Organisations")), ("place", _("Places")), ("other", _("Other names")))
        for kind, title in others:
            named = [entity for entity in self.record.entities if entity.kind == kind]
            if named:
                yield _heading(title)
                words = [Text.assemble(visible(entity.name), " ", self._count(entity)) for entity in named]
                yield Padding(Text(", ").join(words), (0, 0, 1, 2))

    def meetings(self) -> Iterator[RenderableType]:
        _ = translator(self.language)
        if not self.record.events:
            return
        yield _heading(_("Meetings"))
        alike = groupby(sorted(self.record.events, key=self._event_key), key=self._event_key)
        same = [list(group) for _key, group in alike]
        for group in sorted(same, key=lambda group: group[0].spans):
            yield Padding(self._meeting(group), (0, 0, 1, 2))

    def layout(self) -> Iterator[RenderableType]:
        _ = translator(self.language)
        names = labels.sections(self.language)
        kinds = [section.kind for section in self.record.document.sections]
        counted = [f"{names[kind]} {kinds.count(kind)}" for kind in dict.fromkeys(kinds)]
        if counted:
            yield _heading(_("Layout"))
            yield Padding(Text(" · ".join(counted)), (0, 0, 1, 2))
        for note in self.record.analysis.notes:
            yield Padding(Text(visible(note), style="dim"), (0, 0, 0, 2))

    def _statement(self, statement: Statement) -> RenderableType:
        _ = translator(self.language)
        style = _TYPE_STYLES[statement.type]
        how = labels.manner(statement, self.language)
        if statement.confidence <= _UNCERTAIN:
            how.append(_("uncertain"))
        told = Text.assemble((self._speaker(statement), "bold"), (f" · {' · '.join(how)}", style))
        if statement.cue:
            cue = _("“{words}”").format(words=self._words(statement.cue))
            told.append(f" · {cue}", "dim")
        for name, words in self._others(statement):
            told.append(f" · {name.format(whom=words)}", "dim")
        table = Table.grid(padding=(0, 1, 0, 0))
        table.add_column(width=6, justify="right", no_wrap=True)
        table.add_column(ratio=1)
        table.add_row(Text(self._line(_first(statement)), style="dim"), told)
        if statement.quote:
            table.add_row("", Barred(Text(self._words(statement.quote)), style))
        return table

    def _speaker(self, statement: Statement) -> str:
        _ = translator(self.language)
        words = self._words(statement.speaker)
        name = self.names.get(statement.speaker_entity or "", "")
        if not words and not name:
            return _("speaker not named")
        if not name or name in words:
            return words
        return name if not words or words in name else f"{name} ({words})"

    def _others(self, statement: Statement) -> Iterator[tuple[str, str]]:
        _ = translator(self.language)
        if statement.addressee:
            yield _("to {whom}"), self._words(statement.addressee)
        if statement.via:
            passed = [self._words((v,)) if isinstance(v, Span) else self.names.get(v, v) for v in statement.via]
            yield _("via {whom}"), ", ".join(passed)

    def _offices(self, entity: EntityEntry) -> str:
        return ", ".join(dict.fromkeys(visible(role.text) for role in entity.roles))

    def _count(self, entity: EntityEntry) -> Text:
        return Text(f"×{len(entity.mentions)}", style="dim")

    def _event_key(self, event: EventEntry) -> tuple[str, tuple[tuple[str, bool], ...]]:
        return self._words(event.spans), tuple((p.entity, bool(p.present)) for p in event.participants)

    def _meeting(self, alike: Sequence[EventEntry]) -> RenderableType:
        """Return the meetings *alike* - told in the same words - as one."""
        _ = translator(self.language)
        lines = list(dict.fromkeys(self.lines.place(event.spans[0].begin).line for event in alike))
        told = Text.assemble((self._words(alike[0].spans), "bold"), (f" · {self._line_numbers(lines)}", "dim"))
        for title, present in (
            (_("in the room"), True),
            (_("named; the text does not say who was in the room"), None),
            (_("not in the room"), False),
        ):
            names = [self.names.get(p.entity, p.entity) for p in alike[0].participants if p.present is present]
            if names:
                told.append(f"\n  {', '.join(names)}")
                told.append(f" - {title}", "dim")
        return told

    def _heading_above(self, at: int) -> str:
        above = ""
        for section in self.record.document.sections:
            if section.span.begin > at:
                break
            if section.kind == "heading":
                above = visible(section.span.of(self.text)).strip()
        return above

    def _words(self, spans: Iterable[Span]) -> str:
        return f" {MORE} ".join(" ".join(visible(span.of(self.text)).split()) for span in spans)

    def _line(self, at: int) -> str:
        return self._line_numbers([self.lines.place(at).line])

    def _line_numbers(self, lines: Sequence[int]) -> str:
        _ = translator(self.language)
        return _("l. {lines}").format(lines=", ".join(map(str, lines)))

    def _looked_for(self, layer: str) -> bool:
        return layer in self.record.analysis.layers


def _heading(words: str) -> RenderableType:
    return Padding(Text(words, style="bold blue"), (0, 0, 1, 0))


def _first(statement: Statement) -> int:
    return statement.place[0].begin if statement.place else 0
