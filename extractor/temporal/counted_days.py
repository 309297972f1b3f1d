"""A day in a counted week, month or year: "two weeks ago on Friday", "a year ago today"."""

from datetime import date, timedelta

from extractor.temporal.directions import day_of
from extractor.temporal.patterns import Context, DatePattern, Found
from extractor.temporal.readings import Point, Reading
from extractor.temporal.values import MONTHS, Period, containing, shifted
from extractor.temporal.vocabulary import UNITS, number, unit, value


def weekday_ago(found: Found, context: Context) -> Reading | None:
    """Two weeks ago on Friday, Monday three weeks ago: that day of that week."""
    count = number(found["number"])
    if count is None or count % 1:
        return None
    if unit(found["unit_s"]) == "fortnight":
        count *= 2
    elif unit(found["unit_s"]) != "week":
        return None
    sign = -1 if found["side"] == "ago" else 1
    week = shifted(containing("week", context.today), sign * int(count))
    return Point(Period("day", week.first + timedelta(days=value("weekday", found["weekday"]))))


def today_ago(found: Found, context: Context) -> Reading | None:
    """A year ago today, two weeks ago today, a year ago this month."""
    name, count = unit(found["unit_s"]), number(found["number"])
    if count is None or count % 1 or name not in ("day", "week", "month", "year", "decade"):
        return None
    past = _back(context.today, int(count), name)
    return Point(containing(UNITS.get(found["now"].removeprefix("this "), "day"), past))


def _back(today: date, count: int, name: str) -> date:
    if name in ("day", "week"):
        return today - timedelta(days=count * (7 if name == "week" else 1))
    month = shifted(containing("month", today), -count * MONTHS[UNITS[name]])
    return min(month.first + timedelta(days=today.day - 1), month.last)


def date_years_ago(found: Found, context: Context) -> Reading | None:
    """Two years ago in May, a year ago on May 5."""
    count = number(found["number"])
    if count is None or count % 1:
        return None
    year, month = shifted(containing("year", context.today), -int(count)).first.year, found["month"]
    index = value("month", month)
    if not found["day"]:
        return Point(Period("month", date(year, index, 1)))
    return Point(Period("day", day_of(year, index, value("day", found["day"]))))


_AGO = r"{number} {unit_s} (?P<side>ago)"

PATTERNS = (
    DatePattern(
        name="weekday_ago",
        regex=rf"{_AGO},?(?: on| this| last)? {{weekday}}"
        r"|{weekday:weekday2},? {number:number2} {unit_s:unit_s2} (?P<side2>ago)"
        r"|{number:number3} {unit_s:unit_s3} (?P<side3>from now) on {weekday:weekday3}",
        resolve=weekday_ago,
        examples={
            "two weeks ago on Friday": "2021-03-05",
            "a week ago Monday": "2021-03-08",
            "on Tuesday three weeks ago": "2021-02-23",
        },
        not_dates=("two years ago on Friday", "several weeks ago on Friday"),
    ),
    DatePattern(
        name="today_ago",
        regex=rf"{_AGO} (?P<now>today|this (?:week|month|weekend))",
        resolve=today_ago,
        examples={
            "a year ago today": "2020-03-17",
            "two weeks ago today": "2021-03-03",
            "a year ago this month": "2020-03",
        },
        not_dates=("a year ago this team won",),
    ),
    DatePattern(
        name="date_years_ago",
        regex=r"{number} years? ago,?(?: on| in| this| last)? {month}(?: {day})?"
        r"|{month:month2}(?: {day:day2})?,? {number:number2} years? ago",
        resolve=date_years_ago,
        examples={
            "two years ago in May": "2019-05",
            "a year ago on May 5": "2020-05-05",
            "in June three years ago": "2018-06",
        },
        not_dates=("two years ago in the march",),
    ),
)
