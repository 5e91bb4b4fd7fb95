import pytest
from odd_texts import ODD_TEXTS

from wortlaut.annotations.evidence_words import EvaluationRow, EvidentialRow
from wortlaut.annotations.pipeline import annotate
from wortlaut.document.outline import read_outline
from wortlaut.language.tables import read_table
from wortlaut.language.word_lists import WordListRow

EVIDENTIALS = read_table("de", "evidentials", EvidentialRow)
EVALUATIONS = read_table("de", "evaluations", EvaluationRow)
UNNAMED = read_table("de", "unnamed_sources", WordListRow)


def judged(text):
    outline = read_outline(text)
    layers = annotate(outline.document, ("assertions",))
    return outline, layers


def statuses(text):
    outline, layers = judged(text)
    return [(a.span.of(outline.document.text), a.status) for a in layers.assertions]


def places(text, status):
    outline, layers = judged(text)
    return [a.span for a in layers.assertions if a.status == status], list(outline.marks)


@pytest.mark.parametrize("row", EVIDENTIALS, ids=lambda row: row.name)
def test_evidentials(row):
    found, marked = places(row.example, row.status)
    assert found == marked


@pytest.mark.parametrize("row", EVALUATIONS, ids=lambda row: row.name)
def test_evaluations(row):
    found, marked = places(row.example, "interpretation")
    assert found == marked


@pytest.mark.parametrize("row", UNNAMED, ids=lambda row: row.name)
def test_unnamed_sources(row):
    found, marked = places(row.example, "attributed_unnamed")
    assert found == marked


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Die Fähre liegt seit Montag im Hafen.", "own_voice"),
        ("Die Fähre, die laut Hanna Overkamp neu ist, liegt im Hafen.", "own_voice"),
        ("Die Fähre sei neu, sagte Hanna Overkamp.", "attributed"),
        ("Laut Hanna Overkamp ist die Fähre neu.", "attributed"),
        ("„Die Fähre ist neu“, sagte Hanna Overkamp.", "attributed"),
        ("Ein Sprecher der Werft Nordbug nannte die Fähre „neu“.", "attributed"),
        ("Experten halten die Fähre für alt.", "attributed_unnamed"),
        ("Ein Insider sagte, die Fähre sei alt.", "attributed_unnamed"),
        ("Es heißt, die Fähre sei alt.", "attributed_unnamed"),
        ("Hanna Overkamp bestreitet, dass die Fähre alt ist.", "denied"),
        ("Die Reederei dementierte den Verkauf.", "denied"),
        ("Hanna Overkamp bestreitet nicht, dass die Fähre alt ist.", "attributed"),
        ("Hanna Overkamp schließt nicht aus, dass die Fähre alt ist.", "attributed"),
        ("Ob die Fähre ausläuft, ist unklar.", "unknown"),
        ("Wer die Fähre kaufte, wollte Hanna Overkamp nicht sagen.", "unknown"),
        ("Der Verkauf dürfte teuer werden.", "interpretation"),
        ("Das spricht für einen Verkauf.", "interpretation"),
        ("Hanna Overkamp zeigt den Gästen die Fähre.", "own_voice"),
        ("Die Brücke hat sich als sicher gezeigt.", "own_voice"),
    ],
)
def test_status(sentence, status):
    assert statuses(sentence) == [(sentence, status)]


def test_the_words_behind_an_announcement_belong_to_its_speaker():
    _, layers = judged("Hanna Overkamp sagte wörtlich:\n| „Die Fähre ist neu.“")
    assert [(a.status, a.statement) for a in layers.assertions] == [("attributed", 0), ("attributed", 0)]


def test_items_of_an_interpretation_are_interpretations():
    text = "Das spricht für zweierlei:\n- Einen Verkauf der Werft, oder\n- Einen Streit im Vorstand"
    assert {status for _, status in statuses(text)} == {"interpretation"}


def test_only_what_asserts_is_judged():
    text = "# Die Fähre fährt\n> Sie ist neu.\n? Wann fährt sie?\nAm Montag.\n= Angaben der Reederei\n+ Folgen Sie uns."
    assert [sentence for sentence, _ in statuses(text)] == ["Die Fähre fährt", "Sie ist neu.", "Am Montag."]


def test_the_event_of_a_sentence():
    _, layers = judged("Es regnete. Hanna Overkamp traf Karl Liesegang am Montag in Kiel.")
    assert [a.event for a in layers.assertions] == [None, 0]


@pytest.mark.parametrize("text", ODD_TEXTS)
def test_any_text_is_read(text):
    outline, layers = judged(text)
    spans = [a.span for a in layers.assertions]
    assert all(0 <= s.begin < s.end <= len(outline.document.text) for s in spans)
    assert set(spans) <= {s.span for s in layers.sentences}
