"""News as a teacher parses it: `python teach_trees.py DATA OUTPUT --teacher A --pupil B`.

The texts are those of teach.py, a share of them. A sentence is kept where the pupil, which learned
from our treebanks alone, hangs nearly all words as the teacher does. One file a source, so
that an interrupted run goes on where it stopped; a row is a line, with its sentences' words as
text, whether a space follows, head in the sentence, and label. Without a teacher nothing is done.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span
from teach import BATCH, sources
from thinc.api import NumpyOps, set_current_ops
from treebank import Sentence, Word

AGREEMENT = 0.8
"""The share of a sentence's words, without punctuation, that must hang on the same word in both."""

SHORTEST, LONGEST = 5, 60
"""Words of a sentence."""

LINES, RUN = 8_000, 40
"""Lines that are read of a source, in runs of so many, spread evenly."""

Row = list[list[tuple[str, bool, int, str]]]


def main() -> None:
    """Reads the arguments and does what the module says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--teacher", type=Path, required=True)
    parser.add_argument("--pupil", type=Path, required=True)
    arguments = parser.parse_args()
    if not arguments.teacher.exists():
        print("no teacher (EXTRACTOR_TEACHERS): trees are learned from gold alone")
        return
    set_current_ops(NumpyOps(use_blis=False))
    teacher, pupil = trees_of(arguments.teacher), trees_of(arguments.pupil)
    arguments.output.mkdir(parents=True, exist_ok=True)
    for name, lines in sources(arguments.data):
        path = arguments.output / f"{name}.jsonl"
        if not path.exists():
            parse(teacher, pupil, chosen(lines), path)


def trees_of(path: Path) -> Language:
    """The tok2vec and the parser of a pipeline, without the rest."""
    nlp = spacy.load(path)
    nlp.select_pipes(enable=["tok2vec", "parser"])
    return nlp


def chosen(lines: list[str]) -> list[str]:
    """Runs of lines from the whole of a source."""
    slices = max(1, round(len(lines) / LINES))
    return [line for at, line in enumerate(lines) if at // RUN % slices == 0]


def parse(teacher: Language, pupil: Language, lines: list[str], path: Path) -> None:
    """Writes the sentences both see alike, under another name until the file is whole."""
    part = path.with_suffix(".part")
    kept = seen = 0
    others = pupil.pipe((pupil.make_doc(line) for line in lines), batch_size=BATCH)
    docs = teacher.pipe((teacher.make_doc(line) for line in lines), batch_size=BATCH)
    with part.open("w", encoding="utf8") as rows:
        for doc, other in zip(docs, others, strict=True):
            sentences = list(doc.sents)
            row: Row = [written(sentence) for sentence in sentences if alike(sentence, other)]
            rows.write(json.dumps(row, ensure_ascii=False) + "\n")
            kept, seen = kept + len(row), seen + len(sentences)
    part.rename(path)
    print(f"{path.name}: {kept:,} of {seen:,} sentences", flush=True)


def alike(sentence: Span, other: Doc) -> bool:
    """Tells whether another parse of the same text hangs nearly all words of a sentence alike."""
    words = [token for token in sentence if token.dep_ != "punct" and not token.is_space]
    if not SHORTEST <= len(words) <= LONGEST:
        return False
    same = sum(token.head.i == other[token.i].head.i for token in words)
    return same >= AGREEMENT * len(words)


def written(sentence: Span) -> list[tuple[str, bool, int, str]]:
    """A sentence's words as a row holds them."""
    return [
        (token.text, bool(token.whitespace_), token.head.i - sentence.start, token.dep_)
        for token in sentence
    ]


def read_trees(folder: Path) -> Iterator[Sentence]:
    """The sentences that were kept; a line begins a paragraph, a gap or a file a new document."""
    for path in sorted(folder.glob("*.jsonl")):
        fresh = True
        with path.open(encoding="utf8") as rows:
            for row in rows:
                sentences: list[list[Any]] = json.loads(row)
                fresh = fresh or not sentences
                for at, words in enumerate(sentences):
                    yield Sentence(
                        [Word(text, space, head=head, dep=dep) for text, space, head, dep in words],
                        new_document=fresh,
                        new_paragraph=at == 0,
                    )
                    fresh = False


if __name__ == "__main__":
    main()
