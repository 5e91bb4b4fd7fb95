"""Open questions: what the article says is not known, kept secret or not answered."""

from wortlaut.annotations.model import Layers, OpenQuestion
from wortlaut.annotations.openness import HEADS, Open, find_open, openness_words, triggers
from wortlaut.annotations.reading import Reading
from wortlaut.document.model import Document
from wortlaut.text.span import Span

UNREAD = frozenset({"dateline", "question", "source", "promotion", "other"})


def find_open_questions(document: Document, layers: Layers) -> tuple[OpenQuestion, ...]:
    """Return the open questions in *document*, in text order; never raises on any text.

    ``text`` is the indirect question where the article puts one, in answers that only point back ("Das ist nicht
    bekannt") the question above them, else the clause.
    """
    reading = layers.reading
    blocks, found = document.blocks, []
    lower, wanted = reading.lower, triggers()
    for number, (first, last, block) in enumerate(reading.sentences):
        if blocks[block].kind in UNREAD or wanted.isdisjoint(lower[first:last]):
            continue
        clauses = reading.clauses(number)
        for one in find_open(reading, clauses, head=blocks[block].kind in HEADS):
            asked = blocks[block - 1].span if block and blocks[block].kind == "answer" else None
            found.append(_question(reading, one, asked))
    return tuple(sorted(found))


def _question(reading: Reading, one: Open, asked: Span | None) -> OpenQuestion:
    first, last = one.clause
    has_question = one.question[1] > one.question[0]
    if has_question:
        first, last = min(first, one.question[0]), max(last, one.question[1])
    span = Span(reading.begins[first], reading.ends[last - 1])
    if one.question[1] > one.question[0] + 1:  # a bare "Welche" says nothing without its clause
        return OpenQuestion(span, reading.text[reading.begins[one.question[0]] : reading.ends[one.question[1] - 1]])
    if asked is not None and one.points_back:
        return OpenQuestion(span, asked.of(reading.text).strip())
    while first + 1 < last and reading.lower[first] in openness_words("subjunctions to drop"):
        first += 1
    return OpenQuestion(span, reading.text[reading.begins[first] : span.end])
