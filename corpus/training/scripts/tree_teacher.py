"""A teacher of trees: `python tree_teacher.py DOCUMENTS DEV OUTPUT --teachers "A B"`.

The first of the teachers learned from far more text than we have, in another scheme. Its tok2vec,
made two layers deeper, and its word vectors learn our scheme from our treebanks below a new parser.
What comes of it is as large as the teacher, only teaches (teach_trees.py) and is never shipped.
"""

import argparse
import logging
from pathlib import Path
from typing import Any

import spacy
from deepen import deepen
from spacy.language import Language
from spacy.training import Corpus
from spacy.util import load_config
from thinc.api import fix_random_seed
from train import run

CONFIGS = Path(__file__).parent.parent / "configs"
DEPTH, HIDDEN, SEED = 6, 256, 51
STEPS, FALL = 2_000, 2_400
"""How long it trains, and over how many steps the learning rate would fall to nothing."""


def main() -> None:
    """Reads the arguments and does what the module says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("documents", type=Path)
    parser.add_argument("dev", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--teachers", default="", help="two pipelines, with a space between")
    arguments = parser.parse_args()
    teachers = arguments.teachers.split()
    if not teachers:
        print("no teachers (EXTRACTOR_TEACHERS): trees are learned from gold alone")
        return
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    start = arguments.output / "start"
    arguments.output.mkdir(parents=True, exist_ok=True)
    begin(spacy.load(teachers[0]), arguments.documents).to_disk(start)
    overrides = {
        "paths.train": str(arguments.documents),
        "paths.dev": str(arguments.dev),
        "system.seed": SEED,
        "training.max_steps": STEPS,
        "training.optimizer.learn_rate.total_steps": FALL,
        "training.eval_frequency": STEPS // 4,
    }
    run(CONFIGS / "phase2.cfg", arguments.output, start=start, overrides=overrides)


def begin(nlp: Language, documents: Path) -> Language:
    """The teacher's tok2vec below a parser that has our labels and knows nothing yet."""
    fix_random_seed(SEED)
    for name in set(nlp.component_names) - {"tok2vec"}:
        nlp.remove_pipe(name)
    deepen(nlp, DEPTH)
    settings = load_config(CONFIGS / "phase1.cfg")["components"]["parser"]
    settings.pop("factory")
    settings["model"]["hidden_width"] = HIDDEN
    tok2vec: Any = nlp.get_pipe("tok2vec")
    settings["model"]["tok2vec"]["width"] = tok2vec.model.get_dim("nO")
    parser: Any = nlp.add_pipe("parser", config=settings)
    examples = list(Corpus(documents)(nlp))
    parser.initialize(lambda: examples, nlp=nlp)
    return nlp


if __name__ == "__main__":
    main()
