"""The words of the page: what the interface says, and how it names the values of a record."""

from collections.abc import Mapping
from typing import NamedTuple

from wortlaut.messages import translator
from wortlaut.outputs import labels

_SURE, _FAIRLY_SURE = 0.9, 0.65  # confidence from which on a statement is called so


class Words(NamedTuple):
    """All words of the page in one language; ``labels`` by the name that templates call them."""

    labels: dict[str, str]
    types: Mapping[str, str]
    media: Mapping[str, str]
    acts: Mapping[str, str]
    moods: Mapping[str, str]
    severities: Mapping[str, str]
    entity_kinds: Mapping[str, str]  # as headings
    event_kinds: Mapping[str, str]
    outcomes: Mapping[str, str]
    parts: Mapping[str, str]  # of a record, as headings
    languages: Mapping[str, str]
    profiles: Mapping[str, str]
    sureness: tuple[str, str, str]
    day: str  # the order of year, month and day

    def confidence(self, value: float) -> str:
        """Return how sure the program is, in words: figures would look more exact than they are."""
        return self.sureness[0 if value >= _SURE else 1 if value >= _FAIRLY_SURE else 2]


def words_of(language: str) -> Words:
    """Return the words of the page in *language*."""
    _ = translator(language)
    return Words(
        labels=_labels(language),
        types=labels.types(language),
        media={
            "speech": _("spoken"),
            "thought": _("thought"),
            "writing": _("written"),
            "st": _("spoken or thought"),
            "sw": _("spoken or written"),
            "tw": _("thought or written"),
            "none": _("form not told"),
        },
        acts=labels.acts(language),
        moods={"indicative": _("indicative"), **labels.moods(language)},
        severities=labels.severities(language),
        entity_kinds={
            "person": _("People"),
            "organization": _("Organisations"),
            "place": _("Places"),
            "other": _("Other names"),
        },
        event_kinds={
            "talks": _("talks"), "statement": _("statement"), "decision": _("decision"), "attack": _("attack"),
            "accident": _("accident"), "death": _("death"), "election": _("election"), "court": _("court case"),
            "strike": _("strike"), "other": _("other event"),
        },
        outcomes={
            "agreement": _("agreement"), "partial": _("partial agreement"), "no_agreement": _("no agreement"),
            "open": _("still open"), "unknown": _("not told"),
        },
        parts={
            "statements": _("Statements"),
            "entities": _("Names and offices"),
            "events": _("Meetings"),
            "times": _("Times and dates"),
            "quantities": _("Figures and quantities"),
            "main_event": _("Main event: who, what, when, where, why, how"),
            "assertions": _("What each sentence rests on"),
            "positions": _("Who wants what"),
            "questions": _("Answers to questions, and what supports them"),
            "sources": _("Sources used"),
            "open_questions": _("What remains open"),
        },
        languages={"de": _("German"), "en": _("English"), "und": _("not recognised")},
        profiles={"none": _("rules and tables"), "fast": _("fast model"), "accurate": _("accurate model")},
        sureness=(_("sure"), _("fairly sure"), _("unsure")),
        day=_("{year}-{month}-{day}"),
    )  # fmt: skip


def _labels(language: str) -> dict[str, str]:
    _ = translator(language)
    return {
        "articles": _("Articles"),
        "no_articles": _("No article was read."),
        "untitled": _("Article without a title"),
        "skip_to_text": _("To the article"),
        "skip_to_panel": _("To findings and statements"),
        "back_to_list": _("Back to the list"),
        "panel": _("What was found in the article"),
        "source": _("Source"),
        "date": _("Date"),
        "no_date": _("no date in the article"),
        "language": _("Language"),
        "profile": _("Read with"),
        "version": _("Version"),
        "findings": _("Findings"),
        "statements": _("Statements"),
        "speakers": _("Speakers"),
        "names": _("Names and offices"),
        "meetings": _("Meetings"),
        "limits": _("Limits of this page"),
        "not_looked_for": _("not looked for"),
        "not_checked": _("not checked"),
        "no_findings": _("The rules raised no question."),
        "no_statements": _("No statement was found."),
        "no_names": _("No name was found."),
        "no_meetings": _("No meeting was found."),
        "place": _("Here"),
        "other_place": _("But there"),
        "fix": _("Suggestion"),
        "in_other_document": _("in {document}"),
        "worded": _("In quotation marks: worded like this in the text, not linked to a name."),
        "no_speaker": _("Not linked to anybody"),
        "no_wording": _("(no wording in the text)"),
        "denied": _("said not to have been said"),
        "legend": _("In the text, on pointing:"),
        "quote": _("quote"),
        "cue": _("cue"),
        "speaker": _("speaker"),
        "addressee": _("addressee"),
        "frame": _("frame"),
        "to": _("to"),
        "via": _("passed on by"),
        "affiliation": _("belongs to"),
        "mentions": _("times named"),
        "present": _("Present"),
        "absent": _("Absent"),
        "named": _("Named"),
        "named_means": _("“Named”: the text does not say whether they were there or the meeting is only planned."),
        "meetings_mean": _("Places where the text tells of a meeting; one meeting may be told of several times."),
        "more_places": _("also"),
        "where": _("Place"),
        "when": _("Time"),
        "how_long": _("Duration"),
        "outcome": _("Outcome"),
        "issues": _("Issues"),
        "nobody": _("The text names nobody here."),
        "promotion": _("The outlet's promotion of itself"),
        "missing_parts": _("Not looked for in this version; that it is missing here says nothing about the text:"),
        "unshown_parts": _("In the record, but not shown on this page:"),
        "notes": _("Notes from the reading"),
        "claims": _("The page shows what the text says and where. Whether it is true is for the desk to find out."),
        "statement_label": _("Statement {label}, {speaker}"),
        "finding_label": _("Finding {label}"),
        "other_label": _("Other place of finding {label}"),
    }  # fmt: skip
