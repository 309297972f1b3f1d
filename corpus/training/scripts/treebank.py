"""Reads gzipped CoNLL-U into plain sentences; knows nothing of spaCy."""

import gzip
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path


@dataclass(slots=True)
class Word:
    """One syntactic word.

    `head` is the index of the head inside the sentence, the word's own index for the root, and None
    when the sentence has no parse. `space` says whether a space follows. Empty strings mean "not
    annotated". `entity` is an IOB2 tag, `O`, or `-` when nobody knows.
    """

    text: str
    space: bool = True
    lemma: str = ""
    pos: str = ""
    tag: str = ""
    morph: str = ""
    head: int | None = None
    dep: str = ""
    entity: str = "-"
    misc: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Sentence:
    """Words in order, and whether a document or a paragraph begins here."""

    words: list[Word]
    new_document: bool = False
    new_paragraph: bool = False


def read(path: Path) -> Iterator[Sentence]:
    """Yields the sentences of a gzipped CoNLL-U file, in order."""
    with gzip.open(path, "rt", encoding="utf8") as lines:
        new_document = False
        for filled, block in groupby(lines, key=lambda line: bool(line.strip())):
            if not filled:
                continue
            sentence = parse(list(block))
            new_document = new_document or sentence.new_document
            if sentence.words:
                sentence.new_document = new_document
                new_document = False
                yield sentence


def parse(lines: list[str]) -> Sentence:
    """One block of lines as a Sentence; multiword tokens give their spacing to their words."""
    sentence = Sentence(words=[])
    without_space: set[int] = set()
    for line in lines:
        if line.startswith("#"):
            _read_comment(line[1:].strip(), sentence)
            continue
        columns = line.rstrip("\n").split("\t")
        if "-" in columns[0]:
            first, last = (int(part) for part in columns[0].split("-"))
            without_space.update(range(first, last))
            if "SpaceAfter=No" in columns[9]:
                without_space.add(last)
        elif "." not in columns[0]:
            sentence.words.append(_word(columns))
    for position, word in enumerate(sentence.words, 1):
        word.space = word.space and position not in without_space
    return sentence


def documents(sentences: Iterator[Sentence]) -> Iterator[list[Sentence]]:
    """Groups sentences by the document they begin."""
    document: list[Sentence] = []
    for sentence in sentences:
        if sentence.new_document and document:
            yield document
            document = []
        document.append(sentence)
    if document:
        yield document


def _read_comment(comment: str, sentence: Sentence) -> None:
    name = comment.split("=")[0].strip()
    if name.startswith("newdoc"):
        sentence.new_document = sentence.new_paragraph = True
    elif name in ("newpar", "newpar id"):
        sentence.new_paragraph = True


def _word(columns: list[str]) -> Word:
    misc = dict(part.split("=", 1) for part in columns[9].split("|") if "=" in part)
    position, head = int(columns[0]), columns[6]
    return Word(
        text=columns[1],
        space=misc.get("SpaceAfter") != "No",
        lemma=_known(columns[2]) or (columns[1] if columns[1] == "_" else ""),
        pos=_known(columns[3]),
        tag=_known(columns[4]),
        morph=_known(columns[5]),
        head=None if head == "_" else (int(head) or position) - 1,
        dep="ROOT" if head == "0" else _known(columns[7]),
        misc=misc,
    )


def _known(column: str) -> str:
    return "" if column == "_" else column
