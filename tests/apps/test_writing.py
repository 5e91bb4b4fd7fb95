import os
import stat

import pytest
from conftest import CALM

from wortlaut.apps.writing import opened
from wortlaut.errors import WortlautError


def write(path, *parts, language="en"):
    with opened(path, language) as stream:
        for part in parts:
            if isinstance(part, BaseException):
                raise part
            stream.write(part)


def test_a_file_appears_whole_or_not_at_all(tmp_path):
    path = tmp_path / "a.json"
    write(path, b"eins")
    for error in (ValueError(), KeyboardInterrupt()):
        with pytest.raises(type(error)):
            write(path, b"zw", error)
    assert path.read_bytes() == b"eins"
    assert [p.name for p in tmp_path.iterdir()] == ["a.json"]


def test_rights_of_old_and_new_files(tmp_path):
    new, old = tmp_path / "new", tmp_path / "old"
    old.write_bytes(b"")
    old.chmod(0o640)
    mask = os.umask(0o022)
    try:
        write(new, b"x")
        write(old, b"x")
    finally:
        os.umask(mask)
    assert stat.S_IMODE(new.stat().st_mode) == 0o644
    assert stat.S_IMODE(old.stat().st_mode) == 0o640


def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "target").write_bytes(b"")
    (tmp_path / "link").symlink_to(tmp_path / "target")
    write(tmp_path / "link", b"x")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "target").read_bytes() == b"x"


def test_a_device_is_written_directly():
    from pathlib import Path

    write(Path("/dev/null"), b"x")
    assert Path("/dev/null").is_char_device()


@pytest.mark.parametrize(("name", "said"), [("none/a.json", "does not exist"), ("", "is a folder")])
def test_places_that_cannot_be_written(tmp_path, name, said):
    with pytest.raises(WortlautError, match=said):
        write(tmp_path / name, b"x")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_rights(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(WortlautError, match="may not write"):
        write(tmp_path / "a", b"x")


def test_the_command_line_says_so_and_leaves_nothing(run, article, tmp_path):
    result = run("read", article, "-o", tmp_path / "none" / "a.json")
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
    assert "the folder does not exist (make it first)" in result.stderr
    assert run("read", article, "-o", tmp_path).exit_code == 2
    result = run("read", "missing.txt", "-o", tmp_path / "b.json")
    assert result.exit_code == 2
    assert [p.name for p in tmp_path.iterdir()] == ["article.txt"]


def test_output_goes_to_the_file_in_the_format_of_its_suffix(run, article, tmp_path):
    for name, begin in (("a.json", "{"), ("a.html", "<!doctype"), ("a.csv", "document,"), ("a.txt", "╭"), ("a", "{")):
        result = run("read", article, "-o", tmp_path / name)
        assert (result.exit_code, result.stdout) == (0, "")
        assert (tmp_path / name).read_text(encoding="utf-8").startswith(begin)
    shown = (tmp_path / "a.txt").read_text(encoding="utf-8")
    assert "\x1b" not in shown
    assert shown.endswith("\n")
    result = run("check", article, "-o", tmp_path / "findings.json")
    assert result.exit_code == 1
    assert '"HDL001"' in (tmp_path / "findings.json").read_text()


def test_a_dash_is_standard_output(run, article):
    assert run("read", article, "-o", "-").stdout.startswith("{")
    assert run("check", "-", "-o", "-", stdin=CALM).stdout.startswith('{"findings":[]')
