"""Does every article read, does every entry point at its characters, does the JSON keep to the schema?"""

import json
from typing import Any

from jsonschema import Draft202012Validator

from evaluation.corpora import Corpus
from wortlaut.annotations.pipeline import annotate
from wortlaut.record.build import build_record
from wortlaut.record.serialise import record_schema, to_json
from wortlaut.record.verify import verify


def measure(corpus: Corpus) -> dict[str, float]:
    """Return how many articles were read, failed, broke the schema, and how many entries their records have."""
    validator = Draft202012Validator(record_schema())
    articles = failed = invalid = entries = 0
    for document in corpus.documents():
        articles += 1
        try:
            record = build_record(document, annotate(document))
            verify(record)
        except Exception as error:  # noqa: BLE001  any failure counts, whatever its kind, and the rest goes on
            failed += 1
            print(f"{corpus.name} {document.id}: {type(error).__name__}: {error}")
            continue
        wire: dict[str, Any] = json.loads(to_json(record))
        invalid += not validator.is_valid(wire)
        entries += sum(len(wire[name]) for name in ("statements", "entities", "events"))
    return {"articles": articles, "failed": failed, "invalid": invalid, "entries": entries}
