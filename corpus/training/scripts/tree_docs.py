"""Documents to learn trees from: `python tree_docs.py DATA OUTPUT [--taught FOLDER] [--seed N]`.

Gold trees of web text and of GUM, dressed anew in every pass; and, where a teacher has parsed news
(teach_trees.py), the trees it and our own parser see alike.
"""

import argparse
import random
from pathlib import Path

import spacy
from convert import ASSETS, STYLES, read_gold, training_docs, write
from names_conll import read_uner
from people import People
from teach_trees import read_trees
from templates import read_lines
from treebank import Sentence

STYLE = STYLES["three"]


def main() -> None:
    """Reads the arguments and does what the module says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--taught", type=Path, help="where teach_trees.py wrote")
    parser.add_argument("--passes", type=int, default=1, help="times gold is dressed anew")
    parser.add_argument("--seed", type=int, default=51)
    arguments = parser.parse_args()
    rng = random.Random(arguments.seed)
    people = People(ASSETS / "names.tsv", rng)
    vocab = spacy.blank("en").vocab
    sources = gold(arguments.data)
    for number in range(arguments.passes):
        for name, source in sources.items():
            docs = training_docs(vocab, source, STYLE, rng=rng, people=people)
            write(arguments.output / f"{name}-{number}.spacy", docs)
    if arguments.taught and arguments.taught.exists():
        docs = training_docs(vocab, read_trees(arguments.taught), STYLE, rng=rng, people=people)
        write(arguments.output / "taught.spacy", docs)


def gold(data: Path) -> dict[str, list[Sentence]]:
    """The two treebanks; EWT with Universal NER's names, so that persons can change theirs."""
    groups = frozenset(read_lines(ASSETS / "groups.tsv"))
    sources = read_gold(data, groups)
    named = {
        tuple(word.text for word in sentence.words): sentence.words
        for sentence in read_uner(data / "ner" / "uner-ewt-train.iob2.gz", groups)
    }
    for sentence in sources["ewt"]:
        twins = named.get(tuple(word.text for word in sentence.words), [])
        for word, twin in zip(sentence.words, twins, strict=False):
            word.entity = twin.entity
    return sources


if __name__ == "__main__":
    main()
