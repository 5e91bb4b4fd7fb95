"""The networks as plain arrays: an encoder over the words of a window, scores of anchors, and of parts around them.

This room knows nothing of documents: words come as numbers of pieces and of marks, scores go out as arrays. numpy is
imported where it is needed, so that the profile without weights never loads it.
"""

import json
import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from wortlaut.models.pieces import Pieces

if TYPE_CHECKING:
    import numpy as np

    Floats = np.ndarray[Any, np.dtype[np.float32]]

FOLDER = Path(__file__).parent  # holds a folder a profile
TINY = 1e-12
HIGHEST = 60.0  # attention scores above it would overflow the exponential function
FIRST, LAST = 0, 2  # pieces that open and close a window


class Weights(NamedTuple):
    """One network: ``arrays`` by name as float32, the word embedding as bytes with a scale a row, and its pieces."""

    arrays: "dict[str, Floats]"
    words: "np.ndarray[Any, np.dtype[np.int8]]"
    scales: "Floats"
    pieces: Pieces
    description: dict[str, Any]


class Sight(NamedTuple):
    """The words around an anchor: rows of ``near``, the parts that the rules gave them, and where they begin.

    ``first`` counts from the earliest word before an anchor that the network can look at.
    """

    near: "Floats"
    draft: "Floats"
    first: int


@cache
def load(profile: str) -> Weights:
    """Return the weights of *profile*, read once a process."""
    # products this small lose by being shared out: on a busy machine six times. Who has loaded numpy before decides it.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    import numpy as np  # not at the top: profile none has no use for it

    with (FOLDER / profile / "weights.npz").open("rb") as file, np.load(file) as stored:
        kept = {name: stored[name] for name in stored.files}
    description = json.loads(str(kept.pop("description")))
    pieces = Pieces(str(kept.pop("pieces")).split("\n"), kept.pop("piece_scores").tolist())
    words, scales = kept.pop("words.weight"), kept.pop("words.weight.scale")
    arrays: dict[str, Floats] = {}
    for name, values in kept.items():
        if name.endswith(".scale"):
            continue
        scale = kept.get(name + ".scale")
        plain = values.astype("f4")
        # matrices are stored as rows of outputs and wanted as columns of them
        arrays[name] = plain if scale is None else np.ascontiguousarray((plain * scale[:, None]).T)
    return Weights(arrays, words, scales, pieces, description)


def encode(weights: Weights, split: list[tuple[int, ...]], marks: "Floats") -> "Floats":
    """Return one vector a word: *split* holds the pieces of each word, *marks* a row of zeros and ones for each."""
    import numpy as np  # not at the top: profile none has no use for it

    arrays = weights.arrays
    lengths = np.array([len(ids) for ids in split])
    share: Floats = (1 / lengths[:, None]).astype("f4")
    flat = np.array([piece for ids in split for piece in ids])
    starts = np.concatenate([[0], np.cumsum(lengths)[:-1]])
    if not weights.description["layers"]:
        pooled: Floats = np.add.reduceat(_embedded(weights, flat), starts, axis=0) * share
        x = _normal(pooled + marks @ arrays["marks.weight"], arrays, "norm")
        for index, step in enumerate(weights.description["steps"]):
            x = _convolve(x, arrays, f"steps.{index}.conv", step)
        x += marks @ arrays["top.weight"]
        return x
    x = _embedded(weights, np.concatenate([[FIRST], flat, [LAST]]))
    x[1:-1] += np.repeat(marks @ arrays["marks.weight"], lengths, axis=0)
    x += arrays["positions.weight"][: len(x)]
    x = _normal(x, arrays, "norm")
    for index in range(weights.description["layers"]):
        x = _layer(x, arrays, f"layers.{index}.", weights.description["heads"])
    pooled = np.add.reduceat(x[1:-1], starts, axis=0) * share
    pooled += marks @ arrays["top.weight"]
    return pooled


def anchors(weights: Weights, encoded: "Floats") -> "Floats":
    """Return for each word the probability that a statement of each label has its anchor there."""
    import numpy as np  # not at the top: profile none has no use for it

    hidden = np.maximum(_linear(encoded, weights.arrays, "anchors.0"), 0)
    return _sigmoid(_linear(hidden, weights.arrays, "anchors.3"))


