"""Cue verbs in a sentence: the verb with its auxiliary, particle, fixed words and what its row of the table says of it."""

from functools import cache
from typing import Literal, NamedTuple

import msgspec

from wortlaut.annotations.model import Medium
from wortlaut.annotations.reading import Clauses, Reading, words_of
from wortlaut.language.tables import read_table

FormKind = Literal["finite", "participle", "infinitive"]


class CueRow(msgspec.Struct, frozen=True):
    """A verb that announces words: ``forms`` are its third person present and past and its participle.

    ``takes``: d a clause, i an infinitive, n a noun object (then the sentence only reports), q direct speech, D a dative and A an
    accusative of whom it is said to; p: no speaker as subject, s: perfect with "sein", m: gives
    a name in quotation marks.
    ``words`` are fixed words beside the verb, ``strength`` 3 where the verb alone tells a statement, 1 where it hardly does.
    """

    lemma: str
    forms: str
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


def _conjugate(row: CueRow) -> dict[str, set[FormKind]]:
    """Return the forms of *row* that a text in the third person uses, without its particle, and what each is."""
    infinitive = row.lemma[len(row.particle) :] if row.particle else row.lemma
    present, past, participle = row.forms.split()
    stem = infinitive[:-2] if infinitive.endswith("en") else infinitive[:-1]
    forms: dict[str, set[FormKind]] = {}

    def add(form: str, kind: FormKind) -> None:
        forms.setdefault(form, set()).add(kind)

    for form in (present, past, stem + "e", infinitive):
        add(form, "finite")
    add(past + ("n" if past.endswith("e") else "en"), "finite")
    if past.endswith("te"):
        add(past + "st", "finite")
    add(infinitive, "infinitive")
    add(participle, "participle")
    return forms


@cache
def _forms(language: str = "de") -> dict[str, list[tuple[CueRow, FormKind, bool]]]:
    """Return for each form (lower case) the rows and kinds it can be, and whether the particle is joined to it."""
    table: dict[str, list[tuple[CueRow, FormKind, bool]]] = {}
    rows = read_table(language, "cue_verbs", CueRow) + read_table(language, "cue_phrases", CueRow)
    zu = next(iter(words_of("modal infinitive marks", language)))
    for row in rows:
        for form, kinds in _conjugate(row).items():
            for kind in sorted(kinds):
                if kind == "finite":
                    table.setdefault(form, []).append((row, kind, False))
                    if row.particle:
                        table.setdefault(row.particle + form, []).append((row, kind, True))
                else:
                    table.setdefault(row.particle + form, []).append((row, kind, True))
                    if kind == "infinitive" and row.particle:
                        table.setdefault(row.particle + zu + form, []).append((row, kind, True))
    for form in [form for form in table if "ß" in form]:
        table[form.replace("ß", "ss")] = table[form]  # the Swiss spelling
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
        best: Cue | None = None
        for row, kind, joined in candidates:
            cue = _complete(reading, clauses, token, row, kind, joined)
            if cue is not None and (best is None or _weight(cue) > _weight(best)):
                best = cue
        if best is not None and not used.intersection(best.tokens):
            found.append(best)
            used.update(best.tokens)
    return found


def _weight(cue: Cue) -> tuple[int, int, int]:
    return len(cue.row.words.split()) + (1 if cue.row.particle else 0), len(cue.tokens), cue.row.strength


def _complete(reading: Reading, clauses: Clauses, token: int, row: CueRow, kind: str, joined: bool) -> Cue | None:
    number = clauses.segment_of(token)
    segment = clauses.segments[number]
    tokens = [token]
    finite = token
    passive = False
    if kind == "finite":
        form = reading.analyses[token].verb_form
        if form == "participle" or (form == "infinitive" and segment.finite != token):
            return None
        if row.particle and not joined:
            place = _particle(reading, clauses, number, token, row.particle)
            if place < 0:
                return None
            tokens.append(place)
    else:
        finite = _auxiliary(reading, clauses, number, token)
        if finite < 0:
            return None
        # "ist geplant" tells a state: only verbs of motion form their perfect with "sein"
        if kind == "participle" and "s" not in row.takes and reading.lower[finite] in words_of("being"):
            return None
        tokens.append(finite)
        if finite < segment.first:
            number = clauses.segment_of(finite)
        lower = reading.lower
        words = words_of("passive auxiliaries")
        passive = kind == "participle" and lower[finite] in words
        for near in (token + 1,):
            if near < segment.last and near != finite and reading.analyses[near].word_class == "AUX":
                tokens.append(near)
                passive = passive or lower[near] in words
    if row.words:
        places = _fixed(reading, segment.first, segment.last, row.words.split(), tokens)
        if not places:
            return None
        tokens += places
    reflexive = words_of("reflexive")
    if "sich" not in row.words:
        for near in range(segment.first, segment.last):
            if reading.lower[near] in reflexive and abs(near - finite) <= 2:
                tokens.append(near)
                break
    return Cue(sorted(set(tokens)), row, finite, token, number, passive)


def _particle(reading: Reading, clauses: Clauses, number: int, verb: int, particle: str) -> int:
    """Return the token where the particle of *verb* stands: at the end of its segment or of one interrupted by others."""
    if verb - 1 >= clauses.segments[number].first and reading.lower[verb - 1] == particle and len(particle) > 3:
        return verb - 1
    for segment in clauses.segments[number:]:
        last = segment.last - 1
        for place in (last, last - 1):
            if place > verb and place >= segment.first and reading.lower[place] == particle:
                return place
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
        if token != verb and reading.inside[token] < 0 and reading.is_finite(token):
            if reading.analyses[token].word_class == "AUX":
                best = token
                if token > verb:
                    break
    if best >= 0:
        return best
    for segment in reversed(clauses.segments[max(number - 4, 0) : number]):
        if segment.finite >= 0 and segment.kind in {"main", "verb_first"}:
            return segment.finite if reading.analyses[segment.finite].word_class == "AUX" else -1
    return -1


def _fixed(reading: Reading, first: int, last: int, words: list[str], taken: list[int]) -> list[int]:
    """Return where *words* stand, in order, within the segment, or an empty list."""
    places: list[int] = []
    at = first
    for word in words:
        low = word.lower()
        while at < last and (reading.lower[at] != low or at in taken):
            at += 1
        if at >= last:
            return []
        places.append(at)
        at += 1
    return places
