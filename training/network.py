"""The networks: an encoder over a window of an article, anchor scores a token, and the parts relative to an anchor."""

from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.corpus import MEDIA
from wortlaut.annotations.learned_columns import LABELS, PARTS, WIDTH

LEFT, RIGHT = 80, 120  # tokens before and after an anchor that its parts may stand in


class Layer(nn.Module):
    """A transformer layer with normalisation after each half (Vaswani et al. 2017), as BERT has it."""

    def __init__(self, width: int, heads: int, inner: int, dropout: float) -> None:
        super().__init__()
        self.heads = heads
        self.qkv, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.first, self.second = nn.LayerNorm(width, eps=1e-12), nn.LayerNorm(width, eps=1e-12)
        self.dropout = dropout

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """Return the layer's output; *bias* is added to the attention scores."""
        batch, length, width = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        weights = torch.softmax(q @ k.transpose(-1, -2) * (width // self.heads) ** -0.5 + bias.to(q.dtype), -1, q.dtype)
        mixed = weights @ v
        mixed = self.out(mixed.transpose(1, 2).reshape(batch, length, width))
        x = self.first(x + mixed)
        inner = self.down(functional.gelu(self.up(x), approximate="tanh"))
        return self.second(x + functional.dropout(inner, self.dropout, self.training))


class Convolution(nn.Module):
    """A residual convolution over three tokens that stand *step* apart."""

    def __init__(self, width: int, step: int, dropout: float) -> None:
        super().__init__()
        self.conv = nn.Conv1d(width, width, 3, padding=step, dilation=step)
        self.dropout = dropout

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """Return *x* and what the convolution adds, nothing where *mask* is 0."""
        y = functional.dropout(x, self.dropout, self.training)
        return (x + functional.relu(self.conv(y.transpose(1, 2)).transpose(1, 2))) * mask[..., None]


class Roles(nn.Module):
    """Scores of the five parts for the tokens around an anchor."""

    def __init__(self, width: int, inner: int, dropout: float) -> None:
        super().__init__()
        self.token = nn.Linear(width, inner)
        self.anchor = nn.Linear(width, 2 * inner)
        self.label = nn.Embedding(len(LABELS), inner)
        self.distance = nn.Embedding(LEFT + RIGHT + 1, inner)
        self.draft = nn.Linear(len(PARTS), inner, bias=False)
        nn.init.normal_(self.distance.weight, std=0.02)
        nn.init.normal_(self.label.weight, std=0.02)
        self.norm = nn.LayerNorm(inner, eps=1e-12)
        self.mix = nn.ModuleList(Convolution(inner, step, dropout) for step in (1, 2, 4))
        self.score = nn.Linear(inner, len(PARTS))
        self.again = nn.Linear(len(PARTS), len(PARTS), bias=False)
        nn.init.zeros_(self.again.weight)
        self.dropout = dropout

    def forward(self, around: Tensor, at: Tensor, labels: Tensor, drafts: Tensor, mask: Tensor) -> Tensor:
        """Take *around* (anchors, LEFT + 1 + RIGHT, inner), the anchors' own vectors, labels and drafts."""
        add, scale = self.anchor(at).chunk(2, -1)
        x = around * (1 + scale[:, None]) + (add + self.label(labels))[:, None] + self.distance.weight
        x = functional.relu(self.norm(x + self.draft(drafts))) * mask[..., None]
        for mix in self.mix:
            x = mix(x, mask)
        return self.score(functional.dropout(x, self.dropout, self.training)) + self.again(drafts)


class Network(nn.Module):
    """Encoder and heads: a transformer over pieces where there are ``layers``, else convolutions over words."""

    def __init__(self, vocabulary: int, config: dict[str, Any]) -> None:
        super().__init__()
        width, dropout, layers = config["width"], config["dropout"], len(config["layers"])
        self.width = width
        self.words = nn.Embedding(vocabulary, width)
        self.marks = nn.Linear(WIDTH, width, bias=False)
        if layers:
            self.positions = nn.Embedding(514, width)
            nn.init.zeros_(self.marks.weight)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, config["heads"], 4 * width, dropout) for _ in range(layers))
        self.steps = nn.ModuleList(Convolution(width, step, dropout) for step in config["steps"])
        self.top = nn.Linear(WIDTH, width, bias=False)
        nn.init.normal_(self.top.weight, std=0.05)
        hidden, last = nn.Linear(width, width), nn.Linear(width, len(LABELS))
        self.anchors = nn.Sequential(hidden, nn.ReLU(), nn.Dropout(dropout), last)
        nn.init.constant_(self.anchors[3].bias, -4.0)
        self.media = nn.Linear(width, len(MEDIA))
        self.tokens = nn.Linear(width, len(PARTS))
        self.roles = Roles(width, config["role_width"], dropout)
        self.dropout = dropout

    def start(self, tensors: dict[str, Any], chosen: list[int]) -> None:
        """Take over the pretrained *tensors* (of pretrained.load), of its layers the *chosen* ones."""

        def put(parameter: Tensor, *names: str) -> None:
            values = torch.cat([torch.from_numpy(tensors[name]) for name in names])
            parameter.data.copy_(values.reshape(parameter.shape))

        if self.width != tensors["emb.word"].shape[1]:  # a narrower network takes the main directions of the embedding
            words = torch.from_numpy(tensors["emb.word"])
            words = words - words.mean(0)
            directions = torch.linalg.svd(words.T @ words)[0][:, : self.width]
            values = words @ directions
            self.words.weight.data.copy_(values / values.std() * 0.5)
            return
        put(self.words.weight, "emb.word")
        if not chosen:
            return
        table = torch.from_numpy(tensors["emb.pos"]).reshape(-1, self.width)
        self.positions.weight.data[: len(table)] = table + torch.from_numpy(tensors["emb.type"])[: self.width]
        put(self.norm.weight, "emb.ln.w")
        put(self.norm.bias, "emb.ln.b")
        pairs = (("out", "ao"), ("up", "fi"), ("down", "fo"), ("first", "aln"), ("second", "oln"))
        for layer, source in zip(self.layers, chosen, strict=True):
            a = f"l{source}."
            put(layer.qkv.weight, a + "q.w", a + "k.w", a + "v.w")
            put(layer.qkv.bias, a + "q.b", a + "k.b", a + "v.b")
            for name, short in pairs:
                put(getattr(layer, name).weight, f"{a}{short}.w")
                put(getattr(layer, name).bias, f"{a}{short}.b")

    def encode(self, batch: dict[str, Tensor]) -> Tensor:
        """Return (windows, words, width) for a batch made by batches.collate."""
        owner, marks = batch["owner"], batch["marks"]  # owner: index of the piece's word, count of words for none
        count, x = marks.shape[1], self.words(batch["pieces"])
        if not len(self.layers):
            x = functional.dropout(self.norm(gather(x, owner, count) + self.marks(marks)), self.dropout, self.training)
            for step in self.steps:
                x = step(x, batch["real"].to(x.dtype))
            return x + self.top(marks)
        marked = functional.pad(self.marks(marks), (0, 0, 0, 1))
        x = x + torch.gather(marked, 1, owner[..., None].expand(-1, -1, self.width))
        x = x + self.positions.weight[: x.shape[1]]
        x = functional.dropout(self.norm(x), self.dropout, self.training)
        bias = torch.zeros(owner.shape).masked_fill(batch["pieces"] == 1, -1e4)[:, None, None]
        for layer in self.layers:
            x = layer(x, bias)
        return gather(x, owner, count) + self.top(marks)

    def around(self, encoded: Tensor, asked: dict[str, Tensor], real: Tensor) -> tuple[Tensor, Tensor]:
        """Return the parts' scores around each anchor *asked* about, and which of those tokens exist."""
        window, anchor = asked["window"], asked["anchor"]
        at = anchor[:, None] + torch.arange(-LEFT, RIGHT + 1)
        inside = (at >= 0) & (at < encoded.shape[1])
        at = at.clamp(0, encoded.shape[1] - 1)
        inside = inside & real[window[:, None], at]
        near = self.roles.token(encoded)[window[:, None], at]
        scores = self.roles(near, encoded[window, anchor], asked["label"], asked["draft"], inside.to(encoded.dtype))
        return scores, inside


def gather(x: Tensor, owner: Tensor, count: int) -> Tensor:
    """Return the mean of the pieces' vectors for each of *count* words."""
    batch, _, width = x.shape
    sums = torch.zeros(batch, count + 1, width).scatter_add_(1, owner[..., None].expand(-1, -1, width), x.float())
    counts = torch.zeros(batch, count + 1).scatter_add_(1, owner, torch.ones_like(owner, dtype=torch.float32))
    return (sums / counts.clamp(min=1)[..., None])[:, :count].to(x.dtype)
