"""Years: "2020", "nineteen ninety-six", "pre-2018"; a figure that counts things is none."""

import re
from datetime import date, timedelta

from extractor.records import DateRange
from extractor.temporal.patterns import Context, DatePattern, Found
from extractor.temporal.readings import Point, Reading
from extractor.temporal.values import Period
from extractor.temporal.vocabulary import number

# "1066 people", "2000 metres": a figure before a plural noun counts things. What may follow a
# year that is one is open; what may stand before it is not.
BEFORE_YEARS = frozenset(
    {"in", "since", "of", "from", "by", "until", "till", "to", "through", "during", "before",
     "after", "between", "and", "the", "fiscal", "early", "late", "mid", "around", "about", "("}
)  # fmt: skip
NOT_BEFORE_YEARS = frozenset({"$", "£", "€", "no.", "no", "#", "section", "route", "resolution"})
COUNTED = re.compile(r"people|men|women|[a-z]{4,}s")
"""What follows a figure that counts: any longer word that looks like a plural."""
LIKELY_YEARS = range(1900, 2051)


def spelled(found: Found) -> int | None:
    """Returns the value of a year in words; None where they are another number."""
    year = number(found["count"])
    return int(year) if year is not None and 1100 <= year <= 2100 else None


def year(found: Found, context: Context) -> Reading | None:
    """2020, where it is no number of things."""
    likely = int(found["year"]) in LIKELY_YEARS and not COUNTED.fullmatch(context.after)
    if context.before[0] not in BEFORE_YEARS and not likely:
        return None
    if NOT_BEFORE_YEARS.intersection(context.before):
        return None
    return Point(Period("year", date(int(found["year"]), 1, 1)))


def spelled_year(found: Found, context: Context) -> Reading | None:
    """Nineteen ninety-six."""
    year = spelled(found)
    return None if year is None else Point(Period("year", date(year, 1, 1)))


def beside_year(found: Found, context: Context) -> Reading:
    """Post-1959, pre-2018."""
    year = Period("year", date(int(found["year"]), 1, 1))
    if found["side"] == "post":
        return Point(year, mod="AFTER", days=DateRange(year.last + timedelta(days=1), None))
    return Point(year, mod="BEFORE", days=DateRange(None, year.first - timedelta(days=1)))


PATTERNS = (
    DatePattern(
        name="year",
        regex=r"(?:the year )?{year}",
        resolve=year,
        examples={"in 2020": "2020", "the year 2000": "2000", "the 2018 deal": "2018"},
        not_dates=("$2000", "99999", "1500 soldiers", "2000 people", "no. 2020"),
        basis="stated",
    ),
    DatePattern(
        name="year_in_words",
        regex=r"(?:the year )?(?P<count>(?:nineteen|twenty|two thousand)"
        r"(?:[ -](?:and )?[a-z]+){{1,2}})"
        r"|the year (?P<count2>two thousand)",
        resolve=spelled_year,
        examples={"nineteen ninety-six": "1996", "the year two thousand": "2000"},
        not_dates=("nineteen people", "two thousand men", "twenty four hours"),
        basis="stated",
    ),
    DatePattern(
        name="beside_year",
        regex=r"(?P<side>pre|post)-{year}",
        resolve=beside_year,
        examples={"post-1959": "1959", "pre-2018": "2018"},
        not_dates=("post-war",),
        basis="stated",
    ),
)
