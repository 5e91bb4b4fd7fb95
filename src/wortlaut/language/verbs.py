"""German verb forms, generated from the tables: what a word can be as a form of a verb.

The paradigms follow the Duden grammar (Dudenredaktion, 10th edition): weak verbs take -te, strong ones their past stem;
the first subjunctive is stem + -e, the second the umlauted past stem. A form that is indicative and subjunctive alike
("sagte", "gehen") has mood None.
"""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Literal, NamedTuple

import msgspec

from wortlaut.language.tables import read_table

Kind = Literal["finite", "infinitive", "participle", "imperative"]
Mood = Literal["indicative", "subjunctive_1", "subjunctive_2"]
Forms = tuple["Form", ...]

_LOAN = "ieren"  # verbs that end so need no row
_LONGEST_PREFIX = 14  # code points
_SHORTEST_BASE = 3
_PARTICIPLE = "ge"
_TAKES_LINK = frozenset("td")
# a stem in -m or -n takes the -e- only behind another consonant than these
_OPEN = frozenset("aeioulrhmn") | {"ä", "ö", "ü"}


class StrongRow(msgspec.Struct, frozen=True):
    """Principal parts of a strong or irregular verb; ``subjunctive`` is the second."""

    lemma: str
    word_class: Literal["VERB", "AUX"]
    present: str
    past: str
    subjunctive: str
    participle: str
    example: str


class IrregularRow(msgspec.Struct, frozen=True):
    """One form that the principal parts do not give."""

    form: str
    lemma: str
    word_class: Literal["VERB", "AUX"]
    verb_form: Kind
    example: str
    mood: Mood | None = None
    tense: Literal["present", "past"] | None = None
    person: Literal[1, 2, 3] | None = None
    number: Literal["singular", "plural"] | None = None


class WeakRow(msgspec.Struct, frozen=True):
    """Weak verbs, separated by spaces."""

    letter: str
    verbs: str
    example: str


class PrefixedRow(msgspec.Struct, frozen=True):
    """A prefix that stays, and the verbs behind which it stands."""

    prefix: str
    bases: str
    example: str


class SeparableRow(msgspec.Struct, frozen=True):
    """A particle that may stand apart, and the verbs it goes with."""

    particle: str
    bases: str
    example: str


class CueLemma(msgspec.Struct, frozen=True):
    """What this room needs of a row of ``cue_verbs``: the verb."""

    lemma: str
    particle: str = ""


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
def prefixes(*, separable: bool) -> dict[str, frozenset[str]]:
    """Return the verb prefixes of one kind, each with the verbs that the table gives it."""
    if separable:
        rows = ((row.particle, row.bases) for row in read_table("de", "separable_verbs", SeparableRow))
    else:
        rows = ((row.prefix, row.bases) for row in read_table("de", "prefixed_verbs", PrefixedRow))
    return {prefix: frozenset(bases.split()) for prefix, bases in rows}


@lru_cache(maxsize=65_536)
def verb_forms(word: str) -> Forms:
    """Return the readings of *word* (in small letters) as a verb form; empty where it can be none.

    Readings that the tables give come first and suffice; only a word that they do not know is taken for a prefix and
    any known verb. Verbs of -ieren need no row.
    """
    known = (*_base_forms().get(word, ()), *_bound_forms("particle").get(word, ()), *_prefixed(word), *_separable(word))
    return tuple(dict.fromkeys(known)) or _prefixed(word, known=False) or _separable(word, known=False) or _loan(word)


def _prefixed(word: str, *, known: bool = True) -> Forms:
    """Return the readings of *word* with a prefix that stays: "verteilt", "erhalten".

    The participle takes no ge-: "verteilt" of "geteilt", "erhalten" of "gehalten".
    """
    found: list[Form] = []
    for prefix, rest, bases in _cuts(word, separable=False):
        if not known and prefix == _PARTICIPLE:
            continue  # "genannten" is no past of a verb that nobody knows
        forms = _behind(rest, bases if known else None)
        bare = [f for f in forms if f.kind != "participle" or not rest.startswith(_PARTICIPLE) or _keeps_ge(f.lemma)]
        bare += [f for f in _behind(_PARTICIPLE + rest, bases if known else None) if f.kind == "participle"]
        bare += [f for f in _prefixed(rest) if known and f.lemma in bases]  # "missverstehen"
        found += [f._replace(lemma=prefix + f.lemma, auxiliary=False) for f in bare]
        if found and not known:
            break
    return tuple(found)


