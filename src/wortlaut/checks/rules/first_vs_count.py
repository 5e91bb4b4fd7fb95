"""Somebody does for the first time what, by the same text, they did several times before.

## What it does
Compares "erstmals", "zum ersten Mal" and the like with counts such as "bereits sechsmal", "zum dritten Mal" or "schon
an den Runden im Mai und im Juni", where both speak of the same person and of meetings.

## Why it matters
One of the two is wrong, and readers cannot know which. Pressekodex Ziffer 2 (Sorgfalt).

## Fires
    # Gespräche in Norbach
    Bemerkenswert: ⟦Erstmals nahm Juri Thormann⟧, ein Berater der Präsidentin, an einem Gespräch dieser Art teil.
    Dass Hanna Liesegang und Thormann Minister Overkamp in diesem Jahr bereits sechsmal getroffen haben, zeigt die
    Bedeutung.
Without a number:
    # Gespräche in Norbach
    ⟦Erstmals saß mit Reederin Karla Thormann⟧ eine Vertreterin der Wirtschaft am Tisch.
    Dass Thormann schon an den Runden im Dezember und im Januar teilgenommen hat, spricht sich herum.

## Stays silent
    # Gespräche in Norbach
    Erstmals nahm Juri Thormann an einem Gespräch dieser Art teil. Hanna Liesegang und Minister Karl Overkamp haben
    sich bereits sechsmal getroffen.
The count is of another pair:
    # Gespräche in Norbach
    Juri Thormann traf erstmals Präsidentin Hanna Liesegang. Mit Minister Karl Overkamp hat sich Thormann bereits
    dreimal getroffen.

## When it is wrong
When "erstmals" looks back ("damals", a year) in a way the step does not see, or when the two sentences speak of
different kinds of meetings.

## How it decides
Everybody of whom the first time is told must also be among those of whom the count (two or more, or "mehrfach") is
told; both sentences speak of a meeting. What stands inside quotation marks is compared only with what stands there
too: two speakers may differ.

## Auf Deutsch
Jemand tut zum ersten Mal, was er nach demselben Text schon mehrmals getan hat. Eines von beiden stimmt nicht, und wer
liest, kann nicht wissen, welches (Pressekodex Ziffer 2).
"""

from collections.abc import Iterator
from itertools import islice

from wortlaut.annotations.model import Frequency, Layers
from wortlaut.checks.layout import covering
from wortlaut.checks.model import Hit, Rule
from wortlaut.document.model import Document

_MOST_COUNTS = 40  # of one person; more is no article


def find(document: Document, layers: Layers) -> Iterator[Hit]:
    """Yield each first time that a count of the same people's meetings contradicts."""
    quoted = covering(passage.span for passage in layers.quoted if not passage.depth)
    counts: dict[int, list[Frequency]] = {}
    for count in layers.frequencies:
        if count.meeting and not count.first and (count.times is None or count.times > 1):
            for person in count.participants:
                counts.setdefault(person, []).append(count)
    for first in layers.frequencies:
        if not (first.first and first.meeting and first.participants):
            continue
        who = set(first.participants)
        inside = quoted.contains(first.span)
        candidates = islice(counts.get(first.participants[0], ()), _MOST_COUNTS)
        same = (c for c in candidates if who <= set(c.participants) and inside == quoted.contains(c.span))
        other = next(same, None)
        if other is not None:
            names = " / ".join(layers.entities[i].name for i in first.participants)
            words = {"who": names, "first": first.span.of(document.text), "count": other.span.of(document.text)}
            yield Hit(first.span, (other.span,), words)


RULE = Rule(
    code="NUM003",
    name="first-vs-count",
    titles={"de": "„Erstmals“ gegen „bereits sechsmal“", "en": "“For the first time” against “six times already”"},
    group="consistency",
    severity="error",
    status="preview",
    requires=("entities", "frequencies", "quoted"),
    messages={
        "de": "„{first}“, weiter unten aber „{count}“: War es nun das erste Mal oder nicht ({who})?",
        "en": "“{first}”, but also “{count}”: was it the first time or not ({who})?",
    },
    find=find,
)
