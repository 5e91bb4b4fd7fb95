import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.outputs.visible import visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Länder „gut“ – 🔔", "Länder „gut“ – 🔔"),
        ("rot \x1b[31mrot", "rot \ufffd[31mrot"),
        ("\x1b]0;title\x07", "\ufffd]0;title\ufffd"),
        ("C1 \x9b31m", "C1 \ufffd31m"),
        ("a\nb\r\nc\td", "a b c d"),
        ("zu \u202egut\u202c", "zu \ufffdgut\ufffd"),
        ("\u2067x\u2069", "\ufffdx\ufffd"),
        ("Stau\u00adwasser\u200b", "Stauwasser"),
        ("\ud800", "\ufffd"),
        ("a\U000e0041b", "ab"),
        ("👩\u200d🚒", "👩\u200d🚒"),
        ("Mu\u0308ller", "Mu\u0308ller"),
    ],
)
def test_what_steers_a_terminal_is_shown_and_does_nothing(text, shown):
    assert visible(text) == shown


@given(st.text(st.characters(exclude_categories=())))
def test_nothing_that_steers_is_left(text):
    shown = visible(text)
    assert not any(unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp"} for char in shown)
    assert not any(
        unicodedata.bidirectional(char) in {"RLO", "LRO", "RLE", "LRE", "PDF", "RLI", "LRI"} for char in shown
    )
