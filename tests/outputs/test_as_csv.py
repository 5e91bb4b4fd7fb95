import csv
import io

import msgspec
import pytest
from articles import TEXT, at, make_full_record, make_record

from wortlaut.outputs.as_csv import header, render_record
from wortlaut.outputs.csv_tables import COMMON, TABLES
from wortlaut.record.model import EntityEntry, Statement


def rows(record):
    return list(csv.DictReader(io.StringIO(header() + render_record(record), newline="")))


def test_one_row_a_statement():
    found = rows(make_record())
    assert [row["id"] for row in found] == ["s2", "s1", "s0"]
    assert tuple(found[0]) == (*COMMON, *TABLES["statements"].columns)
    assert found[1] == {
        "id": "s1", "document": "d1", "source": "draft.txt", "published": "", "type": "direct", "medium": "speech",
        "act": "promise", "mood": "indicative", "denied": "false", "speaker": "Thormann",
        "speaker_name": "Juri Thormann", "cue": "sagte", "quote": "„Wir reden“ … „bis zum Mai.“",
        "begin": str(at("„Wir reden“").begin),
        "end": str(at("„bis zum Mai.“").end), "confidence": "1.0",
    }  # fmt: skip
    assert TEXT[int(found[2]["begin"]) : int(found[2]["end"])] == "„herzlich“"


@pytest.mark.parametrize(
    "words", ["=cmd()", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1", "＠x", "\u00a0=1"]
)
def test_no_cell_is_a_formula(words):
    record = make_record()
    document = msgspec.structs.replace(record.document, text=words + TEXT, id=words, source=words)
    whole = (at("e", words + TEXT)._replace(begin=0),)
    statement = Statement("s", "direct", "speech", whole, cue=whole, speaker=whole, speaker_entity="e1")
    entity = EntityEntry("e1", "person", words, whole)
    changed = msgspec.structs.replace(record, document=document, statements=(statement,), entities=(entity,), events=())
    (row,) = rows(changed)
    for column in ("document", "source", "speaker", "speaker_name", "cue", "quote"):
        assert row[column].startswith("'" + words[:1])


def test_quotes_commas_and_line_ends_stay_in_their_cell():
    record = make_record()
    text = 'Er sagte: "Ja,\nnein"; so.'
    document = msgspec.structs.replace(record.document, text=text)
    statement = Statement("s", "direct", "speech", (at('"Ja,\nnein"', text),))
    changed = msgspec.structs.replace(record, document=document, statements=(statement,), entities=(), events=())
    (row,) = rows(changed)
    assert row["quote"] == '"Ja,\nnein"'
    assert render_record(changed).endswith("\r\n")


def test_without_statements_there_is_only_the_header():
    assert render_record(make_record(statements=())) == ""
    assert header().startswith("document,source,published,id,type,")


@pytest.mark.parametrize("table", TABLES)
def test_every_table_has_a_row_an_entry_and_a_cell_a_column(table):
    record = make_full_record()
    found = list(csv.reader(io.StringIO(header(table) + render_record(record, table), newline="")))
    assert len({len(row) for row in found}) == 1
    wanted = {"mentions": 6, "participants": 3, "main_event": 2, "interpretations": 2}
    assert len(found) - 1 == (wanted[table] if table in wanted else len(getattr(record, table)))
    begin, end = (found[0].index(name) for name in ("begin", "end"))
    places = [(int(row[begin]), int(row[end])) for row in found[1:] if row[begin]]
    assert places or table == "participants"
    assert all(0 <= first < last <= len(TEXT) for first, last in places)


def test_yes_no_and_not_told_are_three_things():
    shown = list(csv.DictReader(io.StringIO(header("participants") + render_record(make_record(), "participants"))))
    assert [row["present"] for row in shown] == ["", "true", "false"]
    assert [row["name"] for row in shown] == ["Henrik Liesegang", "Juri Thormann", "Henrik Liesegang"]
