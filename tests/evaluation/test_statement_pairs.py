import pytest
from gold import DIRECT, INDIRECT, REPORTED, line, quotation

from evaluation import statement_score as score
from evaluation.statement_pairs import agreement, is_right, pairs


def only(found, name="indirect"):
    return next(p for p in pairs(score, line(), found) if p.system is not None and p.system["type"] == name)


def test_each_side_is_there_once():
    found = [quotation(**INDIRECT), quotation("direct", "alone", **DIRECT)]
    result = pairs(score, line(genre="Bericht"), found)
    assert sorted(p.gold["at"] for p in result if p.gold) == [0, 1, 2]
    assert sorted(p.system["at"] for p in result if p.system) == [0, 1]
    assert {p.gold["genre"] for p in result if p.gold} == {"bericht"}
    assert {p.system["origin"] for p in result if p.system} == {"cue before", "alone"}


def test_a_pair_without_common_words_has_no_overlap():
    pair = only([quotation(quote=["Geld"])])
    assert (pair.gold["type"], pair.overlap) == ("reported", pytest.approx(2 / 6))
    (pair,) = pairs(score, line(annotations=line()["annotations"][:1]), [quotation(quote=["Geld"])])
    assert pair.gold is not None
    assert pair.system is not None
    assert pair.overlap == 0


@pytest.mark.parametrize(
    ("parts", "right"),
    [
        (INDIRECT, True),
        (INDIRECT | {"quote": ["die Brücke sei sicher."]}, True),  # a stop too many: F1 8/9
        (INDIRECT | {"quote": ["die Brücke"]}, False),
        (INDIRECT | {"speaker": ["Hanna Tamm"]}, True),  # F1 4/5
        (INDIRECT | {"speaker": ["Tamm"]}, False),
        (INDIRECT | {"speaker": []}, False),
        (INDIRECT | {"cue": []}, True),
    ],
)
def test_words_and_speaker_make_a_statement_right(parts, right):
    assert is_right(only([quotation(**parts)])) is right


def test_without_a_speaker_on_either_side_the_words_decide():
    bare = {"quote": REPORTED["quote"]}
    gold = line()
    gold["annotations"] = [gold["annotations"][1] | {"speaker": []}]
    (pair,) = pairs(score, gold, [quotation("reported", **bare)])
    assert is_right(pair)


def test_empty_sets_agree():
    assert agreement(frozenset(), frozenset()) == 1
    assert agreement(frozenset({1}), frozenset()) == 0
    assert agreement(frozenset({1, 2}), frozenset({2, 3})) == 0.5
