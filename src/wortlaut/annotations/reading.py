"""Reading: the columns that the quotation step works on, and its sentences cut at commas.

A sentence becomes a chain of segments between separators outside quotation marks and brackets. Whether a segment is a
main clause, a dass clause, an infinitive or a part of a noun phrase is told from its first word and its verbs.
"""

from bisect import bisect_left
from typing import NamedTuple

from wortlaut.annotations.clause_words import words_of
from wortlaut.annotations.model import Analysis, EntityKind, Layers, QuotedPassage
from wortlaut.document.model import Document
from wortlaut.text.span import Span

LONGEST_SENTENCE = 600  # tokens outside quotation marks; what is longer is read up to here
LONGEST_QUOTATION = 20_000  # tokens
MOST_SEGMENTS = 60
STOPS = frozenset(".!?…")
SEPARATORS = frozenset(",;:–—-")
OPENERS, CLOSERS = frozenset("(["), frozenset(")]")
SUBJUNCTIVES = frozenset({"subjunctive_1", "subjunctive_2"})


class Segment(NamedTuple):
    """Tokens ``[first, last)`` without a separator; ``separator`` is the token after it, or -1."""

    first: int
    last: int
    separator: int
    kind: str  # main verb_first that whether question relative manner subordinate infinitive fragment
    finite: int  # first finite verb, or -1
    subjunctive: bool  # a finite verb of it is


class Clauses(NamedTuple):
    """One sentence: tokens ``[first, last)``, ``stop`` the first of the closing marks (or last), its segments."""

    first: int
    last: int
    stop: int
    segments: list[Segment]
    block: int

    def segment_of(self, token: int) -> int:
        """Return the index of the segment in which *token* lies or which it closes."""
        for index, segment in enumerate(self.segments):
            if token < segment.last or token == segment.separator:
                return index
        return len(self.segments) - 1


def _named(layers: Layers) -> dict[int, EntityKind]:
    """Return the kind of name that a token belongs to, of tokens that wholly do: not of "Kiel" in "Kiel-Reise"."""
    found: dict[int, EntityKind] = {}
    begins, ends = layers.tokens.begins, layers.tokens.ends
    for mention in getattr(layers, "mentions", ()):
        for token in range(bisect_left(begins, mention.span.begin), bisect_left(begins, mention.span.end)):
            if ends[token] <= mention.span.end:
                found[token] = mention.kind
    return found


def read_clauses(document: Document, layers: Layers) -> "Reading":
    """Return the columns of *document*, made once for all steps that read sentences clause by clause."""
    return Reading(document, layers)


