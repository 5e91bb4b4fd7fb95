import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from soundness import check_invariants

from counting import calls_of
from wortlaut.annotations.pipeline import annotate
from wortlaut.document.outline import read_outline


def read(outline):
    document = read_outline(outline).document
    return document, annotate(document, ("quotations",)).quotations


def told(outline):
    """Return each statement as (type, quote, cue, speaker), broken parts joined by " … "."""
    document, quotations = read(outline)
    return [
        (q.type, *(" … ".join(span.of(document.text) for span in part) for part in (q.quote, q.cue, q.speaker)))
        for q in quotations
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "„Wir bauen die Brücke neu“, sagte Landrätin Ines Kolb am Montag.",
            ("direct", "„Wir bauen die Brücke neu“", "sagte", "Landrätin Ines Kolb"),
        ),
        (
            "Landrätin Ines Kolb sagte: „Wir bauen die Brücke neu.“",
            ("direct", "„Wir bauen die Brücke neu.“", "sagte", "Landrätin Ines Kolb"),
        ),
        (
            "„Wir bauen“, sagte Kolb, „und zwar sofort.“",
            ("direct", "„Wir bauen“ … „und zwar sofort.“", "sagte", "Kolb"),
        ),
        (
            "»Die Brücke ist marode«, so der Sprecher.",
            ("direct", "»Die Brücke ist marode«", "so", "der Sprecher"),
        ),
        ("Kolb: „Wir bauen die Brücke neu.“", ("direct", "„Wir bauen die Brücke neu.“", "", "Kolb")),
        ("„Wir bauen die Brücke neu.“ (Ines Kolb)", ("direct", "„Wir bauen die Brücke neu.“", "", "Ines Kolb")),
        (
            "Der Verband nannte die Pläne „Flickwerk“.",
            ("direct", "„Flickwerk“", "nannte", "Der Verband"),
        ),
        (
            "Die Landrätin sagte, dass die Brücke gesperrt bleibt.",
            ("indirect", "dass die Brücke gesperrt bleibt", "sagte", "Die Landrätin"),
        ),
        (
            "Die Brücke sei marode, sagte die Landrätin.",
            ("indirect", "Die Brücke sei marode", "sagte", "die Landrätin"),
        ),
        (
            "Die Landrätin teilte am Montag mit, die Brücke sei marode.",
            ("indirect", "die Brücke sei marode", "teilte … mit", "Die Landrätin"),
        ),
        (
            "Laut der Polizei war die Straße glatt.",
            ("indirect", "war die Straße glatt", "Laut", "der Polizei"),
        ),
        (
            "Die Straße war nach Angaben der Polizei glatt.",
            ("indirect", "Die Straße war … glatt", "nach", "Angaben der Polizei"),
        ),
        (
            "Der Polizei zufolge war die Straße glatt.",
            ("indirect", "war die Straße glatt", "zufolge", "Der Polizei"),
        ),
        (
            "Die Brücke bleibt gesperrt, wie die Landrätin mitteilte.",
            ("indirect", "Die Brücke bleibt gesperrt", "mitteilte", "die Landrätin"),
        ),
        (
            "Der Verband hat die Landrätin aufgefordert, die Brücke zu bauen.",
            ("indirect", "die Brücke zu bauen", "hat … aufgefordert", "Der Verband"),
        ),
        (
            "Der Verband begrüßte den Neubau der Brücke.",
            ("reported", "Der Verband begrüßte den Neubau der Brücke.", "", "Der Verband"),
        ),
    ],
)  # fmt: skip
def test_one_statement_in_all_its_parts(text, expected):
    assert expected in told(text)


def test_a_block_quote_is_announced_by_the_paragraph_before():
    found = told("Berater Arno Lindt sagte wörtlich:\n\n| „Es wurden die großen Aussichten des Handels besprochen.“")
    assert (
        "direct",
        "„Es wurden die großen Aussichten des Handels besprochen.“",
        "sagte",
        "Berater Arno Lindt",
    ) in found


