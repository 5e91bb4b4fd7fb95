"""How well a record's sentences are founded, what each side wants and what stays open, on a terminal."""

from collections import Counter
from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from wortlaut.messages import plural, translator
from wortlaut.outputs import labels
from wortlaut.outputs.shapes import Barred
from wortlaut.outputs.text_context import Context, grid, heading, indented
from wortlaut.outputs.visible import visible
from wortlaut.record.model import QuestionEntry

_SHOWN = ("attributed_unnamed", "interpretation", "unknown", "denied")  # of these, each sentence
_STYLES = {"attributed_unnamed": "yellow", "interpretation": "magenta", "unknown": "cyan", "denied": "red"}


def assertions(context: Context) -> Iterator[RenderableType]:
    """Yield how many sentences rest on what, and those that a desk would look at."""
    _, found = translator(context.language), context.record.assertions
    if not found:
        return
    statuses = labels.statuses(context.language)
    counted = Counter(one.status for one in found)
    yield heading(_("What the sentences rest on"))
    counts = " · ".join(f"{statuses[status]} {number}" for status, number in counted.most_common())
    yield indented(Text(counts))
    looked_at = [one for one in found if one.status in _SHOWN]
    if looked_at:
        yield indented(
            grid(
                (
                    Text(context.line(one.span.begin), style="dim"),
                    Text.assemble((f"{statuses[one.status]}: ", _STYLES[one.status]), context.words((one.span,))),
                )
                for one in looked_at
            )
        )


def positions(context: Context) -> Iterator[RenderableType]:
    """Yield who wants what."""
    _, found = translator(context.language), context.record.positions
    if not found:
        return
    stances = labels.stances(context.language)
    yield heading(_("Who wants what"))
    yield indented(
        grid(
            (
                Text(context.line(one.spans[0].begin), style="dim"),
                Text.assemble(
                    (context.name(one.actor, one.actor), "bold"), (f" {stances[one.stance]}", "cyan"),
                    f": {visible(one.issue)}" if one.issue else "",
                ),
            )
            for one in found
        )
    )  # fmt: skip


def open_questions(context: Context) -> Iterator[RenderableType]:
    """Yield what the article says is not known, and readings that compete."""
    _ = translator(context.language)
    if context.record.open_questions:
        yield heading(_("What remains open"))
        yield indented(
            grid(
                (Text(context.line(one.span.begin), style="dim"), Text(" ".join(visible(one.text).split())))
                for one in context.record.open_questions
            )
        )
    if context.record.interpretations:
        yield heading(_("Readings that compete"))
    for reading in context.record.interpretations:
        rows: list[tuple[RenderableType, RenderableType]] = []
        for alternative in reading.alternatives:
            rows.append((Text(context.line(alternative.span.begin), "dim"), Text(context.words((alternative.span,)))))
            rows += [
                ("", Text.assemble((f"{_('for it')}: ", "dim"), context.words((span,)))) for span in alternative.support
            ]
        yield indented(grid(rows))


def answers(context: Context) -> Iterator[RenderableType]:
    """Yield the article's own questions, and what its text says for the answers."""
    _ = translator(context.language)
    if not context.record.questions:
        return
    yield heading(_("The article's answers"))
    for question in context.record.questions:
        yield indented(grid(_answer(context, question)))


def _answer(context: Context, question: QuestionEntry) -> Iterator[tuple[RenderableType, RenderableType]]:
    _ = translator(context.language)
    yield Text(context.line(question.question.begin), "dim"), Text(context.words((question.question,)), "bold")
    if question.answer:
        yield "", Barred(Text(context.words(question.answer)), "green" if not question.unsupported else "yellow")
    if question.support:
        places = context.lines(span.begin for span in question.support)
        yield "", Text.assemble((f"{_('the text says so')}: ", "dim"), places)
    if question.unsupported:
        yield "", Text.assemble((f"{_('not in the text')}: ", "yellow"), context.several(question.unsupported))


def sources(context: Context) -> Iterator[RenderableType]:
    """Yield the sources that the article lists or names, and how often each is used."""
    _, ngettext = translator(context.language), plural(context.language)
    if not context.record.sources:
        return
    yield heading(_("Sources"))
    rows = []
    for source in context.record.sources:
        used = len(source.used_in)
        told = ngettext("{n} statement", "{n} statements", used).format(n=used) if used else _("not used in the text")
        named = "" if source.named else f" · {_('without a name')}"
        words = Text.assemble(context.words((source.span,)), (f" · {told}", "dim"), (named, "yellow"))
        rows.append((Text(context.line(source.span.begin), "dim"), words))
    yield indented(grid(rows))
