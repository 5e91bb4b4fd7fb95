import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wortlaut.annotations.pipeline import annotate
from wortlaut.annotations.time_words import FeastRow, rows
from wortlaut.document.outline import read_outline
from wortlaut.language.tables import read_table
from wortlaut.text.span import are_ordered

WEDNESDAY = "2025-12-03"
ROWS = [*rows(), *read_table("de", "calendar_feasts", FeastRow)]

LOWER = [word for row in rows() for word in row.words]
WORDS = [
    *LOWER,
    *map(str.title, LOWER),
    "17",
    "2014",
    "3.",
    "17.30",
    "12.12",
    ".",
    "3.12.2025",
    "/",
    "–",
    ",",
    "1990er",
]


def times_of(text, published=WEDNESDAY):
    outline = read_outline(text, published=published)
    return outline, annotate(outline.document, ("times",)).times


def told(text, published=WEDNESDAY):
    outline, times = times_of(text, published)
    return [(t.span.of(outline.document.text), t.type, t.value, t.modifier) for t in times]


def values(text, published=WEDNESDAY):
    return [value for _, _, value, _ in told(text, published)]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.example[:60])
def test_each_row_finds_the_places_of_its_example(row):
    outline, times = times_of(row.example)
    assert [t.span for t in times] == list(outline.marks)
    assert [t.value for t in times] == list(row.gives)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Am Dienstag hat der Rat getagt.", "2025-12-02"),
        ("Am Freitag ist er gestorben.", "2025-11-28"),
        ("Am Freitag wird der Rat tagen.", "2025-12-05"),
        ("Am Freitag soll der Rat tagen.", "2025-12-05"),
        ("Die Probe dauerte lange und soll am Freitag weitergehen.", "2025-12-05"),
        ("Er kündigte an, am Freitag nach Kiel zu reisen.", "2025-12-05"),
        ("Er gab zu, am Freitag in Kiel gewesen zu sein.", "2025-11-28"),
        ("Die am Freitag beginnende Messe wurde verkleinert.", "2025-12-05"),
        ("Die am Freitag beschlossene Steuer wird teuer.", "2025-11-28"),
        ("Das nächste Treffen ist für Freitag angesetzt.", "2025-12-05"),
        ("Rat tritt am Freitag zurück", "2025-12-05"),
        ("Brücke seit Freitag gesperrt", "2025-11-28"),
        ("Am Mittwoch tagte der Rat.", "2025-12-03"),
        ("Am Mittwoch wird der Rat tagen.", "2025-12-03"),
        ("Am kommenden Mittwoch tagt der Rat.", "2025-12-10"),
        ("Am vergangenen Mittwoch tagte der Rat.", "2025-11-26"),
        ("Am gestrigen Dienstag tagte der Rat.", "2025-12-02"),
        ("Diesen Freitag tagt der Rat.", "2025-12-05"),
    ],
)
def test_a_weekday_is_the_nearest_that_the_tense_allows(text, value):
    assert values(text) == [value]


def test_weekdays_that_follow_each_other():
    assert values("Von Donnerstag bis Samstag wird gebaut.") == ["2025-12-04", "2025-12-06"]
    assert values("Am Samstag und Sonntag regnete es.") == ["2025-11-29", "2025-11-30"]


def test_a_night_belongs_to_the_day_on_which_it_begins_and_its_small_hours_to_the_next():
    text = "In der Nacht zum Mittwoch brannte es. Gegen 3.30 Uhr war das Feuer gelöscht."
    assert values(text) == ["2025-12-02TNI", "2025-12-03T03:30"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Im Juni trat er zurück.", "2025-06"),
        ("Im Juni soll er gewählt werden.", "2026-06"),
        ("Im Dezember schneite es.", "2025-12"),
        ("Er ist keinen Schritt weiter als im Juni.", "2025-06"),
        ("Ab 1. Februar gilt das Gesetz.", "2026-02-01"),
        ("Am 28. November beschloss der Rat den Bau.", "2025-11-28"),
        ("Im Juni vergangenen Jahres trat er zurück.", "2024-06"),
        ("Im vergangenen Juni trat er zurück.", "2025-06"),
        ("Bis Weihnachten wird gebaut.", "2025-12-24"),
        ("An Ostern wird gefeiert.", "2026-04-05"),
        ("An Ostern fehlte er.", "2025-04-20"),
        ("Im Herbst trat er zurück.", "2025-FA"),
        ("Im Frühjahr soll er gewählt werden.", "2026-SP"),
        ("Im vierten Quartal des Vorjahres sank der Umsatz.", "2024-Q4"),
        ("Die Schule begann in den frühen neunziger Jahren.", "199"),
    ],
)
def test_months_and_seasons_without_a_year(text, value):
    assert values(text) == [value]


