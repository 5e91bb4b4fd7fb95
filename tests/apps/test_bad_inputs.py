import json
import os

import pytest
from conftest import ARTICLE

from wortlaut.apps import articles


def make_bad_files(folder):
    (folder / "empty.txt").write_text(" \n")
    (folder / "binary.txt").write_bytes(b"abc\x00\x01\x02" * 40)
    (folder / "locked.docx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600)
    (folder / "huge.txt").write_text("Wort " * 1_200_000)
    (folder / "broken.jsonl").write_text('{"id": "a", "text": "Ein Sa')
    (folder / "scan.pdf").write_bytes(b"%PDF-1.4\n%%EOF")


SAID = {
    "missing.txt": ("no such file", "gibt es nicht"),
    "empty.txt": ("is empty", "ist leer"),
    "binary.txt": ("this is a binary file", "das ist eine Binärdatei"),
    "locked.docx": ("encrypted", "verschlüsselte Office-Datei"),
    "huge.txt": ("6,000,000 bytes are more", "6.000.000 Bytes sind mehr"),
    "broken.jsonl": ("not a line of JSON", "keine JSON-Zeile"),
    "scan.pdf": ("damaged or cut off", "beschädigt oder abgeschnitten"),
}


@pytest.mark.parametrize("verb", ["read", "check"])
@pytest.mark.parametrize("name", SAID)
def test_one_line_says_what_is_wrong_with_an_input(run, tmp_path, monkeypatch, name, verb):
    monkeypatch.chdir(tmp_path)
    make_bad_files(tmp_path)
    for language, said, prefix in (("en", SAID[name][0], "Error: "), ("de", SAID[name][1], "Fehler: ")):
        result = run(verb, name, language=language)
        assert result.exit_code == 2
        assert result.stdout == ""
        assert result.stderr.count("\n") == 1
        assert result.stderr.startswith(prefix + name)
        assert said in result.stderr
        assert result.stderr.rstrip().endswith(")")  # what to do about it


def make_docx(path):
    import docx

    document = docx.Document()
    document.add_paragraph("Der Rat entscheidet im Mai, sagte Ministerin Hanna Vossberg.")
    document.save(path)
    return path


def test_a_word_document_is_read(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    make_docx(tmp_path / "whole.docx")
    result = run("read", "whole.docx")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["document"]["text"].startswith("Der Rat")


def test_a_truncated_word_document_says_so(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    whole = make_docx(tmp_path / "whole.docx").read_bytes()
    (tmp_path / "cut.docx").write_bytes(whole[: len(whole) // 2])
    result = run("read", "cut.docx")
    assert result.exit_code == 2
    assert "damaged or cut off" in result.stderr


def test_one_bad_file_costs_the_others_nothing(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    make_bad_files(tmp_path)
    for number in range(5):
        (tmp_path / f"good{number}.txt").write_text(ARTICLE)
    result = run("read", ".", "--format", "jsonl")
    assert result.exit_code == 0
    assert [json.loads(line)["document"]["source"] for line in result.stdout.splitlines()] == [
        f"good{number}.txt" for number in range(5)
    ]
    assert len(result.stderr.splitlines()) == len(SAID) - 1
    checked = run("check", ".", "--format", "jsonl")
    assert checked.exit_code == 1
    assert len(checked.stdout.splitlines()) == 5


def test_a_defect_of_the_program_costs_one_article(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(ARTICLE)
    (tmp_path / "b.txt").write_text(ARTICLE)
    annotate = articles.annotate

    def failing(document, *wanted, **profile):
        if document.source == "a.txt":
            raise ZeroDivisionError("by nothing")
        return annotate(document, *wanted, **profile)

    monkeypatch.setattr(articles, "annotate", failing)
    result = run("read", "a.txt", "b.txt")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["document"]["source"] == "b.txt"
    assert "a.txt: the program failed on it: ZeroDivisionError: by nothing (please report this)" in result.stderr


def test_a_name_that_is_no_utf8_or_steers_the_terminal(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    name = os.fsdecode(b"a\xff\x1b[31m.txt")
    try:
        (tmp_path / name).write_text(ARTICLE)
    except (OSError, UnicodeError):
        pytest.skip("this file system takes only UTF-8 names")
    result = run("read", ".")
    assert json.loads(result.stdout)["document"]["source"] == "a\ufffd\x1b[31m.txt"
    (tmp_path / name).write_text("")
    assert "\x1b" not in run("read", ".").stderr


def test_lone_surrogates_in_json_lines(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    line = '{"id": "\\ud800", "text": "Ein \\udfff Satz \\ud83d\\udd14.", "title": "\\ud800"}'
    result = run("read", "-", "--stdin-filename", "a.jsonl", stdin=line)
    document = json.loads(result.stdout)["document"]
    assert document["text"] == "Ein \ufffd Satz 🔔."
    assert document["id"] == "\ufffd"
