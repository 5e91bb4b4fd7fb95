"""The house rules that a machine can see."""

import ast
import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "wortlaut"
MODULES = sorted(SOURCE.rglob("*.py"))
TRACKED = [
    ROOT / name
    for name in subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.split("\0")
    if name and (ROOT / name).is_file()
]
EMPTY_NAMES = {"utils", "helpers", "misc", "common", "base"}
# character classes, so that this file does not hold what it looks for
REGISTRIES = re.compile(r"py[p]i\.org|python[h]osted\.org|registry\.npm[j]s|deb\.debia[n]")
GERMAN_LETTERS = re.compile("[äöüßÄÖÜ]")


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(SOURCE)))
def test_modules_are_small(path):
    lines = path.read_text(encoding="utf-8").count("\n")
    assert lines <= (120 if path.parent.name == "rules" else 400)
    assert path.stem not in EMPTY_NAMES


@pytest.mark.parametrize(
    "path", [p for p in MODULES if "rules" not in p.parts], ids=lambda p: str(p.relative_to(SOURCE))
)
def test_no_german_word_in_code(path):
    """German knowledge lives in tables; strings with umlauts outside docstrings give a stray word away."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    prose = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    words = [
        (node.lineno, node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in prose
    ]
    stray = [(line, word) for line, word in words if re.search(r"[a-zäöüß]{2}", word) and GERMAN_LETTERS.search(word)]
    assert stray == []


def test_no_registry_host_and_no_machine_path_in_tracked_files():
    for path in TRACKED:
        if path.suffix in {".png", ".mo", ".npz", ".pdf"}:
            continue
        text = path.read_text(encoding="utf-8", errors="replace")
        assert not REGISTRIES.search(text), path


def test_tests_mirror_the_source():
    rooms = {p.name for p in SOURCE.iterdir() if p.is_dir() and (p / "__init__.py").exists()}
    tested = {p.name for p in (ROOT / "tests").iterdir() if p.is_dir()}
    assert rooms - tested - {"models"} == set()


def test_every_dependency_has_a_reason():
    with (ROOT / "pyproject.toml").open("rb") as file:
        project = tomllib.load(file)["project"]
    reasons = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    names = [re.split(r"[<>=\[ ]", d)[0] for d in project["dependencies"]]
    assert [name for name in names if f"| {name} |" not in reasons] == []


def test_pinned_requirements_name_no_address():
    for path in (ROOT / "requirements").glob("*.txt"):
        for line in path.read_text(encoding="utf-8").splitlines():
            assert re.fullmatch(r"[A-Za-z0-9_.-]+==[A-Za-z0-9_.+!-]+", line), (path, line)
