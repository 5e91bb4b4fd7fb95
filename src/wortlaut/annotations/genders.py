"""The gender of names: of first names by table, of the rest by the words beside them."""

from functools import cache

import msgspec

from wortlaut.annotations.reference_words import articles, endings, noun_of, sort_of
from wortlaut.language.tables import read_table

ANY_PERSON = "mf"
ANY_BODY = "mfn"


class GenderRow(msgspec.Struct, frozen=True):
    """First names of one gender, separated by spaces."""

    gender: str
    group: str
    names: str
    example: str


@cache
def _first_names(language: str = "de") -> dict[str, str]:
    rows = read_table(language, "first_name_genders", GenderRow)
    return {name: row.gender for row in rows for name in row.names.split(" ")}


def gender_of_first_name(name: str) -> str:
    """Return m or f for a first name (also "Anna-Maria") that the table knows, else an empty string."""
    table = _first_names()
    return table.get(name) or table.get(name.partition("-")[0], "")


def gender_of_person(name: str, titles: list[str]) -> str:
    """Return the forms of a person, by first name, form of address, or the offices in *titles*."""
    words = name.split()
    found = gender_of_first_name(words[0]) if len(words) > 1 else ""
    if found:
        return found
    for title in titles:
        lower = title.lower()
        if lower in endings("feminine address"):
            return "f"
        if lower in endings("masculine address"):
            return "m"
        noun = noun_of(title)
        if noun is not None and noun.kind == "person":
            singular = noun.forms.replace("p", "")
            if singular in {"m", "f"}:
                return singular
    return gender_of_first_name(words[0]) if words and len(words) == 1 else ANY_PERSON


def gender_of_body(name: str, before: list[str], *, place: bool) -> str:
    """Return the forms of an organisation by its own words, else by the articles that stand *before* its names."""
    if name.casefold() in endings("plural names"):
        return "p"
    _, gender = sort_of(name)
    if gender:
        return gender
    return gender_by_articles(before) or ("n" if place else ANY_BODY)


def gender_by_articles(before: list[str]) -> str:
    """Return the gender that the articles (lower case) agree on, or an empty string where they tell nothing."""
    votes = {"m": 0, "f": 0, "n": 0}
    table = articles()
    for word in before:
        forms, kind = table.get(word, ("", "definite"))
        if kind not in {"definite", "near", "indefinite"}:
            continue
        singular = forms.replace("p", "")
        for form in singular:
            votes[form] += 6 // len(singular)
    best = max(votes, key=lambda form: votes[form])
    rivals = [form for form, count in votes.items() if count == votes[best]]
    return best if votes[best] and len(rivals) == 1 else "".join(rivals) if votes[best] else ""
