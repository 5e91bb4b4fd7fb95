"""Write a network as plain arrays: matrices as 8-bit rows with a scale each, the rest as they are."""

import json
from pathlib import Path
from typing import Any

import numpy as np

from training.network import LEFT, RIGHT, Network

LEFT_OUT = ("tokens.",)  # heads that only training needs
TABLES = ("positions.weight", "roles.label.weight", "roles.distance.weight")  # looked up, not multiplied


def rows_to_bytes(matrix: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return *matrix* as int8 rows and the float32 scale of each row."""
    scale = np.abs(matrix).max(1, keepdims=True) / 127
    scale[scale == 0] = 1
    return np.rint(matrix / scale).astype("i1"), scale[:, 0].astype("f4")


def export(
    network: Network, config: dict[str, Any], pieces: tuple[list[str], list[float]], decoded: dict[str, Any], path: Path
) -> None:
    """Write *network* with its *pieces*, their scores, and the figures that decoding needs to *path*."""
    arrays: dict[str, np.ndarray] = {}
    heads = config["heads"]
    for name, parameter in network.state_dict().items():
        if name.startswith(LEFT_OUT):
            continue
        values = parameter.detach().float().cpu().numpy()
        if name.endswith(("qkv.weight", "qkv.bias")):  # the scale of attention goes into the queries
            values = values.copy()
            values[: len(values) // 3] *= (network.width // heads) ** -0.5
        if values.ndim == 3:  # a convolution: (out, in, taps) to rows of (taps, in)
            values = values.transpose(0, 2, 1).reshape(len(values), -1)
        if values.ndim == 1 or name in TABLES:
            arrays[name] = values.astype("f2" if values.ndim == 2 else "f4")
        else:
            arrays[name], arrays[name + ".scale"] = rows_to_bytes(values)
    description = {
        "heads": heads, "layers": len(network.layers), "steps": config["steps"], "left": LEFT, "right": RIGHT,
        **decoded,
    }  # fmt: skip
    arrays["pieces"], arrays["piece_scores"] = np.array("\n".join(pieces[0])), np.array(pieces[1], "f4")
    path.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(path, description=np.array(json.dumps(description, ensure_ascii=False)), **arrays)


def describe(path: Path, decoded: dict[str, Any]) -> None:
    """Replace the figures that decoding needs in the weights at *path*."""
    with np.load(path) as stored:
        arrays = dict(stored)
    description = json.loads(str(arrays.pop("description"))) | decoded
    np.savez_compressed(path, description=np.array(json.dumps(description, ensure_ascii=False)), **arrays)
