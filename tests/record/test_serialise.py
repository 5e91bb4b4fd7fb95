import json

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import wortlaut
from wortlaut.errors import EvidenceError
from wortlaut.record.model import Record
from wortlaut.record.serialise import from_json, to_json
from wortlaut.record.verify import verify

TEXT = "Titel\n\n„Wir reden weiter“, sagte Ministerin Hanna Vossberg in Norbach.\n"


@pytest.fixture(scope="module")
def record():
    return wortlaut.read(TEXT)


def test_there_and_back(record):
    assert record.statements
    assert record.entities
    assert from_json(to_json(record)) == record


def test_the_wire_has_plain_pairs_for_spans(record):
    entry = json.loads(to_json(record))
    (begin, end) = entry["statements"][0]["quote"][0]
    assert TEXT[begin:end] == "„Wir reden weiter“"
    assert b"\n" not in to_json(record)


def test_unknown_fields_of_later_versions_are_skipped(record):
    entry = json.loads(to_json(record))
    entry["later"] = entry["document"]["later"] = [1]
    assert from_json(json.dumps(entry).encode()) == record


def damaged(record, change):
    entry = json.loads(to_json(record))
    change(entry)
    return json.dumps(entry).encode()


@pytest.mark.parametrize(
    "change",
    [
        lambda e: e["statements"][0]["quote"][0].__setitem__(1, 10_000),
        lambda e: e["statements"][0]["quote"][0].__setitem__(0, -1),
        lambda e: e["statements"][0]["quote"].__setitem__(0, [5, 5]),
        lambda e: e["statements"][0]["quote"].__setitem__(0, [7, 3]),
        lambda e: e["statements"][0].__setitem__("speaker_entity", "e0000000000"),
        lambda e: e["statements"][0].__setitem__("type", "shouted"),
        lambda e: e["statements"][0].__setitem__("via", [[1, 10_000]]),
        lambda e: e["document"].__setitem__("text", ""),
        lambda e: e["document"]["sentences"].append([0, 9_999]),
        lambda e: e["entities"][0]["mentions"].append([1]),
        lambda e: e["entities"][0].__setitem__("kind", None),
        lambda e: e.__delitem__("document"),
        lambda e: e.__delitem__("analysis"),
    ],
)  # fmt: skip
def test_damaged_records_are_refused(record, change):
    with pytest.raises(EvidenceError):
        from_json(damaged(record, change))


@pytest.mark.parametrize(
    "data", [b"", b"{}", b"[]", b"null", b'"text"', b"\xff\xfe", b'{"document": "\xff"}', b"[" * 5000]
)
def test_what_is_no_record_is_refused(data):
    with pytest.raises(EvidenceError, match="no record"):
        from_json(data)


def test_a_record_that_is_no_utf8_is_refused(record):
    with pytest.raises(EvidenceError, match="no record"):
        from_json(to_json(record).replace(b"Titel", b"Tit\x80l"))


def test_every_cut_file_is_refused(record):
    data = to_json(record)
    for end in range(0, len(data), 37):
        with pytest.raises(EvidenceError):
            from_json(data[:end])


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_changed_byte_gives_a_record_whose_spans_hold_or_an_error(record, data):
    wire = bytearray(to_json(record))
    at = data.draw(st.sampled_from([n for n, byte in enumerate(wire) if byte < 128]))
    wire[at] = data.draw(st.integers(0, 127))
    try:
        loaded = from_json(bytes(wire))
    except EvidenceError:
        return
    verify(loaded)
    assert isinstance(loaded, Record)


def test_the_error_names_the_entry_and_its_place(record):
    bad = msgspec.structs.replace(record.statements[0], cue=(record.statements[0].cue[0]._replace(end=999),))
    with pytest.raises(EvidenceError, match=r"statements\[0\]\.cue\[0\] points at \[\d+, 999\] of \d+ characters"):
        verify(msgspec.structs.replace(record, statements=(bad,)))


def test_two_runs_agree_on_every_identifier(record):
    again = wortlaut.read(TEXT)
    assert [s.id for s in again.statements] == [s.id for s in record.statements]
    assert [e.id for e in again.entities] == [e.id for e in record.entities]
    ids = [e.id for e in (*record.statements, *record.entities, *record.events)]
    assert len(set(ids)) == len(ids)
