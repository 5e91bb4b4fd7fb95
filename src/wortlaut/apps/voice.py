"""What the program says to its operator while it works: on standard error, in one line each."""

import sys
import time

import click

from wortlaut.apps.phrases import translated
from wortlaut.errors import InputError
from wortlaut.messages import plural, translator
from wortlaut.outputs.visible import visible

_PAUSE = 0.5  # seconds between two counts


class Voice:
    """Speaks *language* on standard error. What comes from inputs and file names is made safe for a terminal."""

    def __init__(self, language: str) -> None:
        self.language = language
        # a count is for somebody who waits and does not see the articles pass by on the same terminal
        self._counting = sys.stderr.isatty() and not sys.stdout.isatty()
        self._counted_at = time.monotonic()
        self._shown = ""

    def failed(self, error: InputError) -> None:
        """Say what is wrong with one input, and what to do about it."""
        _ = translator(self.language)
        remedy = f" ({translated(error.remedy, self.language)})" if error.remedy else ""
        message = f"{error.source}: {translated(error.problem, self.language)}{remedy}"
        self._line(_("Error: {message}").format(message=message))

    def note(self, message: str) -> None:
        """Say something worth knowing that stops nothing; *message* is in the operator's language already."""
        _ = translator(self.language)
        self._line(_("Note: {message}").format(message=message))

    def notes(self, source: str, notes: tuple[str, ...]) -> None:
        """Say what a room below noted about the input called *source*."""
        for note in notes:
            self.note(f"{source}: {translated(note, self.language)}")

    def counted(self, number: int) -> None:
        """Show how many articles are done, where somebody is watching."""
        if not self._counting or time.monotonic() - self._counted_at < _PAUSE:
            return
        self._clear()
        self._counted_at = time.monotonic()
        ngettext = plural(self.language)
        self._shown = ngettext("{n} article", "{n} articles", number).format(n=number)
        click.echo(self._shown, nl=False, err=True)

    def done(self) -> None:
        """Take away what ``counted`` left on the terminal."""
        self._clear()

    def _line(self, message: str) -> None:
        self._clear()
        click.echo(visible(message), err=True)

    def _clear(self) -> None:
        if self._shown:
            click.echo("\r" + " " * len(self._shown) + "\r", nl=False, err=True)
            self._shown = ""