def test_a_year_goes_on_for_the_months_after_it():
    assert values("Im März 1992 fiel die Mauer. Im April kam der Neubau.") == ["1992-03", "1992-04"]
    assert values("Im Juli und August 1914 war es heiß.") == ["1914-07", "1914-08"]


def test_days_of_one_month():
    found = told("Am 3., 4. und 5. Mai 2019 wurde gespielt, jeweils um 20 Uhr.")
    assert [value for _, _, value, _ in found] == ["2019-05-03", "2019-05-04", "2019-05-05", "T20:00"]
    assert [span for span, *_ in found] == ["3.", "4.", "5. Mai 2019", "20 Uhr"]


def test_anaphora():
    text = (
        "Am 10. Mai 2021 fiel das Urteil. Am selben Tag ging er. Zwei Wochen später kam er. Am Tag darauf schwieg er."
    )
    assert values(text) == ["2021-05-10", "2021-05-10", "2021-W21", "2021-05-11"]
    assert values("2012 zog er fort, zwei Jahre später kam er zurück.") == ["2012", "2014"]
    assert values("Er stieg aus. Zwei Tage später kam er zurück.") == ["XXXX-XX-XX"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Er wartete fast fünf Stunden.", ("fast fünf Stunden", "DURATION", "PT5H", "less_than")),
        ("Er wartete rund fünf Stunden.", ("rund fünf Stunden", "DURATION", "PT5H", "approx")),
        ("Er wartete seit mehr als fünf Jahren.", ("mehr als fünf Jahren", "DURATION", "P5Y", "more_than")),
        ("Er wartete gut ein Jahr.", ("gut ein Jahr", "DURATION", "P1Y", "more_than")),
        ("Er wartete ein knappes Jahr.", ("ein knappes Jahr", "DURATION", "P1Y", "less_than")),
        ("Er wartete genau ein Jahr.", ("genau ein Jahr", "DURATION", "P1Y", None)),
        ("Er wartete bis zu fünf Stunden.", ("bis zu fünf Stunden", "DURATION", "PT5H", "less_than")),
        ("Er wartete mindestens fünf Tage.", ("mindestens fünf Tage", "DURATION", "P5D", "more_than")),
        ("Ende 2024 begann der Bau.", ("Ende 2024", "DATE", "2024", "end")),
        ("Mitte Mai 2024 begann der Bau.", ("Mitte Mai 2024", "DATE", "2024-05", "mid")),
        ("Zu Beginn der Woche begann der Bau.", ("Beginn der Woche", "DATE", "2025-W49", "start")),
        ("Er kam gegen 17 Uhr.", ("17 Uhr", "TIME", "2025-12-03T17:00", "approx")),
        ("Er kam am späten Abend.", ("späten Abend", "TIME", "2025-12-03TEV", "end")),
        ("Die fast fünfstündige Sitzung endete.", ("fast fünfstündige", "DURATION", "PT5H", "less_than")),
        ("Das Fünf-Stunden-Gespräch endete.", ("Fünf-Stunden", "DURATION", "PT5H", None)),
        ("Er saß drei Jahre und vier Monate.", ("drei Jahre und vier Monate", "DURATION", "P3Y4M", None)),
        ("Der Rat tagt jeden zweiten Monat.", ("jeden zweiten Monat", "SET", "P2M", None)),
        ("Der Rat tagt einmal im Monat.", ("einmal im Monat", "SET", "P1M", None)),
    ],
)
def test_span_type_value_and_modifier(text, expected):
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Die 34-Jährige ist 31 Jahre alt.",
        "Ein 16-jähriges Mädchen und ein 16 Jahre alter Junge.",
        "Er starb im Alter von 79 Jahren.",
        "Kinder zwischen sechs und elf Jahren spielen.",
        "Rund 2000 Teilnehmer zahlten 1990 Euro.",
        "Jan Sommer und Otto August Lessing spielten 3:1.",
        "Die Zeitung Heute druckte es.",
        "Er kam früher als gedacht.",
        "Der Zug fuhr rund um die Uhr.",
    ],
)
def test_what_is_no_time(text):
    assert told(text) == []


