import pytest

from wortlaut.annotations.pipeline import annotate
from wortlaut.document.outline import read_outline
from wortlaut.language.tables import marked, read_table
from wortlaut.language.word_lists import WordListRow

ARTICLE = """# Rat von Norbach streitet

„Der Hafen bleibt“, sagte Reederin Hanna Okafor. Nordische Medien berichten, dass der Damm breche.

Experten warnten vor Hochwasser.

{}
"""


def _is_known(layers, use):
    return use.actor is not None and bool(layers.actors[use.actor].mentions)


def sources(*entries):
    document = read_outline(ARTICLE.format("\n".join(f"= {entry}" for entry in entries))).document
    layers = annotate(document, ("source_uses",))
    return [
        (use.span.of(document.text), use.named, len(use.used_in), _is_known(layers, use)) for use in layers.source_uses
    ]


def test_a_listed_person_is_named_and_used():
    assert ("Interview mit Hanna Okafor", True, 1, True) in sources("Interview mit Hanna Okafor", "dpa")


def test_speakers_that_are_not_listed_are_sources_too():
    found = sources("dpa", "Gutachten des Umweltamts Norbach")
    assert ("Experten", False, 1, False) in found
    assert ("Reederin Hanna Okafor", True, 1, True) in found


def test_a_source_without_a_name_is_used_where_its_words_are():
    found = sources("nordische Agenturen", "internationale Medien")
    assert ("nordische Agenturen", False, 1, False) in found
    assert ("internationale Medien", False, 0, False) in found


def test_an_entry_with_several_sources_is_taken_apart():
    found = [entry[0] for entry in sources("Hanna Okafor, nordische Agenturen", "dpa")]
    assert found[-3:] == ["Hanna Okafor", "nordische Agenturen", "dpa"]


def test_names_in_the_topic_of_a_report_are_no_source():
    found = sources("Meldungen fremder Medien über den Streit zwischen Hanna Okafor, Karl Tamm und dem Rat", "dpa")
    assert [entry[1:] for entry in found if entry[0].startswith("Meldungen")] == [(False, 0, False)]


def test_people_without_a_name_are_so_by_their_plural_verb():
    article = "# Rat streitet\n\nGärtner weisen darauf hin, dass der Damm breche. „Nein“, sagte Gärtnerin Hanna Okafor."
    document = read_outline(article).document
    uses = annotate(document, ("source_uses",)).source_uses
    assert [(use.span.of(document.text), use.named) for use in uses] == [
        ("Gärtner", False), ("Gärtnerin Hanna Okafor", True),
    ]  # fmt: skip


@pytest.mark.parametrize("row", read_table("de", "source_words", WordListRow), ids=lambda row: row.name)
def test_examples_of_the_table(row):
    text, places = marked(row.example)
    unnamed = [words for words, named, _, _ in sources(text, "dpa") if not named and words in text]
    assert unnamed == [text[begin:end] for begin, end in places]


def test_an_article_without_sources_has_none():
    document = read_outline("# Titel\n\nDer Hafen liegt still.\n").document
    assert annotate(document, ("source_uses",)).source_uses == ()
