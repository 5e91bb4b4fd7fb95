"""The steps in order. ``annotate`` runs those that the wanted layers need, and no others."""

from collections.abc import Callable, Iterable
from importlib import import_module
from typing import Any, NamedTuple

from wortlaut.annotations.model import Layers
from wortlaut.document.model import Document


class Step(NamedTuple):
    """One step: ``provides`` is made by ``function`` (module:name, loaded on first use) once ``requires`` stand."""

    name: str
    function: str
    requires: tuple[str, ...]
    provides: str

    def load(self) -> Callable[[Document, Layers], Any]:
        """Return the step's function: (document, layers) -> layer. Pure: no clock, no files, no randomness."""
        module, _, name = self.function.partition(":")
        loaded: Callable[[Document, Layers], Any] = getattr(import_module(f"wortlaut.annotations.{module}"), name)
        return loaded


STEPS: tuple[Step, ...] = (
    Step("tokenise", "segmentation:tokenise", (), "tokens"),
    Step("quoted passages", "quotation_marks:find_quoted", (), "quoted"),
    Step("split sentences", "segmentation:split_sentences", ("tokens", "quoted"), "sentences"),
    Step("analyse words", "morphology:analyse", ("tokens", "sentences"), "morphology"),
    Step("find mentions", "mentions:find_mentions", ("tokens", "sentences", "morphology"), "mentions"),
    Step("link mentions", "coreference:link", ("mentions",), "entities"),
    Step(
        "find quotations", "quotations:find_quotations",
        ("tokens", "sentences", "morphology", "quoted", "mentions"), "quotations",
    ),
    Step("find meetings", "events:find_meetings", ("tokens", "sentences", "morphology", "entities"), "meetings"),
    Step(
        "find frequencies", "frequencies:find_frequencies",
        ("tokens", "sentences", "entities", "meetings"), "frequencies",
    ),
)  # fmt: skip
LAYERS: tuple[str, ...] = tuple(step.provides for step in STEPS)


def needed(wanted: Iterable[str]) -> tuple[Step, ...]:
    """Return the steps that make the layers *wanted*, in order, with all that they need."""
    missing, plan = set(wanted), []
    for step in reversed(STEPS):
        if step.provides in missing:
            missing.update(step.requires)
            plan.append(step)
    return tuple(reversed(plan))


def annotate(document: Document, wanted: Iterable[str] = LAYERS) -> Layers:
    """Return *document* with the layers *wanted* (names of ``LAYERS``), and those that they need."""
    layers = Layers()
    for step in needed(wanted):
        setattr(layers, step.provides, step.load()(document, layers))
    return layers
