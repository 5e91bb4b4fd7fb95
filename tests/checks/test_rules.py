"""Every example of every rule is run: it fires at the marked places, or stays silent."""

import re

import pytest

from wortlaut.annotations.pipeline import LAYERS
from wortlaut.checks.page import page_of
from wortlaut.checks.runner import run
from wortlaut.checks.table import RULES
from wortlaut.document.outline import read_outline

EXAMPLES = [(rule, number, example) for rule in RULES for number, example in enumerate(page_of(rule).examples)]


@pytest.mark.parametrize(
    ("rule", "example"), [(r, e) for r, _, e in EXAMPLES], ids=[f"{r.code}-{n}" for r, n, _ in EXAMPLES]
)
def test_examples(rule, example):
    document, marks = read_outline(example.outline)
    report = run(document, (rule,))
    assert report.notes == ()
    assert [f.span.of(document.text) for f in report.findings] == [m.of(document.text) for m in marks]
    assert bool(marks) == example.fires


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_is_complete(rule):
    page = page_of(rule)
    assert re.fullmatch(r"[A-Z]{3}\d{3}", rule.code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)+", rule.name)
    assert {e.fires for e in page.examples} == {True, False}
    assert set(page.titles) == set(page.messages) == set(page.summaries) == {"de", "en"}
    assert "Pressekodex Ziffer" in next(s.text for s in page.sections if s.heading == "Why it matters")
    assert {"What it does", "When it is wrong", "How it decides"} <= {s.heading for s in page.sections}
    assert set(rule.requires) <= set(LAYERS)
    fields = [set(re.findall(r"{(\w+)}", message)) for message in rule.messages.values()]
    assert fields[0] == fields[1] != set()


def test_codes_and_names_are_unique():
    keys = [key for rule in RULES for key in (rule.code, rule.name)]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
@pytest.mark.parametrize("text", ["", "# Nur ein Titel", "„", "# „" * 300, "Treffen-Treffen-Treffen " * 200])
def test_no_text_makes_a_rule_fail(rule, text):
    report = run(read_outline(text).document, (rule,))
    assert report.notes == ()
