"""Changes to a parse, collected first and written at once, so that the tree stays one."""

from typing import Any

import numpy as np
from spacy.tokens import Doc, Span

_COLUMNS = ("HEAD", "DEP", "TAG", "POS", "LEMMA")


class Edits:
    """What shall change in the tree of a Doc."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        self._heads: dict[int, int] = {}
        self._labels: dict[int, str] = {}
        self._words: dict[int, dict[str, str]] = {}

    def hang(self, index: int, head: int, label: str) -> None:
        """Makes the token at ``index`` depend on that at ``head``."""
        if index != head:
            self._heads[index], self._labels[index] = head, label

    def root(self, index: int) -> None:
        """Makes a token the root of its sentence; whoever was it must be hung elsewhere."""
        self._heads[index], self._labels[index] = index, "ROOT"

    def word(self, index: int, **attributes: str) -> None:
        """Changes what a word is: ``tag``, ``pos`` or ``lemma``."""
        self._words.setdefault(index, {}).update(attributes)

    def write(self) -> bool:
        """Writes the changes and tells whether there were any; a tree they would break stays."""
        doc = self._doc
        if not (self._heads or self._words):
            return False
        rows: Any = doc.to_array([*_COLUMNS])
        heads = (rows[:, 0].astype(np.int64) + np.arange(len(doc))).tolist()
        for index, head in self._heads.items():
            heads[index] = head
        sentences = {index: doc[index].sent for index in self._heads}
        changed = {sentence.start: sentence for sentence in sentences.values()}
        whole = {start for start, sentence in changed.items() if _is_tree(heads, sentence)}
        strings = doc.vocab.strings
        for index, head in self._heads.items():
            if sentences[index].start in whole:
                rows[index, 0] = np.int64(head - index).astype(np.uint64)
                rows[index, 1] = strings.add(self._labels[index])
        for index, attributes in self._words.items():
            for column, name in enumerate(("tag", "pos", "lemma"), start=2):
                if name in attributes:
                    rows[index, column] = strings.add(attributes[name])
        doc.from_array([*_COLUMNS], rows)
        return True


def _is_tree(heads: list[int], sentence: Span) -> bool:
    """Tells whether every word of a sentence still leads to one and the same root within it."""
    first, last = sentence.start, sentence.end
    if sum(heads[index] == index for index in range(first, last)) != 1:
        return False
    for index in range(first, last):
        for _ in range(last - first):
            if heads[index] == index:
                break
            index = heads[index]
            if not first <= index < last:
                return False
        if heads[index] != index:
            return False
    return True
