import pytest

from wortlaut.annotations.pipeline import annotate
from wortlaut.document.outline import read_outline
from wortlaut.record.build import build_record

TOLD = "\n\nHanna Okafor und Juri Tamm kamen. Die Reederei Kolb AG kam auch."


def record_of(outline):
    document = read_outline(outline).document
    return build_record(document, annotate(document))


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Reederei-Berater Juri Tamm sagte, das Schiff sei da.", "Juri Tamm"),
        ("Okafors Bruder sagte, das Schiff sei da.", "Okafors Bruder"),
        ("Nach Angaben Okafors ist das Schiff da.", "Hanna Okafor"),
        ("Okafor-Kenner sagten, das Schiff sei da.", "Okafor-Kenner"),
        ("Okafors Bericht zufolge ist das Schiff da.", "Hanna Okafor"),
        ("Ihr Bruder sagte, das Schiff sei da.", "Ihr Bruder"),
        ("Die Kolb AG sagte, das Schiff sei da.", "Kolb AG"),
    ],
)
def test_whose_words_they_are(sentence, name):
    record = record_of(sentence + TOLD)
    names = {entity.id: entity.name for entity in record.entities}
    found = names.get(record.statements[0].speaker_entity or "")
    assert found == name


def test_silence_has_a_place_but_no_words():
    record = record_of("Hanna Okafor äußerte sich nicht.")
    (statement,) = record.statements
    assert (statement.act, statement.quote) == ("decline_to_comment", ())
    assert " ".join(span.of(record.document.text) for span in statement.place) == "äußerte sich nicht"


def test_two_runs_agree_and_ids_are_apart():
    outline = "Hanna Okafor sagte, es gehe. Hanna Okafor sagte, es gehe." + TOLD
    first, second = record_of(outline), record_of(outline)
    assert first == second
    ids = [entry.id for entry in (*first.statements, *first.entities, *first.events)]
    assert len(ids) == len(set(ids))
