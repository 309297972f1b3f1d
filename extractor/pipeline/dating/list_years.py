"""The years of a list of dates, most of which leave theirs out: "April 20, 2010", "May 5", "June".

They go on from the dates that tell their year; where none does, the latest of the list is the last
before publication.
"""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from extractor.pipeline.dating import whens
from extractor.records import DateRange
from extractor.temporal import ends


def placed(days: Sequence[DateRange], words: Sequence[str], today: date | None) -> list[DateRange]:
    """Returns the days of a list, each in the year in which the list has come to it.

    Args:
        days: The days as each date tells them by itself, in the order of the list.
        words: The words of each.
        today: The day of publication.
    """
    found = list(days)
    known = [at for at, each in enumerate(words) if not _leaves_year_out(each)]
    firsts = [each.first for each in days if each.first is not None]
    if len(firsts) < len(days):
        return found
    rises = [_of_year(one) <= _of_year(other) for one, other in pairwise(firsts)]
    forth = 2 * sum(rises) >= len(rises)  # else the latest stands first
    if not known:
        if today is None or all(day > today for day in firsts):
            return found
        latest = len(days) - 1 if forth else 0
        over = _of_year(firsts[latest]) <= _of_year(today)
        found[latest] = _in_year(days[latest], today.year - (not over))
        known = [latest]
    for number in range(known[0] + 1, len(days)):
        if number not in known:
            found[number] = _beside(days[number], found[number - 1], later=forth)
    for number in range(known[0] - 1, -1, -1):
        found[number] = _beside(days[number], found[number + 1], later=not forth)
    return found


def _leaves_year_out(words: str) -> bool:
    """Tells of "May 5" and "Monday, May 5"; the days of "Monday" and "last May" are known."""
    first = words.lower().split()[0]
    told = ends.read(words.lower()).month and not whens.names_year(words)
    return bool(told) and first not in ends.POINTING


def _of_year(day: date) -> tuple[int, int]:
    return day.month, day.day


def _beside(days: DateRange, other: DateRange, *, later: bool) -> DateRange:
    """Returns ``days`` in the year in which they are next to ``other``, behind it or before it."""
    if days.first is None or other.first is None:
        return days
    one, mark = _of_year(days.first), _of_year(other.first)
    if later:
        return _in_year(days, other.first.year + (one < mark))
    return _in_year(days, other.first.year - (one > mark))


def _in_year(days: DateRange, year: int) -> DateRange:
    if days.first is None or days.last is None:
        return days
    years = year - days.first.year
    try:
        first = days.first.replace(year=year)
        return DateRange(first, days.last.replace(year=days.last.year + years))
    except ValueError:  # a 29th of February
        return days
