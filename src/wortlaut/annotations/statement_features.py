"""What a statement is besides its spans: its mood, whether its content is denied, its medium, who passes it on."""

from collections.abc import Sequence

from wortlaut.annotations.clause_words import endings_of, words_of
from wortlaut.annotations.model import Medium, StatementMood
from wortlaut.annotations.reading import Reading
from wortlaut.annotations.statement_drafts import Draft

RELAYING = frozenset({"indirect", "indirect_free_indirect"})


def mood_of(reading: Reading, draft: Draft) -> StatementMood:
    """Return the mood of the finite verbs in the words: ``mixed`` where both subjunctives stand."""
    first = second = False
    for token in draft.quote:
        mood = reading.analyses[token].mood
        if mood == "subjunctive_1":
            first = True
        elif mood == "subjunctive_2":
            second = True
    if first and second:
        return "mixed"
    if first:
        return "subjunctive_1"
    return "subjunctive_2" if second else "indicative"


def is_denied(reading: Reading, draft: Draft) -> bool:
    """Tell whether the speaker says that the words are not so: "bestritt, dass …", "glaubt nicht, dass …"."""
    if draft.type in {"reported", "indirect_free_indirect", "free_indirect"} or not draft.cue:
        return False
    frame = set(draft.frame)
    negated = any(
        reading.lower[token] in words_of("negation")
        for token in range(draft.cue[0], draft.cue[-1] + 5)
        if token in frame
    )
    return (draft.act == "deny") != negated


def medium_of(reading: Reading, draft: Draft) -> Medium:
    """Return the medium: newspapers write; what an organisation says may be speech or writing."""
    if draft.medium != "speech" or not draft.speaker:
        return draft.medium
    if _is_written(reading, draft):
        return "writing"
    if draft.type == "direct":
        return draft.medium
    return "sw" if any(reading.named.get(token) == "organization" for token in draft.speaker) else draft.medium


def _is_written(reading: Reading, draft: Draft) -> bool:
    return any(reading.lower[token].endswith(endings_of("written media")) for token in draft.speaker[:6])


def set_relays(drafts: Sequence[Draft]) -> None:
    """Note on each statement of a sentence who passes it on: the speaker of the one in whose words its cue stands."""
    outer = [(draft, frozenset(draft.quote)) for draft in drafts if draft.type in RELAYING and draft.speaker]
    for draft in drafts:
        if draft.cue:
            host = next((o for o, words in outer if o.cue != draft.cue and draft.cue[0] in words), None)
            draft.via = host.speaker if host is not None else []
