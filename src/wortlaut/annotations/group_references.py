"""Groups: "beide Seiten", "die beiden", "das Paar", and names joined by "und" that speak together."""

from wortlaut.annotations.reference_words import endings
from wortlaut.annotations.referents import Discourse, Referent

FARTHEST = 3  # sentences back to the members
FARTHEST_GROUP = 30  # sentences back to a group that was formed before


def find_group(discourse: Discourse, *, people: bool, forms: str = "") -> Referent | None:
    """Return the group of two that is meant: one formed before, else the two last joined or spoken of, or None.

    *people* asks for persons, else organisations and places are meant; *forms* restricts the gender of both.
    """
    for referent in reversed(discourse.recent.values()):
        if discourse.sentence - referent.sentence > FARTHEST_GROUP:
            break
        if len(referent.members) == 2 and _fit(referent.members[0], people, forms):
            near = discourse.sentence - referent.sentence <= FARTHEST or not people
            if near and _last_of(referent, discourse):
                return referent
    pair = _joined(discourse, people, forms) or _last_two(discourse, people, forms)
    return form(discourse, pair) if pair else None


def _last_of(group: Referent, discourse: Discourse) -> bool:
    """Tell whether the group's members are still those spoken of: no other pair was formed since."""
    return group in discourse.referents


def form(discourse: Discourse, members: tuple[Referent, ...]) -> Referent:
    """Return the group of *members*, a new one where there is none yet."""
    for referent in reversed(discourse.referents):
        if referent.members and set(map(id, referent.members)) == set(map(id, members)):
            return referent
    group = Referent("other", "", "p", named=False)
    group.members = members
    return discourse.add(group)


def _fit(referent: Referent, people: bool, forms: str) -> bool:  # noqa: FBT001  one of two questions
    if people != (referent.kind == "person"):
        return False
    if "p" in referent.forms and people:
        return False
    return not forms or any(form in forms for form in referent.forms)


def _joined(discourse: Discourse, people: bool, forms: str) -> tuple[Referent, ...]:  # noqa: FBT001
    """Return the last two that "und" joins: "Iran und die USA"."""
    if len(discourse.joined) == 0:
        return ()
    for first, second, sentence in reversed(discourse.joined[-6:]):
        if discourse.sentence - sentence > FARTHEST + 3 * (not people):
            break
        if _fit(first, people, forms) and _fit(second, people, forms) and first is not second:
            return first, second
    return ()


def _last_two(discourse: Discourse, people: bool, forms: str) -> tuple[Referent, ...]:  # noqa: FBT001
    found: list[Referent] = []
    for referent in discourse.candidates(FARTHEST):
        if _fit(referent, people, forms) and not referent.members and (referent.named or people):
            found.append(referent)
    # more than two of late: nobody can tell which
    return (found[1], found[0]) if len(found) == 2 else ()


def is_joining(discourse: Discourse, token: int) -> bool:
    """Tell whether the word at *token* joins two names."""
    return discourse.lower[token] in endings("joining")
