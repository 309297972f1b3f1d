"""How many of what: two lines that count the same thing otherwise are of two events.

"Dozens" are more than three, "hundreds of thousands" more than "thousands", and "tens of millions"
more than "one million"; what is counted is told by the words behind a number.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise, takewhile

import msgspec

from extractor import lexicon, likeness
from extractor.graph import figures, wording
from extractor.temporal import vocabulary

ENDS = lexicon.of_sort("deed_words", "breaks") | wording.PASSIVE | wording.AUXILIARIES
"""Words before which what is counted is named."""

SCALES = {
    **{"hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "mn": 1e6},
    **{"billion": 1e9, "bn": 1e9, "trillion": 1e12},
}
"""What a number in front of them is multiplied by."""

ROUND = {"tens": 20.0, "dozens": 24.0, "scores": 40.0} | {
    f"{word}s": 2 * SCALES[word] for word in ("hundred", "thousand", "million", "billion")
}
"""The least that a word for a number means that nobody counted."""

MOST = 50
"""So many times the least it means at most."""

NEAR = 0.06
"""By this share of it, a number may be rounded."""

UNTIL, OVER = frozenset({"to", "under"}), frozenset({"than", "over", "least"})
"""Before a number: it is no more than that, or no less."""

ALMOST = frozenset({"nearly", "almost"})
SHORT = 0.85
"""Before a number: it is at least this share of it."""

SHARE = frozenset({"percent", "per", "cent"})
"""What counts a part of something."""

NAMING = 3
"""So many words behind a number name what it counts."""

_NUMBER = r"(\d[\d,]*(?:\.\d+)?)([a-z]*)$"
_YEAR = r"(?:1[5-9]|20)\d\d$"


class Amount(msgspec.Struct, frozen=True):
    """From how many to how many, the stems of what is counted, and whether in round words."""

    least: float
    most: float
    what: frozenset[str]
    round: bool


def differ(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tells whether the words of two lines count the same otherwise, as far as they say what.

    >>> differ("three men drowned".split(), "dozens of men drowned".split())
    True
    >>> differ("three men drowned".split(), "dozens of boats sank".split())
    False
    >>> differ("a sailor drowned".split(), "two sailors drowned".split())
    True
    """
    if _is_one_of(one, other) or _is_one_of(other, one):
        return True
    told = amounts_of(tuple(one)), amounts_of(tuple(other))
    alone = all(len(each) == 1 for each in told)
    pairs = [
        (a, b) for a in told[0] for b in told[1] if a.what & b.what or (alone and _is_vague(a, b))
    ]
    return bool(pairs) and not any(_may_be_one(a, b) for a, b in pairs)


def _is_one_of(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tells whether a line tells of one of what the other counts: "a boat", "two boats"."""
    single = {word for article, word in pairwise(one) if article in ("a", "an")}
    counted = _several(other)
    return any(
        f"{word}s" in other and likeness.stem(word) in counted - _several(one) for word in single
    )


def _several(words: Sequence[str]) -> frozenset[str]:
    """Returns the stems of what there are two of or more."""
    counted = (each.what for each in amounts_of(tuple(words)) if each.least > 1)
    return frozenset().union(*counted)


def counts_alone(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tells whether one counts what the other tells of without any number."""
    if amounts_of(tuple(other)):
        return False
    named = frozenset(map(likeness.stem, other))
    return any(each.what & named for each in amounts_of(tuple(one)))


def _is_vague(one: Amount, other: Amount) -> bool:
    """Tells whether one is in round words, one says not what it counts, and neither is a share."""
    if one.what and other.what:
        return False
    return one.round != other.round and SHARE.isdisjoint(one.what | other.what)


def _may_be_one(one: Amount, other: Amount) -> bool:
    return one.least <= other.most * (1 + NEAR) and other.least <= one.most * (1 + NEAR)


@lru_cache(maxsize=16_384)
def amounts_of(words: tuple[str, ...]) -> tuple[Amount, ...]:
    """Returns the amounts that some words tell, without days, years and the like."""
    return tuple(_found(words))


def _found(words: Sequence[str]) -> Iterator[Amount]:
    at = 0
    while at < len(words):
        start, least, most, end = at, *_read(words, at)
        at = max(end, at + 1)
        if end == start or _is_time(words, start, end):
            continue
        before = words[start - 1] if start else ""
        if most == least:
            least, most = (least / 2 if before in UNTIL else least * SHORT if before in ALMOST
                           else least, most * 2 if before in OVER else most)  # fmt: skip
        behind = takewhile(lambda word: word not in ENDS, words[end : end + NAMING])
        what = frozenset(likeness.stem(word) for word in behind if word not in likeness.empty())
        yield Amount(least, most, what, words[start] in ROUND)


def _read(words: Sequence[str], at: int) -> tuple[float, float, int]:
    """Returns the least and most of a number at some place, and where it ends; there for none."""
    word = words[at]
    if word in ROUND:
        end, scale = at + 1, 1.0
        while end + 1 < len(words) and words[end] == "of" and _scale(words[end + 1]):
            scale, end = scale * _scale(words[end + 1]), end + 2
        least = ROUND[word] * scale
        return least, least * MOST, end + (words[end : end + 1] == ("of",))
    value = _value(word)
    end = at + 1
    if value is None:
        return 0, 0, at
    units = vocabulary.numbers().get(words[end], 0) if end < len(words) else 0
    if word.isalpha() and value >= 20 and 0 < units < 10:  # "forty two"
        value, end = value + units, end + 1
    while end < len(words) and words[end] in SCALES:
        value, end = value * SCALES[words[end]], end + 1
    return value, value, end


def _scale(word: str) -> float:
    """Returns what "thousands" multiply by; nothing for other words."""
    return SCALES.get(word.removesuffix("s"), 0.0) if len(word) > 2 else 0.0


def _value(word: str) -> float | None:
    number = re.match(_NUMBER, word) if word[:1].isdigit() else None
    if number is None:
        spelled = vocabulary.numbers().get(word)
        return float(spelled) if spelled is not None and spelled < SCALES["hundred"] else None
    digits, unit = number.groups()
    if (unit and unit not in SCALES) or re.match(_YEAR, word):
        return None
    return float(digits.replace(",", "")) * SCALES.get(unit, 1)


def _is_time(words: Sequence[str], start: int, end: int) -> bool:
    """Tells of "four days", "May 6" and a "one" that counts nothing."""
    unit = words[end] if end < len(words) else ""
    named = {*vocabulary.words("month"), *vocabulary.words("weekday")}
    if likeness.stem(unit) in figures.UNITS or unit in named:
        return True
    return (words[start] == "one" and end == start + 1) or (start > 0 and words[start - 1] in named)
