import pytest
from conftest import ARTICLE

import wortlaut
from wortlaut.config import Settings
from wortlaut.errors import ConfigError, InputError


def test_reading_a_text():
    record = wortlaut.read(ARTICLE)
    assert record.document.text == ARTICLE
    assert record.document.source == "text"
    assert [s.quote[0].of(ARTICLE) for s in record.statements][-1] == "„Wir reden weiter“"
    assert record == wortlaut.read(ARTICLE)


def test_reading_a_file(article):
    record = wortlaut.read(path=article)
    assert record.document.text == ARTICLE
    assert record.statements == wortlaut.read(path=str(article)).statements


def test_the_day_and_the_model():
    record = wortlaut.read(ARTICLE, published="2025-12-03", model="none")
    assert record.document.published == "2025-12-03"
    assert record.analysis.profile == "none"
    assert wortlaut.read(ARTICLE).analysis.profile == "accurate"
    assert wortlaut.read(ARTICLE, model="fast").analysis.profile == "fast"
    with pytest.raises(ValueError, match="must be a day"):
        wortlaut.read(ARTICLE, published="gestern")


def test_statements_that_are_less_sure_are_left_out():
    every = wortlaut.read(ARTICLE, model="none").statements
    sure = wortlaut.read(ARTICLE, model="none", min_confidence=0.75).statements
    assert every
    assert sure == tuple(statement for statement in every if statement.confidence >= 0.75)


def test_checking():
    assert [f.rule for f in wortlaut.check(ARTICLE)] == ["HDL006", "HDL001"]
    assert [f.rule for f in wortlaut.check(ARTICLE, select=["HDL"], ignore=["HDL006"])] == ["HDL001"]
    assert wortlaut.check(ARTICLE)[0].message.startswith("By the text")
    assert wortlaut.check(ARTICLE, language="de")[0].message.startswith("Im Text")
    with pytest.raises(ConfigError, match="unknown rule"):
        wortlaut.check(ARTICLE, select=["nonsense"])


def test_exactly_one_article(tmp_path, article):
    for arguments in ({}, {"text": ARTICLE, "path": article}):
        with pytest.raises(TypeError, match="either a text or a path"):
            wortlaut.read(**arguments)
    (tmp_path / "b.jsonl").write_text('{"text": "Eins."}\n{"text": "Zwei."}\n')
    with pytest.raises(InputError, match="more than one article"):
        wortlaut.read(path=tmp_path / "b.jsonl")
    with pytest.raises(InputError, match="more than one article"):
        wortlaut.check(path=tmp_path)


def test_what_cannot_be_read_raises(article, tmp_path):
    with pytest.raises(InputError, match="no such file"):
        wortlaut.read(path=tmp_path / "missing.txt")
    with pytest.raises(InputError, match="no text"):
        wortlaut.read(" \n")
    with pytest.raises(InputError, match="limit"):
        wortlaut.read(path=article, settings=Settings(max_bytes=100))


def test_lone_surrogates_keep_their_places():
    assert wortlaut.read("Ein \ud800 Satz.").document.text == "Ein \ufffd Satz."
