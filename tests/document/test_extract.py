from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wortlaut.config import Settings
from wortlaut.document.extract import build_document, extract
from wortlaut.errors import InputError
from wortlaut.sources import media
from wortlaut.sources.model import Content, Metadata, Source
from wortlaut.text.alignment import Alignment

HEAD = "Rat stoppt Ausbau\nLindhafen, 12. März 2025\n\n"
TEXT = f"{HEAD}Der Rat hat den Ausbau des Hafens gestoppt. Das sagte die Kämmerin.\n"


def document(text=TEXT, given_settings=None, **declared):
    return extract(Source("x.txt", media.TEXT, text.encode(), Metadata(**declared)), given_settings)


def test_what_the_text_says_of_itself():
    found = document()
    assert (found.title, found.language, found.published) == ("Rat stoppt Ausbau", "de", "2025-03-12")
    assert (found.text, found.source) == (TEXT, "x.txt")
    assert found.id == sha256(TEXT.encode()).hexdigest()[:16]


def test_what_is_declared_wins():
    found = document(id="a7", language="fr", published="2024-01-01", title="Hafen bleibt klein")
    assert (found.id, found.language, found.published) == ("a7", "fr", "2024-01-01")
    assert found.title == "Hafen bleibt klein"
    assert document(title="RAT STOPPT AUSBAU!").title == "Rat stoppt Ausbau"


def test_the_operator_may_set_the_language():
    assert document(given_settings=Settings(language="en")).language == "en"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Lindhafen, 3.4.2025", "2025-04-03"),
        ("April 3, 2025", "2025-04-03"),
        ("3. April", None),
        ("31. April 2025", None),
    ],
)
def test_dates_of_datelines(line, day):
    assert document(TEXT.replace("Lindhafen, 12. März 2025", line)).published == day


def test_a_source_without_text_is_told():
    with pytest.raises(InputError, match="no text in it"):
        document(" \n\t ")


@settings(deadline=None)  # the first text that words do not decide loads the language identifier
@given(st.text())
def test_building_never_raises_and_keeps_the_text(text):
    found = build_document(Content(text, (), Metadata(), Alignment.identity(len(text))), "x")
    assert found.text == text
    assert len(found.id) == 16
