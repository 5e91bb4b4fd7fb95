"""The words of the page: what the interface says, and how it names the values of a record."""

from collections.abc import Mapping
from typing import NamedTuple

from wortlaut.messages import translator
from wortlaut.outputs import labels

_SURE, _FAIRLY_SURE = 0.9, 0.65  # confidence from which on a statement is called so


class Words(NamedTuple):
    """All words of the page in one language; ``labels`` by the name that templates call them."""

    language: str
    labels: dict[str, str]
    types: Mapping[str, str]
    media: Mapping[str, str]
    acts: Mapping[str, str]
    moods: Mapping[str, str]
    severities: Mapping[str, str]
    entity_kinds: Mapping[str, str]  # as headings
    event_kinds: Mapping[str, str]
    outcomes: Mapping[str, str]
    statuses: Mapping[str, str]
    stances: Mapping[str, str]
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
        language=language,
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
        event_kinds=labels.event_kinds(language),
        outcomes=labels.outcomes(language),
        statuses=labels.statuses(language),
        stances=labels.stances(language),
        parts={
            "statements": _("Statements"),
            "entities": _("Names and offices"),
            "events": _("Events"),
            "times": _("Times and dates"),
            "quantities": _("Figures and quantities"),
            "main_event": _("What it is about"),
            "assertions": _("What each sentence rests on"),
            "positions": _("Who wants what"),
            "questions": _("Answers to questions, and what supports them"),
            "sources": _("Sources used"),
            "open_questions": _("What remains open"),
            "interpretations": _("Readings that compete"),
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
        "events": _("Events"),
        "limits": _("Limits of this page"),
        "not_looked_for": _("not looked for"),
        "not_checked": _("not checked"),
        "no_findings": _("The rules raised no question."),
        "no_statements": _("No statement was found."),
        "no_names": _("No name was found."),
        "no_events": _("No event was found."),
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
        "mentions": _("times named or meant"),
        "present": _("Present"),
        "absent": _("Absent"),
        "named": _("Named"),
        "named_means": _("“Named”: the text does not say whether they were there."),
        "planned": _("planned"),
        "main": _("what it is about"),
        "asks_who": _("Who"),
        "asks_what": _("What"),
        "asks_when": _("When"),
        "asks_where": _("Where"),
        "asks_why": _("Why"),
        "asks_how": _("How"),
        "for_it": _("for it"),
        "answer": _("answer"),
        "said_in_text": _("the text says so"),
        "not_in_text": _("not in the text"),
        "without_name": _("without a name"),
        "used": _("used {n} times"),
        "not_used": _("not used in the text"),
        "more_places": _("also"),
        "where": _("Place"),
        "when": _("Time"),
        "how_long": _("Duration"),
        "outcome": _("Outcome"),
        "issues": _("Issues"),
        "nobody": _("The text names nobody here."),
        "promotion": _("The outlet's promotion of itself"),
        "missing_parts": _("Not looked for in this version; that it is missing here says nothing about the text:"),
        "notes": _("Notes from the reading"),
        "claims": _("The page shows what the text says and where. Whether it is true is for the desk to find out."),
        "statement_label": _("Statement {label}, {speaker}"),
        "finding_label": _("Finding {label}"),
        "other_label": _("Other place of finding {label}"),
    }  # fmt: skip
