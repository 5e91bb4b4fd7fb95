"""The readers of documents: what each format marks arrives as passages."""

import pytest
from documents import make_docx, make_odt, make_pdf

from wortlaut.config import Settings
from wortlaut.errors import InputError
from wortlaut.sources import media
from wortlaut.sources.model import Metadata, Source
from wortlaut.sources.reading import READERS, read_source
from wortlaut.text.span import Span

SENTENCE = "Der Rat der Stadt Lindhafen hat den Ausbau des Osthafens am Mittwoch gestoppt."


def read(data, media_type, settings=None, **declared):
    data = data.encode() if isinstance(data, str) else data
    return read_source(Source("x", media_type, data, Metadata(**declared)), settings or Settings())


def marked(content):
    return [(p.hint, p.level, p.span.of(content.text)) for p in content.passages]


def test_every_format_has_a_reader():
    assert set(READERS) == set(media.SUFFIXES.values()) - {media.JSONL}


class TestPlainText:
    @pytest.mark.parametrize("text", ["Eins.\r\nZwei.\r\n", "u\u0308 und ü", "a\u200bb\u00adc\u202e", "Zeile\n\n\n  "])
    def test_the_text_is_the_file_unchanged(self, text):
        content = read(text, media.TEXT)
        assert content.text == text
        assert content.alignment.to_source(Span(1, 3)) == Span(1, 3)

    def test_a_byte_order_mark_is_left_out_and_recorded(self):
        content = read(b"\xef\xbb\xbfEins.", media.TEXT)
        assert content.text == "Eins."
        assert content.alignment.to_source(Span(0, 4)) == Span(1, 5)

    def test_the_text_of_a_json_line_keeps_even_that(self):
        assert read("\ufeffEins.", media.TEXT + media.UTF8).text == "\ufeffEins."

    def test_other_encodings_are_noted(self):
        assert read(SENTENCE.replace("s", "ß").encode("cp1252"), media.TEXT).notes == ("decoded as windows-1252",)


class TestMarkdown:
    PAGE = (
        '---\ntitle: "Rat stoppt Ausbau"\ndate: 2025-03-12\nauthor: Hanna Brede\nlang: de\n---\n'
        "# Rat *stoppt* Ausbau\n\nDer Rat hat **entschieden**. Die [Reeder](https://x.example) klagen &amp; hoffen.\n"
        "Zweite Zeile.\n\n## Was kommt\n\n- eine Zufahrt\n- tieferes\n  Wasser\n\n> „Wer nicht baut, verliert.“\n"
    )

    def test_blocks_and_metadata(self):
        content = read(self.PAGE, media.MARKDOWN)
        assert marked(content) == [
            ("title", None, "Rat stoppt Ausbau"),
            (None, None, "Der Rat hat entschieden. Die Reeder klagen & hoffen.\nZweite Zeile."),
            ("heading", 2, "Was kommt"),
            ("list_item", None, "eine Zufahrt"),
            ("list_item", None, "tieferes\nWasser"),
            ("block_quote", None, "„Wer nicht baut, verliert.“"),
        ]
        metadata = content.metadata
        assert (metadata.title, metadata.published, metadata.authors) == (
            "Rat stoppt Ausbau", "2025-03-12", ("Hanna Brede",),
        )  # fmt: skip

    def test_words_lead_back_to_the_file(self):
        content = read(self.PAGE, media.MARKDOWN)
        for words in ("stoppt", "entschieden", "Reeder", "Wasser", "„Wer nicht baut, verliert.“"):
            begin = content.text.index(words)
            place = content.alignment.to_source(Span(begin, begin + len(words)))
            assert place.of(self.PAGE) == words

    def test_deep_nesting_is_read_as_text(self):
        assert read("> " * 5000 + "Hallo", media.MARKDOWN).text.endswith("Hallo")


def article(document):
    document.add_paragraph("Rat stoppt Ausbau", style="Title")
    document.add_paragraph("Die Reeder klagen.", style="Subtitle")
    document.add_heading("Was kommt", 2)
    paragraph = document.add_paragraph("Der Rat tagt ")
    paragraph.add_run("bald").bold = True
    paragraph.add_run(" wieder.")
    document.add_paragraph("eine Zufahrt", style="List Bullet")
    document.add_paragraph("„Wer nicht baut, verliert.“", style="Quote")
    row = document.add_table(1, 2).rows[0]
    row.cells[0].text, row.cells[1].text = "Ja", "19"


