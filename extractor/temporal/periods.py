"""Quarters, halves, seasons, decades, centuries and fiscal years."""

from datetime import date

from extractor.temporal.directions import bare_quarter, in_year, nearest_day, quarter_spoken_of
from extractor.temporal.patterns import Context, DatePattern, Found
from extractor.temporal.readings import Point, Reading
from extractor.temporal.values import FIRST_YEAR, LAST_YEAR, Period, Unit, containing, shifted
from extractor.temporal.vocabulary import number, value

_YEARS = {"last": -1, "this": 0, "next": 1}
_FIRST, _LAST = 1, -1


def _year(found: Found, context: Context) -> Period | None:
    """The year that a quarter or half is said to belong to; None when none is named."""
    if found.get("year"):
        return Period("year", date(int(found["year"]), 1, 1))
    if found["which"]:
        return shifted(containing("year", context.today), _YEARS[found["which"]])
    return context.last("year") if found["the"] else None


def quarter_or_half(found: Found, context: Context) -> Reading | None:
    """The third quarter of 2019, first-half, last year's fourth quarter."""
    index = value("ordinal", found["ordinal"])
    name: Unit = "quarter" if found["unit"] == "quarter" else "half"
    size = 4 if name == "quarter" else 2
    index = size if index == _LAST else index
    if not 1 <= index <= size:
        return None
    year = _year(found, context)
    if year is None and found["ordinal"] == "last":
        return None
    if year is None and name == "quarter":
        return Point(bare_quarter(index, context))
    return Point(in_year(year or containing("year", context.today), name, index))


def year_quarter(found: Found, context: Context) -> Reading:
    """The 2019 second quarter; Q2 2019; H1 2019; Q2, the latest that has begun."""
    index = value("ordinal", found["ordinal"] or found["index"] or found["half"])
    if not found["year"]:
        return Point(bare_quarter(index, context))
    unit: Unit = "half" if found["half"] else "quarter"
    return Point(in_year(Period("year", date(int(found["year"]), 1, 1)), unit, index))


def first_quarters(found: Found, context: Context) -> Reading | None:
    """The first two quarters of 2020: a half."""
    if number(found["count"]) != 2:
        return None
    year = _year(found, context) or containing("year", context.today)
    return Point(in_year(year, "half", 1 if found["ordinal"] == "first" else 2))


def latest_period(found: Found, context: Context) -> Reading:
    """The latest quarter: the one under discussion, if it is over, or the one that ended last."""
    spoken_of = quarter_spoken_of(context)
    if spoken_of is not None and spoken_of.last < context.today:
        return Point(spoken_of)
    return Point(shifted(containing("quarter", context.today), -1))


def the_quarter(found: Found, context: Context) -> Reading:
    """The quarter: the one under discussion, over or not."""
    spoken_of = quarter_spoken_of(context)
    return latest_period(found, context) if spoken_of is None else Point(spoken_of)


def quarter_ended(found: Found, context: Context) -> Reading:
    """The quarter ended Sept. 30."""
    month, day = value("month", found["month"]), value("day", found["day"])
    return Point(containing("quarter", nearest_day(month, day, today=context.today)))


def year_period(found: Found, context: Context) -> Reading:
    """The 2019 period, the 2019 quarter: that year, or the quarter under discussion then."""
    year = date(int(found["year"]), 1, 1)
    if found["word"] == "quarter" or context.recent.unit == "quarter":
        spoken_of = quarter_spoken_of(context) or containing("quarter", context.today)
        return Point(containing("quarter", spoken_of.first.replace(year=year.year)))
    return Point(Period("year", year))


def decade(found: Found, context: Context) -> Reading:
    """The 1990s, the '90s, the nineties."""
    digits = found["digits"].strip("'")
    years = int(digits) if digits else value("decade", found["decade"])
    return Point(containing("decade", date(years if years > 99 else 1900 + years, 1, 1)))


def century(found: Found, context: Context) -> Reading | None:
    """The 20th century."""
    index = value("ordinal", found["ordinal"])
    return Point(Period("century", date(index * 100 - 100, 1, 1))) if 1 < index < 31 else None


def season_of_year(found: Found, context: Context) -> Reading | None:
    """The summer of 2018, the winter of nineteen ninety-four."""
    year = number(found["count"] or found["year"])
    if year is None or not FIRST_YEAR < year < LAST_YEAR:
        return None
    return Point(Period("season", date(int(year), value("season", found["season"]), 1)))


def fiscal_year(found: Found, context: Context) -> Reading:
    """Fiscal 2019: the year the company names so."""
    return Point(Period("year", date(int(found["year"]), 1, 1)))


def fiscal_this(found: Found, context: Context) -> Reading:
    """The current fiscal year."""
    return Point(shifted(containing("year", context.today), _YEARS.get(found["which"], 0)))


def year_end(found: Found, context: Context) -> Reading:
    """Year-end: of this year; in a spring that looks back, of the last."""
    year = containing("year", context.today)
    over = context.tense == "past" and not context.is_bounded and context.today.month <= 6
    return Point(shifted(year, -1) if over else year, mod="END")


_OF = r"(?:,? (?:of |in )?(?:(?:fiscal )?{year}|(?P<which>last|this|next) year|(?P<the>the year)))?"

