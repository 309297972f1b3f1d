"""The ends of a stretch: "26 July", "Dec. 28, 2017", "3", "May 2014"; what one tells the other.

Two dates side by side tell once what they share: of "26 July to 22 August 2024" and "May 3-5" the
one lacks its year, the other its month.
"""

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from extractor.temporal.directions import bare_day, bare_month, day_of
from extractor.temporal.patterns import Context
from extractor.temporal.readings import Mod, Point
from extractor.temporal.values import Period, third
from extractor.temporal.vocabulary import slots, value

DAY = (
    r"(?:{weekday:_},? )?(?:the )?"
    r"(?:{month:_} {day:_}|{day:_}(?: of)? {month:_}|{day:_})(?:,? {year:_})?"
)
"""Template of a day that may lack its month and its year."""

MONTH = r"(?:the )?(?:(?:early|mid|late)[- ])?{month:_}(?:,?(?: of)? {year:_})?"
"""Template of a month, or of a third of one, that may lack its year."""

POINTING = frozenset({"last", "next", "this"})
"""Words before a month or a weekday that tell of which year or week it is."""

_THIRDS: dict[str, Mod] = {"early": "START", "mid": "MID", "late": "END"}
_THIRD = re.compile(r"\b(early|mid|late)\b")


@dataclass(frozen=True, slots=True)
class End:
    """A date as far as its words tell it; 0 is what they leave out."""

    day: int
    month: int
    year: int
    mod: Mod | None = None

    @property
    def of_year(self) -> tuple[int, int]:
        """Its place in a year."""
        return self.month, self.day


@cache
def _parts() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    names = ("month", "day", "year")
    month, day, year = (re.compile(rf"(?<!\w){slots()[name]!s}(?!\w)") for name in names)
    return month, day, year


def read(text: str) -> End:
    """Returns what these words tell of a date: "3 May", "May 3, 2014", "May 2014", "3"."""
    month, day, year = (part.search(text) for part in _parts())
    part = _THIRD.search(text)
    return End(
        day=value("day", day[0]) if day else 0,
        month=value("month", month[0]) if month else 0,
        year=int(year[0]) if year else 0,
        mod=_THIRDS[part[0]] if part else None,
    )


def shared(first: End, last: End) -> tuple[End, End] | None:
    """Returns both with what only one of them told.

    None where no month is told at all, or the only one has no later day: "on April 29 to 5".
    """
    month = first.month or last.month
    if not month or (not (first.month and last.month) and 0 < last.day <= first.day):
        return None
    first, last = (replace(end, month=end.month or month) for end in (first, last))
    if last.year and not first.year:
        first = replace(first, year=last.year - (first.of_year > last.of_year))
    elif first.year and not last.year:
        last = replace(last, year=first.year + (last.of_year < first.of_year))
    return first, last


def after(first: Point, last: End) -> End:
    """Returns the last end in the year in which it follows the first, if it tells none."""
    day = first.period.first
    following = last.of_year >= (day.month, day.day if last.day else 0)
    return last if last.year else replace(last, year=day.year + (not following))


def placed(end: End, context: Context) -> Point:
    """Returns the day or month meant, by the nearest year if it tells none.

    Raises:
        NoSuchDayError: If the calendar has no such day.
    """
    if not end.day:
        month = bare_month(end.month, context) if not end.year else None
        period = month or Period("month", date(end.year, end.month, 1))
        return Point(period, mod=end.mod, days=third(period, end.mod) if end.mod else None)
    if end.year:
        return Point(Period("day", day_of(end.year, end.month, end.day)))
    return Point(Period("day", bare_day(end.month, end.day, context)))
