"""A quotation in the title, the kicker or the teaser whose words the article itself never brings.

## What it does
Looks at every passage in quotation marks in the head of an article (kicker, title, teaser, headings before the first
paragraph) and asks whether its words stand anywhere in the text under it.

## Why it matters
Readers take quotation marks for somebody's own words. A quotation that only the headline knows can be neither placed
nor checked, and often it is the editor's summary in quotation marks. Pressekodex Ziffer 2 (Sorgfalt: the meaning of a
report must not be distorted by its heading) and Richtlinie 2.4 (quotations must be true to the words said).

## Fires
    # Gespräche in Norbach enden ohne Ergebnis
    > Die Regierung von Norland nennt die Runde ⟦„konstruktiv“⟧, die Gegenseite schweigt.
    Die Unterhändler gingen am Abend auseinander. Ein Sprecher teilte mit, man wolle weiter verhandeln.
    Einen Termin gibt es noch nicht, sagte die Sprecherin des Ministeriums.
Two quotations, of which the text brings one:
    # Overkamp: ⟦„Wir geben niemals auf“⟧
    > Die Bürgermeisterin nennt den Plan „überhastet“.
    Bürgermeisterin Hanna Overkamp lehnt den Plan ab. „Das ist überhastet“, sagte sie am Montag.
    Der Rat entscheidet im Mai.

## Stays silent
    # Overkamp nennt Plan „überhasteten Schnellschuss“
    Bürgermeisterin Hanna Overkamp lehnt den Plan ab. Das sei ein überhasteter Schnellschuss, sagte sie am Montag.
    Der Rat entscheidet im Mai.
The title of a work is no quotation:
    # Preis für den Film „Nebelhorn“
    Die Jury hat entschieden. Regisseurin Hanna Overkamp nahm die Auszeichnung am Montag entgegen.

## When it is wrong
When the quotation is told in other words below ("Katastrophe", then "verheerend"): then the headline quotes what
nobody is shown to have said, and the question is fair, but the answer may be yes. Titles of works, names of ships or
operations that the text does not repeat are left out where a word before them says what they are.

## How it decides
The content words of the passage (nouns, names, verbs, adjectives, figures), without the endings of inflection, are
looked for near each other in the body. It fires where at most half of them are found (less than half of four and
more), and where a single word is not even part of another.

## Auf Deutsch
Ein Zitat in Dachzeile, Titel oder Vorspann, dessen Wörter der Text selbst nirgends bringt. Wer Anführungszeichen
liest, erwartet die Worte eines anderen; was nur die Überschrift kennt, lässt sich weder zuordnen noch prüfen
(Pressekodex Ziffer 2, Richtlinie 2.4).
"""

from collections.abc import Iterator
from itertools import islice

from wortlaut.annotations.model import Layers
from wortlaut.checks.layout import covering, layout_of
from wortlaut.checks.model import Hit, Rule
from wortlaut.compare.titled_works import is_title_of_work
from wortlaut.compare.wording import Wording
from wortlaut.document.model import Document

_LONGEST_SHOWN = 80  # characters of the quotation in the message
_MOST_QUOTATIONS = 40  # of a head; more is no article
_LONGEST_TERM = 2  # words; a title that ends in a longer quotation is the motto of an interview or portrait
_SHORTEST_BODY = 120  # characters; under less text there is nothing to miss


def find(document: Document, layers: Layers) -> Iterator[Hit]:
    """Yield the quotations of the head that the body does not bring."""
    layout = layout_of(document)
    if sum(span.end - span.begin for span in layout.body) < _SHORTEST_BODY:
        return
    wording = Wording(layers)
    names = covering(mention.span for mention in layers.mentions)
    of_head = ((p, block) for p in layers.quoted if not p.depth and (block := layout.head_block(p.span)))
    for passage, block in islice(of_head, _MOST_QUOTATIONS):
        if names.contains(passage.inner) or is_title_of_work(layers, passage):
            continue
        if wording.compare(passage.inner, layout.body).verdict == "differs":
            words = passage.inner.of(document.text)
            shown = words if len(words) <= _LONGEST_SHOWN else words[:_LONGEST_SHOWN] + " …"
            motto = block.kind == "title" and passage.span.end == block.span.end and len(words.split()) > _LONGEST_TERM
            yield Hit(passage.span, words={"quote": shown}, severity="info" if motto else None)


RULE = Rule(
    code="HDL001",
    name="headline-quote-not-in-body",
    titles={
        "de": "Zitat in Titel oder Vorspann fehlt im Text",
        "en": "Quotation in the headline is missing from the text",
    },
    group="headline",
    severity="error",
    status="preview",
    requires=("tokens", "morphology", "quoted", "mentions"),
    messages={
        "de": "„{quote}“ steht nur hier, im Text kommt es nicht vor. Wer hat das gesagt – und wo?",
        "en": "“{quote}” stands only here, the text does not bring it. Who said so, and where?",
    },
    find=find,
)
