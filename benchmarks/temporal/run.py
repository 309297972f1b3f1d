"""Scores our time expressions against TimeML gold, and times them.

    python -m benchmarks.temporal.run FOLDER [FOLDER ...] [--half even|odd] [--model NAME]

FOLDER holds .tml files (TimeBank, AQUAINT); the corpora may not be redistributed and are not part
of this repository. Files are ordered by name; ``--half`` keeps those at even or odd positions.
"""

import argparse
import time
from collections.abc import Iterable
from pathlib import Path

import spacy
from spacy.tokens import Doc

from benchmarks.temporal import timeml
from benchmarks.temporal.timeml import Document, Score, Tag
from extractor import pipeline, temporal
from extractor.pipeline import timexes
from extractor.temporal import Match, Reference, values


def main() -> None:
    """Prints the scores of every folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--half", choices=("even", "odd"))
    parser.add_argument("--model")
    options = parser.parse_args()
    nlp = language(options.model)
    for folder in options.folders:
        documents = [timeml.read(path) for path in _half(folder, options.half)]
        print(
            f"{folder.name}{' ' + options.half if options.half else ''}: {_measure(nlp, documents)}"
        )


def language(model: str | None) -> spacy.Language:
    """Returns the pipeline that tags and parses, and finds nothing yet."""
    nlp = pipeline.load(model)
    trained = [name for name in nlp.pipe_names if not name.startswith("news_") and name != "ner"]
    nlp.select_pipes(enable=trained)
    return nlp


def _half(folder: Path, half: str | None) -> list[Path]:
    paths = sorted(folder.glob("*.tml"))
    return paths if half is None else paths[half == "odd" :: 2]


def _measure(nlp: spacy.Language, documents: list[Document]) -> str:
    start = time.process_time()
    docs = list(nlp.pipe(document.text for document in documents))
    parsed = time.process_time()
    found = [tags(doc, document) for doc, document in zip(docs, documents, strict=True)]
    tagged = time.process_time()
    score = Score()
    for document, marked in zip(documents, found, strict=True):
        score.add(document.tags, marked)
    size = sum(len(document.text) for document in documents) / 1000
    share = (tagged - parsed) / (tagged - start)
    return (
        f"{len(documents)} documents, {score.gold} expressions, {score.found} found; "
        f"strict {score.f1('strict'):.1f}, relaxed {score.f1('relaxed'):.1f}, "
        f"value {score.f1('value'):.1f}; {size / (tagged - parsed):.0f} KB/s, "
        f"{share:.1%} of the time of tagging and parsing"
    )


def tags(doc: Doc, document: Document) -> list[Tag]:
    """TimeML has no intervals: of "from 7 to 9 May" both ends are tagged."""
    published = values.parse_day(document.created[:10]) if document.created else None
    matches = temporal.find(timexes.words(doc), Reference(published))
    ends: Iterable[Match] = (part for match in matches for part in match.parts or (match,))
    return [Tag(match.start, match.end, match.type, match.value) for match in ends]


if __name__ == "__main__":
    main()
