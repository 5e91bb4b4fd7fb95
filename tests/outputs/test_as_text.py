import io
import re

import msgspec
from articles import TEXT, at, make_full_record, make_record
from rich.console import Console

from wortlaut.annotations.pipeline import LAYERS
from wortlaut.outputs.as_text import print_record
from wortlaut.record.model import Analysis, EntityEntry, Statement


def printed(record, language="de", width=80, **options):
    stream = io.StringIO()
    print_record(record, Console(file=stream, width=width, **options), language)
    return stream.getvalue()


def test_the_whole_record_in_text_order():
    assert printed(make_record()) == (
        "╭──────────────────────────────────────────────────────────────────────────────╮\n"
        "│ Overkamp-Liesegang-Treffen endet „herzlich“                                  │\n"
        "│ draft.txt · de · ohne Datum · 192 Zeichen · 2 Sätze                          │\n"
        "╰──────────────────────────────────────────────────────────────────────────────╯\n"
        "3 Aussagen\n"
        "\n"
        "  Z. 1 Sprecher nicht genannt · direkt · „endet“\n"
        "       ▏ „herzlich“\n"
        "\n"
        "  Z. 2 Juri Thormann · direkt · verspricht · „sagte“\n"
        "       ▏ „Wir reden“ … „bis zum Mai.“\n"
        "\n"
        "  Wie es weitergeht ────────────────────────────────────────────────────────────\n"
        "\n"
        "  Z. 4 Juri Thormann · indirekt fortgeführt · Konjunktiv I · unsicher\n"
        "       ▏ Die Lage sei ernst.\n"
        "\n"
        "Personen\n"
        "\n"
        "  Juri Thormann     Gesandter  ×1\n"
        "  Henrik Liesegang  Präsident  ×2\n"
        "\n"
        "2 Ereignisse\n"
        "\n"
        "    Z. 1 Gespräche · Overkamp-Liesegang-Treffen\n"
        "         genannt; wer im Raum war, sagt der Text dort nicht: Henrik Liesegang\n"
        "    Z. 2 Gespräche · Juri Thormann traf Präsident Henrik Liesegang\n"
        "         im Raum: Juri Thormann\n"
        "         nicht im Raum: Henrik Liesegang\n"
        "\n"
        "Aufbau\n"
        "\n"
        "  Titel 1 · Absatz 2 · Zwischentitel 1\n"
        "\n"
    )


def test_english_says_the_same():
    shown = printed(make_record(), "en")
    for words in ("3 statements", "speaker not named", "promises", "subjunctive I", "in the room", "heading 1"):
        assert words in shown
    assert not re.search("Aussage|Ereignis|Absatz", shown)


def test_colours_only_on_a_terminal(monkeypatch):
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b" not in printed(make_record())
    coloured = printed(make_record(), force_terminal=True, color_system="standard", _environ={"TERM": "xterm"})
    assert "\x1b[32m" in coloured
    quiet = {"NO_COLOR": "1", "TERM": "xterm"}
    plain = printed(make_record(), force_terminal=True, color_system="standard", _environ=quiet)
    assert not re.search(r"\x1b\[[0-9;]*3[0-7]m", plain)


def test_every_line_keeps_the_width_and_ends_without_blanks():
    for width in (30, 60, 200):
        lines = printed(make_record(), width=width).splitlines()
        assert max(map(len, lines)) <= min(width, 100)
        assert [line for line in lines if line != line.rstrip()] == []


def test_every_part_of_the_record_is_shown():
    shown = " ".join(printed(make_full_record(), "en", width=100).split())
    for words in (
        "Who Gesandter Juri Thormann l. 2",
        "Juri Thormann Gesandter, → Henrik Liesegang ×3",
        "beide Seiten (Juri Thormann, Henrik Liesegang) ×1",
        "Juri Thormann offers: Gespräche bis Mai",
        "What remains open l. 3 wie es weitergeht",
        "Readings that compete l. 2 reden for it: herzlich",
        "attributed 1 · interpretation 1 l. 3 interpretation: Wie es weitergeht",
        "Wie es weitergeht ▏ Die Lage sei ernst. the text says so: l. 1 not in the text: ernst",
        "Gesandter · 1 statement l. 2 Präsident · not used in the text · without a name",
        "Times am Morgen 2031-05-03TMO · Mai ≈ 2031-05",
        "Figures ernst ≈ 3,500,000.5 Euro Damm",
    ):
        assert words in shown, words
    assert "≈ 3.500.000,5 Euro Damm" in " ".join(printed(make_full_record(), "de", width=100).split())


def test_what_was_not_looked_for_is_not_called_absent():
    empty = {"statements": (), "entities": (), "events": ()}
    assert "0 Aussagen" in printed(make_record(**empty))
    assert "Niemandes Worte" in printed(make_record(**empty))
    shown = printed(make_record(**empty, analysis=Analysis("0", "none", ("tokens",))))
    assert "Aussagen" not in shown


def test_speaker_addressee_and_who_passes_it_on():
    statement = Statement(
        "s9", "indirect", "writing", (at("Die Lage"),), speaker=(at("Gesandter"),), speaker_entity="e1",
        addressee=(at("Präsident Henrik"),), via=("e2", at("am Morgen")), denied=True,
    )  # fmt: skip
    shown = printed(make_record(statements=(statement,)), width=200)
    joined = " ".join(shown.split())
    assert "Juri Thormann (Gesandter) · indirekt · schriftlich · laut Text nicht gesagt" in joined
    assert "zu Präsident Henrik · über Henrik Liesegang, am Morgen" in joined


def test_text_that_would_steer_the_terminal_is_neutralised():
    record = make_record()
    evil = msgspec.structs.replace(
        record.document, text=TEXT.replace("Wir reden", "\x1b]0;a\x07\u202e"), title="\x1b[31mTitel", source="\x9b.txt"
    )
    names = (EntityEntry("e1", "person", "\x1b[2JJuri", (at("Juri Thormann"),)), record.entities[1])
    shown = printed(msgspec.structs.replace(record, document=evil, entities=names))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", shown)
    assert "�[31mTitel" in shown


def test_markup_of_the_printer_in_the_text_is_text():
    record = make_record(analysis=Analysis("0", "none", LAYERS, ("[bold]note[/bold]",)))
    document = msgspec.structs.replace(record.document, title="[red]Titel[/red] :bell:")
    shown = printed(msgspec.structs.replace(record, document=document))
    assert "[red]Titel[/red] :bell:" in shown
    assert "[bold]note[/bold]" in shown
