import csv
import io
import json

import pytest
from conftest import ARTICLE, CALM

from wortlaut.apps import formats
from wortlaut.apps.cli_read import FORMATS, PROFILES, TABLES
from wortlaut.models import profiles
from wortlaut.models.profiles import PROFILE_NAMES
from wortlaut.outputs import csv_tables
from wortlaut.record.serialise import from_json


def test_one_article_is_one_json_object(run, article):
    result = run("read", article)
    assert result.exit_code == 0
    assert result.stderr == ""
    record = from_json(result.stdout_bytes)
    assert record.document.text == ARTICLE
    assert record.document.source == str(article)
    assert [q.of(ARTICLE) for q in record.statements[-1].quote] == ["„Wir reden weiter“"]


def test_several_articles_are_a_line_each_in_their_order(run, article, tmp_path):
    (tmp_path / "b.txt").write_text(CALM)
    (tmp_path / "c.jsonl").write_text('{"id": "x", "text": "Eins."}\n{"id": "y", "text": "Zwei."}\n')
    result = run("read", tmp_path / "b.txt", article, tmp_path / "c.jsonl", "--format", "jsonl")
    ids = [json.loads(line)["document"]["id"] for line in result.stdout.splitlines()]
    assert len(ids) == 4
    assert ids[2:] == ["x", "y"]


@pytest.mark.parametrize("format_name", FORMATS)
def test_every_format(run, article, format_name):
    result = run("read", article, "--format", format_name)
    assert result.exit_code == 0
    shown = result.stdout
    if format_name == "html":
        assert shown.lower().startswith("<!doctype html>")
        assert "Thormann" in shown
    elif format_name == "csv":
        rows = list(csv.DictReader(io.StringIO(shown, newline="")))
        assert rows[-1]["quote"] == "„Wir reden weiter“"
    elif format_name == "text":
        assert shown.startswith("╭")
        assert "“sagte”" in shown
    elif format_name == "jsonld":
        assert json.loads(shown)["@graph"][0]["@type"] == "NewsArticle"
    elif format_name == "conllu":
        assert "\tsagte\tsagen\tVERB\t" in shown
    elif format_name == "cas":
        assert json.loads(shown)["%FEATURE_STRUCTURES"][0]["sofaString"] == ARTICLE
    else:
        assert json.loads(shown)["document"]["text"] == ARTICLE


def test_several_articles_make_one_page_and_one_table(run, article, tmp_path):
    (tmp_path / "b.txt").write_text(CALM)
    page = run("read", tmp_path, "--format", "html").stdout
    assert page.count("</html>") == 1
    assert "Vossberg" in page
    table = run("read", tmp_path, "--format", "csv").stdout
    assert table.count("document,source") == 1


def test_the_formats_and_profiles_of_the_help_are_those_that_exist():
    assert FORMATS == formats.READ_FORMATS
    assert tuple(csv_tables.TABLES) == TABLES
    assert PROFILES == PROFILE_NAMES


def test_text_on_a_terminal_json_in_a_pipe_and_what_the_suffix_says(monkeypatch, tmp_path):
    class Screen(io.StringIO):
        def isatty(self):
            return True

    assert formats.chosen(None, None, FORMATS) == "json"
    monkeypatch.setattr("sys.stdout", Screen())
    assert formats.chosen(None, None, FORMATS) == "text"
    assert formats.chosen("csv", None, FORMATS) == "csv"
    for name, expected in (("a.html", "html"), ("a.HTM", "html"), ("a.csv", "csv"), ("a.txt", "text"), ("a", "json")):
        assert formats.chosen(None, tmp_path / name, FORMATS) == expected
    assert formats.chosen(None, tmp_path / "a.csv", ("text", "json")) == "json"


