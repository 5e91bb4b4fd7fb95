import pytest

from wortlaut.annotations.pipeline import annotate
from wortlaut.document.outline import read_outline
from wortlaut.language.tables import read_table
from wortlaut.language.word_lists import WordListRow


def meetings_of(text):
    outline = read_outline(text)
    layers = annotate(outline.document, ("meetings",))
    names = [e.name for e in layers.entities]
    return outline, names, layers.meetings


@pytest.mark.parametrize("row", read_table("de", "meeting_words", WordListRow), ids=lambda row: row.name)
def test_each_row_finds_the_place_of_its_example(row):
    outline, _, meetings = meetings_of(row.example)
    assert [m.span for m in meetings] == list(outline.marks)


@pytest.mark.parametrize(
    ("text", "present", "absent"),
    [
        ("Erstmals nahm Jan Thormann, Overkamps Sohn und Berater, an einem Gespräch teil.", {"Jan Thormann"}, set()),
        ("Hanna Overkamp empfing am Montag Karl Liesegang.", {"Hanna Overkamp", "Karl Liesegang"}, set()),
        ("Hanna Overkamp traf sich mit Karl Liesegang.", {"Hanna Overkamp", "Karl Liesegang"}, set()),
        ("Die Delegation unter Führung von Hanna Overkamp reiste an.", {"Hanna Overkamp"}, set()),
        ("Hanna Overkamp traf die Entscheidung am Montag.", set(), set()),
        ("Hanna Overkamp nahm an dem Treffen nicht teil.", set(), {"Hanna Overkamp"}),
        ("Er reiste ab, um Präsidentin Hanna Overkamp zu informieren.", set(), {"Hanna Overkamp"}),
        ("Hanna Overkamp ließ sich telefonisch unterrichten.", set(), {"Hanna Overkamp"}),
        ("Hanna Overkamp blieb bei ihrer Haltung.", set(), set()),
    ],
)  # fmt: skip
def test_who_was_in_the_room(text, present, absent):
    _, names, meetings = meetings_of(text)
    assert {names[i] for m in meetings for i in m.participants} == present
    assert {names[i] for m in meetings for i in m.absent} == absent


def test_a_compound_names_two_and_puts_nobody_into_the_room():
    outline, names, meetings = meetings_of("# Overkamp-Liesegang-Gipfel in Norbach\nAm Montag geht es weiter.")
    assert [(m.span.of(outline.document.text), m.compound) for m in meetings] == [("Overkamp-Liesegang-Gipfel", True)]
    assert {names[i] for i in meetings[0].participants} == {"Overkamp", "Liesegang"}


def test_a_meeting_to_come_is_planned():
    _, _, meetings = meetings_of("Hanna Overkamp will sich mit Karl Liesegang treffen.")
    assert [m.planned for m in meetings] == [True]


@pytest.mark.parametrize("text", ["Das Fünf-Stunden-Gespräch endete.", "Das Treffen endete.", ""])
def test_no_meeting_without_parties(text):
    assert meetings_of(text)[2] == ()
