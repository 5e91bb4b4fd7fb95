"""The page of a rule, read from its module's docstring: for ``wortlaut rule``, the docs and the editor's hover.

The docstring's first paragraph is the summary; ``## Heading`` opens a section; indented lines under ``## Fires`` and
``## Stays silent`` are examples in the outline notation, an unindented line between two of them says what the next
shows. The section ``## Auf Deutsch`` is the summary in German.
"""

import inspect
import sys
from typing import NamedTuple

from wortlaut.checks.model import Group, Rule, Severity, Status

_FIRES, _SILENT, _GERMAN = "Fires", "Stays silent", "Auf Deutsch"


class Example(NamedTuple):
    """A small article in the outline notation; where it ``fires``, the expected places are marked in it."""

    fires: bool
    caption: str
    outline: str


class Section(NamedTuple):
    """A heading and the text under it."""

    heading: str
    text: str


class Page(NamedTuple):
    """All that is to be said of a rule. ``titles``, ``summaries`` and ``messages`` are by language (``de``, ``en``)."""

    code: str
    name: str
    group: Group
    severity: Severity
    status: Status
    titles: dict[str, str]
    summaries: dict[str, str]
    messages: dict[str, str]
    sections: tuple[Section, ...]
    examples: tuple[Example, ...]


def page_of(rule: Rule) -> Page:
    """Return the page of *rule*."""
    doc = inspect.cleandoc(sys.modules[rule.find.__module__].__doc__ or "")
    summary, *parts = doc.split("\n## ")
    sections: list[Section] = []
    examples: list[Example] = []
    summaries = {"en": _joined(summary)}
    for part in parts:
        heading, _, text = part.partition("\n")
        if heading in {_FIRES, _SILENT}:
            examples += _examples(text, fires=heading == _FIRES)
        elif heading == _GERMAN:
            summaries["de"] = _joined(text)
        else:
            sections.append(Section(heading, _joined(text)))
    return Page(
        rule.code, rule.name, rule.group, rule.severity, rule.status, rule.titles, summaries, rule.messages,
        tuple(sections), tuple(examples),
    )  # fmt: skip


def _joined(text: str) -> str:
    """Return *text* with the line breaks within its paragraphs taken out."""
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in text.strip().split("\n\n"))


def _examples(text: str, *, fires: bool) -> list[Example]:
    found: list[Example] = []
    caption, lines = "", list[str]()

    def close() -> None:
        if any(lines):
            found.append(Example(fires, caption, inspect.cleandoc("\n".join(lines))))
        lines.clear()

    for line in text.split("\n"):
        if line.startswith("    ") or (lines and not line):
            lines.append(line)
        elif line:
            if lines:
                close()
                caption = ""
            caption = f"{caption} {line}".strip()
    close()
    return found
