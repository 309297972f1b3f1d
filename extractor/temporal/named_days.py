"""Days with a name of their own: "Christmas Eve", "last Thanksgiving", "Good Friday"."""

import re
from datetime import date, timedelta
from functools import cache

from extractor import lexicon
from extractor.temporal.patterns import Context, DatePattern, Found
from extractor.temporal.readings import Point, Reading
from extractor.temporal.values import Period, containing

_RULE = re.compile(
    r"(?:(?P<month>\d+)-(?:(?P<day>\d+)|(?P<count>\d|last)(?P<weekday>[a-z]{3}))|easter)"
    r"(?P<moved>[+-]\d+)?"
)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_TO_WEEKEND = (-1, -2, 3, 2, 1, 0, 0)
"""Days from a weekday to the weekend that is called after it."""


@cache
def _rules() -> dict[str, str]:
    return {row[0]: row[1] for row in lexicon.read("named_days")}


@cache
def _feasts() -> dict[str, tuple[date, ...]]:
    rows = lexicon.read("movable_feasts")
    return {name: tuple(map(date.fromisoformat, days.split())) for name, days in rows}


def fall_in(name: str, year: int) -> list[date]:
    """Returns the days a named day falls on in a year: two of some Islamic feasts, else one.

    Feasts of other calendars are known from 1960 to 2050; outside there are none.
    """
    rule = _RULE.fullmatch(_rules()[name])
    if rule is None:
        return [day for day in _feasts()[_rules()[name]] if day.year == year]
    if not rule["month"]:
        day = _easter(year)
    elif rule["day"]:
        day = date(year, int(rule["month"]), int(rule["day"]))
    else:
        weekday = _WEEKDAYS.index(rule["weekday"])
        day = _weekday_of_month(year, int(rule["month"]), weekday=weekday, count=rule["count"])
    return [day + timedelta(days=int(rule["moved"] or 0))]


def _weekday_of_month(year: int, month: int, *, weekday: int, count: str) -> date:
    if count == "last":
        last = containing("month", date(year, month, 1)).last
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (int(count) - 1))


def _easter(year: int) -> date:
    """Returns Easter Sunday, by the anonymous Gregorian computus (Meeus, 1991)."""
    golden, century, rest = year % 19, year // 100, year % 100
    epact = 19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15
    epact %= 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    moved = (golden + 11 * epact + 22 * sunday) // 451
    month, day = divmod(epact + sunday - 7 * moved + 114, 31)
    return date(year, month, day + 1)


def named_day(found: Found, context: Context) -> Reading | None:
    """Christmas, last Thanksgiving, Easter week, Labor Day weekend: the nearest, or as told."""
    today, which = context.today, found["which"]
    days = [day for n in (-1, 0, 1) for day in fall_in(found["name"], today.year + n)]
    if which in ("last", "this past"):
        days = [day for day in days if day < today][-1:]
    elif which == "next":
        days = [day for day in days if day > today][:1]
    elif which == "this":
        days = [day for day in days if day.year == today.year][:1]
    if not days:
        return None
    nearest = min(days, key=lambda day: abs(day - today))
    if found["around"] == " weekend":
        nearest += timedelta(days=_TO_WEEKEND[nearest.weekday()])
        return Point(containing("weekend", nearest))
    return Point(containing("week" if found["around"] else "day", nearest))


def named_day_of_year(found: Found, context: Context) -> Reading | None:
    """Christmas 2019."""
    days = fall_in(found["name"], int(found["year"]))
    return Point(Period("day", days[0])) if len(days) == 1 else None


_NAMES = "|".join(sorted((name for name, _ in lexicon.read("named_days")), key=len, reverse=True))

PATTERNS = (
    DatePattern(
        name="named_day",
        regex=rf"(?:(?P<which>last|next|this past|this) )?(?P<name>{_NAMES})"
        r"(?P<around> week(?:end)?)?",
        resolve=named_day,
        examples={
            "Christmas Day": "2020-12-25",
            "last Thanksgiving": "2020-11-26",
            "Easter": "2021-04-04",
            "Good Friday": "2021-04-02",
            "Easter week": "2021-W13",
            "Labor Day weekend": "2021-W35-WE",
            "Thanksgiving weekend": "2020-W48-WE",
            "New Year's Day": "2021-01-01",
            "Memorial Day": "2021-05-31",
            "Election Day": "2020-11-03",
            "Lunar New Year": "2021-02-12",
            "the Mid-Autumn Festival": "2020-10-01",
        },
        not_dates=("the new years ahead", "good Fridays"),
    ),
    DatePattern(
        name="named_day_of_year",
        regex=rf"(?P<name>{_NAMES}),?(?: of)? {{year}}",
        resolve=named_day_of_year,
        examples={
            "Christmas 2019": "2019-12-25",
            "Labor Day, 2020": "2020-09-07",
            "Lunar New Year 2019": "2019-02-05",
        },
        not_dates=("Christmas 99999",),
        basis="stated",
    ),
)
