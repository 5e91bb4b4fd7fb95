"""What the parts of a record's terminal output share: its words, names and lines."""

from collections.abc import Iterable, Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from wortlaut.messages import translator
from wortlaut.outputs.excerpt import MORE, Lines
from wortlaut.outputs.visible import visible
from wortlaut.record.model import Record
from wortlaut.text.span import Span


class Context:
    """One record and the language that it is shown in; all words come out fit for a terminal."""

    def __init__(self, record: Record, language: str) -> None:
        self.record, self.language = record, language
        self.text = record.document.text
        self._lines = Lines(self.text)
        self._names = {entity.id: visible(entity.name) for entity in record.entities}

    def name(self, entity: str | None, missing: str = "") -> str:
        """Return the name of the entity with the id *entity*, else *missing*."""
        return self._names.get(entity or "", missing)

    def words(self, spans: Iterable[Span]) -> str:
        """Return the words of *spans* on one line."""
        return f" {MORE} ".join(" ".join(visible(span.of(self.text)).split()) for span in spans)

    def several(self, spans: Iterable[Span]) -> str:
        """Return the words of *spans*, each different wording once, as a list on one line."""
        return ", ".join(dict.fromkeys(self.words((span,)) for span in spans))

    def line(self, at: int) -> str:
        """Return the line of the character at *at* in words."""
        return self.lines([at])

    def lines(self, places: Iterable[int]) -> str:
        """Return the lines of the characters at *places* in words, each line once."""
        _ = translator(self.language)
        numbers = dict.fromkeys(self._lines.place(at).line for at in sorted(places))
        return _("l. {lines}").format(lines=", ".join(map(str, numbers)))

    def looked_for(self, layer: str) -> bool:
        """Tell whether *layer* was made: an empty list of it means "none"."""
        return layer in self.record.analysis.layers


def heading(words: str) -> RenderableType:
    """Return *words* as the heading of a part."""
    return Padding(Text(words, style="bold blue"), (0, 0, 1, 0))


def indented(content: RenderableType) -> RenderableType:
    """Return *content* under its heading, with a blank line behind it."""
    return Padding(content, (0, 0, 1, 2))


def grid(rows: Iterable[Sequence[RenderableType]]) -> RenderableType:
    """Return *rows* with the line numbers (first column) at the right, as statements have them."""
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(width=6, justify="right", no_wrap=True)
    table.add_column(ratio=1)
    for row in rows:
        table.add_row(*row)
    return table
