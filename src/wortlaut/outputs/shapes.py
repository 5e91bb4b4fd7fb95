"""Shapes that rich does not have: words behind a bar, and lines without blanks at their ends."""

from collections.abc import Iterator
from typing import NamedTuple

from rich.console import Console, ConsoleOptions, RenderableType
from rich.segment import Segment
from rich.text import Text

_BAR = "▏ "


class Barred(NamedTuple):
    """Words with a bar in *style* at the left of each line."""

    words: Text
    style: str

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Text]:
        for line in self.words.wrap(console, max(options.max_width - len(_BAR), 1)):
            yield Text.assemble((_BAR, self.style), line)


class Trimmed(NamedTuple):
    """*content* without blanks at the ends of its lines: what is copied or piped stays clean."""

    content: RenderableType

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Segment]:
        for line in console.render_lines(self.content, options, pad=False):
            while line and not line[-1].text.strip():
                line.pop()
            if line:
                last = line.pop()
                yield from (*line, last._replace(text=last.text.rstrip()))
            yield Segment.line()
