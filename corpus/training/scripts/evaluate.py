"""Measures a pipeline: `python evaluate.py MODEL DEV OUTPUT [--against MODEL]`.

Texts are read from raw characters with the pipeline's own tokenizer and sentence boundaries; where
its words differ from the treebank's, spaCy's Scorer aligns the two. Attachment scores leave
punctuation out, as spaCy's always do.
"""

import argparse
import json
import statistics
import time
from collections.abc import Iterable
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span
from spacy.training import Example

TREEBANK_SCORES = {
    "tag": "tag_acc",
    "upos": "pos_acc",
    "morph": "morph_acc",
    "lemma": "lemma_acc",
    "uas": "dep_uas",
    "las": "dep_las",
    "sentence_f": "sents_f",
    "token_f": "token_f",
}
NAME_LABELS = ("PERSON", "ORG", "PLACE")
ROUNDS = 5

Name = tuple[int | str, ...]


def main() -> None:
    """Reads the arguments and does what the module says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument(
        "dev", type=Path, help="the folder of development documents that convert.py wrote"
    )
    parser.add_argument("output", type=Path)
    parser.add_argument("--against", type=Path, help="another pipeline, to compare the speed with")
    arguments = parser.parse_args()
    nlp = spacy.load(arguments.model)
    report = evaluate(nlp, arguments.dev)
    if arguments.against:
        report["speed"] = compare_speed(
            nlp, spacy.load(arguments.against), _texts(nlp, arguments.dev)
        )
    arguments.output.write_text(json.dumps(report, indent=2) + "\n", encoding="utf8")
    print(json.dumps(report, indent=2))


def evaluate(nlp: Language, dev: Path) -> dict[str, dict[str, float]]:
    """Scores in percent for each set, and for the two dev treebanks together."""
    report = {}
    for path in sorted(dev.glob("*.spacy")):
        documents = _read(nlp, path)
        if documents[0].has_annotation("DEP"):
            report[path.stem] = score_treebank(nlp, documents)
        else:
            report[path.stem] = score_names(nlp, documents)
    both = [dev / f"{name}.spacy" for name in ("ewt-dev", "gum-open-dev")]
    if all(path.exists() for path in both):
        report["dev"] = score_treebank(nlp, [doc for path in both for doc in _read(nlp, path)])
    return report


def score_treebank(nlp: Language, documents: list[Doc]) -> dict[str, float]:
    """Tags, features, lemmas, trees and sentence boundaries."""
    scores = nlp.evaluate([Example(nlp.make_doc(doc.text), doc) for doc in documents])
    return {name: round(100 * scores[key], 2) for name, key in TREEBANK_SCORES.items()}


def score_names(nlp: Language, documents: list[Doc]) -> dict[str, float]:
    """Precision, recall and F1 of exact spans: over the labels all corpora share, and for each."""
    predicted = [_spans(doc.ents) for doc in nlp.pipe(doc.text for doc in documents)]
    gold = [_spans(doc.ents) for doc in documents]
    scores = {}
    for name, labels in {
        "": NAME_LABELS,
        **{label: (label,) for label in (*NAME_LABELS, "GROUP")},
    }.items():
        values = f_score(gold=_keep(gold, labels), predicted=_keep(predicted, labels))
        scores.update(
            {
                f"{name.lower()}_{key}".strip("_"): round(100 * value, 2)
                for key, value in values.items()
            }
        )
    return scores


def f_score(*, gold: set[Name], predicted: set[Name]) -> dict[str, float]:
    """Precision, recall and F1 of one set of answers against another."""
    right = len(gold & predicted)
    precision, recall = right / max(len(predicted), 1), right / max(len(gold), 1)
    return {
        "p": precision,
        "r": recall,
        "f": 2 * precision * recall / max(precision + recall, 1e-9),
    }


def compare_speed(nlp: Language, other: Language, texts: list[str]) -> dict[str, float]:
    """Words per CPU second of both pipelines, in turns over the same texts; median of rounds."""
    words = sum(len(nlp.make_doc(text)) for text in texts)
    rates = [(_rate(nlp, texts, words), _rate(other, texts, words)) for _ in range(ROUNDS)]
    ours, theirs = (statistics.median(column) for column in zip(*rates, strict=True))
    return {
        "words_per_second": round(ours),
        "plain_words_per_second": round(theirs),
        "ratio": round(ours / theirs, 2),
    }


def _rate(nlp: Language, texts: list[str], words: int) -> float:
    start = time.process_time()
    for _ in nlp.pipe(texts):
        pass
    return words / (time.process_time() - start)


def _read(nlp: Language, path: Path) -> list[Doc]:
    return list(DocBin().from_disk(path).get_docs(nlp.vocab))


def _texts(nlp: Language, dev: Path) -> list[str]:
    return [doc.text for doc in _read(nlp, dev / "gum-open-dev.spacy")]


def _spans(entities: Iterable[Span]) -> set[Name]:
    return {(span.start_char, span.end_char, span.label_) for span in entities}


def _keep(documents: list[set[Name]], labels: tuple[str, ...]) -> set[Name]:
    return {
        (number, *span)
        for number, spans in enumerate(documents)
        for span in spans
        if span[2] in labels
    }


if __name__ == "__main__":
    main()
