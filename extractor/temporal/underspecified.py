"""What is known of a stretch of time that nobody can place: which weekday, which month.

TIMEX3 writes it with an X for every part that is not known.
"""

from collections.abc import Sequence
from dataclasses import replace

from extractor.temporal.values import SEASONS, Period

_SEASONS = frozenset(SEASONS.values())


def value(periods: Sequence[Period]) -> str:
    """Returns the TIMEX3 value with an X for every part in which these periods differ.

    They are of one unit. Days that share their weekday only are "XXXX-WXX-2", any Tuesday.

    >>> from datetime import date
    >>> value([Period("month", date(2019, 5, 1)), Period("month", date(2020, 5, 1))])
    'XXXX-05'
    """
    unit, clock = periods[0].unit, periods[0].clock
    weekdays = {period.first.isoweekday() for period in periods}
    first_days = {period.first for period in periods}
    if unit == "day" and len(weekdays) == 1 < len(first_days):
        known = f"XXXX-WXX-{weekdays.pop()}"
    else:
        parts = zip(*(_parts(period) for period in periods), strict=True)
        known = "-".join(_common(part) for part in parts)
    return known + (f"T{clock}" if clock else "")


def _parts(period: Period) -> list[str]:
    return replace(period, clock="").value.split("-")


def _common(parts: tuple[str, ...]) -> str:
    """Of "Q3" and "Q4" the letter is common; of years and days, either all or nothing is."""
    if len(set(parts)) == 1:
        return parts[0]
    return "".join("X" if char.isdigit() or parts[0] in _SEASONS else char for char in parts[0])
