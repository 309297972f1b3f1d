"""From one date to another: "from Jan 7 to 9", "May 3-5", "between 2018 and 2020".

What is told once holds for both ends: the year of the last date, the month of the first.
"""

from datetime import date

from extractor.temporal import ends
from extractor.temporal.directions import bare_weekday, weekday_on_or_after
from extractor.temporal.patterns import Context, DatePattern, Found
from extractor.temporal.readings import Point, Reading, Stretch
from extractor.temporal.values import Period
from extractor.temporal.vocabulary import value
from extractor.temporal.years import LIKELY_YEARS, are_amounts, are_counted

LIKELY = frozenset(LIKELY_YEARS)


def dates(found: Found, context: Context) -> Reading | None:
    """Jan 7 to 9; 26 July to 22 August 2024; Dec. 28, 2017, to Jan. 3; May and June 2014.

    Beside each other without "between" are two dates, unless the second follows the first.
    """
    both = ends.shared(ends.read(found["one"]), ends.read(found["two"]))
    if both is None or ("between" not in found["between"] and _apart(*both, found["to"])):
        return None
    first = ends.placed(both[0], context)
    last = ends.placed(ends.after(first, both[1]), context)
    return Stretch(first, last) if first.period.first < last.period.first else None


def _apart(first: ends.End, last: ends.End, to: str) -> bool:
    """Tells "2 May and 3 June", which are two days, from "Feb. 14 and 15" and "May and June"."""
    if to.strip() != "and":
        return False
    step = (last.month - first.month) % 12 if not first.day else last.day - first.day
    return step != 1 or (bool(first.day) and first.month != last.month)


def months(found: Found, context: Context) -> Reading | None:
    """From May to July, between November 2018 and March 2019, in May and June 2014."""
    first, last = ends.read(found["one"]), ends.read(found["two"])
    if not first.year and not last.year:
        end = ends.placed(last, context)
        start = date(end.period.first.year - (first.month > last.month), first.month, 1)
        joined = found["to"].strip() == "and" and "between" not in found["between"]
        apart = joined or first.month == last.month
        return None if apart else Stretch(Point(Period("month", start)), end)
    return dates(found, context)


def weekdays(found: Found, context: Context) -> Reading | None:
    """From Monday to Wednesday: the last counts from the first."""
    first = bare_weekday(value("weekday", found["weekday"]), context)
    last = weekday_on_or_after(value("weekday", found["until"]), first)
    if first == last:
        return None
    return Stretch(Point(Period("day", first)), Point(Period("day", last)))


def years(found: Found, context: Context) -> Reading | None:
    """Between 2018 and 2020, 2018-19; not what rose from 1200 to 1984."""
    first, last = int(found["year"]), int(found["until"].strip("'"))
    if last < 100:
        last += first // 100 * 100
    if not first < last:
        return None
    if are_counted(context) or (not {first, last} <= LIKELY and are_amounts(context)):
        return None
    start, end = (Point(Period("year", date(each, 1, 1))) for each in (first, last))
    return Stretch(start, end)


_FROM = r"(?P<between>from |between )?"
_TO = r"(?P<to>,? ?- ?|,? (?:to|through|until|till|and) )"
_UNTIL = r"(?: ?- ?| (?:to|through|until|till|and) )"
_FULL = r"(?:{month:_} {day:_}|{day:_}(?: of)? {month:_})(?:,? {year:_})?"
_THE_YEAR = r"(?:the years )?"

PATTERNS = (
    DatePattern(
        name="days_from_to",
        regex=rf"{_FROM}(?:(?P<one>{ends.DAY}){_TO}(?P<two>{ends.DAY})"
        rf"|(?P<one2>{_FULL}){_TO.replace('<to>', '<to2>')}(?P<two2>{ends.MONTH})"
        rf"|(?P<one3>{ends.MONTH}){_TO.replace('<to>', '<to3>')}(?P<two3>{_FULL})"
        r"|(?P<one4>{month:_} \d\d?)(?P<to4>/)(?P<two4>{day:_}))",
        resolve=dates,
        examples={
            "from Jan 7 to 9": "2021-01-07/2021-01-09",
            "May 3-5": "2021-05-03/2021-05-05",
            "May 11/12": "2021-05-11/2021-05-12",
            "between Dec. 30 and Jan. 2": "2020-12-30/2021-01-02",
            "7 to 9 May 2020": "2020-05-07/2020-05-09",
            "Feb. 14 and 15": "2021-02-14/2021-02-15",
            "from 26 July to 22 August 2024": "2024-07-26/2024-08-22",
            "26 July–22 August 2014": "2014-07-26/2014-08-22",
            "between 30 April and 2 May 2018": "2018-04-30/2018-05-02",
            "from Dec. 28, 2017, to Jan. 3": "2017-12-28/2018-01-03",
            "from 28 December to 3 January 2018": "2017-12-28/2018-01-03",
            "from Monday, May 3, to Friday, May 7, 2010": "2010-05-03/2010-05-07",
            "between 30 May 2014 and 2 June 2015": "2014-05-30/2015-06-02",
            "from 3 May to June 2018": "2018-05-03/2018-06",
            "from June to 9 August 2018": "2018-06/2018-08-09",
        },
        not_dates=(
            "from Jan 9 to 40",
            "raised on April 29 to 5",
            "February 27 to 31",
            "2 May and 3 June",
            "3 to 5",
        ),
        basis="stated",
    ),
    DatePattern(
        name="months_from_to",
        regex=rf"(?:(?P<between>from |between )(?P<one>{ends.MONTH}){_TO}(?P<two>{ends.MONTH})"
        rf"|(?P<one2>{ends.MONTH})(?P<to2>[-/]| (?:to|through|until|and) )(?P<two2>{ends.MONTH}))",
        resolve=months,
        examples={
            "from May to July": "2020-05/2020-07",
            "between June and September 2019": "2019-06/2019-09",
            "between November 2018 and March 2019": "2018-11/2019-03",
            "from November to March 2019": "2018-11/2019-03",
            "in May and June 2014": "2014-05/2014-06",
            "in August/September": "2020-08/2020-09",
            "December 2018 to March": "2018-12/2019-03",
            "from late May to early June 2014": "2014-05/2014-06",
        },
        not_dates=("from May to mine", "May and June", "May and October 2014"),
    ),
    DatePattern(
        name="weekdays_from_to",
        regex=r"(?:(?:from|between) (?P<one>{weekday})" + _UNTIL + r"(?P<two>{weekday:until})"
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
        regex=rf"(?:(?:from|between) {_THE_YEAR}(?P<one>{{year}})"
        + _UNTIL
        + r"(?P<two>{year:until}|(?P<until4>'\d\d))"
        r"|(?P<one3>{year:year3}) (?:to|through) (?P<two3>{year:until3})"
        r"|(?P<one2>{year:year2})[-/](?P<two2>(?P<until2>(?:\d\d)?\d\d)))",
        resolve=years,
        examples={
            "between 2018 and 2020": "2018/2020",
            "2018-19": "2018/2019",
            "between 1990 and '95": "1990/1995",
            "The number of pupils rose from 2015 to 2019": "2015/2019",
        },
        not_dates=("between 2020 and 2018", "Cases rose from 1200 to 1984", "1500 to 1800 people"),
        basis="stated",
    ),
)
