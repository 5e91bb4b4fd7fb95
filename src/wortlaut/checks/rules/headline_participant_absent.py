"""A headline names two people for a meeting, and by the text one of them was not there.

## What it does
Takes words like "A-B-Treffen" or "A-B-Gespräch" in the head of an article apart and compares the two with those of
whom the text says that they were in the room.

## Why it matters
"A-B-Treffen" is read as "A met B". Where envoys met, the headline makes more of an event than happened. Pressekodex
Ziffer 2: the heading must not distort what the report says.

## Fires
    # ⟦Overkamp-Liesegang-Treffen⟧ bringt keine Einigung
    Die Delegation unter Leitung des Gesandten Juri Thormann kam am Abend in Norbach an. Thormann traf Präsident
    Henrik Liesegang zu einem langen Gespräch.
    Danach reiste Thormann ab, um Präsidentin Regula Overkamp zu informieren.
Neither of the two was there:
    # ⟦Overkamp-Liesegang-Gespräch⟧ dauert sieben Stunden
    Für Norland verhandelte Staatssekretärin Maren Thormann, für Valtia der Gesandte Jonas Eschweiler.
    Präsidentin Regula Overkamp und Ministerpräsident Henrik Liesegang waren in ihren Hauptstädten geblieben.

## Stays silent
    # Overkamp-Liesegang-Treffen bringt keine Einigung
    Präsidentin Regula Overkamp hat sich am Abend mit Präsident Henrik Liesegang getroffen. Auch der Gesandte Juri
    Thormann nahm an dem Gespräch teil.
A meeting still to come:
    # Vor dem Overkamp-Liesegang-Treffen wächst die Unruhe
    Der Gesandte Juri Thormann traf Präsident Henrik Liesegang am Abend zu einem Gespräch. Präsidentin Regula
    Overkamp wurde danach informiert.

## When it is wrong
When the text tells of two meetings and says of only one who was there; and when somebody took part by telephone,
which the text calls being informed.

## How it decides
Of the people in the word, one or both are in no sentence that puts people into the room ("traf", "empfing", "nahm …
teil", "Gespräch zwischen", "Delegation unter Leitung von"), while somebody else is; and either the text says that
they were told about it or stayed away, or the other of the two did meet somebody. Meetings that are planned, in the
head or in the text, keep it silent.

## Auf Deutsch
Der Titel nennt zwei Menschen für ein Treffen, und nach dem Text war einer von ihnen nicht dabei. „A-B-Treffen“ liest
sich wie „A traf B“; wo Gesandte sprachen, macht der Titel mehr daraus, als geschah (Pressekodex Ziffer 2).
"""

from collections.abc import Iterator

from wortlaut.annotations.model import Layers, Meeting
from wortlaut.checks.layout import layout_of
from wortlaut.checks.model import Hit, Rule
from wortlaut.document.model import Document
from wortlaut.text.span import Span

_MOST_EVIDENCE = 3  # places shown


def find(document: Document, layers: Layers) -> Iterator[Hit]:
    """Yield the first compound of each pair in the head of which somebody was not in the room."""
    layout = layout_of(document)
    told = [m for m in layers.meetings if not m.compound and m.span.begin >= layout.start]
    seen: set[tuple[int, ...]] = set()
    for meeting in layers.meetings:
        inside = meeting.compound and layout.head_block(meeting.span) is not None
        pair = tuple(sorted({i for i in meeting.participants if layers.entities[i].kind == "person"}))
        if not inside or len(pair) < 2 or pair in seen:
            continue
        seen.add(pair)
        missing = () if meeting.planned else _missing(pair, told)
        if missing:
            names = [layers.entities[i].name for i in missing]
            yield Hit(meeting.span, _places(told, pair, missing), {"who": " / ".join(names)})


def _missing(pair: tuple[int, ...], told: list[Meeting]) -> tuple[int, ...]:
    """Return those of *pair* who were not in the room, or none where the text does not tell."""
    present = {i for m in told if not m.planned for i in m.participants}
    planned = {i for m in told if m.planned for i in m.participants}
    away = {i for m in told for i in m.absent}
    others = present - set(pair)
    missing = tuple(i for i in pair if i not in present and i not in planned)
    if not missing or not others:
        return ()
    return missing if away & set(missing) or present & set(pair) else ()


def _places(told: list[Meeting], pair: tuple[int, ...], missing: tuple[int, ...]) -> tuple[Span, ...]:
    away = [m.span for m in told if set(missing) & set(m.absent)]
    shared = [m.span for m in told if set(pair) & set(m.participants)]
    room = shared or [m.span for m in told if m.participants]
    apart: list[Span] = []
    for span in (*away[:1], *room):
        if len(apart) < _MOST_EVIDENCE and not any(span.overlaps(other) for other in apart):
            apart.append(span)
    return tuple(sorted(apart))


RULE = Rule(
    code="HDL006",
    name="headline-participant-absent",
    titles={"de": "Titel nennt Beteiligte, die nicht dabei waren", "en": "Headline names people who were not there"},
    group="headline",
    severity="warning",
    status="preview",
    requires=("entities", "meetings"),
    messages={
        "de": "Im Text sitzen bei diesem Treffen andere am Tisch: War {who} wirklich dabei?",
        "en": "By the text, others sat at the table of this meeting: was {who} really there?",
    },
    find=find,
)
