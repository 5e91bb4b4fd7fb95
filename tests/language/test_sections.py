import re

import pytest

from wortlaut.document import lineforms
from wortlaut.language.class_names import ClassNames, kind_of_class
from wortlaut.language.sections import LANGUAGES, SectionWords, month_number, section_pattern
from wortlaut.language.tables import marked, read_table
from wortlaut.text.span import Span

ROWS = [row for code in LANGUAGES for row in read_table(code, "sections", SectionWords)]
WHOLE_LINES = {"faq_heading", "source_heading", "source_line", "heading", "promotion", "byline"}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.kind}: {row.example}"[:50])
def test_each_row_decides_its_example(row):
    sentence, places = marked(row.example)
    assert re.fullmatch(row.pattern, sentence[slice(*places[0])] if places else sentence, re.IGNORECASE)
    if row.kind in WHOLE_LINES:
        assert lineforms.is_kind(row.kind, sentence)
    elif row.kind == "not_a_place":
        assert lineforms.dateline_end(sentence, Span(0, len(sentence))) is None
    else:
        assert lineforms.is_dateline(sentence)
        assert (lineforms.date_of(sentence) or "")[5:7] == f"{row.value or 3:02}"


def test_every_kind_is_known():
    assert {row.kind for row in ROWS} == WHOLE_LINES | {"month", "weekday", "not_a_place", "stand"}


def test_months_have_numbers():
    assert (month_number("März"), month_number("march"), month_number("Dez."), month_number("Montag")) == (3, 3, 12, 0)
    assert section_pattern("no such kind").fullmatch("") is None


CLASSES = [row for code in LANGUAGES for row in read_table(code, "class_names", ClassNames)]


@pytest.mark.parametrize("row", CLASSES, ids=lambda row: row.kind)
def test_each_row_of_class_names_decides_its_example(row):
    markup, places = marked(row.example)
    assert places
    assert all(markup[begin:end] in row.names for begin, end in places)
    assert kind_of_class(re.search('class="([^"]*)"', markup)[1]) == row.kind
    assert all(kind_of_class(f"article__{name}") == row.kind for name in row.names)


@pytest.mark.parametrize("names", ["article__body", "headline", "download", "badge", "text-lg", ""])
def test_other_classes_say_nothing(names):
    assert kind_of_class(names) is None
