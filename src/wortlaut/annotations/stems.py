"""Stems: keys by which two forms of a word are the same, whatever their inflection."""

import unicodedata
from functools import cache, lru_cache

import msgspec

from wortlaut.language.tables import read_table

_SHORTEST_STEM = 4  # characters


class EndingsRow(msgspec.Struct, frozen=True):
    """Endings of inflection, to be taken off a word before it is compared."""

    name: str
    endings: tuple[str, ...]
    example: str


@cache
def _endings(name: str, language: str = "de") -> tuple[str, ...]:
    rows = read_table(language, "inflection_endings", EndingsRow)
    found = next(row.endings for row in rows if row.name == name)
    return tuple(sorted(found, key=len, reverse=True))


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """Return *word* in lower case without umlauts and the endings of inflection; a key to compare by, not a word."""
    plain = "".join(c for c in unicodedata.normalize("NFD", word.casefold()[:60]) if not unicodedata.combining(c))
    bare = _without_endings(plain)
    for opening in _endings("openings"):
        if bare.startswith(opening) and len(bare) - len(opening) >= _SHORTEST_STEM:
            return bare[len(opening) :]
    return bare


def _without_endings(word: str) -> str:
    ended = True
    while ended:
        ended = False
        for ending in _endings("endings"):
            if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
                word, ended = word[: -len(ending)], True
                break
    return word
