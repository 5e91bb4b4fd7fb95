import pytest

from wortlaut.annotations.pipeline import annotate
from wortlaut.document.outline import read_outline

INTERVIEW = """# Wie der Damm neu wird

Tagblatt: Frau Tamm, was planen Sie?

Hanna Tamm: Wir bauen neu. Das dauert zwei Jahre.

Und das Geld ist da.

Tagblatt: Warum so lange?

Tamm: Weil der Rat sagte, dass es eilt.
"""


def turns(outline):
    document = read_outline(outline).document
    found = [q for q in annotate(document, ("quotations",)).quotations if q.origin == "turn"]
    return [(q.speaker[0].of(document.text), q.act, q.quote[0].of(document.text)) for q in found]


def test_an_interview_gives_each_speaker_their_words():
    assert turns(INTERVIEW) == [
        ("Tagblatt", "ask", "Frau Tamm, was planen Sie?"),
        ("Hanna Tamm", "say", "Wir bauen neu. Das dauert zwei Jahre."),
        ("Hanna Tamm", "say", "Und das Geld ist da."),
        ("Tagblatt", "ask", "Warum so lange?"),
        ("Tamm", "say", "Weil der Rat sagte, dass es eilt."),
    ]


def test_capitals_and_blanks_make_no_other_label_and_the_closing_ends_it():
    outline = INTERVIEW.replace("Tamm: Weil", "TAMM : Weil") + "\nDas Gespräch führte Jan Kolb.\n"
    assert [turn[0] for turn in turns(outline)] == ["Tagblatt", "Hanna Tamm", "Hanna Tamm", "Tagblatt", "TAMM"]
    assert turns(outline)[-1][2] == "Weil der Rat sagte, dass es eilt."


def test_framed_words_within_a_turn_are_found_too():
    document = read_outline(INTERVIEW).document
    framed = [q for q in annotate(document, ("quotations",)).quotations if q.origin != "turn"]
    assert [q.quote[0].of(document.text) for q in framed] == ["dass es eilt"]


@pytest.mark.parametrize(
    "outline",
    [
        "Zum Vergleich: Das war teuer.\n\nHanna Tamm: Wir bauen.",
        "Grün: 20,1 (5)\n\nBlau: 30,2 (7)\n\nGrün: 21 (3)\n\nBlau: 17 (4)",
        "Tipp: Lesen Sie weiter.\n\nTipp: Schauen Sie hin.\n\nTipp: Gehen Sie.\n\nTipp: Bleiben Sie.",
    ],
)
def test_labels_that_make_no_conversation(outline):
    assert turns(outline) == []
