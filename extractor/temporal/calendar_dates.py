"""Days, months and years by their calendar names: "6 May 2020", "May 6", "in May"."""

from datetime import date, timedelta

from extractor.records import DateRange
from extractor.temporal import years
from extractor.temporal.calendar_names import is_month_name
from extractor.temporal.directions import bare_day, bare_month, day_of, latest_day, next_day
from extractor.temporal.patterns import AFTER_DAYS, Context, DatePattern, Found
from extractor.temporal.readings import Point, Reading
from extractor.temporal.values import Period, containing, shifted
from extractor.temporal.vocabulary import value

FIRST_OR_LAST_NAMES = frozenset({"may", "march", "april", "june", "august"})


def _weekday(found: Found) -> int | None:
    word = found["weekday"]
    return value("weekday", word) if word else None


def _year(found: Found) -> int:
    return int(found["year"])


def _day(found: Found) -> int:
    return value("day", found["day"] or found["nth"])


def month_day_year(found: Found, context: Context) -> Reading:
    """May 6, 2020."""
    return Point(Period("day", day_of(_year(found), value("month", found["month"]), _day(found))))


def month_day(found: Found, context: Context) -> Reading:
    """May 6, the first of May: the nearest; next April 5: the next."""
    month, day = value("month", found["month"]), _day(found)
    day_of(2000, month, day)
    if found["which"] in ("last", "this past") or context.before[0] == "ended":
        return Point(Period("day", latest_day(month, day, today=context.today)))
    if found["which"]:
        return Point(Period("day", next_day(month, day, today=context.today)))
    return Point(Period("day", bare_day(month, day, context, weekday=_weekday(found))))


def month_year(found: Found, context: Context) -> Point:
    """May 2020."""
    return Point(Period("month", date(_year(found), value("month", found["month"]), 1)))


def month_of_year(found: Found, context: Context) -> Reading:
    """May last year."""
    year = containing("year", context.today)
    year = shifted(year, {"last": -1, "this": 0, "next": 1}[found["which"]])
    return Point(Period("month", year.first.replace(month=value("month", found["month"]))))


def spelled_month_year(found: Found, context: Context) -> Reading | None:
    """January nineteen ninety-seven."""
    year = years.spelled(found)
    return (
        None
        if year is None
        else Point(Period("month", date(year, value("month", found["month"]), 1)))
    )


def month_named(found: Found, context: Context) -> Point:
    """May: by the tense of its verb."""
    return Point(bare_month(value("month", found["month"]), context))


def month(found: Found, context: Context) -> Reading | None:
    """May by itself; a short form without its stop is rather a name."""
    word = found["month"]
    if not context.capital or (len(word) < 4 and word != "may"):
        return None
    if context.after_name and word in FIRST_OR_LAST_NAMES:
        return None
    if is_month_name(word, context):
        return None
    return month_named(found, context)


def day_of_month(found: Found, context: Context) -> Reading | None:
    """On the 15th: of the month mentioned last, or the nearest such day."""
    if context.before[0] not in ("on", "by", "until", "till", "from", "since"):
        return None
    if context.after.isalnum() and context.after not in AFTER_DAYS | {"when", "after"}:
        return None
    index = value("day", found["day"])
    if "month" in context.recent.by_unit:
        first = context.mentioned("month").first
        return Point(Period("day", day_of(first.year, first.month, index)))
    months = [shifted(containing("month", context.today), n).first for n in (-1, 0, 1)]
    days = [
        month.replace(day=index) for month in months if index <= Period("month", month).last.day
    ]
    past = [day for day in days if day <= context.today]
    nearest = min(days, key=lambda day: abs(day - context.today))
    return Point(Period("day", past[-1] if context.tense == "past" and past else nearest))


def week_of_month(found: Found, context: Context) -> Reading | None:
    """The first week of May: its first seven days; the last: its last."""
    index = value("ordinal", found["ordinal"])
    month = month_year(found, context) if found["year"] else month_named(found, context)
    if not -1 <= index <= 5:
        return None
    first = month.period.first + timedelta(days=7 * (index - 1))
    if index == -1:
        first = month.period.last - timedelta(days=6)
    last = min(first + timedelta(days=6), month.period.last)
    week = containing("week", last if index == -1 else first + timedelta(days=3))
    return Point(week, days=DateRange(first, last))


def week_of(found: Found, context: Context) -> Reading:
    """The week of March 6."""
    month, day = value("month", found["month"]), value("day", found["day"])
    return Point(containing("week", bare_day(month, day, context)))


