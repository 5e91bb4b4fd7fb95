"""Noun phrases that refer: "der Diplomat", "die Partei", "Trumps Schwiegersohn", and those that open somebody unnamed."""

from typing import NamedTuple

from wortlaut.annotations.clause_words import words_of
from wortlaut.annotations.genders import ANY_PERSON
from wortlaut.annotations.reference_words import ANY, Noun, endings
from wortlaut.annotations.referents import Discourse, Head, Referent

FARTHEST_TITLE, FARTHEST_GUESS = 60, 2  # sentences back: to one who bears the office; to one whose office is unknown
FARTHEST_BODY, FARTHEST_PLACE = 8, 4
MOST_WITH_TITLE = 12


class Phrase(NamedTuple):
    """A noun phrase: tokens, how it opens, its forms and noun, and the word that tells which one is meant."""

    first: int
    head: int
    opening: str
    forms: str
    noun: Noun
    attribute: str


def read_phrase(discourse: Discourse, head: int, noun: Noun) -> Phrase:
    """Return the noun phrase around the noun at *head*."""
    first, opening = discourse.opening_of(head)
    forms = discourse.forms_of(first, opening, noun)
    return Phrase(first, head, opening, forms, noun, _attribute_of(discourse, head))


def _attribute_of(discourse: Discourse, head: int) -> str:
    """Return the noun of a genitive or "von" behind *head*, or the first part of its compound, else nothing."""
    words, lower = discourse.words, discourse.lower
    at = head + 1
    if at < len(words) and lower[at] in endings("whole genitives"):
        for token in range(at + 1, min(at + 5, len(words))):
            if words[token][0].isupper():
                return lower[token].removesuffix("s")
            if not words[token][0].isalnum():
                break
    return lower[head].partition("-")[0] if "-" in words[head] and not words[head][0].isdecimal() else ""


def is_role(discourse: Discourse, phrase: Phrase) -> Referent | None:
    """Return the one named right before a comma to whom the phrase is an apposition, or None."""
    comma = phrase.first - 1
    if phrase.opening == "contracted" or comma <= discourse.sentence_first or discourse.words[comma] != ",":
        return None
    before = comma - 1
    if discourse.words[before] == ")" or discourse.words[before].isdecimal():
        before = max(before - 3, discourse.sentence_first) if discourse.words[before] == ")" else before - 2
    for token in (before, comma - 1):
        found = discourse.at.get(token)
        if found is not None and found.named and found.kind == "person" and not _disagree(found.forms, phrase.forms):
            behind = phrase.head + 1
            closes = behind >= len(discourse.words) or discourse.analyses[behind].verb_form != "finite"
            return found if closes and token not in discourse.attributive else None
    return None


def is_predicate(discourse: Discourse, phrase: Phrase) -> bool:
    """Tell whether the phrase says what somebody is: behind a form of "sein", or behind "als" and "wie"."""
    before = phrase.first - 1
    if before < discourse.sentence_first or phrase.opening not in {"bare", "indefinite", "contracted"}:
        return False
    lower = discourse.lower
    if lower[before] in words_of("capacity") or lower[before] in endings("becoming") or lower[before] in words_of("manner"):
        return True
    while before > discourse.sentence_first and discourse.analyses[before].word_class in {"ADV", "PART"}:
        before -= 1
    if before in discourse.at or lower[before] in words_of("subject pronouns"):
        before -= 1
    return before >= discourse.sentence_first and lower[before] in words_of("being")


def find_person(discourse: Discourse, phrase: Phrase, owner: Referent | None) -> Referent | None:
    """Return the person whom a definite phrase means: the last one who fits in gender, number and office."""
    bearer = _bearer(discourse, phrase, owner)
    if bearer is not None:
        return bearer
    if owner is not None:
        return None
    general = bool(phrase.noun.fits)
    if phrase.forms == "p":
        general = general and ANY in phrase.noun.fits
    if general or not (phrase.forms == "p" or phrase.attribute or phrase.noun.stem.endswith(endings("unique offices"))):
        best: Referent | None = None
        for referent in discourse.candidates(FARTHEST_GUESS + 2 * general):
            if _is_person(referent, phrase) and _is_elsewhere(discourse, referent, phrase):
                fits = _fits(phrase.noun, referent) if general else referent.named or len(referent.titles) < 2
                salient = best is None or discourse.salience(referent) > discourse.salience(best)
                if fits and salient and not _other_age(phrase.noun, referent):
                    best = referent
        if best is not None:
            return best
    return _untitled(discourse, phrase)


def _is_elsewhere(discourse: Discourse, referent: Referent, phrase: Phrase) -> bool:
    """Tell whether *referent* is not another part of the phrase's own clause: the subject is not its object."""
    return referent.sentence < discourse.sentence or referent.last < discourse.clause_start(phrase.first)


