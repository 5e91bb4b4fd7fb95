"""CoNLL-U and UIMA CAS: read back by the libraries of their fields."""

import cassis
import conllu
import msgspec
import pytest
from articles import TEXT, at, make_full_record

from wortlaut.annotations.pipeline import annotate
from wortlaut.document.outline import read_outline
from wortlaut.outputs import as_cas, as_conllu
from wortlaut.record.build import build_record

OUTLINE = """# Norbacher Rat streitet über Damm

Ratsherrin Hanna Okafor sagte 🔔 am Dienstag: „Wir reden weiter.“ Die Norbach-Delegation schwieg.
"""


def made(outline=OUTLINE):
    document = read_outline(outline).document
    layers = annotate(document)
    return build_record(document, layers), layers


def full():
    """Return the full record on layers of its own text."""
    document = read_outline(TEXT).document
    layers = annotate(msgspec.structs.replace(document, text=TEXT), ("tokens", "sentences", "morphology"))
    return make_full_record(), layers


def test_conllu_holds_every_token_once_at_its_place():
    record, layers = made()
    sentences = conllu.parse(as_conllu.render_record(record, layers))
    rows = [row for sentence in sentences for row in sentence]
    assert [row["form"] for row in rows] == layers.tokens.words
    for row in rows:
        begin, end = map(int, row["misc"]["TokenRange"].split(":"))
        assert record.document.text[begin:end] == row["form"]
    said = next(row for row in rows if row["form"] == "sagte")
    assert (said["lemma"], said["upos"]) == ("sagen", "VERB")
    assert said["feats"]["VerbForm"] == "Fin"
    assert said["misc"]["Statement"].startswith("cue:s")


def test_conllu_brackets_of_entities_close():
    record, layers = full()
    text = as_conllu.render_record(record, layers)
    opened, closed = text.count("(e"), text.count(")")
    assert opened == closed > 0
    assert "Timex=" in text


def test_a_tab_or_line_end_within_a_sentence_breaks_no_row():
    record, layers = made("# Titel\n\nHanna Okafor\tsagte\x0b „Ja\u2028nein“, dann ging sie.\n")
    for line in as_conllu.render_record(record, layers).split("\n"):
        assert not line or line.startswith("#") or line.count("\t") == 9


def test_a_cas_has_the_places_and_values_of_the_record():
    record, layers = made()
    written = as_cas.render_record(record, layers)
    assert "\n" not in written
    cas = cassis.load_cas_from_json(written)
    assert cas.sofa_string == record.document.text
    tokens = cas.select(f"{as_cas.DKPRO}segmentation.type.Token")
    assert [token.get_covered_text() for token in tokens] == layers.tokens.words
    named = {(n.get_covered_text(), n.value) for n in cas.select(f"{as_cas.DKPRO}ner.type.NamedEntity")}
    assert ("Hanna Okafor", "person") in named
    [statement] = [s for s in cas.select("wortlaut.Statement") if s.form == "direct"]
    assert statement.get_covered_text() == "„Wir reden weiter.“"
    assert statement.speaker == "Hanna Okafor"


@pytest.mark.parametrize(
    ("name", "words"),
    [("Time", "am Morgen"), ("Quantity", "ernst"), ("Assertion", "Wie es weitergeht"), ("Position", "„Wir reden“"),
     ("OpenQuestion", "Wie es weitergeht"), ("Event", "Overkamp-Liesegang-Treffen")],
)  # fmt: skip
def test_a_cas_has_every_part(name, words):
    record, layers = full()
    cas = cassis.load_cas_from_json(as_cas.render_record(record, layers))
    assert words in [entry.get_covered_text() for entry in cas.select(f"wortlaut.{name}")]


def test_a_chain_links_all_places_of_an_entity_in_their_order():
    record, layers = full()
    cas = cassis.load_cas_from_json(as_cas.render_record(record, layers))
    chains = []
    for chain in cas.select(f"{as_cas.DKPRO}coref.type.CoreferenceChain"):
        link, words = chain.first, []
        while link is not None:
            words.append(link.get_covered_text())
            link = link.next
        chains.append(words)
    assert ["Juri Thormann", "„Wir", "Thormann am"] in chains
    assert at("Juri Thormann").begin >= 0
