"""How well each sentence is founded: the paper's own word, somebody else's, a judgement, unknown, or denied."""

from bisect import bisect_right

from wortlaut.annotations.clause_words import words_of
from wortlaut.annotations.evaluative_clauses import is_evaluative
from wortlaut.annotations.evidence_words import denied_nouns, evidentials, unnamed_endings
from wortlaut.annotations.model import Assertion, AssertionStatus, Layers, Quotation
from wortlaut.annotations.noun_phrases import subject_before
from wortlaut.annotations.openness import HEADS, find_open, triggers
from wortlaut.annotations.reading import Clauses, Reading, Segment
from wortlaut.annotations.source_naming import is_unnamed, speaks_in_plural
from wortlaut.document.model import Document
from wortlaut.text.span import Span

JUDGED = frozenset({"kicker", "title", "teaser", "heading", "paragraph", "list_item", "block_quote", "answer"})
MAIN = frozenset({"main", "verb_first"})
COVERED = 0.5  # share of a sentence's words from which a statement is its main content
NO_VERB = -1
DOUBTING = frozenset({"think", "expect"})
MOST_SPANS = 50  # of an event


def judge(document: Document, layers: Layers) -> tuple[Assertion, ...]:
    """Return an assertion for each sentence of the headline, the body and the answers; never raises on any text.

    Sentences of questions, source lists and promotions have none. What decides is the main clause: whether its verb
    lies in somebody's words or announces them.
    """
    court = _Court(layers)
    found, opened = [], False
    for sentence in layers.sentences:
        if sentence.last > sentence.first and document.blocks[sentence.block].kind in JUDGED:
            kind = document.blocks[sentence.block].kind
            status, statement = court.judge(sentence.first, sentence.last, kind in HEADS)
            if kind != "list_item":
                opened = status == "interpretation" and court.reading.words[sentence.last - 1] == ":"
            elif opened and status == "own_voice":
                status = "interpretation"  # what a judgement lists behind its colon
            found.append(Assertion(sentence.span, status, statement, court.event_in(sentence.span)))
    return tuple(found)


