import pytest
from gold import DIRECT, INDIRECT, REPORTED, annotation, line, quotation

from evaluation import statement_score as score
from evaluation.breakdown import by, confusion, confusion_as_text, large, parts_as_text, rows_as_text
from evaluation.statement_pairs import pairs


@pytest.fixture
def paired():
    found = [
        quotation("indirect", "cue before", **INDIRECT | {"speaker": ["Tamm"]}),
        quotation("free_indirect", "obliged", **REPORTED),
        quotation("direct", "fragment", quote=["Brücke"], speaker=["Tamm"]),
    ]
    return pairs(score, line(genre="Bericht"), found)


def test_by_type_precision_counts_the_system_and_recall_the_gold(paired):
    rows = by(paired, "type")
    speaker = rows["indirect"].figures["speaker"]
    assert (speaker.precision, speaker.recall) == (1, pytest.approx(1 / 3))
    assert speaker.f1 == pytest.approx(0.5)
    assert (rows["reported"].gold, rows["reported"].system) == (1, 0)
    assert rows["reported"].figures["quote"].precision is None
    assert rows["reported"].figures["quote"].f1 is None
    assert rows["freeindirect"].right == 1


def test_by_origin_there_is_precision_only(paired):
    rows = by(paired, "origin")
    assert set(rows) == {"cue before", "obliged", "fragment"}
    assert [row.gold for row in rows.values()] == [0, 0, 0]
    assert rows["obliged"].figures["joint"].precision == 1
    assert rows["fragment"].figures["quote"].precision == 0


def test_by_genre_and_medium(paired):
    assert (by(paired, "genre")["bericht"].gold, by(paired, "genre")["bericht"].system) == (3, 3)
    assert by(paired, "medium")["sw"].gold == 1
    assert by(pairs(score, line(), []), "genre") == {}


def test_small_groups_can_be_left_out(paired):
    assert set(large(by(paired, "type"), 1)) == {"indirect", "reported", "direct", "freeindirect"}
    assert large(by(paired, "type"), 2) == {}


def test_confusion_tells_missed_and_spurious_apart(paired):
    assert confusion(paired) == {
        ("indirect", "indirect"): 1, ("reported", "freeindirect"): 1, ("direct", "missed"): 1,
        ("spurious", "direct"): 1,
    }  # fmt: skip


def test_confusion_of_media_keeps_those_without_one():
    nothing = annotation("Direct", None, **DIRECT)
    table = confusion(pairs(score, line([nothing]), [quotation("direct", **DIRECT)]), "medium")
    assert table == {("none", "speech"): 1}


def test_tables_have_a_line_a_group(paired):
    table = rows_as_text("type", by(paired, "type")).splitlines()
    assert [row.split()[0] for row in table] == ["type", "indirect", "direct", "reported", "freeindirect"]
    assert "100 %" in table[4]
    assert parts_as_text(by(paired, "type")).splitlines()[1].split()[:4] == ["indirect", "100.0", "/", "100.0"]
    text = confusion_as_text(confusion(paired)).splitlines()
    assert text[0].split() == ["gold,", "found", "as", "direct", "freeindirect", "indirect", "missed"]
    assert text[-1].split() == ["spurious", "1", "·", "·", "·"]
