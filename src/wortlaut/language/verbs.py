"""German verb forms, generated from the tables: what a word can be as a form of a verb.

The paradigms follow the Duden grammar (Dudenredaktion, 10th edition): weak verbs take -te, strong ones their past stem;
the first subjunctive is stem + -e, the second the umlauted past stem. A form that is indicative and subjunctive alike
("sagte", "gehen") has mood None.
"""

import re
from collections import defaultdict
from functools import cache, lru_cache
from typing import Literal, NamedTuple

import msgspec

from wortlaut.language.tables import read_table

Kind = Literal["finite", "infinitive", "participle", "imperative"]
Mood = Literal["indicative", "subjunctive_1", "subjunctive_2"]


class StrongRow(msgspec.Struct, frozen=True):
    """Principal parts of a strong or irregular verb."""

    lemma: str
    present: str
    past: str
    participle: str
    subjunctive_2: str
    example: str


class WeakRow(msgspec.Struct, frozen=True):
    """A weak verb."""

    lemma: str
    example: str


class CueLemma(msgspec.Struct, frozen=True):
    """What this room needs of a row of ``cue_verbs``: the verb."""

    lemma: str
    particle: str = ""


class AuxiliaryRow(msgspec.Struct, frozen=True):
    """One form of an auxiliary or modal verb."""

    form: str
    lemma: str
    verb_form: Kind
    example: str
    mood: Mood | None = None
    tense: Literal["present", "past"] | None = None
    person: Literal[1, 2, 3] | None = None
    number: Literal["singular", "plural"] | None = None


class PrefixRow(msgspec.Struct, frozen=True):
    """Prefixes of one kind."""

    separable: bool
    prefixes: tuple[str, ...]
    example: str


class Form(NamedTuple):
    """One reading of a word as a form of ``lemma``; ``particle`` is its separable prefix, joined in the word."""

    lemma: str
    kind: Kind
    mood: Mood | None = None
    tense: Literal["present", "past"] | None = None
    person: Literal[1, 2, 3] | None = None
    number: Literal["singular", "plural"] | None = None
    particle: str | None = None
    auxiliary: bool = False
    zu: bool = False  # "mitzuteilen"


@cache
def prefixes(*, separable: bool) -> frozenset[str]:
    """Return the verb prefixes of one kind."""
    rows = read_table("de", "verb_prefixes", PrefixRow)
    return frozenset(prefix for row in rows if row.separable is separable for prefix in row.prefixes)


@lru_cache(maxsize=65_536)
def verb_forms(word: str) -> tuple[Form, ...]:
    """Return the readings of *word* (in small letters) as a verb form; empty where it can be none.

    A prefix is taken off where the word itself is unknown, the longest first; verbs of -ieren need no row.
    """
    known = _base_forms().get(word)
    if known:
        return known
    return _with_prefix(word) or _of_ieren(word)


def _with_prefix(word: str) -> tuple[Form, ...]:
    base = _base_forms()
    for separable in (True, False):
        for cut in range(min(len(word) - 3, 10), 1, -1):
            prefix, rest = word[:cut], word[cut:]
            if prefix not in prefixes(separable=separable):
                continue
            if separable:
                zu = rest.startswith("zu") and rest[2:] in base
                bare = rest[2:] if zu else rest
                found = base.get(bare) or _inseparable(bare) or _of_ieren(bare)
                forms = tuple(
                    f._replace(lemma=prefix + f.lemma, particle=prefix, zu=zu, auxiliary=False)
                    for f in found
                    if not zu or f.kind == "infinitive"
                )
            else:
                forms = _behind_inseparable(prefix, rest)
            if forms:
                return forms
    return ()


def _inseparable(word: str) -> tuple[Form, ...]:
    """Return the readings of *word* with an inseparable prefix taken off: the rest of "an-erkannt"."""
    for cut in range(min(len(word) - 3, 6), 1, -1):
        if word[:cut] in prefixes(separable=False):
            forms = _behind_inseparable(word[:cut], word[cut:])
            if forms:
                return forms
    return ()


def _behind_inseparable(prefix: str, rest: str) -> tuple[Form, ...]:
    found, base = _base_forms().get(rest, ()), _base_forms()
    strong = [f for f in found if f.kind != "participle" or not rest.startswith("ge")]
    # the participle takes no ge-: "verteilt" of "geteilt", "erhalten" of "gehalten"
    strong += [f for f in base.get("ge" + rest, ()) if f.kind == "participle"]
    return tuple(dict.fromkeys(f._replace(lemma=prefix + f.lemma, auxiliary=False) for f in strong))


IEREN = re.compile(r"(\w{2,30}ier)(en|e|t|te|ten|test|tet|st)")


