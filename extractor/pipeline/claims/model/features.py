"""Features as numbers: what is known of a candidate, hashed into the rows of a table.

The hashing trick of Weinberger et al., "Feature hashing for large scale multitask learning" (ICML
2009): a feature is a combination of ids, its row the top bits of a multiplicative hash of them.
"""

import numpy as np

from extractor.pipeline.claims.model.columns import Flags, Ids, Indices

_FINAL = np.uint64(0xBF58476D1CE4E5B9)
_HALF = np.uint64(32)
_OWN = np.uint64(0x9E3779B97F4A7C15)
_FACTORS = tuple(
    np.uint64(factor)
    for factor in (0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93,
                   0xA0761D6478BD642F, 0xE7037ED1A0B428DB, 0x8EBC6AF09C88C6E3)
)  # fmt: skip

Part = Ids | Flags | Indices


def combined(*parts: Part) -> Ids:
    """Returns an id for each combination of ``parts``, in which their order counts."""
    total: Ids = parts[0].astype(np.uint64, copy=False) * _FACTORS[0]
    for factor, part in zip(_FACTORS[1:], parts[1:], strict=False):
        total += part.astype(np.uint64, copy=False) * factor
    return total


class Features:
    """Collects the features of ``rows`` candidates, a column each."""

    def __init__(self, rows: int) -> None:
        self._rows = rows
        self._features: list[tuple[Part, ...]] = []

    def add(self, *parts: Part) -> None:
        """Adds a feature made of ``parts``, one value a candidate."""
        self._features.append(parts)

    def hashes(self) -> Ids:
        """Returns the features, 64 bits each: an array of features by candidates.

        The first parts of all features are combined at once, then the second ones, and so on;
        those with most parts come first, whatever their order was.
        """
        order = sorted(range(len(self._features)), key=lambda at: -len(self._features[at]))
        own = np.array([at + 1 for at in order], dtype=np.uint64) * _OWN
        table = np.repeat(own[:, None], self._rows, axis=1)
        for place, factor in enumerate(_FACTORS):
            parts = [self._features[at][place] for at in order if len(self._features[at]) > place]
            block = np.empty((len(parts), self._rows), dtype=np.uint64)
            for row, part in enumerate(parts):
                block[row] = part
            block *= factor
            table[: len(parts)] += block
        table ^= table >> _HALF
        table *= _FINAL
        return table
