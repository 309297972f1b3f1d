"""From one date to another: "from Jan 7 to 9", "May 3-5", "between 2018 and 2020"."""

from datetime import date

from extractor.temporal.directions import (
    bare_day,
    bare_month,
    bare_weekday,
    day_of,
    weekday_on_or_after,
)
from extractor.temporal.patterns import Context, DatePattern, Found
from extractor.temporal.readings import Point, Reading, Stretch
from extractor.temporal.values import Period
from extractor.temporal.vocabulary import value


def days(found: Found, context: Context) -> Reading | None:
    """Jan 7 to 9; the second day is of the same month."""
    month, until = value("month", found["month"]), found["until"]
    first_day, last_day = value("day", found["day"]), value("day", found["last"])
    if found["year"]:
        first = day_of(int(found["year"]), month, first_day)
    else:
        first = bare_day(month, first_day, context)
    last_month = value("month", until) if until else month
    year = first.year + (last_month < month)
    last = day_of(year, last_month, last_day)
    return _days(first, last) if first < last else None


def _days(first: date, last: date) -> Stretch:
    return Stretch(Point(Period("day", first)), Point(Period("day", last)))


def months(found: Found, context: Context) -> Reading | None:
    """From May to July, between June and September 2019."""
    first, last = value("month", found["month"]), value("month", found["until"])
    if found["year"]:
        end = Period("month", date(int(found["year"]), last, 1))
    else:
        end = bare_month(last, context)
    start = Period("month", date(end.first.year - (first > last), first, 1))
    return Stretch(Point(start), Point(end)) if start != end else None


def weekdays(found: Found, context: Context) -> Reading | None:
    """From Monday to Wednesday: the last counts from the first."""
    first = bare_weekday(value("weekday", found["weekday"]), context)
    last = weekday_on_or_after(value("weekday", found["until"]), first)
    return _days(first, last) if first < last else None


def years(found: Found, context: Context) -> Reading | None:
    """Between 2018 and 2020, 2018-19."""
    first, last = int(found["year"]), int(found["until"])
    if last < 100:
        last += first // 100 * 100
    if not first < last:
        return None
    start, end = (Point(Period("year", date(each, 1, 1))) for each in (first, last))
    return Stretch(start, end)


_TO = r"(?: ?- ?| (?:to|through|until|and) )"

PATTERNS = (
    DatePattern(
        name="days_from_to",
        regex=r"(?:(?:from|between) )?(?:(?P<one>{month} {day})"
        + _TO
        + r"(?P<two>(?:{month:until} )?{day:last}(?:,? {year})?)"
        r"|(?P<one2>{day:day2})"
        + _TO
        + r"(?P<two2>{day:last2} {month:month2}(?:,? {year:year2})?))",
        resolve=days,
        examples={
            "from Jan 7 to 9": "2021-01-07/2021-01-09",
            "May 3-5": "2021-05-03/2021-05-05",
            "between Dec. 30 and Jan. 2": "2020-12-30/2021-01-02",
            "7 to 9 May 2020": "2020-05-07/2020-05-09",
            "Feb. 14 and 15": "2021-02-14/2021-02-15",
        },
        not_dates=("from Jan 9 to 40", "February 27 to 31"),
        basis="stated",
    ),
    DatePattern(
        name="months_from_to",
        regex=r"(?:(?:from|between) (?P<one>{month})" + _TO + r"(?P<two>{month:until}(?: {year})?)"
        r"|(?P<one2>{month:month2})(?:-| to | through )(?P<two2>{month:until2}(?: {year:year2})?))",
        resolve=months,
        examples={
            "from May to July": "2020-05/2020-07",
            "between June and September 2019": "2019-06/2019-09",
        },
        not_dates=("from May to mine",),
    ),
    DatePattern(
        name="weekdays_from_to",
        regex=r"(?:(?:from|between) (?P<one>{weekday})" + _TO + r"(?P<two>{weekday:until})"
        r"|(?P<one2>{weekday:weekday2})(?:-| through )(?P<two2>{weekday:until2}))",
        resolve=weekdays,
        examples={
            "from Monday to Wednesday": "2021-03-15/2021-03-17",
            "Monday through Friday": "2021-03-15/2021-03-19",
        },
        not_dates=("from Monday to mid-April",),
    ),
    DatePattern(
        name="years_from_to",
        regex=r"(?:(?:from|between) (?P<one>{year})" + _TO + r"(?P<two>{year:until})"
        r"|(?P<one3>{year:year3}) (?:to|through) (?P<two3>{year:until3})"
        r"|(?P<one2>{year:year2})[-/](?P<two2>(?P<until2>(?:\d\d)?\d\d)))",
        resolve=years,
        examples={"between 2018 and 2020": "2018/2020", "2018-19": "2018/2019"},
        not_dates=("between 2020 and 2018",),
        basis="stated",
    ),
)
