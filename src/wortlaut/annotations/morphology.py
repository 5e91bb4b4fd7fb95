"""Word classes, lemmas and verb forms, by tables and by what stands around a word.

Two passes. The first gives each word its readings from the tables and, for open classes, from capital letters and
endings. The second goes through each stretch of a sentence between commas and settles what only the neighbourhood can:
one finite verb a clause, so that "berichtet" is a participle beside "hat" and finite without it; "die" before a noun or
alone; separable verbs whose particle closes the clause.
"""

from functools import cache, lru_cache

import msgspec

from wortlaut.annotations.clause_words import words_of
from wortlaut.annotations.model import Analysis, Layers, WordClass
from wortlaut.document.model import Document
from wortlaut.language.tables import read_table
from wortlaut.language.verbs import Form, prefixes, verb_forms

LONGEST_ATTRIBUTE = 9  # tokens back to the article of a long attribute
LONGEST_WORD = 60  # code points; longer words are not looked up
BREAKS = frozenset(',;:.!?–—()„“”"»«…')
SUBJUNCTIVES = frozenset({"subjunctive_1", "subjunctive_2"})
PUNCTUATION = Analysis("PUNCT", "")
NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})


class WordClassRow(msgspec.Struct, frozen=True, rename={"word_class": "class"}):
    """Words of one closed class."""

    word_class: WordClass
    words: tuple[str, ...]
    example: str


class EndingRow(msgspec.Struct, frozen=True, rename={"word_class": "class"}):
    """Endings that tell one open class."""

    word_class: WordClass
    endings: tuple[str, ...]
    example: str


@cache
def closed_classes() -> dict[str, tuple[WordClass, ...]]:
    """Return the classes of each closed-class word, in the order of the table."""
    found: dict[str, tuple[WordClass, ...]] = {}
    for row in read_table("de", "word_classes", WordClassRow):
        for word in row.words:
            found[word] = (*found.get(word, ()), row.word_class)
    return found


@cache
def _endings() -> dict[str, WordClass]:
    return {end: row.word_class for row in read_table("de", "word_endings", EndingRow) for end in row.endings}


@lru_cache(maxsize=65_536)
def class_by_ending(word: str) -> WordClass | None:
    """Return the class that the longest known ending of *word* (in small letters) tells."""
    endings = _endings()
    for cut in range(max(len(word) - 10, 1), len(word) - 1):
        found = endings.get(word[cut:])
        if found:
            return found
    return None


class _Words:
    """The columns of one document while they are being settled."""

    __slots__ = ("forms", "lower", "result", "words")

    def __init__(self, words: list[str]) -> None:
        self.words = words
        self.lower = [word.lower() for word in words]
        self.result: list[Analysis] = [PUNCTUATION] * len(words)
        self.forms: dict[int, tuple[Form, ...]] = {}  # readings of tokens that may be verbs


def analyse(document: Document, layers: Layers) -> list[Analysis]:  # noqa: ARG001  the signature of a step
    """Return one Analysis a token; needs tokens and sentences."""
    work = _Words(layers.tokens.words)
    for sentence in layers.sentences:
        for at in range(sentence.first, sentence.last):
            _read(work, at, first=at == sentence.first)
        start = sentence.first
        for at in range(sentence.first, sentence.last):
            if work.words[at] in BREAKS:
                _settle(work, start, at)
                start = at + 1
        _settle(work, start, sentence.last)
    return work.result


@lru_cache(maxsize=65_536)
def _shared(word_class: WordClass, lemma: str) -> Analysis:
    return Analysis(word_class, lemma)


@lru_cache(maxsize=65_536)
def _verb(form: Form, mood: str | None) -> Analysis:
    return Analysis(
        "AUX" if form.auxiliary else "VERB", form.lemma, form.kind, mood or form.mood,  # type: ignore[arg-type]
        form.tense, form.person, form.number, form.particle,
    )  # fmt: skip


def _read(work: _Words, at: int, *, first: bool) -> None:
    """Give token *at* its class, and note its readings as a verb."""
    word, lower = work.words[at], work.lower[at]
    if not word[0].isalnum():
        work.result[at] = _shared("PUNCT", word) if not any(c.isalnum() for c in word) else _shared("X", word)
        return
    if word[0].isdecimal():
        work.result[at] = _shared("ADJ" if word[-1].isalpha() and "-" in word else "NUM", word)
        return
    closed = closed_classes().get(lower)
    capital = word[0].isupper()
    starts = first or (capital and work.words[at - 1] in {":", "„", "»", "“", '"', "«"})
    if capital and not starts and lower not in words_of("polite pronouns"):
        work.result[at] = _shared(_noun_class(work, at, word, lower), word)
        return
    if len(lower) <= LONGEST_WORD:
        forms = verb_forms(lower)
        if forms and not (capital and (class_by_ending(lower) == "NOUN" or _is_noun_first(work, at, forms))):
            work.forms[at] = forms
    if closed:
        work.result[at] = _shared(closed[0], lower)
    elif at in work.forms:
        work.result[at] = _shared("VERB", work.forms[at][0].lemma)
    elif capital:
        work.result[at] = _shared(_capital_at_start(work, at, word, lower), word)
    else:
        work.result[at] = _shared(class_by_ending(lower) or _lower_class(lower), lower)