PATTERNS = (
    DatePattern(
        name="quarter_or_half",
        regex=r"(?:(?:the |its )(?:fiscal )?(?=\w+ )|(?:the )?fiscal[- ])?"
        r"(?P<ordinal>first|second|third|fourth|1st|2nd|3rd|4th|last|final)[- ](?:fiscal[- ])?"
        r"(?P<unit>quarter|half)(?!-)" + _OF,
        resolve=quarter_or_half,
        examples={
            "the third quarter of 2019": "2019-Q3",
            "third-quarter": "2020-Q3",
            "the second half of the year": "2021-H2",
            "the first half of 2020": "2020-H1",
            "the fourth quarter of last year": "2020-Q4",
        },
        not_dates=("the second quarterback", "first-quarters"),
    ),
    DatePattern(
        name="year_and_quarter",
        regex=r"(?:the )?{year}[- ']s? ?(?:fiscal )?{ordinal}[- ]quarter"
        r"|q(?P<index>[1-4])(?:,? (?:of )?{year:year2})?|h(?P<half>[12]),? (?:of )?{year:year3}",
        resolve=year_quarter,
        examples={
            "the 2019 second quarter": "2019-Q2",
            "Q3 2019": "2019-Q3",
            "Q3": "2020-Q3",
            "H1 2019": "2019-H1",
        },
        not_dates=("the 2019 quarters",),
        basis="stated",
    ),
    DatePattern(
        name="quarter_of_that_year",
        regex=r"(?:(?P<which>last|this|next) year's|(?P<the>the year's)) {ordinal}"
        r"[- ](?P<unit>quarter|half)",
        resolve=quarter_or_half,
        examples={"last year's third quarter": "2020-Q3", "this year's first half": "2021-H1"},
        not_dates=("last year's fifth quarter",),
    ),
    DatePattern(
        name="first_quarters",
        regex=r"(?:the )?(?P<ordinal>first|last) {count} quarters" + _OF,
        resolve=first_quarters,
        examples={"the first two quarters of 2020": "2020-H1"},
        not_dates=("the first two quarterly reports",),
    ),
    DatePattern(
        name="latest_period",
        regex=r"the (?:latest|most recent) (?:quarter|period)",
        resolve=latest_period,
        examples={"the latest quarter": "2020-Q4", "the latest period": "2020-Q4"},
        not_dates=("the latest quarrel",),
    ),
    DatePattern(
        name="quarter_ended",
        regex=r"(?:the )?quarter(?= end(?:ed|ing),? {month} {day})",
        resolve=quarter_ended,
        examples={"the quarter ended Dec. 31": "2020-Q4"},
        not_dates=("the quarter ended well",),
    ),
    DatePattern(
        name="the_quarter",
        regex=r"the quarter",
        resolve=the_quarter,
        examples={"the quarter": "2020-Q4"},
        not_dates=("the quarters",),
    ),
    DatePattern(
        name="year_period",
        regex=r"(?:the )?{year} (?P<word>period|quarter)",
        resolve=year_period,
        examples={"the 2019 period": "2019", "the 2019 quarter": "2019-Q1"},
        not_dates=("the 2019 periods",),
    ),
    DatePattern(
        name="decade",
        regex=r"(?:the )?(?:(?P<digits>(?:1[5-9]|20)\d0|'\d0)'?s|{decade})"
        r"|(?:the |(?<=the late )|(?<=the early )|(?<=the mid[- ]))(?P<digits2>\d0)'?s",
        resolve=decade,
        examples={
            "the 1990s": "199",
            "the '80s": "198",
            "the early 1980s": "198",
            "the 70's": "197",
            "the late 80's": "198",
        },
        not_dates=("1990 solutions", "nine in their 90s"),
        basis="stated",
    ),
    DatePattern(
        name="century",
        regex=r"(?:the )?{ordinal}[- ]century",
        resolve=century,
        examples={"the 20th century": "19", "the nineteenth century": "18"},
        not_dates=("the first centuries",),
        basis="stated",
    ),
    DatePattern(
        name="season_of_year",
        regex=r"(?:the )?{season}(?: of|,)? (?:{year}|{count})",
        resolve=season_of_year,
        examples={"the summer of 2018": "2018-SU", "winter 2019": "2019-WI"},
        not_dates=("the summers of 2018",),
        basis="stated",
    ),
    DatePattern(
        name="fiscal_year",
        regex=r"(?:the )?fiscal (?:year )?{year}|(?:the )?{year:year2} fiscal year"
        r"|fy ?{year:year3}",
        resolve=fiscal_year,
        examples={"fiscal 2019": "2019", "fiscal year 2019": "2019", "FY2020": "2020"},
        not_dates=("fiscal policy",),
        basis="stated",
    ),
    DatePattern(
        name="fiscal_this_year",
        regex=r"(?:the )?(?P<which>current|last|this|next|latest) fiscal year",
        resolve=fiscal_this,
        examples={"the current fiscal year": "2021", "next fiscal year": "2022"},
        not_dates=("a fiscal year",),
    ),
    DatePattern(
        name="year_end",
        regex=r"(?:the )?(?:year[- ]end|year's end|end of year)",
        resolve=year_end,
        examples={"year-end": "2021", "year's end": "2021"},
        not_dates=("the year ended",),
    ),
)
