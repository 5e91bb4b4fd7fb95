"""Articles with characters lost, doubled, swapped and strange ones put in: every one is read, every span exact."""

import json
import random

import pytest

from evaluation.corpora import HERE
from wortlaut.annotations.pipeline import annotate
from wortlaut.document.extract import build_document
from wortlaut.record.build import build_record
from wortlaut.record.serialise import from_json, to_json
from wortlaut.sources.model import Content, Metadata
from wortlaut.text.alignment import Alignment

LINES = (HERE / "corpora" / "own-dev.jsonl").read_text(encoding="utf-8").splitlines()
TEXTS = [json.loads(line)["text"] for line in LINES]
STRANGE = "„“”\"'»«‚‘()[]{}:;,.!?–-\n\r\t\u00a0\u00ad\u200b\u202e\u0301\U0001f514ßÄ0"


def mutated(text, chance):
    """Return *text* with up to 40 edits at random places."""
    characters = list(text)
    for _ in range(chance.randrange(1, 40)):
        at = chance.randrange(len(characters))
        kind = chance.randrange(4)
        if kind == 0:
            del characters[at : at + chance.randrange(1, 30)]
        elif kind == 1:
            characters[at:at] = characters[at : at + chance.randrange(1, 30)]
        elif kind == 2:
            characters[at : at + 1] = [chance.choice(STRANGE)] * chance.randrange(1, 4)
        else:
            other = chance.randrange(len(characters))
            characters[at], characters[other] = characters[other], characters[at]
        characters = characters or ["a"]
    return "".join(characters)


def check(text, profile):
    content = Content(text, (), Metadata(language="de"), Alignment.identity(len(text)))
    document = build_document(content, "mutated")
    record = build_record(document, annotate(document, profile=profile), profile)  # verifies every span
    assert from_json(to_json(record)) == record
    assert record.document.text == text


@pytest.mark.parametrize("seed", range(20))
def test_a_few_mutated_articles(seed):
    chance = random.Random(seed)  # noqa: S311  no secret, a seeded draw
    check(mutated(TEXTS[seed], chance), "fast" if seed % 4 == 0 else "none")


@pytest.mark.slow
@pytest.mark.parametrize("profile", ["none", "fast"])
@pytest.mark.parametrize("seed", range(8))
def test_many_mutated_articles(seed, profile):
    chance = random.Random(1000 + seed)  # noqa: S311  no secret, a seeded draw
    for _ in range(300 if profile == "none" else 60):
        check(mutated(chance.choice(TEXTS), chance), profile)