def _is_noun_first(work: _Words, at: int, forms: tuple[Form, ...]) -> bool:
    """Tell whether a capitalised word that opens a sentence is rather a noun: "Berichte über …", but "Sage er das"."""
    finite = [form for form in forms if form.kind == "finite"]
    if not finite or any(form.mood != "subjunctive_1" or form.auxiliary for form in finite):
        return False
    following = work.lower[at + 1] if at + 1 < len(work.lower) else ""
    return following not in words_of("nominative pronouns")


def _lower_class(lower: str) -> WordClass:
    """Return the class of an unknown word in small letters: inflected ones are adjectives."""
    if lower in prefixes(separable=True):
        return "ADV"
    return "ADJ" if lower.endswith(("e", "en", "er", "es", "em", "t", "d")) else "ADV"


def _capital_at_start(work: _Words, at: int, word: str, lower: str) -> WordClass:
    found = class_by_ending(lower)
    if found and found != "NOUN" and at + 1 < len(work.words) and work.words[at + 1][0].isupper():
        return "ADJ"
    return _noun_class(work, at, word, lower)


def _noun_class(work: _Words, at: int, word: str, lower: str) -> WordClass:
    """Tell nouns from names: a German count noun has a determiner, an adjective or a plural; a name stands alone."""
    if class_by_ending(lower) == "NOUN" or "-" in word:
        return "NOUN"
    if word.isupper() and len(word) > 1:
        return "PROPN"
    before = work.result[at - 1].word_class if at else "PUNCT"
    if before in {"DET", "ADJ", "NUM"}:
        return "NOUN"
    behind = work.words[at + 1] if at + 1 < len(work.words) else ""
    office = before == "NOUN" and work.words[at - 1][0].isupper()
    if before == "PROPN" or office or behind[:1].isupper():
        return "PROPN"
    return "NOUN" if lower.endswith(("en", "er", "e", "in", "ern")) or before == "ADP" else "PROPN"


def _settle(work: _Words, first: int, last: int) -> None:
    """Settle the verbs of the stretch ``[first, last)``: which is finite, in which mood, with which particle."""
    candidates = [at for at in range(first, last) if at in work.forms]
    verbs = [at for at in candidates if _may_be_verb(work, at, first, last)]
    finite = _finite(work, verbs, first, last)
    for at in verbs:
        forms = work.forms[at]
        if at in finite:
            form = next(f for f in forms if f.kind == "finite")
        elif work.lower[at - 1] in words_of("modal infinitive marks") and at > first:
            form = next((f for f in forms if f.kind == "infinitive"), forms[0])
            work.result[at - 1] = _shared("PART", work.lower[at - 1])
        else:
            form = next((f for f in forms if f.kind != "finite"), forms[0])
        work.result[at] = _verb(form, None)
    for at in finite:
        _mood(work, at, first, last)
        _particle(work, at, finite, last)
    for at in range(first, last):
        _settle_closed(work, at, last)


def _may_be_verb(work: _Words, at: int, first: int, last: int) -> bool:
    """Tell whether a word with verb readings is one here: not an attribute ("die geplante Reise"), not "sein Boot"."""
    closed = closed_classes().get(work.lower[at])
    behind = work.words[at + 1] if at + 1 < last else ""
    if closed:
        # "sein" before a noun is a possessive, at the end of a clause a verb; "weiter", "laut" are no verbs
        return all(f.auxiliary for f in work.forms[at]) and not behind[:1].isupper() and at + 1 >= last
    before = work.result[at - 1].word_class if at > first else "PUNCT"
    attribute = behind[:1].isupper() and _can_be_attribute(work.lower[at], work.forms[at])
    if attribute and before in {"NUM", "ADV", "ADJ", "NOUN", "PROPN"} and _is_in_phrase(work, at, first):
        work.result[at] = _shared("ADJ", work.lower[at])
        return False
    only_participle = all(f.kind != "finite" for f in work.forms[at])
    if before == "DET" and behind[:1].isupper() and only_participle:
        work.result[at] = _shared("ADJ", work.lower[at])
        return False
    if attribute and before in {"DET", "ADP"}:
        work.result[at] = _shared("ADJ", work.lower[at])
        return False
    return True


