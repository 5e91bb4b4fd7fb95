"""MUC, B³, CEAFe and their mean over chains of mentions, as the reference scorer defines them (Pradhan et al., 2014).

MUC is from Vilain et al. (1995), B³ from Bagga and Baldwin (1998), CEAFe from Luo (2005) with the similarity φ4; the
mean of the three F1 is the figure of the CoNLL-2012 shared task (Pradhan et al., 2012). A mention counts where begin
and end are those of the gold mention. Counts are summed over documents before anything is divided.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

import numpy as np
from scipy.optimize import linear_sum_assignment

Mention = tuple[int, int]
Chain = frozenset[Mention]
Chains = Sequence[Chain]
Pair = tuple[Chains, Chains]  # gold and system of one document


class Counts(NamedTuple):
    """What was reached, of what gold asks for and of what the system gave."""

    recalled: float = 0.0
    wanted: float = 0.0
    precise: float = 0.0
    given: float = 0.0

    @property
    def recall(self) -> float:
        """The share of gold that was reached."""
        return self.recalled / self.wanted if self.wanted else 0.0

    @property
    def precision(self) -> float:
        """The share of the system's that is right."""
        return self.precise / self.given if self.given else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def partition(chains: Iterable[Iterable[Mention]]) -> list[Chain]:
    """Return *chains* without empty ones; a mention of several chains stays in the first alone."""
    taken: set[Mention] = set()
    result = []
    for chain in chains:
        own = frozenset(chain) - taken
        taken |= own
        if own:
            result.append(own)
    return result


def without_singletons(chains: Chains) -> list[Chain]:
    """Return the chains with at least two mentions, which is all that CoNLL-2012 annotates."""
    return [chain for chain in chains if len(chain) > 1]


def muc(gold: Chains, system: Chains) -> Counts:
    """Count links: a chain needs one fewer than it has mentions, and lacks one for each piece beyond the first."""
    return Counts(*_links(gold, system), *_links(system, gold))


def b_cubed(gold: Chains, system: Chains) -> Counts:
    """Count mentions, each by the share of its own chain that the other side's chain has too."""
    return Counts(*_shares(gold, system), *_shares(system, gold))


def ceaf_e(gold: Chains, system: Chains) -> Counts:
    """Count chains, paired one to one so that the summed φ4 = 2 |g ∩ s| / (|g| + |s|) is greatest."""
    phi = [2 * len(g & s) / (len(g) + len(s)) for g in gold for s in system]
    similar = np.array(phi).reshape(len(gold), len(system))
    best = float(similar[linear_sum_assignment(similar, maximize=True)].sum())
    return Counts(best, len(gold), best, len(system))


def mentions(gold: Chains, system: Chains) -> Counts:
    """Count mentions, whatever chain they are in."""
    wanted, given = frozenset().union(*gold), frozenset().union(*system)
    both = len(wanted & given)
    return Counts(both, len(wanted), both, len(given))


def total(counted: Callable[[Chains, Chains], Counts], pairs: Iterable[Pair]) -> Counts:
    """Return the sum of what *counted* counts in each document."""
    rows = [counted(gold, system) for gold, system in pairs]
    return Counts(*(sum(column) for column in zip(*rows, strict=True)))


def conll(pairs: Sequence[Pair]) -> dict[str, float]:
    """Return F1 of MUC, B³ and CEAFe over all *pairs* together, and ``conll``, their mean."""
    f1 = {"muc": total(muc, pairs).f1, "b_cubed": total(b_cubed, pairs).f1, "ceaf_e": total(ceaf_e, pairs).f1}
    return f1 | {"conll": sum(f1.values()) / len(f1)}


def _chain_of(chains: Chains) -> dict[Mention, Chain]:
    return {mention: chain for chain in chains for mention in chain}


def _links(chains: Chains, others: Chains) -> tuple[int, int]:
    home = _chain_of(others)
    kept = needed = 0
    for chain in chains:
        pieces = len({home[mention] for mention in chain if mention in home}) + sum(m not in home for m in chain)
        kept += len(chain) - pieces
        needed += len(chain) - 1
    return kept, needed


def _shares(chains: Chains, others: Chains) -> tuple[float, int]:
    home = _chain_of(others)
    share = sum(len(chain & home[m]) / len(chain) for chain in chains for m in chain if m in home)
    return share, sum(map(len, chains))
