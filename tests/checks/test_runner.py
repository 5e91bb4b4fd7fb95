import msgspec
import pytest

from wortlaut.checks.runner import run
from wortlaut.checks.table import RULES, choose, rule_named
from wortlaut.document.outline import read_outline
from wortlaut.errors import ConfigError

OUTLINE = """
# Overkamp-Liesegang-Treffen endet „herzlich“
Die Delegation unter Leitung des Gesandten Juri Thormann traf Präsident Henrik Liesegang zu einem langen Gespräch.
Danach reiste Thormann ab, um Präsidentin Regula Overkamp zu informieren.
"""


def document_of(outline=OUTLINE):
    return read_outline(outline, name="draft.txt").document


def test_findings_are_in_text_order_with_both_places():
    document = document_of()
    report = run(document)
    assert [f.rule for f in report.findings] == ["HDL006", "HDL001"]
    assert report.document.source == "draft.txt"
    for finding in report.findings:
        assert finding.span.of(document.text)
        assert "{" not in finding.message
    evidence = report.findings[0].evidence
    assert evidence
    assert all(e.text == e.span.of(document.text) and e.document == "draft.txt" for e in evidence)


def test_messages_are_in_the_language_asked_for():
    document = document_of()
    german, english = (run(document, language=code).findings[0].message for code in ("de", "en"))
    assert german.startswith("Im Text")
    assert english.startswith("By the text")
    assert run(document, language="fr").findings[0].message == german


def test_a_rule_that_raises_is_named_and_stops_no_other():
    def broken(_document, _layers):
        raise ZeroDivisionError("by nothing")
        yield

    rules = (RULES[0]._replace(code="XXX001", name="made-to-fail", find=broken), *RULES)
    report = run(document_of(), rules)
    assert [f.rule for f in report.findings] == ["HDL006", "HDL001"]
    assert len(report.notes) == 1
    assert all(part in report.notes[0] for part in ("draft.txt", "XXX001", "made-to-fail", "by nothing", "--ignore"))


def test_only_the_steps_that_the_rules_need_are_run(monkeypatch):
    asked = []
    monkeypatch.setattr("wortlaut.checks.runner.annotate", lambda _document, wanted: asked.extend(wanted))
    rule = RULES[0]._replace(requires=("tokens",), find=lambda _document, _layers: iter(()))
    run(document_of(), (rule,))
    assert asked == ["tokens"]


def test_a_report_can_be_written_as_json():
    report = run(document_of())
    assert msgspec.json.decode(msgspec.json.encode(report))["findings"][0]["rule"] == "HDL006"


@pytest.mark.parametrize(
    ("select", "ignore", "codes"),
    [
        ((), (), ["HDL001", "HDL006", "NUM003"]),
        (("HDL",), (), ["HDL001", "HDL006"]),
        (("hdl001",), (), ["HDL001"]),
        (("first-vs-count", "HDL006"), (), ["HDL006", "NUM003"]),
        ((), ("HDL",), ["NUM003"]),
        (("HDL",), ("headline-quote-not-in-body",), ["HDL006"]),
    ],
)
def test_rules_are_chosen_by_code_prefix_or_name(select, ignore, codes):
    assert [rule.code for rule in choose(select, ignore)] == codes


@pytest.mark.parametrize(
    ("key", "nearest"), [("HDL01", "HDL001"), ("first-versus-count", "first-vs-count"), ("NUN003", "NUM003")]
)
def test_an_unknown_rule_names_the_nearest(key, nearest):
    with pytest.raises(ConfigError, match=nearest):
        choose((key,))
    with pytest.raises(ConfigError, match=nearest):
        rule_named(key)


def test_an_empty_choice_is_refused():
    with pytest.raises(ConfigError):
        choose(("",))


def test_a_rule_is_found_by_code_and_name():
    assert rule_named("num003") is rule_named("first-vs-count")
