"""Cue verbs in a sentence: the verb with its auxiliary, particle and fixed words, and what the table says of it."""

from functools import cache
from typing import Literal, NamedTuple

import msgspec

from wortlaut.annotations.clause_words import words_of
from wortlaut.annotations.model import Medium
from wortlaut.annotations.reading import Clauses, Reading, Segment
from wortlaut.language.tables import read_table

INTERRUPTING = frozenset({"relative", "fragment", "subordinate"})  # between a verb and its particle
FormKind = Literal["finite", "participle", "infinitive"]


class CueRow(msgspec.Struct, frozen=True):
    """A verb that announces words: its ``finite`` forms of the third person and its ``participle``, without particle.

    ``takes``: d a clause, i an infinitive, n a noun object (then the sentence only reports), q direct speech,
    D a dative and A an accusative of whom it is said to, p no speaker as subject, s a perfect with "sein", m a label
    in quotation marks, c who is cited as subject of the passive, f a fact as subject ("Dass er kam, unterstreicht …"
    is nobody's statement). ``words`` are fixed words beside the verb; ``strength`` is 3 where the verb alone tells a
    statement, 1 where it hardly does.
    """

    lemma: str
    finite: str
    participle: str
    act: str
    strength: int
    neutrality: str
    medium: Medium
    takes: str
    example: str
    particle: str = ""
    words: str = ""


class Cue(NamedTuple):
    """A cue verb found: its ``tokens``, its ``row``, the ``finite`` verb and the ``main`` verb, ``segment`` of both."""

    tokens: list[int]
    row: CueRow
    finite: int
    main: int
    segment: int
    passive: bool


class Form(NamedTuple):
    """What a word can be: a form of ``row``'s verb, ``joined`` to its particle or (where it has one) without it."""

    row: CueRow
    kind: FormKind
    joined: bool


@cache
def _forms(language: str = "de") -> dict[str, list[Form]]:
    """Return for each word, in lower case, the forms of cue verbs that it can be."""
    table: dict[str, list[Form]] = {}
    rows = read_table(language, "cue_verbs", CueRow) + read_table(language, "cue_phrases", CueRow)
    zu = next(iter(words_of("modal infinitive marks", language)))
    for row in rows:
        infinitive = row.lemma[len(row.particle) :]
        for word in row.finite.split():
            table.setdefault(word, []).append(Form(row, "finite", joined=False))
            if row.particle:
                table.setdefault(row.particle + word, []).append(Form(row, "finite", joined=True))
        for word in row.participle.replace("-", "").split():
            table.setdefault(row.particle + word, []).append(Form(row, "participle", joined=True))
            if row.particle:
                table.setdefault(word, []).append(Form(row, "participle", joined=False))
        for word in {row.lemma, row.particle + zu + infinitive} if row.particle else {row.lemma}:
            table.setdefault(word, []).append(Form(row, "infinitive", joined=True))
    return table


def find_cues(reading: Reading, clauses: Clauses, tokens: range) -> list[Cue]:
    """Return the cue verbs among *tokens* of the sentence, in order, outside quotation marks."""
    forms = _forms()
    found: list[Cue] = []
    used: set[int] = set()
    for token in tokens:
        if reading.inside[token] >= 0 or token in used:
            continue
        candidates = forms.get(reading.lower[token])
        if candidates is None:
            continue
        analysis = reading.analyses[token]
        if analysis.word_class not in {"VERB", "AUX"} and (
            reading.words[token][0].isupper() or analysis.word_class in {"NOUN", "PROPN", "DET", "PRON", "ADP"}
        ):
            continue
        if _is_attribute(reading, token):
            continue
        best: Cue | None = None
        for form in candidates:
            cue = _complete(reading, clauses, token, form)
            if cue is not None and (best is None or _weight(cue) > _weight(best)):
                best = cue
        if best is not None and not used.intersection(best.tokens):
            found.append(best)
            used.update(best.tokens)
    return found


def _is_attribute(reading: Reading, token: int) -> bool:
    """Tell whether *token* stands between an article and a noun: "den verbreiteten Irrtum"."""
    if not token or token + 1 >= len(reading.words):
        return False
    before = reading.lower[token - 1]
    if reading.is_finite(token) and before in words_of("back reference"):
        return False  # "Das teilte Ministerin Tamm mit"
    if before not in words_of("determiners") and before not in words_of("oblique determiners"):
        return False
    return reading.analyses[token + 1].word_class in {"NOUN", "ADJ", "PROPN", "NUM"}


def _weight(cue: Cue) -> tuple[int, int, int]:
    return len(cue.row.words.split()) + (1 if cue.row.particle else 0), len(cue.tokens), cue.row.strength


