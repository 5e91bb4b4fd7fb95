import ast
import gettext
import re
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.pofile import read_po

import wortlaut
from wortlaut.apps.phrases import of_click, of_rooms
from wortlaut.messages import DOMAIN, FOLDER, interface_language, plural, translator

SOURCE = Path(wortlaut.__file__).parent
CATALOGUE = FOLDER / "de" / "LC_MESSAGES" / f"{DOMAIN}.po"
CALLS = {"_": 1, "ngettext": 2}  # how many of the first arguments are sentences


def spoken():
    """Return (file, sentences) for each sentence that the package marks for translation."""
    found = []
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in CALLS:
                arguments = node.args[: CALLS[node.func.id]]
                assert all(isinstance(a, ast.Constant) and isinstance(a.value, str) for a in arguments), (
                    f"{path.name}:{node.lineno}: only literal sentences are found when the catalogue is made"
                )
                found.append((path.name, tuple(a.value for a in arguments)))
    return found


def catalogue():
    with CATALOGUE.open("rb") as file:
        return read_po(file, locale="de", domain=DOMAIN)


def holes(sentence):
    return sorted(f"{name}!{conversion}" for _, name, _, conversion in Formatter().parse(sentence) if name is not None)


def in_tuple(entry):
    return entry if isinstance(entry, tuple) else (entry,)


@pytest.fixture(scope="module")
def translations():
    return {in_tuple(message.id)[0]: in_tuple(message.string) for message in catalogue() if message.id}


def test_every_sentence_of_the_interface_speaks_german(translations):
    missing = {words[0] for _, words in spoken() if not all(translations.get(words[0], ("",)))}
    assert missing == set()
    many = {words[0] for _, words in spoken() if len(words) == 2}
    assert all(len(translations[one]) == 2 for one in many)


def test_placeholders_agree(translations):
    for message in catalogue():
        if message.id:
            expected = [holes(sentence) for sentence in in_tuple(message.id)]
            assert [holes(s) for s in in_tuple(message.string)] == expected, message.id


def test_no_sentence_is_kept_that_nobody_speaks(translations):
    assert set(translations) - {words[0] for _, words in spoken()} == set()


def test_the_compiled_catalogue_is_up_to_date(translations):
    with CATALOGUE.with_suffix(".mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    for message in catalogue():
        if not message.id:
            continue
        if isinstance(message.id, tuple):
            assert [compiled.ngettext(*message.id, n) for n in (1, 2)] == list(message.string)
        else:
            assert compiled.gettext(message.id) == message.string
    assert len(compiled._catalog) == 1 + sum(len(in_tuple(m.id)) for m in catalogue() if m.id)


def test_german_and_english():
    assert translator("de")("Usage:") == "Aufruf:"
    assert translator("en")("Usage:") == "Usage:"
    assert translator("fr")("Usage:") == "Usage:"
    assert translator("de")("nobody says this") == "nobody says this"
    assert translator("de")("") == ""
    assert [plural("de")("{n} statement", "{n} statements", n) for n in (0, 1, 2)] == [
        "{n} Aussagen", "{n} Aussage", "{n} Aussagen",
    ]  # fmt: skip
    assert plural("en")("{n} statement", "{n} statements", 1) == "{n} statement"


@pytest.mark.parametrize(
    ("asked", "environment", "expected"),
    [
        (None, {}, "en"),
        (None, {"LANG": "C.UTF-8"}, "en"),
        (None, {"LANG": "de_AT.UTF-8"}, "de"),
        (None, {"LANG": "de_DE.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"}, "en"),
        (None, {"LANG": "en_GB.UTF-8", "LC_MESSAGES": "en_GB.UTF-8", "LC_ALL": "de_DE.UTF-8"}, "de"),
        (None, {"LC_ALL": "de_DE.UTF-8", "WORTLAUT_LANG": "en"}, "en"),
        (None, {"LC_ALL": "", "LANG": "de"}, "de"),
        ("de", {"LANG": "en_GB.UTF-8"}, "de"),
        ("en", {"LANG": "de_DE.UTF-8"}, "en"),
        ("fr", {"LANG": "de_DE.UTF-8"}, "en"),
    ],
)
def test_which_language_is_spoken(asked, environment, expected):
    assert interface_language(asked, environment) == expected


def test_the_phrases_of_the_rooms_below_are_still_theirs():
    """A phrase that no room says any more would never be translated again, unnoticed."""
    rooms = [
        p for room in ("sources", "checks", "apps") for p in (SOURCE / room).glob("*.py") if p.name != "phrases.py"
    ]
    code = "".join(p.read_text(encoding="utf-8") for p in rooms)
    for phrase in of_rooms(translator("en")):
        for part in phrase.split("{}"):
            assert re.sub(r"^(this is|it is| bytes are) ", "", part) in code, phrase


def test_the_phrases_of_click_are_still_clicks():
    import click

    code = "".join(p.read_text(encoding="utf-8") for p in Path(click.__file__).parent.glob("*.py"))
    for phrase in of_click(translator("en"), plural("en")):
        assert phrase in code, phrase
