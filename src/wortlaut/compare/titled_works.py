"""Is a passage in quotation marks the title of a work, or the name of a ship, a paper, an operation?"""

from bisect import bisect_left
from functools import cache

import msgspec

from wortlaut.annotations.model import Layers, QuotedPassage
from wortlaut.language.tables import read_table

_LONGEST_TITLE = 12  # tokens


class WorkRow(msgspec.Struct, frozen=True):
    """Nouns (lower case, also as ends of longer words) behind which quotation marks hold a name."""

    name: str
    nouns: tuple[str, ...]
    example: str


@cache
def _nouns(language: str = "de") -> tuple[str, ...]:
    return tuple(noun for row in read_table(language, "titled_works", WorkRow) for noun in row.nouns)


def is_title_of_work(layers: Layers, passage: QuotedPassage) -> bool:
    """Tell whether the word right before *passage* (or right behind it, joined by a hyphen) says that it is a name."""
    tokens = layers.tokens
    first = bisect_left(tokens.begins, passage.span.begin)
    last = bisect_left(tokens.begins, passage.span.end)
    if last - first > _LONGEST_TITLE:
        return False
    before = tokens.words[first - 1] if first else ""
    after = tokens.words[last] if last < len(tokens) else ""
    joined = after.startswith("-") and tokens.begins[last] == passage.span.end
    return before.lower().endswith(_nouns()) or joined or _is_apposition(layers, first, last)


def _is_apposition(layers: Layers, first: int, last: int) -> bool:
    """Tell whether a noun comes right before, and all words inside are capitalised: 'der Sänger „Blaue Stunde“'."""
    words = [word for word in layers.tokens.words[first:last] if word[0].isalnum()]
    if not first or not words or not all(word[0].isupper() or word.isdecimal() for word in words):
        return False
    noun = layers.tokens.words[first - 1]
    return noun[0].isupper() and layers.morphology[first - 1].word_class == "NOUN"
