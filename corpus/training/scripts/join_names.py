"""Puts a name finder into a pipeline: `python join_names.py PIPELINE NAMES OUTPUT`.

NAMES is a pipeline whose `ner` has a tok2vec of its own, so it does not mind whose words it reads;
it takes the place of the other's, which listened to the tok2vec that tags and trees share.
"""

import argparse
from pathlib import Path

import spacy
from spacy.language import Language


def main() -> None:
    """Reads the arguments and does what the module says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pipeline", type=Path)
    parser.add_argument("names", type=Path)
    parser.add_argument("output", type=Path)
    arguments = parser.parse_args()
    join(spacy.load(arguments.pipeline), spacy.load(arguments.names)).to_disk(arguments.output)


def join(nlp: Language, names: Language) -> Language:
    """The first pipeline with the second's name finder."""
    nlp.config.setdefault("initialize", {}).setdefault("components", {})  # trimmed by package.py
    nlp.remove_pipe("ner")
    nlp.add_pipe("ner", source=names)
    return nlp


if __name__ == "__main__":
    main()
