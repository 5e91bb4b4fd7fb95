"""What ``read`` and ``check`` share: article by article from the inputs to the output."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import click

from wortlaut.apps.articles import Inputs, documents
from wortlaut.apps.formats import Article, output
from wortlaut.apps.voice import Voice
from wortlaut.apps.writing import opened
from wortlaut.config import Settings, load_settings
from wortlaut.document.model import Document
from wortlaut.errors import InputError
from wortlaut.messages import translator

NOTHING_READ = 2  # exit status
_READ_BEST = ("de", "und")  # languages that need no warning; "und" is too short to tell


class Job(NamedTuple):
    """Inputs, the output's format and place (None: standard output), the language of all that is said."""

    inputs: Inputs
    format_name: str
    path: Path | None
    language: str
    table: str = "statements"  # of the csv format


def settings_here(max_size: int | None) -> Settings:
    """Return the settings for the working folder; *max_size*, in bytes, goes before them."""
    settings = load_settings(Path.cwd())
    return replace(settings, max_bytes=max_size) if max_size else settings


def work(job: Job, voice: Voice, make: Callable[[Document], Article | InputError]) -> None:
    """Write what *make* makes of each document; an input that fails is reported, and the others go on.

    Raises:
        click.exceptions.Exit: Nothing could be read; no output is left behind then.
        WortlautError: The output cannot be written.
    """
    done = 0
    with opened(job.path, job.language) as stream:
        out = output(job.format_name, stream, job.language, to_file=job.path is not None, table=job.table)
        for document in documents(job.inputs):
            if isinstance(document, InputError):
                voice.failed(document)
                continue
            article = make(document)
            if isinstance(article, InputError):
                voice.failed(article)
                continue
            _remark(document, job, voice)
            out.add(article)
            done += 1
            voice.counted(done)
        voice.done()
        if not done:
            raise click.exceptions.Exit(NOTHING_READ)
        out.end()


def _remark(document: Document, job: Job, voice: Voice) -> None:
    """Say what the operator should know of *document* that its output may not show."""
    _ = translator(job.language)
    voice.notes(document.source, document.notes)
    if document.language not in _READ_BEST:
        told = _("{source}: the language is '{language}'; the rules know German and will miss much")
        voice.note(told.format(source=document.source, language=document.language))
    day = job.inputs.published
    if day and document.published != day:
        told = _("{source}: the article says that it was published on {day}; --published is not used for it")
        voice.note(told.format(source=document.source, day=document.published))
