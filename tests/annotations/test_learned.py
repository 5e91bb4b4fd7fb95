import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from soundness import check_invariants

from wortlaut.annotations.learned import windows
from wortlaut.annotations.pipeline import annotate
from wortlaut.document.outline import read_outline

PROFILES = ("fast", "accurate")
ARTICLE = """# Streit um den Damm

Ministerin Hanna Tamm sagte am Montag: „Wir bauen den Damm neu.“ Der Rat kündigte an, das Geld zu geben.

Nach Angaben der Reederei Kolb AG sinkt das Wasser. Der Bau dauere zwei Jahre. Landrat Jan Kolb äußerte sich nicht.
"""


def read(outline, profile):
    document = read_outline(outline).document
    return document, annotate(document, ("quotations",), profile).quotations


def told(outline, profile):
    document, quotations = read(outline, profile)
    words = lambda spans: " … ".join(span.of(document.text) for span in spans)  # noqa: E731  shorter here
    return [(q.type, words(q.quote), words(q.speaker)) for q in quotations]


@pytest.mark.parametrize("profile", PROFILES)
def test_plain_cases_are_found(profile):
    found = told(ARTICLE, profile)
    assert ("direct", "„Wir bauen den Damm neu.“", "Ministerin Hanna Tamm") in found
    assert ("indirect", "sinkt das Wasser", "Angaben der Reederei Kolb AG") in found
    assert ("indirect_free_indirect", "Der Bau dauere zwei Jahre.", "Angaben der Reederei Kolb AG") in found


@pytest.mark.parametrize("profile", PROFILES)
def test_silence_and_turns_stay_as_the_rules_read_them(profile):
    assert ("reported", "", "Landrat Jan Kolb") in told(ARTICLE, profile)
    interview = "Tagblatt: Was nun?\n\nTamm: Wir bauen.\n\nTagblatt: Wann?\n\nTamm: Bald."
    assert [words for kind, words, _ in told(interview, profile) if kind == "direct"] == [
        "Was nun?", "Wir bauen.", "Wann?", "Bald.",
    ]  # fmt: skip


@pytest.mark.parametrize("profile", PROFILES)
def test_a_silence_is_told_once(profile):
    article = """Kreis Ellmund

# Hafenrat lobt „ehrliche Runde“ mit Landrätin Brenk

Ellmund, 12. März 2026

Landrätin Hanna Brenk hat am Dienstag Vertreter der Reederei Kolb AG getroffen. Brenk sagte: „Wir reden weiter.“ Die \
Reederei wolle bis Juni ein Angebot vorlegen, teilte sie mit. Man sei sich in zwei Punkten einig. Die Kolb AG \
äußerte sich nicht.

Der Verband kritisierte den Plan. Nach Angaben der Hafenbehörde sinkt der Umschlag um 12 Prozent.
"""
    assert [words for _, words, speaker in told(article, profile) if speaker == "Die Kolb AG"] == [""]


@pytest.mark.parametrize("profile", PROFILES)
def test_two_runs_agree_and_say_how_sure_they_are(profile):
    first, second = read(ARTICLE, profile)[1], read(ARTICLE, profile)[1]
    assert first == second
    assert all(0 <= q.confidence <= 1 for q in first)


def test_the_drafts_stay_what_the_rules_found():
    document = read_outline(ARTICLE).document
    layers = annotate(document, ("quotations",), "fast")
    assert layers.drafted == annotate(document, ("quotations",)).quotations


HOSTILE = {
    "nothing": "",
    "blanks": " \n\n \t ",
    "marks only": "„“" * 300,
    "unpaired marks": "„Wir „bauen “ das «, sagte »Kolb. " * 20,
    "capitals": "DIE LANDRÄTIN SAGTE, DASS DIE BRÜCKE GESPERRT BLEIBT. " * 10,
    "no sentence end": "sagte der Mann dass die Frau sagt laut Angaben von " * 60,
    "long quotation": "„" + "Das Wetter bleibt schön und warm. " * 250 + "“, sagte Kolb.",
    "one letter": "a",
    "long word": "sagte" * 800,
    "odd characters": "\u200b„\ud800Kolb\u0301“\u2028, sagte\u00a0er. \U0001f514",
    "other letters": "Он сказал: „Мы строим.“ 彼は言った。",
}


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_yields_only_sound_spans(text, profile):
    check_invariants(*read(text, profile))


WORDS = [
    "„",
    "“",
    "sagte",
    "Kolb",
    "dass",
    "er",
    "sei",
    "laut",
    ",",
    ":",
    ".",
    "\n\n",
    "habe",
    "gefordert",
    "Tamm",
    "so",
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=80))
def test_any_words_yield_only_sound_spans(words):
    check_invariants(*read(" ".join(words), "fast"))


@given(st.lists(st.integers(1, 7), max_size=400), st.integers(10, 60))
def test_windows_cover_every_word(sizes, limit):
    split = [tuple(range(size)) for size in sizes]
    found = list(windows(split, limit, 5))
    assert {word for begin, end in found for word in range(begin, end)} == set(range(len(split)))
    assert all(sum(len(s) for s in split[b:e]) <= limit or e == b + 1 for b, e in found)
    assert all(b < e for b, e in found)
