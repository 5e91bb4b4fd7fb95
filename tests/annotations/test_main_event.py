import pytest

from wortlaut.annotations.pipeline import annotate
from wortlaut.document.outline import read_outline


def main_event_of(text, published=None):
    document = read_outline(text, published=published).document
    layers = annotate(document, ("events", "main_event"))
    main = layers.main_event
    answers = {
        name: [span.of(document.text) for span in getattr(main, name)]
        for name in ("who", "what", "when", "where", "why", "how")
    }
    return (None if main.event is None else layers.events[main.event]), answers


def test_the_five_ws_and_how():
    event, answers = main_event_of(
        "# Rat von Norbach beschließt Abgabe\n"
        "Der Stadtrat hat am Montag in Kiel mit knapper Mehrheit eine Abgabe beschlossen, weil das Geld fehlt.",
        published="2025-03-05",
    )
    assert event is not None
    assert event.kind == "decision"
    assert answers["when"] == ["am Montag"] or answers["when"] == ["Montag"]
    assert answers["where"] == ["Kiel"]
    assert answers["why"] == ["weil das Geld fehlt"]
    assert "mit knapper Mehrheit" in answers["how"]
    assert any("Abgabe" in what for what in answers["what"])


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Nach dem Brand in Norbach hat der Rat am Montag eine Abgabe beschlossen.", "decision"),
        ("# Streik der Lokführer\nDie Minister berieten am Montag. Der Streik begann um acht Uhr.", "strike"),
        ("Im Streit um die Fangrechte haben sich Norland und Südland am Montag geeinigt.", "talks"),
        ("Der Rat hat die Fusion am Montag abgelehnt.", "decision"),
        ("Die Sängerin hat am Montag ihre Tournee abgebrochen.", "other"),
        ("# Ministerin Hanna Overkamp warnt vor der Abgabe", "statement"),
        ("Am Montag gab es in Norbach einen Unfall. Zwei Wochen zuvor hatte es einen Überfall gegeben.", "accident"),
    ],
)
def test_which_event_is_the_main_one(text, kind):
    event, _ = main_event_of(text)
    assert event is not None
    assert event.kind == kind


def test_an_article_without_an_event_has_a_subject_and_a_predicate():
    event, answers = main_event_of("# Der Wald wächst langsam")
    assert event is None
    assert answers["who"] == ["Der Wald"]
    assert answers["what"] == ["wächst langsam"]


def test_a_dateline_tells_where():
    event, answers = main_event_of("Kiel (abc) – Der Landtag hat am Montag den Haushalt gebilligt.")
    assert event is not None
    assert answers["where"] == ["Kiel"]


@pytest.mark.parametrize("text", ["", "Ja.", "#", "# …\n> !", "((((", "\u00ad", "1 2 3"])
def test_odd_texts_have_no_main_event(text):
    event, answers = main_event_of(text)
    assert event is None
    assert answers["when"] == answers["where"] == answers["why"] == answers["how"] == []
