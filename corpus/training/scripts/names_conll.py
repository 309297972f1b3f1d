"""Named-entity files in CoNLL manner (a word and a tag a line) as sentences with our four labels.

Each corpus has its own idea of an entity; what we make of it is written down here and nowhere else.
"""

import gzip
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from names import TITLES, clear, mark_groups
from treebank import Sentence, Word

HELD_OUT_EVERY = 6
WIKIGOLD = {"PER": "PERSON", "ORG": "ORG", "LOC": "PLACE"}
UNER = {"PER": "PERSON", "ORG": "ORG", "LOC": "PLACE"}
CROSSNER = {
    "politician": "PERSON",
    "person": "PERSON",
    "organisation": "ORG",
    "politicalparty": "ORG",
    "location": "PLACE",
    "country": "PLACE",
}
RE3D = {"Person": "PERSON", "Organisation": "ORG", "Location": "PLACE", "Nationality": "GROUP"}
_PRONOUNS = frozenset(
    "he she they we i you his her its their our my who him them us it whom whose".split()
)
_NO_NAME = frozenset(
    "the a an foreign press state another many most all some each every this that these those "
    "navy fco".split()
)
_NO_SPACE_BEFORE = frozenset(". , ; : ! ? ) ] } ' ’ ” % 's ’s n't '' …".split())
_NO_SPACE_AFTER = frozenset("( [ { “ ‘ $ £ € `` #".split())


def read_wikigold(path: Path, demonyms: frozenset[str], *, held_out: bool) -> Iterator[Sentence]:
    """The training part of wikigold, or its held-out sixth: index % 6 == 0, never trained on."""
    for index, rows in enumerate(_blocks(path)):
        if (index % HELD_OUT_EVERY == 0) == held_out:
            yield _sentence(rows, WIKIGOLD, demonyms)


def read_re3d(path: Path, demonyms: frozenset[str]) -> Iterator[Sentence]:
    """re3d cut down to names: descriptions and pronouns lose their label, titles leave the span."""
    for rows in _blocks(path):
        sentence = _sentence(rows, RE3D, frozenset())
        for start, end, label in spans(sentence.words):
            _keep_name(sentence.words, start=start, end=end, label=label)
        for start, end, _ in spans(sentence.words):
            if all(word.text.lower() in demonyms for word in sentence.words[start:end]):
                clear(sentence.words, start=start, end=end)
        mark_groups(sentence.words, demonyms)
        yield sentence


def read_crossner(path: Path, demonyms: frozenset[str]) -> Iterator[Sentence]:
    """CrossNER's politics; elections, events and the rest are no names of ours."""
    for rows in _blocks(path):
        yield _sentence(rows, CROSSNER, demonyms)


def read_uner(path: Path, demonyms: frozenset[str]) -> Iterator[Sentence]:
    """Universal NER: persons, bodies and places; what it calls other is a group or none of ours."""
    for rows in _blocks(path):
        sentence = _sentence([(row[1], row[2]) for row in rows if row[0] != "#"], UNER, demonyms)
        text = next((" ".join(row[3:]) for row in rows if row[:3] == ("#", "text", "=")), "")
        _space_by(sentence.words, text)
        yield sentence


def spans(words: list[Word]) -> list[tuple[int, int, str]]:
    """Start, end (exclusive) and label of every entity."""
    found: list[tuple[int, int, str]] = []
    for index, word in enumerate(words):
        if word.entity.startswith("B-"):
            found.append((index, index + 1, word.entity[2:]))
        elif word.entity.startswith("I-") and found:
            start, _, label = found[-1]
            found[-1] = (start, index + 1, label)
    return found


def _blocks(path: Path) -> Iterator[list[tuple[str, ...]]]:
    with gzip.open(path, "rt", encoding="utf8") as lines:
        for filled, block in groupby(lines, key=lambda line: bool(line.strip())):
            if filled:
                yield [row for row in (tuple(line.split()) for line in block) if len(row) > 1]


def _sentence(
    rows: list[tuple[str, ...]], labels: dict[str, str], demonyms: frozenset[str]
) -> Sentence:
    """Words with mapped tags; `I-` after another label begins a new entity (IO files)."""
    words: list[Word] = []
    before = "O"
    for text, source, *_ in rows:
        kind = labels.get(source[2:], "O")
        begins = source.startswith("B-") or source[2:] != before
        words.append(Word(text, entity=kind if kind == "O" else f"{'B' if begins else 'I'}-{kind}"))
        before = source[2:]
    _space(words)
    mark_groups(words, demonyms)
    return Sentence(words)


def _space(words: list[Word]) -> None:
    """Guesses where the original had spaces; straight quotes open and close in turn."""
    opened = False
    for index, word in enumerate(words):
        glued_left = word.text in _NO_SPACE_BEFORE
        if word.text == '"':
            glued_left, word.space = opened, opened
            opened = not opened
        elif word.text in _NO_SPACE_AFTER:
            word.space = False
        if glued_left and index:
            words[index - 1].space = False
        if word.text in ("-", "/", "–") and 0 < index < len(words) - 1:
            words[index - 1].space = word.space = False


def _space_by(words: list[Word], text: str) -> None:
    """Puts spaces where the original text has them."""
    place = 0
    for word in words:
        found = text.find(word.text, place)
        if found < 0:
            continue
        place = found + len(word.text)
        word.space = text[place : place + 1] in (" ", "")


def _keep_name(words: list[Word], *, start: int, end: int, label: str) -> None:
    """Narrows one re3d mention to its capitalised core, or drops it."""
    clear(words, start=start, end=end)
    while start < end and _not_a_name(words[start].text):
        start += 1
    while end > start and not words[end - 1].text[:1].isupper():
        end -= 1
    core = words[start:end]
    lower = sum(
        not word.text[:1].isupper()
        for word in core
        if word.text.lower() not in ("of", "the", "and", "for", "-", "al")
    )
    if core and lower == 0:
        for index in range(start, end):
            words[index].entity = f"{'B' if index == start else 'I'}-{label}"


def _not_a_name(text: str) -> bool:
    lower = text.lower().strip(".")
    return not text[:1].isupper() or lower in TITLES or lower in _PRONOUNS or lower in _NO_NAME
