from hypothesis import given
from hypothesis import strategies as st

from wortlaut.document.outline import read_outline

ARTICLE = """
^ Hafen
# Rat stimmt zu
@ Norbach, 3. Mai 2025
> Der Rat nennt
> den Plan „gut“.
Der Rat hat ⟦zugestimmt⟧. Das teilte
er am Montag mit.
Der zweite Satz steht im selben Absatz.

Ein neuer Absatz.
## Wie es weitergeht
- erstens
- ⟦zweitens⟧
| „Wir bauen“, sagte sie.
? Wann beginnt der Bau?
Im Mai.
Oder im Juni.
= Mitteilung des Rates
+ Folgen Sie uns
"""


def test_each_mark_gives_its_kind_of_block():
    document, marks = read_outline(ARTICLE)
    assert [(b.kind, b.span.of(document.text)) for b in document.blocks] == [
        ("kicker", "Hafen"),
        ("title", "Rat stimmt zu"),
        ("dateline", "Norbach, 3. Mai 2025"),
        ("teaser", "Der Rat nennt den Plan „gut“."),
        ("paragraph", "Der Rat hat zugestimmt. Das teilte er am Montag mit. Der zweite Satz steht im selben Absatz."),
        ("paragraph", "Ein neuer Absatz."),
        ("heading", "Wie es weitergeht"),
        ("list_item", "erstens"),
        ("list_item", "zweitens"),
        ("block_quote", "„Wir bauen“, sagte sie."),
        ("question", "Wann beginnt der Bau?"),
        ("answer", "Im Mai. Oder im Juni."),
        ("source", "Mitteilung des Rates"),
        ("promotion", "Folgen Sie uns"),
    ]  # fmt: skip
    assert [m.of(document.text) for m in marks] == ["zugestimmt", "zweitens"]
    assert document.title == "Rat stimmt zu"
    assert [b.level for b in document.blocks if b.kind == "heading"] == [2]


def test_a_title_is_one_line_and_the_text_begins_under_it():
    document, _ = read_outline("# Titel\nText des Artikels.")
    assert [b.kind for b in document.blocks] == ["title", "paragraph"]


def test_an_unclosed_mark_is_no_place():
    outline = read_outline("Das ⟦ist offen.")
    assert outline.marks == ()
    assert outline.document.text == "Das ist offen."


@given(st.text(alphabet="ab #>?-|^@=+⟦⟧\n.„“", max_size=200))
def test_blocks_are_in_order_and_hold_all_words(outline):
    document, marks = read_outline(outline)
    assert "".join(document.text.split()) == "".join(
        b.span.of(document.text).replace(" ", "").replace("\n", "") for b in document.blocks
    )
    assert all(a.span.end <= b.span.begin for a, b in zip(document.blocks, document.blocks[1:], strict=False))
    assert all(0 <= m.begin < m.end <= len(document.text) for m in marks)