def _complete(reading: Reading, clauses: Clauses, token: int, form: Form) -> Cue | None:
    """Return the cue that *token* is as *form*, with all that belongs to it, or None where something is missing."""
    number = clauses.segment_of(token)
    verb = _finite_verb if form.kind == "finite" else _compound_verb
    cue = verb(reading, clauses, number, token, form)
    if cue is None:
        return None
    segment = clauses.segments[number]
    tokens = cue.tokens
    if form.row.words:
        places = _fixed(reading, segment, form.row.words.split(), tokens)
        if not places:
            return None
        tokens = tokens + places
    reflexive = words_of("reflexive")
    if not reflexive.intersection(form.row.words.split()):
        near = range(max(segment.first, cue.finite - 2), min(segment.last, cue.finite + 3))
        tokens = tokens + [place for place in near if reading.lower[place] in reflexive][:1]
    return cue._replace(tokens=sorted(set(tokens)))


def _finite_verb(reading: Reading, clauses: Clauses, number: int, token: int, form: Form) -> Cue | None:
    found = reading.analyses[token].verb_form
    if found == "participle" or (found == "infinitive" and clauses.segments[number].finite != token):
        return None
    tokens = [token]
    if form.row.particle and not form.joined:
        place = _particle(reading, clauses, number, token, form.row.particle)
        if place < 0:
            return None
        tokens.append(place)
    return Cue(tokens, form.row, token, token, number, passive=False)


def _compound_verb(reading: Reading, clauses: Clauses, number: int, token: int, form: Form) -> Cue | None:
    if clauses.segments[number].finite == token:
        return None
    finite = _auxiliary(reading, clauses, number, token)
    if finite < 0:
        return None
    segment = clauses.segments[number]
    participle = form.kind == "participle"
    near = token + 1
    become = near < segment.last and reading.lower[near] in words_of("passive participles")
    # "ist geplant" tells a state: only verbs of motion form their perfect with "sein"
    if participle and not become and "s" not in form.row.takes and reading.lower[finite] in words_of("being"):
        return None
    tokens = [token, finite]
    if form.row.particle and not form.joined:  # "hat bekannt gegeben"
        if reading.lower[token - 1] != form.row.particle:
            return None
        tokens.append(token - 1)
    if near < segment.last and near != finite and reading.analyses[near].word_class == "AUX":
        tokens.append(near)
    passive = become or (participle and any(reading.lower[t] in words_of("passive auxiliaries") for t in tokens[1:]))
    if finite < segment.first:
        number = clauses.segment_of(finite)
    return Cue(tokens, form.row, finite, token, number, passive)


def _particle(reading: Reading, clauses: Clauses, number: int, verb: int, particle: str) -> int:
    """Return where the particle of *verb* stands: at the end of its segment, or of a later one it is continued in."""
    if verb - 1 >= clauses.segments[number].first and reading.lower[verb - 1] == particle and len(particle) > 3:
        return verb - 1
    for segment in clauses.segments[number:]:
        place = segment.last - 1
        if place > verb and reading.lower[place] == particle and reading.inside[place] < 0:
            return place
        if segment is not clauses.segments[number] and segment.kind not in INTERRUPTING:
            break
    segment = clauses.segments[number]
    for place in range(verb + 1, segment.last - 1):
        following = reading.analyses[place + 1].word_class
        if reading.lower[place] == particle and following in {"CCONJ", "PUNCT", "ADP"} and reading.inside[place] < 0:
            return place
    return -1


def _auxiliary(reading: Reading, clauses: Clauses, number: int, verb: int) -> int:
    """Return the finite verb that *verb*, an infinitive or participle, depends on, or -1."""
    segment = clauses.segments[number]
    best = -1
    for token in range(segment.first, segment.last):
        auxiliary = reading.is_finite(token) and reading.analyses[token].word_class == "AUX"
        if auxiliary and token != verb and reading.inside[token] < 0:
            best = token
            if token > verb:
                break
    if best >= 0:
        return best
    for segment in reversed(clauses.segments[max(number - 4, 0) : number]):
        if segment.finite >= 0 and segment.kind in {"main", "verb_first"}:
            return segment.finite if reading.analyses[segment.finite].word_class == "AUX" else -1
    return -1


def _fixed(reading: Reading, segment: Segment, words: list[str], taken: list[int]) -> list[int]:
    """Return where *words* stand, in order, within the segment, or an empty list."""
    places: list[int] = []
    wanted = [word.lower() for word in words]
    at = segment.first
    while at < segment.last and (reading.lower[at] != wanted[-1] or at in taken):
        at += 1
    if at >= segment.last:
        return []
    places.append(at)
    for word in reversed(wanted[:-1]):
        at -= 1
        while at >= segment.first and (reading.lower[at] != word or at in taken):
            at -= 1
        if at < segment.first:
            return []
        places.append(at)
    return places