def test_a_fragment_in_an_indirect_statement_is_direct_with_the_same_speaker():
    found = told("Einige Vorschläge seien „verhandelbar“, sagte Berater Lindt.")
    assert ("indirect", "Einige Vorschläge seien „verhandelbar“", "sagte", "Berater Lindt") in found
    assert ("direct", "„verhandelbar“", "sagte", "Berater Lindt") in found


def test_the_subjunctive_carries_on_over_sentences_as_one_statement():
    found = told(
        "Laut Berater Arno Lindt gab es keine Einigung. Einige Vorschläge seien brauchbar. Andere habe man abgelehnt."
    )
    carried = [one for one in found if one[0] == "indirect_free_indirect"]
    assert carried == [
        (
            "indirect_free_indirect", "Einige Vorschläge seien brauchbar. Andere habe man abgelehnt.", "",
            "Berater Arno Lindt",
        )
    ]  # fmt: skip


def test_a_second_quotation_shares_the_frame_of_the_first():
    found = told("„Wir bauen“, sagte Kolb. „Und zwar sofort, ohne weitere Prüfung.“")
    assert [one[2:] for one in found] == [("sagte", "Kolb")] * 2


def test_what_somebody_says_of_another_is_passed_on_by_the_outer_speaker():
    document, quotations = read("Die Landrätin habe erklärt, die Brücke bleibe zu, berichtete die „Talpost“ am Montag.")
    inner = next(q for q in quotations if [s.of(document.text) for s in q.cue] == ["habe erklärt"])
    assert [span.of(document.text) for span in inner.via] == ["die „Talpost“"]


def test_a_sentence_before_is_named_by_the_one_behind():
    found = told("Die Brücke bleibt bis Mai gesperrt. Das teilte die Landrätin mit.")
    assert ("indirect", "Die Brücke bleibt bis Mai gesperrt … Das", "teilte … mit", "die Landrätin") in found


def test_an_addressee_is_told():
    document, quotations = read("Der Verband warf der Landrätin vor, die Brücke zu vernachlässigen.")
    assert [span.of(document.text) for span in quotations[0].addressee] == ["der Landrätin"]
    assert quotations[0].act == "accuse"


def test_a_denied_statement_is_marked():
    _, quotations = read("Die Landrätin bestritt, dass die Brücke marode ist.")
    assert [q.denied for q in quotations] == [True]


def test_mood_of_the_words():
    _, quotations = read("Die Landrätin sagte, die Brücke sei marode.")
    assert [q.mood for q in quotations] == ["subjunctive_1"]


@pytest.mark.parametrize(
    "text",
    [
        "Der Film „Im Schatten der Brücke“ läuft am Montag im Kino.",
        "Am Ufer liegt das Schiff „Morgenstern“ vor Anker.",
        "Die Brücke ist seit Montag gesperrt.",
        "Am Dienstag wurde die Straße geräumt, danach fuhr der Bus wieder.",
    ],
)
def test_no_statement_where_nobody_speaks(text):
    assert told(text) == []


HOSTILE = {
    "unpaired marks": "„Wir „bauen “ das «, sagte »Kolb. " * 50,
    "long quotation": "„" + "Das Wetter bleibt schön und warm. " * 900 + "“, sagte Kolb.",
    "nested three deep": "Kolb sagte, Lindt habe gesagt, Meyer habe erklärt, „es heiße ‚so: »ja« ‘“.",
    "no sentence end": "sagte der Mann dass die Frau sagt laut Angaben von " * 400,
    "capitals": "DIE LANDRÄTIN SAGTE, DASS DIE BRÜCKE GESPERRT BLEIBT. „WIR BAUEN“, SAGTE KOLB. " * 20,
    "brackets": "(" * 10_000,
    "commas": "sagte er, " * 3_000,
    "colons": "Kolb sagte: " * 2_000,
    "long word": "sagte" * 2_000,
    "attributions": "laut " * 3_000 + "zufolge " * 3_000,
    "marks only": "„“" * 5_000,
    "odd characters": "\u200b„\ud800Kolb\u0301“\u2028, sagte\u00a0er. \U0001f514",
    "blanks": " \n\n \t ",
}  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_yields_only_sound_spans(text):
    document, quotations = read(text)
    check_invariants(document, quotations)


