"""``wortlaut check``: drafts in, findings out."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from wortlaut.apps import options
from wortlaut.messages import translator

if TYPE_CHECKING:
    from collections.abc import Callable

    from wortlaut.apps.formats import Article
    from wortlaut.checks.model import Finding, Rule
    from wortlaut.document.model import Document
    from wortlaut.errors import InputError

# written out, so that `wortlaut --help` loads neither formats nor rules; a test holds them together
FORMATS = ("text", "json", "jsonl", "html")
SEVERITIES = ("error", "warning", "info")
FOUND = 1  # exit status


class Choices(NamedTuple):
    """What the operator asked for."""

    inputs: tuple[str, ...]
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    fail_on: str
    exit_zero: bool
    format_name: str | None
    path: Path | None
    max_size: int | None
    stdin_filename: str | None


def command(language: str) -> click.Command:
    """Return the command, its help in *language*."""
    _ = translator(language)

    @click.command(
        "check",
        options_metavar=_("[OPTIONS]"),
        short_help=_("Ask of a draft what a careful colleague would ask."),
        help=_(
            "Ask of a draft what a careful colleague would ask. A finding is a question, not a verdict: it shows the "
            "place, and the other place with which it does not agree.\n\n"
            "DRAFT is what INPUT is for `wortlaut read`. CODES are codes (HDL001), families (HDL) or names of rules, "
            "separated by commas; `wortlaut rule` lists them."
        ),
        epilog=_("Exit status: 0 nothing at or above --fail-on was found, 1 something was, 2 nothing could be read."),
    )
    @click.argument("inputs", nargs=-1, required=True, metavar=_("DRAFT..."))
    @click.option("--select", metavar=_("CODES"), multiple=True, help=_("Ask only these rules."))
    @click.option("--ignore", metavar=_("CODES"), multiple=True, help=_("Leave these rules out."))
    @click.option(
        "--fail-on",
        type=click.Choice(SEVERITIES),
        default="warning",
        show_default=True,
        help=_("The weakest severity for which the exit status is 1."),
    )
    @click.option("--exit-zero", is_flag=True, help=_("Exit with status 0 whatever was found."))
    @options.format_option(FORMATS, language)
    @options.output_option(language)
    @options.size_option(language)
    @options.stdin_option(language)
    @options.language_option(language)
    @click.pass_context
    def check(ctx: click.Context, /, **asked: object) -> None:
        findings = _run(Choices(**asked), language)  # type: ignore[arg-type]  # click has seen to the types
        if not asked["exit_zero"] and _is_serious(findings, str(asked["fail_on"])):
            ctx.exit(FOUND)

    return check


def _run(choices: Choices, language: str) -> "list[Finding]":
    # loaded only now: `wortlaut --help` needs none of it
    from wortlaut.apps.articles import Inputs
    from wortlaut.apps.formats import chosen
    from wortlaut.apps.voice import Voice
    from wortlaut.apps.work import Job, settings_here, work
    from wortlaut.checks.table import choose
    from wortlaut.errors import InputError

    voice = Voice(language)
    format_name = chosen(choices.format_name, choices.path, FORMATS)
    make = _maker(choose(_codes(choices.select), _codes(choices.ignore)), format_name, language)
    findings: list[Finding] = []

    def keeping(document: "Document") -> "Article | InputError":
        article = make(document)
        if not isinstance(article, InputError) and article.report:
            findings.extend(article.report.findings)
            for note in article.report.notes:
                voice.note(note)
        return article

    inputs = Inputs(choices.inputs, settings_here(choices.max_size), stdin_name=choices.stdin_filename)
    work(Job(inputs, format_name, choices.path, language), voice, keeping)
    return findings


def _maker(rules: "tuple[Rule, ...]", format_name: str, language: str) -> "Callable[[Document], Article | InputError]":
    """Return what makes the article for a format: a page shows the record as well, the others only findings."""
    from wortlaut.apps.articles import record_and_report_of, report_of
    from wortlaut.apps.formats import Article
    from wortlaut.errors import InputError
    from wortlaut.models.profiles import choose

    def with_record(document: "Document") -> "Article | InputError":
        both = record_and_report_of(document, rules, language, choose(None).used)
        return both if isinstance(both, InputError) else Article(document.text, *both)

    def findings_alone(document: "Document") -> "Article | InputError":
        report = report_of(document, rules, language)
        return report if isinstance(report, InputError) else Article(document.text, None, report)

    return with_record if format_name == "html" else findings_alone


def _codes(given: tuple[str, ...]) -> list[str]:
    return [code for part in given for code in part.replace(" ", ",").split(",") if code]


def _is_serious(findings: "list[Finding]", fail_on: str) -> bool:
    counting = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
    return any(finding.severity in counting for finding in findings)
