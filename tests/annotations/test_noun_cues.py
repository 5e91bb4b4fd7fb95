import pytest

from wortlaut.annotations.noun_cues import CueNounRow
from wortlaut.annotations.pipeline import annotate
from wortlaut.document.outline import read_outline
from wortlaut.language.tables import read_table


@pytest.mark.parametrize("row", read_table("de", "cue_nouns", CueNounRow), ids=lambda row: row.noun)
def test_every_example_has_its_noun_as_cue(row):
    outline = read_outline(row.example)
    found = annotate(outline.document, ("quotations",)).quotations
    assert any(outline.marks[0] in q.cue and q.act == row.act for q in found), found


def test_the_speaker_is_whose_words_they_are():
    document = read_outline("Den Vorwurf der Opposition, die Brücke sei marode, wies Kolb zurück.").document
    found = annotate(document, ("quotations",)).quotations
    noun = next(q for q in found if q.origin == "noun cue")
    assert [s.of(document.text) for s in noun.speaker] == ["der Opposition"]
    assert [s.of(document.text) for s in noun.quote] == ["die Brücke sei marode"]
