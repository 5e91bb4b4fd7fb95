"""Positions: what an actor wants of an issue, or that it says nothing, from what it said and from what the paper tells."""

from collections.abc import Iterator, Sequence

from wortlaut.annotations.actor_places import ActorPlaces
from wortlaut.annotations.clause_words import words_of
from wortlaut.annotations.cues import Cue, CueRow
from wortlaut.annotations.model import Layers, Position, Quotation, Stance
from wortlaut.annotations.noun_phrases import phrase_end
from wortlaut.annotations.reading import Clauses, Reading, Segment
from wortlaut.annotations.roles import speaker_of
from wortlaut.annotations.silences import ACT as SILENCE
from wortlaut.annotations.spoken_clauses import triggered_clauses
from wortlaut.annotations.stance_issues import behind_preposition, issue_of
from wortlaut.annotations.stance_words import StanceRow, stance_verbs, stance_words, stances
from wortlaut.document.model import Document
from wortlaut.text.span import Span, cover

READ = frozenset({"kicker", "title", "teaser", "heading", "paragraph", "list_item", "block_quote", "answer"})
_CUE = CueRow("", "", "", "", 3, "neutral", "none", "d", "")


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
        self.reading = Reading(document, layers)
        self.places = ActorPlaces(self.reading, layers)
        self.said: dict[int, list[int]] = {}  # token: the statements in whose words it stands, outermost first
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
        for reading, clauses in triggered_clauses(self.document, self.layers, stance_verbs(), self.reading):
            if self.document.blocks[clauses.block].kind not in READ:
                continue
            for number, segment in enumerate(clauses.segments):
                for token in range(segment.first, segment.last):
                    rows = _rows(reading, segment, token)
                    told = (self._told(reading, clauses, number, token, row) for row in rows)
                    position = next(filter(None, told), None)
                    if position is not None:
                        yield position
                        break

    def _told(self, reading: Reading, clauses: Clauses, number: int, token: int, row: StanceRow) -> Position | None:
        segment = clauses.segments[number]
        words = frozenset(reading.lower[segment.first : segment.last])  # with what is quoted of it
        if (row.words and words.isdisjoint(row.words)) or (row.said and token not in self.said):
            return None
        if not words.isdisjoint(row.without) or token in self.silent:
            return None
        negated = not words.isdisjoint(words_of("negation") | stance_words("double negation"))
        if row.polarity == "negated" and not negated:
            return None
        stance = row.negated if negated else row.stance
        if not stance or segment.finite < 0 or self._is_unreal(reading, clauses, segment):
            return None
        modal = segment.finite != token and reading.analyses[segment.finite].lemma in stance_words("modals of others")
        if modal and not negated and not row.said:
            return None
        if row.alone and not self._stands_alone(reading, segment, token):
            return None
        subject = _subject(reading, clauses, number, token)
        actor = self._who(reading, segment, token, row, subject)
        if actor is None:
            return None
        issue = issue_of(reading, clauses, number, row, token, subject)
        if issue is None or any(reading.lower[t] in stance_words("guests") for t in issue[-1:]):
            return None
        if row.stance == "accepts" and self._names_person(issue):
            return None
        span = Span(reading.begins[min([segment.first, *issue])], reading.ends[max([segment.last - 1, *issue])])
        return Position(actor, self._text(issue), stance, (span,))

    def _names_person(self, tokens: Sequence[int]) -> bool:
        """Tell whether the phrase is a person's name: "begrüßte Jan Thormann"."""
        return bool(tokens) and all(self.reading.named.get(token) == "person" for token in tokens)

    def _is_unreal(self, reading: Reading, clauses: Clauses, segment: Segment) -> bool:
        """Tell whether a clause only supposes or asks: "wenn sie ablehnt", "Lehnt sie ab?"."""
        if segment.kind in {"subordinate", "whether", "question"} or reading.words[clauses.last - 1] == "?":
            return True
        return segment.kind == "verb_first" and segment is clauses.segments[0]

    def _stands_alone(self, reading: Reading, segment: Segment, token: int) -> bool:
        """Tell whether a modal verb has no infinitive beside it."""
        if reading.analyses[segment.last - 1].word_class not in {"NOUN", "PROPN"}:
            return False
        return token == segment.finite and not any(
            reading.analyses[t].verb_form in {"infinitive", "participle"} and reading.analyses[t].word_class == "VERB"
            for t in range(segment.first, segment.last)
            if t != token and reading.words[t][0].islower()
        )

    def _who(
        self, reading: Reading, segment: Segment, token: int, row: StanceRow, subject: Sequence[int]
    ) -> int | None:
        if row.who == "speaker":
            return self._speaker(token)
        if row.who != "subject":
            return self._behind(reading, segment, row.who)
        if not subject:
            return None
        first = reading.lower[subject[0]]
        if len(subject) == 1 and first in stance_words("speaker pronouns"):
            return self._speaker(token)
        own = first in stance_words("speaker possessives") and any(
            reading.lower[t] in stance_words("own groups") for t in subject
        )
        meant = None if own else self._actor(subject)
        if meant is None and (own or (len(subject) == 1 and first in stance_words("third person pronouns"))):
            return self._speaker(token)
        return meant

    def _behind(self, reading: Reading, segment: Segment, preposition: str) -> int | None:
        tokens = behind_preposition(reading, segment, frozenset({preposition}), ())
        return self._actor(tokens) if tokens else None

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
        sentence = next((s for s in self.layers.sentences if s.first <= cue[0] < s.last), None)
        if sentence is None:
            return ""
        for token in range(max(sentence.first, cue[0] - 30), min(sentence.last - 1, cue[-1] + 12)):
            if reading.lower[token] in stance_words("matter prepositions"):
                end = phrase_end(reading, token + 1, sentence.last, generous=True)
                nouns = [t for t in range(token + 1, end) if reading.analyses[t].word_class in {"NOUN", "PROPN"}]
                if nouns and reading.lower[nouns[-1]] not in words_of("time nouns"):
                    first = token + 1 + (reading.lower[token + 1] in stance_words("articles to drop") and end > token + 2)
                    return self._text(range(first, end))
        return ""

    def _text(self, tokens: Sequence[int]) -> str:
        if not tokens:
            return ""
        return self.reading.text[self.reading.begins[tokens[0]] : self.reading.ends[tokens[-1]]]


