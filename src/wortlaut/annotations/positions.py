"""Positions: what an actor wants of an issue, or that it says nothing; from what was said and what the paper tells."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice

from wortlaut.annotations.actor_places import ActorPlaces
from wortlaut.annotations.clause_words import words_of
from wortlaut.annotations.model import Layers, Position, Quotation, Stance
from wortlaut.annotations.noun_phrases import phrase_end
from wortlaut.annotations.silences import ACT as SILENCE
from wortlaut.annotations.spoken_clauses import triggered_sentences
from wortlaut.annotations.stance_clauses import StanceClause, stance_clauses
from wortlaut.annotations.stance_issues import behind_preposition, issue_of
from wortlaut.annotations.stance_words import stance_verbs, stance_words
from wortlaut.document.model import Document
from wortlaut.text.span import Span, cover

READ = frozenset({"kicker", "title", "teaser", "heading", "paragraph", "list_item", "block_quote", "answer"})


def find_positions(document: Document, layers: Layers) -> tuple[Position, ...]:
    """Return the positions in *document*, in text order; never raises on any text.

    The actor is always one of the layer ``actors``; where the text does not tell whose position it is, there is none.
    ``issue`` is the noun phrase without its article, or the clause, as the text has it; empty where it names none.
    """
    desk = _Desk(document, layers)
    found: list[Position] = []
    for position in sorted((*desk.silences(), *desk.stances()), key=lambda p: (p.spans, p.actor)):
        place = next((n for n in range(len(found) - 1, max(len(found) - 7, -1), -1) if _same(position, found[n])), -1)
        if place < 0:
            found.append(position)
        elif not found[place].issue or 0 < len(position.issue) < len(found[place].issue):
            found[place] = found[place]._replace(issue=position.issue)  # "signalisiert, dass es an B interessiert ist"
    return tuple(found)


def _same(one: Position, other: Position) -> bool:
    return (one.actor, one.stance) == (other.actor, other.stance) and one.spans[0].overlaps(other.spans[0])


class _Desk:
    def __init__(self, document: Document, layers: Layers) -> None:
        self.document, self.layers = document, layers
        self.reading = layers.reading
        self.places = ActorPlaces(self.reading, layers)
        self.said: dict[int, list[int]] = {}  # token: the statements in whose words it stands, outermost first
        self.firsts = [sentence.first for sentence in layers.sentences]
        self.silent = {
            token for q in layers.quotations if q.act == SILENCE and not q.quote for token in self._tokens(q.cue)
        }
        order = sorted(range(len(layers.quotations)), key=lambda n: -sum(e - b for b, e in layers.quotations[n].quote))
        for number in order:
            quotation = layers.quotations[number]
            if quotation.speaker and quotation.type != "reported":
                for token in self._tokens(quotation.quote):
                    self.said.setdefault(token, []).append(number)

    def silences(self) -> Iterator[Position]:
        """Yield a position for each statement that somebody does not speak."""
        for quotation in self.layers.quotations:
            if quotation.act != SILENCE or not quotation.speaker or not quotation.cue:
                continue
            actor = self._actor(self._tokens(quotation.speaker))
            if actor is not None:
                span = cover((*quotation.speaker, *quotation.cue))
                stance: Stance = "open" if quotation.quote else "silent"
                asked = quotation.quote and quotation.type == "indirect"
                issue = self._text(self._tokens(quotation.quote)) if asked else self._matter(quotation)
                yield Position(actor, issue, stance, (span,))

    def stances(self) -> Iterator[Position]:
        """Yield the positions that clauses tell."""
        for reading, number, verbs in triggered_sentences(self.document, self.layers, stance_verbs(), self.reading):
            if self.document.blocks[reading.sentences[number][2]].kind in READ:
                for options in stance_clauses(reading, number, verbs):
                    if options and options[0].verb not in self.silent:
                        yield from islice(filter(None, map(self._told, options)), 1)

    def _told(self, clause: StanceClause) -> Position | None:
        stance = clause.stance
        if stance is None or (clause.row.said and clause.verb not in self.said):
            return None
        actor = self._who(clause)
        issue = issue_of(clause) if actor is not None else None
        if actor is None or issue is None or self._is_greeted(clause, issue):
            return None
        reading, segment = clause.reading, clause.segment
        span = Span(reading.begins[min([segment.first, *issue])], reading.ends[max([segment.last - 1, *issue])])
        return Position(actor, self._text(issue), stance, (span,))

    def _is_greeted(self, clause: StanceClause, issue: Sequence[int]) -> bool:
        """Tell whether the object is people: "begrüßte die Gäste", "begrüßte Jan Thormann"."""
        if not issue or clause.row.stance != "accepts":
            return False
        named = all(self.reading.named.get(token) == "person" for token in issue)
        return named or clause.reading.lower[issue[-1]] in stance_words("guests")

    def _who(self, clause: StanceClause) -> int | None:
        reading, row, subject = clause.reading, clause.row, clause.subject
        if row.who == "speaker":
            return self._speaker(clause.verb)
        if row.who != "subject":
            return self._actor(behind_preposition(reading, clause.segment, frozenset({row.who}), ()))
        if not subject:
            return None
        first = reading.lower[subject[0]]
        if len(subject) == 1 and first in stance_words("speaker pronouns"):
            return self._speaker(clause.verb)
        own = first in stance_words("speaker possessives") and any(
            reading.lower[t] in stance_words("own groups") for t in subject
        )
        meant = None if own else self._actor(subject)
        if meant is None and (own or (len(subject) == 1 and first in stance_words("third person pronouns"))):
            return self._speaker(clause.verb)
        return meant

    def _speaker(self, token: int) -> int | None:
        """Return the actor who speaks the innermost statement around *token* whose speaker is known, or None."""
        for number in reversed(self.said.get(token, [])):
            actor = self._actor(self._tokens(self.layers.quotations[number].speaker))
            if actor is not None:
                return actor
        return None

    def _actor(self, tokens: Sequence[int]) -> int | None:
        return self.places.meant(tokens) if tokens else None

    def _tokens(self, spans: Sequence[Span]) -> list[int]:
        return [token for span in spans for token in self.reading.tokens_of(span)]

    def _matter(self, quotation: Quotation) -> str:
        """Return what somebody is silent about, where the clause says it: "Zur Echtheit …"."""
        reading, cue = self.reading, self._tokens(quotation.cue)
        sentence = self.layers.sentences[bisect_right(self.firsts, cue[0]) - 1]
        for token in range(max(sentence.first, cue[0] - 30), min(sentence.last - 1, cue[-1] + 12)):
            if reading.lower[token] in stance_words("matter prepositions"):
                end = phrase_end(reading, token + 1, sentence.last, generous=True)
                nouns = [t for t in range(token + 1, end) if reading.analyses[t].word_class in {"NOUN", "PROPN"}]
                if nouns and reading.lower[nouns[-1]] not in words_of("time nouns"):
                    first = (
                        token + 1 + (reading.lower[token + 1] in stance_words("articles to drop") and end > token + 2)
                    )
                    return self._text(range(first, end))
        return ""

    def _text(self, tokens: Sequence[int]) -> str:
        if not tokens:
            return ""
        return self.reading.text[self.reading.begins[tokens[0]] : self.reading.ends[tokens[-1]]]
