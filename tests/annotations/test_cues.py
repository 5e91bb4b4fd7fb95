from typing import get_args

import pytest

from wortlaut.annotations.cues import CueRow, find_cues
from wortlaut.annotations.pipeline import annotate
from wortlaut.annotations.reading import Reading
from wortlaut.document.outline import read_outline
from wortlaut.language.tables import read_table
from wortlaut.record.model import SpeechAct

ROWS = [row for table in ("cue_verbs", "cue_phrases") for row in read_table("de", table, CueRow)]


def cues(example):
    outline = read_outline(example)
    layers = annotate(outline.document, ("tokens", "sentences", "morphology", "quoted"))
    layers.mentions = ()
    reading = Reading(outline.document, layers)
    found = []
    for number in range(len(reading.sentences)):
        clauses = reading.clauses(number)
        found += find_cues(reading, clauses, range(clauses.first, clauses.stop))
    return reading, found, outline


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.lemma} {row.words}".strip())
def test_every_example_has_its_cue(row):
    reading, found, outline = cues(row.example)
    marked = {mark.of(outline.document.text) for mark in outline.marks}
    said = [{word for token in cue.tokens for word in (reading.words[token],)} for cue in found]
    wanted = {word for mark in marked for word in mark.split()}
    assert any(wanted <= one for one in said), (wanted, said)


def test_at_least_four_hundred_rows_with_known_acts():
    assert len(ROWS) >= 400
    assert {row.act for row in ROWS} <= set(get_args(SpeechAct))
    assert all(set(row.takes) <= set("dinqDAmpsfc") and 1 <= row.strength <= 3 for row in ROWS)


@pytest.mark.parametrize(
    ("text", "words", "passive"),
    [
        ("Der Verband wurde aufgefordert, den Plan zu ändern.", ["wurde", "aufgefordert"], True),
        ("Die Landrätin musste einräumen, dass der Plan teuer ist.", ["musste", "einräumen"], False),
        ("Die Landrätin hat sich bereit erklärt, den Plan zu ändern.", ["hat", "sich", "bereit", "erklärt"], False),
        ("Wie die Landrätin bekannt gab, ist der Plan teuer.", ["bekannt", "gab"], False),
    ],
)
def test_auxiliaries_particles_and_reflexives_belong_to_the_cue(text, words, passive):
    reading, found, _ = cues(text)
    assert ([reading.words[token] for token in found[0].tokens], found[0].passive) == (words, passive)


@pytest.mark.parametrize("text", ["Der Bau ist geplant.", "Die bekannte Autorin wohnt hier.", "Die Frage ist offen."])
def test_states_and_attributes_are_no_cues(text):
    assert cues(text)[1] == []
