import pytest

from wortlaut.annotations.event_words import ClauseWordsRow, OutcomeRow, TriggerRow
from wortlaut.annotations.pipeline import annotate
from wortlaut.document.outline import read_outline
from wortlaut.language.tables import read_table

TRIGGERS = read_table("de", "event_words", TriggerRow)
CLAUSE_WORDS = read_table("de", "event_clause_words", ClauseWordsRow)
OUTCOMES = read_table("de", "outcomes", OutcomeRow)


def events_of(text, published=None):
    outline = read_outline(text, published=published)
    layers = annotate(outline.document, ("events", "main_event"))
    return outline, layers


@pytest.mark.parametrize("row", TRIGGERS, ids=lambda row: f"{row.kind}-{row.word}")
def test_each_trigger_finds_the_place_of_its_example(row):
    text = row.example
    if row.reach == "join":
        kin = {"talks": "Treffen", "decision": "Abstimmung"}[row.kind]
        text = f"Am Montag gab es in Norbach ein ⟦{kin}⟧.\n{text}"
    outline, layers = events_of(text)
    spans = {span: event.kind for event in layers.events for span in event.spans}
    if row.kind == "none":
        assert not layers.events
    else:
        assert [spans.get(mark) for mark in outline.marks] == [row.kind] * len(outline.marks)


@pytest.mark.parametrize("row", CLAUSE_WORDS, ids=lambda row: row.name)
def test_each_row_of_clause_words_lets_its_events_be_found(row):
    outline, layers = events_of(row.example)
    assert sorted(span for event in layers.events for span in event.spans) == list(outline.marks)


@pytest.mark.parametrize("row", OUTCOMES, ids=lambda row: row.name)
def test_each_outcome_is_told_by_its_example(row):
    outline, layers = events_of(row.example)
    (event,) = layers.events
    assert event.outcome == (row.outcome or row.negated)
    assert event.outcome_spans == outline.marks
