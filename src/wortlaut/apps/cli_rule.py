"""``wortlaut rule``: the list of rules, or the page of one."""

import click

from wortlaut.apps import options
from wortlaut.messages import translator


def command(language: str) -> click.Command:
    """Return the command, its help in *language*."""
    _ = translator(language)

    @click.command(
        "rule",
        options_metavar=_("[OPTIONS]"),
        short_help=_("List the rules, or explain one."),
        help=_("List the rules, or explain one: what it asks, why, when it is wrong. CODE is a code or a name."),
    )
    @click.argument("code", required=False, metavar=_("[CODE]"))
    @options.language_option(language)
    def rule(code: str | None) -> None:
        _run(code, language)

    return rule


def _run(code: str | None, language: str) -> None:
    from wortlaut.apps.formats import console_of
    from wortlaut.checks.page import page_of
    from wortlaut.checks.table import RULES, rule_named
    from wortlaut.outputs.rules_as_text import print_page, print_rules

    if code is None:
        print_rules([page_of(rule) for rule in RULES if rule.status != "removed"], console_of(), language)
    else:
        print_page(page_of(rule_named(code)), console_of(), language)