def test_standard_input_has_the_name_that_it_is_given(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = run("read", "-", "--stdin-filename", "b.md", stdin="# Titel\n\nEin Satz.\n")
    document = json.loads(result.stdout)["document"]
    assert document["source"] == "b.md"
    assert document["title"] == "Titel"
    assert json.loads(run("read", "-", stdin="Ein Satz.").stdout)["document"]["source"] == "-"


@pytest.mark.parametrize(("given", "expected"), [("2025-12-03", "2025-12-03"), ("3.12.2025", "2025-12-03")])
def test_the_day_of_publication_where_the_article_does_not_say_it(run, article, given, expected):
    assert json.loads(run("read", article, "--published", given).stdout)["document"]["published"] == expected


def test_a_day_that_the_article_names_stays_and_the_operator_is_told(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    line = json.dumps({"text": CALM, "published": "2024-02-01"})
    result = run("read", "-", "--published", "2025-12-03", "--stdin-filename", "a.jsonl", stdin=line)
    assert json.loads(result.stdout)["document"]["published"] == "2024-02-01"
    assert "a.jsonl:1: the article says that it was published on 2024-02-01" in result.stderr


@pytest.mark.parametrize("day", ["2025-13-01", "2025-02-30", "gestern", "20251203", "", "2025-12-03x"])
def test_a_day_that_is_none_is_refused(run, article, day):
    result = run("read", article, "--published", day)
    assert result.exit_code == 2
    assert "is not a day" in result.stderr
    assert result.stdout == ""


def test_a_model_that_is_not_installed_is_named_and_not_pretended(run, article, monkeypatch):
    monkeypatch.setattr(profiles, "installed", lambda: frozenset({"none"}))
    result = run("read", article, "--model", "accurate")
    assert result.exit_code == 0
    assert "the model 'accurate' is not installed" in result.stderr
    assert json.loads(result.stdout)["analysis"]["profile"] == "none"
    assert run("read", article, "--model", "none").stderr == ""
    assert run("read", article).stderr == ""


@pytest.mark.parametrize("profile", ["accurate", "fast", "none"])
def test_every_profile_reads(run, article, profile):
    record = json.loads(run("read", article, "--model", profile).stdout)
    assert record["analysis"]["profile"] == profile
    assert record["statements"]


def test_least_confidence(run, article):
    sure = json.loads(run("read", article, "--min-confidence", "0.99").stdout)["statements"]
    every = json.loads(run("read", article).stdout)["statements"]
    assert len(sure) < len(every)
    assert run("read", article, "--min-confidence", "2").exit_code == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--format", "xml"], "'xml' is not one of"),
        (["--model", "best"], "'best' is not one of"),
        (["--max-size", "much"], "'much' is not a size"),
        (["--max-size", "0"], "'0' is not a size"),
        (["--against", "x.txt"], "No such option"),
        (["--lang", "fr"], "'fr' is not one of"),
    ],
)
def test_wrong_usage_is_status_2(run, article, arguments, said):
    result = run("read", article, *arguments)
    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stdout == ""


def test_no_input_is_wrong_usage(run):
    assert run("read").exit_code == 2


def test_another_language_is_said(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    text = "The council of the small town will decide in May, and the mayor said that nothing has been settled yet."
    result = run("read", "-", stdin=text)
    assert result.exit_code == 0
    assert "-: the language is 'en'" in result.stderr


def test_what_the_reader_noted_is_said(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "old.txt").write_bytes(CALM.replace("Montag", "Freitag früh").encode("cp1252"))
    assert run("read", "old.txt").stderr == "Note: old.txt: decoded as windows-1252\n"
    assert run("read", "old.txt", language="de").stderr == "Hinweis: old.txt: als windows-1252 gelesen\n"


def test_settings_of_the_folder_hold_and_the_option_goes_before_them(run, article, tmp_path):
    (tmp_path / "wortlaut.toml").write_text("max-bytes = 100\n")
    result = run("read", article)
    assert result.exit_code == 2
    assert "--max-size" in result.stderr
    assert run("read", article, "--max-size", "1kB").exit_code == 0
    assert run("read", article, "--max-size", "0.2 kB").exit_code == 2


def test_an_unknown_setting_is_named(run, article, tmp_path):
    (tmp_path / "wortlaut.toml").write_text("max-byte = 100\n")
    result = run("read", article)
    assert result.exit_code == 2
    assert result.stderr.startswith("Error: ")
    assert "unknown key 'max-byte' (nearest known key: 'max_bytes')" in result.stderr
