import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.document.structure import find_blocks
from wortlaut.sources.model import Content, Metadata, Passage
from wortlaut.text.alignment import Alignment
from wortlaut.text.span import Span

LEAD = "Der Rat der Stadt Lindhafen hat den Ausbau des Osthafens am Mittwoch nach sechs Stunden Debatte gestoppt."
MORE = "Der Reederverband nannte die Entscheidung kurzsichtig. Er fordert eine zweite Zufahrt über die Alte Schleuse."


def content(text, title=None, passages=()):
    return Content(text, tuple(passages), Metadata(title=title), Alignment.identity(len(text)))


def blocks(text, **options):
    return [(block.kind, block.span.of(text)) for block in find_blocks(content(text, **options))]


def kinds(text, **options):
    return [kind for kind, _ in blocks(text, **options)]


def test_the_demonstration_article_block_by_block():
    demo = Path(__file__).parent.parent.parent / "src" / "wortlaut" / "data" / "demo.txt"
    assert kinds(demo.read_text(encoding="utf-8")) == [
        "kicker",
        "title",
        "teaser",
        "heading",
        "paragraph",
        "paragraph",
        "paragraph",
        "heading",
        "paragraph",
        "paragraph",
        "block_quote",
        "paragraph",
        "paragraph",
        "heading",
        "paragraph",
        "list_item",
        "list_item",
        "list_item",
        "paragraph",
        "heading",
        "paragraph",
        "list_item",
        "list_item",
        "paragraph",
        "paragraph",
        "heading",
        "paragraph",
        "promotion",
        "heading",
        "question",
        "answer",
        "question",
        "answer",
        "question",
        "answer",
        "question",
        "answer",
        "heading",
        "source",
        "source",
    ]


class TestHead:
    def test_title_dateline_teaser_then_paragraphs_set_apart(self):
        text = f"Rat stoppt Ausbau\nLindhafen, 12. März 2025\nNach Stunden. Die Reeder klagen.\n\n{LEAD}\n\n{MORE}\n"
        assert kinds(text) == ["title", "dateline", "teaser", "paragraph", "paragraph"]

    def test_a_first_paragraph_set_apart_is_no_teaser(self):
        assert kinds(f"Rat stoppt Ausbau\n\n12. März 2025\n\n{LEAD}\n\n{MORE}") == [
            "title",
            "dateline",
            "paragraph",
            "paragraph",
        ]

    def test_kicker_title_twice_and_byline(self):
        text = f"Osthafen\nRat stoppt Ausbau des Hafens\nRat stoppt Ausbau des Hafens\nVon Hanna Brede\n{LEAD}\n{MORE}"
        assert kinds(text) == ["kicker", "title", "other", "other", "paragraph", "paragraph"]

    def test_a_text_that_begins_with_a_sentence_has_no_title(self):
        assert kinds(f"{LEAD}\n\n{MORE}") == ["paragraph", "paragraph"]
        assert kinds(LEAD) == ["paragraph"]

    def test_a_declared_title_that_the_text_lacks_is_not_invented(self):
        assert kinds(f"Aus dem Rathaus\n{LEAD}\n{MORE}", title="Hafen bleibt klein") == [
            "heading",
            "paragraph",
            "paragraph",
        ]

    def test_a_declared_title_is_found_with_what_stands_before_it(self):
        text = f"Osthafen\nRat stoppt Ausbau\n{LEAD}\n\n{MORE}"
        assert kinds(text, title="Rat stoppt Ausbau")[:3] == ["kicker", "title", "paragraph"]
        assert kinds(f"Rat stoppt den Ausbau\n{LEAD}", title="Rat stoppt Ausbau des Hafens")[0] == "title"

    @pytest.mark.parametrize(
        "line",
        [
            "Lindhafen, 12. März 2025",
            "18. Juli 2011",
            "Stand: 3.12.2025, 14.30 Uhr",
            "Mittwoch, 12. März 2025",
            "hafenbote.online, 9. März 2025, 17.05 Uhr",
            "Hafenbote, 3. März 2025, 21.14 Uhr (lha)",
            "2025-03-12",
            "Lindhaven, 12 March 2025",
        ],
    )
    def test_datelines_on_a_line_of_their_own(self, line):
        assert blocks(f"Rat stoppt Ausbau\n{line}\n{LEAD}\n\n{MORE}")[1] == ("dateline", line)

    @pytest.mark.parametrize(
        "opening", ["LINDHAFEN (lha) –", "Lindhafen/Norbach (lha) -", "Bad Norbach –", "LINDHAFEN -"]
    )
    def test_datelines_that_open_the_first_paragraph(self, opening):
        assert blocks(f"{opening} {LEAD}\n\n{MORE}")[:2] == [("dateline", opening), ("paragraph", LEAD)]

    @pytest.mark.parametrize(
        "text",
        [
            "Heute – Montag also – beginnt der Prozess gegen den früheren Hafenmeister von Norbach.",
            "SV Lindhafen – FC Norbach 2:1",
            "Der Rat – er tagte am Mittwoch – hat den Ausbau des Hafens gestoppt.",
        ],
    )
    def test_dashes_that_open_no_dateline(self, text):
        assert kinds(f"{text}\n\n{MORE}")[0] != "dateline"