def _separable(word: str, *, known: bool = True) -> Forms:
    """Return the readings of *word* with a particle joined to it: "mitteilt", "mitgeteilt", "mitzuteilen"."""
    found: list[Form] = []
    for particle, rest, bases in _cuts(word, separable=True):
        for bare, zu in ((rest, False), (rest.removeprefix("zu"), True)):
            if zu and bare == rest:
                continue
            prefixed = (f for f in _prefixed(bare) if not known or f.lemma in bases)
            forms = [*_behind(bare, bases if known else None), *prefixed]
            found += [
                f._replace(lemma=particle + f.lemma, particle=particle, zu=zu, auxiliary=False)
                for f in forms
                if not zu or f.kind == "infinitive"
            ]
        if found and not known:
            break
    return tuple(found)


def _cuts(word: str, *, separable: bool) -> Iterable[tuple[str, str, frozenset[str]]]:
    """Yield prefix, rest and the prefix's verbs for each way to cut *word*, the longest prefix first."""
    table = prefixes(separable=separable)
    for cut in range(min(len(word) - _SHORTEST_BASE + 1, _LONGEST_PREFIX), 1, -1):
        bases = table.get(word[:cut])
        if bases is not None:
            yield word[:cut], word[cut:], bases


def _behind(word: str, bases: frozenset[str] | None) -> list[Form]:
    """Return the readings of *word* behind a prefix: as a form of one of *bases*, or of any known verb."""
    forms = _base_forms().get(word, ())
    if bases is None:
        return [*forms, *_loan(word)]
    bound = (*_bound_forms("prefix").get(word, ()), *_bound_forms("particle").get(word, ()))
    return [f for f in (*forms, *bound, *_loan(word)) if f.lemma in bases]


def _keeps_ge(lemma: str) -> bool:
    return lemma.startswith(_PARTICIPLE)


@lru_cache(maxsize=8192)
def _loan(word: str) -> Forms:
    """Return the readings of *word* as a form of a verb of -ieren."""
    at = word.rfind(_LOAN[:3], 2)
    ending = word[at + 3 :] if at > 0 else ""
    lemma = word[:at] + _LOAN
    forms = [form for suffix, form in _weak_endings(lemma) if suffix == ending] if ending else []
    return (*forms, Form(lemma, "participle")) if ending == "t" else tuple(forms)


@cache
def _base_forms() -> dict[str, Forms]:
    """Return the readings of every form of the verbs without a prefix."""
    found: dict[str, list[Form]] = defaultdict(list)
    strong = read_table("de", "strong_verbs", StrongRow)
    for row in strong:
        _add_strong(found, row)
    for form in read_table("de", "irregular_forms", IrregularRow):
        auxiliary = form.word_class == "AUX"
        found[form.form].append(
            Form(form.lemma, form.verb_form, form.mood, form.tense, form.person, form.number, auxiliary=auxiliary)
        )
    for lemma in sorted(_weak_lemmas() - _strong_lemmas()):
        _add_weak(found, lemma)
    return {word: tuple(dict.fromkeys(forms)) for word, forms in found.items()}


@cache
def _bound_forms(to: Literal["prefix", "particle"]) -> dict[str, Forms]:
    """Return the readings of the forms of weak verbs that exist bound to a prefix or particle only: "-stätigt"."""
    free = _strong_lemmas() | _weak_lemmas()
    found: dict[str, list[Form]] = defaultdict(list)
    for lemma in sorted(set().union(*prefixes(separable=to == "particle").values()) - free):
        if not _is_prefixed(lemma):
            _add_weak(found, lemma)
    return {word: tuple(dict.fromkeys(forms)) for word, forms in found.items()}


def _is_prefixed(lemma: str) -> bool:
    """Tell whether *lemma* is a verb of ``prefixed_verbs``."""
    return any(lemma[len(p) :] in verbs for p, verbs in prefixes(separable=False).items() if lemma.startswith(p))


@cache
def _strong_lemmas() -> frozenset[str]:
    irregular = {row.lemma for row in read_table("de", "irregular_forms", IrregularRow)}
    return frozenset(irregular | {row.lemma for row in read_table("de", "strong_verbs", StrongRow)})


