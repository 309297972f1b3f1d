"""A parse in columns: attributes of all tokens at once, for features made by the thousand.

Asking spaCy's tokens one by one takes longer than weighing them; here every question is put to
all words together, and the answer is an array with one number a token.
"""

from bisect import bisect_right
from collections.abc import Collection, Iterable
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.strings import get_string_id
from spacy.tokens import Doc

Ids = NDArray[Any]
"""Ids of strings, or hashes: ``uint64``. What kind of number an array holds is told by its name
here, since numpy's own types lose it in every second operation."""
Indices = NDArray[Any]
"""Indices of tokens, and counts: ``int64``."""
Flags = NDArray[Any]
"""Truth values: ``bool``."""
Floats = NDArray[Any]
"""Scores and shares: ``float32``."""

_SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer", "csubj")
_SLOTS: tuple[tuple[str, tuple[str, ...], int], ...] = (
    ("subject", _SUBJECTS, 0),
    ("passive", ("nsubj:pass", "aux:pass"), 0),
    ("object", ("obj",), 0),
    ("ccomp", ("ccomp",), 0),
    ("xcomp", ("xcomp",), 0),
    ("advcl", ("advcl",), 0),
    ("parataxis", ("parataxis",), 0),
    ("conjunct", ("conj",), 0),
    ("possessor", ("nmod:poss",), 0),
    ("particle", ("compound:prt",), 0),
    ("marker", ("mark",), -1),
    ("preposition", ("case",), -1),
    ("auxiliary", ("aux",), -1),
    ("copula", ("cop",), -1),
    ("adverb", ("advmod",), -1),
    ("oblique", ("obl", "obl:agent"), 1),
    ("modifier", ("nmod",), 1),
)
"""Kinds of children: their labels, and on which side of their head they count (0: on either)."""


@cache
def symbol(text: str) -> np.uint64:
    """Returns the id under which spaCy keeps ``text``."""
    return np.uint64(get_string_id(text))


def among(column: Ids, texts: Iterable[str]) -> Flags:
    """Returns where ``column`` has the id of one of ``texts``; for a few ``np.isin`` is slower."""
    found: Flags = np.zeros(len(column), dtype=bool)
    for text in texts:
        found |= column == symbol(text)
    return found


class Columns:
    """The tokens of a Doc by attribute.

    Attributes:
        lemma, tag, pos, dep, entity: Ids of spaCy's strings.
        head: Index of the head; a root is its own.
        first, last: Bounds of the token's sentence, the end exclusive.
        quoted: Whether it stands in quotation marks.
        child: For each kind of child the index of the first one; -1 where there is none.
    """

    def __init__(self, doc: Doc, quoted: Collection[int]) -> None:
        size = len(doc)
        self.size = size
        names = ("LEMMA", "TAG", "POS", "DEP", "ENT_TYPE")
        self.lemma, self.tag, self.pos, self.dep, self.entity = map(doc.to_array, names)
        self.index: Indices = np.arange(size)
        self.head: Indices = self.index + doc.to_array("HEAD").astype(np.int64)
        starts = doc.to_array("SENT_START") == 1
        starts[:1] = True
        at = np.append(np.flatnonzero(starts), size)
        lengths = np.diff(at)
        self.first: Indices = np.repeat(at[:-1], lengths)
        self.last: Indices = np.repeat(at[1:], lengths)
        self.quoted: Flags = np.zeros(size, dtype=bool)
        self.quoted[list(quoted)] = True
        behind, before = self.index > self.head, self.index < self.head
        sides = {0: behind | before, 1: behind, -1: before}
        self.child = {name: self._child(labels, sides[side]) for name, labels, side in _SLOTS}

    def _child(self, labels: tuple[str, ...], standing: Flags) -> Indices:
        chosen = self.labelled(labels) & standing
        children = self.index[chosen][::-1]  # the first child is written last
        found: Indices = np.full(self.size, -1)
        found[self.head[children]] = children
        return found

    def labelled(self, labels: Iterable[str]) -> Flags:
        """Returns which tokens have one of these dependency labels."""
        return among(self.dep, labels)

    def at(self, column: Ids, index: Indices) -> Ids:
        """Returns ``column`` at ``index``, 0 where that lies outside the text."""
        found: Ids = column.take(index, mode="clip")
        found[(index < 0) | (index >= self.size)] = 0
        return found

    def is_quoted(self, index: Indices) -> Flags:
        """Returns whether the tokens at ``index`` stand in quotation marks."""
        inside = (index >= 0) & (index < self.size)
        return inside & self.quoted[np.where(inside, index, 0)]


def tally(flags: Flags) -> Indices:
    """Returns how many flags stand before each index; the count in between is a difference."""
    return np.concatenate([[0], np.cumsum(flags)])


def bucket(distance: Indices) -> Ids:
    """Returns a number for a distance in tokens: exact when near, coarse when far, with its sign.

    >>> bucket(np.array([3, -3, 10, 100])).tolist()
    [3, 13, 7, 9]
    """
    found: Ids = _BUCKETS[np.minimum(np.maximum(distance, -_FARTHEST), _FARTHEST)]
    return found


def _bucket(distance: int) -> int:
    steps = abs(distance)
    near = steps if steps < _STEPS[0] else bisect_right(_STEPS, steps) + 5
    return near + 10 * (distance < 0)


_STEPS = (6, 9, 14, 22)
_FARTHEST = _STEPS[-1]
_BUCKETS = np.array(
    [_bucket(each) for each in (*range(_FARTHEST + 1), *range(-_FARTHEST, 0))], dtype=np.uint64
)
"""The numbers of all distances that differ, by distance: those below 0 are counted from the end."""
