"""Sources: those that the article lists at its end, and those whose words it renders.

An entry of the list is used in the statements of the same actor; where it names nobody, in those whose speaker is
called by the same words ("Augenzeugen", "russische Agenturen").
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from wortlaut.annotations.model import Layers, SourceUse
from wortlaut.annotations.source_naming import is_unnamed, speaks_in_plural
from wortlaut.annotations.stems import stem
from wortlaut.document.model import Document
from wortlaut.language.word_lists import word_lists
from wortlaut.text.span import Span

source_words = word_lists("source_words")

_MOST_ENTRIES = 200
_NOUNS = frozenset({"NOUN", "PROPN", "X"})
_PARTING = frozenset({",", ";"})
_SPEAKING = frozenset({"person", "organization"})


def find_source_uses(document: Document, layers: Layers) -> tuple[SourceUse, ...]:
    """Return the listed sources and the speakers that are not among them, in text order."""
    finder = _Finder(document, layers)
    listed = [use for block in document.of_kind("source")[:_MOST_ENTRIES] for use in finder.listed(block.span)]
    return tuple(sorted((*listed, *finder.unlisted(listed)), key=lambda use: use.span))


class _Finder:
    def __init__(self, document: Document, layers: Layers) -> None:
        self.layers, self.reading = layers, layers.reading
        self.owners = sorted(
            (span, index)
            for index, actor in enumerate(layers.actors)
            for span in (*(m.span for m in actor.mentions), *(r.span for r in actor.references))
        )
        self.speakers = [self._speaker(quotation.speaker) for quotation in layers.quotations]
        self.lists = [block.span for block in document.of_kind("source")]

    def listed(self, span: Span) -> Iterator[SourceUse]:
        """Yield the sources of one entry of the list: it may name several."""
        for first, last in self._parts(span):
            topic = (t for t in range(first + 1, last) if self.reading.lower[t] in source_words("before a topic"))
            tokens = list(range(first, next(topic, last)))
            actor = self._actor(tokens)
            used = tuple(n for n, speaker in enumerate(self.speakers) if self._is_same(tokens, actor, speaker))
            yield SourceUse(self._span(first, last), actor, self._is_named(tokens), used)

    def unlisted(self, listed: list[SourceUse]) -> Iterator[SourceUse]:
        """Yield each speaker who is no source of the list, at its first place."""
        taken = {number for use in listed for number in use.used_in}
        groups: dict[object, list[int]] = {}
        for number, (tokens, actor) in enumerate(self.speakers):
            if number not in taken and any(self.reading.analyses[t].word_class in _NOUNS for t in tokens):
                key = actor if actor is not None else " ".join(self._stems(tokens))
                groups.setdefault(key, []).append(number)
        for numbers in groups.values():
            tokens, actor = self.speakers[numbers[0]]
            named = self._is_named(tokens, self._tokens(self.layers.quotations[numbers[0]].cue))
            yield SourceUse(self._span(tokens[0], tokens[-1] + 1), actor, named, tuple(numbers))

    def _speaker(self, spans: tuple[Span, ...]) -> tuple[list[int], int | None]:
        tokens = self._tokens(spans)
        return tokens, self._actor(tokens)

    def _tokens(self, spans: tuple[Span, ...]) -> list[int]:
        return [token for span in spans for token in self.reading.tokens_of(span)]

    def _actor(self, tokens: list[int]) -> int | None:
        """Return the person among *tokens*, else the organisation or whoever is meant, else None."""
        if not tokens:
            return None
        around = self._span(tokens[0], tokens[-1] + 1)
        low = bisect_left(self.owners, (around,))
        high = bisect_left(self.owners, around.end, low, key=lambda owner: owner[0].begin)
        inside = [index for span, index in self.owners[low:high] if around.contains(span)]
        kinds = [self.layers.actors[index].kind for index in inside]
        for wanted in ("person", "organization", "other"):
            if wanted in kinds:
                return inside[kinds.index(wanted)]
        return None

    def _is_named(self, tokens: list[int], cue: Sequence[int] = ()) -> bool:
        """Tell whether a reader could find the source: by a name, an address, or as a definite institution."""
        reading = self.reading
        if any(reading.named.get(token) in _SPEAKING or "." in reading.words[token][1:-1] for token in tokens):
            return True
        lower = {reading.lower[token] for token in tokens}
        endings = tuple(source_words("vague"))
        if any(reading.lower[token].endswith(endings) for token in tokens) or not lower.isdisjoint(source_words("own")):
            return False
        return not is_unnamed(reading, tokens, plural=speaks_in_plural(reading, cue))

    def _is_same(self, tokens: list[int], actor: int | None, speaker: tuple[list[int], int | None]) -> bool:
        if not speaker[0] or speaker[0][0] >= tokens[0]:
            return False
        named = [a for a in (actor, speaker[1]) if a is not None and self.layers.actors[a].mentions]
        if named:
            return actor == speaker[1]
        wanted, told = self._stems(tokens), self._stems(speaker[0])
        return bool(wanted & told) and (told <= wanted or wanted <= told or self._same_media(wanted, told))

    def _same_media(self, wanted: set[str], told: set[str]) -> bool:
        """Tell whether both are media, and of the same kind: "russische Agenturen" and "russische Medien"."""
        media = {stem(word) for word in source_words("media")}
        ends = tuple(media)
        left = [{word for word in words if not word.endswith(ends)} for words in (wanted, told)]
        return all(any(word.endswith(ends) for word in words) for words in (wanted, told)) and bool(left[0] & left[1])

    def _stems(self, tokens: list[int]) -> set[str]:
        reading = self.reading
        return {
            stem(reading.words[token])
            for token in tokens
            if reading.analyses[token].word_class in _NOUNS | {"ADJ"}
            and reading.lower[token] not in source_words("of saying")
        }

    def _parts(self, span: Span) -> Iterator[tuple[int, int]]:
        """Yield the parts of a list's entry between commas and semicolons; a comma between two people parts none."""
        reading = self.reading
        tokens = reading.tokens_of(span)
        first = next((t for t in tokens if reading.words[t][0].isalnum() or reading.inside[t] >= 0), tokens.stop)
        for token in range(first, tokens.stop):
            if reading.words[token] not in _PARTING or reading.inside[token] >= 0:
                continue
            between_people = {reading.named.get(token - 1), reading.named.get(token + 1)} == {"person"}
            if token > first and not between_people:
                yield first, token
                first = token + 1
        if first < tokens.stop:
            yield first, tokens.stop

    def _span(self, first: int, last: int) -> Span:
        return Span(self.reading.begins[first], self.reading.ends[last - 1])
