"""What ties the head of a line to the sentence before it: "However,", "For example,", "So".

A line stands by itself, so it begins behind that, with the letter that the article has there; of an
entry of a dated list ("May 10 - Norda says") it begins behind the date, which its ``when`` tells.
"""

from collections.abc import Sequence
from functools import cache

from extractor import lexicon, names
from extractor.pipeline.syntax import trees
from extractor.pipeline.telling.reading import Reading
from extractor.pipeline.telling.stretches import Stretch
from extractor.temporal import vocabulary

_GRADED = frozenset({"ADJ", "ADV"})

_COUNTING = frozenset({"ADJ", "ADP", "ADV", "DET", "NUM", "PART"})

COUNTED = 8
"""Tokens of the longest stretch of time: "not even half a day later"."""

LEAST = 3
"""Words of a line that are left behind an opener."""


def without(runs: Sequence[Stretch], reading: Reading) -> list[Stretch]:
    """Returns the stretches of a line without the openers at its head.

    Those that open a quotation are somebody's words and stay.
    """
    runs = _behind_gap(_behind_dates(runs, reading), reading)
    if not runs:
        return []
    start, end = runs[0]
    words = sum(reading.words(*run) for run in runs)
    while (length := _length(start, end, reading)) and reading.quotation(start) is None:
        behind = start + length + (reading.texts[start + length] == ",")
        if words - reading.words(runs[0][0], behind) < LEAST or reading.words(behind, end) < 2:
            break
        if behind in reading.finite:  # "As a result, said Ana Silva, it sank"
            break
        start = behind
    return [(start, end), *runs[1:]]


def _behind_dates(runs: Sequence[Stretch], reading: Reading) -> list[Stretch]:
    """Returns the stretches without the date, and what leads to it, at the head of an entry."""
    for body in reading.bodies:
        for number, (start, end) in enumerate(runs):
            if start < body < end:
                return [(body, end), *runs[number + 1 :]]
            if body == end and number + 1 < len(runs):
                return list(runs[number + 1 :])
    return list(runs)


def _behind_gap(runs: Sequence[Stretch], reading: Reading) -> list[Stretch]:
    """Returns the stretches without the first of "Two days later … Ana Silva left"."""
    if len(runs) < 2 or reading.texts[runs[0][1]] != ",":
        return list(runs)
    start, end = runs[0]
    return list(runs[1:]) if _length(start, end + 1, reading) == end - start else list(runs)


def _length(start: int, end: int, reading: Reading) -> int:
    """Returns the tokens of the longest opener at ``start``; 0 where there is none."""
    if end - start < 2:
        return 0
    if counted := _counted(start, end, reading):
        return counted
    if _plain(reading.texts[start]) not in _beginnings():
        return 0
    for length in range(min(_longest(), end - start - 1), 0, -1):
        behind = _openers().get(_text(start, start + length, reading))
        comma = reading.texts[start + length] == ","
        if behind and (comma or (behind == "any" and _is_loose(start, reading))):
            return length
    return 0


def _counted(start: int, end: int, reading: Reading) -> int:
    """Returns the tokens of "just two days later" before a comma: of what counts from before."""
    for at in range(start + 2, min(end - 1, start + COUNTED)):
        word, unit = reading.tokens[at], reading.tokens[at - 1]
        if reading.tokens[at - 2].pos_ not in _COUNTING:
            return 0
        if trees.lemma(unit) in vocabulary.words("unit") and f"* {word.lower_}" in _openers():
            return at + 1 - start if reading.texts[at + 1] == "," else 0
    return 0


def _text(start: int, end: int, reading: Reading) -> str:
    return _plain(reading.between(start, end))


def _plain(text: str) -> str:
    return " ".join(text.lower().replace("’", "'").split())


def _is_loose(at: int, reading: Reading) -> bool:
    """Tells of "So even the bank failed" that the word opens a sentence; not of "So far, it grew".

    Nor does it in "Also killed were ten", but in "Also Monday, it grew", nor in "Then President
    Ana Silva left" and "So few ships came that the port closed".
    """
    word, after = reading.tokens[at], reading.tokens[at + 1]
    beside = word.head.i == after.i and after.i not in reading.dated
    beside = beside or after.pos_ == "ADJ" or after.lower_ in names.offices()
    apart = bool(word.is_sent_start and word.whitespace_)  # not in "Then-President Ana Silva"
    return apart and not beside and word.head.pos_ not in _GRADED


@cache
def _openers() -> dict[str, str]:
    return dict(lexicon.read("openers"))  # type: ignore[arg-type]


@cache
def _beginnings() -> frozenset[str]:
    """What openers begin with: almost every line begins with something else."""
    return frozenset(words[:end] for words in _openers() for end in range(len(words) + 1))


@cache
def _longest() -> int:
    """Tokens of the longest opener; one with an apostrophe has two in a word."""
    return max(len(words.split()) + words.count("'") for words in _openers())
