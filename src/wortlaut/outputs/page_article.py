"""One article as its template wants it: every entry of the record with its words, its places and where they lead."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from wortlaut.checks.model import Finding, Report
from wortlaut.outputs import labels
from wortlaut.outputs.page_entries import Entries, EntryList
from wortlaut.outputs.page_layout import Group, lay_out
from wortlaut.outputs.page_segments import Anchor, Mark
from wortlaut.outputs.page_statements import Speaker, group_statements
from wortlaut.outputs.page_text import plain
from wortlaut.outputs.page_words import Words
from wortlaut.record.model import EntityEntry, EventEntry, MainEventEntry, Record
from wortlaut.text.span import Span

# The layer that a part of the record is made from. A part without one is named like its layer.
_LAYER_OF = {"statements": "quotations", "entities": "actors", "sources": "source_uses"}
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_ADDRESS = re.compile(r"https?://[^\s\"'<>\\]+")
_LANGUAGE = re.compile(r"[a-z]{2,3}")


class Place(NamedTuple):
    """Words of a text; ``href`` leads to them where they are on this page, ``document`` names where they are not."""

    text: str
    href: str = ""
    document: str = ""


class FindingCard(NamedTuple):
    """A question to the desk."""

    key: str
    label: str
    severity: str  # for the colour
    severity_word: str
    message: str
    rule: str
    place: Place
    others: tuple[Place, ...]
    fix: str | None


class NameCard(NamedTuple):
    """A person, organisation or place; ``label`` is the letter of the speaker, where it speaks."""

    key: str
    name: str
    href: str
    label: str
    hue: str
    roles: tuple[str, ...]
    affiliation: str
    mentions: int


class EventCard(NamedTuple):
    """What happened, with all places that tell of it; ``rows`` are named facts, such as who was there."""

    key: str
    kind: str
    places: tuple[Place, ...]
    rows: tuple[tuple[str, str], ...]


class Fact(NamedTuple):
    """A line at the head of the page; ``href`` leads to what it counts, or away to the source."""

    name: str
    value: str
    href: str = ""
    quiet: bool = False  # there was nothing to count


class ArticlePage(NamedTuple):
    """All that the template shows of one article. None stands for "not looked for"."""

    key: str
    title: str
    titled: bool  # a block of the text is its title
    language: str
    facts: tuple[Fact, ...]
    counts: tuple[Fact, ...]
    groups: tuple[Group, ...]
    findings: tuple[FindingCard, ...] | None
    speakers: tuple[Speaker, ...] | None
    statements: int
    wordings: bool  # some speakers are known by their wording only
    names: tuple[tuple[str, tuple[NameCard, ...]], ...] | None
    events: tuple[EventCard, ...] | None
    entries: tuple[EntryList, ...]
    missing: tuple[str, ...]
    notes: tuple[str, ...]


class _Builder:
    """Collects marks and anchors for the text while the lists are made."""

    def __init__(self, record: Record, words: Words, key: str) -> None:
        self.text = record.document.text
        self.source = record.document.source
        self.words = words
        self.key = key
        self.names = {entity.id: entity.name for entity in record.entities}
        self.marks: list[Mark] = []
        self.anchors: list[Anchor] = []

    def quote(self, spans: Iterable[Span]) -> str:
        return " … ".join(plain(span.of(self.text)) for span in spans)

    def finding(self, number: int, finding: Finding) -> FindingCard:
        key, label = f"{self.key}-f{number}", f"!{number}"
        name = self.words.labels["finding_label"].format(label=number)
        self.marks.append(Mark(finding.span, key, "finding", finding.severity))
        self.anchors.append(Anchor(finding.span.begin, f"{key}-t", key, "finding", label, name, finding.severity))
        others: list[Place] = []
        for n, evidence in enumerate(finding.evidence, 1):
            if evidence.document == self.source and evidence.span.of(self.text) == evidence.text:
                name = self.words.labels["other_label"].format(label=number)
                self.marks.append(Mark(evidence.span, key, "other", finding.severity))
                place = f"{key}-o{n}"
                self.anchors.append(
                    Anchor(evidence.span.begin, place, key, "other", f"↔{number}", name, finding.severity)
                )
                others.append(Place(plain(evidence.text), f"#{place}"))
            else:
                others.append(Place(plain(evidence.text), document=evidence.document))
        return FindingCard(
            key, label, finding.severity, self.words.severities[finding.severity], finding.message,
            f"{finding.rule} {finding.name}", Place(self.quote([finding.span]), f"#{key}-t"), tuple(others),
            finding.fix.text if finding.fix else None,
        )  # fmt: skip

    def name(self, number: int, entity: EntityEntry, speakers: dict[str, Speaker]) -> NameCard:
        key, href = f"{self.key}-n{number}", ""
        self.marks += [Mark(span, key, "mention") for span in entity.places]
        if entity.places:
            self.anchors.append(Anchor(entity.places[0].begin, f"{key}-t", key, "place"))
            href = f"#{key}-t"
        speaker = speakers.get(entity.id)
        roles = tuple(dict.fromkeys(plain(role.text) for role in entity.roles))
        affiliation = self.names.get(entity.affiliation, "") if entity.affiliation else ""
        return NameCard(
            key, plain(entity.name), href, speaker.label if speaker else "", speaker.hue if speaker else "", roles,
            plain(affiliation), len(entity.places),
        )  # fmt: skip

    def event(self, number: int, event: EventEntry) -> EventCard:
        """Return the card of *event*; each of its places is marked, equal words are cited once."""
        key, label = f"{self.key}-v{number}", self.words.labels
        self.marks += [Mark(span, key, "event") for span in (*event.spans, *event.outcome_spans)]
        places: list[Place] = []
        name = labels.event_name(event, self.text)
        for n, span in enumerate((*name, *(span for span in event.spans if span not in name)), 1):
            self.anchors.append(Anchor(span.begin, f"{key}-t{n}", key, "place"))
            places.append(Place(plain(span.of(self.text)), f"#{key}-t{n}"))
        tags = [self.words.event_kinds[event.kind]]
        tags += [label[name] for name, told in (("main", event.main), ("planned", event.planned)) if told]
        return EventCard(key, " · ".join(tags), tuple(places) or (Place(label["no_wording"]),), self._rows(event))

    def _rows(self, event: EventEntry) -> tuple[tuple[str, str], ...]:
        label = self.words.labels
        rows = [
            (label[name], ", ".join(self._participants(event, present=present)))
            for name, present in (("present", True), ("absent", False), ("named", None))
        ]
        rows += [
            (label["where"], self.names.get(event.place, event.place) if event.place else ""),
            (label["when"], event.time or ""),
            (label["how_long"], event.duration or ""),
            (label["outcome"], self.words.outcomes[event.outcome] if event.outcome else ""),
            (label["issues"], ", ".join(issue.text for issue in event.issues)),
        ]
        return tuple((name, plain(value)) for name, value in rows if value)

    def _participants(self, event: EventEntry, *, present: bool | None) -> list[str]:
        return [
            f"{self.names.get(p.entity, p.entity)} ({p.role})" if p.role else self.names.get(p.entity, p.entity)
            for p in event.participants
            if p.present is present
        ]


def build_page(record: Record, report: Report | None, words: Words, key: str, level: int) -> ArticlePage:
    """Return *record* and *report* ready for the template; ids begin with *key*, the title is a heading of *level*."""
    looked_for = frozenset(part for part in words.parts if _was_looked_for(record, part))
    build = _Builder(record, words, key)
    found = group_statements(record, words, key)
    build.marks += found.marks
    build.anchors += found.anchors
    findings = None
    if report is not None:
        findings = tuple(build.finding(n, finding) for n, finding in enumerate(report.findings, 1))
    speakers = {speaker.entity: speaker for speaker in found.speakers if speaker.entity}
    cards = [(entity.kind, build.name(n, entity, speakers)) for n, entity in enumerate(record.entities, 1)]
    names = tuple(
        (heading, tuple(card for kind, card in cards if kind == wanted))
        for wanted, heading in words.entity_kinds.items()
        if any(kind == wanted for kind, _ in cards)
    )
    events = tuple(build.event(n, event) for n, event in enumerate(record.events, 1))
    entries = Entries(record, words, key)
    lists = tuple(entries.lists())
    build.marks += entries.marks
    build.anchors += entries.anchors
    document = record.document
    groups = lay_out(document, build.marks, build.anchors, level)
    page = ArticlePage(
        key=key,
        title=plain(document.title or "") or words.labels["untitled"],
        titled=any(section.kind == "title" for section in document.sections),
        language=document.language if _LANGUAGE.fullmatch(document.language) else "und",
        facts=_facts(record, words),
        counts=(),
        groups=groups,
        findings=findings,
        speakers=found.speakers if "statements" in looked_for else None,
        statements=len(record.statements),
        wordings=any(speaker.known and not speaker.entity for speaker in found.speakers),
        names=names if "entities" in looked_for else None,
        events=events if "events" in looked_for else None,
        entries=lists,
        missing=tuple(
            ([words.labels["findings"]] if report is None else [])
            + [name for part, name in words.parts.items() if part not in looked_for]
        ),
        notes=(*record.analysis.notes, *(report.notes if report else ())),
    )
    return page._replace(counts=_counts(page, record, words))


def _was_looked_for(record: Record, part: str) -> bool:
    layers = record.analysis.layers
    return _LAYER_OF.get(part, part) in layers or part in layers or getattr(record, part) not in {(), MainEventEntry()}


def _facts(record: Record, words: Words) -> tuple[Fact, ...]:
    label, document = words.labels, record.document
    day = _DAY.fullmatch(document.published or "")
    published = words.day.format(year=day[1], month=day[2], day=day[3]) if day else document.published
    return (
        Fact(label["source"], document.source, document.source if _ADDRESS.fullmatch(document.source) else ""),
        Fact(label["date"], published or label["no_date"]),
        Fact(label["language"], words.languages.get(document.language, document.language)),
        Fact(label["profile"], words.profiles.get(record.analysis.profile, record.analysis.profile)),
        Fact(label["version"], record.analysis.version),
    )


def _counts(page: ArticlePage, record: Record, words: Words) -> tuple[Fact, ...]:
    """Return how much there is in each list of *page*; what was not looked for has no number."""
    label = words.labels
    speakers = page.speakers and sum(1 for speaker in page.speakers if speaker.known)
    return tuple(
        Fact(label[name], label[without] if listed is None else str(number), f"#{page.key}-{part}", listed is None)
        for name, part, listed, number, without in (
            ("findings", "findings", page.findings, len(page.findings or ()), "not_checked"),
            ("statements", "statements", page.speakers, page.statements, "not_looked_for"),
            ("speakers", "statements", page.speakers, speakers or 0, "not_looked_for"),
            ("names", "names", page.names, len(record.entities), "not_looked_for"),
            ("events", "events", page.events, len(page.events or ()), "not_looked_for"),
        )
    )
