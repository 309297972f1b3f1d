"""Long texts go through what is learned in stretches, so that memory is that of one stretch.

A parse takes 3.4 kB of memory a character until it is done. Nothing learned looks further than a
sentence, so a text is parted where paragraphs end; our own components then read it as a whole.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from extractor.pipeline import annotations

LONG = 100_000
"""Characters of a text that is still read at once; articles of the news have a tenth."""

STRETCH = 50_000
"""Characters of a stretch at most, if its paragraphs are shorter."""

OURS = "news_"
"""How the names of the components begin that read a text as a whole."""

AMONG_LEARNED = "news_seams"
"""Stands between tagger and parser, which share their vectors: it reads a stretch with them."""

_BEFORE = ("NORM", "SENT_START")
_FOUND = ("TAG", "POS", "MORPH", "LEMMA", "ENT_IOB", "ENT_TYPE", "HEAD", "DEP", "SENT_START")
_PARSED, _UNPARSED = ("SENT_START",), ("HEAD", "DEP")
"""What is not written where there is a parse, which tells sentences, and where there is none."""

_STOPS = frozenset({".", "!", "?"})

Component = Callable[[Doc], Doc]


def is_long(doc: Doc) -> bool:
    """Tells whether a text is read in stretches."""
    return len(doc) > 0 and doc[-1].idx > LONG


def read(nlp: Language, doc: Doc) -> Doc:
    """Runs every component of a pipeline on a long text and returns it."""
    learned: list[Component] = []
    for name, component in nlp.pipeline:
        if not name.startswith(OURS) or name == AMONG_LEARNED:
            learned.append(component)
            continue
        if learned:
            _in_stretches(doc, learned)
            learned = []
        doc = component(doc)
    if learned:
        _in_stretches(doc, learned)
    return doc


def _in_stretches(doc: Doc, components: list[Component]) -> None:
    """Runs components on each stretch of ``doc`` and writes what they found on it."""
    before: Any = doc.to_array([*_BEFORE])
    found, parsed = [], False
    for start, end in pairwise(_bounds(doc)):
        piece = _piece(doc, start, end, before)
        for component in components:
            piece = component(piece)
        parsed = parsed or piece.has_annotation("DEP")
        found.append(piece.to_array([*_FOUND]))
    columns: Any = [name for name in _FOUND if name not in (_PARSED if parsed else _UNPARSED)]
    rows: Any = np.concatenate(found)[:, [_FOUND.index(name) for name in columns]]
    rows = np.ascontiguousarray(rows)
    doc.from_array(columns, rows)


def _piece(doc: Doc, start: int, end: int, before: Any) -> Doc:
    tokens = doc[start:end]
    words, spaces = [t.text for t in tokens], [bool(t.whitespace_) for t in tokens]
    piece = Doc(doc.vocab, words=words, spaces=spaces)
    return piece.from_array([*_BEFORE], before[start:end])


def _bounds(doc: Doc) -> Iterator[int]:
    """Yields the first token of each stretch, and the number of all tokens."""
    blocks = sorted({span.start for span in doc.spans.get(annotations.LAYOUT, ())})
    places = [doc[at].idx for at in blocks]
    starts = [token.idx for token in doc]
    at = 0
    while starts[-1] - starts[at] > STRETCH:
        yield at
        reach = starts[at] + STRETCH
        number = bisect_right(places, reach) - 1
        ends_block = number >= 0 and blocks[number] > at
        at = blocks[number] if ends_block else _pause(doc, at, bisect_right(starts, reach) - 1)
    yield at
    yield len(doc)


def _pause(doc: Doc, start: int, end: int) -> int:
    """Returns where a paragraph is parted that is longer than a stretch: behind a full stop."""
    stops = (at + 1 for at in range(end - 1, start, -1) if doc[at].text in _STOPS)
    return next(stops, max(end, start + 1))
