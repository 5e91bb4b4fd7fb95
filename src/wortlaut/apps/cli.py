"""The command line. Commands are built when they are asked for, in the language of the operator."""

import errno
import gettext
import io
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module

import click

import wortlaut
from wortlaut.errors import WortlautError
from wortlaut.messages import DOMAIN, FOLDER, interface_language, translator

COMMANDS = ("read", "check", "rule", "demo", "schema", "glossary")
FAILED = 2  # exit status
INTERRUPTED = 130  # 128 + SIGINT
READER_GONE = 141  # 128 + SIGPIPE: `| head` has seen enough


class Program(click.Group):
    """The group of all commands; errors that an operator can act on become one line and status 2."""

    def __init__(self, language: str) -> None:
        """Build the program that speaks *language*."""
        _ = translator(language)
        self.language = language
        super().__init__(
            "wortlaut",
            options_metavar=_("[OPTIONS]"),
            subcommand_metavar=_("COMMAND [ARGS]..."),
            help=_("An evidence desk for news reporting: who said what, and what does not agree. It runs offline."),
            epilog=_("Start with `wortlaut demo`."),
            params=[
                click.Option(
                    ["--lang"], type=click.Choice(["de", "en"]), expose_value=False,
                    help=_("Language of messages and findings. Default: that of your system."),
                ),
                click.Option(
                    ["--version"], is_flag=True, is_eager=True, expose_value=False, callback=_version,
                    help=_("Show the version and exit."),
                ),
            ],
        )  # fmt: skip

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        """Return the names of the commands, the two verbs first."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  click's signature
        """Return the command, loaded now."""
        if cmd_name not in COMMANDS:
            return None
        built: click.Command = import_module(f"wortlaut.apps.cli_{cmd_name}").command(self.language)
        return built

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; whatever ends it early becomes an exit status and at most one line."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except WortlautError as error:
            raise _failure(str(error), self.language) from error
        except OSError as error:
            if error.errno == errno.EPIPE:
                _forget_output()
                ctx.exit(READER_GONE)
            raise _failure(error.strerror or str(error), self.language) from error
        return result


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line *arguments* (those of the process by default) and return the exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    language = interface_language(asked_language(given), os.environ)
    _let_click_speak(language)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that lacks a letter shows "?", and the rest
    try:
        status = Program(language).main(given, "wortlaut", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        return INTERRUPTED
    return status if isinstance(status, int) else 0


def asked_language(arguments: Sequence[str]) -> str | None:
    """Return the last value of ``--lang`` among *arguments*: help texts need it before click has read them."""
    asked = None
    for at, argument in enumerate(arguments):
        if argument == "--":
            break
        name, equals, value = argument.partition("=")
        if name == "--lang":
            asked = value if equals else next(iter(arguments[at + 1 : at + 2]), None)
    return asked


def _let_click_speak(language: str) -> None:
    """Have the process's gettext, which click asks, use this program's catalogue."""
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain(DOMAIN, str(FOLDER))
    gettext.textdomain(DOMAIN)


class Failure(click.ClickException):
    """An error of settings, outputs or rule codes: it ends the command."""

    exit_code = FAILED


def _failure(message: str, language: str) -> Failure:
    from wortlaut.apps.phrases import translated
    from wortlaut.outputs.visible import visible

    return Failure(visible(translated(message, language)))


def _version(ctx: click.Context, _param: click.Parameter, asked: bool) -> None:  # noqa: FBT001  click's signature
    if asked:
        click.echo(f"wortlaut {wortlaut.__version__}")
        ctx.exit()


def _forget_output() -> None:
    """Let what is still buffered go nowhere: at exit Python would write it, and complain."""
    with suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
