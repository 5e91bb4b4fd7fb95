import json

import msgspec
from articles import TEXT, make_record

from wortlaut.outputs.as_jsonld import SCHEMA_ORG, render_record
from wortlaut.outputs.web_annotations import WEB_ANNOTATION


def graph(record):
    rendered = render_record(record)
    assert "\n" not in rendered
    return json.loads(rendered)["@graph"]


def test_the_article_in_the_words_of_schema_org():
    article = graph(make_record())[0]
    assert article["@context"] == SCHEMA_ORG
    assert article["@type"] == "NewsArticle"
    assert article["articleBody"] == TEXT
    assert article["inLanguage"] == "de"
    assert "datePublished" not in article
    assert [entry["name"] for entry in article["mentions"][:2]] == ["Juri Thormann", "Henrik Liesegang"]
    assert article["mentions"][0]["jobTitle"] == ["Gesandter"]


def test_quotations_name_their_speakers():
    quotations = {q["text"]: q for q in graph(make_record())[0]["hasPart"]}
    spoken = quotations["„Wir reden“ … „bis zum Mai.“"]
    people = {p["@id"]: p["name"] for p in graph(make_record())[0]["mentions"]}
    assert spoken["@type"] == "Quotation"
    assert people[spoken["spokenByCharacter"]["@id"]] == "Juri Thormann"
    assert "spokenByCharacter" not in quotations["„herzlich“"]


def test_each_place_is_selected_by_position_and_by_words():
    article, *annotations = graph(make_record())
    named = {part["@id"] for part in (*article["hasPart"], *article["mentions"])}
    assert {annotation["body"]["source"] for annotation in annotations} == named
    for annotation in annotations:
        assert annotation["@context"] == WEB_ANNOTATION
        assert annotation["type"] == "Annotation"
        for target in annotation["target"]:
            assert target["source"] == article["@id"]
            position, quote = target["selector"]
            assert position["type"] == "TextPositionSelector"
            assert quote["type"] == "TextQuoteSelector"
            assert TEXT[position["start"] : position["end"]] == quote["exact"] != ""
            assert (quote["prefix"] + quote["exact"] + quote["suffix"]) in TEXT
    broken = next(a for a in annotations if a["body"]["source"].endswith("#s1"))
    assert [t["selector"][1]["exact"] for t in broken["target"]] == ["„Wir reden“", "„bis zum Mai.“"]


def test_an_article_is_named_by_its_address_or_by_a_stable_urn():
    record = make_record()
    first = graph(record)[0]["@id"]
    assert first == graph(record)[0]["@id"]
    assert first.startswith("urn:uuid:")
    online = msgspec.structs.replace(record.document, source="https://zeitung.example/a?b=1#top")
    assert graph(msgspec.structs.replace(record, document=online))[0]["@id"] == "https://zeitung.example/a?b=1"
