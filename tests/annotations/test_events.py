import pytest

from wortlaut.annotations.event_words import OutcomeRow, TriggerRow
from wortlaut.annotations.pipeline import annotate
from wortlaut.document.outline import read_outline
from wortlaut.language.tables import read_table
from wortlaut.language.word_lists import WordListRow

TRIGGERS = read_table("de", "event_words", TriggerRow)
CLAUSE_WORDS = read_table("de", "event_clause_words", WordListRow)
OUTCOMES = read_table("de", "outcomes", OutcomeRow)


def events_of(text, published=None):
    outline = read_outline(text, published=published)
    layers = annotate(outline.document, ("events", "main_event"))
    return outline, layers


@pytest.mark.parametrize("row", TRIGGERS, ids=lambda row: f"{row.kind}-{row.word}")
def test_each_trigger_finds_the_place_of_its_example(row):
    text = row.example
    if row.reach == "join":
        kin = {"talks": "Treffen", "decision": "Abstimmung"}[row.kind]
        text = f"Am Montag gab es in Norbach ein ⟦{kin}⟧.\n{text}"
    outline, layers = events_of(text)
    spans = {span: event.kind for event in layers.events for span in event.spans}
    if row.kind == "none":
        assert not layers.events
    else:
        assert [spans.get(mark) for mark in outline.marks] == [row.kind] * len(outline.marks)


@pytest.mark.parametrize("row", CLAUSE_WORDS, ids=lambda row: row.name)
def test_each_row_of_clause_words_lets_its_events_be_found(row):
    outline, layers = events_of(row.example)
    assert sorted(span for event in layers.events for span in event.spans) == list(outline.marks)


@pytest.mark.parametrize("row", OUTCOMES, ids=lambda row: row.name)
def test_each_outcome_is_told_by_its_example(row):
    outline, layers = events_of(row.example)
    (event,) = layers.events
    assert event.outcome == (row.outcome or row.negated)
    assert event.outcome_spans == outline.marks


ARTICLE = """# Overkamp-Liesegang-Treffen endet ohne Ergebnis
> Beim fast fünfstündigen Treffen in Rostock gab es keine Einigung zu den Fangrechten.
Die Delegation unter Leitung von Minister Jan Thormann reiste am Dienstag nach dem Treffen ab, um Präsidentin Hanna
Overkamp zu informieren. Die Gespräche waren schwierig. Jan Thormann und Karl Liesegang haben sich bereits sechsmal
getroffen.
? Was wurde beim Treffen beschlossen?
Eine Einigung gab es nicht."""


def test_the_places_of_one_event_are_merged():
    outline, layers = events_of(ARTICLE, published="2025-03-05")
    talks = [event for event in layers.events if event.kind == "talks"]
    told = [[span.of(outline.document.text) for span in event.spans] for event in talks]
    assert [word for word in told[0] if "reffen" in word] == ["Overkamp-Liesegang-Treffen", *["Treffen"] * 3]
    assert "Gespräche" in told[0]
    assert told[1:] == [["getroffen"]]
    assert [event for event in layers.events if event.kind != "talks"] == []


def test_what_stands_beside_the_places_is_the_events():
    outline, layers = events_of(ARTICLE, published="2025-03-05")
    event = layers.events[0]
    names = [actor.name for actor in layers.actors]
    present = {names[one.actor]: one.present for one in event.participants}
    assert present["Hanna Overkamp"] is False
    assert present["Jan Thormann"] is True
    assert (event.place, event.duration, event.outcome) == ("Rostock", "PT5H", "no_agreement")
    assert event.time == "2025-03-04"
    assert [span.of(outline.document.text) for span in event.outcome_spans][:2] == ["ohne Ergebnis", "keine Einigung"]
    assert [issue.text for issue in event.issues] == ["Fangrechten"]
    assert event.code == "CONSULT"


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Die erste Runde der Verhandlungen fand am Montag statt, die zweite Runde am Donnerstag.", ["talks", "talks"]),
        ("Bei einem Unfall in Norbach ist am Montag ein Mann gestorben.", ["accident"]),
        ("In Norbach gab es keinen Unfall.", []),
        ("Falls ein Unfall geschieht, hilft der Verein.", []),
        ("Wurde Karl Liesegang ermordet?", []),
        ("Die Feuerwehr warnt vor einem Unfall.", ["statement"]),
        ("Der Vorschlag liegt vor, die Auswahl ist groß.", []),
        ("Das Landgericht Kiel hat am Montag entschieden. Die Verhandlung dauerte drei Stunden.", ["court"]),
        ("Nach dem Brand in Norbach hat der Rat am Montag eine Abgabe beschlossen.", ["other", "decision"]),
        ("Die Malerin Hanna Overkamp ist am Montag gestorben.", ["death"]),
    ],
)
def test_kinds(text, kinds):
    assert [event.kind for event in events_of(text)[1].events] == kinds


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Die Minister haben sich am Montag beim Treffen in Norbach geeinigt.", "agreement"),
        ("Die Minister haben sich am Montag beim Treffen in Norbach nicht geeinigt.", "no_agreement"),
        ("Das Treffen am Montag brachte eine Annäherung.", "partial"),
        ("Das Treffen am Montag war ergebnisoffen.", "open"),
        ("Das Treffen am Montag dauerte drei Stunden.", "unknown"),
        ("Der Rat hat den Antrag am Montag abgelehnt.", "no_agreement"),
        ("Das Treffen soll am Montag eine Einigung bringen.", None),
    ],
)
def test_outcomes(text, outcome):
    (event,) = events_of(text)[1].events
    assert event.outcome == outcome


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "Das Amtsgericht Kiel hat Karl Liesegang zu vier Jahren Haft verurteilt.",
            {"Amtsgericht Kiel": "court", "Karl Liesegang": "accused"},
        ),
        (
            "Karl Liesegang ist am Montag von Jan Thormann erschossen worden.",
            {"Karl Liesegang": "victim", "Jan Thormann": "attacker"},
        ),
        (
            "Jan Thormann hat am Montag Karl Liesegang erschossen.",
            {"Karl Liesegang": "victim", "Jan Thormann": "attacker"},
        ),
        ("Hanna Overkamp verhandelte am Montag mit Karl Liesegang.", {"Hanna Overkamp": None, "Karl Liesegang": None}),
    ],
)  # fmt: skip
def test_roles(text, roles):
    _, layers = events_of(text)
    (event,) = layers.events
    assert {layers.actors[one.actor].name: one.role for one in event.participants} == roles


def test_a_meeting_to_come_is_another_one():
    _, layers = events_of(
        "Die Minister trafen sich am Montag in Norbach. Das nächste Treffen soll am Freitag beginnen."
    )
    assert [(event.kind, event.planned) for event in layers.events] == [("talks", False), ("talks", True)]


@pytest.mark.parametrize(
    "text",
    [
        "", "Ja.", "((((((((", "9" * 2000, "🔔 Tref\u00adfen", "Treffen " * 900, "Das Treffen, " * 300,
        "The talks ended.", "A-B-C-D-Treffen",
    ],
)  # fmt: skip
def test_odd_texts_do_no_harm(text):
    outline, layers = events_of(text)
    spans = [s for e in layers.events for s in (*e.spans, *e.place_spans, *e.time_spans, *e.outcome_spans)]
    main = layers.main_event
    spans += [*main.who, *main.what, *main.when, *main.where, *main.why, *main.how]
    assert all(0 <= span.begin < span.end <= len(outline.document.text) for span in spans)
