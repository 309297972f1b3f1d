"""Which of many like things is told of: of what year, which time, and whose answers to a poll.

In a campaign the same people do the same again and again, and every week somebody asks voters what
they think. So what is asked of voters is one only in nearly the same words and figures.
"""

import re
from datetime import date
from itertools import pairwise

from extractor import lexicon, likeness
from extractor.graph import deeds
from extractor.graph.event_profile import NEVER, EventProfile
from extractor.graph.matching import Events

ASKED = lexicon.of_sort("deed_words", "asked")
"""Words for polls and for whom they ask."""

NEAR = 3
"""So many words beside a verb "again" is said of it."""

BEHIND = 6
"""So many words behind a verb stands its year: "died in a storm in 1987"."""

COPIED = 0.75
"""How much of what each tells the other must tell too where voters were asked."""

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


def is_again_once(one: EventProfile, other: EventProfile) -> bool:
    """Tells whether only one says that it was done again, or is to be."""
    return _is_again(one) != _is_again(other)


def _is_again(told: EventProfile) -> bool:
    words = likeness.in_order(told.event.text)
    at = deeds.place(told, words)
    return at is not None and "again" in words[max(0, at - NEAR) : at + 1 + NEAR]


def is_of_another_year(one: EventProfile, other: EventProfile) -> bool:
    """Tells whether a line says behind its verb in which year, and the other was in another."""
    year, days = _year(one), other.days
    if year is None or days is None or days[0] == 0 or days[1] == NEVER:
        return False
    first, last = (date.fromordinal(day).year for day in days)
    return not first <= year <= last


def _year(told: EventProfile) -> int | None:
    words = likeness.in_order(told.event.text)
    at = deeds.place(told, words)
    if at is None:
        return None
    behind = words[at + 1 : at + 1 + BEHIND]
    years = (word for before, word in pairwise(behind) if before == "in" and _YEAR.fullmatch(word))
    return next(map(int, years), None)


def are_of_other_polls(one: EventProfile, other: EventProfile, events: Events) -> bool:
    """Tells whether voters are told of in other figures, or otherwise than in other words."""
    asked = [not ASKED.isdisjoint(likeness.in_order(each.event.text)) for each in (one, other)]
    if not any(asked):
        return False
    return one.figures != other.figures or events.alike(one, other) < COPIED
