import pytest
from gold import INDIRECT, line, quotation, write

from evaluation import profiled, statements
from evaluation.corpora import Corpus
from evaluation.statements import as_line, found, main, read, scorer


@pytest.fixture
def gold(tmp_path):
    return write(tmp_path / "invented.jsonl", line(genre="Bericht"), line(id="b"))


def test_one_command_prints_all_tables_and_writes_both_pages(gold, tmp_path, capsys):
    pages = tmp_path / "pages"
    assert main([str(gold), "--pages", str(pages)]) == 0
    printed = capsys.readouterr().out
    for table in ("joint", 'indirect {"gold": 2', "medium", "origin", "P / R / F1", "gold, found as", "Brier score"):
        assert table in printed
    assert "the step alone" in printed
    name = f"{tmp_path.name}-invented-none"
    assert sorted(p.name for p in pages.iterdir()) == [f"{name}-reliability.svg", f"{name}-worst.html"]
    assert "Streit um die Brücke" in (pages / f"{name}-worst.html").read_text(encoding="utf-8")


def test_no_page_of_the_worst_where_none_is_wanted(gold, tmp_path, capsys):
    main([str(gold), "--pages", str(tmp_path / "pages"), "--worst", "0", "--limit", "1"])
    assert [p.suffix for p in (tmp_path / "pages").iterdir()] == [".svg"]
    assert 'indirect {"gold": 1' in capsys.readouterr().out


def test_pages_go_where_git_does_not_look():
    assert statements.PAGES.relative_to(statements.HERE.parent).parts[0] == "build"


def test_found_in_the_format_of_the_corpus(gold):
    (indirect, *_) = found(Corpus("invented", gold, ()).documents())["a"]
    assert (indirect["type"], indirect["quote"]) == ("indirect", [[27, 48]])
    assert as_line(quotation(**INDIRECT))["cue"] == [[20, 25]]


def test_profiles_come_through_one_function(gold, monkeypatch):
    asked = []
    monkeypatch.setattr(profiled, "quotations", lambda document, profile: asked.append((document.id, profile)) or ())
    assert read(Corpus("invented", gold, ()).documents(), "fast") == {"a": (), "b": ()}
    assert asked == [("a", "fast"), ("b", "fast")]


def test_an_unknown_profile_is_refused(gold, capsys):
    with pytest.raises(SystemExit):
        main([str(gold), "--profile", "best"])
    assert "best" in capsys.readouterr().err


def test_measure_gives_the_headline_figures(gold):
    figures = statements.measure(Corpus("invented", gold, ()))
    assert set(figures) >= {"joint", "quote", "roles", "speaker", "type"}
    assert 0 < figures["joint"] <= 1


def test_the_scorer_can_be_another(tmp_path):
    path = tmp_path / "mine.py"
    path.write_text("PARTS = ('quote',)\n", encoding="utf-8")
    assert scorer(path).PARTS == ("quote",)
