from xml.etree import ElementTree as ET

import pytest
from gold import DIRECT, INDIRECT, line, quotation

from evaluation import statement_score as score
from evaluation.calibration import as_svg, as_text, calibrate, judged
from evaluation.statement_pairs import pairs

SVG = "{http://www.w3.org/2000/svg}"


def test_bins_error_and_brier():
    found = calibrate([(0.9, True), (0.9, True), (0.9, True), (0.9, False), (0.3, False), (1.0, True)])
    assert [(b.low, b.size, b.right) for b in found.bins] == [(0.3, 1, 0), (0.9, 5, 0.8)]
    assert found.bins[1].confidence == pytest.approx(0.92)
    assert found.error == pytest.approx((1 * 0.3 + 5 * 0.12) / 6)
    assert found.brier == pytest.approx((3 * 0.01 + 0.81 + 0.09 + 0) / 6)


@pytest.mark.parametrize(
    ("confidence", "low"), [(0.0, 0.0), (0.1, 0.1), (0.3, 0.3), (0.7, 0.7), (0.999, 0.9), (1, 0.9)]
)
def test_a_confidence_falls_into_the_bin_that_it_begins(confidence, low):
    assert [b.low for b in calibrate([(confidence, True)]).bins] == [low]


def test_nothing_found_is_no_error():
    assert calibrate([]) == ([], 0.0, 0.0)
    assert "error 0.000" in as_text(calibrate([]))
    ET.fromstring(as_svg(calibrate([]), "nothing"))  # noqa: S314  written by this project


def test_silences_are_not_judged():
    silence = quotation("reported", "silence", 0.8, cue=["rief"], speaker=["Olaf Kern"])
    found = [quotation(**INDIRECT), quotation("direct", confidence=0.4, quote=DIRECT["quote"]), silence]
    assert sorted(judged(pairs(score, line(), found))) == [(0.4, False), (0.8, True)]


def test_the_diagram_is_svg_with_a_point_a_bin_and_an_escaped_title():
    root = ET.fromstring(as_svg(calibrate([(0.9, True), (0.2, False)]), "<b> & c"))  # noqa: S314
    assert len(root.findall(f"{SVG}circle")) == 2
    assert root.find(f"{SVG}title").text == "<b> & c"
    assert len(root.findall(f"{SVG}polyline")) == 2
