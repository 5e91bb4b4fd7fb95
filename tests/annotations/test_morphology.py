import pytest

from wortlaut.annotations.morphology import EndingRow, WordClassRow
from wortlaut.annotations.pipeline import annotate
from wortlaut.document.outline import read_outline
from wortlaut.language.tables import marked, read_table
from wortlaut.language.verbs import SeparableRow


def analysed(text):
    layers = annotate(read_outline(text).document, ("morphology",))
    return list(zip(layers.tokens.begins, layers.tokens.words, layers.morphology, strict=True))


def of_word(text, word):
    return next(analysis for _, found, analysis in analysed(text) if found == word)


@pytest.mark.parametrize(
    "row",
    [*read_table("de", "word_classes", WordClassRow), *read_table("de", "word_endings", EndingRow)],
    ids=lambda row: f"{row.word_class} {row.example}",
)
def test_every_example_has_its_class(row):
    text, places = marked(row.example)
    found = {begin: analysis.word_class for begin, _, analysis in analysed(text)}
    assert places
    assert {found[begin] for begin, _ in places} == {row.word_class}


@pytest.mark.parametrize("row", read_table("de", "separable_verbs", SeparableRow), ids=lambda row: row.particle)
def test_every_particle_joins_its_verb(row):
    text, ((begin, end), _) = marked(row.example)
    found = of_word(text, text[begin:end])
    assert (found.particle, found.lemma.startswith(row.particle)) == (row.particle, True)


@pytest.mark.parametrize(
    ("text", "word", "lemma", "form", "mood"),
    [
        ("Der Plan sei gut.", "sei", "sein", "finite", "subjunctive_1"),
        ("Man habe das geprüft.", "habe", "haben", "finite", "subjunctive_1"),
        ("Das wäre schön.", "wäre", "sein", "finite", "subjunctive_2"),
        ("Sie gäben das Geld zurück.", "gäben", "zurückgeben", "finite", "subjunctive_2"),
        ("Ich habe das geprüft.", "habe", "haben", "finite", "indicative"),
        ("Er sagte das.", "sagte", "sagen", "finite", None),
        ("Er hat das berichtet.", "berichtet", "berichten", "participle", None),
        ("Er berichtet davon.", "berichtet", "berichten", "finite", "indicative"),
        ("Er versprach, das mitzuteilen.", "mitzuteilen", "mitteilen", "infinitive", None),
        ("Sie will das Boot verkaufen.", "verkaufen", "verkaufen", "infinitive", None),
    ],
)
def test_verb_forms_are_settled_by_their_clause(text, word, lemma, form, mood):
    found = of_word(text, word)
    assert (found.lemma, found.verb_form, found.mood) == (lemma, form, mood)


@pytest.mark.parametrize(
    ("text", "word", "word_class"),
    [
        ("Die Boote bleiben.", "Die", "DET"),
        ("Das Boot, das sank, war alt.", "das", "PRON"),
        ("Er wartete, während sie schlief.", "während", "SCONJ"),
        ("Er wartete während der Fahrt.", "während", "ADP"),
        ("Das ist sein Boot.", "sein", "DET"),
        ("Sie stand an der geplanten Brücke.", "geplanten", "ADJ"),
        ("Wir fragen Sie danach.", "Sie", "PRON"),
    ],
)
def test_words_of_several_classes(text, word, word_class):
    assert of_word(text, word).word_class == word_class


def test_a_particle_joins_only_verbs_that_the_table_gives_it():
    assert of_word("Er desertierte auf.", "desertierte").particle is None