def _of_ieren(word: str) -> tuple[Form, ...]:
    match = IEREN.fullmatch(word)
    if not match:
        return ()
    lemma, ending = match[1] + "en", match[2]
    forms = [form for suffix, form in _weak_endings(lemma) if suffix == ending]
    if ending == "t":
        forms.append(Form(lemma, "participle"))
    return tuple(forms)


@cache
def _base_forms() -> dict[str, tuple[Form, ...]]:
    """Return the readings of every form of the verbs in the tables."""
    found: dict[str, list[Form]] = defaultdict(list)
    for row in read_table("de", "auxiliaries", AuxiliaryRow):
        found[row.form].append(
            Form(row.lemma, row.verb_form, row.mood, row.tense, row.person, row.number, auxiliary=True)
        )
    strong = {row.lemma for row in read_table("de", "strong_verbs", StrongRow)}
    for row in read_table("de", "strong_verbs", StrongRow):
        _add_strong(found, row)
    weak = {row.lemma for row in read_table("de", "weak_verbs", WeakRow)}
    for cue in read_table("de", "cue_verbs", CueLemma):
        base = cue.lemma.removeprefix(cue.particle)
        if not any(base[cut:] in strong and _is_prefix(base[:cut]) for cut in range(len(base) - 2)):
            weak.add(base)
    weak -= {row.lemma for row in read_table("de", "auxiliaries", AuxiliaryRow)}
    for lemma in sorted(weak - strong):
        for suffix, form in _weak_endings(lemma):
            found[_stem(lemma) + suffix].append(form)
        for prefix in ("", "ge"):
            if prefix or lemma.startswith(tuple(prefixes(separable=False))) or lemma.endswith("ieren"):
                found[prefix + _stem(lemma) + _link(lemma) + "t"].append(Form(lemma, "participle"))
    return {word: tuple(dict.fromkeys(forms)) for word, forms in found.items()}


def _is_prefix(start: str) -> bool:
    return start in prefixes(separable=False) or start in prefixes(separable=True) or not start


def _stem(lemma: str) -> str:
    return lemma[:-2] if lemma.endswith("en") else lemma[:-1]


def _link(lemma: str) -> str:
    """Return the -e- between stem and -t: "arbeitet", "öffnet", but "lernt"."""
    return "e" if lemma.endswith("en") and re.search(r"([td]|[^aeiouäöülrhmn][mn])$", _stem(lemma)) else ""


@lru_cache(maxsize=4096)
def _weak_endings(lemma: str) -> tuple[tuple[str, Form], ...]:
    """Return each ending behind the stem of *lemma*, with what it tells."""
    link = _link(lemma)
    infinitive = "en" if lemma.endswith("en") else "n"
    singular = "e" if lemma.endswith("en") or lemma.endswith("rn") else ""
    return (
        (infinitive, Form(lemma, "infinitive")),
        (infinitive, Form(lemma, "finite", None, "present", 3, "plural")),
        (singular or "e", Form(lemma, "finite", "subjunctive_1", "present", 3, "singular")),
        (link + "t", Form(lemma, "finite", "indicative", "present", 3, "singular")),
        (link + "st", Form(lemma, "finite", "indicative", "present", 2, "singular")),
        (link + "te", Form(lemma, "finite", None, "past", 3, "singular")),
        (link + "ten", Form(lemma, "finite", None, "past", 3, "plural")),
        (link + "test", Form(lemma, "finite", None, "past", 2, "singular")),
    )


def _add_strong(found: dict[str, list[Form]], row: StrongRow) -> None:
    lemma, stem, past, second = row.lemma, _stem(row.lemma), row.past, row.subjunctive_2
    weak_past = past.endswith("te")
    found[lemma] += [Form(lemma, "infinitive"), Form(lemma, "finite", None, "present", 3, "plural")]
    found[stem + "e"].append(Form(lemma, "finite", "subjunctive_1", "present", 3, "singular"))
    found[row.present].append(Form(lemma, "finite", "indicative", "present", 3, "singular"))
    same = weak_past and second == past
    found[past].append(Form(lemma, "finite", None if same else "indicative", "past", 3, "singular"))
    plural = past + ("n" if past.endswith("e") else "en")
    second_plural = second + "n"
    ambiguous = plural == second_plural
    found[plural].append(Form(lemma, "finite", None if ambiguous else "indicative", "past", 3, "plural"))
    if not same:
        found[second].append(Form(lemma, "finite", "subjunctive_2", "past", 3, "singular"))
    if not ambiguous:
        found[second_plural].append(Form(lemma, "finite", "subjunctive_2", "past", 3, "plural"))
    found[row.participle].append(Form(lemma, "participle"))
