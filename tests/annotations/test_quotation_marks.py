import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.annotations.model import Layers
from wortlaut.annotations.quotation_marks import find_quoted
from wortlaut.document.extract import build_document
from wortlaut.language.quotation_marks import QuotationStyle
from wortlaut.language.tables import marked, read_table
from wortlaut.sources.model import Content, Metadata
from wortlaut.text.alignment import Alignment

MARKS = "„“”\"»«‚‘’'›‹"


def document(text):
    return build_document(Content(text, (), Metadata(language="de"), Alignment.identity(len(text))), "test")


def quoted(text):
    return [(p.span.of(text), p.depth, p.closed) for p in find_quoted(document(text), Layers())]


@pytest.mark.parametrize("row", read_table("de", "quotation_marks", QuotationStyle), ids=lambda r: r.style)
def test_examples_of_the_table(row):
    text, places = marked(row.example)
    found = find_quoted(document(text), Layers())
    assert [tuple(p.span) for p in found if p.style == row.style] == places
    assert all(p.closed for p in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Er sagte: „Das ist gut." Dann ging er.', [('„Das ist gut."', 0, True)]),
        ('Der 27"-Schirm kostet nichts.', []),
        ("Das war's, meinte Hans' Bruder, und so war's.", []),
        ("„Er sagte ‚nein‘ dazu“, so Tamm.", [("„Er sagte ‚nein‘ dazu“", 0, True), ("‚nein‘", 1, True)]),
        ("Ein “ allein stört nicht. „Gut“, sagte sie.", [("„Gut“", 0, True)]),
        ("Sie sagte „Gut und ging. Er blieb.", [("„Gut und ging.", 0, False)]),
        ("„Erster Teil.\n\n„Zweiter Teil.“", [("„Erster Teil.", 0, False), ("„Zweiter Teil.“", 0, True)]),
        ("Leer: „“ und Schluss.", []),
    ],
)  # fmt: skip
def test_pairs(text, expected):
    assert quoted(text) == expected


def test_a_stray_opener_does_not_swallow_the_text():
    text = "Sie sagte „gut " + "und ging weiter " * 200
    ((passage, _, closed),) = quoted(text)
    assert not closed
    assert len(passage) <= 301


@given(st.text(alphabet=st.sampled_from(MARKS + "ab .,(\n\u00ad\u200b5"), max_size=200))
def test_any_marks_give_ordered_passages_inside_their_block(text):
    doc = document(text)
    passages = find_quoted(doc, Layers())
    for passage in passages:
        assert passage.span.contains(passage.inner)
        assert passage.inner.begin < passage.inner.end
        assert any(block.span.contains(passage.span) for block in doc.blocks)
        # two passages are nested or apart, never crossing
        for other in passages:
            if passage.span.overlaps(other.span):
                assert passage.span.contains(other.span) or other.span.contains(passage.span)
    assert list(passages) == sorted(passages, key=lambda p: (p.span.begin, -p.span.end))


@pytest.mark.parametrize("text", ["„" * 100_000, "“" * 100_000, '("' * 50_000, "'a" * 50_000, "„a" * 50_000])
def test_hostile_marks_end(text):
    assert len(find_quoted(document(text), Layers())) <= 60_000
