import io
from itertools import pairwise

import pytest
from articles import TEXT, at, make_finding, make_report
from rich.console import Console

from wortlaut.checks.model import Evidence, Finding, Fix
from wortlaut.outputs.findings_as_text import print_report, print_summary
from wortlaut.text.span import Span


def printed(report, text=TEXT, language="de", width=80, **options):
    stream = io.StringIO()
    print_report(report, text, Console(file=stream, width=width, **options), language)
    return stream.getvalue()


def test_both_places_are_underlined():
    finding = make_finding(at("Overkamp-Liesegang-Treffen"), at("Henrik Liesegang"))
    assert printed(make_report(finding)) == (
        "Fehler HDL001 headline-quote-not-in-body\n"
        "War es so?\n"
        "   ╭─ draft.txt:1:1\n"
        " 1 │ Overkamp-Liesegang-Treffen endet „herzlich“\n"
        "   │ ^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "   ├─ draft.txt:2:40\n"
        " 2 │ … Thormann traf Präsident Henrik Liesegang. „Wir reden“, sagte …\n"
        "   │                           ----------------\n"
        "   ╰─ wortlaut rule HDL001\n"
        "\n"
    )


def underlined(shown, sign):
    """Return the words over each line of *sign*."""
    lines = shown.split("\n")
    found = []
    for above, line in pairwise(lines):
        marks = line.partition("│ ")[2]
        if marks.strip() and set(marks.strip()) == {sign}:
            words = above.partition("│ ")[2]
            found.append(words[len(marks) - len(marks.lstrip()) : len(marks)])
    return found


@pytest.mark.parametrize("words", ["„Wir reden“", "Gesandter", "am Morgen, „bis zum Mai.“", "Die Lage sei ernst."])
@pytest.mark.parametrize("width", [40, 80, 100])
def test_what_is_underlined_is_the_place(words, width):
    assert underlined(printed(make_report(make_finding(at(words))), width=width), "^") == [words]


def test_a_long_place_is_broken_between_words_and_a_very_long_one_shortened():
    text = "Titel\n" + " ".join(f"Wort{n}" for n in range(400)) + "\nEnde"
    span = Span(6, 6 + text[6:].index("\n"))
    shown = printed(make_report(make_finding(span, text=text)), text, width=60)
    rows = underlined(shown, "^")
    assert len(rows) == 4
    assert rows[0].startswith("Wort0 Wort1")
    assert rows[-1].endswith("Wort399")
    assert "│ …" in shown
    assert max(map(len, shown.split("\n"))) <= 60


def test_a_place_over_several_lines_shows_each_with_its_number():
    shown = printed(make_report(make_finding(Span(at("sagte").begin, len(TEXT)))))
    assert [line[:4] for line in shown.split("\n") if "│ " in line and line.strip()[0].isdigit()] == [
        " 2 │", " 3 │", " 4 │",
    ]  # fmt: skip
    assert underlined(shown, "^")[1:] == ["Wie es weitergeht", "Die Lage sei ernst."]


def test_wide_characters_keep_the_underline_in_place():
    text = "東京 und 🔔 und Bonn"
    finding = make_finding(at("Bonn", text), text=text)
    line, marks = printed(make_report(finding), text).split("\n")[3:5]
    assert line.endswith("東京 und 🔔 und Bonn")
    assert marks == "   │ " + " " * (len("東京 und 🔔 und ") + 3) + "^^^^"


def test_evidence_from_another_document_is_quoted():
    evidence = (Evidence("rede.txt", Span(5, 9), "es endet nie"),)
    finding = Finding("HDL001", "n", "source", "warning", at("endet"), "Stimmt das?", evidence)
    shown = printed(make_report(finding))
    assert "   ├─ rede.txt\n   │ es endet nie\n   │ ------------\n" in shown


def test_a_repair_is_shown():
    finding = Finding("HDL001", "n", "source", "info", at("endet"), "Besser?", fix=Fix(at("endet"), "endete"))
    assert "Vorschlag: endete" in printed(make_report(finding))
    assert printed(make_report(finding)).startswith("Hinweis HDL001")


def test_nothing_steers_the_terminal():
    text = "a\x1b[31mb \u202eende\u202c\nzwei"
    finding = make_finding(at("\u202eende", text), text=text, message="\x1b[2J[red]?")
    shown = printed(make_report(finding, source="x\x1b.txt"), text)
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "[red]?" in shown
    assert underlined(shown, "^") == ["�ende"]


def test_colours_tell_the_two_places_apart():
    finding = make_finding(at("Overkamp"), at("Henrik"))
    options = {"force_terminal": True, "color_system": "standard", "_environ": {"TERM": "xterm"}}
    shown = printed(make_report(finding), **options)
    assert "\x1b[1;31mOverkamp" in shown
    assert "\x1b[1;36mHenrik" in shown


@pytest.mark.parametrize(
    ("severities", "documents", "german", "english"),
    [
        ([], 1, "Keine Befunde in 1 Artikel.", "No findings in 1 article."),
        (["error"], 1, "1 Fehler in 1 Artikel.", "1 error in 1 article."),
        (["info", "error", "warning", "warning"], 3, "1 Fehler, 2 Warnungen, 1 Hinweis in 3 Artikeln.",
         "1 error, 2 warnings, 1 hint in 3 articles."),
    ],
)  # fmt: skip
def test_the_summary(severities, documents, german, english):
    findings = [make_finding(at("endet"), severity=severity) for severity in severities]
    for language, expected in (("de", german), ("en", english)):
        stream = io.StringIO()
        print_summary(findings, documents, Console(file=stream, width=80), language)
        assert stream.getvalue() == expected + "\n"
