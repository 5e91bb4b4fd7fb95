"""One article with its record and findings, made by hand: outputs are tested without the steps. Invented names."""

import msgspec

from wortlaut.annotations.pipeline import LAYERS
from wortlaut.checks.model import Evidence, Finding, Report, ReportDocument
from wortlaut.record.model import (
    AlternativeEntry,
    Analysis,
    AssertionEntry,
    DocumentEntry,
    EntityEntry,
    EventEntry,
    InterpretationEntry,
    MainEventEntry,
    OpenQuestionEntry,
    ParticipantEntry,
    PositionEntry,
    QuantityEntry,
    QuestionEntry,
    Record,
    ReferenceEntry,
    Role,
    Section,
    SourceEntry,
    Statement,
    TimeEntry,
)
from wortlaut.text.span import Span

TEXT = """Overkamp-Liesegang-Treffen endet „herzlich“
Gesandter Juri Thormann traf Präsident Henrik Liesegang. „Wir reden“, sagte Thormann am Morgen, „bis zum Mai.“
Wie es weitergeht
Die Lage sei ernst."""


def at(words, text=TEXT):
    begin = text.index(words)
    return Span(begin, begin + len(words))


def make_record(**changes):
    statements = (
        Statement(
            "s2", "indirect_free_indirect", "speech", (at("Die Lage sei ernst."),), speaker=(at("Thormann"),),
            speaker_entity="e1", mood="subjunctive_1", confidence=0.5,
        ),
        Statement(
            "s1", "direct", "speech", (at("„Wir reden“"), at("„bis zum Mai.“")), cue=(at("sagte"),),
            speaker=(at("Thormann am")._replace(end=at("Thormann am").begin + 8),), speaker_entity="e1", act="promise",
        ),
        Statement("s0", "direct", "speech", (at("„herzlich“"),), cue=(at("endet"),)),
    )  # fmt: skip
    entities = (
        EntityEntry(
            "e1", "person", "Juri Thormann", (at("Juri Thormann"),), roles=(Role("Gesandter", at("Gesandter")),)
        ),
        EntityEntry(
            "e2", "person", "Henrik Liesegang", (at("Liesegang"), at("Henrik Liesegang")),
            roles=(Role("Präsident", at("Präsident")),),
        ),
    )  # fmt: skip
    events = (
        EventEntry("v1", "talks", (at("Overkamp-Liesegang-Treffen"),), (ParticipantEntry("e2"),)),
        EventEntry(
            "v2", "talks", (at("Juri Thormann traf Präsident Henrik Liesegang"),),
            (ParticipantEntry("e1", present=True), ParticipantEntry("e2", present=False)),
        ),
    )  # fmt: skip
    lines = TEXT.split("\n")
    document = DocumentEntry(
        id="d1", source="draft.txt", language="de", title=lines[0], published=None, text=TEXT,
        sections=tuple(
            Section(kind, at(line))
            for kind, line in zip(("title", "paragraph", "heading", "paragraph"), lines, strict=True)
        ),
        sentences=(at(lines[0]), at(lines[3])),
    )  # fmt: skip
    parts = {"statements": statements, "entities": entities, "events": events, **changes}
    return Record(parts.pop("document", document), parts.pop("analysis", Analysis("0", "none", LAYERS)), **parts)


def make_full_record():
    """Return the record with an entry in every part."""
    people = make_record().entities
    group = EntityEntry(
        "e3", "other", "beide Seiten", (), members=("e1", "e2"), references=(ReferenceEntry("nominal", at("Wir")),)
    )
    envoy = msgspec.structs.replace(
        people[0],
        affiliation="e2",
        references=(ReferenceEntry("pronoun", at("„Wir")), ReferenceEntry("nominal", at("Thormann am"))),
    )
    return make_record(
        entities=(envoy, people[1], group),
        times=(TimeEntry(at("am Morgen"), "TIME", "2031-05-03TMO"), TimeEntry(at("Mai"), "DATE", "2031-05", "approx")),
        quantities=(QuantityEntry(at("ernst"), 3500000.5, "Euro", "Damm", "approx"),),
        main_event=MainEventEntry(who=(at("Gesandter Juri Thormann"),), when=(at("am Morgen"),)),
        assertions=(
            AssertionEntry(at("Die Lage sei ernst."), "attributed", "s2"),
            AssertionEntry(at("Wie es weitergeht"), "interpretation"),
        ),
        positions=(PositionEntry("e1", "Gespräche bis Mai", "offers", (at("„Wir reden“"),)),),
        questions=(
            QuestionEntry(at("Wie es weitergeht"), (at("Die Lage sei ernst."),), (at("herzlich"),), (at("ernst"),)),
        ),
        sources=(SourceEntry(at("Gesandter"), "e1", True, ("s1",)), SourceEntry(at("Präsident"))),
        open_questions=(OpenQuestionEntry(at("Wie es weitergeht"), "wie es weitergeht"),),
        interpretations=(
            InterpretationEntry(
                at("„Wir reden“"), (AlternativeEntry(at("reden"), (at("herzlich"),)), AlternativeEntry(at("ernst")))
            ),
        ),
    )


def make_report(*findings, source="draft.txt"):
    return Report(findings, ReportDocument("d1", source, "Overkamp"))


def make_finding(span, *evidence, severity="error", message="War es so?", source="draft.txt", text=TEXT):
    shown = tuple(Evidence(source, e, e.of(text)) for e in evidence)
    return Finding("HDL001", "headline-quote-not-in-body", "headline", severity, span, message, shown)