VOCABULARY = (
    "„ “ » « \" ' , . : ; – ( ) ! ? … sagte teilte mit dass ob laut nach Angaben zufolge so wie Kolb die Landrätin er "
    "sie habe sei der Brücke zu bauen hat erklärt wurde sollen will heißt es demnach wonach und aber „Ja“ Das kündigte "
    "an warf vor \n\n"
)
WORDS = st.sampled_from(VOCABULARY.split(" "))


@given(st.lists(WORDS, max_size=60).map(" ".join))
@settings(max_examples=150, deadline=None)
def test_every_span_is_ordered_and_lies_within_the_text(text):
    document, quotations = read(text)
    check_invariants(document, quotations)


def test_work_grows_with_length_only():
    article = "„Wir bauen“, sagte Kolb. Die Brücke sei marode, teilte der Verband mit. Laut Polizei war es glatt.\n\n"

    def calls(times):
        document = read_outline(article * times).document
        step_layers = annotate(document, ("reading",))
        from wortlaut.annotations.quotations import find_quotations

        return calls_of(lambda: find_quotations(document, step_layers))

    calls(4)  # what is loaded once
    assert calls(400) < 10 * 1.1 * calls(40)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Tamm: Kein Plan B für den Damm", [("indirect", "Kein Plan B für den Damm", "", "Tamm")]),
        ("Ministerin Tamm: „Wir bauen“", [("direct", "„Wir bauen“", "", "Ministerin Tamm")]),
        ("Atomwaffen: Die letzte Bremse fällt", []),
        ("Kaltsee-Damm: Die Fakten", []),
        ("Tamm-Kolb-Treffen: Kein Ergebnis", []),
    ],
)
def test_headlines_with_a_colon(title, expected):
    assert told(f"# {title}\nMinisterin Hanna Tamm kam am Montag an den Damm.") == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Laut der Regierung in Norland wurde die Brücke gesperrt.", "der Regierung in Norland"),
        ("Das Auswärtige Amt der Bundesrepublik Deutschland meldete, das Schiff sei da.", None),
        ("„Radio Nord“ berichtet, dass das Schiff da ist.", "„Radio Nord“"),
        ("Ärzte ohne Sorgen teilte mit, das Schiff sei da.", "Ärzte ohne Sorgen"),
        ("Wie nord-netz.de berichtet, ist das Schiff da.", "nord-netz.de"),
        ("Einer der 13 beteiligten Männer sagte: „Wir waren da.“", "Einer der 13 beteiligten Männer"),
        ("Als Antwort auf die Klage meinte ein Sprecher: „Wir gehen.“", "ein Sprecher"),
        ("Nach Meinung der beiden Männer ist das Schiff da.", "Meinung der beiden Männer"),
        ("Der Text lautete: „Wir gehen.“", "Der Text"),
        ("In einem Bericht der Behörde wurde vermutet, dass das Schiff da ist.", "einem Bericht der Behörde"),
    ],
)
def test_whole_speakers(text, speaker):
    ((*_, found),) = told(text)
    assert found == (speaker or text.split(" meldete")[0])


def test_a_fact_as_subject_says_nothing():
    assert told("Dass sie sich schon fünfmal trafen, unterstreicht das Gewicht der Gespräche.") == []


def test_the_likeliest_speaker_carries_on_not_the_nearest_noun():
    found = told("Das sagte Landrätin Ines Kolb im Kreistag. Der Regen hielt seit Mai an. Die Brücke sei marode.")
    assert found[-1] == ("indirect_free_indirect", "Die Brücke sei marode.", "", "Landrätin Ines Kolb")
