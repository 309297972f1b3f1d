"""Learns what speaks for an antecedent: `python pronouns.py GUM_TRAIN OUTPUT [--dev GUM_DEV]`.

Reads GUM's coreference (gzipped CoNLL-U with the entity layer), runs our own pipeline on the texts,
and fits the weights of `pipeline.mentions.antecedents` by gradient descent on the logarithm of
the probability of the right candidates; L2 keeps them small. Nothing is drawn by chance. The
pronouns before one are decided as by the packaged weights: after a change of features run it twice,
with OUTPUT in the package.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from benchmarks.actors import calibration, gum
from extractor import pipeline
from extractor.pipeline import mentions
from extractor.pipeline.mentions import antecedents, coreference, evidence
from extractor.pipeline.mentions.mention import MentionDraft
from extractor.records import Article

ROUNDS, RATE, DECAY = 300, 0.3, 4.0
SEEN = 3
"""How often a feature must occur to be learned."""

LEAST = 0.03
"""Weights smaller than this are left out."""

HEADER = """\
# What:    what each feature of a candidate weighs when the antecedent of a pronoun is looked for.
# Why:     "he" is whoever the weights make the likeliest, or nobody (mentions/antecedents.py).
# Source:  learned from the coreference of GUM's training documents with free texts (Zeldes 2017,
#          doi 10.1007/s10579-016-9343-x, annotations CC BY 4.0), November 2026, by
#          corpus/training/scripts/pronouns.py.
# Licence: MIT, as the project; no text of the corpus is in it.
# Columns: feature (class of pronoun, then what is said of the candidate) <TAB> weight (log-odds)
# Closed:  weight: number
"""


class Case(NamedTuple):
    """A pronoun: the features of each referent, nobody last, and which of them are right."""

    features: list[list[str]]
    right: list[int]


def main() -> None:
    """Reads the arguments and does what the module says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("train", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--dev", type=Path)
    arguments = parser.parse_args()
    nlp = pipeline.load()
    nlp.select_pipes(disable=["news_mentions", "news_claims", "news_events", "news_dating"])
    cases = list(_cases(nlp, arguments.train))
    weights = learn(cases)
    lines = [f"{name}\t{weight:.2f}" for name, weight in sorted(weights.items())]
    arguments.output.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf8")
    print(f"{len(cases)} pronouns, {len(lines)} weights, right {accuracy(cases, weights):.3f}")
    if arguments.dev:
        dev = list(_cases(nlp, arguments.dev))
        print(f"dev: {len(dev)} pronouns, right {accuracy(dev, weights):.3f}")


def learn(cases: list[Case]) -> dict[str, float]:
    """Returns the weight of every feature."""
    counted = Counter(name for case in cases for each in case.features for name in each)
    names = sorted(name for name, count in counted.items() if count >= SEEN)
    number = {name: at for at, name in enumerate(names)}
    candidates = [each for case in cases for each in case.features]
    candidates = [[number[name] for name in each if name in number] for each in candidates]
    columns = np.array([name for each in candidates for name in each])
    rows = np.repeat(np.arange(len(candidates)), [len(each) for each in candidates])
    sizes = [len(case.features) for case in cases]
    of_case = np.repeat(np.arange(len(cases)), sizes)
    starts = np.cumsum([0, *sizes[:-1]])
    right = np.zeros(len(candidates))
    right[[start + at for start, case in zip(starts, cases, strict=True) for at in case.right]] = 1
    weights, past = np.zeros(len(names)), np.full(len(names), 1e-6)
    for _ in range(ROUNDS):
        scores = np.bincount(rows, weights[columns], len(candidates))
        odds = np.exp(scores - np.maximum.reduceat(scores, starts)[of_case])
        push = -odds / np.bincount(of_case, odds)[of_case]
        odds *= right
        push += odds / np.bincount(of_case, odds)[of_case]
        gradient = np.bincount(columns, push[rows], len(names)) - DECAY * weights
        past += gradient**2
        weights += RATE * gradient / np.sqrt(past)
    return {
        name: float(weight)
        for name, weight in zip(names, weights, strict=True)
        if abs(weight) >= LEAST
    }


def accuracy(cases: list[Case], weights: dict[str, float]) -> float:
    """Returns how often the likeliest candidate is a right one."""
    hits = 0
    for case in cases:
        scores = [sum(weights.get(name, 0.0) for name in each) for each in case.features]
        hits += scores.index(max(scores)) in case.right
    return hits / max(len(cases), 1)


def _cases(nlp: pipeline.Language, path: Path) -> Iterator[Case]:
    for document in gum.read(path):
        doc = nlp.make_doc(document.text)
        doc._.article = Article(id=document.id, ref=document.id, text=document.text)
        found = mentions.unresolved(nlp(doc))
        entities = gum.heads(document)
        resolver = coreference.Resolver(found)
        resolver.read()
        for at, pronoun in enumerate(found):
            if pronoun.kind == "pronoun" and pronoun.text.lower() in antecedents.FORMS:
                yield _case(resolver.article, pronoun, entities)
                resolver.pronoun(at)


def _case(
    article: antecedents.CandidateIndex, pronoun: MentionDraft, entities: dict[int, str]
) -> Case:
    scene = article.scene(pronoun, article.fitting(pronoun))
    entity = entities.get(pronoun.root.idx)
    right = [
        at
        for at, each in enumerate(scene.referents)
        if entity is not None and entity in calibration.of(each.near, entities)
    ]
    features = [[f"{scene.form} {name}" for name in names] for names in evidence.of(scene)]
    return Case(features, right or [len(scene.referents)])


if __name__ == "__main__":
    main()
