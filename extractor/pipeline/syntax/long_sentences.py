"""Sentences that never end, cut into stretches, so that no search within one has far to go.

Clauses, antecedents and dates are looked for within a sentence or a few, and often for each word
among all others. A table without a stop, or a page of one bracket, is one sentence to a parser: cut
into stretches it costs as much a word as the news does.
"""

from collections.abc import Iterator
from typing import Any

import numpy as np
from spacy.tokens import Doc, Span, Token

from extractor.pipeline.syntax import trees

LONGEST = 200
"""Tokens of a sentence that is left as it is; the longest of 105 articles of the news has 138."""

_PAUSES = frozenset({".", ";", ":", ",", "!", "?", "…", "—", "–"})
_COLUMNS = ("HEAD", "DEP")


def cut(doc: Doc) -> bool:
    """Cuts what is longer than ``LONGEST`` and tells whether anything was.

    In each stretch the first predicate that hangs on a word outside is its root, or the first word
    that does; the others hang on it.
    """
    if not doc.has_annotation("DEP"):
        return False
    long = [sentence for sentence in doc.sents if len(sentence) > LONGEST]
    if not long:
        return False
    rows: Any = doc.to_array([*_COLUMNS])
    strings = doc.vocab.strings
    for sentence in long:
        for start, end in _stretches(sentence):
            tops = [token for token in doc[start:end] if _is_top(token, start, end)]
            root = next(filter(trees.is_predicate, tops), tops[0])
            for top in tops:
                label = "ROOT" if top == root else "parataxis" if trees.is_predicate(top) else "dep"
                rows[top.i] = np.int64(root.i - top.i).astype(np.uint64), strings.add(label)
    doc.from_array([*_COLUMNS], rows)
    return True


def _is_top(token: Token, start: int, end: int) -> bool:
    return token.head.i == token.i or not start <= token.head.i < end


def _stretches(sentence: Span) -> Iterator[tuple[int, int]]:
    """Yields the first token of each stretch and that after its last."""
    start = sentence.start
    while sentence.end - start > LONGEST:
        end = _end(sentence.doc, start)
        yield start, end
        start = end
    yield start, sentence.end


def _end(doc: Doc, start: int) -> int:
    """Returns where a stretch ends: behind a pause if there is one, and within no name."""
    ends = range(start + LONGEST, start + LONGEST // 2, -1)
    whole = [end for end in ends if doc[end].ent_iob_ != "I"]
    paused = (end for end in whole if doc[end - 1].is_space or doc[end - 1].text in _PAUSES)
    return next(paused, next(iter(whole), start + LONGEST))
