"""Which days of a story matter: those that articles come back to, the later the more.

A day counts for each article that names it: for one published on it or before once, for one
published after it with the logarithm of how many days after, but for the latest of them once, for
somebody will name any day at some time. It counts a little more for each that begins with it, for
each in which something happened on it, and for what was published on it. Articles count rather
than mentions, which follow the length of articles.

What it comes to is then seen against the months around it: while a story is on every front page
each of its days is named often, and when it has left them hardly any.
"""

import math
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import accumulate

from extractor.digest_records import FAR, Reading, Sentence

ONCE, PUBLISHED, HAPPENED, BEGINS = 1.0, 0.1, 1.0, 0.5
"""What an article adds to a day that it names, to any day it was published on, to a day on which
something it tells of happened, and to a day that its first sentences name."""

FIRST = 3
"""The sentences an article begins with."""

LATE = 60
"""Who names a day later than so many days after it says no more than who names it then."""

AROUND, LEVEL = 60, 0.6
"""A day is seen against so many days before and after it: what it came to is divided by this power
of their mean. Without it, all days of a digest lie where a story was written about most."""

QUIET = 0.15
"""No time counts as quieter than this part of the loudest: before a story began, a single article
would make a day as great as a hundred did later."""


def scores(readings: Iterable[Reading]) -> dict[date, float]:
    """Returns how much each day matters; a day that no article names or was published on is out."""
    found: dict[date, float] = defaultdict(float)
    latest: dict[date, float] = defaultdict(float)
    for reading in readings:
        published = reading.published
        if published is not None:
            found[published] += PUBLISHED
        for day in _days(reading.sentences[:FAR]):
            if (named := _named(day, published)) > 0:
                found[day] += named
                latest[day] = max(latest[day], named)
        for day in _days(reading.sentences[:FIRST]):
            if _named(day, published) > 0:
                found[day] += BEGINS
        for day in sorted(set(reading.happened)):
            found[day] += HAPPENED
    counted = {day: score - max(0.0, latest[day] - ONCE) for day, score in found.items()}
    means = _means(counted)
    least = QUIET * max(means.values(), default=0.0)
    return {day: score / max(means[day], least) ** LEVEL for day, score in counted.items()}


def _days(sentences: Sequence[Sentence]) -> list[date]:
    return sorted({day for sentence in sentences for day in sentence.days})


def _named(day: date, published: date | None) -> float:
    """What naming a day adds; in an article without a date it counts as named the day after."""
    after = 1 if published is None else (published - day).days
    if after < 0:
        return 0.0
    return math.log(1 + min(after, LATE)) if after else ONCE


def _means(found: Mapping[date, float]) -> dict[date, float]:
    """The mean of the days around each, those that nobody named counted as 0."""
    order = sorted(found)
    at = [day.toordinal() for day in order]
    sums = list(accumulate((found[day] for day in order), initial=0.0))
    return {
        day: (sums[bisect_right(at, here + AROUND)] - sums[bisect_left(at, here - AROUND)])
        / (2 * AROUND + 1)
        for day, here in zip(order, at, strict=True)
    }