def media(weights: Weights, at: "Floats") -> int:
    """Return the likeliest medium of a statement whose anchor has the vector *at*."""
    return int(_linear(at, weights.arrays, "media").argmax())


def near(weights: Weights, encoded: "Floats") -> "Floats":
    """Return what ``parts`` reads of the words, made once for a whole text."""
    return _linear(encoded, weights.arrays, "roles.token")


def parts(weights: Weights, sight: Sight, at: "Floats", label: int) -> "Floats":
    """Return the probabilities of the five parts for the words in *sight* of an anchor with the vector *at*."""
    import numpy as np  # not at the top: profile none has no use for it

    arrays = weights.arrays
    add, scale = np.split(_linear(at, arrays, "roles.anchor"), 2)
    rows, draft, first = sight
    distance = arrays["roles.distance.weight"][first : first + len(rows)]
    x = rows * (1 + scale) + (add + arrays["roles.label.weight"][label]) + distance
    x = np.maximum(_normal(x + draft @ arrays["roles.draft.weight"], arrays, "roles.norm"), 0)
    for index, step in enumerate((1, 2, 4)):
        x = _convolve(x, arrays, f"roles.mix.{index}.conv", step)
    return _sigmoid(_linear(x, arrays, "roles.score") + draft @ arrays["roles.again.weight"])


def _embedded(weights: Weights, pieces: "np.ndarray[Any, Any]") -> "Floats":
    rows: Floats = weights.words[pieces].astype("f4")
    rows *= weights.scales[pieces, None]
    return rows


def _linear(x: "Floats", arrays: "dict[str, Floats]", name: str) -> "Floats":
    y: Floats = x @ arrays[name + ".weight"]
    y += arrays[name + ".bias"]
    return y


def _normal(x: "Floats", arrays: "dict[str, Floats]", name: str) -> "Floats":
    import numpy as np  # not at the top: profile none has no use for it

    x = (x - x.mean(-1, keepdims=True)).astype("f4", copy=False)
    variance = np.einsum("...i,...i->...", x, x)[..., None] / x.shape[-1]
    x /= np.sqrt(variance + TINY)
    x *= arrays[name + ".weight"]
    x += arrays[name + ".bias"]
    return x


def _sigmoid(x: "Floats") -> "Floats":
    import numpy as np  # not at the top: profile none has no use for it

    y: Floats = (1 / (1 + np.exp(-np.clip(x, -HIGHEST, HIGHEST)))).astype("f4", copy=False)
    return y


def _convolve(x: "Floats", arrays: "dict[str, Floats]", name: str, step: int) -> "Floats":
    """Return x plus the positive part of a convolution over three rows that stand *step* apart."""
    import numpy as np  # not at the top: profile none has no use for it

    count, width = x.shape
    three = np.zeros((count, 3 * width), "f4")
    three[step:, :width] = x[: max(count - step, 0)]
    three[:, width : 2 * width] = x
    three[: max(count - step, 0), 2 * width :] = x[step:]
    return x + np.maximum(_linear(three, arrays, name), 0)


def _layer(x: "Floats", arrays: "dict[str, Floats]", name: str, heads: int) -> "Floats":
    """Return one transformer layer of *x*; the scale of the attention scores lies in the weights."""
    import numpy as np  # not at the top: profile none has no use for it

    count, width = x.shape
    qkv = _linear(x, arrays, name + "qkv").reshape(count, 3, heads, -1).transpose(1, 2, 0, 3)
    mixed = np.empty((count, heads, width // heads), "f4")
    for head in range(heads):
        scores = np.ascontiguousarray(qkv[0, head]) @ np.ascontiguousarray(qkv[1, head]).T
        np.minimum(scores, HIGHEST, out=scores)
        np.exp(scores, out=scores)
        mixed[:, head] = (scores @ np.ascontiguousarray(qkv[2, head])) / scores.sum(-1, keepdims=True)
    x = _normal(x + _linear(mixed.reshape(count, width), arrays, name + "out"), arrays, name + "first")
    inner = _linear(x, arrays, name + "up")
    cube = inner * inner
    cube *= 0.044715
    cube += 1
    cube *= inner
    cube *= 0.7978845608
    np.tanh(cube, out=cube)
    cube += 1
    inner *= cube
    inner *= 0.5
    return _normal(x + _linear(inner, arrays, name + "down"), arrays, name + "second")