class TestWord:
    def test_styles_become_hints(self):
        assert marked(read(make_docx(article), media.DOCX)) == [
            ("title", None, "Rat stoppt Ausbau"),
            ("teaser", None, "Die Reeder klagen."),
            ("heading", 2, "Was kommt"),
            (None, None, "Der Rat tagt bald wieder."),
            ("list_item", None, "eine Zufahrt"),
            ("block_quote", None, "„Wer nicht baut, verliert.“"),
            (None, None, "Ja\t19"),
        ]

    def test_deleted_text_and_comments_stay_out_insertions_are_in(self):
        from docx.oxml import parse_xml

        space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

        def build(document):
            paragraph = document.add_paragraph("Der Rat ")
            for change, words in (("del", "der Gemeinde "), ("ins", "der Stadt ")):
                tag = "delText" if change == "del" else "t"
                run = f'<w:r><w:{tag} xml:space="preserve">{words}</w:{tag}></w:r>'
                paragraph._p.append(parse_xml(f'<w:{change} {space} w:id="1" w:author="x">{run}</w:{change}>'))
            run = paragraph.add_run("tagt.")
            document.add_comment(run, text="Stimmt das?", author="Desk", initials="D")

        assert read(make_docx(build), media.DOCX).text == "Der Rat der Stadt tagt."


class TestOpenDocument:
    def test_levels_lists_and_styles_become_hints(self):
        def build(odfdo, body):
            body.append(odfdo.Paragraph("Rat stoppt Ausbau", style="Title"))
            body.append(odfdo.Header(2, "Was kommt"))
            body.append(odfdo.Paragraph("Der Rat  tagt\tbald\nwieder."))
            body.append(odfdo.List(["eine Zufahrt", "tieferes Wasser"]))

        assert marked(read(make_odt(build), media.ODT)) == [
            ("title", None, "Rat stoppt Ausbau"),
            ("heading", 2, "Was kommt"),
            (None, None, "Der Rat  tagt\tbald\nwieder."),
            ("list_item", None, "eine Zufahrt"),
            ("list_item", None, "tieferes Wasser"),
        ]


REST = (
    "Die Verwaltung soll bis Juni eine kleinere Lösung vorlegen, damit die Hafen- und Fährbetriebe weiter arbeiten "
    "können, und die Nord-Süd-Achse bleibt offen."
)
OVER_THE_PAGE = "Am Ende der Seite steht ein Satz, der auf der nächsten Seite weitergeht, weil der Platz nicht reicht."


def page(number, body):
    lines = [(60, 800, 9, "Lindhafener Bote, Ausgabe 12"), (290, 30, 9, f"Seite {number}")]
    return lines + [(60, 760 - 14 * n, size, text) for n, (size, text) in enumerate(body)]


class TestPdf:
    def test_paragraphs_hyphens_running_heads_and_page_numbers(self):
        pages = [
            page(1, [
                (22, "Rat stoppt Ausbau"), (11, ""), (11, ""),
                (11, "Der Rat der Stadt Lindhafen hat den Ausbau des Osthafens am Mittwoch gestoppt. Die Verwal-"),
                (11, "tung soll bis Juni eine kleinere Lösung vorlegen, damit die Hafen-"),
                (11, "und Fährbetriebe weiter arbeiten können, und die Nord-"),
                (11, "Süd-Achse bleibt offen."), (11, ""),
                (14, "Was kommt"), (11, ""),
                (11, "Am Ende der Seite steht ein Satz, der auf der nächsten Seite weitergeht, weil der"),
            ]),
            page(2, [(11, "Platz nicht reicht."), (11, ""), (11, "Der Rat tagt am 18. Juni wieder.")]),
        ]  # fmt: skip
        assert marked(read(make_pdf(pages), media.PDF)) == [
            ("title", None, "Rat stoppt Ausbau"),
            (None, None, f"{SENTENCE} {REST}"),
            ("heading", 2, "Was kommt"),
            (None, None, OVER_THE_PAGE),
            (None, None, "Der Rat tagt am 18. Juni wieder."),
        ]

    @pytest.mark.parametrize(
        ("data", "what"),
        [
            (make_pdf([[]]), "scan without a text layer"),
            (make_pdf([page(1, [(11, SENTENCE)])], encrypted=True), "encrypted"),
            (make_pdf([page(1, [(11, SENTENCE)])])[:300], "damaged or cut off"),
            (b"%PDF-1.7\nnothing", "damaged or cut off"),
        ],
    )
    def test_what_cannot_be_read_is_told(self, data, what):
        with pytest.raises(InputError, match=what):
            read(data, media.PDF)

    def test_pages_without_text_are_noted(self):
        assert read(make_pdf([page(1, [(11, SENTENCE)]), []]), media.PDF).notes == ("1 pages without text",)
