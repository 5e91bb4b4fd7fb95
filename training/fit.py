"""Train one network, and let it score the anchors of articles."""

import random
import time
from typing import Any, NamedTuple

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from training.batches import Prepared, Window, around, collate, doubted, draft_at, targets
from training.network import LEFT, RIGHT, Network
from wortlaut.annotations import learned

DEFAULTS: dict[str, Any] = {
    "layers": [0, 1, 2, 3, 4, 5], "width": 384, "steps": [], "role_width": 128, "epochs": 6, "batch": 8, "lr": 1.5e-4,
    "head_lr": 1e-3, "decay": 0.9, "seed": 1, "drop_words": 0.05, "dropout": 0.1, "ema": 0.98, "no_rules": 0.2,
    "drop_drafts": 0.1, "drop_parts": 0.1, "other_label": 0.1, "role_weight": 1.0, "aux_weight": 0.3,
}  # fmt: skip
FLOOR = 0.03  # anchors below this probability are not looked at


class Candidate(NamedTuple):
    """An anchor with its probability and, from token ``first`` on, the probabilities of the five parts."""

    label: int
    anchor: int
    score: float
    first: int
    parts: np.ndarray  # (tokens, parts)
    media: np.ndarray
    row: int  # of the rules' statement at this anchor, or -1


def losses(network: Network, batch: dict[str, Tensor], gold: dict[str, Tensor], config: dict[str, Any]) -> Tensor:
    """Return the summed losses of one batch."""
    encoded = network.encode(batch)
    real = batch["real"].float()[..., None]
    count = max(1, len(gold["window"]))
    scores = network.anchors(encoded).float()
    anchor = functional.binary_cross_entropy_with_logits(scores, gold["anchors"], reduction="none")
    aux = functional.binary_cross_entropy_with_logits(network.tokens(encoded).float(), gold["tokens"], reduction="none")
    total = (anchor * real).sum() / count + config["aux_weight"] * (aux * real).sum() / real.sum() * 2
    if len(gold["window"]):
        parts, inside = network.around(encoded, gold, batch["real"])
        loss = functional.binary_cross_entropy_with_logits(parts.float(), gold["parts"], reduction="none")
        total = total + config["role_weight"] * (loss * inside[..., None]).sum() / count / 10
        media = network.media(encoded[gold["window"], gold["anchor"]]).float()
        total = total + 0.2 * functional.cross_entropy(media, gold["medium"])
    return total


def groups(network: Network, config: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the optimiser's groups: the encoder's lower layers learn more slowly, the heads faster."""
    result, depth = [], len(network.layers)
    for name, parameter in network.named_parameters():
        if name.startswith("layers."):
            rate = config["lr"] * config["decay"] ** (depth - 1 - int(name.split(".")[1]))
        elif depth and name.startswith(("words", "positions", "norm")):
            rate = config["lr"] * config["decay"] ** depth
        else:
            rate = config["head_lr"]
        result.append({"params": [parameter], "lr": rate, "weight_decay": 0.01 if parameter.dim() > 1 else 0.0})
    return result


def epoch_windows(data: list[Prepared], config: dict[str, Any], chance: random.Random) -> list[list[Window]]:
    """Return the windows of one epoch in batches of like length."""
    windows = []
    for prepared in data:
        drafts = prepared.article.columns.drafts
        for begin, end in learned.windows(prepared.split):
            windows.append(Window(prepared, begin, end, doubted(drafts, config, chance)))
    windows.sort(key=lambda w: (w.end - w.begin) * (0.85 + 0.3 * chance.random()))
    size = config["batch"]
    batches = [windows[at : at + size] for at in range(0, len(windows), size)]
    chance.shuffle(batches)
    return batches


def train(network: Network, data: list[Prepared], config: dict[str, Any]) -> Network:
    """Train *network* on *data*; return it with the moving average of its weights."""
    chance = random.Random(config["seed"])
    optimiser = torch.optim.AdamW(groups(network, config))
    base = [group["lr"] for group in optimiser.param_groups]
    average = {name: p.detach().clone() for name, p in network.named_parameters()}
    steps = config["epochs"] * len(epoch_windows(data, config, random.Random(0)))
    step, began = 0, time.time()
    network.train()
    for epoch in range(config["epochs"]):
        total = 0.0
        batches = epoch_windows(data, config, chance)
        for windows in batches:
            batch = collate(windows, config["drop_words"])
            gold = targets(windows, batch["marks"].shape[1], config["other_label"], chance)
            factor = min(1.0, (step + 1) / (0.1 * steps)) * max(0.01, 1 - step / steps)
            for group, rate in zip(optimiser.param_groups, base, strict=True):
                group["lr"] = rate * factor
            with torch.autocast("cpu", torch.bfloat16):
                loss = losses(network, batch, gold, config)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            step += 1
            keep = min(config["ema"], step / (step + 10))
            with torch.no_grad():
                current = dict(network.named_parameters())
                torch._foreach_mul_(list(average.values()), keep)
                torch._foreach_add_(list(average.values()), [current[n].detach() for n in average], alpha=1 - keep)
            total += float(loss.detach())
        print(f"epoch {epoch} loss {total / len(batches):.3f} {time.time() - began:.0f}s", flush=True)
    for name, parameter in network.named_parameters():
        parameter.data.copy_(average[name])
    return network


@torch.no_grad()
def candidates(network: Network, prepared: Prepared, floor: float = FLOOR) -> list[Candidate]:
    """Return the anchors of *prepared* above *floor*, and those of the rules' drafts, with their parts."""
    network.eval()
    drafts, rows = prepared.article.columns.drafts, prepared.article.columns.rows
    split = prepared.split
    if not split:
        return []
    encoded = torch.zeros(len(split), network.width)
    seen = 0
    for begin, end in learned.windows(split):
        part = network.encode(collate([Window(prepared, begin, end, drafts)]))[0].float()
        left = 0 if begin == 0 else (begin + seen) // 2  # in an overlap, each half comes from where it lies deeper
        encoded[left:end] = part[left - begin :]
        seen = end
    scores = torch.sigmoid(network.anchors(encoded)).numpy()
    media = torch.softmax(network.media(encoded), -1).numpy()
    wanted = {(d.anchor, d.label) for d in drafts}
    wanted.update((int(token), int(label)) for token, label in np.argwhere(scores > floor))
    if not wanted:
        return []
    order = sorted(wanted)
    shown = [draft_at(drafts, label, anchor) for anchor, label in order]
    nothing = np.zeros((LEFT + 1 + RIGHT, 5), "f4")
    asked = {
        "window": torch.zeros(len(order), dtype=torch.long), "anchor": torch.tensor([a for a, _ in order]),
        "label": torch.tensor([name for _, name in order]),
        "draft": torch.from_numpy(np.array([nothing if d is None else around(d.parts, d.anchor) for d in shown])),
    }  # fmt: skip
    logits, _ = network.around(encoded[None], asked, torch.ones(1, len(split), dtype=torch.bool))
    found = []
    for (anchor, label), draft, values in zip(order, shown, torch.sigmoid(logits).numpy(), strict=True):
        first, last = max(0, anchor - LEFT), min(len(split), anchor + RIGHT + 1)
        kept = values[first - anchor + LEFT : last - anchor + LEFT]
        row = -1 if draft is None else rows[drafts.index(draft)]
        found.append(Candidate(label, anchor, float(scores[anchor, label]), first, kept, media[anchor], row))
    return found
