"""A statement in the making: its parts as ascending lists of tokens, before they become spans."""

from dataclasses import dataclass, field

from wortlaut.annotations.model import Medium, StatementType
from wortlaut.annotations.reading import Reading

EDGES = frozenset(",:;–—-")


@dataclass(slots=True)
class Draft:
    """A statement in the making: each part a list of tokens, ascending."""

    type: StatementType
    quote: list[int]
    cue: list[int] = field(default_factory=list)
    frame: list[int] = field(default_factory=list)
    speaker: list[int] = field(default_factory=list)
    addressee: list[int] = field(default_factory=list)
    via: list[int] = field(default_factory=list)
    act: str | None = None
    medium: Medium = "speech"
    origin: str = ""
    confidence: float = 0.8
    carried: bool = False  # the speaker stands in an earlier sentence

    def trimmed(self, reading: Reading) -> "Draft":
        """Drop separators at the ends of the quote's runs; where the quote is quotations only, it is direct speech."""
        kept: list[int] = []
        for run in _runs(self.quote):
            begin, end = 0, len(run)
            while begin < end and _is_edge(reading, run[end - 1]):
                end -= 1
            while begin < end and _is_edge(reading, run[begin]):
                begin += 1
            kept += run[begin:end]
        self.quote = kept
        if kept and self.type == "indirect" and all(reading.inside[token] >= 0 for token in kept):
            self.type = "direct"
        return self


def _runs(tokens: list[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for token in tokens:
        if runs and runs[-1][-1] == token - 1:
            runs[-1].append(token)
        else:
            runs.append([token])
    return runs


def _is_edge(reading: Reading, token: int) -> bool:
    return reading.words[token] in EDGES and reading.inside[token] < 0
