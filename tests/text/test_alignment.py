import pickle

from hypothesis import given
from hypothesis import strategies as st

from wortlaut.text.alignment import Alignment, Segment
from wortlaut.text.span import Span


def test_identity_with_a_shift():
    alignment = Alignment.identity(5, shift=1)
    assert alignment.to_source(Span(0, 5)) == Span(1, 6)
    assert Alignment.identity(0).to_source(Span(0, 1)) is None


def test_a_stretch_of_another_length_counts_as_a_whole():
    # "Grüße" from "Gr&uuml;&szlig;e"
    alignment = Alignment((Segment(0, 2, 0, 2), Segment(2, 3, 2, 8), Segment(3, 4, 8, 15), Segment(4, 5, 15, 16)))
    assert alignment.to_source(Span(1, 3)) == Span(1, 8)
    assert alignment.to_source(Span(3, 4)) == Span(8, 15)
    assert alignment.to_source(Span(0, 5)) == Span(0, 16)


def test_what_was_inserted_has_no_original():
    alignment = Alignment((Segment(0, 3, 10, 13), Segment(5, 8, 20, 23)))
    assert alignment.to_source(Span(3, 5)) is None
    assert alignment.to_source(Span(2, 6)) == Span(12, 21)
    assert Alignment.none().to_source(Span(0, 1)) is None


def test_blocks_may_stand_in_another_order_in_the_original():
    alignment = Alignment((Segment(0, 3, 50, 53), Segment(4, 8, 10, 14)))
    assert alignment.to_source(Span(0, 8)) == Span(10, 53)


def test_deferred_segments_are_found_once():
    calls = []

    def make():
        calls.append(1)
        return (Segment(0, 2, 5, 7),)

    alignment = Alignment.deferred(make)
    assert "deferred" in repr(alignment)
    assert alignment.to_source(Span(0, 1)) == Span(5, 6)
    assert alignment.segments == (Segment(0, 2, 5, 7),)
    assert calls == [1]


def test_alignments_compare_and_travel():
    deferred = Alignment.deferred(lambda: (Segment(0, 2, 5, 7),))
    copy = pickle.loads(pickle.dumps(deferred))  # noqa: S301 - our own bytes
    assert copy == deferred == Alignment((Segment(0, 2, 5, 7),))
    assert hash(copy) == hash(deferred)
    assert deferred != Alignment.none()
    assert deferred != "something else"


@st.composite
def alignments(draw):
    segments, at, source = [], 0, 0
    for _ in range(draw(st.integers(0, 8))):
        at += draw(st.integers(0, 3))
        source += draw(st.integers(0, 3))
        length = draw(st.integers(1, 4))
        other = draw(st.one_of(st.just(length), st.integers(1, 6)))
        segments.append(Segment(at, at + length, source, source + other))
        at, source = at + length, source + other
    return Alignment(tuple(segments))


@given(alignments(), st.integers(0, 40), st.integers(1, 20))
def test_a_longer_span_never_leads_to_less(alignment, begin, length):
    inner, outer = (alignment.to_source(Span(begin, begin + n)) for n in (length, length + 1))
    if inner is not None:
        assert outer is not None
        assert outer.contains(inner)
        assert any(
            s.source_begin <= inner.begin and inner.end <= alignment.segments[-1].source_end for s in alignment.segments
        )
