"""To whom somebody belongs or for whom they speak: "Kreml-Berater", "Sprecherin der Polizei", "Tamm (SPD)"."""

from wortlaut.annotations.demonyms import place_of_demonym
from wortlaut.annotations.metonyms import stands_for
from wortlaut.annotations.named_referents import NamedReferents
from wortlaut.annotations.reference_words import endings
from wortlaut.annotations.referents import Discourse, Referent

REACH = 5  # tokens from a head to the genitive behind it


def affiliate(discourse: Discourse, names: NamedReferents) -> None:
    """Set the affiliation of the referents, by the words around the nouns that mean them."""
    by_name = {referent.name: referent for referent in reversed(names.referents) if referent.kind != "person"}
    for referent, first, head, last in discourse.heads:
        if referent.affiliation is None:
            found = (
                discourse.parts.get(head) or _behind(discourse, last) or referent.owner or _before(discourse, first)
                or _by_demonym(discourse, first, head, by_name)
            )  # fmt: skip
            if found is not None and found is not referent and (found.kind != "person" or found is referent.owner):
                referent.affiliation = found
    for referent in names.referents:
        if referent.affiliation is None and referent.mentions:
            if referent.kind == "person":
                referent.affiliation = _in_brackets(discourse, referent)
            elif referent.kind == "organization":
                country = stands_for(referent.name)
                referent.affiliation = by_name.get(country) if country is not None else None


def _in_brackets(discourse: Discourse, referent: Referent) -> Referent | None:
    """Return the party in brackets behind a person's name: "Hanna Overkamp (SPD)"."""
    for mention in referent.mentions:
        _, last = discourse.tokens_of(mention.span)
        if discourse.words[last : last + 1] == ["("] and discourse.words[last + 2 : last + 3] == [")"]:
            found = discourse.at.get(last + 1)
            if found is not None and found.kind == "organization":
                return found
    return None


def _by_demonym(discourse: Discourse, first: int, head: int, by_name: dict[str, Referent]) -> Referent | None:
    """Return the place of an adjective before the noun, or of the noun itself: "der dänische Minister"."""
    for token in range(first, head + 1):
        place = place_of_demonym(discourse.words[token])
        if place is not None:
            return by_name.get(place)
    return None


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
