"""Statements told as a list: a sentence that announces with a cue verb and a colon, and the items under it."""

from typing import NamedTuple

from wortlaut.annotations.cues import find_cues
from wortlaut.annotations.reading import Reading
from wortlaut.annotations.roles import addressee_of, speaker_of
from wortlaut.annotations.statement_drafts import Draft
from wortlaut.document.model import Document

WEAKEST = 2  # strength of a cue that announces a list
CLOSING = frozenset(".,;")


class Listings(NamedTuple):
    """The statements of lists, the blocks that they fill, and the numbers of the sentences that announce them."""

    drafts: list[Draft]
    blocks: frozenset[int]
    sentences: frozenset[int]


def find_listings(document: Document, reading: Reading) -> Listings:
    """Return the items of *document* that a sentence before them puts into somebody's mouth."""
    drafts: list[Draft] = []
    blocks: set[int] = set()
    announcing: set[int] = set()
    last_sentence = {block: number for number, (_, _, block) in enumerate(reading.sentences)}
    items = [number for number, block in enumerate(document.blocks) if block.kind == "list_item"]
    before, head = -2, None
    for number in items:
        if number != before + 1:  # the first item of a list
            sentence = last_sentence.get(number - 1, -1)
            head = _announcement(reading, sentence) if sentence >= 0 else None
            announcing.update({sentence} if head is not None else ())
        before = number
        quote = _words(reading, reading.tokens_of(document.blocks[number].span))
        if head is not None and quote:
            blocks.add(number)
            drafts.append(
                Draft(
                    "indirect", quote, head.cue, head.frame, head.speaker, head.addressee, act=head.act,
                    medium=head.medium, origin="listed",
                )
            )  # fmt: skip
    return Listings(drafts, frozenset(blocks), frozenset(announcing))


def _announcement(reading: Reading, sentence: int) -> Draft | None:
    """Return cue, frame and speaker of a sentence that ends with a colon and announces somebody's words, or None."""
    clauses = reading.clauses(sentence)
    if reading.words[clauses.last - 1] != ":" or not clauses.segments:
        return None
    cues = find_cues(reading, clauses, range(clauses.first, clauses.stop))
    if not cues or cues[-1].row.strength < WEAKEST:
        return None
    cue = cues[-1]
    speaker = speaker_of(reading, clauses, cue)
    if not speaker:
        return None
    addressee = addressee_of(reading, clauses, cue, speaker)
    frame = list(range(clauses.first, clauses.last))
    return Draft("indirect", [], cue.tokens, frame, speaker, addressee, act=cue.row.act, medium=cue.row.medium)


def _words(reading: Reading, item: range) -> list[int]:
    """Return the tokens of a list item without its bullet and its closing mark."""
    first, last = item.start, item.stop
    while first < last and not reading.words[first][0].isalnum() and reading.inside[first] < 0:
        first += 1
    while last > first and reading.words[last - 1] in CLOSING and reading.inside[last - 1] < 0:
        last -= 1
    return list(range(first, last))
