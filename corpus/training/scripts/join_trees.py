"""Puts lemmas and names into a pipeline of tags and trees: `python join_trees.py TREES OLD OUTPUT`.

OLD is the whole pipeline that TREES grew from: what TREES lacks comes from there, in its old place.
"""

import argparse
from pathlib import Path

import spacy
from spacy.language import Language


def main() -> None:
    """Reads the arguments and does what the module says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("trees", type=Path)
    parser.add_argument("old", type=Path)
    parser.add_argument("output", type=Path)
    arguments = parser.parse_args()
    join(spacy.load(arguments.trees), spacy.load(arguments.old)).to_disk(arguments.output)


def join(nlp: Language, old: Language) -> Language:
    """The first pipeline with those parts of the second that it lacks."""
    before = None
    for name in old.pipe_names:
        if name not in nlp.pipe_names:
            nlp.add_pipe(name, source=old, after=before)
        before = name
    return nlp


if __name__ == "__main__":
    main()
