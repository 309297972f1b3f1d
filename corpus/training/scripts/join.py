"""Puts parts of a pipeline into another: `python join.py PIPELINE OTHER OUTPUT [--instead NAME]`.

What PIPELINE lacks comes from OTHER, in the place it has there. With `--instead ner` it lacks its
name finder, too: one that has a tok2vec of its own does not mind whose words it reads, and takes
the place of one that listened to the tok2vec that tags and trees share.
"""

import argparse
from pathlib import Path

import spacy
from spacy.language import Language


def main() -> None:
    """Reads the arguments and does what the module says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pipeline", type=Path)
    parser.add_argument("other", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--instead", metavar="NAME")
    arguments = parser.parse_args()
    whole = join(spacy.load(arguments.pipeline), spacy.load(arguments.other), arguments.instead)
    whole.to_disk(arguments.output)


def join(nlp: Language, other: Language, instead: str | None = None) -> Language:
    """The first pipeline with those parts of the second that it lacks."""
    if instead is not None:
        # package.py trims the table that removing a part looks into
        nlp.config.setdefault("initialize", {}).setdefault("components", {})
        nlp.remove_pipe(instead)
    before = None
    for name in other.pipe_names:
        if name not in nlp.pipe_names:
            nlp.add_pipe(name, source=other, after=before)
        before = name
    return nlp


if __name__ == "__main__":
    main()
