"""A logistic regression over named features by AdaGrad, for weights that are kept as a lexicon.

Duchi, Hazan and Singer 2011, "Adaptive subgradient methods for online learning and stochastic
optimization", https://jmlr.org/papers/v12/duchi11a.html.
"""

import math
import random
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

MOST = 30.0
"""Log-odds behind which nothing gets any surer."""


class Settings(NamedTuple):
    """How much is learned, and of what.

    Attributes:
        epochs: How often every example is seen.
        rate: How far a step goes.
        decay: How much a weight is drawn to zero with each example that has its feature.
        seen: How often a feature must occur to be learned.
    """

    epochs: int
    rate: float
    decay: float
    seen: int


def learn(
    examples: Sequence[tuple[Sequence[str], bool]], settings: Settings, chance: random.Random
) -> dict[str, float]:
    """Returns the weight of every feature that occurs often enough.

    Args:
        examples: The features of each, and what is true of it.
        settings: How much is learned.
        chance: What orders the examples; seeded, it gives the same weights again.
    """
    counted = Counter(feature for features, _ in examples for feature in features)
    order = [
        ([each for each in features if counted[each] >= settings.seen], truth)
        for features, truth in examples
    ]
    weights: dict[str, float] = defaultdict(float)
    steps: dict[str, float] = defaultdict(lambda: 1e-3)
    for _ in range(settings.epochs):
        chance.shuffle(order)
        for features, truth in order:
            total = max(-MOST, min(MOST, sum(weights[each] for each in features)))
            error = 1 / (1 + math.exp(-total)) - truth
            for each in features:
                slope = error + settings.decay * weights[each]
                steps[each] += slope * slope
                weights[each] -= settings.rate * slope / math.sqrt(steps[each])
    return weights
