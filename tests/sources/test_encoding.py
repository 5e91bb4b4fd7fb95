import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.sources.encoding import decode, without_surrogates

WORDS = "Grüße aus Lindhafen – „schön“"


@pytest.mark.parametrize(
    ("data", "encoding", "mark"),
    [
        (WORDS.encode(), "utf-8", 0),
        (b"\xef\xbb\xbf" + WORDS.encode(), "utf-8", 1),
        (b"\xff\xfe" + WORDS.encode("utf-16-le"), "utf-16-le", 1),
        (b"\xfe\xff" + WORDS.encode("utf-16-be"), "utf-16-be", 1),
        (WORDS.encode("cp1252"), "cp1252", 0),
    ],
)
def test_encodings_are_told_apart(data, encoding, mark):
    decoded = decode(data)
    assert (decoded.text, decoded.encoding, decoded.mark) == (WORDS, encoding, mark)


def test_only_utf8_goes_without_a_note():
    assert decode(WORDS.encode()).notes == ()
    assert decode(WORDS.encode("cp1252")).notes == ("decoded as windows-1252",)
    assert "utf-16" in decode(b"\xff\xfea\x00").notes[0]


def test_bytes_that_windows_1252_lacks_make_it_latin_1():
    assert decode("Gr\xfc\xdfe\x81".encode("latin-1")).encoding == "latin-1"


def test_a_declared_encoding_is_believed_if_it_fits():
    assert decode("naïve".encode("cp1250", "replace"), "windows-1250").encoding == "cp1250"
    assert decode("Grüße".encode(), "iso-8859-1").text == "GrÃ¼Ã\x9fe".replace("\x9f", "Ÿ")
    assert decode("Grüße".encode(), "no-such-code").text == "Grüße"
    assert decode("Grüße".encode(), "rot13").text == "Grüße"


@given(st.binary(max_size=200))
def test_no_bytes_raise(data):
    decoded = decode(data)
    decoded.text.encode()  # no lone surrogate is left


@given(st.text(st.characters()))
def test_surrogates_are_replaced_one_for_one(text):
    assert len(without_surrogates(text)) == len(text)
    without_surrogates(text).encode()
