"""The steps in order. ``annotate`` runs those that the wanted layers need, and no others.

A profile says how statements are found. Rules and tables draft them in every profile; with ``none`` the drafts are the
statements, with ``fast`` and ``accurate`` a network reads the drafts, the words and the layers, and settles them.
"""

from collections.abc import Callable, Iterable
from importlib import import_module
from typing import Any, NamedTuple

from wortlaut.annotations.model import Layers
from wortlaut.document.model import Document
from wortlaut.models.profiles import ProfileName


class Step(NamedTuple):
    """One step: ``provides`` is made by ``function`` (module:name, loaded on first use) once ``requires`` stand."""

    name: str
    function: str
    requires: tuple[str, ...]
    provides: str

    def load(self, profile: ProfileName = "none") -> Callable[[Document, Layers], Any]:
        """Return the step's function: (document, layers) -> layer. Pure: no clock, no chance, no file but weights."""
        module, _, name = PROFILED.get((self.name, profile), self.function).partition(":")
        loaded: Callable[[Document, Layers], Any] = getattr(import_module(f"wortlaut.annotations.{module}"), name)
        return loaded


STEPS: tuple[Step, ...] = (
    Step("tokenise", "segmentation:tokenise", (), "tokens"),
    Step("quoted passages", "quotation_marks:find_quoted", (), "quoted"),
    Step("split sentences", "segmentation:split_sentences", ("tokens", "quoted"), "sentences"),
    Step("analyse words", "morphology:analyse", ("tokens", "sentences"), "morphology"),
    Step("find mentions", "mentions:find_mentions", ("tokens", "sentences", "morphology"), "mentions"),
    Step("settle names", "names:as_mentioned", ("mentions",), "names"),
    Step("link names", "coreference:link", ("names",), "entities"),
    Step(
        "read clauses", "reading:read_clauses", ("tokens", "sentences", "morphology", "quoted", "mentions"), "reading"
    ),
    Step("cut stretches", "clause_stretches:cut_stretches", ("tokens", "sentences", "entities"), "stretches"),
    Step("draft quotations", "quotations:find_quotations", ("reading",), "drafted"),
    Step("settle quotations", "quotations:as_drafted", ("drafted",), "quotations"),
    Step("find meetings", "meetings:find_meetings", ("stretches",), "meetings"),
    Step("find frequencies", "frequencies:find_frequencies", ("stretches", "meetings"), "frequencies"),
    Step("find times", "timex:find_times", ("tokens", "sentences", "morphology"), "times"),
    Step(
        "find quantities", "quantities:find_quantities", ("tokens", "sentences", "morphology", "times"), "quantities"
    ),
    Step(
        "resolve references", "references:resolve",
        ("tokens", "sentences", "morphology", "quoted", "entities", "quotations"), "actors",
    ),
    Step("set the scene", "event_scene:set_scene", ("reading", "sentences", "actors", "times"), "scene"),
    Step("find events", "events:find_events", ("scene", "quotations", "meetings", "frequencies"), "events"),
    Step("find the main event", "main_event:find_main_event", ("scene", "events"), "main_event"),
    Step("judge sentences", "factuality:judge", ("reading", "quotations", "events"), "assertions"),
    Step("find positions", "positions:find_positions", ("reading", "actors", "quotations"), "positions"),
    Step("find interpretations", "interpretations:find_interpretations", ("reading",), "interpretations"),
    Step("find open questions", "open_questions:find_open_questions", ("reading",), "open_questions"),
    Step(
        "judge answers", "questions:judge_answers", ("tokens", "sentences", "morphology", "quantities", "times"),
        "questions",
    ),
    Step("find sources", "source_uses:find_source_uses", ("reading", "actors", "quotations"), "source_uses"),
)  # fmt: skip
# steps that a profile does in its own way
PROFILED = {
    ("settle quotations", "fast"): "learned:settle_fast",
    ("settle quotations", "accurate"): "learned:settle_accurate",
}
LAYERS: tuple[str, ...] = tuple(step.provides for step in STEPS)


def needed(wanted: Iterable[str]) -> tuple[Step, ...]:
    """Return the steps that make the layers *wanted*, in order, with all that they need."""
    missing, plan = set(wanted), []
    for step in reversed(STEPS):
        if step.provides in missing:
            missing.update(step.requires)
            plan.append(step)
    return tuple(reversed(plan))


def annotate(document: Document, wanted: Iterable[str] = LAYERS, profile: ProfileName = "none") -> Layers:
    """Return *document* with the layers *wanted* (names of ``LAYERS``) and those that they need, made by *profile*."""
    layers = Layers()
    for step in needed(wanted):
        setattr(layers, step.provides, step.load(profile)(document, layers))
    return layers
