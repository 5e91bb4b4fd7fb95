"""To whom somebody belongs or for whom they speak: "Kreml-Berater", "Sprecherin der Polizei", "Tamm (SPD)"."""

from wortlaut.annotations.reference_words import endings
from wortlaut.annotations.referents import Discourse, Referent

REACH = 5  # tokens from a head to the genitive behind it


def affiliate(discourse: Discourse, named: list[Referent]) -> None:
    """Set the affiliation of the referents, by the words around the nouns that mean them."""
    del named
    for referent, first, head, last in discourse.heads:
        if referent.affiliation is not None:
            continue
        found = _in_compound(discourse, head) or _behind(discourse, last) or referent.owner or _before(discourse, first)
        if found is not None and found is not referent and found.kind in {"organization", "place"}:
            referent.affiliation = found
        elif found is not None and referent.owner is found:
            referent.affiliation = found


def _in_compound(discourse: Discourse, head: int) -> Referent | None:
    return discourse.parts.get(head)


def _behind(discourse: Discourse, last: int) -> Referent | None:
    """Return whose the noun before *last* is: the first head behind a genitive article or "von"."""
    words, lower = discourse.words, discourse.lower
    if last >= len(words) or lower[last] not in endings("whole genitives"):
        return None
    for token in range(last + 1, min(last + REACH, len(words))):
        found = discourse.at.get(token)
        if found is not None:
            return found
        if not words[token][0].isalnum():
            return None
    return None


def _before(discourse: Discourse, first: int) -> Referent | None:
    """Return whose a noun is by the genitive of a name before it."""
    before = first - 1
    return discourse.at.get(before) if before in discourse.attributive else None
