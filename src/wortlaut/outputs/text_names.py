"""People, organisations and places of a record on a terminal."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from wortlaut.messages import translator
from wortlaut.outputs.text_context import Context, heading, indented
from wortlaut.outputs.visible import visible
from wortlaut.record.model import EntityEntry


def names(context: Context) -> Iterator[RenderableType]:
    """Yield the people of the record with their offices, then the other named ones."""
    _ = translator(context.language)
    if not context.looked_for("actors"):
        return
    people = [entity for entity in context.record.entities if entity.kind == "person"]
    if people:
        yield heading(_("People"))
        table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
        for entity in people:
            table.add_row(Text(visible(entity.name), "bold"), Text(_bearing(context, entity)), _count(entity))
        yield indented(table)
    others = (("organization", _("Organisations")), ("place", _("Places")), ("other", _("Others")))
    for kind, title in others:
        named = [entity for entity in context.record.entities if entity.kind == kind]
        if named:
            yield heading(title)
            words = [
                Text.assemble(visible(entity.name), _group(context, entity), " ", _count(entity)) for entity in named
            ]
            yield indented(Text(", ").join(words))


def _bearing(context: Context, entity: EntityEntry) -> str:
    """Return offices and affiliation of *entity*."""
    offices = list(dict.fromkeys(visible(role.text) for role in entity.roles))
    belongs = context.name(entity.affiliation)
    return ", ".join([*offices, *([f"→ {belongs}"] if belongs else [])])


def _group(context: Context, entity: EntityEntry) -> str:
    members = ", ".join(context.name(member) for member in entity.members)
    return f" ({members})" if members else ""


def _count(entity: EntityEntry) -> Text:
    return Text(f"×{len(entity.places)}", style="dim")
