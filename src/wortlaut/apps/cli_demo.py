"""``wortlaut demo``: the bundled article, read and checked."""

import shutil
import sys
from pathlib import Path

import click

from wortlaut.apps import options
from wortlaut.messages import translator

_NAME = "demo.txt"


def command(language: str) -> click.Command:
    """Return the command, its help in *language*."""
    _ = translator(language)

    @click.command(
        "demo",
        options_metavar=_("[OPTIONS]"),
        short_help=_("Read and check the bundled article."),
        help=_("Read and check the bundled article about talks behind closed doors, offline. All names are invented."),
    )
    @options.language_option(language)
    def demo() -> None:
        _run(language)

    return demo


def _run(language: str) -> None:
    from importlib.resources import files

    from wortlaut.apps.articles import record_and_report_of
    from wortlaut.apps.formats import console_of
    from wortlaut.checks.table import RULES
    from wortlaut.document.extract import extract
    from wortlaut.errors import InputError
    from wortlaut.models.profiles import choose
    from wortlaut.outputs.as_text import print_record
    from wortlaut.outputs.findings_as_text import print_report, print_summary
    from wortlaut.sources.media import TEXT, UTF8
    from wortlaut.sources.model import Source

    document = extract(Source(_NAME, TEXT + UTF8, (files("wortlaut") / "data" / _NAME).read_bytes()))
    both = record_and_report_of(document, RULES, language, choose(None).used)
    if isinstance(both, InputError):
        raise both
    record, report = both
    console = console_of()
    print_record(record, console, language)
    print_report(report, record.document.text, console, language)
    print_summary(report.findings, 1, console, language)
    _ = translator(language)
    console.print()
    console.print(_("Now your own article:"), style="bold")
    program = _program()
    for arguments in ("read article.txt", "read article.txt --format html -o article.html", "check article.docx"):
        console.print(f"  {program} {arguments}")
    console.print(f"  {program} rule HDL001")


def _program() -> str:
    """Return how to call this program from here: by its name where it is on the path, else by its file."""
    if shutil.which("wortlaut") or not Path(sys.argv[0]).is_file():
        return "wortlaut"
    file = Path(sys.argv[0]).resolve()
    return str(file.relative_to(Path.cwd())) if file.is_relative_to(Path.cwd()) else str(file)
