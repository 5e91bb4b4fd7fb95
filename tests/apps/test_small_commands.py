import json

import jsonschema
import pytest

from wortlaut.checks.table import RULES


@pytest.mark.parametrize(
    ("language", "words"), [("de", "Und jetzt Ihr eigener Artikel"), ("en", "Now your own article")]
)
def test_the_demonstration_reads_and_checks(run, tmp_path, monkeypatch, language, words):
    monkeypatch.chdir(tmp_path)
    result = run("demo", language=language)
    assert result.exit_code == 0
    assert "Brandner-Okafor-Gespräch" in result.stdout
    for code in ("HDL001", "HDL006", "NUM003"):
        assert code in result.stdout
    assert words in result.stdout
    assert result.stderr == ""


def test_rules_are_listed_and_explained(run):
    listed = run("rule")
    assert listed.exit_code == 0
    assert all(rule.code in listed.stdout for rule in RULES)
    by_code, by_name = run("rule", "hdl001"), run("rule", "headline-quote-not-in-body")
    assert by_code.stdout == by_name.stdout
    assert "It speaks up" in by_code.stdout
    assert "Sie meldet sich" in run("rule", "HDL001", language="de").stdout


def test_an_unknown_rule_is_status_2(run):
    result = run("rule", "HDL01")
    assert result.exit_code == 2
    assert "nearest: 'HDL001'" in result.stderr


def test_schemas_are_printed_and_written(run, tmp_path):
    for name in ("record", "report"):
        printed = json.loads(run("schema", name).stdout)
        jsonschema.Draft202012Validator.check_schema(printed)
        assert run("schema", name, "--output", tmp_path / "new").exit_code == 0
        assert json.loads((tmp_path / "new" / f"{name}.schema.json").read_text()) == printed
    assert run("schema").stdout == run("schema", "record").stdout
    (tmp_path / "file").write_text("")
    result = run("schema", "--output", tmp_path / "file")
    assert result.exit_code == 2
    assert "cannot be written" in result.stderr
    assert run("schema", "nonsense").exit_code == 2


def test_the_glossary(run):
    assert "Aussage (statement)" in run("glossary", language="de").stdout
    assert "statement (Aussage)" in run("glossary").stdout
