"""Which texts are near-identical: a set-similarity join that does not compare all with all.

Two texts are near-identical when their words overlap by at least a threshold (Jaccard). Sets that
similar must share one of their rarest words, so only sets that do are compared: prefix filtering,
Bayardo, Ma and Srikant, "Scaling up all pairs similarity search", WWW 2007,
https://doi.org/10.1145/1242572.1242591.
"""

import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import chain

from extractor import lexicon, slugs

Words = frozenset[str]

NONE: Words = frozenset()

NEAR = 0.6
"""Wire copies that an editor cut or re-dated keep about two words of three."""

ROUNDING = 1e-9
"""Far more than what a computed share may be too large by, and far less than a word."""

ORDINALS = frozenset("first second third fourth fifth another further".split())
"""Words that tell one of a row from the others."""

_WORD = re.compile(r"\w+(?:[.,]\d+)*")
_DECIMAL = re.compile(r"[.,][0-9]")
_APART = {code: chr(code).lower() if chr(code).isalnum() or chr(code) == "_" else " "
          for code in range(128)}  # fmt: skip
"""Of a text in ASCII what makes words that stand apart, where no number has a point in it."""


def words(text: str, *, without: str = "") -> Words:
    """Returns the words of a text that say something, without those of ``without``.

    >>> sorted(words("Mr. Liu signed the deal on January 15.", without="January 15"))
    ['deal', 'liu', 'mr', 'signed']
    """
    return _told(text) - _tokens(without) if without else _told(text)


@lru_cache(maxsize=32_768)
def _told(text: str) -> Words:
    return _tokens(slugs.without(text)) - empty()


@lru_cache(maxsize=32_768)
def in_order(text: str) -> tuple[str, ...]:
    """Returns all words of a text in order, without quotation marks, case or punctuation.

    The same line is compared with others again and again, so that its words are kept; equal words
    of all texts are one string.

    >>> in_order("“We agreed,” he said.")
    ('we', 'agreed', 'he', 'said')
    """
    text = slugs.without(text)
    if text.isascii() and not _DECIMAL.search(text):
        return tuple(map(sys.intern, text.translate(_APART).split()))
    return tuple(map(sys.intern, _WORD.findall(text.casefold())))


@lru_cache(maxsize=32_768)
def numbers(found: Words) -> Words:
    """Returns the numbers and ordinals; texts that differ in these tell different things."""
    if "".join(found).isalpha() and ORDINALS.isdisjoint(found):  # of most texts, seen at once
        return NONE
    return frozenset(filter(_tells_apart, found))


@lru_cache(maxsize=65_536)
def _tells_apart(word: str) -> bool:
    return word in ORDINALS or has_digit(word)


def has_digit(word: str) -> bool:
    """Tells whether a word has a digit; most have only letters, which is seen at once."""
    return not word.isalpha() and any(map(str.isdigit, word))


def clusters(texts: Sequence[Words], *, threshold: float = NEAR) -> list[list[int]]:
    """Returns the positions of texts that are near-identical, directly or through others.

    Args:
        texts: The words of each text.
        threshold: Shared words over all words of two texts, at least.

    Returns:
        Groups of positions, each in order, the groups in order of their first.
    """
    positions: dict[Words, list[int]] = defaultdict(list)
    for position, found in enumerate(texts):
        positions[found].append(position)
    if len(positions) == 1:
        return [list(range(len(texts)))]
    distinct = list(positions)
    joined = Joined(len(distinct))
    for pair in _pairs(distinct, threshold):
        joined.join(pair)
    groups = ([positions[distinct[number]] for number in group] for group in joined.groups())
    return sorted(sorted(chain(*group)) for group in groups)


class Joined:
    """Numbers from 0 that are joined to groups, directly or through others."""

    def __init__(self, size: int) -> None:
        self._parents = list(range(size))

    def join(self, numbers: Sequence[int]) -> None:
        """Joins these numbers, at least one."""
        first = self._root(numbers[0])
        for number in numbers[1:]:
            self._parents[self._root(number)] = first

    def groups(self) -> list[list[int]]:
        """Returns all numbers in groups, each in order, the groups in order of their first."""
        found: dict[int, list[int]] = defaultdict(list)
        for number in range(len(self._parents)):
            found[self._root(number)].append(number)
        return list(found.values())

    def _root(self, number: int) -> int:
        parents = self._parents
        while parents[number] != number:
            parents[number] = parents[parents[number]]
            number = parents[number]
        return number


def _pairs(texts: Sequence[Words], threshold: float) -> Iterable[tuple[int, int]]:
    """Yields the pairs of positions, the shorter text of each first looked at.

    Shorter texts are kept by fewer of their rarest words than longer ones are looked up by: no more
    are needed where the other is no shorter. Of too unlike lengths texts share too little anyway.
    """
    frequency = Counter(chain.from_iterable(texts))
    order = sorted(frequency, key=lambda word: (frequency[word], word))
    place = {word: at for at, word in enumerate(order)}
    seen: dict[str, list[int]] = defaultdict(list)
    sizes = [len(text) for text in texts]
    for number in sorted(range(len(texts)), key=sizes.__getitem__):
        text, size = texts[number], sizes[number]
        rarest = sorted(text, key=place.__getitem__)
        prefix = rarest[: size - math.ceil(threshold * size) + 1]
        for candidate in set(chain.from_iterable(map(seen.__getitem__, prefix))):
            other = sizes[candidate]
            if other / size < threshold:
                continue
            shared = len(text & texts[candidate])
            if shared / (size + other - shared) >= threshold:
                yield number, candidate
        both = 2 * threshold / (1 + threshold) - ROUNDING
        for word in rarest[: size - math.ceil(both * size) + 1]:
            seen[word].append(number)


def _tokens(text: str) -> Words:
    return frozenset(in_order(text))


@cache
def empty() -> Words:
    """Returns the words that say nothing by themselves (``lexicons/function_words.tsv``)."""
    return frozenset(word for (word,) in lexicon.read("function_words"))


@cache
def stem(word: str) -> str:
    """Returns a word without what inflection adds; stems need only be the same, not be words.

    >>> stem("tariffs"), stem("agreed"), stem("parties")
    ('tariff', 'agre', 'party')
    """
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    for ending, shortest in (("ing", 6), ("ed", 5), ("es", 5), ("s", 4)):
        if word.endswith(ending) and len(word) >= shortest and not word.endswith("ss"):
            word = word.removesuffix(ending)
            break
    return word[:-1] if len(word) > 4 and word.endswith("e") else word


@cache
def everyday() -> frozenset[str]:
    """Returns the stems of the words that lead stories of every kind: "said", "year", "Monday"."""
    return frozenset(stem(word) for (word,) in lexicon.read("everyday_words"))
