import io
import re

import pytest
from rich.console import Console

from wortlaut.checks.page import page_of
from wortlaut.checks.table import RULES
from wortlaut.messages.glossary import read_glossary
from wortlaut.outputs.glossary_as_text import print_glossary
from wortlaut.outputs.rules_as_text import print_page, print_rules


def printed(function, *arguments, **options):
    stream = io.StringIO()
    function(*arguments[:1], Console(file=stream, width=80, **options), *arguments[1:])
    return stream.getvalue()


def test_the_list_names_every_rule():
    for language in ("de", "en"):
        shown = printed(print_rules, [page_of(rule) for rule in RULES], language)
        for rule in RULES:
            assert rule.code in shown
            assert rule.name in shown
            assert rule.titles[language] in shown


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_page_says_all_that_is_known(rule):
    page = page_of(rule)
    for language in ("de", "en"):
        shown = " ".join(printed(print_page, page, language).split())
        for words in (page.titles[language], page.summaries[language], page.messages[language], page.name):
            assert " ".join(words.split()) in shown
        for heading, text in page.sections:
            assert heading in shown
            assert " ".join(text.split()) in shown
        for example in page.examples:
            assert " ".join(example.outline.split()) in shown


def test_the_marked_place_is_lit_up_and_keeps_its_marks():
    options = {"force_terminal": True, "color_system": "standard", "_environ": {"TERM": "xterm"}}
    shown = printed(print_page, page_of(RULES[0]), "de", **options)
    assert re.search(r"\x1b\[1;31m⟦[^\x1b⟧]+⟧\x1b\[0m", shown)


def test_the_glossary_in_both_languages():
    terms = read_glossary()
    german, english = (printed(print_glossary, terms, language) for language in ("de", "en"))
    assert german.startswith("Artikel (article)\n")
    assert english.startswith("article (Artikel)\n")
    assert all(" ".join(term.means.de.split()) in " ".join(german.split()) for term in terms)
