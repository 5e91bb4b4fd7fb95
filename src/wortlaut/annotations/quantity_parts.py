"""What a figure leaves out because its neighbour says it, and of which total it is a part."""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from wortlaut.annotations.numerals import Columns, exact
from wortlaut.annotations.quantity_drafts import Draft
from wortlaut.annotations.quantity_words import quantity_words
from wortlaut.language.units import unit_of

_NEAR = 4  # tokens between "davon" and its figure
_NAMED = 8  # tokens of "der rund 1.200 befragten Frauen"
_LARGEST_ELLIPSIS = 1000  # "von 3 auf 4 Millionen", but not "von 900.000 auf 1,2 Millionen"
_MOST_MARKS = 12  # in one sentence; of more, the first are read
_LISTS = frozenset({":", "–", "("})
_COUNTED = frozenset({"count", "amount"})
_SHARED = frozenset({"count", "amount", "share", "points"})


def complete(columns: Columns, drafts: Sequence[Draft]) -> None:
    """Give each figure what the next one says for both: "von ⟦4⟧ auf 6 Prozent", "⟦52⟧ zu 48 Stimmen"."""
    for number in range(len(drafts) - 2, -1, -1):
        left, right = drafts[number], drafts[number + 1]
        gap = range(_after_attributes(columns, left.last, right.opening), right.opening)
        if left.unit or left.of or left.kind != "count" or right.kind not in _SHARED or not 0 < len(gap) <= _NAMED:
            continue
        if len(gap) > 1 and (right.unit or right.of) and not right.weak and _is_gapped(columns, left, gap):
            _take(left, right)
            continue
        joined = columns.lower[gap[0]] in quantity_words("joining") and len(gap) == 1
        listed = columns.words[gap[0]] == "," and len(gap) == 1 and not right.weak and right.elliptic
        if not joined and not listed:
            continue
        if left.scale == 1 < right.scale and left.value < _LARGEST_ELLIPSIS:
            left.value = exact(left.value * right.scale)
        if right.unit or right.of:
            _take(left, right)
        left.elliptic = right.elliptic = True
        if not left.weak:
            right.weak = False


def _after_attributes(columns: Columns, at: int, limit: int) -> int:
    """Return the first token from *at* that is no attribute: "8 roten ⟦und⟧ 8 blauen Bojen"."""
    while at < limit and columns.analyses[at].word_class == "ADJ" and not columns.is_capital(at):
        at += 1
    return at


def _is_gapped(columns: Columns, left: Draft, gap: range) -> bool:
    """Tell whether a parallel follows: "am Dienstag wurden ⟦200⟧, am Mittwoch 350 Fälle gemeldet".

    A preposition before the second figure stands before the first too ("auf 12, die anderen auf 15 Prozent"); "von 640
    auf 800, ein Plus von 25 Prozent" is none.
    """
    last = gap[-1]
    if columns.analyses[last].word_class == "ADP":
        before = columns.lower[left.opening - 1] if left.opening else ""
        if before != columns.lower[last]:
            return False
    parallel = columns.words[gap[0]] == "," or columns.lower[gap[0]] in quantity_words("and")
    breaks = any(
        columns.analyses[token].verb_form == "finite" or columns.analyses[token].word_class in {"SCONJ", "PUNCT"}
        for token in gap[1:]
    )
    return parallel and not breaks


def _take(left: Draft, right: Draft) -> None:
    left.unit, left.of, left.kind, left.noun = right.unit, right.of, right.kind, right.noun
    left.weak = False


def fill_gaps(columns: Columns, drafts: Sequence[Draft]) -> None:
    """Read "In Hagen fallen 280 Stellen weg, in Iserlohn ⟦210⟧": a number behind a place counts what the first did."""
    for number in range(1, len(drafts)):
        left, right = drafts[number - 1], drafts[number]
        at = right.opening
        if not right.weak or right.of or right.kind != "count" or at - 2 <= left.last:
            continue
        placed = columns.analyses[at - 2].word_class == "ADP" and columns.is_capital(at - 1)
        joint = columns.words[at - 3] == "," or columns.lower[at - 3] in quantity_words("and")
        ends = right.last >= len(columns.words) or not columns.words[right.last][0].isalpha()
        ends = ends or columns.lower[right.last] in quantity_words("and")
        if placed and joint and ends and left.kind in _COUNTED and (left.of or left.unit) and not left.weak:
            right.of, right.unit, right.kind, right.weak = left.of, left.unit, left.kind, False


def relate(columns: Columns, first: int, limit: int, drafts: Sequence[Draft], before: Draft | None) -> None:
    """Find of which total the figures of the sentence ``[first, limit)`` are parts.

    ``before`` is the last figure of the sentence before, for "Davon …".
    """
    _partitives(drafts)
    _divided(columns, first, drafts)
    _listed(columns, drafts)
    marks = _first_words("parts follow") | quantity_words("total")
    for at in [at for at in range(first, limit) if columns.lower[at] in marks][:_MOST_MARKS]:
        if columns.lower[at] in quantity_words("total"):
            _summed(columns, at, drafts)
        else:
            _marked(columns, first, at, drafts, before)


@cache
def _first_words(name: str) -> frozenset[str]:
    return frozenset(phrase.partition(" ")[0] for phrase in quantity_words(name))


