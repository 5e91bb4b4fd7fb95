import pytest

from counting import calls_of
from wortlaut.annotations.model import Layers
from wortlaut.annotations.pipeline import LAYERS, PROFILED, STEPS, annotate, needed
from wortlaut.document.outline import read_outline

OUTLINE = """# Overkamp-Liesegang-Treffen endet ohne Einigung

> Ministerin Ursula Overkamp traf am Dienstag in Norbach Gesandten Juri Liesegang.

„Wir reden weiter“, sagte Overkamp nach drei Stunden. Er äußerte sich nicht; unklar ist, ob 40 Prozent genügen.

? Gab es eine Einigung?
Nein, am Dienstag nicht.

= Gespräch mit Ursula Overkamp
"""


PARAGRAPH = """Ministerin Ursula Overkamp traf am Dienstag in Norbach drei Gesandte. „Wir reden“, sagte sie. Er wolle
bleiben, teilte der Verband mit. Beide Seiten schwiegen; unklar ist, ob 40 Prozent der 200 Boote auslaufen.

"""


class Guarded:
    """Layers of which a step sees those that it says it needs, and those that these need."""

    def __init__(self, layers, step):
        self._layers, self._allowed = layers, {s.provides for s in needed(step.requires)}

    def __getattr__(self, name):
        if name in LAYERS and name not in self._allowed:
            raise AssertionError(f"reads {name!r}, which it does not require")
        return getattr(self._layers, name)


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.name)
def test_every_need_is_made_before(step):
    before = {s.provides for s in STEPS[: STEPS.index(step)]}
    assert set(step.requires) <= before


@pytest.mark.parametrize("profile", ["none", "fast", "accurate"])
def test_no_step_reads_what_it_does_not_require(profile):
    document, layers = read_outline(OUTLINE).document, Layers()
    for step in STEPS:
        setattr(layers, step.provides, step.load(profile)(document, Guarded(layers, step)))


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.name)
def test_work_grows_with_length_only(step):
    def calls(times):
        document = read_outline(PARAGRAPH * times).document
        layers = annotate(document, step.requires)
        return calls_of(lambda: step.load()(document, layers))

    calls(2)  # what is loaded once
    assert calls(200) < 10 * 1.1 * calls(20) + 200


def test_only_what_is_wanted_is_made():
    layers = annotate(read_outline(OUTLINE).document, ("times",))
    assert not hasattr(layers, "actors")
    assert layers.times


def test_profiled_steps_exist():
    assert {name for name, _ in PROFILED} <= {step.name for step in STEPS}
