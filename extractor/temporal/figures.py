"""Dates in figures: "2020-05-06", "13.05.2014", "4-Mar-1987", "19-Nov-12", "May '68"."""

import re
from datetime import date

from extractor.temporal import explicit_dates
from extractor.temporal.directions import day_of
from extractor.temporal.patterns import Context, DatePattern, Found, NotATimeError
from extractor.temporal.readings import Point, Reading
from extractor.temporal.values import Period
from extractor.temporal.vocabulary import value

_CLOCK = re.compile(
    r"t(?P<clock>\d\d:\d\d)(?P<seconds>:\d\d)?(?:\.\d+)?(?P<zone>z|[+-]\d\d:?\d\d)?"
)


def numeric(found: Found, context: Context) -> Reading | None:
    """2020-05-06, 05/06/2020, 5/6/20; of 13/13/2020 not even the year is a date."""
    figures = found["figures"].replace("/", "-") if found["year"] else found["figures"]
    if found["short"]:
        figures += f"/{full_year(found['short'], context)}"
    days = explicit_dates.read(figures)
    if days is None or days.first is None:
        raise NotATimeError
    clock = _clock(found["time"])
    return Point(Period("day", days.first, clock), timed=bool(clock))


def _clock(text: str) -> str:
    """The clock of an ISO 8601 time as TIMEX3 writes it, with its zone: "14:00Z"."""
    found = _CLOCK.fullmatch(text)
    if found is None:
        return ""
    seconds = found["seconds"] if found["seconds"] not in (None, ":00") else ""
    zone = (found["zone"] or "").upper()
    if len(zone) == 5:
        zone = f"{zone[:3]}:{zone[3:]}"
    return found["clock"] + seconds + zone


def full_year(short: str, context: Context) -> int:
    """'07, '98: the latest such year that is not ten years ahead.

    Raises:
        UnanchoredError: If nobody knows when it was written.
    """
    latest = context.today.year + 10
    return latest - (latest - int(short)) % 100


def day_month_year(found: Found, context: Context) -> Reading:
    """4-Mar-1987, 19-Nov-12."""
    year = int(found["year"]) if found["year"] else full_year(found["short"], context)
    day, month = value("day", found["day"]), value("month", found["month"])
    return Point(Period("day", day_of(year, month, day)))


def month_short_year(found: Found, context: Context) -> Reading:
    """May '68."""
    year = full_year(found["short"], context)
    return Point(Period("month", date(year, value("month", found["month"]), 1)))


PATTERNS = (
    DatePattern(
        name="date_in_figures",
        regex=r"(?P<figures>(?P<year>\d{{4}})[-/]\d\d[-/]\d\d|\d{{1,2}}[-/.]\d{{1,2}}[/.]\d{{4}})"
        r"(?P<time>t[\d:.]+(?:z|[+-]\d\d:?\d\d)?)?"
        r"|(?P<figures2>\d{{1,2}}/\d{{1,2}})/(?P<short>\d\d)(?!\d)",
        resolve=numeric,
        examples={
            "2020-05-06": "2020-05-06",
            "2020/05/06": "2020-05-06",
            "05/06/2020": "2020-05-06",
            "5/6/20": "2020-05-06",
            "5/6/98": "1998-05-06",
            "13.05.2014": "2014-05-13",
            "3.6.2014": "2014-06-03",
            "2020-05-06T14:00:00Z": "2020-05-06T14:00Z",
            "2020-05-06T14:00+08:00": "2020-05-06T14:00+08:00",
        },
        not_dates=("13/13/2020", "2020-02-30", "1/2", "version 1.2.3", "32.05.2014"),
        basis="stated",
    ),
    DatePattern(
        name="day_month_year_in_figures",
        regex=r"(?P<day>\d{{1,2}})[-/]{month}[-/](?:{year}|(?P<short>\d\d)(?!\d))",
        resolve=day_month_year,
        examples={
            "4-Mar-1987": "1987-03-04",
            "19-Nov-12": "2012-11-19",
            "07/Jun/2019": "2019-06-07",
        },
        not_dates=("31-Feb-2012", "4-Mar-123"),
        basis="stated",
    ),
    DatePattern(
        name="month_and_short_year",
        regex=r"{month},? '(?P<short>\d\d)(?!\d|s)",
        resolve=month_short_year,
        examples={"May '68": "1968-05", "in June '09": "2009-06"},
        not_dates=("in the '80s", "May '6"),
        basis="stated",
    ),
)
