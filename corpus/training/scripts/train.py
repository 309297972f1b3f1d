"""Trains the pipeline: `python train.py CONFIG OUTPUT [--start MODEL] [--section.option VALUE]`.

Like `spacy train`, with three differences: it is faster (numpy's own BLAS, three times as fast as
BLIS on a machine with AVX-512, and one_product.py), the tokenizer is adapted to the treebanks, and
training may start from the weights of an earlier phase.
"""

import argparse
import logging
import sys
from pathlib import Path
from typing import Any

import one_product
import spacy
from spacy.cli._util import parse_config_overrides
from spacy.language import DEFAULT_CONFIG, Language
from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from spacy.util import load_config
from thinc.api import Config, NumpyOps, fix_random_seed, set_current_ops
from tokens import adapt


def main() -> None:
    """Reads the arguments and does what the module says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("config", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--start", type=Path, help="a pipeline whose weights to begin with")
    arguments, options = parser.parse_known_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    run(
        arguments.config,
        arguments.output,
        start=arguments.start,
        overrides=parse_config_overrides(options),
    )


def run(config: Path, output: Path, *, start: Path | None, overrides: dict[str, Any]) -> None:
    """Trains and saves `model-best` and `model-last` under `output`."""
    set_current_ops(NumpyOps(use_blis=False))
    one_product.apply()
    settings = load_config(config, overrides=overrides)
    nlp = init_nlp(settings) if start is None else resume(start, settings)
    adapt(nlp)
    output.mkdir(parents=True, exist_ok=True)
    train(nlp, output, use_gpu=-1, stdout=sys.stdout, stderr=sys.stderr)


def resume(start: Path, settings: Config) -> Language:
    """The pipeline of an earlier phase, with the data and the schedule of this one."""
    fix_random_seed(settings["system"]["seed"])
    nlp = spacy.load(start)
    remember_trees(nlp)
    sections = {
        name: {**DEFAULT_CONFIG.get(name, {}), **nlp.config.get(name, {}), **settings[name]}
        for name in settings
    }
    nlp.config = Config({**nlp.config, **sections})
    return nlp


def remember_trees(nlp: Language) -> None:
    """Gives a loaded lemmatizer back its table from edit trees to labels.

    spaCy does not save it, and a lemmatizer that goes on training without it takes every word for
    the first label: accuracy fell from 95 to 77 percent before we looked.
    """
    if "trainable_lemmatizer" in nlp.pipe_names:
        lemmatizer: Any = nlp.get_pipe("trainable_lemmatizer")
        lemmatizer.tree2label = {tree: i for i, tree in enumerate(lemmatizer.cfg["labels"])}


if __name__ == "__main__":
    main()
