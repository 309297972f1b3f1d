"""Fills our own news sentences with invented persons and listed places: entities, no parse."""

import random
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import spacy
from names import mark_groups, tag
from people import People
from treebank import Sentence, Word

_SLOT = re.compile(r"\{([A-Z]+)(?::([^}]+))?\}")
_LABELS = {
    "PERSON": "PERSON",
    "FAMILY": "PERSON",
    "GIVEN": "PERSON",
    "CJK": "PERSON",
    "ORG": "ORG",
    "PLACE": "PLACE",
    "GROUP": "GROUP",
}
_IN_TITLES = {"US": "PLACE", "U.S.": "PLACE", "White House": "ORG", "Commerce Ministry": "ORG"}
_NAMED = re.compile("|".join(map(re.escape, _IN_TITLES)))
_CHARACTERS = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗鹤山峰丰涛明华国平文伟强军"

Name = tuple[int, int, str]


class Filler:
    """Draws what goes into a slot: an invented person, or a line of the lexicon."""

    def __init__(self, lexicon: Path, people: People, rng: random.Random) -> None:
        self._people, self._rng = people, rng
        self._entries = {
            slot: words.split(" | ")
            for slot, words in (line.split("\t") for line in read_lines(lexicon))
        }

    def draw(self, slot: str) -> str:
        """The words for one slot."""
        if slot == "PERSON":
            return _glue(self._people.full())
        if slot == "FAMILY":
            return _glue(self._people.family())
        if slot == "CJK":
            return "".join(self._rng.sample(_CHARACTERS, self._rng.choice((2, 3))))
        return self._rng.choice(self._entries[slot])


def sentences(
    paths: Iterable[Path],
    filler: Filler,
    rng: random.Random,
    *,
    rounds: int,
    groups: frozenset[str],
) -> Iterator[Sentence]:
    """Yields every template `rounds` times in random order, each time with other names."""
    templates = [line for path in paths for line in read_lines(path)] * rounds
    rng.shuffle(templates)
    tokenizer = spacy.blank("en").tokenizer
    for template in templates:
        text, names = fill(template, filler)
        doc = tokenizer(text)
        words = [Word(token.text, space=bool(token.whitespace_), entity="O") for token in doc]
        words[-1].space = True
        for start, end, label in names:
            span = doc.char_span(start, end)
            if span is not None:
                tag(words, start=span.start, end=span.end, label=label)
        mark_groups(words, groups)
        yield Sentence(words, new_document=True, new_paragraph=True)


def fill(template: str, filler: Filler) -> tuple[str, list[Name]]:
    """The sentence, and its names as character spans; an article before a name is no part of it.

    Example:
        `{PERSON:Xi} met {PLACE:the US}.` gives
        `("Xi met the US.", [(0, 2, "PERSON"), (11, 13, "PLACE")])`.
    """
    text, names, end = "", [], 0
    for slot in _SLOT.finditer(template):
        text += template[end : slot.start()]
        words = slot[2] or filler.draw(slot[1])
        article = len("the ") if words.lower().startswith("the ") else 0
        if not text or text.endswith(("“", '"', "‘", "• ", ". ")):
            words = words[0].upper() + words[1:]
        if slot[1] in _LABELS:
            names.append((len(text) + article, len(text) + len(words), _LABELS[slot[1]]))
        names += [
            (len(text) + m.start(), len(text) + m.end(), _IN_TITLES[m[0]])
            for m in _NAMED.finditer(words)
            if slot[1] == "TITLE"
        ]
        text += words
        end = slot.end()
    return text + template[end:], names


def read_lines(path: Path) -> list[str]:
    """The lines of a data file, without its header."""
    return [
        line
        for line in path.read_text(encoding="utf8").splitlines()
        if line and not line.startswith("# ")
    ]


def _glue(words: list[str]) -> str:
    return " ".join(words).replace(" - ", "-")
