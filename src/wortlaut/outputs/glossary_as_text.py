"""The glossary on a terminal."""

from collections.abc import Iterable

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from wortlaut.messages.glossary import Term
from wortlaut.outputs.shapes import Trimmed

_WIDEST = 100  # columns


def print_glossary(terms: Iterable[Term], console: Console, language: str) -> None:
    """Print *terms* in *language*, each with its word in the other one."""
    for term in terms:
        word, other, means = (
            (term.de, term.en, term.means.de) if language == "de" else (term.en, term.de, term.means.en)
        )
        console.print(Text.assemble((word, "bold"), (f" ({other})", "dim")))
        console.print(Trimmed(Padding(Text(means), (0, 0, 0, 2))), width=min(console.width, _WIDEST))
