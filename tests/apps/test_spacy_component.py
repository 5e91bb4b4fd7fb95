import pytest
import spacy
from spacy.tokens import Doc

from wortlaut.apps import spacy_component

TEXT = "Hanna Okafor sagte 🔔 in Norbach: „Wir reden.“ Die US-Delegation schwieg."


@pytest.fixture(scope="module")
def nlp():
    made = spacy.blank("de")
    made.add_pipe("wortlaut", config={"model": "none"})
    return made


def test_statements_and_names_are_spans_of_the_doc(nlp):
    doc = nlp(TEXT)
    assert [(s.text, s.label_) for s in doc.spans["statements"]] == [("„Wir reden.“", "direct")]
    assert next(s.text for s in doc.spans["speakers"]) == "Hanna Okafor"
    assert ("Hanna Okafor", "person") in [(s.text, s.label_) for s in doc.spans["names"]]
    assert "US-Delegation" in [s.text for s in doc.spans["names"]]  # no part of a token: widened
    ids = {entry["id"] for entry in doc._.wortlaut["statements"]}
    assert {s.id_ for s in doc.spans["statements"]} <= ids
    assert set(doc.spans) == {"statements", "speakers", "cues", "names", "times", "events"}


def test_a_doc_is_saved_with_its_record(nlp):
    doc = nlp(TEXT)
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert again._.wortlaut["document"]["text"] == TEXT
    assert [s.text for s in again.spans["names"]] == [s.text for s in doc.spans["names"]]


def test_an_empty_doc_stays_as_it_is(nlp):
    assert nlp("  ")._.wortlaut is None


def test_the_factory_is_found_by_its_name():
    assert "wortlaut" in spacy.registry.factories
    assert spacy_component.Component(model="fast").model == "fast"
