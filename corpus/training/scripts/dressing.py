"""Gives training sentences the clothes of real news: quotation marks, dashes, bullets, names.

Every function changes words in place or returns new ones, draws only from the random generator it
is given, and keeps trees and entities whole.
"""

import random
from collections.abc import Callable
from copy import deepcopy
from itertools import pairwise

from treebank import Sentence, Word

OPENING, CLOSING = "``", "''"
DOUBLE = frozenset(['"', "``", "''", "“", "”"])
SINGLE = frozenset(["'", "`", "‘", "’"])
DATELINES = (
    "BEIJING WASHINGTON LONDON PARIS BRUSSELS SHANGHAI TOKYO SEOUL MOSCOW BERLIN GENEVA "
    "BAGHDAD CAIRO DELHI SYDNEY OTTAWA Beijing Washington London Shanghai".split()
)
DASHES = frozenset(["--", "-", "–", "—", "---"])


def dress(sentences: list[Sentence], rng: random.Random) -> list[Sentence]:
    """A copy of a chunk in one typographic style; here and there a bullet or another case."""
    dressed = deepcopy(sentences)
    curly = rng.random() < 0.55
    dash = rng.choice([None, None, "—", "–", "--"])
    for sentence in dressed:
        if rng.random() < 0.9:
            set_quotes(sentence.words, curly=curly)
        if dash:
            set_dashes(sentence.words, dash=dash, glued=rng.random() < 0.4)
        recase = _draw_case(rng)
        if recase:
            for word in sentence.words:
                word.text = recase(word.text)
        if rng.random() < 0.04:
            sentence.words = add_bullet(sentence.words, mark=rng.choice("•••*-–·"))
    if rng.random() < 0.06:
        place, mark = rng.choice(DATELINES), rng.choice("•••—–-")
        dressed[0].words = add_dateline(dressed[0].words, place=place, mark=mark)
    return dressed


def set_quotes(words: list[Word], *, curly: bool) -> None:
    """Writes quotation marks and apostrophes one way; untagged marks open and close in turn."""
    opened = False
    for word in words:
        if word.text in DOUBLE and word.tag in (OPENING, CLOSING, ""):
            opens = word.tag == OPENING if word.tag else not opened
            opened = opens
            word.text = ("“" if opens else "”") if curly else '"'
        elif word.text in SINGLE and word.tag in (OPENING, CLOSING):
            word.text = ("‘" if word.tag == OPENING else "’") if curly else "'"
        elif word.text not in SINGLE:
            word.text = word.text.replace("'", "’") if curly else word.text.replace("’", "'")
        else:
            word.text = "’" if curly else "'"


def set_dashes(words: list[Word], *, dash: str, glued: bool) -> None:
    """Writes the dashes between clauses (not hyphens inside words) one way, spaced or glued."""
    for before, word in pairwise(words):
        if word.text in DASHES and word.tag in (":", ",") and before.space and word.space:
            word.text = dash
            if glued and before.text.isalpha():
                before.space = word.space = False


def add_bullet(words: list[Word], *, mark: str) -> list[Word]:
    """Puts a bullet before a sentence; it hangs on the root and is never part of a name."""
    return _prepend(words, [Word(text=mark, lemma=mark, pos="PUNCT", tag="NFP", dep="punct")])


def add_dateline(words: list[Word], *, place: str, mark: str) -> list[Word]:
    """Puts "BEIJING •" before the first sentence; it hangs on the root, as a loose part."""
    city = Word(text=place, lemma=place, pos="PROPN", tag="NNP", morph="Number=Sing")
    city.dep, city.entity = "parataxis", "B-PLACE"
    return _prepend(words, [city, Word(text=mark, lemma=mark, pos="PUNCT", tag="NFP", dep="punct")])


def _prepend(words: list[Word], new: list[Word]) -> list[Word]:
    """Hangs new words on the root of a sentence, with as much annotation as the sentence has."""
    root = next((i for i, word in enumerate(words, len(new)) if word.dep == "ROOT"), None)
    for word in words:
        if word.head is not None:
            word.head += len(new)
    for word in new:
        word.head = root
        word.dep = word.dep if root is not None else ""
        word.tag = word.tag if words[0].tag else ""
        if not words[0].pos:
            word.pos = word.lemma = word.morph = ""
        if word.entity == "-" and words[0].entity != "-":
            word.entity = "O"
    return [*new, *words]


def substitute_names(
    words: list[Word], rng: random.Random, invent: Callable[[int], list[str]]
) -> None:
    """Gives persons new names of as many words, which leaves trees alone; `invent(n)` makes one."""
    start = 0
    while start < len(words):
        end = start + 1
        if words[start].entity == "B-PERSON":
            while end < len(words) and words[end].entity == "I-PERSON":
                end += 1
            if (
                end - start <= 2
                and all(word.text[:1].isupper() for word in words[start:end])
                and rng.random() < 0.4
            ):
                for word, text in zip(words[start:end], invent(end - start), strict=True):
                    word.text = text
                    word.lemma = text if word.lemma else ""
        start = end


def _draw_case(rng: random.Random) -> Callable[[str], str] | None:
    draw = rng.random()
    if draw < 0.02:
        return str.upper
    if draw < 0.04:
        return str.lower
    return _capitalise if draw < 0.05 else None


def _capitalise(text: str) -> str:
    return text[:1].upper() + text[1:]
