"""Comparison: the answer to "do these two agree?", with a sentence why."""

from typing import Literal, NamedTuple

from wortlaut.text.span import Span

Verdict = Literal["agrees", "differs", "cannot_tell"]


class Comparison(NamedTuple):
    """``reason`` is an English sentence for the log and for tests; ``place`` is where the other side says it."""

    verdict: Verdict
    reason: str
    place: Span | None = None
