"""The shorter lists beside the article: main event, positions, what stays open, answers, sources, figures."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from wortlaut.outputs import labels
from wortlaut.outputs.figures import shown
from wortlaut.outputs.page_segments import Anchor, Mark
from wortlaut.outputs.page_text import plain
from wortlaut.outputs.page_words import Words
from wortlaut.record.model import Record
from wortlaut.text.span import Span

_LOOKED_AT = frozenset({"attributed_unnamed", "interpretation", "unknown", "denied"})


class Cited(NamedTuple):
    """Words of the article and where they lead; ``name`` says what they are."""

    text: str
    href: str = ""
    name: str = ""
    document: str = ""


class EntryCard(NamedTuple):
    """One entry: its words, a ``tag`` that says what it is, and further places."""

    key: str
    place: Cited
    tag: str = ""
    rows: tuple[Cited, ...] = ()


class EntryList(NamedTuple):
    """Entries of one kind; ``part`` is the part of the record, ``remark`` what is to be said of all of them."""

    part: str
    heading: str
    cards: tuple[EntryCard, ...]
    remark: str = ""


class Entries:
    """Makes the lists, and the marks and anchors that lead to their places in the text."""

    def __init__(self, record: Record, words: Words, key: str) -> None:
        self.record, self.words, self.key = record, words, key
        self.text = record.document.text
        self.names = {entity.id: plain(entity.name) for entity in record.entities}
        self.marks: list[Mark] = []
        self.anchors: list[Anchor] = []
        self.made = 0

    def lists(self) -> Iterator[EntryList]:
        """Yield each list that has entries, in the order of the page."""
        makers: tuple[tuple[str, Callable[[], Iterable[EntryCard]]], ...] = (
            ("main_event", self._main_event),
            ("positions", self._positions),
            ("open_questions", self._open_questions),
            ("interpretations", self._interpretations),
            ("assertions", self._assertions),
            ("questions", self._questions),
            ("sources", self._sources),
            ("times", self._times),
            ("quantities", self._quantities),
        )
        for part, make in makers:
            cards = tuple(make())
            remark = self._counted() if part == "assertions" else ""
            if cards or remark:
                yield EntryList(part, self.words.parts[part], cards, remark)

    def _card(self, spans: Iterable[Span], tag: str = "", rows: Iterable[Cited] = (), words: str = "") -> EntryCard:
        """Return the card of an entry at *spans*, which are marked in the text."""
        self.made += 1
        key, places = f"{self.key}-e{self.made}", tuple(spans)
        self.marks += [Mark(span, key, "entry") for span in places]
        href = ""
        if places:
            self.anchors.append(Anchor(min(places).begin, f"{key}-t", key, "place"))
            href = f"#{key}-t"
        return EntryCard(key, Cited(plain(words) or self._quoted(places), href), tag, tuple(rows))

    def _quoted(self, spans: Iterable[Span]) -> str:
        return " … ".join(plain(span.of(self.text)) for span in spans)

    def _row(self, name: str, span: Span) -> Cited:
        """Return a further place of the card that is made next."""
        place = f"{self.key}-e{self.made + 1}-r{span.begin}-{span.end}-{len(self.anchors)}"
        self.anchors.append(Anchor(span.begin, place, f"{self.key}-e{self.made + 1}", "place"))
        return Cited(plain(span.of(self.text)), f"#{place}", self.words.labels[name])

    def _main_event(self) -> Iterator[EntryCard]:
        for question in ("who", "what", "when", "where", "why", "how"):
            for span in getattr(self.record.main_event, question):
                yield self._card((span,), self.words.labels[f"asks_{question}"])

    def _positions(self) -> Iterator[EntryCard]:
        for one in self.record.positions:
            actor = self.names.get(one.actor, plain(one.actor))
            tag = f"{actor} {self.words.stances[one.stance]}"
            yield self._card(one.spans, tag, words=one.issue)

    def _open_questions(self) -> Iterator[EntryCard]:
        for one in self.record.open_questions:
            yield self._card((one.span,), words=one.text)

    def _interpretations(self) -> Iterator[EntryCard]:
        for number, one in enumerate(self.record.interpretations, 1):
            for alternative in one.alternatives:
                rows = [self._row("for_it", span) for span in alternative.support]
                yield self._card((alternative.span,), f"{number}", rows)

    def _assertions(self) -> Iterator[EntryCard]:
        for one in self.record.assertions:
            if one.status in _LOOKED_AT:
                yield self._card((one.span,), self.words.statuses[one.status])

    def _counted(self) -> str:
        counted = Counter(one.status for one in self.record.assertions)
        return " · ".join(f"{self.words.statuses[status]} {number}" for status, number in counted.most_common())

    def _questions(self) -> Iterator[EntryCard]:
        for one in self.record.questions:
            rows = [self._row("answer", span) for span in one.answer]
            rows += [self._row("said_in_text", span) for span in one.support]
            rows += [self._row("not_in_text", span) for span in one.unsupported]
            yield self._card((one.question,), rows=rows)

    def _sources(self) -> Iterator[EntryCard]:
        label = self.words.labels
        for one in self.record.sources:
            told = [] if one.named else [label["without_name"]]
            told.append(label["used"].format(n=len(one.used_in)) if one.used_in else label["not_used"])
            yield self._card((one.span,), " · ".join(told))

    def _times(self) -> Iterator[EntryCard]:
        for one in self.record.times:
            mark = labels.modifiers(self.words.language).get(one.modifier or "", "")
            yield self._card((one.span,), plain(f"{mark} {one.value}".strip()))

    def _quantities(self) -> Iterator[EntryCard]:
        for one in self.record.quantities:
            yield self._card((one.span,), plain(shown(one, self.words.language)))