class TestBody:
    def test_headings_are_short_lines_over_longer_ones(self):
        text = f"Rat stoppt Ausbau\n\n{LEAD}\n\nWas die Reeder fordern\n\n{MORE}\n\nFazit\n\n{LEAD}"
        assert kinds(text) == ["title", "paragraph", "heading", "paragraph", "heading", "paragraph"]

    @pytest.mark.parametrize("line", ["Sie sagte wörtlich:", "Das war alles.", "Das ist neu;"])
    def test_what_ends_like_a_sentence_is_no_heading(self, line):
        assert kinds(f"{LEAD}\n{line}\n{MORE}") == ["paragraph"] * 3

    @pytest.mark.parametrize(
        "items",
        [
            "-\nErstens\n-\nZweitens",
            "– Erstens\n– Zweitens",
            "• Erstens\n• Zweitens",
            "1. Erstens\n2. Zweitens",
            "1)\nErstens\n2)\nZweitens",
            "* Erstens\n* Zweitens",
        ],
    )
    def test_list_items_with_their_bullets(self, items):
        assert kinds(f"{LEAD}\n{items}\n{MORE}") == ["paragraph", "list_item", "list_item", "paragraph"]

    def test_a_number_that_counts_nothing_is_no_bullet(self):
        assert kinds(f"{LEAD}\n18. Juni ist der nächste Termin, sagte sie.\n{MORE}") == ["paragraph"] * 3

    def test_a_bullet_without_an_item(self):
        assert kinds(f"{LEAD}\n-\n-\nErstens\n{MORE}\n-") == ["paragraph", "other", "list_item", "paragraph", "other"]

    @pytest.mark.parametrize(
        "quotation", ["„Wer nicht baut, verliert.“", "»Wer nicht baut, verliert.«", '"Wer nicht baut, verliert."']
    )
    def test_a_block_that_is_one_quotation(self, quotation):
        assert kinds(f"{LEAD}\n{quotation}\n{MORE}") == ["paragraph", "block_quote", "paragraph"]

    @pytest.mark.parametrize("text", ["„Ja“, sagte sie, „das ist so.“", "„Wer nicht baut, verliert“, sagte Wessel."])
    def test_a_quotation_with_a_frame_is_a_paragraph(self, text):
        assert kinds(f"{LEAD}\n{text}\n{MORE}")[1] == "paragraph"

    @pytest.mark.parametrize(
        "call",
        [
            "🔔 Folgen Sie @Hafenbote für mehr Hintergründe!",
            "👉 Jetzt kostenlos den Newsletter abonnieren",
            "Lesen Sie auch: Warum der Damm bröckelt",
            "Folge uns auf Instagram und verpasse nichts.",
        ],
    )
    def test_calls_to_follow_are_promotion(self, call):
        assert kinds(f"{LEAD}\n\n{call}\n\n{MORE}") == ["paragraph", "promotion", "paragraph"]

    def test_people_who_follow_are_no_promotion(self):
        assert (
            kinds(f"{LEAD}\n\nIhm folgen auf dem Kanal viele Schiffe, die ihre Ladung löschen.\n\n{MORE}")
            == ["paragraph"] * 3
        )

    def test_hard_wrapped_paragraphs_are_one_block_each(self):
        lines = [
            "Der Rat der Stadt Lindhafen hat den Ausbau des Osthafens am Mittwoch",
            "nach sechs Stunden Debatte gestoppt. Der Reederverband nannte die",
            "Entscheidung kurzsichtig. Er fordert eine zweite Zufahrt.",
            "",
            "Die Verwaltung soll bis Juni eine kleinere Lösung vorlegen. Der Rat",
            "tagt dann wieder, und zwar am 18. Juni im Großen Saal. Bis dahin",
            "bleibt der Kai gesperrt.",
        ]
        text = "\n".join(lines)
        assert [t for _, t in blocks(text)] == ["\n".join(lines[:3]), "\n".join(lines[4:])]

    def test_a_line_broken_in_mid_sentence(self):
        assert (
            kinds(f"{LEAD}\n\nDer Reederverband Kaltsee\nnannte die Entscheidung kurzsichtig.\n\n{MORE}")
            == ["paragraph"] * 3
        )


