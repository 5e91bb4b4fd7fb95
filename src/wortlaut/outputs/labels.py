"""What the values of a record are called in the interface, in the language of its reader."""

from collections.abc import Mapping
from functools import cache

from wortlaut.messages import translator
from wortlaut.record.model import EventEntry, Statement
from wortlaut.text.span import Span


@cache
def types(language: str) -> Mapping[str, str]:
    """Return the name of each statement type."""
    _ = translator(language)
    return {
        "direct": _("direct"),
        "indirect": _("indirect"),
        "reported": _("reported"),
        "free_indirect": _("free indirect"),
        "indirect_free_indirect": _("indirect, carried on"),
    }


@cache
def media(language: str) -> Mapping[str, str]:
    """Return the name of each medium that is worth a word: speech, and what cannot be told from it, is not."""
    _ = translator(language)
    return {"thought": _("thought"), "writing": _("in writing"), "tw": _("thought or writing")}


@cache
def moods(language: str) -> Mapping[str, str]:
    """Return the name of each mood that is worth a word."""
    _ = translator(language)
    return {
        "subjunctive_1": _("subjunctive I"),
        "subjunctive_2": _("subjunctive II"),
        "mixed": _("mixed moods"),
    }


@cache
def acts(language: str) -> Mapping[str, str]:
    """Return the verb for each speech act, in the third person."""
    _ = translator(language)
    return {
        "say": _("says"),
        "claim": _("claims"),
        "explain": _("explains"),
        "announce": _("announces"),
        "promise": _("promises"),
        "offer": _("offers"),
        "demand": _("demands"),
        "ask": _("asks"),
        "propose": _("proposes"),
        "warn": _("warns"),
        "threaten": _("threatens"),
        "accuse": _("accuses"),
        "criticise": _("criticises"),
        "praise": _("praises"),
        "welcome": _("welcomes"),
        "accept": _("accepts"),
        "reject": _("rejects"),
        "deny": _("denies"),
        "confirm": _("confirms"),
        "admit": _("admits"),
        "apologise": _("apologises"),
        "agree": _("agrees"),
        "doubt": _("doubts"),
        "expect": _("expects"),
        "think": _("thinks"),
        "hope": _("hopes"),
        "decline_to_comment": _("declines to comment"),
    }


@cache
def sections(language: str) -> Mapping[str, str]:
    """Return the name of each kind of section."""
    _ = translator(language)
    return {
        "kicker": _("kicker"),
        "title": _("title"),
        "teaser": _("teaser"),
        "dateline": _("dateline"),
        "heading": _("heading"),
        "paragraph": _("paragraph"),
        "list_item": _("list item"),
        "block_quote": _("block quote"),
        "question": _("question"),
        "answer": _("answer"),
        "source": _("source"),
        "promotion": _("promotion"),
        "other": _("other"),
    }


@cache
def severities(language: str) -> Mapping[str, str]:
    """Return the name of each severity."""
    _ = translator(language)
    return {"error": _("error"), "warning": _("warning"), "info": _("info")}


@cache
def event_kinds(language: str) -> Mapping[str, str]:
    """Return the name of each kind of event."""
    _ = translator(language)
    return {
        "talks": _("talks"), "statement": _("statement"), "decision": _("decision"), "attack": _("attack"),
        "accident": _("accident"), "death": _("death"), "election": _("election"), "court": _("court case"),
        "strike": _("strike"), "other": _("other event"),
    }  # fmt: skip


@cache
def outcomes(language: str) -> Mapping[str, str]:
    """Return the name of each outcome."""
    _ = translator(language)
    return {
        "agreement": _("agreement"), "partial": _("partial agreement"), "no_agreement": _("no agreement"),
        "open": _("still open"), "unknown": _("not told"),
    }  # fmt: skip


@cache
def statuses(language: str) -> Mapping[str, str]:
    """Return what a sentence rests on, for each status of an assertion."""
    _ = translator(language)
    return {
        "own_voice": _("the paper says it"), "attributed": _("attributed"),
        "attributed_unnamed": _("attributed to nobody by name"), "interpretation": _("interpretation"),
        "unknown": _("said to be unknown"), "denied": _("denied"),
    }  # fmt: skip


@cache
def stances(language: str) -> Mapping[str, str]:
    """Return the verb for each stance, in the third person."""
    _ = translator(language)
    return {
        "demands": _("demands"), "offers": _("offers"), "accepts": _("accepts"), "rejects": _("rejects"),
        "open": _("is open"), "silent": _("is silent"), "signals": _("signals"),
    }  # fmt: skip


@cache
def modifiers(language: str) -> Mapping[str, str]:
    """Return the mark of each modifier of a figure or time."""
    _ = translator(language)
    return {
        "approx": "≈", "less_than": "<", "more_than": ">",
        "start": _("beginning of"), "mid": _("middle of"), "end": _("end of"),
    }  # fmt: skip


def event_name(event: EventEntry, text: str) -> tuple[Span, ...]:
    """Return the place whose words name *event* best: the longest of them, the first of equal ones; () without any."""
    return tuple(sorted(event.spans, key=lambda span: (-len(span.of(text)), span))[:1])


def manner(statement: Statement, language: str) -> list[str]:
    """Return how *statement* is told, in words: type, and what is out of the ordinary about it."""
    _ = translator(language)
    words = [types(language)[statement.type]]
    if statement.act and statement.act != "say":
        words.append(acts(language)[statement.act])
    if statement.medium in media(language):
        words.append(media(language)[statement.medium])
    if statement.mood in moods(language):
        words.append(moods(language)[statement.mood])
    if statement.denied:
        words.append(_("said not to have been said"))
    return words
