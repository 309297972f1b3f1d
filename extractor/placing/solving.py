"""Bounds on the day of publication -> the days that all of them allow, with the reasons."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from extractor.entries import Placing
from extractor.records import DateRange
from extractor.temporal import values


class Bound(NamedTuple):
    """Days between which an article was published, and why; an open end is None.

    With both ends open it is a doubt: why something that could tell a day tells none.
    """

    first: date | None
    last: date | None
    why: str


def solve(bounds: Iterable[Bound]) -> Placing:
    """Returns what all bounds allow; one that contradicts surer ones is left out, and said to be.

    >>> one, other = Bound(date(2020, 5, 1), None, "x"), Bound(None, date(2020, 4, 1), "y")
    >>> print(solve([one, other]).missing)
    ('y: against the rest, left out',)
    """
    first, last = None, None
    kept: list[Bound] = []
    doubts = []
    for bound in bounds:
        begin = max(filter(None, (first, bound.first)), default=None)
        end = min(filter(None, (last, bound.last)), default=None)
        if bound.first is None and bound.last is None:
            doubts.append(bound.why)
        elif begin is not None and end is not None and begin > end:
            doubts.append(f"{bound.why}: against the rest, left out")
        elif (begin, end) != (first, last):
            first, last = begin, end
            kept.append(bound)
    if first is None and last is None:
        return Placing(None, (), tuple(doubts))
    reasons = (
        each.why
        for each in kept
        if (first is not None and each.first == first) or (last is not None and each.last == last)
    )
    return Placing(DateRange(first, last), tuple(reasons), tuple(doubts))


def said(days: DateRange) -> str:
    """Returns some days as EDTF."""
    return values.edtf(days) or ""
