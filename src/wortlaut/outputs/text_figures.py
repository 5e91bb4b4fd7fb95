"""Times and quantities of a record on a terminal."""

from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.text import Text

from wortlaut.messages import translator
from wortlaut.outputs import labels
from wortlaut.outputs.figures import shown
from wortlaut.outputs.text_context import Context, heading, indented
from wortlaut.outputs.visible import visible


def figures(context: Context) -> Iterator[RenderableType]:
    """Yield times with their values, then quantities; the same words with the same value are counted."""
    _ = translator(context.language)
    record = context.record
    if record.times:
        yield heading(_("Times"))
        marks = labels.modifiers(context.language)
        dated = ((context.words((t.span,)), f"{marks.get(t.modifier or '', '')} {t.value}") for t in record.times)
        yield indented(_list((words, visible(value.strip())) for words, value in dated))
    if record.quantities:
        yield heading(_("Figures"))
        told = ((context.words((one.span,)), visible(shown(one, context.language))) for one in record.quantities)
        yield indented(_list(told))


def _list(rows: Iterable[tuple[str, str]]) -> RenderableType:
    counted: dict[tuple[str, str], int] = {}
    for row in rows:
        counted[row] = counted.get(row, 0) + 1
    parts = [
        Text.assemble(words, (f" {value}", "cyan"), (f" ×{count}" if count > 1 else "", "dim"))
        for (words, value), count in counted.items()
    ]
    return Text(" · ").join(parts)