def _rows(reading: Reading, segment: Segment, token: int) -> tuple[StanceRow, ...]:
    """Return the rows of the verb at *token*, also where its particle closes the clause behind another preposition."""
    analysis = reading.analyses[token]
    if analysis.word_class not in {"VERB", "AUX"} or reading.inside[token] >= 0:
        return ()
    last = reading.lower[segment.last - 1]
    apart = stances().get(last + analysis.lemma, ()) if analysis.verb_form == "finite" else ()
    return apart or stances().get(analysis.lemma, ())


def _subject(reading: Reading, clauses: Clauses, number: int, token: int) -> list[int]:
    """Return the tokens of the subject of the verb at *token*, as the roles of cue verbs are found; of a passive none."""
    segment = clauses.segments[number]
    words = {reading.lower[t] for t in range(segment.first, segment.last)}
    passive = reading.analyses[token].verb_form == "participle" and not words.isdisjoint(words_of("passive auxiliaries"))
    if segment.kind == "verb_first" and number and not passive:
        before = clauses.segments[number - 1]
        if before.kind == "main" and before.finite >= 0 and not before.subjunctive and reading.inside[before.finite] < 0:
            number, segment = number - 1, before  # "X sprach von …, nannte aber …"
            token = before.finite
    cue = Cue([token], _CUE, segment.finite, token, number, passive=passive)
    return speaker_of(reading, clauses, cue)
