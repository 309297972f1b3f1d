"""Where a text pauses, by token: looked at once for all cues of a page."""

from bisect import bisect_left

import numpy as np

from extractor import lexicon
from extractor.pipeline.claims.claim_page import Page
from extractor.pipeline.claims.model.columns import among

_HYPHEN = "-"
_MARKS = frozenset({",", "–", "—", ";", ":", "(", ")"})
BREAKS = lexicon.of_sort("connectives", "break")


class Pauses:
    """The commas, pauses and breaks of a page.

    Attributes:
        commas: The indices of the commas.
        pauses: Those of all marks that part a sentence.
        breaks: Those of marks and words with which something else may begin; not of hyphens.
    """

    def __init__(self, page: Page) -> None:
        words, lower, labels = (page.doc.to_array(name) for name in ("ORTH", "LOWER", "DEP"))
        marks = among(words, _MARKS)
        breaks = marks | among(labels, ["cc"]) | among(lower, BREAKS)
        self.commas: list[int] = np.flatnonzero(among(words, [","])).tolist()
        self.pauses: list[int] = np.flatnonzero(marks | among(words, [_HYPHEN])).tolist()
        self.breaks: list[int] = np.flatnonzero(breaks).tolist()


def after(places: list[int], start: int, end: int) -> int:
    """Returns the first of ``places`` from ``start`` on, ``end`` where none is before that.

    >>> after([2, 7], 3, 9), after([2, 7], 3, 5)
    (7, 5)
    """
    at = bisect_left(places, start)
    return min(places[at], end) if at < len(places) else end


def before(places: list[int], start: int, end: int) -> int | None:
    """Returns the last of ``places`` between ``start`` and ``end``, the latter excluded.

    >>> before([2, 7], 1, 7), before([2, 7], 3, 7)
    (2, None)
    """
    at = bisect_left(places, end) - 1
    return places[at] if at >= 0 and places[at] >= start else None