@lru_cache(maxsize=65_536)
def _can_be_attribute(word: str, forms: tuple[Form, ...]) -> bool:
    """Tell whether a verb form is an adjective's form too: "beteiligten", "grüne", but not "sagte"."""
    if any(form.auxiliary for form in forms):
        return False
    if any(form.tense == "present" or form.kind == "participle" for form in forms):
        return True
    bases = (word.removesuffix(ending) for ending in ("e", "en") if word.endswith(ending))
    return any(form.kind == "participle" for base in bases for form in verb_forms(base))


def _is_in_phrase(work: _Words, at: int, first: int) -> bool:
    """Tell whether an attribute parts the word at *at* from its article: "der 13 beteiligten", "einer am Montag …"."""
    for before in range(at - 2, max(first - 1, at - LONGEST_ATTRIBUTE), -1):
        if before + 1 in work.forms:
            return False
        if work.result[before].word_class == "DET":
            return work.result[before + 1].word_class in {"NUM", "ADV", "ADJ", "ADP"}
    return False


def _finite(work: _Words, verbs: list[int], first: int, last: int) -> set[int]:
    """Return the tokens among *verbs* that are finite: one a clause, one more behind each "und"."""
    found: set[int] = set()
    for part in _coordinated(work, verbs, first, last):
        sure = [at for at in part if all(f.kind == "finite" for f in work.forms[at])]
        if sure:
            found.update(sure)
            continue
        unsure = [
            at for at in part
            if any(f.kind == "finite" for f in work.forms[at])
            and not (at > first and work.lower[at - 1] in words_of("modal infinitive marks"))
        ]  # fmt: skip
        closing = part[-1] if part else first
        if closing > first and work.lower[closing - 1] in words_of("modal infinitive marks"):
            # "beteiligt gewesen zu sein" has no finite verb
            unsure = [at for at in unsure if not any(f.kind == "participle" for f in work.forms[at])]
        auxiliaries = [at for at in unsure if any(f.auxiliary for f in work.forms[at])]
        if auxiliaries:
            # verb second: the first of them; at the end of a subordinate clause: the last
            found.add(auxiliaries[-1] if work.result[first].word_class == "SCONJ" else auxiliaries[0])
        elif unsure:
            found.add(unsure[-1] if work.result[first].word_class == "SCONJ" else unsure[0])
    return found


def _coordinated(work: _Words, verbs: list[int], first: int, last: int) -> list[list[int]]:
    """Return *verbs* in groups, split where "und" or "oder" joins two clauses that each have a sure finite verb."""
    parts: list[list[int]] = [[]]
    cuts = [at for at in range(first, last) if work.result[at].word_class == "CCONJ"]
    for at in verbs:
        sure = all(f.kind == "finite" for f in work.forms[at])
        if sure and parts[-1] and any(parts[-1][-1] < cut < at for cut in cuts):
            parts.append([])
        parts[-1].append(at)
    return parts


def _mood(work: _Words, at: int, first: int, last: int) -> None:
    """Settle a mood that the form leaves open, or the -e form of the first person."""
    found = work.result[at]
    if found.mood == "subjunctive_1" and found.number == "singular":
        near = work.lower[max(first, at - 4) : min(last, at + 4)]
        if not words_of("first person").isdisjoint(near):
            work.result[at] = found._replace(mood="indicative", person=1)


def _particle(work: _Words, at: int, finite: set[int], last: int) -> None:
    """Join the particle that closes the clause to its verb: "teilte … mit"."""
    found = work.result[at]
    if found.particle:
        return
    end = last - 1
    lower = work.lower[end]
    bases = prefixes(separable=True).get(lower)
    if end == at or not bases or found.lemma not in bases or not work.words[end].islower():
        return
    if any(other in work.forms and other not in finite for other in range(at + 1, end)):
        return
    work.result[end] = _shared("PART", lower)
    work.result[at] = found._replace(lemma=lower + found.lemma, particle=lower)


def _settle_closed(work: _Words, at: int, last: int) -> None:
    """Settle determiner or pronoun, and conjunction or preposition, by the next word."""
    found = work.result[at]
    if found.word_class == "DET":
        for ahead in range(at + 1, min(at + 5, last)):
            word_class = work.result[ahead].word_class
            if word_class in {"NOUN", "PROPN"}:
                return
            if word_class not in {"ADJ", "NUM", "ADV", "DET", "PART", "CCONJ"}:
                break
        if not (at + 1 < last and work.result[at + 1].word_class in NOMINAL):
            work.result[at] = _shared("PRON", found.lemma)
    elif found.word_class == "ADP" and "SCONJ" in closed_classes()[found.lemma]:
        following = [work.result[i].word_class for i in range(at + 1, min(at + 3, last))]
        finite = last > at + 2 and any(work.result[i].verb_form == "finite" for i in range(max(at + 2, last - 3), last))
        if finite and "NOUN" not in following[:1] and work.result[last - 1].verb_form == "finite":
            work.result[at] = _shared("SCONJ", found.lemma)