class TestQuestions:
    def test_after_a_heading_until_the_sources(self):
        text = (
            f"{LEAD}\n{MORE}\nFAQ\nWas kostet das?\n71 Millionen Euro.\nOhne Zinsen.\nWer stimmte dagegen?\n"
            "- Die Bürgerliste\n- Die Grünen\nQuellenangaben\n-\nVorlage der Verwaltung\nGespräch mit Ole Wessel"
        )
        assert kinds(text)[2:] == [
            "heading",
            "question",
            "answer",
            "answer",
            "question",
            "answer",
            "answer",
            "heading",
            "source",
            "source",
        ]

    def test_a_heading_ends_them(self):
        text = (
            f"{LEAD}\nFragen und Antworten\nWas kostet das?\n71 Millionen, sagt die Stadt.\nWie es weitergeht\n{MORE}"
        )
        assert kinds(text)[-2:] == ["heading", "paragraph"]

    def test_pairs_without_a_heading(self):
        pairs = (
            "Was kostet das?\n71 Millionen Euro, sagt die Stadt.\n\nWer war dagegen?\nDie Bürgerliste, und zwar ganz.\n"
        )
        text = f"{LEAD}\n\n{pairs}"
        assert kinds(text) == ["paragraph", "question", "answer", "question", "answer"]

    def test_a_heading_with_a_question_mark_stays_one(self):
        assert kinds(f"{LEAD}\n\nEin Fehler oder kluge Vorsicht?\n\n{MORE}\n\n{LEAD}")[1] == "heading"

    def test_an_interview(self):
        text = f"{LEAD}\n\nFrau Aldag, war das klug?\n„Ja. Wir haben das Geld nicht.“\n\n{MORE}"
        assert kinds(text) == ["paragraph", "question", "answer", "paragraph"]

    def test_sources_on_one_line(self):
        assert kinds(f"{LEAD}\n\n{MORE}\n\nQuelle: Stadtverwaltung Lindhafen")[-1] == "source"


class TestMarks:
    def test_what_the_format_marks_wins(self):
        text = f"Osthafen\n\nRat stoppt Ausbau\n\n{LEAD}\n\nKein Titel\n\n{MORE}"
        places = {part: Span(text.index(part), text.index(part) + len(part)) for part in text.split("\n\n")}
        hints = {"Rat stoppt Ausbau": "title", "Kein Titel": "heading"}
        passages = [
            Passage(span, hints.get(part), 3 if part == "Kein Titel" else None) for part, span in places.items()
        ]
        found = find_blocks(content(text, passages=passages))
        assert [block.kind for block in found] == ["kicker", "title", "paragraph", "heading", "paragraph"]
        assert found[3].level == 3

    def test_text_between_passages_is_not_lost(self):
        text = f"Rat stoppt Ausbau\n{LEAD}\n{MORE}"
        passages = [Passage(Span(0, 17), "title"), Passage(Span(len(text) - len(MORE), len(text)))]
        assert [t for _, t in blocks(text, passages=passages)] == text.split("\n")


FRAGMENTS = st.sampled_from(
    [
        "\n",
        "\r\n",
        "\u2028",
        "\t",
        "-",
        "–",
        "• ",
        "1. ",
        "2. ",
        "„",
        "“",
        "»",
        "«",
        '"',
        "?",
        ".",
        ":",
        "FAQ",
        "Quellen",
        "Fazit",
        "12. März 2025",
        "BERLIN (dpa) – ",
        "Von Hanna Brede",
        "🔔",
        "wort ",
        "Wort ",
        LEAD,
        "\u00a0",
        "\u200b",
        "\ufeff",
        "\x00",
        "\x1c",
    ]
)


@given(st.one_of(st.lists(FRAGMENTS, max_size=40).map("".join), st.text()), st.sampled_from([None, "", "Wort", LEAD]))
def test_every_non_blank_character_lies_in_exactly_one_block(text, title):
    at = 0
    for block in find_blocks(content(text, title=title)):
        assert at <= block.span.begin < block.span.end <= len(text)
        assert not text[at : block.span.begin].strip()
        assert block.span.of(text) == block.span.of(text).strip()
        assert (block.level is not None) == (block.kind == "heading")
        at = block.span.end
    assert not text[at:].strip()


@given(
    st.lists(FRAGMENTS, max_size=20).map("".join),
    st.lists(
        st.tuples(
            st.integers(0, 200), st.integers(0, 60), st.sampled_from([None, "title", "heading", "answer", "list_item"])
        )
    ),
)
def test_the_same_holds_with_passages_of_any_kind(text, places):
    found = (Passage(Span(min(b, len(text)), min(b + n, len(text))), hint) for b, n, hint in places)
    passages = sorted(found, key=lambda passage: passage.span)
    at = 0
    for block in find_blocks(content(text, passages=passages)):
        assert at <= block.span.begin < block.span.end
        assert not text[at : block.span.begin].strip()
        at = block.span.end
    assert not text[at:].strip()


@pytest.mark.parametrize(
    "text",
    [
        "(" * 200_000,
        "wort " * 40_000,
        "a" * 200_000,
        "\n" * 200_000,
        "-\n" * 60_000,
        "1. a\n" * 40_000,
        "„" * 100_000,
        "Wort?\n" * 30_000,
        "Folgen " * 30_000,
        ("Jetzt " * 40 + "\n") * 800,
        ("W" * 299 + "\n") * 700,
        "A/" * 100_000,
        ("x" * 60 + "\n") * 3_000,
        "Quellen\n" * 20_000,
        "1.\n" * 50_000,
    ],
    ids=lambda text: repr(text[:8]),
)
def test_hostile_text_is_read_in_time(text):
    begin = time.perf_counter()
    find_blocks(content(text))
    assert time.perf_counter() - begin < 3
