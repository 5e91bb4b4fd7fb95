import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.outputs.excerpt import Excerpt, Lines, Place, excerpt
from wortlaut.text.span import Span

TEXT = "Die Ministerin sprach am Abend lange mit den Gesandten beider Länder."


def of(text, words, room=80):
    begin = text.index(words)
    return excerpt(text, Span(begin, begin + len(words)), room)


def test_a_line_that_fits_is_shown_whole():
    assert of(TEXT, "Abend") == Excerpt("Die Ministerin sprach am ", "Abend", " lange mit den Gesandten beider Länder.")


def test_what_does_not_fit_is_cut_between_words():
    assert of(TEXT, "Abend", 30) == Excerpt("… sprach am ", "Abend", " lange mit …")
    assert of(TEXT, "Die", 20) == Excerpt("", "Die", " Ministerin …")
    assert of(TEXT, "Länder.", 20) == Excerpt("… beider ", "Länder.", "")


def test_room_that_one_side_does_not_need_goes_to_the_other():
    assert of(TEXT, "Die", 40).after == " Ministerin sprach am Abend lange …"
    assert of(TEXT, "Länder.", 40).before == "… lange mit den Gesandten beider "


def test_the_words_themselves_are_never_cut():
    assert of(TEXT, TEXT[4:-8], 10) == Excerpt("… ", TEXT[4:-8], " …")


def test_a_word_longer_than_the_room_is_left_out_whole():
    text = "Vierundzwanzigstundenverhandlungsmarathon: nein"
    assert of(text, ":", 12) == Excerpt("…", ":", " nein")


def test_other_lines_stay_out():
    text = "Oben.\r\nDie Mitte hier.\rUnten."
    assert of(text, "Mitte") == Excerpt("Die ", "Mitte", " hier.")


@pytest.mark.parametrize(
    ("text", "at", "place"),
    [
        ("ab", 0, (1, 1)),
        ("ab", 1, (1, 2)),
        ("a\nb", 2, (2, 1)),
        ("a\r\nb", 3, (2, 1)),
        ("a\rb", 2, (2, 1)),
        ("a\n\nb", 2, (2, 1)),
        ("🔔🔔\nab", 4, (2, 2)),
        ("a\n", 2, (2, 1)),
    ],
)
def test_lines_and_columns_are_counted_as_editors_do(text, at, place):
    assert Lines(text).place(at) == Place(*place)


def test_the_lines_of_a_span():
    text = "eins\r\nzwei\ndrei"
    assert Lines(text).spans(Span(2, 12)) == [(1, Span(0, 4)), (2, Span(6, 10)), (3, Span(11, 15))]
    assert Lines(text).spans(Span(6, 10)) == [(2, Span(6, 10))]


@given(st.text("ab \n\r…ä🔔", min_size=1, max_size=60), st.data(), st.integers(0, 40))
def test_an_excerpt_is_part_of_the_text(text, data, room):
    begin = data.draw(st.integers(0, len(text) - 1))
    span = Span(begin, data.draw(st.integers(begin + 1, len(text))))
    found = excerpt(text, span, room)
    assert found.words == text[span.begin : span.end]
    before, after = found.before, found.after
    assert text[: span.begin].endswith(before) or (before[0] == "…" and text[: span.begin].endswith(before[1:]))
    assert text[span.end :].startswith(after) or (after[-1] == "…" and text[span.end :].startswith(after[:-1]))
    assert len(before) + len(after) <= max(room - len(found.words), 0) + 4