PATTERNS = (
    DatePattern(
        name="month_day_year",
        regex=r"(?:(?:(?:this coming|this past|last|next|this) )?{weekday},? )?"
        r"(?:{month} {day},? (?:of )?{year}"
        r"|(?:the )?{day:day2}\.?[ -](?:of )?{month:month2}[ -,]{{1,2}}{year:year2}"
        r"|(?:the )?{nth} of {month:month3},? {year:year3}"
        r"|{month:month4} (?:the )?{nth:nth2},? {year:year4})",
        resolve=month_day_year,
        examples={
            "May 6, 2020": "2020-05-06",
            "Wednesday, May 6, 2020": "2020-05-06",
            "6 May 2020": "2020-05-06",
            "the 6th of May, 2020": "2020-05-06",
            "the first of May 2020": "2020-05-01",
            "Sept. 30 2019": "2019-09-30",
            "4th. March 1987": "1987-03-04",
            "May eighth, 2010": "2010-05-08",
            "the twenty-first of June, 2011": "2011-06-21",
        },
        not_dates=("February 30, 2020", "30 February 2020", "6 may 2020"),
        basis="stated",
    ),
    DatePattern(
        name="month_day",
        regex=r"(?:(?:(?:this coming|this past|last|next|this) )?{weekday},? )?"
        r"(?:(?:(?P<which>last|this past|next|this coming) )?"
        r"{month} (?:the )?(?:{day}|{nth}(?!-))"
        r"|(?:the )?{day:day2}(?: of)? {month:month2}|(?:the )?{nth:nth2} of {month:month3})",
        resolve=month_day,
        examples={
            "May 6": "2021-05-06",
            "Dec. 30": "2020-12-30",
            "6 May": "2021-05-06",
            "the 3rd of April": "2021-04-03",
            "the first of April": "2021-04-01",
            "Friday, Oct. 23": "2020-10-23",
            "next April 5": "2021-04-05",
            "next January 15": "2022-01-15",
            "last April 1": "2020-04-01",
            "March twenty-first": "2021-03-21",
        },
        not_dates=("February 30", "they may 6 times", "June 31", "May second-quarter sales"),
        basis="stated",
    ),
    DatePattern(
        name="month_year",
        regex=r"{month},?(?: of)?(?: the year)? {year}",
        resolve=month_year,
        examples={"May 2020": "2020-05", "January of 1999": "1999-01", "Sept. 2019": "2019-09"},
        not_dates=("May 99999", "we may 2020"),
        basis="stated",
    ),
    DatePattern(
        name="month_of_year",
        regex=r"{month},?(?: of)? (?P<which>last|this|next) year",
        resolve=month_of_year,
        examples={"July last year": "2020-07", "May of this year": "2021-05"},
        not_dates=("they may last year after year",),
    ),
    DatePattern(
        name="month_year_in_words",
        regex=r"{month},?(?: of)? {count}",
        resolve=spelled_month_year,
        examples={"January nineteen ninety-seven": "1997-01"},
        not_dates=("March twenty",),
        basis="stated",
    ),
    DatePattern(
        name="month",
        regex=r"{month}",
        resolve=month,
        examples={
            "January": "2021-01",
            "in May": "2020-05",
            "by June": "2021-06",
            "In March Ann Cole warned": "2021-03",
            "the April Fed meeting": "2020-04",
        },
        not_dates=(
            "they may go",
            "they march on",
            "April Ryan spoke",
            "by the March for Life",
            "May insisted",
        ),
    ),
    DatePattern(
        name="day_of_month",
        regex=r"the (?P<day>(?:[12]?\d|3[01])(?:st|nd|rd|th))",
        resolve=day_of_month,
        examples={"on the 15th": "2021-03-15", "It met on the 2nd.": "2021-03-02"},
        not_dates=("the 15th", "on the 15th floor", "on the 38th"),
    ),
    DatePattern(
        name="week_of",
        regex=r"the week of {month} {day}",
        resolve=week_of,
        examples={"the week of March 22": "2021-W12"},
        not_dates=("the week of talks",),
        basis="stated",
    ),
    DatePattern(
        name="week_of_month",
        regex=r"(?:the )?{ordinal} week (?:of|in) {month}(?:,? {year})?",
        resolve=week_of_month,
        examples={"the first week of May 2020": "2020-W19", "the last week of March": "2021-W13"},
        not_dates=("the first week of talks",),
    ),
)