def test_today_is_a_day_in_the_news_and_an_age_elsewhere():
    assert values("Heute tagt der Rat.") == ["2025-12-03"]
    assert values("Das gilt bis heute.") == ["PRESENT_REF"]
    assert values("Damals war hier ein Hafen, heute ein Park.") == ["PAST_REF", "PRESENT_REF"]


def test_without_a_day_of_publication_nothing_is_guessed():
    text = "Am Dienstag tagte er. Gestern ging er. Im Mai 2019 kam er, im vergangenen Jahr ging er. Am 5. Juni kam er."
    assert values(text, None) == ["XXXX-WXX-2", "XXXX-XX-XX", "2019-05", "XXXX", "2019-06-05"]


@pytest.mark.parametrize(
    "text",
    [
        "Berlin, 3. Dezember 2025 – Der Rat tagte gestern.",
        "# Rat tagte\n@ Berlin, 3. Dezember 2025\nDer Rat tagte gestern.",
        "Stand: 3.12.2025, 14:05 Uhr\n\nDer Rat tagte gestern.",
        "Rat tagte\n\n03.12.2025 – 14:05\n\nDer Rat tagte gestern.",
        "Der Rat tagte gestern und vertagte sich dann. (abc, 3. 12. 2025)",
    ],
)
def test_the_day_of_publication_is_read_from_a_dateline(text):
    assert "2025-12-02" in values(text, None)


def test_a_date_in_a_sentence_is_no_dateline():
    assert values("Am 3. Dezember 2025 tagte der Rat. Er hatte gestern geschwiegen.", None)[1] == "XXXX-XX-XX"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Am 31. November 2025 endet die Frist.", "2025-11-31"),
        ("Am 31.11.2025 endet die Frist.", "2025-11-31"),
        ("Am 29. Februar 2025 endet die Frist.", "2025-02-29"),
        ("Um 25.61 Uhr endet die Frist.", "2025-12-03T25:61"),
    ],
)
def test_what_no_calendar_has_keeps_its_figures(text, value):
    assert values(text) == [value]


ODD = [
    "", " ", "((((", "9" * 5000, "1. " * 3000, "und " * 3000, "12 Uhr " * 2000, "bis " * 500 + "12 Uhr",
    "Montag, " * 2000, "25. und " * 500 + "26. August", "1.10 - " * 900, "am 00.00.0000", "0. Mai 0000", "Jahr 000",
    "99. Mai 9999", "٣. Mai ٢٠٢٥", "Mo\u00adntag im Ma\u0308rz", "🔔 um 17.30 Uhr 🔔", "zehntausend Jahre vor 9999",
    "alle 0 Jahre", "Ostern 9999", "Ostern 1583", "im Jahr 1000000000000", "99999 Tage später", "vergangene", "der",
    "Am 10. Mai 0001 kam er, 9999 Jahre später ging er. Am Vortag.", "den 1.", "Ende", "halb", "Uhr", "Jahr für",
    "On Monday, March 3rd 2025, at 5 p.m.", "heute heute heute", "stündig jährig Stunden-",
]  # fmt: skip


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
@pytest.mark.parametrize("published", [WEDNESDAY, None, "0001-01-01", "9999-12-31", "gestern"])
def test_any_text_is_read(text, published):
    outline, times = times_of(text, published)
    end = 0
    for timex in times:
        assert end <= timex.span.begin < timex.span.end <= len(outline.document.text)
        assert timex.value
        end = timex.span.end


@settings(deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=8), st.sampled_from([WEDNESDAY, None, "0001-01-01", "9999-12-31"]))
def test_words_of_the_tables_in_any_order_are_read(words, published):
    outline, times = times_of(" ".join(words), published)
    spans = [timex.span for timex in times]
    assert are_ordered(spans)
    assert all(span.begin < span.end <= len(outline.document.text) for span in spans)


def test_hidden_characters_do_not_hide_a_time():
    assert values("Am Mon\u00adtag regnete es im Ma\u0308rz 2025.") == ["2025-12-01", "2025-03"]
