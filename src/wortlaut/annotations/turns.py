"""Turns of an interview or a minute: paragraphs that open with the name of who speaks and a colon.

One such paragraph proves nothing ("Zum Vergleich: …"). Where labels come back, and at least two of them, the document
is a conversation, and every paragraph behind a label is that speaker's words up to the next label.
"""

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from wortlaut.annotations.clause_words import words_of
from wortlaut.annotations.reading import Reading
from wortlaut.annotations.statement_drafts import Draft
from wortlaut.document.model import Document
from wortlaut.text.span import Span

LABEL = re.compile(r"[*_':\s]{0,6}(?P<who>[^\W\d_][\w.’-]*(?:'\w+)?(?: [\w.’-]+){0,4}?)[*_']{0,4} ?:[*_']{0,4}(?=\s)")
FEWEST_TURNS = 4
LONGEST_CLOSING = 80  # code points at the beginning of a paragraph
FEWEST_RETURNS = 2  # a label that stands once may still be one, beside others that come back
SENTENCE_ENDS = frozenset(".!?…")
CLOSERS = "\"'“”«»‘’‹›)]"
SPOKEN_IN = frozenset({"paragraph", "question", "answer", "list_item", "heading"})


class Turns(NamedTuple):
    """The statements of a conversation, and the blocks that they fill."""

    drafts: list[Draft]
    blocks: frozenset[int]


def find_turns(document: Document, reading: Reading) -> Turns:
    """Return the turns of *document*, or none where it is no conversation."""
    labels = {
        number: match
        for number, block in enumerate(document.blocks)
        if block.kind in SPOKEN_IN and (match := LABEL.match(document.text, block.span.begin, block.span.end))
    }
    said = Counter(_name(match) for match in labels.values())
    returning = {who for who, count in said.items() if count >= FEWEST_RETURNS}
    if len(returning) < 2 or sum(said[who] for who in returning) < FEWEST_TURNS or not _is_prose(document, labels):
        return Turns([], frozenset())
    drafts: list[Draft] = []
    blocks: set[int] = set()
    speaker: list[int] = []
    for number, block in enumerate(document.blocks):
        label = labels.get(number)
        begin = block.span.begin
        if label is not None and _name(label) in returning:
            speaker = list(reading.tokens_of(Span(label.start("who"), label.end("who"))))
            begin = label.end()
        elif _ends_conversation(document, block.span):
            speaker = []
        if not speaker or block.kind not in SPOKEN_IN or (begin == block.span.begin and block.kind == "heading"):
            continue
        quote = list(reading.tokens_of(Span(begin, block.span.end)))
        if quote:
            frame = [*speaker, *range(speaker[-1] + 1, quote[0])] if begin > block.span.begin else []
            act = "ask" if reading.words[quote[-1]] == "?" else "say"
            drafts.append(Draft("direct", quote, [], frame, speaker, act=act, origin="turn"))
            blocks.add(number)
    return Turns(drafts, frozenset(blocks))


def _name(label: re.Match[str]) -> str:
    """Return what tells a label from others: its last word, capitals or not ("Hanna Tamm:", "TAMM:")."""
    return label["who"].split()[-1].casefold()


def _ends_conversation(document: Document, span: Span) -> bool:
    """Tell whether a paragraph closes the conversation: "Das Gespräch führte …"."""
    opening = document.text[span.begin : span.begin + LONGEST_CLOSING].casefold()
    return any(words in opening for words in words_of("closings of conversations"))


def _is_prose(document: Document, labels: Iterable[int]) -> bool:
    """Tell whether most labelled blocks end like sentences: a table of results has labels too."""
    ends = [document.blocks[number].span.of(document.text).rstrip(CLOSERS)[-1:] in SENTENCE_ENDS for number in labels]
    return sum(ends) > len(ends) / 2
