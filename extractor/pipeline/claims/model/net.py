"""A small net over hashed features: each has a weight and a vector, whose sums go through a ReLU.

What Joulin et al., "Bag of tricks for efficient text classification" (EACL 2017) showed for words:
a bag of features and one hidden layer come near much larger models. It is trained by
``corpus/training/scripts/claims``; here it is only asked.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from extractor.pipeline.claims.model.columns import Floats, Ids


@dataclass(frozen=True, slots=True)
class Net:
    """Weights of a net; ``table`` has a row for each hash: a vector and, last, a weight.

    Attributes:
        table: Rows by hidden units + 1, in steps of ``scale``.
        scale: What one step in ``table`` is worth.
        dense: Dense features by hidden units + 1; no rows where there are none.
        bias: Of the hidden units and, last, of the answer.
        out: Weights of the hidden units.
    """

    table: NDArray[Any]
    scale: float
    dense: Floats
    bias: Floats
    out: Floats

    def score(self, hashes: Ids, dense: Floats | None = None) -> Floats:
        """Returns the log-odds of each candidate.

        Args:
            hashes: Features by candidates, from ``Features.hashes``.
            dense: Candidates by dense features.
        """
        bits = len(self.table).bit_length() - 1
        rows = (hashes >> np.uint64(64 - bits)).view(np.int64)
        steps = self.table.take(rows, axis=0).sum(axis=0, dtype=np.int32)
        total = steps.astype(np.float32) * np.float32(self.scale) + self.bias
        if dense is not None:
            total += dense @ self.dense
        answer: Floats = np.maximum(total[:, :-1], 0) @ self.out + total[:, -1]
        return answer


def probability(logit: Floats) -> Floats:
    """Returns log-odds as a probability."""
    answer: Floats = 1 / (1 + np.exp(-np.clip(logit, -30, 30)))
    return answer


def shares(scores: Floats, starts: NDArray[np.int64]) -> Floats:
    """Returns the softmax of ``scores`` in each group; ``starts`` are the groups' first rows."""
    sizes = np.diff(np.append(starts, len(scores)))
    powers = np.exp(scores - np.repeat(np.maximum.reduceat(scores, starts), sizes))
    answer: Floats = powers / np.repeat(np.add.reduceat(powers, starts), sizes)
    return answer
