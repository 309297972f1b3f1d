"""Whether two reports may be of one day: by their days, and by those on which they were told."""

from extractor.graph import event_profile as telling
from extractor.graph import matching
from extractor.graph.event_profile import EventProfile

CLOSE = 40
"""Days within which it must have been for it to be known when."""

WEEK = 7
"""Strangers are not known by what they did in the past month."""

RECENT = 3
"""Days within which two reports may be of one plan that has no date."""


def days_fit(one: EventProfile, other: EventProfile) -> bool:
    """Tells whether two events may be of one day, as far as their days are known."""
    if one.around is None or other.around is None:
        fits = not one.months or not other.months or bool(one.months & other.months)
        told = _told_together(one, other) or _is_due(one, other) or _is_due(other, one)
        return fits and (one.reality == "happened" or told)
    if not matching.overlap(one.around, other.around) or _is_ahead(one, other):
        return False
    if _is_ahead(other, one) or not _are_near(one, other):
        return False
    return not articles_of(one) & articles_of(other) or matching.overlap(one.days, other.days)


def _is_ahead(one: EventProfile, other: EventProfile) -> bool:
    """Tells whether one was told as over before the day that the words of the other give."""
    written = other.event.when.basis in telling.WRITTEN and one.reality == "happened"
    reported = telling.ordinals(one.reported)
    slack = 0 if other.event.when.basis == "stated" else telling.LATER  # a night between
    return bool(written and reported and other.days and reported[1] + slack < other.days[0])


def _are_near(one: EventProfile, other: EventProfile) -> bool:
    """Tells whether the days of two reports touch; where words give neither, one may be late."""
    if any(each.event.when.basis in telling.WRITTEN for each in (one, other)):
        return True
    return matching.overlap(one.days, other.days, slack=telling.LATER)


def _told_together(one: EventProfile, other: EventProfile) -> bool:
    """Tells whether two reports are of about the same time: a plan is one as of a day."""
    return matching.overlap(
        telling.ordinals(one.reported), telling.ordinals(other.reported), slack=RECENT
    )


def _is_due(one: EventProfile, other: EventProfile) -> bool:
    """Tells whether one, which has no day, is told within the days of the other."""
    return matching.overlap(telling.ordinals(one.reported), other.days)


def gap(one: EventProfile, other: EventProfile) -> int:
    """Days from the day of one to that by which the other was, which gives none."""
    spans = sorted(each.days for each in (one, other) if each.days)
    if len(spans) < 2 or spans[0][0] > 0 or spans[1][0] == 0:
        return 0
    return spans[0][1] - spans[1][1]


def apart(one: EventProfile, other: EventProfile) -> int:
    """Days between the reports of two events."""
    spans = [telling.ordinals(each.reported) for each in (one, other)]
    if spans[0] is None or spans[1] is None:
        return 0
    return max(spans[0][0], spans[1][0]) - min(spans[0][1], spans[1][1])


def is_dated(told: EventProfile) -> bool:
    """Tells whether it is known when: not only since when, by when, or within a year."""
    return told.days is not None and told.days[0] > 0 and told.days[1] - told.days[0] <= CLOSE


def is_stretch(told: EventProfile) -> bool:
    """Tells of "in the past weeks" that words give no day, only from when up to the report."""
    reported = telling.ordinals(told.reported)
    if told.event.when.basis != "relative" or told.days is None or reported is None:
        return False
    first, last = told.days
    return last - first >= WEEK and first < reported[0] <= last + telling.LATER


def articles_of(told: EventProfile) -> frozenset[str]:
    """Returns the articles that tell an event."""
    return frozenset(source.article_id for source in told.event.sources)
