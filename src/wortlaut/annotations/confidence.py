"""How sure the rules are of a statement: how often such a one was right.

The shares are those of own-train and quotations-train (evaluation/corpora.toml), two habits of annotation, averaged; a
statement is right where the token F1 of its quote and of its speaker are at least 0.8. The reliability of the result is
printed by ``python -m evaluation.statements``.
"""

from wortlaut.annotations.model import StatementMood
from wortlaut.annotations.statement_drafts import Draft

# by the rule that found the statement, its speaker known
BY_ORIGIN = {
    "goes on": 0.87, "cue behind": 0.81, "attribution": 0.78, "cue before": 0.77, "attribution in part": 0.74,
    "fragment": 0.74, "fragment of cue": 0.74, "announced": 0.7, "noun cue": 0.7, "refers back": 0.68,
    "carried on": 0.67, "cue in manner clause": 0.67, "obliged": 0.64, "any verb": 0.6, "behind colon": 0.58,
    "reported": 0.55, "plan": 0.47, "alone": 0.44, "headline": 0.6, "in brackets": 0.3,
    # no corpus has these: as sure as what they are made of
    "turn": 0.9, "silence": 0.8, "listed": 0.75,
}  # fmt: skip
UNKNOWN = 0.5
WITHOUT_SPEAKER = 0.35  # times as often right
SECOND_ONLY = 0.63  # a passage that carries on in second subjunctives alone, times as often right


def confidence_of(draft: Draft, mood: StatementMood) -> float:
    """Return how likely *draft*, whose words have the mood *mood*, is right, from 0 to 1."""
    found = BY_ORIGIN.get(draft.origin, UNKNOWN)
    if not draft.speaker:
        found *= WITHOUT_SPEAKER
    if draft.origin == "carried on" and mood == "subjunctive_2":
        found *= SECOND_ONLY
    return found
