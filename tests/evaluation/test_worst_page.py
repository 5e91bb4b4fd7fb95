import re
from html.parser import HTMLParser

import pytest
from gold import DIRECT, INDIRECT, REPORTED, TEXT, annotation, line, quotation

from evaluation import statement_score as score
from evaluation.statement_pairs import pairs
from evaluation.worst_page import render, state, worst

RIGHT = [quotation(**INDIRECT), quotation("reported", **REPORTED), quotation("direct", **DIRECT)]


def articles(*lines_and_found, most=30):
    lines = [one for one, _ in lines_and_found]
    return worst(score, lines, {one["id"]: pairs(score, one, found) for one, found in lines_and_found}, most)


def test_the_worst_come_first_and_short_ones_are_left_out():
    short = line(line()["annotations"][:2], id="short")
    found = articles((line(id="good"), RIGHT), (line(id="half"), RIGHT[:1]), (line(id="none"), []), (short, []))
    assert [one.name.split(" ")[0] for one in found] == ["none", "half", "good"]
    assert [one.joint for one in found][::2] == [0, 1]
    assert len(articles((line(id="good"), RIGHT), (line(id="half"), RIGHT[:1]), most=1)) == 1


def test_faults_are_missed_spurious_and_wrong():
    found = [
        quotation(origin="cue behind", **INDIRECT | {"speaker": ["Tamm"]}), RIGHT[1],
        quotation("direct", "fragment", quote=["Brücke"]),
    ]  # fmt: skip
    (article,) = articles((line(), found))
    faults = {fault.number: fault for fault in article.faults}
    assert {number: fault.state for number, fault in faults.items()} == {
        "G1 S1": "wrong", "S3": "spurious", "G3": "missed",
    }  # fmt: skip
    parts = {part.name: part for part in faults["G1 S1"].parts}
    assert (parts["speaker"].gold, parts["speaker"].system) == ("Ratsfrau Hanna Tamm", "Tamm")
    assert [name for name, part in parts.items() if part.wrong] == ["speaker"]
    assert faults["G1 S1"].system == "indirect, cue behind, 0.80"
    assert article.counts == "3 gold, 3 found, 1 right"


def test_another_type_alone_is_wrong_too():
    (pair,) = pairs(score, line(line()["annotations"][1:2]), [quotation("free_indirect", **REPORTED)])
    assert state(pair) == "wrong"


def test_a_broken_part_is_shown_with_an_ellipsis():
    broken = annotation("Indirect", quote=["Ratsfrau", "die Brücke"], speaker=["Olaf Kern"])
    (article,) = articles((line([broken, *line()["annotations"][1:]]), []))
    assert "Ratsfrau … die Brücke" in [part.gold for fault in article.faults for part in fault.parts]


@pytest.mark.parametrize("found", [[], RIGHT, [quotation(quote=[TEXT])]])
def test_both_columns_hold_the_whole_text(found):
    (article,) = articles((line(), found))
    for side in (article.gold, article.system):
        assert "".join(run.words for run in side) == TEXT


def test_a_silence_marks_its_cue_only():
    silence = quotation("reported", "silence", cue=["rief"], speaker=["Olaf Kern"])
    (article,) = articles((line(), [silence]))
    assert ("rief", "cue", "S1") in article.system


class _Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags = []
        self.links = []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.links += [value for name, value in attrs if name in {"src", "href"}]


def test_the_page_escapes_texts_and_needs_nothing_else():
    text = 'Kern rief: <script>alert("x")</script> & ging.'
    parts = {"quote": ['<script>alert("x")</script>'], "speaker": ["Kern"]}
    gold = line([annotation("Direct", text=text, **parts)] * 3, text=text, title="<i>Titel</i>")
    page = render(articles((gold, [])), "Worst of <test>")
    tags = _Tags()
    tags.feed(page)
    assert "&lt;script&gt;" in page
    assert {"script", "i", "link", "img", "test"}.isdisjoint(tags.tags)
    assert tags.links == []
    assert not re.search(r"https?://|url\(|@import", page)
