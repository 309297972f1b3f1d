"""A line's words stand in its article, in order: on every article at hand.

Our own articles are always there; others are read where ``EXTRACTOR_DATA`` says where they are.
"""

import gzip
import json
import os
import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from spacy.language import Language

from extractor import pipeline, slugs
from extractor.pipeline.telling import shortening
from extractor.records import Article, Extraction

OTHERS = (
    "t17/bpoil/articles.jsonl.gz",
    "t17/egypt/articles.jsonl.gz",
    "t17/finan/articles.jsonl.gz",
    "t17/h1n1/articles.jsonl",
    "meantime-airbus/articles.jsonl",
    "polnear/dev/dev.jsonl",
)
EACH = 8
MOST = 6_000
"""Articles drawn of each, by a seed, and the characters of the longest."""

WORD = re.compile(r"[\w’'%$€£.-]*\w[\w’'%]*")
SLUG = re.compile(r"^\[([^\]]*)\] ")
PUT_IN = re.compile(r"\[([^\]]*)\]")
ELLIPSIS = re.compile(r"…|\.\.\.")
MOST_GAPS, MOST_PUT_IN, LONGEST = 3, 1 / 3, shortening.LONG


def words(text: str) -> list[str]:
    return [word.lower().strip(".'’") for word in WORD.findall(text)]


def faults(line: str, article: list[str]) -> Iterator[str]:
    """What is wrong with the words of a line; nothing where they are the article's own."""
    text = f" {' '.join(article)} "
    for piece in SLUG.findall(line)[:1]:
        if any(f" {' '.join(words(part))}" not in text for part in piece.split(", ")):
            yield f"not in the article: {piece}"
    line = slugs.without(line)
    stretches = ELLIPSIS.split(line)
    if len(stretches) - 1 > MOST_GAPS:
        yield "gaps"
    if sum(len(words(name)) for name in PUT_IN.findall(line)) > MOST_PUT_IN * len(words(line)):
        yield "put in"
    at = 0
    for stretch in stretches:
        own = words(PUT_IN.sub(" ", stretch))
        if len(own) == 1:
            yield f"one word: {own}"
        for piece in map(words, PUT_IN.split(stretch)[::2]):
            spots = range(at, len(article))
            found = next((n for n in spots if article[n : n + len(piece)] == piece), None)
            if piece and found is None:
                yield f"not in the article: {piece}"
            at = at if found is None else found + len(piece)


def unbalanced(line: str) -> bool:
    """Tells whether a quotation mark lacks its partner, which may be typed or set."""
    if line.count('"') % 2 == 0 and line.count("“") == line.count("”"):
        return False
    inside = False
    for mark in re.findall('["“”]', line):
        if mark == ("“" if inside else "”"):
            return True
        inside = not inside
    return inside


def lines(extraction: Extraction) -> Iterator[tuple[str, str]]:
    for event in extraction.events:
        yield event.id, event.text
    for claim in extraction.claims:
        yield claim.id, claim.text


def check(extraction: Extraction) -> None:
    article = words(extraction.article.text)
    for name, line in lines(extraction):
        if len(words(line)) == 1:
            continue  # a heading of one word
        assert not list(faults(line, article)), (name, line)
        assert not unbalanced(line), (name, line)
    for event in extraction.events:
        own = words(event.text)
        whole = own == words(event.sources[0].sentence)
        assert not whole or len(own) <= LONGEST, (event.id, event.text)


def test_the_lines_of_our_articles_are_their_own_words(extractions: list[Extraction]) -> None:
    for extraction in extractions:
        check(extraction)


@pytest.mark.parametrize("name", OTHERS)
def test_the_lines_of_other_articles_are_their_own_words(nlp: Language, name: str) -> None:
    for extraction in pipeline.extract(others(name), nlp):
        check(extraction)


def others(name: str) -> list[Article]:
    folder = os.environ.get("EXTRACTOR_DATA")
    if not folder or not (Path(folder) / name).exists():
        pytest.skip("EXTRACTOR_DATA does not say where other articles are")
    path = Path(folder) / name
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as rows:
        texts = sorted(text for row in rows if len(text := json.loads(row)["text"]) < MOST)
    drawn = random.Random(0).sample(texts, EACH)
    return [Article(id=f"a{n}", ref=f"{name}:{n}", text=text) for n, text in enumerate(drawn)]


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("the bank … in May", False),
        ("he [Novak] said that the bank", False),
        ("the bank closed", True),
        ("he [Jan Maria Novak] said", True),
        ("in May … the bank", True),
        ("the … in May", True),
        ("said … bank fell … in May … it will … open again", True),
    ],
)
def test_the_check_sees_what_is_not_verbatim(line: str, fault: bool) -> None:
    article = words("Today he said that the bank fell in May, and it will open again.")
    assert bool(list(faults(line, article))) == fault
