import pytest

from wortlaut.annotations.pipeline import annotate
from wortlaut.annotations.silences import SilenceRow
from wortlaut.document.outline import read_outline
from wortlaut.language.tables import marked, read_table


def silences(text):
    """Return cue words and speaker of each silence in *text*."""
    document = read_outline(text).document
    found = [q for q in annotate(document, ("quotations",)).quotations if q.act == "decline_to_comment"]
    assert all(q.quote == () for q in found)
    return [
        (" ".join(s.of(document.text) for s in q.cue), " ".join(s.of(document.text) for s in q.speaker)) for q in found
    ]


@pytest.mark.parametrize("row", read_table("de", "silences", SilenceRow), ids=lambda row: f"{row.verb} {row.objects}")
def test_every_example_is_a_silence(row):
    text, places = marked(row.example)
    ((cue, speaker),) = silences(row.example.replace("⟦", "").replace("⟧", ""))
    assert cue.split() == [text[begin:end] for begin, end in places]
    assert speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Die Delegation unter Leitung von Hanna Overkamp äußerte sich nach dem Treffen nicht.", "Die Delegation"),
        ("Der Vorstand, der seit Wochen schweigt, tritt zurück.", "der"),
        ("Einzelheiten nannte Hanna Overkamp am Abend nicht.", "Hanna Overkamp"),
        ("Hanna Overkamp wollte sich auf Anfrage nicht äußern.", "Hanna Overkamp"),
    ],
)
def test_who_is_silent(text, speaker):
    ((_, found),) = silences(text)
    assert found.startswith(speaker)


@pytest.mark.parametrize(
    "text",
    [
        "Hanna Overkamp äußerte sich zufrieden.",
        "Die Polizei machte Angaben zum Täter.",
        "„Wir schweigen nicht“, sagte Hanna Overkamp.",
        "Sie nannte Einzelheiten.",
        "Beide Seiten vereinbarten, darüber zu schweigen.",
    ],
)
def test_who_speaks_is_not_silent(text):
    assert silences(text) == []
