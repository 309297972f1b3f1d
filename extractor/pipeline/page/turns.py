"""The turns of a transcript, whose labels are speakers: "HOST: Will you sign?".

A label in capitals that opens a paragraph is a speaker's where several paragraphs have one; a
single "UPDATE:" is none. Which labels name a part and no person is data.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc

from extractor import lexicon
from extractor.pipeline import annotations
from extractor.pipeline.page import quotations

_LABEL = re.compile(
    r"(?P<name>[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]*){0,3})"
    r"(?P<role>,? \([^)\n]{1,60}\)|, [^:\n]{2,60})?:(?=\s)"
)
LEAST = 2
"""Turns that make a transcript, if their speakers differ; else one more."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says at a stretch, in tokens.

    Attributes:
        start: First token of the label.
        name_end: Token after the name in it.
        colon: The colon behind it.
        end: Token after the last word said.
        named: Whether the label names a person, and no part ("HOST").
    """

    start: int
    name_end: int
    colon: int
    end: int
    named: bool


def find(doc: Doc) -> list[Turn]:
    """Returns the turns of ``doc`` in order; none where it is no transcript."""
    text = annotations.text(doc)
    paragraphs = quotations.paragraphs(doc, text)
    labels = [(at, match) for at, match in enumerate(_labels(text, paragraphs)) if match]
    names = {match["name"] for _, match in labels}
    if len(labels) < LEAST + (len(names) == 1):
        return []
    turns = []
    ends = [at for at, _ in labels[1:]] + [labels[-1][0] + 1]
    for (_, match), following in zip(labels, ends, strict=True):
        turn = _turn(doc, match, paragraphs[following - 1][1])
        if turn is not None:
            turns.append(turn)
    return turns


def _labels(text: str, paragraphs: Sequence[tuple[int, int]]) -> list[re.Match[str] | None]:
    found = [_LABEL.match(text, start, end) for start, end in paragraphs]
    return [match if match and match["name"] not in _headings() else None for match in found]


def _turn(doc: Doc, match: re.Match[str], end: int) -> Turn | None:
    name = doc.char_span(match.start(), match.end("name"), alignment_mode="expand")
    colon = doc.char_span(match.end() - 1, match.end(), alignment_mode="expand")
    last = doc.char_span(end - 1, end, alignment_mode="expand")
    if name is None or colon is None or last is None or colon.end >= last.end:
        return None
    named = not _parts() & set(match["name"].replace(".", "").split())
    return Turn(name.start, name.end, colon.start, last.end, named)


@cache
def _parts() -> frozenset[str]:
    return frozenset(row[0].upper() for row in lexicon.read("turn_labels") if row[1] == "part")


@cache
def _headings() -> frozenset[str]:
    return frozenset(row[0].upper() for row in lexicon.read("turn_labels") if row[1] == "heading")
