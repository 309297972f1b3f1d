"""Trains a small net over hashed features (`extractor.pipeline.claims.model.net`) in numpy.

Adam, a share of the features left out at each step, and weights in one byte each at the end.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from thinc.api import NumpyOps

from extractor.pipeline.claims.model.net import Net, shares

Floats = NDArray[np.float32]
Rows = NDArray[np.int64]
Gradient = Callable[[Floats, Rows], Floats]
"""From the answers and the rows they are for to what the loss changes with each answer."""

_OPS = NumpyOps()
_DECAY, _DECAY_OF_SQUARES = 0.9, 0.99
_CLIPPED = 99.99
"""Percentile of the weights that the largest byte stands for."""


@dataclass(frozen=True)
class Settings:
    """How a net is made: rows of its table (as a power of two), hidden units, and its training."""

    bits: int = 14
    hidden: int = 16
    epochs: int = 3
    batch: int = 512
    rate: float = 3e-3
    left_out: float = 0.25
    penalty: float = 1e-5
    seed: int = 7


class Trainer:
    """A net in the making.

    Args:
        settings: Its size and training.
        hashes: Candidates by features, the top 32 bits of each.
        dense: Candidates by dense features, or None.
    """

    def __init__(
        self, settings: Settings, hashes: NDArray[np.uint32], dense: Floats | None = None
    ) -> None:
        self.settings = settings
        self.rows = (hashes >> np.uint32(32 - settings.bits)).astype(np.int32)
        self.random = np.random.default_rng(settings.seed)
        width = settings.hidden + 1
        self.mean = self.spread = None
        self.dense = None
        self.weights: dict[str, Floats] = {
            "table": self._start(2**settings.bits, 0.05),
            "bias": np.zeros(width, dtype=np.float32),
            "out": self.random.normal(0, 0.2, settings.hidden).astype(np.float32),
        }
        if dense is not None:
            self.mean, self.spread = dense.mean(axis=0), dense.std(axis=0) + 1e-3
            self.dense = ((dense - self.mean) / self.spread).astype(np.float32)
            self.weights["dense"] = self._start(dense.shape[1], 0.05)
        self._momentum = {name: np.zeros_like(part) for name, part in self.weights.items()}
        self._squares = {name: np.zeros_like(part) for name, part in self.weights.items()}
        self._steps = 0

    def _start(self, rows: int, spread: float) -> Floats:
        made = self.random.normal(0, spread, (rows, self.settings.hidden + 1))
        made[:, -1] = 0
        return made.astype(np.float32)

    def fit(self, groups: list[Rows], gradient: Gradient) -> Net:
        """Goes through ``groups`` of rows, a batch of them at a time, and returns the net."""
        settings = self.settings
        total = settings.epochs * -(-len(groups) // settings.batch)
        for _ in range(settings.epochs):
            order = self.random.permutation(len(groups))
            for at in range(0, len(order), settings.batch):
                batch = np.concatenate([groups[i] for i in order[at : at + settings.batch]])
                self._step(batch, gradient, settings.rate * (1 - self._steps / total) + 1e-5)
        return self._net()

    def _step(self, batch: Rows, gradient: Gradient, rate: float) -> None:
        settings, weights = self.settings, self.weights
        rows = self.rows[batch]
        kept = (self.random.random(rows.shape) >= settings.left_out).astype(np.float32)
        kept /= 1 - settings.left_out
        total = np.einsum("nfd,nf->nd", weights["table"][rows], kept) + weights["bias"]
        if self.dense is not None:
            total += self.dense[batch] @ weights["dense"]
        on = (self.random.random((len(batch), settings.hidden)) >= 0.2).astype(np.float32) / 0.8
        hidden = np.maximum(total[:, :-1], 0) * on
        change = gradient(hidden @ weights["out"] + total[:, -1], batch).astype(np.float32)
        back = np.empty_like(total)
        back[:, :-1] = change[:, None] * weights["out"] * on * (total[:, :-1] > 0)
        back[:, -1] = change
        of_table = np.zeros_like(weights["table"])
        spread = (back[:, None, :] * kept[:, :, None]).reshape(-1, back.shape[1])
        _OPS.scatter_add(of_table, rows.ravel(), np.ascontiguousarray(spread))
        changes = {"table": of_table, "bias": back.sum(axis=0), "out": hidden.T @ change}
        if self.dense is not None:
            changes["dense"] = self.dense[batch].T @ back
        self._update(changes, rate)

    def _update(self, changes: dict[str, Floats], rate: float) -> None:
        """One step of Adam (Kingma and Ba 2015)."""
        self._steps += 1
        for name, weight in self.weights.items():
            change = changes[name]
            if name in ("table", "dense"):
                change = change + self.settings.penalty * weight
            first, second = self._momentum[name], self._squares[name]
            first += (1 - _DECAY) * (change - first)
            second += (1 - _DECAY_OF_SQUARES) * (change * change - second)
            mean = first / (1 - _DECAY**self._steps)
            square = second / (1 - _DECAY_OF_SQUARES**self._steps)
            weight -= rate * mean / (np.sqrt(square) + 1e-6)

    def _net(self) -> Net:
        """Returns the net, its table in bytes, dense features to be given as they are."""
        table, bias = self.weights["table"], self.weights["bias"]
        dense = np.zeros((0, table.shape[1]), dtype=np.float32)
        if self.dense is not None:
            dense = self.weights["dense"] / self.spread[:, None]
            bias = bias - self.mean @ dense
        scale = float(np.percentile(np.abs(table), _CLIPPED)) / 127
        bytes_ = np.clip(np.round(table / scale), -127, 127).astype(np.int8)
        return Net(bytes_, scale, dense, bias.astype(np.float32), self.weights["out"])


def yes_or_no(right: Floats) -> Gradient:
    """The gradient of the cross entropy of answers one by one."""

    def gradient(answers: Floats, batch: Rows) -> Floats:
        chance = 1 / (1 + np.exp(-np.clip(answers, -30, 30)))
        return (chance - right[batch]) / len(batch)

    return gradient


def one_of_many(wanted: Floats, groups: list[Rows]) -> Gradient:
    """The gradient of the cross entropy of a choice in each group; ``wanted`` sums to one there."""
    group_of = np.concatenate([np.full(len(rows), at) for at, rows in enumerate(groups)])

    def gradient(answers: Floats, batch: Rows) -> Floats:
        owner = group_of[batch]
        starts = np.flatnonzero(np.append(True, owner[1:] != owner[:-1]))
        return (shares(answers, starts) - wanted[batch]) / len(starts)

    return gradient
