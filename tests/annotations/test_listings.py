import pytest

from wortlaut.annotations.pipeline import annotate
from wortlaut.document.outline import read_outline

LIST = """Bürgermeisterin Hanna Tamm fordert:
- den Bau eines neuen Damms,
- mehr Geld für die Anrainer.

Danach ging sie.
"""


def told(outline, profile="none"):
    document = read_outline(outline).document
    words = lambda spans: " … ".join(span.of(document.text) for span in spans)  # noqa: E731  shorter here
    return [
        (q.type, words(q.quote), words(q.cue), words(q.speaker))
        for q in annotate(document, ("quotations",), profile).quotations
    ]


@pytest.mark.parametrize("profile", ["none", "fast", "accurate"])
def test_the_items_of_a_list_are_the_announced_words(profile):
    assert told(LIST, profile) == [
        ("indirect", "den Bau eines neuen Damms", "fordert", "Bürgermeisterin Hanna Tamm"),
        ("indirect", "mehr Geld für die Anrainer", "fordert", "Bürgermeisterin Hanna Tamm"),
    ]


@pytest.mark.parametrize(
    "outline",
    [
        "Das ist neu:\n- der Damm\n- das Geld",
        "Hanna Tamm fordert mehr.\n\nDer Tag danach.\n- der Damm\n- das Geld",
        "- der Damm",
    ],
)
def test_lists_that_nobody_announces(outline):
    assert [quote for _, quote, _, _ in told(outline) if quote in {"der Damm", "das Geld"}] == []
