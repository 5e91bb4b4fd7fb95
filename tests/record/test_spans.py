import json
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

import wortlaut
from wortlaut.apps.articles import Inputs, documents, record_of
from wortlaut.config import Settings
from wortlaut.document.model import Document
from wortlaut.errors import InputError
from wortlaut.record.serialise import from_json, to_json
from wortlaut.record.verify import spans_of

PIECES = [
    "Gesandter Juri Thormann", "Ministerin Hanna Vossberg", "Das Overkamp-Liesegang-Treffen", " sagte", ", sagte ",
    "laut ", "„Wir reden weiter.“", "»Nein«", '"Ja', "“", "‚so‘", " sei ", " traf ", " erstmals ", " bereits sechsmal ",
    " am Montag", ", dass ", " habe ", "# ", "- ", "FAQ", "?", ".", " … ", "\n", "\n\n", "\r\n", "\r", "\t", " ",
    "\u00a0", "Mu\u0308ller", "Stau\u00adwasser", "🔔", "👩\u200d🚒", "\u202eabc\u202c", "\u200f", "\ufeff", "\u2028",
    "\x0b", "\x1c", "\x00", "\x85", "ﬁ", "ẞ", "İ", "Z. B.", "3.12.2025", "(dpa)",
]  # fmt: skip
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=30).map("".join)
RUN = settings(max_examples=120, deadline=None)


def assert_exact(record, text):
    """Every entry lies in the text that was handed in, and the layout covers it once."""
    document = record.document
    assert document.text == text
    for place, span in spans_of(record):
        assert 0 <= span.begin < span.end <= len(text), place
    sections = [section.span for section in document.sections]
    assert all(a.end <= b.begin for a, b in pairwise(sections))
    inside = "".join(span.of(text) for span in sections)
    assert "".join(inside.split()) == "".join(text.split())
    assert all(a.end <= b.begin for a, b in pairwise(document.sentences))
    for entity in record.entities:
        for role in entity.roles:
            assert role.text == role.span.of(text)


@RUN
@given(TEXTS)
def test_spans_count_the_characters_of_any_text(text):
    try:
        record = wortlaut.read(text)
    except InputError:
        assert not text.strip()
        return
    assert_exact(record, text)
    assert from_json(to_json(record)) == record


@RUN
@given(TEXTS)
def test_a_plain_text_file_is_its_own_canonical_text(tmp_path_factory, text):
    path = tmp_path_factory.getbasetemp() / "any.txt"
    path.write_bytes(text.encode())
    try:
        record = wortlaut.read(path=path)
    except InputError:
        assert not text.strip("\ufeff").strip() or "\x00" in text or text.startswith(("%PDF", "BZh", "{\\rtf"))
        return
    assert_exact(record, text.removeprefix("\ufeff"))


@RUN
@given(st.text(st.characters(exclude_categories=()), min_size=1, max_size=80))
def test_lone_surrogates_of_json_lines_are_replaced_one_for_one(tmp_path_factory, text):
    path = tmp_path_factory.getbasetemp() / "any.jsonl"
    path.write_text(json.dumps({"id": "a", "text": text}) + "\n", encoding="ascii")
    (document,) = documents(Inputs((str(path),), Settings()))
    # JSON has no lone surrogates beside each other: high and low are one character
    expected = json.loads(json.dumps(text))
    expected = "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in expected)
    if isinstance(document, InputError):
        assert not expected.strip()
        return
    assert isinstance(document, Document)
    assert_exact(record_of(document)[0], expected)
