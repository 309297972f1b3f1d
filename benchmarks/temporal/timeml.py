"""Reads TimeML documents, and scores found time expressions as TempEval-3 task A does.

Spans are compared as characters of TEXT. *Strict* is the same span, *relaxed* any overlap, one to
one; *value F1* is relaxed F1 times the share of matches with the same value. Only TIMEX3 tags
inside TEXT that cover words count.
"""

import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Tag:
    """A time expression: its characters, its TIMEX3 type and value."""

    start: int
    end: int
    type: str
    value: str


@dataclass(frozen=True)
class Document:
    """A TimeML document: its name, creation time, text, time expressions, and its title."""

    name: str
    created: str
    text: str
    tags: tuple[Tag, ...]
    title: str | None = None


@dataclass
class Score:
    """Counts over documents, and the measures they give."""

    gold: int = 0
    found: int = 0
    strict: int = 0
    relaxed: int = 0
    value: int = 0

    def f1(self, name: str) -> float:
        """Returns an F1 in per cent."""
        total = self.gold + self.found
        return 200 * getattr(self, name) / total if total else 0.0

    def add(self, gold: tuple[Tag, ...], found: list[Tag]) -> None:
        """Counts one document."""
        self.gold += len(gold)
        self.found += len(found)
        for one, other in pairs(gold, found):
            self.relaxed += 1
            self.strict += (one.start, one.end) == (other.start, other.end)
            self.value += one.value == other.value


def pairs(gold: tuple[Tag, ...], found: list[Tag]) -> list[tuple[Tag, Tag]]:
    """Matches one to one: equal spans first, then the largest overlap."""
    overlaps = []
    for i, one in enumerate(gold):
        for j, other in enumerate(found):
            common = min(one.end, other.end) - max(one.start, other.start)
            if common > 0:
                same = (one.start, one.end) == (other.start, other.end)
                overlaps.append((not same, -common, i, j))
    taken: tuple[set[int], set[int]] = (set(), set())
    pairs = []
    for _, _, i, j in sorted(overlaps):
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            pairs.append((gold[i], found[j]))
    return pairs


def read(path: Path) -> Document:
    """Reads one file."""
    root = ET.parse(path).getroot()
    pieces: list[str] = []
    tags: list[Tag] = []
    _walk(root.find(".//TEXT"), pieces, tags)
    created = root.find(".//DCT/TIMEX3")
    day = "" if created is None else created.get("value", "")
    title = "".join("" if (top := root.find("TITLE")) is None else top.itertext()).strip()
    return Document(path.name, day, "".join(pieces), tuple(tags), title or None)


def _walk(node: ET.Element | None, pieces: list[str], tags: list[Tag]) -> None:
    if node is None:
        return
    start = sum(map(len, pieces))
    pieces.append(node.text or "")
    for child in node:
        _walk(child, pieces, tags)
        pieces.append(child.tail or "")
    covered = "".join(pieces)[start:]
    if node.tag == "TIMEX3" and covered.strip():
        start += len(covered) - len(covered.lstrip())
        end = start + len(covered.strip())
        tags.append(Tag(start, end, node.get("type", ""), node.get("value", "")))
