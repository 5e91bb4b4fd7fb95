import pytest

from wortlaut.annotations.pipeline import annotate
from wortlaut.document.outline import read_outline
from wortlaut.language.tables import marked, read_table
from wortlaut.language.word_lists import WordListRow

ARTICLE = """# Rat von Norbach beschließt den Umbau des Hafens

Der Rat von Norbach hat am Dienstag den Umbau des Hafens beschlossen. Die Kosten betragen zwölf Millionen Euro.

Reederin Hanna Okafor kritisierte die hohen Kosten. Sie fürchte eine Sperrung der Hafenstraße, sagte sie.

## Fragen und Antworten

? {question}
{answer}
"""


def judged(answer, question="Was wurde beschlossen?"):
    document = read_outline(ARTICLE.format(question=question, answer=answer)).document
    [found] = annotate(document, ("questions",)).questions
    text = document.text
    return [s.of(text) for s in found.support], [s.of(text) for s in found.unsupported]


def test_an_answer_is_held_against_the_text():
    support, added = judged("Der Rat hat den Umbau des Hafens beschlossen.")
    assert "Der Rat von Norbach hat am Dienstag den Umbau des Hafens beschlossen." in support
    assert added == []


def test_what_the_answer_adds_is_shown():
    assert judged("Der Rat hat den Umbau des Hafens einstimmig beschlossen.")[1] == ["einstimmig"]
    assert judged("Der Rat von Lindhafen hat den Umbau beschlossen.")[1] == ["Lindhafen"]
    assert judged("Der Umbau kostet vierzehn Millionen Euro.")[1] == ["vierzehn"]


def test_compounds_and_inflection_are_the_same_word():
    assert judged("Der Hafenumbau wurde vom Rat beschlossen.")[1] == []
    assert judged("Es geht um hohe Kosten.")[1] == []


def test_a_bare_yes_says_what_the_question_says():
    support, added = judged("Ja.", "Fürchtet die Reederin eine Sperrung der Hafenstraße?")
    assert any("Hafenstraße" in sentence for sentence in support)
    assert added == []


def test_answers_do_not_support_each_other_or_themselves():
    support, _ = judged("Der Zirkus kommt.", "Kommt der Zirkus?")
    assert support == []


def test_without_questions_there_is_nothing_to_judge():
    document = read_outline("# Titel\n\nEin Satz steht hier.\n").document
    assert annotate(document, ("questions",)).questions == ()


@pytest.mark.parametrize("row", read_table("de", "answer_words", WordListRow), ids=lambda row: row.name)
def test_examples_of_the_table(row):
    text, places = marked(row.example)
    question, _, answer = text.partition("? ")
    _, added = judged(answer, question + "?")
    assert added == [text[begin:end] for begin, end in places]