def _partitives(drafts: Sequence[Draft]) -> None:
    """Read "zwei der drei Männer", "40 Prozent der 1.200 Befragten", "neun von zehn Bewohnern"."""
    for part, whole in pairwise(drafts):
        near = whole.first - part.last <= _NEAR and whole.noun - part.last <= _NAMED
        if part.partitive and near and part.noun == whole.noun and _fits(part, whole):
            part.whole = whole


def _divided(columns: Columns, first: int, drafts: Sequence[Draft]) -> None:
    """Read "Von 120 Abgeordneten stimmten 70 dafür und 50 dagegen"."""
    divided = 0
    for number, whole in enumerate(drafts[:-1]):
        if divided >= _MOST_MARKS:
            return
        opening = whole.opening - 1
        while opening > first and columns.lower[opening] in quantity_words("words before a figure"):
            opening -= 1
        among = opening >= first and columns.lower[opening] in quantity_words("among")
        if opening < first or not (among or columns.lower[opening] in quantity_words("of them")):
            continue
        if not columns.opens(opening, first) or whole.of is None or whole.elliptic or whole.kind != "count":
            continue
        divided += 1
        if among:
            part = drafts[number + 1]
            if part.kind == "count" and part.whole is None and not part.partitive and _fits(part, whole):
                _belongs(part, whole)
            continue
        for part in drafts[number + 1 :]:
            alike = (part.of is None or part.of == whole.of) and not part.partitive and part.whole is None
            if alike and part.kind in {"count", "share"} and _fits(part, whole):
                _belongs(part, whole)


def _listed(columns: Columns, drafts: Sequence[Draft]) -> None:
    """Read "41 Menschen: 30 Soldaten und 11 Zivilisten", "alle vier Insassen, zwei Männer und zwei Frauen"."""
    for number, whole in enumerate(drafts[:-2]):
        at = max(whole.last, whole.noun + 1)
        if drafts[number + 1].opening != at + 1 or whole.kind != "count" or whole.of is None:
            continue
        before = columns.lower[whole.opening - 1] if whole.opening else ""
        opens = columns.words[at] in _LISTS or (
            columns.words[at] == "," and before in quantity_words("whole of a list")
        )
        if not opens:
            continue
        parts = [drafts[number + 1]]
        for part in drafts[number + 2 :]:
            end = max(parts[-1].last, parts[-1].noun + 1)
            if part.opening != end + 1 or not (
                columns.words[end] == "," or columns.lower[end] in quantity_words("and")
            ):
                break
            parts.append(part)
        if len(parts) > 1 and all(part.of and part.whole is None and _fits(part, whole) for part in parts):
            for part in parts:
                part.whole = whole


def _marked(columns: Columns, first: int, at: int, drafts: Sequence[Draft], before: Draft | None) -> None:
    """Read "30 Verletzte, darunter fünf Kinder", "26 Fahrgäste, vier davon schwer"."""
    lower = columns.lower
    end = next((at + n for n in (1, 2) if " ".join(lower[at : at + n]) in quantity_words("parts follow")), at)
    if end == at:
        return
    earlier = [draft for draft in drafts if draft.last <= at and draft.kind in _COUNTED]
    preceding = " ".join(lower[at:end]) in quantity_words("parts precede")
    last = next((draft for draft in reversed(drafts) if draft.last <= at), None)
    if preceding and last is not None and last.last == at and last.whole is None and last.of is None:
        wholes = [draft for draft in drafts if draft.last <= last.first and draft.kind in _COUNTED]
        whole = wholes[-1] if wholes else before
        if whole and _fits(last, whole):
            _belongs(last, whole)
        return
    whole = earlier[-1] if earlier else (before if at - first <= 1 else None)
    if whole is None:
        return
    whole = whole.whole if whole.whole and whole.partitive else whole
    reach = end + _NEAR if end == at + 1 and preceding else None
    for part in drafts:
        if part.first < end or part.whole is not None or part.kind not in _SHARED or part.partitive:
            continue
        if "," in columns.words[end : part.first] and reach is not None:
            return
        if reach is not None and part.opening > reach:
            return
        if _fits(part, whole):
            _belongs(part, whole)
        reach = part.last + _NAMED if reach is not None else None


def _summed(columns: Columns, at: int, drafts: Sequence[Draft]) -> None:
    """Read "30 Frauen und 20 Männer, zusammen 50 Gäste"."""
    whole = next((draft for draft in drafts if at < draft.first and draft.opening <= at + 1), None)
    if whole is None or at == 0 or columns.words[at - 1] not in {",", "–"}:
        return
    parts = [draft for draft in drafts if draft.last <= at and draft.whole is None and draft.kind == whole.kind]
    if len(parts) > 1 and all(_fits(part, whole) and part.unit == whole.unit for part in parts):
        for part in parts:
            part.whole = whole


def _fits(part: Draft, whole: Draft) -> bool:
    """Tell whether one can be a part of the other: a share, or less of the same."""
    if whole.whole is part:
        return False
    if part.kind == "share":
        return whole.kind in _COUNTED
    if whole.kind not in _COUNTED or part.kind not in _COUNTED or part.value > whole.value:
        return False
    if part.unit is None:
        return whole.unit is None or part.of is None
    return whole.unit is not None and unit_of(part.unit) == unit_of(whole.unit)


def _belongs(part: Draft, whole: Draft) -> None:
    part.whole, part.weak = whole, False
    if part.kind == "count" and part.of is None and part.unit is None:
        part.of, part.unit, part.kind = whole.of, whole.unit, whole.kind
