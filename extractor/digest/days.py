"""Which days of a story matter: those that articles come back to, the later the more.

A day counts for each article that names it: for one published after it with the logarithm of how
many days after, for one published on it a little. It counts as well for each article in which
something happened on it, and a little for what was published on it. Articles count rather than
mentions, which follow the length of articles.
"""

import math
from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from extractor.stories import Reading

SAME_DAY, PUBLISHED, HAPPENED = 0.3, 0.1, 1.0
"""What an article adds to a day it names and was published on, to any day it was published on,
and to a day on which something it tells of happened."""


def scores(readings: Iterable[Reading]) -> dict[date, float]:
    """Returns how much each day matters; a day that no article names or was published on is out."""
    found: dict[date, float] = defaultdict(float)
    for reading in readings:
        published = reading.published
        if published is not None:
            found[published] += PUBLISHED
        for day in sorted({day for sentence in reading.sentences for day in sentence.days}):
            found[day] += _named(day, published)
        for day in sorted(set(reading.happened)):
            found[day] += HAPPENED
    return dict(found)


def _named(day: date, published: date | None) -> float:
    """What naming a day adds; in an article without a date it counts as named the day after."""
    after = 1 if published is None else (published - day).days
    if after < 0:
        return 0.0
    return math.log(1 + after) if after else SAME_DAY
