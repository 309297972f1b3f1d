"""Makes the tok2vec of a pipeline deeper: `python deepen.py PIPELINE OUTPUT [--depth N]`.

OUTPUT has the parts that share it, tags and trees, and no others. The new layers stand on the old
ones with a gain of nothing: what comes in goes out, and training begins where it had ended (after
Chen, Goodfellow and Shlens 2016, https://arxiv.org/abs/1511.05641).
"""

import argparse
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.ml.models.tok2vec import MaxoutWindowEncoder
from thinc.api import Model, fix_random_seed

DEPTH, SEED = 6, 52
SHARING = ("tok2vec", "tagger", "morphologizer", "parser")


def main() -> None:
    """Reads the arguments and does what the module says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pipeline", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--depth", type=int, default=DEPTH)
    arguments = parser.parse_args()
    deepen(spacy.load(arguments.pipeline), arguments.depth).to_disk(arguments.output)


def deepen(nlp: Language, depth: int) -> Language:
    """The same pipeline with more layers, which gives every text what it gave before."""
    fix_random_seed(SEED)
    nlp.config.setdefault("initialize", {}).setdefault("components", {})  # trimmed by package.py
    for name in set(nlp.pipe_names) - set(SHARING):
        nlp.remove_pipe(name)
    settings = nlp.config["components"]["tok2vec"]["model"]["encode"]
    sizes = {name: value for name, value in settings.items() if not name.startswith("@")}
    model: Any = nlp.get_pipe("tok2vec").model
    embed, encode = model.layers
    deeper = MaxoutWindowEncoder(**{**sizes, "depth": depth})
    deeper.initialize(X=[embed.ops.alloc2f(1, sizes["width"])])
    old, new = encode.layers[0].layers, deeper.layers[0].layers
    for layer, source in zip(new, old, strict=False):
        copy(source, layer)
    for layer in new[len(old) :]:
        silence(layer)
    model.layers[1] = deeper
    model.set_ref("encode", deeper)
    settings["depth"] = depth
    return nlp


def copy(source: Model[Any, Any], target: Model[Any, Any]) -> None:
    """Gives a layer the weights of another of its shape."""
    for ours, theirs in zip(target.walk(), source.walk(), strict=True):
        for name in ours.param_names:
            ours.set_param(name, theirs.get_param(name))


def silence(layer: Model[Any, Any]) -> None:
    """Takes the gain from a layer, so that only what goes past it is heard."""
    for node in layer.walk():
        if node.name == "layernorm":
            node.set_param("G", node.get_param("G") * 0)


if __name__ == "__main__":
    main()
