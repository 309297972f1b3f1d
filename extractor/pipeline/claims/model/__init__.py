"""Learned weights over the parse: which words report, whose words they are, what was said.

Four small nets, one for each question, trained on PolNeAR (Newell et al., LREC 2018) by the recipe
in ``corpus/training``; together they are one file of the model. They only rank what the rooms
beside them propose: words of the text, noun phrases, stretches of a sentence.
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np

from extractor.errors import ModelError
from extractor.pipeline.claims.model.net import Net

FILE = "model/claims.npz"
_PARTS = ("table", "scale", "dense", "bias", "out")


@dataclass(frozen=True, slots=True)
class Weights:
    """The nets: is it a cue, who is its source, what is its content, is it a claim."""

    cue: Net
    source: Net
    content: Net
    claim: Net


@cache
def load() -> Weights:
    """Returns the weights shipped with this package.

    Raises:
        ModelError: If they are missing or broken.
    """
    path = files("extractor") / FILE
    try:
        with path.open("rb") as file, np.load(file) as stored:
            nets = [_net(stored, name) for name in Weights.__slots__]
    except (OSError, KeyError, ValueError) as error:
        raise ModelError(
            f"{FILE}: the weights for claims cannot be read; reinstall the package ({error})"
        ) from error
    return Weights(*nets)


def _net(stored: "np.lib.npyio.NpzFile", name: str) -> Net:
    table, scale, dense, bias, out = (stored[f"{name}.{part}"] for part in _PARTS)
    return Net(table, float(scale), dense, bias, out)
