import pytest

from wortlaut.annotations.pipeline import annotate
from wortlaut.document.outline import read_outline


def entities_of(text):
    document = read_outline(text).document
    entities = annotate(document, ("entities",)).entities
    return [(e.name, [m.span.of(document.text) for m in e.mentions]) for e in entities]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "# Overkamp warnt\nMinisterin Hanna Overkamp warnt. Overkamps Sprecher schwieg, sagte Overkamp.",
            [("Hanna Overkamp", ["Overkamp", "Hanna Overkamp", "Overkamps", "Overkamp"])],
        ),
        (
            "Hanna Overkamp traf Karl Overkamp. Das war Overkamp peinlich.",
            [("Hanna Overkamp", ["Hanna Overkamp"]), ("Karl Overkamp", ["Karl Overkamp", "Overkamp"])],
        ),
        (
            "Der Deutsche Gewerkschaftsbund (DGB) tagte. Der DGB wählte.",
            [("DGB", ["Deutsche Gewerkschaftsbund", "DGB", "DGB"])],
        ),
        (
            "Die Grünau Werkzeuge GmbH (GWG) baut ab. Die GWG schweigt.",
            [("Grünau Werkzeuge GmbH", ["Grünau Werkzeuge GmbH", "GWG", "GWG"])],
        ),
        (
            "Die USA schweigen. Die US-Delegation auch, Russlands Delegation nicht. Russland wartet.",
            [("USA", ["USA", "US"]), ("Russland", ["Russlands", "Russland"])],
        ),
        (
            "Hanna Maria Overkamp kam. Hanna Overkamp blieb.",
            [("Hanna Maria Overkamp", ["Hanna Maria Overkamp", "Hanna Overkamp"])],
        ),
        (
            "Hanna Overkamp traf Karl Overkamp. Frau Overkamp schwieg, Herr Overkamp nicht.",
            [("Hanna Overkamp", ["Hanna Overkamp", "Overkamp"]), ("Karl Overkamp", ["Karl Overkamp", "Overkamp"])],
        ),
        (
            "Minister Karl Overkamp traf Trainer Jan Overkamp. Minister Overkamp schwieg.",
            [("Karl Overkamp", ["Karl Overkamp", "Overkamp"]), ("Jan Overkamp", ["Jan Overkamp"])],
        ),
        (
            "Die Reederei Overkamp AG wächst. Die Overkamp AG schweigt.",
            [("Reederei Overkamp AG", ["Reederei Overkamp AG", "Overkamp AG"])],
        ),
    ],
)
def test_names_of_one_entity_come_together(text, expected):
    assert entities_of(text) == expected


def test_every_mention_belongs_to_one_entity():
    document = read_outline("Hanna Overkamp traf in Berlin die SPD. Overkamp lobte Berlin.").document
    layers = annotate(document, ("entities",))
    assert sorted(m for e in layers.entities for m in e.mentions) == sorted(layers.mentions)
