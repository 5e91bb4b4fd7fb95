"""Statements by a network that reads the words, the layers and what the rules found: profiles accurate and fast."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from wortlaut.annotations.cues import find_cues
from wortlaut.annotations.learned_columns import (
    LABELS,
    PARTS,
    TYPES,
    WIDTH,
    Anchored,
    Columns,
    columns_of,
    rule_marks,
)
from wortlaut.annotations.learned_decoding import Candidate, Chosen, Thresholds, decode, density_of
from wortlaut.annotations.model import Layers, Medium, Quotation
from wortlaut.annotations.reading import Reading
from wortlaut.annotations.statement_drafts import Draft
from wortlaut.annotations.statement_features import is_denied, mood_of, set_relays
from wortlaut.document.model import Document
from wortlaut.models import network
from wortlaut.models.network import Sight, Weights

if TYPE_CHECKING:
    import numpy as np

    Floats = np.ndarray[Any, np.dtype[np.float32]]

# the larger network and the smaller one err differently: their mean is better than either
NETWORKS = {"fast": ("fast",), "accurate": ("accurate", "fast")}
MEDIA: tuple[Medium, ...] = ("speech", "thought", "writing", "st", "sw", "tw")
LIMIT = 480  # pieces that the encoder reads at once
SHARED = 100  # tokens that a window shares with the one before
BEHIND = 4  # tokens behind its sentence that are shown of a statement with a cue
KEPT = frozenset({"turn", "silence", "listed"})  # what the rules read that the training articles do not have


def settle_fast(document: Document, layers: Layers) -> tuple[Quotation, ...]:
    """Return the statements of profile ``fast``."""
    del document
    return find(layers, "fast")


def settle_accurate(document: Document, layers: Layers) -> tuple[Quotation, ...]:
    """Return the statements of profile ``accurate``."""
    del document
    return find(layers, "accurate")


def find(layers: Layers, profile: Literal["accurate", "fast"]) -> tuple[Quotation, ...]:
    """Return the statements of a document in the order of their words; ``layers.drafted`` are those of the rules."""
    networks = [network.load(name) for name in NETWORKS[profile]]
    columns = columns_of(layers)
    described = networks[0].description
    rules = layers.drafted
    kept = {row for row, quotation in enumerate(rules) if quotation.origin in KEPT}
    taken = [frozenset(draft.parts[0]) for draft, row in zip(columns.drafts, columns.rows, strict=True) if row in kept]
    thresholds = Thresholds(**described["thresholds"])
    found = candidates(networks, columns, rules, thresholds)
    chosen = decode(columns, [candidate for candidate in found if candidate.row not in kept], thresholds, taken)
    ruled = [rules[row] for row in sorted(kept)]
    silent = sorted(span.begin for quotation in ruled if quotation.origin == "silence" for span in quotation.cue)
    learned = _finish(columns.reading, chosen, rules, described["calibration"])
    return tuple(sorted((*(one for one in learned if not _tells_silence(one, silent)), *ruled), key=_place))


def _tells_silence(quotation: Quotation, silent: list[int]) -> bool:
    """Tell whether *quotation* reports no more than a silence whose cue begins at one of the offsets *silent*."""
    if quotation.type != "reported" or quotation.act is not None:
        return False
    return any(bisect_left(silent, words.begin) < bisect_left(silent, words.end) for words in quotation.quote)


def _place(quotation: Quotation) -> tuple[int, int]:
    """Return where the words begin, and longer ones first; silence stands where its cue does."""
    spans = quotation.quote or quotation.cue
    return spans[0].begin, -spans[-1].end


def candidates(
    networks: Sequence[Weights], columns: Columns, rules: tuple[Quotation, ...], thresholds: Thresholds
) -> list[Candidate]:
    """Return the anchors, of the networks and of the rules, whose mean score is enough, with the parts around them."""
    drafts = {(draft.anchor, draft.label): index for index, draft in enumerate(columns.drafts)}
    density = density_of(columns)
    seen = _look(networks, columns, min(thresholds.retyped, thresholds.added, thresholds.dense))
    left, right = networks[0].description["left"], networks[0].description["right"]
    found = []
    for (anchor, label), score in seen.scores.items():
        index = _draft_at(drafts, anchor, label)
        row = columns.rows[index] if index >= 0 else -1
        agreed = row >= 0 and rules[row].type == TYPES[label // 2]
        if score < thresholds.needed(row, density, agreed=agreed):
            continue
        first, last = max(0, anchor - left), min(len(columns.words), anchor + right + 1)
        if label % 2 == 0:  # parts of a statement with a cue do not stand behind the sentence
            last = min(last, columns.reading.sentences[_sentence(columns.reading, anchor)][1] + BEHIND)
        draft = _table(columns.drafts[index] if index >= 0 else None, first, last)
        parts = _mean(
            network.parts(weights, Sight(near[first:last], draft, first - anchor + left), at, label)
            for weights, near, at in zip(networks, seen.near, seen.vectors[anchor], strict=True)
        )
        medium = network.media(networks[0], seen.vectors[anchor][0])
        found.append(Candidate(label, anchor, score, first, parts, medium, row, agreed))
    return found


def _mean(arrays: "Iterable[Floats]") -> "Floats":
    first, *others = arrays
    mean: Floats = (sum(others, first) / (1 + len(others))).astype("f4", copy=False)
    return mean


class _Seen(NamedTuple):
    """What the encoders make of a text: mean scores by anchor and label; the rest by network.

    ``vectors`` are those of the anchors, ``near`` holds what is read of all words around an anchor.
    """

    scores: dict[tuple[int, int], float]
    vectors: "dict[int, list[Floats]]"
    near: "list[Floats]"


def _look(networks: Sequence[Weights], columns: Columns, least: float) -> _Seen:
    """Return the anchors of at least the score *least* and those of the rules, window by window."""
    import numpy as np  # not at the top: profile none has no use for it

    split = [networks[0].pieces.split(w, spaced=s) for w, s in zip(columns.words, columns.spaced, strict=True)]
    rules = rule_marks(columns.drafts, len(split))
    drafted: dict[int, list[int]] = {}
    for draft in columns.drafts:
        drafted.setdefault(draft.anchor, []).append(draft.label)
    seen = _Seen({}, {}, [np.zeros((len(split), w.arrays["roles.token.bias"].size), "f4") for w in networks])
    ranges = list(windows(split))
    for index, (begin, end) in enumerate(ranges):
        # in an overlap, each half comes from the window where it lies deeper
        left = (begin + ranges[index - 1][1]) // 2 if index else 0
        right = (ranges[index + 1][0] + end) // 2 if index + 1 < len(ranges) else end
        marks = _marks(columns.active[begin:end], rules[begin:end])
        encoded = [network.encode(w, split[begin:end], marks)[left - begin : right - begin] for w in networks]
        scores = _mean(network.anchors(w, e) for w, e in zip(networks, encoded, strict=True))
        for near, w, e in zip(seen.near, networks, encoded, strict=True):
            near[left:right] = network.near(w, e)
        wanted = {(token + left, label) for token, label in np.argwhere(scores >= least).tolist()}
        wanted.update((token, label) for token in range(left, right) for label in drafted.get(token, ()))
        for token, label in sorted(wanted):
            seen.scores[token, label] = float(scores[token - left, label])
            seen.vectors[token] = [e[token - left].copy() for e in encoded]
    return seen


def _draft_at(drafts: dict[tuple[int, int], int], anchor: int, label: int) -> int:
    """Return the index of the draft that a statement of *label* at *anchor* starts from: of its type, else another."""
    same = drafts.get((anchor, label))
    if same is not None:
        return same
    others = (drafts.get((anchor, other), -1) for other in range(label % 2, len(LABELS), 2))
    return next((index for index in others if index >= 0), -1)


def _marks(active: Sequence[tuple[int, ...]], rules: Sequence[list[int]]) -> "Floats":
    import numpy as np  # not at the top: profile none has no use for it

    numbers = [(*form, *rule) for form, rule in zip(active, rules, strict=True)]
    rows = np.repeat(np.arange(len(numbers)), [len(row) for row in numbers])
    marks = np.zeros((len(numbers), WIDTH), "f4")
    marks[rows, [number for row in numbers for number in row]] = 1
    return marks


def _table(draft: Anchored | None, first: int, last: int) -> "Floats":
    import numpy as np  # not at the top: profile none has no use for it

    table = np.zeros((last - first, len(PARTS)), "f4")
    if draft is not None:
        for part, members in enumerate(draft.parts):
            table[[token - first for token in members if first <= token < last], part] = 1
    return table


def windows(split: list[tuple[int, ...]], limit: int = LIMIT, shared: int = SHARED) -> Iterator[tuple[int, int]]:
    """Yield token ranges of at most *limit* pieces, each sharing *shared* tokens with the one before."""
    begin, count = 0, len(split)
    while begin < count:
        end, total = begin, 0
        while end < count and (total + len(split[end]) <= limit or end == begin):
            total += len(split[end])
            end += 1
        yield begin, end
        if end == count:
            return
        begin = max(begin + 1, end - shared)


def _finish(
    reading: Reading, chosen: list[Chosen], rules: tuple[Quotation, ...], calibration: dict[str, list[list[float]]]
) -> tuple[Quotation, ...]:
    drafts: list[Draft] = []
    for candidate, parts in chosen:
        quote, cue, speaker, frame, addressee = parts
        origin = rules[candidate.row].origin if candidate.row >= 0 else "learned"
        drafts.append(
            Draft(
                TYPES[candidate.label // 2], quote, cue, frame, speaker, addressee, medium=MEDIA[candidate.medium],
                origin=origin, confidence=confidence(candidate, calibration),
            )
        )  # fmt: skip
        known = rules[candidate.row].act if candidate.row >= 0 else None
        drafts[-1].act = known if known is not None else _act(reading, cue)
    drafts.sort(key=lambda draft: (draft.quote[0], -draft.quote[-1]))
    together: dict[int, list[Draft]] = {}
    for draft in drafts:
        together.setdefault(_sentence(reading, (draft.cue or draft.quote)[0]), []).append(draft)
    for neighbours in together.values():
        set_relays(neighbours)
    return tuple(
        Quotation(
            draft.type, draft.medium, reading.spans(draft.quote), reading.spans(draft.cue), reading.spans(draft.frame),
            reading.spans(draft.speaker), reading.spans(draft.addressee), reading.spans(draft.via), draft.act,
            mood_of(reading, draft), is_denied(reading, draft), draft.confidence, draft.origin,
        )
        for draft in drafts
    )  # fmt: skip


def confidence(candidate: Candidate, calibration: dict[str, list[list[float]]]) -> float:
    """Return how often such a candidate with such a score was right on articles kept back from training."""
    points, shares = calibration["agreed" if candidate.agreed else "added"]
    at = bisect_right(points, candidate.score)
    if at in {0, len(points)}:
        return round(shares[max(at - 1, 0)], 3)
    part = (candidate.score - points[at - 1]) / (points[at] - points[at - 1])
    return round(shares[at - 1] + part * (shares[at] - shares[at - 1]), 3)


def _sentence(reading: Reading, token: int) -> int:
    """Return the number of the sentence in which *token* stands."""
    return max(bisect_right(reading.sentences, (token, len(reading.words), 0)) - 1, 0)


def _act(reading: Reading, cue: list[int]) -> str | None:
    """Return the speech act of the table's cue verb among the tokens *cue*."""
    if not cue:
        return None
    clauses = reading.clauses(_sentence(reading, cue[0]))
    if not clauses.segments:
        return None
    near = range(max(clauses.first, cue[0] - 1), min(clauses.stop, cue[-1] + 1))
    return next((c.row.act for c in find_cues(reading, clauses, near) if set(c.tokens) & set(cue)), None)
