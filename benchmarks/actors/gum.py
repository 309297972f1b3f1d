"""GUM's entity layer: the mentions of a document with their types, heads and entities.

Zeldes 2017, "The GUM corpus", Language Resources and Evaluation,
https://doi.org/10.1007/s10579-016-9343-x. A mention is a name when one of its head words (its
minimal span) is a proper noun, a pronoun when its head is one.
"""

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

TYPES = {"person": "PERSON", "organization": "ORG", "place": "PLACE"}
"""The types of entity that are actors or places, and our label for each."""

_PART = re.compile(r"\(([^()]+)|([^()]+)?\)")
_FIELDS = 7
"""id, type, information status, salience, centring, minimal span, link; identity may follow."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention in a document; offsets are characters, ``head`` those of its minimal span."""

    start: int
    end: int
    head: tuple[int, int]
    kind: Literal["name", "nominal", "pronoun"]
    type: str
    entity: str
    text: str


@dataclass(slots=True)
class Document:
    """A document's text as its sentences give it, a blank line between paragraphs."""

    id: str
    genre: str = ""
    text: str = ""
    words: list[tuple[int, int, str]] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)


def read(path: Path, genres: frozenset[str] = frozenset()) -> Iterator[Document]:
    """Yields the documents of these genres; all when none is named."""
    document, open_, rows, text, paragraph = Document(""), [], [], "", False
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            name, _, value = line.strip().partition(" = ")
            if name == "# newdoc id":
                if document.id and (not genres or document.genre in genres):
                    yield document
                document, open_ = Document(value), []
            elif name == "# meta::genre":
                document.genre = value
            elif name == "# newpar":
                paragraph = True
            elif name == "# text":
                text = value
            elif line[0].isdigit():
                rows.append(line.rstrip("\n").split("\t"))
            elif not line.strip() and rows:
                _add(document, text, rows, open_, "\n\n" if paragraph else " ")
                rows, paragraph = [], False
    if document.id and (not genres or document.genre in genres):
        yield document


def _add(
    document: Document,
    text: str,
    rows: list[list[str]],
    open_: list[tuple[str, int]],
    separator: str,
) -> None:
    """Adds a sentence: its text, its words, and the mentions that end in it."""
    if document.text:
        document.text += separator
    at = len(document.text)
    document.text += text
    for number, form, _, upos, _, _, _, _, _, misc in rows:
        if not number.isdigit():
            continue
        start = max(document.text.find(form, at), at)
        at = min(start + len(form), len(document.text))
        document.words.append((start, at, upos))
        entity = next((m[7:] for m in misc.split("|") if m.startswith("Entity=")), "")
        for opened, closed in _PART.findall(entity):
            if opened:
                open_.append((opened, len(document.words) - 1))
            else:
                _close(document, open_, closed)


def _close(document: Document, open_: list[tuple[str, int]], name: str) -> None:
    """Adds the mention that ends at the last word: the last opened one, or that of the name."""
    at = len(open_) - 1
    while at > 0 and name and open_[at][0].split("-")[0] != name:
        at -= 1
    fields, first = open_.pop(at)
    entity, type_, _, _, _, minimal, _ = fields.split("-", _FIELDS)[:_FIELDS]
    words = document.words[first:]
    heads = [words[int(at) - 1] for at in minimal.split(",") if int(at) <= len(words)]
    parts = {upos for _, _, upos in heads}
    kind: Literal["name", "nominal", "pronoun"] = "nominal"
    if "PROPN" in parts:
        kind = "name"
    elif "PRON" in parts:
        kind = "pronoun"
    start, end = words[0][0], words[-1][1]
    head = (heads[0][0], heads[-1][1])
    text = document.text[start:end]
    document.mentions.append(Mention(start, end, head, kind, type_, entity, text))


def heads(document: Document) -> dict[int, str]:
    """The entity of each head word, by its offset; of mentions in mentions the smallest counts."""
    found: dict[int, str] = {}
    for mention in sorted(document.mentions, key=lambda m: m.start - m.end):
        for start, end, _ in document.words:
            if mention.head[0] <= start and end <= mention.head[1]:
                found[start] = mention.entity
    return found