class Reading:
    """The document as columns: words, lower-case words, analyses, and for each token its outermost quoted passage.

    ``named`` tells of tokens that lie in a mention (where mentions were made) what it names.
    """

    __slots__ = (
        "_cut", "analyses", "begins", "ends", "inside", "lower", "named", "passages", "sentences", "text", "words",
    )  # fmt: skip

    def __init__(self, document: Document, layers: Layers) -> None:
        tokens = layers.tokens
        self.text: str = document.text
        self.words: list[str] = tokens.words
        self.begins: list[int] = tokens.begins
        self.ends: list[int] = tokens.ends
        self.lower: list[str] = [word.lower() for word in tokens.words]
        self.analyses: list[Analysis] = layers.morphology
        self.named: dict[int, EntityKind] = _named(layers)
        self.passages: list[tuple[int, int, QuotedPassage]] = []
        self.inside: list[int] = [-1] * len(tokens.words)
        self._place_passages(layers)
        self.sentences: list[tuple[int, int, int]] = self._join_sentences(layers)
        self._cut: dict[int, Clauses] = {}

    def _place_passages(self, layers: Layers) -> None:
        for passage in layers.quoted:
            if passage.depth:
                continue
            first, last = bisect_left(self.ends, passage.span.begin + 1), bisect_left(self.begins, passage.span.end)
            if last > first:
                number = len(self.passages)
                self.passages.append((first, last, passage))
                for token in range(first, last):
                    self.inside[token] = number

    def _join_sentences(self, layers: Layers) -> list[tuple[int, int, int]]:
        """Sentences that a quoted passage spans are one here, with what stands before and after the passage."""
        joined: list[tuple[int, int, int]] = []
        for sentence in layers.sentences:
            first, last = sentence.first, sentence.last
            if last <= first:
                continue
            if joined and joined[-1][2] == sentence.block:
                before, after = first - 1, first
                same = self.inside[before] >= 0 and self.inside[before] == self.inside[after]
                if same or self._goes_on(before, after):
                    joined[-1] = (joined[-1][0], last, sentence.block)
                    continue
            joined.append((first, last, sentence.block))
        return joined

    def _goes_on(self, before: int, after: int) -> bool:
        """Tell whether a sentence goes on after the closing mark of a quotation: '"…!", rief er'."""
        if self.inside[before] < 0:
            return False
        word = self.words[after]
        return word == "," or (word[:1].islower() and self.words[before][:1] not in STOPS)

    def spans(self, tokens: list[int]) -> tuple[Span, ...]:
        """Return the spans of *tokens* (ascending): one for each run of neighbours."""
        found: list[Span] = []
        begins, ends = self.begins, self.ends
        previous = -2
        for token in tokens:
            if token == previous + 1:
                found[-1] = Span(found[-1].begin, ends[token])
            else:
                found.append(Span(begins[token], ends[token]))
            previous = token
        return tuple(found)

    def tokens_of(self, span: Span) -> range:
        """Return the tokens that begin in *span*."""
        return range(bisect_left(self.begins, span.begin), bisect_left(self.begins, span.end))

    def is_finite(self, token: int) -> bool:
        """Tell whether *token* is a finite verb."""
        return self.analyses[token].verb_form == "finite"

    def clauses(self, number: int) -> Clauses:
        """Return sentence *number* cut into segments, once for all who ask; of a very long one, its beginning."""
        found = self._cut.get(number)
        if found is None:
            found = self._cut[number] = self._clauses(number)
        return found

    def _clauses(self, number: int) -> Clauses:
        first, last, block = self.sentences[number]
        last = self._capped(first, last)
        stop = last
        while stop > first and self.words[stop - 1][0] in STOPS and self.inside[stop - 1] < 0:
            stop -= 1
        if stop == first:
            stop = last
        segments: list[Segment] = []
        begin, depth = first, 0
        token = first
        while token < stop:
            if self.inside[token] >= 0:
                token = self.passages[self.inside[token]][1]
                continue
            word = self.words[token]
            if word in OPENERS:
                depth += 1
            elif word in CLOSERS:
                depth = max(depth - 1, 0)
            elif not depth and word in SEPARATORS and len(segments) < MOST_SEGMENTS:
                if token > begin:
                    segments.append(self._segment(begin, token, token, first))
                begin = token + 1
            token += 1
        if begin < stop:
            segments.append(self._segment(begin, stop, -1, first))
        return Clauses(first, last, stop, self._rejoined(segments), block)

    def _rejoined(self, segments: list[Segment]) -> list[Segment]:
        """Join a manner clause that an apposition parts from its verb: "wie Tamm, Chefin des Werks, mitteilte"."""
        joined: list[Segment] = []
        number = 0
        while number < len(segments):
            segment = segments[number]
            end = number
            if segment.finite < 0 and self.lower[segment.first] in words_of("manner"):
                later = segments[number + 1 : number + 4]
                verb = next((n for n, s in enumerate(later, number + 1) if s.finite >= 0), 0)
                if verb > number + 1 and segments[verb].finite == segments[verb].last - 1:
                    end = verb
            if end > number:
                last = segments[end]
                segment = Segment(segment.first, last.last, last.separator, "manner", last.finite, last.subjunctive)
            joined.append(segment)
            number = end + 1
        return joined

    def _capped(self, first: int, last: int) -> int:
        """Return where to stop reading: quotations may be long, what stands outside them may not."""
        if last - first <= LONGEST_SENTENCE:
            return last
        token, outside = first, 0
        while token < last and outside < LONGEST_SENTENCE and token - first < LONGEST_QUOTATION:
            if self.inside[token] >= 0:
                token = self.passages[self.inside[token]][1]
            else:
                token += 1
                outside += 1
        return min(token, last)

    def _segment(self, first: int, last: int, separator: int, sentence: int) -> Segment:
        finite, bare = -1, -1
        subjunctive = infinitive = False
        token = first
        while token < last:
            if self.inside[token] >= 0:
                token = self.passages[self.inside[token]][1]
                continue
            analysis = self.analyses[token]
            form = analysis.verb_form
            if form in {"finite", "infinitive"}:
                after_zu = token > first and self.lower[token - 1] in words_of("modal infinitive marks")
                if after_zu or (form == "infinitive" and self._has_zu_inside(token)):
                    infinitive = True
                elif form == "infinitive":
                    bare = token
                else:
                    finite = token if finite < 0 else finite
                    subjunctive = subjunctive or analysis.mood in SUBJUNCTIVES
            token += 1
        if finite < 0 and not infinitive:
            finite = bare  # without "zu" and a finite verb, "vermuten" is the third person plural
        opening = first == sentence or self.words[first - 1] == ":"
        kind = self._kind(first, last, finite, infinitive=infinitive, opening=opening)
        return Segment(first, last, separator, kind, finite, subjunctive)

    def _has_zu_inside(self, token: int) -> bool:
        """Tell whether an infinitive has its mark inside, behind the particle: "mitzuteilen"."""
        particle = self.analyses[token].particle
        word = self.lower[token]
        mark = next(iter(words_of("modal infinitive marks")))
        return mark in word[2:-3] and (particle is None or word.startswith(particle + mark))

    def _kind(  # noqa: PLR0911  a decision list, one line a kind
        self, first: int, last: int, finite: int, *, infinitive: bool, opening: bool
    ) -> str:
        if self.inside[first] >= 0:
            return "main" if finite >= 0 else "fragment"
        while first + 1 < last and self.lower[first] in words_of("additive"):
            first += 1
        word = self.lower[first]
        if word in words_of("that"):
            return "that"
        if first + 1 < last and self.lower[first + 1] in words_of("that"):
            return "subordinate"
        if finite < 0:
            purpose = word in words_of("purpose")
            return ("subordinate" if purpose else "infinitive") if infinitive else "fragment"
        if word in words_of("whether"):
            return "whether"
        if finite == first:
            return "verb_first"
        final = self._is_final(finite, last)
        for kind in ("manner", "subordinate"):
            if word in words_of(kind) and (final or word not in words_of("capacity")):
                return kind
        if word in words_of("question") and final and not (word in words_of("relative") and self._behind_noun(first)):
            return "question"
        if opening or not final:
            return "main"
        return "relative" if self._opens_relative(first, last, finite) else "main"

    def _behind_noun(self, first: int) -> bool:
        """Tell whether the clause follows a noun and a comma."""
        return first > 1 and self.analyses[first - 2].word_class in {"NOUN", "PROPN"}

    def _is_final(self, finite: int, last: int) -> bool:
        """Tell whether the finite verb stands last in its clause, or before what another verb joins to it."""
        behind = self.lower[finite + 1] if finite + 1 < last else ""
        return not behind or behind in words_of("junctions") or behind in words_of("comparing")

    def _opens_relative(self, first: int, last: int, finite: int) -> bool:
        lower, analyses = self.lower, self.analyses
        word = lower[first]
        if word not in words_of("relative"):
            if analyses[first].word_class != "ADP" or first + 2 >= last or lower[first + 1] not in words_of("relative"):
                return False
            return finite > first + 2 and not (
                analyses[first + 2].word_class in {"NOUN", "ADJ", "PROPN"} and finite == first + 3
            )
        if analyses[first].word_class == "PRON":
            return True
        following = analyses[first + 1].word_class
        # "der Vertrag gelte": article, noun and the verb, a main clause as long as the verb is subjunctive
        return not (
            following in {"NOUN", "PROPN"}
            and finite == first + 2
            and analyses[finite].mood is not None
            and analyses[finite].mood != "indicative"
        )