@cache
def _weak_lemmas() -> frozenset[str]:
    """Return the weak verbs of the tables, and cue verbs that no other table knows."""
    weak = {verb for row in read_table("de", "weak_verbs", WeakRow) for verb in row.verbs.split()}
    for cue in read_table("de", "cue_verbs", CueLemma):
        base = cue.lemma.removeprefix(cue.particle)
        if not _is_prefixed(base) and base not in _strong_lemmas() and not base.endswith(_LOAN):
            weak.add(base)
    return frozenset(weak)


def _stem(lemma: str) -> str:
    return lemma[:-2] if lemma.endswith("en") else lemma[:-1]


def _link(lemma: str) -> str:
    """Return the -e- between stem and -t: "arbeitet", "öffnet", but "lernt"."""
    stem = _stem(lemma)
    if not lemma.endswith("en") or not stem:
        return ""
    return "e" if stem[-1] in _TAKES_LINK or (stem[-1] in "mn" and stem[-2:-1] not in _OPEN) else ""


@lru_cache(maxsize=8192)
def _weak_endings(lemma: str) -> tuple[tuple[str, Form], ...]:
    """Return each ending behind the stem of *lemma*, with what it tells."""
    link = _link(lemma)
    infinitive = "en" if lemma.endswith("en") else "n"
    return (
        (infinitive, Form(lemma, "infinitive")),
        (infinitive, Form(lemma, "finite", None, "present", 3, "plural")),
        ("e", Form(lemma, "finite", "subjunctive_1", "present", 3, "singular")),
        (link + "t", Form(lemma, "finite", "indicative", "present", 3, "singular")),
        (link + "st", Form(lemma, "finite", "indicative", "present", 2, "singular")),
        (link + "te", Form(lemma, "finite", None, "past", 3, "singular")),
        (link + "ten", Form(lemma, "finite", None, "past", 3, "plural")),
        (link + "test", Form(lemma, "finite", None, "past", 2, "singular")),
    )


def _add_weak(found: dict[str, list[Form]], lemma: str) -> None:
    stem = _stem(lemma)
    for suffix, form in _weak_endings(lemma):
        found[stem + suffix].append(form)
    if lemma.endswith("eln"):
        found[stem[:-2] + "le"].append(Form(lemma, "finite", "subjunctive_1", "present", 3, "singular"))
    bare = lemma.endswith(_LOAN)
    # "bereitet", "gebetet": what begins like a prefix may be one, so both are readings
    openings = (
        ("",) if bare else ("", _PARTICIPLE) if lemma.startswith(tuple(prefixes(separable=False))) else (_PARTICIPLE,)
    )
    for opening in openings:
        found[opening + stem + _link(lemma) + "t"].append(Form(lemma, "participle"))


def _add_strong(found: dict[str, list[Form]], row: StrongRow) -> None:
    lemma, stem, past, second = row.lemma, _stem(row.lemma), row.past, row.subjunctive
    auxiliary = row.word_class == "AUX"

    def add(word: str, kind: Kind, mood: Mood | None = None, *told: Literal["present", "past", "plural", 2]) -> None:
        tense: Literal["present", "past"] | None = "past" if "past" in told else "present"
        number: Literal["singular", "plural"] = "plural" if "plural" in told else "singular"
        person: Literal[2, 3] = 2 if 2 in told else 3
        form = Form(lemma, kind, mood, tense, person, number) if kind == "finite" else Form(lemma, kind)
        found[word].append(form._replace(auxiliary=auxiliary))

    add(lemma, "infinitive")
    add(lemma, "finite", None, "plural")
    add(stem + "e", "finite", "subjunctive_1")
    add(row.present, "finite", "indicative")
    add(row.present.removesuffix("t") + ("t" if row.present.endswith("sst") else "st"), "finite", "indicative", 2)
    same = second == past
    plural, second_plural = (word + ("n" if word.endswith("e") else "en") for word in (past, second))
    ambiguous = plural == second_plural
    add(past, "finite", None if same else "indicative", "past")
    add(plural, "finite", None if ambiguous else "indicative", "past", "plural")
    if not same:
        add(second, "finite", "subjunctive_2", "past")
    if not ambiguous:
        add(second_plural, "finite", "subjunctive_2", "past", "plural")
    add(row.participle, "participle")
