"""Ranges of days as numbers that sort as a timeline does.

A range counts from its first day, or from its last when that is all that is known; ranges that are
open at one end come after those that are not. An index on somebody and these numbers is therefore
in the order of the answer, and whoever wants its beginning reads no further.
"""

from datetime import date

from extractor.records import DateRange

DAY_BITS = 22
"""The last day there is, in the year 9999, has number 3,652,059."""

UNDATED = 1 << (2 * DAY_BITS + 1)
"""The number of what has no date, after all others."""


def number(days: DateRange | None) -> int:
    """Returns the number of a range; the same for the same range in every store."""
    start = (days.first or days.last) if days else None
    if days is None or start is None:
        return UNDATED
    is_open = days.first is None or days.last is None
    end = days.last.toordinal() if days.last else 0
    return _from(start.toordinal()) | is_open << DAY_BITS | end


def least(day: date) -> int:
    """Returns the least number of a range that counts from this day."""
    return _from(day.toordinal())


def greatest(day: date) -> int:
    """Returns the greatest number of a range that counts from this day."""
    return _from(day.toordinal() + 1) - 1


def _from(ordinal: int) -> int:
    return ordinal << (DAY_BITS + 1)
