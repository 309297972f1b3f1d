"""Names of all continents, by our mentions: a hundred sentences of our own, and floors."""

import re
from pathlib import Path

import pytest

from extractor import pipeline
from extractor.records import Article

SENTENCES = Path(__file__).parent / "world_sentences.txt"
FLOORS = {"PERSON": 75, "ORG": 72, "PLACE": 88, "GROUP": 70}
"""F1 in percent of exact spans with their label, by label."""

_MARK = re.compile(r"\[([A-Z]+) ([^\]]+)\]")

Name = tuple[int, int, str]


def read(line: str) -> tuple[str, set[Name]]:
    """The plain sentence and its names as character spans."""
    text, names, end = "", set(), 0
    for mark in _MARK.finditer(line):
        text += line[end : mark.start()]
        names.add((len(text), len(text) + len(mark[2]), mark[1]))
        text += mark[2]
        end = mark.end()
    return text + line[end:], names


def lines() -> list[str]:
    rows = SENTENCES.read_text(encoding="utf8").splitlines()
    return [row for row in rows if row and not row.startswith("#")]


@pytest.fixture(scope="module")
def outcome() -> list[tuple[set[Name], set[Name]]]:
    """What is marked and what is found, sentence by sentence."""
    nlp = pipeline.load()
    marked = [read(line) for line in lines()]
    docs = []
    for number, (text, _) in enumerate(marked):
        doc = nlp.make_doc(text)
        doc._.article = Article(id=str(number), ref=str(number), text=text)
        docs.append(doc)
    found = [
        {
            (m.provenance.start, m.provenance.end, m.label)
            for m in doc._.mentions
            if m.kind == "name"
        }
        for doc in nlp.pipe(docs)
    ]
    return [(names, ours) for (_, names), ours in zip(marked, found, strict=True)]


def test_there_are_a_hundred_of_them():
    assert len(lines()) == 100


@pytest.mark.parametrize("label", FLOORS)
def test_names_of_the_world_are_found(outcome, label):
    wanted = sum(1 for names, _ in outcome for name in names if name[2] == label)
    given = sum(1 for _, ours in outcome for name in ours if name[2] == label)
    right = sum(1 for names, ours in outcome for name in names & ours if name[2] == label)
    assert 200 * right / (wanted + given) >= FLOORS[label]