class _Court:
    """The document with, for each token, the statement in whose words or frame it lies."""

    def __init__(self, layers: Layers) -> None:
        self.reading = layers.reading
        self.quotations = layers.quotations
        count = len(self.reading.words)
        self.said = [-1] * count
        self.framed = [-1] * count
        self.firsts = [first for first, _, _ in self.reading.sentences]
        self.events = sorted(
            (span, number) for number, event in enumerate(layers.events) for span in event.spans[:MOST_SPANS]
        )
        self.event_begins = [span.begin for span, _ in self.events]
        order = sorted(range(len(self.quotations)), key=lambda n: -sum(e - b for b, e in self.quotations[n].quote))
        for number in order:
            quotation = self.quotations[number]
            if self._is_pointer(quotation):
                continue
            self._paint(self.said, quotation.quote, number)
            self._paint(self.framed, (*quotation.cue, *quotation.frame), number)

    def _paint(self, column: list[int], spans: tuple[Span, ...], number: int) -> None:
        for span in spans:
            for token in self.reading.tokens_of(span):
                if column[token] < 0:
                    column[token] = number

    def _tokens(self, spans: tuple[Span, ...]) -> list[int]:
        return [token for span in spans for token in self.reading.tokens_of(span)]

    def _is_pointer(self, quotation: Quotation) -> bool:
        """Tell whether the speaker is no speaker but what was said before: "Das spricht für …"."""
        speaker = self._tokens(quotation.speaker)
        return len(speaker) == 1 and self.reading.lower[speaker[0]] in words_of("back reference")

    def event_in(self, span: Span) -> int | None:
        """Return the first event told in *span*."""
        at = bisect_right(self.event_begins, span.begin - 1)
        return self.events[at][1] if at < len(self.events) and self.event_begins[at] < span.end else None

    def judge(self, first: int, last: int, head: bool) -> tuple[AssertionStatus, int | None]:  # noqa: FBT001
        """Return the status of the sentence of tokens ``[first, last)``, and the statement that covers it."""
        clauses, segments = self._clauses(first, last)
        main = _main(self.reading, segments)
        verb = main.finite if main is not None else NO_VERB
        statement = self._covering(first, last, verb)
        if not triggers().isdisjoint(self.reading.lower[first:last]) and self._is_open(clauses, main, head, statement):
            return "unknown", statement
        if statement is not None:
            return self._attributed(self.quotations[statement], first, last), statement
        status = self._evidential(main) if main is not None else None
        if status is not None:
            return status, None
        mood = self.reading.analyses[verb].mood if main is not None else None
        if mood == "subjunctive_1" or (mood == "subjunctive_2" and self._goes_on(main, first)):
            return "attributed", None
        if self._asks(last) or is_evaluative(self.reading, main, segments):
            return "interpretation", None
        return "own_voice", None

    def _clauses(self, first: int, last: int) -> tuple[Clauses, list[Segment]]:
        clauses = self.reading.clauses(bisect_right(self.firsts, first) - 1)
        return clauses, [s for s in clauses.segments if first <= s.first < last]

    def _is_open(self, clauses: Clauses, main: Segment | None, head: bool, statement: int | None) -> bool:  # noqa: FBT001
        if statement is not None and self.quotations[statement].type == "direct":
            return False
        for one in find_open(self.reading, clauses, head=head):
            segment = clauses.segments[one.segment]
            if segment is main or (segment.kind in MAIN and main is not None and segment.first >= main.first):
                return True
        return False

    def _covering(self, first: int, last: int, verb: int) -> int | None:
        """Return the statement that is the main content of the sentence, or None."""
        counts: dict[int, int] = {}
        words = 0
        for token in range(first, last):
            if self.reading.analyses[token].word_class == "PUNCT":
                continue
            words += 1
            number = self.said[token]
            if number >= 0:
                counts[number] = counts.get(number, 0) + 1
        if not counts:  # "X sagte wörtlich:", and the words in the next block
            return self._announced_by(verb) if verb >= 0 and self._announced_by(verb) >= 0 else None
        best = max(counts, key=lambda n: (counts[n], -n))
        if counts[best] >= COVERED * words:
            return best
        if verb < 0:
            return None
        number = self.said[verb] if self.said[verb] >= 0 else self._announced_by(verb)
        return number if number >= 0 else None

    def _announced_by(self, verb: int) -> int:
        """Return the statement whose cue the main verb is, or -1."""
        number = self.framed[verb]
        if number < 0:
            return -1
        cue = self._tokens(self.quotations[number].cue)
        return number if verb in cue else -1

    def _attributed(self, quotation: Quotation, first: int, last: int) -> AssertionStatus:
        if self._denies(quotation, first, last):
            return "denied"
        speaker = self._tokens(quotation.speaker)
        if not speaker:
            cue = {self.reading.lower[token] for token in self._tokens(quotation.cue)}
            nobody = cue & (words_of("passive auxiliaries") | words_of("placeholder"))
            return "attributed_unnamed" if nobody else "attributed"
        plural = speaks_in_plural(self.reading, self._tokens(quotation.cue))
        return "attributed_unnamed" if is_unnamed(self.reading, speaker, plural=plural) else "attributed"

    def _denies(self, quotation: Quotation, first: int, last: int) -> bool:
        """Tell whether somebody says that something is not so; who rejects a charge or a report denies it."""
        lower = self.reading.lower[first:last]
        if quotation.act == "deny":
            return quotation.denied or (quotation.type == "reported" and words_of("negation").isdisjoint(lower))
        if quotation.act == "reject":
            return not quotation.denied and any(word.endswith(denied_nouns()) for word in lower)
        if quotation.act not in DOUBTING or not quotation.denied:
            return False
        quote = self._tokens(quotation.quote)
        return bool(quote) and self.reading.lower[quote[0]] in words_of("that")

    def _evidential(self, main: Segment) -> AssertionStatus | None:
        """Return what the main clause becomes by a word that tells of hearsay, or None."""
        lower = self.reading.lower
        words = frozenset(lower[main.first : main.last])
        verb = lower[main.finite]
        if verb in evidentials("reputation verbs") and not words.isdisjoint(evidentials("reputation particles")):
            return "attributed_unnamed"
        if not words.isdisjoint(evidentials("hearsay adverbs")):
            return "attributed_unnamed"
        if verb in evidentials("judging verbs"):
            begin, end = subject_before(self.reading, main.first, main.finite)
            if end > begin and self.reading.lower[end - 1].endswith(unnamed_endings()):
                return "attributed_unnamed"
        modal = verb in evidentials("hearsay modals") or verb in evidentials("claiming modals")
        if modal and lower[main.last - 1] in evidentials("perfect auxiliaries") and main.last - 2 > main.finite:
            before = self.reading.analyses[main.last - 2]
            if before.word_class == "VERB":
                return "attributed"
        return None

    def _goes_on(self, main: Segment | None, first: int) -> bool:
        """Tell whether the sentence before is somebody's words, and this one no condition of the paper's own."""
        before = first - 1
        if main is None or main.kind != "main" or before < 0:
            return False
        while before > 0 and self.reading.analyses[before].word_class == "PUNCT":
            before -= 1
        return self.said[before] >= 0 or self.framed[before] >= 0

    def _asks(self, last: int) -> bool:
        return "?" in self.reading.words[last - 1] and self.reading.inside[last - 1] < 0


def _main(reading: Reading, segments: list[Segment]) -> Segment | None:
    """Return the first main clause with a finite verb outside quotation marks, or None."""
    found = next((s for s in segments if s.kind in MAIN and s.finite >= 0 and reading.inside[s.finite] < 0), None)
    return found or next((s for s in segments if s.kind == "relative" and s.finite >= 0 and s is segments[0]), None)
