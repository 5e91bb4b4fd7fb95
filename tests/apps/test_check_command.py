import json

import msgspec
import pytest
from conftest import ARTICLE, CALM

from wortlaut.apps import cli_check, formats
from wortlaut.checks import table
from wortlaut.checks.model import SEVERITIES, Report


def test_findings_are_status_1_and_one_json_object(run, article):
    result = run("check", article)
    assert result.exit_code == 1
    report = msgspec.json.decode(result.stdout_bytes, type=Report)
    assert [finding.rule for finding in report.findings] == ["HDL006", "HDL001"]
    assert report.document.source == str(article)
    for finding in report.findings:
        for evidence in finding.evidence:
            assert evidence.span.of(ARTICLE) == evidence.text


def test_nothing_found_is_status_0(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = run("check", "-", "--format", "text", stdin=CALM)
    assert (result.exit_code, result.stdout) == (0, "No findings in 1 article.\n")


@pytest.mark.parametrize(
    ("options", "status"),
    [
        ([], 1),
        (["--fail-on", "info"], 1),
        (["--fail-on", "error"], 1),
        (["--fail-on", "error", "--ignore", "HDL001"], 0),
        (["--fail-on", "warning", "--ignore", "HDL001"], 1),
        (["--exit-zero"], 0),
        (["--select", "NUM"], 0),
        (["--select", "headline-quote-not-in-body"], 1),
        (["--select", "hdl001,NUM003", "--select", "HDL006"], 1),
        (["--ignore", "HDL, NUM"], 0),
    ],
)
def test_the_status_follows_severity_and_selection(run, article, options, status):
    assert run("check", article, *options).exit_code == status


def test_selection_chooses_the_rules(run, article):
    found = json.loads(run("check", article, "--select", "HDL", "--ignore", "HDL006").stdout)["findings"]
    assert [finding["rule"] for finding in found] == ["HDL001"]


def test_a_rule_that_does_not_exist_names_the_nearest(run, article):
    result = run("check", article, "--select", "HDL002")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "unknown rule 'HDL002' (nearest: 'HDL00" in result.stderr
    assert "die Regel 'HDL002' gibt es nicht" in run("check", article, "--ignore", "HDL002", language="de").stderr


def test_messages_follow_the_language(run, article):
    german, english = (
        json.loads(run("check", article, language=code).stdout)["findings"][0]["message"] for code in ("de", "en")
    )
    assert german.startswith("Im Text")
    assert english.startswith("By the text")


def test_several_drafts_are_a_line_each(run, article, tmp_path):
    (tmp_path / "b.txt").write_text(CALM)
    lines = run("check", tmp_path / "b.txt", article).stdout.splitlines()
    assert [len(json.loads(line)["findings"]) for line in lines] == [0, 2]


def test_text_shows_both_places_and_a_summary(run, article):
    shown = run("check", article, "--format", "text", language="de").stdout
    assert "Warnung HDL006 headline-participant-absent" in shown
    assert f"╭─ {article}:1:1" in shown
    assert shown.endswith("1 Fehler, 1 Warnung in 1 Artikel.\n")


def test_a_page_shows_the_record_as_well(run, article):
    result = run("check", article, "--format", "html")
    assert result.exit_code == 1
    assert "HDL001" in result.stdout
    assert "Wir reden weiter" in result.stdout


def test_formats_that_are_for_records_are_refused(run, article):
    for name in ("csv", "jsonld", "sarif"):
        assert run("check", article, "--format", name).exit_code == 2


def test_a_rule_that_fails_is_reported_and_the_others_speak(run, article, monkeypatch):
    def broken(_document, _layers):
        raise ZeroDivisionError
        yield

    monkeypatch.setattr(table, "RULES", (table.RULES[0]._replace(code="XXX001", name="x", find=broken), *table.RULES))
    result = run("check", article)
    assert result.exit_code == 1
    assert "Note: " in result.stderr
    assert "XXX001" in result.stderr
    assert len(json.loads(result.stdout)["findings"]) == 2


def test_the_words_of_the_help_are_those_that_exist():
    assert cli_check.FORMATS == formats.CHECK_FORMATS
    assert tuple(reversed(cli_check.SEVERITIES)) == SEVERITIES
