import json
from importlib.resources import files
from pathlib import Path

import jsonschema
import msgspec
import pytest

import wortlaut
from wortlaut.checks.model import Report
from wortlaut.checks.runner import run
from wortlaut.document.outline import read_outline
from wortlaut.record.serialise import record_schema, schema_of, to_json

SCHEMAS = Path(__file__).parents[2] / "schemas"
DEMO = (files("wortlaut") / "data" / "demo.txt").read_text(encoding="utf-8")
TEXTS = [DEMO, "Kurz.", "Mu\u0308ller 🔔 sagte: „Ja“", "Eins.\r\nZwei?\r\n"]


def published(name):
    return json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("name", "made"), [("record", record_schema()), ("report", schema_of(Report))])
def test_the_published_schemas_are_those_of_the_types(name, made):
    assert published(name) == json.loads(json.dumps(made)), "run `make schema`"
    jsonschema.Draft202012Validator.check_schema(made)


def validator(name):
    return jsonschema.Draft202012Validator(published(name))


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text[:12].strip())
def test_records_fit_their_schema(text):
    entry = json.loads(to_json(wortlaut.read(text)))
    validator("record").validate(entry)
    entry["statements"] = [{"id": "s"}]
    assert not validator("record").is_valid(entry)


def test_reports_fit_their_schema():
    report = run(read_outline(DEMO).document)
    entry = json.loads(to_json(report))
    validator("report").validate(entry)
    assert msgspec.json.decode(to_json(report), type=Report) == report
    entry["document"].pop("id")
    assert not validator("report").is_valid(entry)


def test_the_fields_that_others_rely_on_are_there():
    record = json.loads(to_json(wortlaut.read(DEMO)))
    assert {"id", "source", "language", "title", "published", "text", "sections", "sentences"} <= set(
        record["document"]
    )
    assert {
        "document", "statements", "entities", "times", "quantities", "events", "main_event", "assertions", "positions",
        "questions", "sources", "open_questions",
    } <= set(record)  # fmt: skip
    assert {
        "id", "type", "medium", "quote", "cue", "frame", "speaker", "addressee", "speaker_entity", "via", "act", "mood",
        "denied",
    } <= set(record["statements"][0])  # fmt: skip
    assert {"id", "kind", "name", "mentions", "roles", "affiliation"} <= set(record["entities"][0])
    assert {
        "id", "kind", "spans", "participants", "place", "time", "duration", "outcome", "outcome_spans", "issues",
    } <= set(record["events"][0])  # fmt: skip
    assert set(record["main_event"]) == {"who", "what", "when", "where", "why", "how"}
