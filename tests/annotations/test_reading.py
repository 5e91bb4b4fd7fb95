import pytest

from wortlaut.annotations.pipeline import annotate
from wortlaut.annotations.reading import Reading
from wortlaut.document.outline import read_outline
from wortlaut.language.tables import marked, read_table
from wortlaut.language.word_lists import WordListRow


@pytest.mark.parametrize("row", read_table("de", "clause_words", WordListRow), ids=lambda row: row.name)
def test_every_example_marks_a_word_of_its_row(row):
    text, places = marked(row.example)
    assert places
    assert all(text[begin:end].lower() in row.words for begin, end in places)
    document = read_outline(row.example).document
    assert annotate(document, ("quotations",)).quotations is not None


def reading(text):
    document = read_outline(text).document
    layers = annotate(document, ("tokens", "sentences", "morphology", "quoted"))
    return Reading(document, layers)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Die Landrätin sagte, dass die Brücke gesperrt bleibt.", ["main", "that"]),
        ("Die Landrätin, die gestern kam, sagte, der Plan sei gut.", ["fragment", "relative", "verb_first", "main"]),
        ("Die Brücke sei marode, sagte die Landrätin.", ["main", "verb_first"]),
        ("Der Verband forderte sie auf, die Brücke zu bauen.", ["main", "infinitive"]),
        ("Wie die Landrätin mitteilte, ist die Brücke gesperrt.", ["manner", "verb_first"]),
        ("Er fragte, ob die Brücke hält.", ["main", "whether"]),
    ],
)
def test_a_sentence_is_cut_at_its_commas(text, kinds):
    assert [segment.kind for segment in reading(text).clauses(0).segments] == kinds


def test_commas_in_quotations_and_brackets_do_not_cut():
    clauses = reading("Kolb (Mitte, seit 2020) sagte: „Ja, gern, sofort.“").clauses(0)
    assert len(clauses.segments) == 2


def test_sentences_of_one_quotation_are_read_together():
    one = reading("„Wir bauen. Wir bauen sofort!“, sagte Kolb.")
    assert len(one.sentences) == 1
