import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.annotations.pipeline import annotate
from wortlaut.annotations.segmentation import LONGEST_SENTENCE, AbbreviationRow, StarterRow
from wortlaut.document.extract import build_document
from wortlaut.language.tables import marked, read_table
from wortlaut.sources.model import Content, Metadata
from wortlaut.text.alignment import Alignment


def layers_of(text):
    document = build_document(Content(text, (), Metadata(language="de"), Alignment.identity(len(text))), "test")
    return document, annotate(document, ["sentences"])


def words(text):
    return layers_of(text)[1].tokens.words


def sentences(text):
    return [s.span.of(text) for s in layers_of(text)[1].sentences]


@pytest.mark.parametrize("row", read_table("de", "abbreviations", AbbreviationRow), ids=lambda r: r.word)
def test_examples_of_the_table(row):
    text, ((begin, end),) = marked(row.example)
    _, layers = layers_of(text)
    assert (begin, end) in set(zip(layers.tokens.begins, layers.tokens.ends, strict=True))
    assert len(layers.sentences) == (2 if row.ends == "maybe" else 1)


@pytest.mark.parametrize("row", read_table("de", "sentence_starters", StarterRow), ids=lambda r: r.words[0])
def test_examples_of_the_starters(row):
    text, ((begin, _),) = marked(row.example)
    _, layers = layers_of(text)
    assert begin in {s.span.begin for s in layers.sentences[1:]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("am 2. Dezember", ["am", "2.", "Dezember"]),
        ("1.200,50 Euro", ["1.200,50", "Euro"]),
        ("die 14-Jährige", ["die", "14-Jährige"]),
        ("die US-Dollar-Schwäche", ["die", "US-Dollar-Schwäche"]),
        ("z.B. Boote", ["z.B.", "Boote"]),
        ("z. B. Boote", ["z.", "B.", "Boote"]),
        ("A. B. Tamm", ["A.", "B.", "Tamm"]),
        ("https://tamm.example/a?b=1, sagt er", ["https://tamm.example/a?b=1", ",", "sagt", "er"]),
        ("post@tamm.example.", ["post@tamm.example", "."]),
        ("gut… oder...", ["gut", "…", "oder", "..."]),
        ("12,5%", ["12,5", "%"]),
        ("„Das“", ["„", "Das", "“"]),
        ("Ver\u00adwal\u00adtung", ["Ver\u00adwal\u00adtung"]),
        ("18.30 Uhr", ["18.30", "Uhr"]),
        ("Heinrich IV. ging", ["Heinrich", "IV.", "ging"]),
        ("Vor- und Nachteile", ["Vor-", "und", "Nachteile"]),
        ("👍🏽!", ["👍", "🏽", "!"]),
    ],
)
def test_tokens(text, expected):
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Er kam am 2. Dezember. Sie ging.", 2),
        ("Es waren 12. Die Polizei kam.", 2),
        ("Dr. A. Tamm kam. Er blieb.", 2),
        ("„Halt!“, rief er. Sie blieb.", 2),
        ("„Halt!“ Sie blieb.", 2),
        ("„Es ist spät. Wir gehen. Kommt!“, rief er. Sie blieb.", 2),
        ("»Was? Nein!« – so rief er.", 1),
        ("Er zögerte … und ging.", 1),
        ("Das gilt, z. B. für Boote. Ja.", 2),
        ("Sie wartete (lange!) auf ihn. Er kam.", 2),
        ("Siehe tamm.example. Dort steht es.", 2),
    ],
)
def test_sentences(text, expected):
    assert len(sentences(text)) == expected


def test_the_composed_and_the_decomposed_form_are_cut_alike():
    text = "Die Müllerin säße gern in Köln."
    decomposed = unicodedata.normalize("NFD", text)
    assert [unicodedata.normalize("NFC", word) for word in words(decomposed)] == words(text)


def test_a_text_without_an_end_is_cut():
    assert len(sentences("wort " * 5000)) == 5000 // LONGEST_SENTENCE


@given(
    st.text(
        alphabet=st.one_of(
            st.sampled_from("aÄß.!?„“\"-'’ \n\r\t1,;:()\u00ad\u200b\u202e\u00a0\u0308🔔"),
            st.characters(exclude_categories=["Cs"]),
        ),
        max_size=300,
    )
)
def test_every_character_that_shows_lies_in_one_token(text):
    document, layers = layers_of(text)
    tokens = layers.tokens
    at = 0
    for begin, end, word in zip(tokens.begins, tokens.ends, tokens.words, strict=True):
        assert at <= begin < end
        assert text[begin:end] == word
        assert not text[at:begin].strip()
        at = end
    assert not text[at:].strip()
    covered = [token for s in layers.sentences for token in range(s.first, s.last)]
    assert covered == list(range(len(tokens)))
    assert all(document.blocks[s.block].span.contains(s.span) for s in layers.sentences)
