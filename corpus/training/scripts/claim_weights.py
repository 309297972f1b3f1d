"""Trains the weights for claims: `python claim_weights.py POLNEAR.jsonl OUTPUT.npz`.

Four nets, one after the other. The last one learns from what the first three say of articles they
were not trained on: each fifth of the articles is read by nets trained on the rest.
"""

import argparse
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from claim_examples import Example, Table, claim_rows, parse
from claim_net import Settings, Trainer, one_of_many, yes_or_no
from numpy.typing import NDArray
from spacy.tokens import DocBin

from extractor import pipeline
from extractor.pipeline.claims.model import Weights
from extractor.pipeline.claims.model.net import Net

FOLDS = 5
CUE = Settings(bits=15, hidden=16, batch=512, left_out=0.3)
SOURCE = Settings(bits=14, hidden=16, batch=64, left_out=0.2)
CONTENT = Settings(bits=14, hidden=16, batch=64, left_out=0.2)
CLAIM = Settings(bits=13, hidden=12, batch=256, left_out=0.2, epochs=4)


def main() -> None:
    """Reads the arguments and does what the module says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path, help="PolNeAR's train.jsonl")
    parser.add_argument("output", type=Path)
    parser.add_argument("--parsed", type=Path, help="keeps the parsed articles, or reads them")
    arguments = parser.parse_args()
    examples = read(arguments.articles, arguments.parsed)
    save(train(examples), arguments.output)


def read(articles: Path, parsed: Path | None) -> list[Example]:
    """Returns the articles as examples."""
    nlp = pipeline.load()
    nlp.select_pipes(enable=[n for n in nlp.pipe_names if not n.startswith("news_") or "lay" in n])
    if parsed is not None and parsed.exists():
        bin_ = DocBin().from_disk(parsed)
    else:
        bin_ = parse(articles, nlp)
        if parsed is not None:
            bin_.to_disk(parsed)
    return [Example(doc) for doc in bin_.get_docs(nlp.vocab)]


def train(examples: Sequence[Example]) -> Weights:
    """Returns the four nets."""
    cues = [one.cue_rows() for one in examples]
    choices = [one.choices() for one in examples]
    sources = [one.sources() for one in choices]
    contents = [one.contents() for one in choices]
    nothing = Net(*(np.zeros(0),) * 5)

    def first_three(numbers: Sequence[int]) -> tuple[Net, Net, Net]:
        cue = table([(*cues[at], None) for at in numbers])
        source = table([sources[at] for at in numbers])
        content = table([contents[at] for at in numbers])
        return fit(CUE, cue), fit(SOURCE, source), fit(CONTENT, content)

    rows = []
    for fold in range(FOLDS):
        rest = [at for at in range(len(examples)) if at % FOLDS != fold]
        weights = Weights(*first_three(rest), nothing)
        rows += [claim_rows(one, weights) for one in examples[fold::FOLDS]]
        print(f"read {len(rows)} of {len(examples)} articles by nets that had not seen them")
    claim = Table(
        np.concatenate([row[0] for row in rows if len(row[2])]),
        np.concatenate([row[1] for row in rows if len(row[2])]),
        np.concatenate([row[2] for row in rows if len(row[2])]),
        [],
    )
    return Weights(*first_three(range(len(examples))), fit(CLAIM, claim))


def table(
    parts: Iterable[tuple[NDArray[np.uint32], NDArray[np.float32], NDArray[np.int64] | None]],
) -> Table:
    """Joins the examples of several articles."""
    groups: list[NDArray[np.int64]] = []
    base = 0
    kept = [part for part in parts if len(part[1])]
    for _, right, numbers in kept:
        if numbers is not None:
            for number in np.unique(numbers):
                rows = np.flatnonzero(numbers == number)
                if right[rows].sum() > 0:
                    groups.append(rows + base)
        base += len(right)
    return Table(
        np.concatenate([part[0] for part in kept]),
        None,
        np.concatenate([part[1] for part in kept]),
        groups,
    )


def fit(settings: Settings, examples: Table) -> Net:
    """Trains a net: one answer a group where there are groups, else one a row."""
    trainer = Trainer(settings, examples.hashes, examples.dense)
    if not examples.groups:
        single = [np.array([row]) for row in range(len(examples.right))]
        return trainer.fit(single, yes_or_no(examples.right))
    chosen = np.concatenate(examples.groups)
    trainer.rows = trainer.rows[chosen]
    ends = np.cumsum([len(group) for group in examples.groups])
    groups = [np.arange(a, b) for a, b in zip(np.append(0, ends[:-1]), ends, strict=True)]
    return trainer.fit(groups, one_of_many(examples.right[chosen], groups))


def save(weights: Weights, path: Path) -> None:
    """Writes the nets into one file."""
    parts = {}
    for name in Weights.__slots__:
        net = getattr(weights, name)
        for part in Net.__slots__:
            parts[f"{name}.{part}"] = np.asarray(getattr(net, part))
    with path.open("wb") as file:
        np.savez_compressed(file, **parts)


if __name__ == "__main__":
    main()
