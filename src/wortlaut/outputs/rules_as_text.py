"""The rules on a terminal: their list, and the page of one."""

from collections.abc import Sequence

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from wortlaut.checks.page import Example, Page
from wortlaut.language.tables import MARK_CLOSE, MARK_OPEN
from wortlaut.messages import translator
from wortlaut.outputs import labels
from wortlaut.outputs.shapes import Trimmed

_WIDEST = 100  # columns
_STYLES = {"error": "red", "warning": "yellow", "info": "blue"}


def print_rules(pages: Sequence[Page], console: Console, language: str) -> None:
    """Print one line a rule: code, severity, title, and its name under it."""
    _ = translator(language)
    severities = labels.severities(language)
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    for page in pages:
        severity = Text(severities[page.severity], _STYLES[page.severity])
        words = Text.assemble(_in(page.titles, language), (f"\n{page.name}", "dim"))
        table.add_row(Text(page.code, "bold"), severity, words, Text(_status(page, language), "dim"))
    _print(table, console)
    _print(Text(_("`wortlaut rule CODE` explains one."), "dim"), console)


def print_page(page: Page, console: Console, language: str) -> None:
    """Print all that is to be said of a rule; what is not translated follows in English, and says so."""
    _ = translator(language)
    severity = labels.severities(language)[page.severity]
    facts = " · ".join(filter(None, (page.name, severity, _status(page, language))))
    _print(Text.assemble((page.code, "bold"), " ", (_in(page.titles, language), "bold")), console)
    _print(Text(facts, "dim"), console)
    _section("", _in(page.summaries, language), console)
    _section(_("It asks"), _in(page.messages, language), console)
    _examples(_("It speaks up"), [e for e in page.examples if e.fires], console)
    _examples(_("It stays silent"), [e for e in page.examples if not e.fires], console)
    if language != "en":
        _print(Text(_("In detail, in English:"), "dim"), console)
        console.print()
    for heading, text in page.sections:
        _section(heading, text, console)


def _section(heading: str, text: str, console: Console) -> None:
    if heading:
        _print(Text(heading, "bold blue"), console)
    else:
        console.print()
    _print(Padding(Text(text), (0, 0, 1, 2)), console)


def _examples(heading: str, examples: list[Example], console: Console) -> None:
    if not examples:
        return
    _print(Text(heading, "bold blue"), console)
    for example in examples:
        if example.caption:
            _print(Padding(Text(example.caption, "dim italic"), (0, 0, 0, 2)), console)
        _print(Padding(_marked(example.outline), (0, 0, 1, 4)), console)


def _marked(outline: str) -> Text:
    """Return *outline* with the marked places lit up; the marks stay, for a reader without colours."""
    text = Text(outline)
    text.highlight_regex(f"{MARK_OPEN}[^{MARK_CLOSE}]*{MARK_CLOSE}", "bold red")
    return text


def _status(page: Page, language: str) -> str:
    _ = translator(language)
    return _("on trial") if page.status == "preview" else ""


def _in(texts: dict[str, str], language: str) -> str:
    return texts.get(language) or texts["en"]


def _print(shown: RenderableType, console: Console) -> None:
    console.print(Trimmed(shown), width=min(console.width, _WIDEST))
