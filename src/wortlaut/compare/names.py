"""Do two names mean the same person?"""

from difflib import SequenceMatcher

from wortlaut.compare.model import Comparison

_GENITIVES = ("'s", "’s", "s", "'", "’")
_ALIKE = 0.8  # ratio of difflib.SequenceMatcher from which a spelling may be a slip
_LONGEST = 80  # characters


def compare_names(one: str, other: str) -> Comparison:
    """Compare two personal names as they stand in texts: full or short, in the genitive, spelled alike or not."""
    first, second = one[:_LONGEST].split(), other[:_LONGEST].split()
    if not first or not second:
        return Comparison("cannot_tell", "a name is missing")
    surname = _same_word(first[-1], second[-1])
    if not surname:
        ratio = SequenceMatcher(None, first[-1].casefold(), second[-1].casefold(), autojunk=False).ratio()
        given = first[:-1] == second[:-1] and len(first) > 1
        if ratio >= _ALIKE and (given or len(first) == 1 or len(second) == 1):
            return Comparison("cannot_tell", "the surnames are spelled almost alike")
        return Comparison("differs", "the surnames differ")
    if len(first) == 1 or len(second) == 1:
        return Comparison("agrees", "the one is the short form of the other")
    return _first_names(first[0], second[0])


def _first_names(one: str, other: str) -> Comparison:
    if one == other:
        return Comparison("agrees", "first name and surname are the same")
    a, b = one.rstrip("."), other.rstrip(".")
    if 1 in {len(a), len(b)} and a[:1] == b[:1]:
        return Comparison("agrees", "the initial fits the first name")
    return Comparison("differs", "the first names differ")


def _same_word(one: str, other: str) -> bool:
    return one == other or any(one == other + g or other == one + g for g in _GENITIVES)
