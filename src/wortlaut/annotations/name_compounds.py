"""Compounds joined by hyphens, taken apart: "US-Delegation", "Brandner-Okafor-Treffen", "Rats-Berater"."""

from collections.abc import Collection
from functools import cache
from typing import NamedTuple

from wortlaut.annotations.meeting_words import meeting_words
from wortlaut.annotations.model import EntityKind
from wortlaut.annotations.name_tables import known_as, name_words

_MOST_PARTS = 6
_WHOLE = "nouns that end other words"  # "Grunde" is no "Runde"


class Part(NamedTuple):
    """A name within a word: characters ``[begin, end)`` of the word."""

    begin: int
    end: int
    kind: EntityKind
    head: str


@cache
def _meeting_endings() -> tuple[str, ...]:
    return tuple(meeting_words("nouns"))


def is_meeting_compound(word: str) -> bool:
    """Tell whether *word* joins two or more names to a word for a meeting: "A-B-Treffen"."""
    parts = word.split("-")
    return 3 <= len(parts) <= _MOST_PARTS and names_a_meeting(parts[-1]) and all(p[:1].isupper() for p in parts)


def names_a_meeting(word: str) -> bool:
    """Tell whether the noun *word* is a word for a meeting, alone or as the end of a longer one."""
    lower = word.lower()
    return word[:1].isupper() and (lower.endswith(_meeting_endings()) or lower in meeting_words(_WHOLE))


def parts_of(word: str, surnames: Collection[str]) -> list[Part]:
    """Return the names within *word*: known places and organisations, *surnames* of the document.

    In a word for a meeting of two, what is neither known nor a common noun is taken for a person.
    """
    pieces = word.split("-")
    if not 2 <= len(pieces) <= _MOST_PARTS:
        return []
    meeting = is_meeting_compound(word)
    found: list[Part] = []
    at = 0
    for piece in pieces[:-1]:
        begin, at = at, at + len(piece) + 1
        if len(piece) < 2 or not piece[0].isupper():
            continue
        known = known_as(piece)
        if piece in surnames:
            found.append(Part(begin, begin + len(piece), "person", piece))
        elif known and piece not in name_words("ambiguous places"):
            found.append(Part(begin, begin + len(piece), known.kind, known.canonical))
        elif meeting and _can_be_surname(piece):
            found.append(Part(begin, begin + len(piece), "person", piece))
    return found


def _can_be_surname(piece: str) -> bool:
    return piece.isalpha() and not piece.isupper() and piece not in name_words("not compound names")