def _other_age(noun: Noun, referent: Referent) -> bool:
    """Tell whether the noun and what *referent* was called give two numbers: "der 34-Jährige", "ein 39-Jähriger"."""
    if not noun.stem[0].isdecimal():
        return False
    return any(title.stem[0].isdecimal() and title.stem != noun.stem for title in referent.titles)


def _bearer(discourse: Discourse, phrase: Phrase, owner: Referent | None) -> Referent | None:
    """Return the last one of those called so before."""
    found: Referent | None = None
    for referent in discourse.by_title.get(key_of(phrase.noun), ())[-MOST_WITH_TITLE:]:
        if not _is_person(referent, phrase) or discourse.sentence - referent.sentence > FARTHEST_TITLE:
            continue
        if owner is not None and referent.owner is not owner and referent.affiliation is not owner:
            continue
        if owner is None and referent.owner is not None and not _bears(phrase.noun, referent):
            continue
        if not _bears(phrase.noun, referent):
            continue
        if phrase.attribute and referent.attribute and not _same_attribute(phrase.attribute, referent.attribute):
            continue
        if not _is_elsewhere(discourse, referent, phrase):
            continue
        if found is None or referent.last > found.last:
            found = referent
    return found


def _same_attribute(one: str, other: str) -> bool:
    return one[:4] == other[:4]


def _untitled(discourse: Discourse, phrase: Phrase) -> Referent | None:
    """Return the only person of late who bears no office, where the phrase names one without more words."""
    if phrase.attribute:
        return None
    near = [
        referent for referent in discourse.candidates(FARTHEST_GUESS)
        if _is_person(referent, phrase) and referent.named and not referent.titles
        and _is_elsewhere(discourse, referent, phrase)
    ]  # fmt: skip
    return near[0] if len(near) == 1 else None


def key_of(noun: Noun) -> str:
    """Return the part of a title that all that may mean the same office share: its last letters."""
    return noun.stem[-3:]


def _is_person(referent: Referent, phrase: Phrase) -> bool:
    return referent.kind in {"person", "other"} and not _disagree(referent.forms, phrase.forms) and not referent.members


def _disagree(one: str, other: str) -> bool:
    return not any(form in other for form in one)


def _bears(noun: Noun, referent: Referent) -> bool:
    return any(t.stem.endswith(noun.stem) or noun.stem.endswith(t.stem) for t in referent.titles)


def _fits(noun: Noun, referent: Referent) -> bool:
    if ANY in noun.fits:
        return True
    return any(title.stem.endswith(noun.fits) for title in referent.titles)


def find_body(discourse: Discourse, phrase: Phrase) -> Referent | None:
    """Return the organisation that a definite phrase means: called so, of that sort, or of an unknown sort nearby."""
    noun = phrase.noun
    weak: Referent | None = None
    for referent in discourse.candidates(MOST_SENTENCES):
        if referent.kind != "organization" or _disagree(referent.forms, phrase.forms) and not referent.named:
            continue
        if _bears(noun, referent) and (not phrase.attribute or not referent.attribute or _same_attribute(phrase.attribute, referent.attribute)):
            return referent
        near = discourse.sentence - referent.sentence <= FARTHEST_BODY
        if near and referent.sort and referent.sort in noun.fits:
            return referent
        if weak is None and referent.named and not referent.sort and "" in noun.fits and discourse.sentence - referent.sentence <= 3:
            weak = referent
    return weak


MOST_SENTENCES = 60


def find_place(discourse: Discourse, phrase: Phrase) -> Referent | None:
    """Return the place that "die Stadt" or "das Land" means: the last one of that sort."""
    if phrase.first + 1 < phrase.head or phrase.attribute:
        return None
    for referent in discourse.candidates(FARTHEST_PLACE):
        if referent.kind == "place" and referent.sort in phrase.noun.fits:
            return referent
    return None


def open_unnamed(discourse: Discourse, phrase: Phrase, owner: Referent | None) -> Referent:
    """Return a new referent that has no name."""
    start = discourse.begins[phrase.first]
    name = discourse.text[start : discourse.ends[phrase.head]]
    organisation = phrase.noun.kind == "organization"
    kind = "organization" if organisation else "other" if phrase.forms == "p" else "person"
    referent = Referent(kind, name, phrase.forms or ANY_PERSON, named=False)  # type: ignore[arg-type]
    referent.sort = phrase.noun.sort
    referent.attribute = phrase.attribute
    referent.owner = owner
    return discourse.add(referent)


def place_head(discourse: Discourse, phrase: Phrase, referent: Referent) -> None:
    """Remember the phrase as one that means *referent*."""
    discourse.title(referent, phrase.noun)
    discourse.heads.append(Head(referent, phrase.first, phrase.head, phrase.head + 1))
    known = discourse.by_title.setdefault(key_of(phrase.noun), [])
    if not known or known[-1] is not referent:
        known.append(referent)
    if phrase.attribute and not referent.attribute:
        referent.attribute = phrase.attribute
