import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ARTICLE

import wortlaut
from wortlaut.apps import cli
from wortlaut.apps.cli import COMMANDS, asked_language, main

HEAVY = (
    "rich",
    "jinja2",
    "lxml",
    "trafilatura",
    "msgspec",
    "tomllib",
    "hashlib",
    "wortlaut.checks",
    "wortlaut.sources",
)


def process(*arguments, **options):
    environment = {**os.environ, "LANG": "C.UTF-8", "WORTLAUT_LANG": options.pop("language", "en")}
    return subprocess.Popen(
        [sys.executable, "-m", "wortlaut", *arguments],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, **options,
    )  # fmt: skip


def test_help_loads_nothing_that_it_does_not_need():
    code = (
        "import sys; from wortlaut.apps.cli import main; status = main(['--help']); "
        f"print(status, [name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stderr == "0 []\n"
    for command in COMMANDS:
        assert f"  {command} " in result.stdout


def test_as_a_module_and_with_a_version():
    done = process("--version")
    assert done.communicate()[0].decode().strip() == f"wortlaut {wortlaut.__version__}"
    assert done.returncode == 0


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_in_both_languages(run, command):
    texts = {}
    for language in ("de", "en"):
        result = run(*filter(None, [command, "--help"]), language=language)
        assert result.exit_code == 0
        texts[language] = result.stdout
    assert texts["de"] != texts["en"]


def test_click_itself_speaks_german():
    told = process("read", "--nix", language="de").communicate()[1].decode()
    assert told.splitlines()[0].startswith("Aufruf: ")
    assert "Fehler: Die Option '--nix' gibt es nicht." in told
    shown = process("read", "--help", "--lang", "de").communicate()[0].decode()
    assert "Optionen:" in shown
    assert "Diese Hilfe zeigen." in shown


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], None),
        (["read", "a.txt"], None),
        (["--lang", "de", "read"], "de"),
        (["read", "--lang=en", "a.txt"], "en"),
        (["--lang", "de", "read", "--lang", "en"], "en"),
        (["read", "--lang"], None),
        (["read", "--", "--lang", "de"], None),
    ],
)
def test_the_language_is_known_before_the_command_is_built(arguments, expected):
    assert asked_language(arguments) == expected


@pytest.fixture
def quiet_process(monkeypatch):
    """Keep what ``main`` does to the whole process away from other tests."""
    monkeypatch.setenv("LANGUAGE", "en")
    monkeypatch.setattr(cli, "_let_click_speak", lambda _language: None)


@pytest.mark.usefixtures("quiet_process")
def test_main_returns_the_exit_status(article, capsys):
    assert main(["check", str(article), "--exit-zero"]) == 0
    assert main(["check", str(article)]) == 1
    assert main(["check", "missing.txt"]) == 2
    assert main(["nonsense"]) == 2
    assert main(["--lang", "fr", "demo"]) == 2
    assert "No such command 'nonsense'" in capsys.readouterr().err


def many_articles(path, number):
    lines = [json.dumps({"id": str(n), "text": ARTICLE * 8}) + "\n" for n in range(number)]
    path.write_text("".join(lines))
    return path


def test_a_reader_that_has_seen_enough_is_no_error(tmp_path):
    with process("read", str(many_articles(tmp_path / "a.jsonl", 60)), cwd=tmp_path) as running:
        assert running.stdout.read(1) == b"{"
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait(timeout=30) == cli.READER_GONE


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full here")
def test_a_full_disk_is_status_2(article):
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([sys.executable, "-m", "wortlaut", "check", article], stdout=full, stderr=-1, check=False)
    assert done.returncode == cli.FAILED
    assert done.stderr.startswith(b"Error: No space left")
    assert done.stderr.count(b"\n") == 1


def test_a_terminal_without_the_letters_shows_the_rest(article):
    arguments = [sys.executable, "-m", "wortlaut", "read", str(article), "--format", "text", "--lang", "de"]
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(arguments, capture_output=True, env=environment, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"Thormann" in done.stdout


def test_an_interrupt_is_quiet(tmp_path):
    with process("read", "-", "--stdin-filename", "a.jsonl", stdin=subprocess.PIPE, cwd=tmp_path) as running:
        running.stdin.write(many_articles(tmp_path / "a.jsonl", 6).read_bytes())
        running.stdin.flush()
        assert running.stdout.readline().startswith(b"{")  # at work; the rest never comes
        running.send_signal(signal.SIGINT)
        assert running.wait(timeout=30) == cli.INTERRUPTED
        assert running.stderr.read().strip() == b""
