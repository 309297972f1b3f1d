"""Learns which words name a TimeML event: weights of ``pipeline.events.event_recognition``.

    python corpus/training/scripts/event_weights.py FOLDER [FOLDER ...] > event_weights.tsv
    python corpus/training/scripts/event_weights.py FOLDER [FOLDER ...] --folds 5

FOLDER holds .tml files (TimeBank, AQUAINT), which may not be redistributed. With ``--folds`` it
prints precision, recall and F1 on documents left out instead. Seeded, so that the same files give
the same weights; what weighs little is left out.
"""

import argparse
import random
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Sequence
from pathlib import Path

import adagrad
from spacy.tokens import Doc

from extractor import pipeline
from extractor.pipeline.events import event_recognition

Example = tuple[tuple[str, ...], bool, int]

SETTINGS = adagrad.Settings(epochs=8, rate=0.2, decay=0.01, seen=4)
FLOOR = 0.1
"""Weights nearer to zero are left out: the F1 stays the same and the file is a third as long."""

HEADER = """\
# What:    weights of a linear model that tells which words name an event in the sense of TimeML.
# Why:     which nouns name an event though no list has them, and timelines of one entity that
#          want every event (pipeline/events/event_recognition.py).
# Source:  learned by corpus/training/scripts/event_weights.py from TimeBank 1.2 and AQUAINT
#          TimeML as cleaned for TempEval-3 (UzZaman et al. 2013, https://aclanthology.org/S13-2001),
#          November 2026; no text of theirs is here.
# Licence: MIT, as the project.
# Columns: feature <TAB> weight (log-odds)
# Closed:  weight: number
"""


def main() -> None:
    """Writes the weights, or the scores on documents left out, to stdout."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    options = parser.parse_args()
    paths = [path for folder in options.folders for path in sorted(folder.glob("*.tml"))]
    examples, missed = _examples(paths)
    if options.folds:
        _validate(examples, missed, options.folds)
        return
    learned = learn(examples)
    sys.stdout.write(HEADER)
    for feature in sorted(learned):
        if abs(learned[feature]) >= FLOOR:
            sys.stdout.write(f"{feature}\t{learned[feature]:.2f}\n")


def spans(path: Path) -> tuple[str, list[tuple[int, int]]]:
    """Returns a document's text and the characters of its events."""
    pieces: list[str] = []
    found: list[tuple[int, int]] = []

    def walk(node: ET.Element) -> None:
        start = sum(map(len, pieces))
        pieces.append(node.text or "")
        for child in node:
            walk(child)
            pieces.append(child.tail or "")
        if node.tag == "EVENT":
            found.append((start, sum(map(len, pieces))))

    text = ET.parse(path).getroot().find(".//TEXT")
    if text is not None:
        walk(text)
    return "".join(pieces), found


def _examples(paths: Sequence[Path]) -> tuple[list[Example], int]:
    """Returns every candidate, and how many events are no candidates."""
    nlp = pipeline.load()
    nlp.select_pipes(enable=[name for name in nlp.pipe_names if not name.startswith("news_")])
    documents = [spans(path) for path in paths]
    examples, missed = [], 0
    for number, doc in enumerate(nlp.pipe(text for text, _ in documents)):
        events = _tokens(doc, documents[number][1])
        found = 0
        for token in doc:
            if token.pos_ in event_recognition.CANDIDATES:
                examples.append(
                    (tuple(event_recognition.features(token)), token.i in events, number)
                )
                found += token.i in events
        missed += len(documents[number][1]) - found
    return examples, missed


def _tokens(doc: Doc, wanted: Iterable[tuple[int, int]]) -> set[int]:
    found = (doc.char_span(start, end, alignment_mode="expand") for start, end in wanted)
    return {span.root.i for span in found if span is not None}


def learn(examples: Sequence[Example]) -> dict[str, float]:
    """Returns the weight of every feature that occurs often enough."""
    taught = [(features, event) for features, event, _ in examples]
    return adagrad.learn(taught, SETTINGS, random.Random(0))


def _validate(examples: list[Example], missed: int, folds: int) -> None:
    hit = found = gold = 0
    for fold in range(folds):
        weights = learn([each for each in examples if each[2] % folds != fold])
        for features, event, number in examples:
            if number % folds != fold:
                continue
            total = sum(w for each in features if abs(w := weights.get(each, 0.0)) >= FLOOR)
            hit += event and total > event_recognition.THRESHOLD
            found += total > event_recognition.THRESHOLD
            gold += event
    gold += missed
    print(f"P {hit / found:.3f}  R {hit / gold:.3f}  F1 {2 * hit / (found + gold):.4f}")


if __name__ == "__main__":
    main()
