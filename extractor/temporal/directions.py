"""Which Friday, which 3 May, which January: the direction of bare calendar names.

Measured on 511 expressions of TimeBank and AQUAINT: a weekday is the latest one on or before the
day of publication (90 %), a month with a day the nearest one (93 %), and a bare month goes with
the tense of the verb that governs it (88 %).
"""

from calendar import isleap
from dataclasses import replace
from datetime import date, timedelta

from extractor import lexicon
from extractor.temporal.patterns import Context, NotATimeError
from extractor.temporal.values import Period, Unit, containing, shifted

FAR_AHEAD = timedelta(days=120)
"""How far ahead a month and a day may lie, unless their verb looks ahead."""


JUST_OVER = timedelta(days=31)
"""In February, "will face trial for the raid late January" is of the month that has just ended."""

_LEADS = lexicon.of_sort("connectives", "before_day") | {"this", "next", "of"}


class NoSuchDayError(NotATimeError):
    """The calendar has no such day: "30 February"."""


def day_of(year: int, month: int, day: int) -> date:
    """Returns a day of the calendar.

    Raises:
        NoSuchDayError: If the month has no such day, or the year no such month.
    """
    try:
        return date(year, month, day)
    except ValueError as error:
        raise NoSuchDayError(f"{year}-{month}-{day}") from error


def weekday_on_or_before(weekday: int, day: date) -> date:
    """Returns the latest such weekday that is not after ``day``."""
    return day - timedelta(days=(day.weekday() - weekday) % 7)


def weekday_on_or_after(weekday: int, day: date) -> date:
    """Returns the first such weekday that is not before ``day``."""
    return day + timedelta(days=(weekday - day.weekday()) % 7)


def bare_weekday(weekday: int, context: Context) -> date:
    """Returns the day a bare weekday names; never moved when it is the day of publication."""
    if context.ahead:
        return weekday_on_or_after(weekday, context.today)
    return weekday_on_or_before(weekday, context.today)


def nearest_day(month: int, day: int, *, today: date, weekday: int | None = None) -> date:
    """Returns the day of that name nearest to ``today``, on that weekday if one is given.

    Raises:
        NoSuchDayError: If no year near it has such a day.
    """
    if (month, day) == (2, 29):
        reach = range(-4, 5)
    else:
        day_of(2000, month, day)
        reach = range(-1, 2)
    days = [_in_year(today.year + years, month, day) for years in reach]
    found = [one for one in days if one and weekday in (None, one.weekday())]
    if not found:
        return nearest_day(month, day, today=today)
    return min(found, key=lambda one: abs(one - today))


def bare_day(month: int, day: int, context: Context, *, weekday: int | None = None) -> date:
    """Returns the day a month and a day name: the nearest, or the one past if that is far ahead.

    In May, what happened on "Oct. 23" happened last year, though the next is nearer.

    Raises:
        NoSuchDayError: If the month never has such a day.
    """
    nearest = nearest_day(month, day, today=context.today, weekday=weekday)
    if nearest - context.today > FAR_AHEAD and context.tense != "future":
        return latest_day(month, day, today=context.today)
    return nearest


def latest_day(month: int, day: int, *, today: date) -> date:
    """Returns the latest day of that name that is not after ``today``.

    Raises:
        NoSuchDayError: If the month never has such a day.
    """
    year = today.year if (month, day) <= (today.month, today.day) else today.year - 1
    if (month, day) == (2, 29):
        year = next(year - n for n in range(9) if isleap(year - n))
    return day_of(year, month, day)


def next_day(month: int, day: int, *, today: date) -> date:
    """Returns the first day of that name after ``today``.

    Raises:
        NoSuchDayError: If the month never has such a day.
    """
    year = today.year + ((month, day) <= (today.month, today.day))
    if (month, day) == (2, 29):
        year = next(year + n for n in range(9) if isleap(year + n))
    return day_of(year, month, day)


def _in_year(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def bare_month(month: int, context: Context) -> Period:
    """Returns the month a bare name means; the present month is never moved."""
    return _latest_or_next("month", date(context.today.year, month, 1), context)


def bare_season(first_month: int, context: Context) -> Period:
    """Returns the season a bare name means."""
    return _latest_or_next("season", date(context.today.year, first_month, 1), context)


def bare_quarter(number: int, context: Context) -> Period:
    """Returns the quarter that "the third quarter" means: the latest that has begun.

    In October, a company that "will report its third quarter" still means the one just over:
    where the verb looks ahead, the nearest is meant.
    """
    years = [date(context.today.year + n, number * 3 - 2, 1) for n in (-1, 0, 1)]
    quarters = [Period("quarter", first) for first in years]
    if context.ahead:
        return min(quarters, key=lambda quarter: abs(quarter.first - context.today))
    return [quarter for quarter in quarters if quarter.first <= context.today][-1]


def quarter_spoken_of(context: Context) -> Period | None:
    """Returns the latest quarter with the number of the one mentioned last."""
    mentioned = context.recent.by_unit.get("quarter")
    if mentioned is None:
        return None
    number = (mentioned.first.month + 2) // 3
    return bare_quarter(number, replace(context, tense=None, cue=""))


def _latest_or_next(unit: Unit, first: date, context: Context) -> Period:
    """The next where the words look ahead, else the latest that has begun.

    A deadline told in the past ("wanted it done by March") may lie on either side: in autumn the
    next March is meant.
    """
    this_year = containing(unit, first)
    years = [Period(unit, this_year.first.replace(year=first.year + n)) for n in (-1, 0, 1)]
    following = next(period for period in years if period.last >= context.today)
    latest = [period for period in years if period.first <= context.today][-1]
    if context.ahead:
        just_over = context.today - latest.last <= JUST_OVER and latest.last < context.today
        return latest if just_over and context.cue not in _LEADS else following
    nearer = following.first - context.today <= context.today - latest.first
    return following if context.is_bounded and nearer else latest


def in_year(year: Period, unit: Unit, index: int) -> Period:
    """Returns the ``index``-th month, quarter or half of a year, counted from 1."""
    return shifted(containing(unit, year.first), index - 1)
