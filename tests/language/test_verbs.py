import pytest

from wortlaut.language.tables import marked, read_table
from wortlaut.language.verbs import (
    IrregularRow,
    PrefixedRow,
    SeparableRow,
    StrongRow,
    WeakRow,
    prefixes,
    verb_forms,
)

STRONG = read_table("de", "strong_verbs", StrongRow)
IRREGULAR = read_table("de", "irregular_forms", IrregularRow)
WEAK = read_table("de", "weak_verbs", WeakRow)
PREFIXED = read_table("de", "prefixed_verbs", PrefixedRow)
SEPARABLE = read_table("de", "separable_verbs", SeparableRow)


def words_marked(example):
    text, places = marked(example)
    return [text[begin:end] for begin, end in places]


def readings(word):
    return {(form.lemma, form.kind) for form in verb_forms(word)}


@pytest.mark.parametrize("row", STRONG, ids=lambda row: row.lemma)
def test_every_strong_verb(row):
    (word,) = words_marked(row.example)
    assert word == row.present
    for form, kind in ((row.lemma, "infinitive"), (row.participle, "participle")):
        assert (row.lemma, kind) in readings(form)
    for form in (row.present, row.past, row.subjunctive):
        assert (row.lemma, "finite") in readings(form)
    seconds = [f.mood for f in verb_forms(row.subjunctive) if f.lemma == row.lemma and f.kind == "finite"]
    assert (None if row.subjunctive == row.past else "subjunctive_2") in seconds


@pytest.mark.parametrize("row", IRREGULAR, ids=lambda row: row.form)
def test_every_irregular_form(row):
    assert words_marked(row.example) == [row.form]
    found = [f for f in verb_forms(row.form) if (f.lemma, f.kind, f.mood) == (row.lemma, row.verb_form, row.mood)]
    assert found
    assert {f.auxiliary for f in found} == {row.word_class == "AUX"}


@pytest.mark.parametrize("row", WEAK, ids=lambda row: row.letter)
def test_every_weak_verb(row):
    verbs = row.verbs.split()
    (word,) = words_marked(row.example)
    assert {lemma for lemma, _ in readings(word)} & set(verbs)
    assert [verb for verb in verbs if not verb.startswith(row.letter)] == []
    assert [verb for verb in verbs if (verb, "infinitive") not in readings(verb)] == []


@pytest.mark.parametrize("row", PREFIXED, ids=lambda row: row.prefix)
def test_every_prefix_that_stays(row):
    (word,) = words_marked(row.example)
    assert (row.prefix + row.bases.split()[0], "finite") in readings(word)
    verbs = [row.prefix + base for base in row.bases.split()]
    assert [verb for verb in verbs if (verb, "infinitive") not in readings(verb)] == []


@pytest.mark.parametrize("row", SEPARABLE, ids=lambda row: row.particle)
def test_every_particle(row):
    verb, particle = words_marked(row.example)
    assert particle == row.particle
    assert {lemma for lemma, _ in readings(verb)} & set(row.bases.split())
    for base in row.bases.split():
        with_zu = [f for f in verb_forms(f"{particle}zu{base}") if f.lemma == particle + base]
        assert ("infinitive", particle, True) in [(f.kind, f.particle, f.zu) for f in with_zu], base


@pytest.mark.parametrize(
    ("word", "lemma", "kind", "mood"),
    [
        ("habe", "haben", "finite", "subjunctive_1"),
        ("sei", "sein", "finite", "subjunctive_1"),
        ("gäbe", "geben", "finite", "subjunctive_2"),
        ("sagte", "sagen", "finite", None),
        ("arbeitet", "arbeiten", "finite", "indicative"),
        ("öffnet", "öffnen", "finite", "indicative"),
        ("lernt", "lernen", "finite", "indicative"),
        ("handle", "handeln", "finite", "subjunctive_1"),
        ("fordere", "fordern", "finite", "subjunctive_1"),
        ("verteilt", "verteilen", "participle", None),
        ("anerkannt", "anerkennen", "participle", None),
        ("mitgeteilt", "mitteilen", "participle", None),
        ("bestätigt", "bestätigen", "participle", None),
        ("finanziert", "finanzieren", "participle", None),
        ("digitalisierte", "digitalisieren", "finite", None),
        ("vorbereitet", "vorbereiten", "participle", None),
        ("weiterverfolgt", "weiterverfolgen", "participle", None),
    ],
)
def test_forms(word, lemma, kind, mood):
    assert (lemma, kind, mood) in {(f.lemma, f.kind, f.mood) for f in verb_forms(word)}


@pytest.mark.parametrize("word", ["", "a", "haus", "stätigt", "tisch", "geteiltt", "zu", "mit", "x" * 10_000])
def test_what_is_no_verb(word):
    assert verb_forms(word) == ()


def test_prefixes_are_told_apart():
    assert "mit" in prefixes(separable=True)
    assert "mit" not in prefixes(separable=False)
    assert {"über", "um", "unter"} <= set(prefixes(separable=True)) & set(prefixes(separable=False))
