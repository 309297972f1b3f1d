"""The numbers that a report gives, by which one event is told from another.

Where a level rises "from phase 3 to phase 4 on a six-step scale", only the four is told of it; "a
third of its value" is no third of a row, and "dozens" are no "thousands".
"""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from extractor import lexicon, likeness
from extractor.temporal import vocabulary

FEW = range(2, 13)
"""Numbers that are told in words where they count something."""

FEWEST = frozenset({"2", "3", "4"})
"""Figures that strangers share by chance."""

UNITS = frozenset({"minut", "hour", "day", "week", "month", "year"})
"""Stems of the words for stretches of time."""

PASSING = UNITS | {"a", "an"}
"""What "half" is no fraction of: "half an hour", "half a million"."""

FRACTIONS = {"half": "1/2", "third": "1/3", "thirds": "2/3", "quarter": "1/4", "fifth": "1/5"}

SHARED = frozenset({"half", "thirds"})
"""Fractions by themselves; the others are where "of" follows: a third may be one of a row."""

SCALE = lexicon.of_sort("deed_words", "scale")
"""Behind a number they say how long a scale is."""

ROUND = lexicon.of_sort("deed_words", "round")
"""Words for numbers that nobody counted."""

LARGE = frozenset({"dozen", "hundred", "thousand", "million", "billion"})
"""Numbers of which "a million" is one."""

COUNTED = LARGE | {"percent", "per"}
"""What "one" stands before as a figure."""

_IN_WORDS = COUNTED | FRACTIONS.keys()
"""One of these is in every line with a number of that sort."""

NEAR = 4
"""So many words behind "from" and a number, "to" may stand with the number that it became."""


@cache
def small_numbers() -> dict[str, str]:
    """Returns the small numbers in words, each in figures."""
    return {word: str(value) for word, value in vocabulary.numbers().items() if value in FEW}


def figures_of(words: Sequence[str]) -> frozenset[str]:
    """Returns the numbers told, but not of days and the like ("four days later") and no "H5N1".

    >>> sorted(figures_of("raised from 3 to 4 on a 6 point scale".split()))
    ['4']
    >>> sorted(figures_of("lost a third of its value".split()))
    ['1/3']
    """
    spelled = small_numbers()
    if all(map(str.isalpha, words)) and spelled.keys().isdisjoint(words):
        return _in_words(words)
    found = frozenset(
        spelled.get(word, word)
        for at, (word, unit) in enumerate(pairwise((*words, "")))
        if (word in spelled or word[0].isdigit())
        and likeness.stem(unit) not in UNITS
        and not _is_scale(words, at)
        and not _is_left(words, at)
    )
    return found | _in_words(words)


def _in_words(words: Sequence[str]) -> frozenset[str]:
    """Returns fractions, and the one of "a million" and "one percent"."""
    if _IN_WORDS.isdisjoint(words):
        return frozenset()
    return frozenset(
        FRACTIONS.get(word, "1")
        for word, after in pairwise((*words, ""))
        if (word in ("a", "an") and after in LARGE)
        or (word == "one" and after in COUNTED)
        or (
            word in FRACTIONS
            and (after == "of" or (word in SHARED and likeness.stem(after) not in PASSING))
        )
    )


def are_large(text: str) -> bool:
    """Tells of "2 million" that the figure is no small one."""
    return not LARGE.isdisjoint(likeness.in_order(text))


def _is_scale(words: Sequence[str], at: int) -> bool:
    """Tells of "six" in "a six-point scale" and "five out of six" that nothing has risen to it."""
    behind = words[at + 1 : at + 1 + NEAR]
    measured = "scale" in behind and not SCALE.isdisjoint(behind[:1])
    return measured or ("out", "of") in pairwise(words[max(0, at - NEAR) : at])


def _is_left(words: Sequence[str], at: int) -> bool:
    """Tells of "from phase 3 to phase 4" that the three is what it was before."""
    behind = words[at + 1 : at + 1 + NEAR]
    return "from" in words[max(0, at - 2) : at] and "to" in behind


def are_round_alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tells whether two reports do not count in words of different size: "dozens", "thousands"."""
    sizes = ROUND.intersection(one), ROUND.intersection(other)
    return not sizes[0] or not sizes[1] or bool(sizes[0] & sizes[1])
