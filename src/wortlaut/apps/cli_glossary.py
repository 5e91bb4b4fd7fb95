"""``wortlaut glossary``: one word per thing."""

import click

from wortlaut.apps import options
from wortlaut.messages import translator


def command(language: str) -> click.Command:
    """Return the command, its help in *language*."""
    _ = translator(language)

    @click.command(
        "glossary",
        options_metavar=_("[OPTIONS]"),
        short_help=_("Print what the words of this program mean."),
        help=_("Print what the words of this program mean, each with its German or English counterpart."),
    )
    @options.language_option(language)
    def glossary() -> None:
        from wortlaut.apps.formats import console_of
        from wortlaut.messages.glossary import read_glossary
        from wortlaut.outputs.glossary_as_text import print_glossary

        print_glossary(read_glossary(), console_of(), language)

    return glossary
