"""Years: "2020", "nineteen ninety-six", "pre-2018"; a figure that counts things is none."""

import re
from datetime import date, timedelta
from functools import cache

from extractor import lexicon
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
AFTER_AMOUNTS_TOO = frozenset({"to", "about", "around", "from", "between", "and", "(", "through"})
"""Words before years and amounts alike: "about 2000 people"."""
COMPARED = frozenset({"earlier", "later", "rather", "other", "different", "newer", "older"})
COUNTED = re.compile(r"people|men|women|[a-z]{4,}s")
"""What follows a figure that counts: any longer word that looks like a plural."""
LIKELY_YEARS = range(1900, 2051)


def spelled(found: Found) -> int | None:
    """Returns the value of a year in words; None where they are another number."""
    year = number(found["count"])
    return int(year) if year is not None and 1100 <= year <= 2100 else None


FUNCTION_WORDS = frozenset("and but or as when while until with under by he she it they".split())


@cache
def _counting(sort: str) -> frozenset[str]:
    return frozenset(row[0] for row in lexicon.read("counting_words") if row[1] == sort)


def are_amounts(context: Context) -> bool:
    """Tells "rose from 476 to 493" and "476 to 493 cases" from the years a king ruled."""
    things = context.after.isalnum() and context.after not in FUNCTION_WORDS
    return things or not _counting("change").isdisjoint(context.before)


def are_counted(context: Context) -> bool:
    """Tells of the years after "the toll rose" that they are two counts of it."""
    moved, *counted = context.before
    return moved in _counting("moved") and not _counting("toll").isdisjoint(counted)


def year(found: Found, context: Context) -> Reading | None:
    """2020, where it is no number of things, and no thing's number."""
    if not found["the"] and (_is_amount(context) or _is_number_of(context)):
        return None
    if _is_moved_to(int(found["year"]), context):
        return None
    likely = int(found["year"]) in LIKELY_YEARS and not COUNTED.fullmatch(context.after)
    lead = context.before[0]
    if not likely and lead not in BEFORE_YEARS:
        return None
    if lead in AFTER_AMOUNTS_TOO and not likely:
        return None
    return Point(Period("year", date(int(found["year"]), 1, 1)))


def _is_amount(context: Context) -> bool:
    """Tells "more than 2000", "2000 km", "a total of 2019 people" from years."""
    one, two = context.before[:2]
    if one in _counting("bound") and not (one == "than" and two in COMPARED):
        return True
    if context.after in _counting("measure"):
        return True
    counted = context.after in _counting("people") and one in ("of", "to", "up", "and", "about")
    return counted and (one != "of" or two in _counting("change"))


def _is_moved_to(figure: int, context: Context) -> bool:
    """Tells "rose to 2019" and "fell from 2015 to 1998" from "rose from 2015 to 2019"."""
    lead, beside, *before = context.before
    if lead == "to" and beside in _counting("moved"):
        return True
    if lead == "to" and beside.isdigit() and before[:1] == ["from"]:
        moved, first, last = before[1:2], int(beside), figure
    elif lead == "from" and (to := _moved_to(context)) is not None:
        moved, first, last = [beside], figure, to
    else:
        return False
    if _counting("moved").isdisjoint(moved):
        return False
    years = first < last and first in LIKELY_YEARS and last in LIKELY_YEARS
    return not years or not _counting("toll").isdisjoint(before)


def _moved_to(context: Context) -> int | None:
    """Returns the figure of "to 1998" behind an expression."""
    words = [word.text.lower() for word in context.following[:2]]
    return int(words[1]) if words[:1] == ["to"] and words[1:] and words[1].isdigit() else None


def _is_number_of(context: Context) -> bool:
    """Tells "Flight 1549" and "Resolution 2020"."""
    return not _counting("numbered").isdisjoint(context.before[:1]) or (
        context.before[0] == "." and context.before[1] == "no"
    )


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
        regex=r"(?P<the>the year )?{year}",
        resolve=year,
        examples={
            "in 2020": "2020",
            "the year 2000": "2000",
            "the 2018 deal": "2018",
            "In 2019 people left": "2019",
            "The fund grew until 2018": "2018",
            "no later than 2020": "2020",
        },
        not_dates=(
            "$2000",
            "99999",
            "1500 soldiers",
            "2000 people",
            "no. 2020",
            "Flight 1987",
            "page 2001",
            "more than 2000",
            "about 2000 people",
            "2000 km",
            "from 297 to 1051",
            "a total of 2019 deaths",
            "The number of patients rose from 1650 to 2020",
            "The number of pupils fell from 2015 to 1998",
            "Cases rose to 2019",
            "The death toll rose from 1985 to 2010",
        ),
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
