import pytest

from wortlaut.annotations.genders import GenderRow
from wortlaut.annotations.pipeline import annotate
from wortlaut.annotations.reference_words import NounRow, PronounRow, SortRow
from wortlaut.document.outline import read_outline
from wortlaut.language.tables import read_table
from wortlaut.language.word_lists import WordListRow

ROWS = [
    *read_table("de", "pronouns", PronounRow),
    *read_table("de", "reference_nouns", NounRow),
    *read_table("de", "reference_endings", WordListRow),
    *read_table("de", "organisation_sorts", SortRow),
    *read_table("de", "first_name_genders", GenderRow),
]


def actors_of(text):
    outline = read_outline(text)
    layers = annotate(outline.document, ("actors",))
    return outline, layers.actors


def whose(span, actors):
    """Return the indexes of the actors that a marked place means."""
    return {
        index
        for index, actor in enumerate(actors)
        if any(place.span == span for place in actor.references)
        or any(span.contains(mention.span) and mention.span.end == span.end for mention in actor.mentions)
    }


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.example[:70])
def test_marked_places_of_each_example_mean_one_actor(row):
    outline, actors = actors_of(row.example)
    found = [whose(mark, actors) for mark in outline.marks]
    assert found
    assert set.intersection(*found), [(a.name, a.mentions, a.references) for a in actors]


def chains(text):
    outline, actors = actors_of(text)
    spans = ([m.span for m in a.mentions] + [r.span for r in a.references] for a in actors)
    return [(a.name, [s.of(outline.document.text) for s in sorted(own)]) for a, own in zip(actors, spans, strict=True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Der Händler schwieg. „Ich komme“, sagte Karl Overkamp. Seine Frau wartete.",
            ("Karl Overkamp", ["Ich", "Karl Overkamp", "Seine"]),
        ),
        ("Er komme am Montag, sagte Karl Overkamp.", ("Karl Overkamp", ["Er", "Karl Overkamp"])),
        (
            "Eine Sprecherin der Polizei schwieg. Eine Sprecherin der Bahn kam. Die Sprecherin der Bahn ging.",
            ("Eine Sprecherin", ["Eine Sprecherin", "Die Sprecherin"]),
        ),
        (
            "Kanzler Karl Overkamp traf Außenministerin Hanna Tamm. Die Ministerin schwieg, der Kanzler nicht.",
            ("Hanna Tamm", ["Hanna Tamm", "Die Ministerin"]),
        ),
    ],
)
def test_chains(text, expected):
    assert expected in chains(text)


@pytest.mark.parametrize(
    "text",
    [
        "Hanna Tamm kam am Montag. Es regnete.",
        "Hanna Tamm kam am Montag. Dann ging er.",
        "Der Vertrag war fertig. Er gilt ab Mai.",
        "„Kommen Sie bald?“, fragte niemand Hanna Tamm.",
    ],
)
def test_nobody_is_meant_where_nobody_fits(text):
    _, actors = actors_of(text)
    assert [r for actor in actors for r in actor.references if r.kind == "pronoun"] == []


def test_a_relation_is_not_the_one_whose_it_is():
    found = dict(chains("Karl Tamm rief an. Tamms Schwester kam, dann sprach sie lange."))
    assert found["Karl Tamm"] == ["Karl Tamm", "Tamms"]
    assert found["Tamms Schwester"] == ["Tamms Schwester", "sie"]


def test_a_seat_of_government_that_acts_stands_for_its_country():
    outline, actors = actors_of("Russland wartet. Moskau signalisiert Interesse. In Moskau regnet es.")
    russia = next(actor for actor in actors if actor.name == "Russland")
    moscow = next(actor for actor in actors if actor.name == "Moskau")
    assert [(r.kind, r.span.of(outline.document.text)) for r in russia.references] == [("metonym", "Moskau")]
    assert len(moscow.mentions) == 2


def test_groups_have_members():
    _, actors = actors_of("Dänemark und Schweden verhandeln. Beide Seiten schwiegen.")
    group = actors[-1]
    assert [actors[member].name for member in group.members] == ["Dänemark", "Schweden"]


@pytest.mark.parametrize(
    ("text", "who", "affiliation"),
    [
        ("Die SPD tagt. SPD-Politikerin Hanna Tamm kam.", "Hanna Tamm", "SPD"),
        ("Die SPD tagt. Hanna Tamm (SPD) kam.", "Hanna Tamm", "SPD"),
        ("Dänemark wählt. Der dänische Minister Karl Tamm kam.", "Karl Tamm", "Dänemark"),
    ],
)
def test_affiliation(text, who, affiliation):
    _, actors = actors_of(text)
    found = next(actor for actor in actors if actor.name == who).affiliation
    assert found is not None
    assert actors[found].name == affiliation


@pytest.mark.parametrize(
    "text",
    [
        "", "Er", "er er er", "((((", "1" * 3000, "🔔 Sie kam. 🔔", "Mu\u0308ller kam. Er ging.",
        "Die Ver\u00adtrag, der, die.", "She said he came.", ", der , die , das", "„Ich", "Beide. Beide. Beide Seiten.",
        "Einer von", "zum im Ministerium",
    ],
)  # fmt: skip
def test_any_text_is_read_and_spans_lie_in_it(text):
    outline, actors = actors_of(text)
    entities = annotate(outline.document, ("entities",)).entities
    assert [a.mentions for a in actors[: len(entities)]] == [e.mentions for e in entities]
    for actor in actors:
        assert actor.mentions or actor.references
        for reference in actor.references:
            assert 0 <= reference.span.begin < reference.span.end <= len(outline.document.text)
