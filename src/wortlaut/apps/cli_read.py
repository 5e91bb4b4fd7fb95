"""``wortlaut read``: articles in, records out."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from wortlaut.apps import options
from wortlaut.messages import translator

if TYPE_CHECKING:
    from wortlaut.apps.voice import Voice
    from wortlaut.models.profiles import ProfileName

# written out, so that `wortlaut --help` loads neither formats nor profiles; a test holds them together
FORMATS = ("text", "json", "jsonl", "html", "csv", "jsonld", "conllu", "cas")
TABLES = (
    "statements", "entities", "mentions", "times", "quantities", "events", "participants", "main_event", "assertions",
    "positions", "questions", "sources", "open_questions", "interpretations",
)  # fmt: skip
PROFILES = ("accurate", "fast", "none")


class Choices(NamedTuple):
    """What the operator asked for."""

    inputs: tuple[str, ...]
    format_name: str | None
    path: Path | None
    model: "ProfileName | None"
    min_confidence: float
    published: str | None
    max_size: int | None
    stdin_filename: str | None
    table: str


def command(language: str) -> click.Command:
    """Return the command, its help in *language*."""
    _ = translator(language)

    @click.command(
        "read",
        options_metavar=_("[OPTIONS]"),
        short_help=_("Take articles apart: who said what, and where it stands."),
        help=_(
            "Take articles apart: who said what, to whom, in which words - and where in the text it stands.\n\n"
            "INPUT is a file (.txt .md .html .docx .odt .pdf .jsonl), a folder of such files, - for standard input, or "
            "an http(s) address, which is fetched only because you name it."
        ),
        epilog=_("Exit status: 0 at least one article was read, 2 none was."),
    )
    @click.argument("inputs", nargs=-1, required=True, metavar=_("INPUT..."))
    @options.format_option(FORMATS, language)
    @options.output_option(language)
    @click.option(
        "--model",
        type=click.Choice(PROFILES),
        help=_(
            "How statements are found: by a network (accurate, the default; fast, for archives), or by rules and "
            "tables alone (none)."
        ),
    )
    @click.option(
        "--min-confidence",
        type=click.FloatRange(0, 1),
        default=0.0,
        metavar=_("SHARE"),
        help=_("Leave out statements that the program is less sure of, from 0 to 1."),
    )
    @click.option(
        "--published",
        metavar=_("DATE"),
        callback=options.day(language),
        help=_("The day of publication (2025-12-03) of articles that do not say it."),
    )
    @click.option(
        "--table",
        type=click.Choice(TABLES),
        default=TABLES[0],
        show_default=True,
        help=_("Which entries the csv format lists, one a row."),
    )
    @options.size_option(language)
    @options.stdin_option(language)
    @options.language_option(language)
    def read(**asked: object) -> None:
        _run(Choices(**asked), language)  # type: ignore[arg-type]  # click has seen to the types

    return read


def _run(choices: Choices, language: str) -> None:
    # loaded only now: `wortlaut --help` needs none of it
    from wortlaut.apps.articles import Inputs, record_of
    from wortlaut.apps.formats import Article, chosen
    from wortlaut.apps.voice import Voice
    from wortlaut.apps.work import Job, settings_here, work
    from wortlaut.document.model import Document
    from wortlaut.errors import InputError

    voice = Voice(language)
    profile = _profile(choices.model, voice)

    def make(document: Document) -> Article | InputError:
        made = record_of(document, profile, choices.min_confidence)
        return made if isinstance(made, InputError) else Article(document.text, made[0], None, made[1])

    settings = settings_here(choices.max_size)
    inputs = Inputs(choices.inputs, settings, choices.published, choices.stdin_filename)
    work(
        Job(inputs, chosen(choices.format_name, choices.path, FORMATS), choices.path, language, choices.table),
        voice,
        make,
    )


def _profile(asked: "ProfileName | None", voice: "Voice") -> "ProfileName":
    """Return the profile to run; where it is not the one *asked* for, say so."""
    from wortlaut.models.profiles import choose

    profile = choose(asked)
    if asked is not None and profile.used != profile.asked:
        _ = translator(voice.language)
        told = _("the model '{asked}' is not installed here; statements are found with '{used}'")
        voice.note(told.format(asked=profile.asked, used=profile.used))
    return profile.used
