"""Days of the week, with their parts: "Friday", "last Friday", "Tuesday night"."""

from datetime import date, timedelta

from extractor.temporal.directions import (
    bare_weekday,
    weekday_on_or_after,
    weekday_on_or_before,
)
from extractor.temporal.patterns import Context, DatePattern, Found
from extractor.temporal.readings import Point, Reading
from extractor.temporal.values import Period, containing, shifted
from extractor.temporal.vocabulary import is_short, value, words

_NEXT = ("next", "coming", "upcoming", "this coming", "this upcoming")
_LAST = ("last", "past", "this past", "previous")


def weekday(found: Found, context: Context) -> Reading | None:
    """Friday, last Friday; "Sun" alone is rather a name."""
    if not found["which"] and is_short("weekday", found["weekday"]) and "." not in found["weekday"]:
        return None
    return Point(Period("day", _day(found, context)))


def part_of_weekday(found: Found, context: Context) -> Reading:
    """Friday night, last Friday morning."""
    clock = words("part")[found["part"]]
    return Point(Period("day", _day(found, context), clock), timed=True)


def _day(found: Found, context: Context) -> date:
    index, which = value("weekday", found["weekday"]), found["which"]
    if which in _LAST:
        return weekday_on_or_before(index, context.today - timedelta(days=1))
    if which in _NEXT:
        return weekday_on_or_after(index, context.today + timedelta(days=1))
    if which == "this":
        return containing("week", context.today).first + timedelta(days=index)
    return bare_weekday(index, context)


def weekday_of_week(found: Found, context: Context) -> Reading:
    """Friday last week, Monday of next week, a week from Friday is not among them."""
    week = shifted(
        containing("week", context.today), {"last": -1, "this": 0, "next": 1}[found["which"]]
    )
    return Point(Period("day", week.first + timedelta(days=value("weekday", found["weekday"]))))


def day_before(found: Found, context: Context) -> Reading:
    """The day before last Tuesday."""
    step = -1 if found["side"] == "before" else 1
    return Point(shifted(Period("day", _day(found, context)), step))


PATTERNS = (
    DatePattern(
        name="weekday",
        regex=r"(?:(?:the )?(?P<which>this coming|this upcoming|this past|last|past|next|this"
        r"|coming|upcoming|previous) )?{weekday}",
        resolve=weekday,
        examples={
            "Monday": "2021-03-15",
            "Wednesday": "2021-03-17",
            "Thursday": "2021-03-11",
            "by Thursday": "2021-03-18",
            "last Wednesday": "2021-03-10",
            "next Friday": "2021-03-19",
            "this Friday": "2021-03-19",
            "this past Sunday": "2021-03-14",
        },
        not_dates=("the sun rose", "they sat down"),
    ),
    DatePattern(
        name="part_of_weekday",
        regex=r"(?:(?:the )?(?P<which>last|next|this) )?{weekday} {part}",
        resolve=part_of_weekday,
        examples={"Sunday night": "2021-03-14TNI", "last Friday morning": "2021-03-12TMO"},
        not_dates=("Sunday nights",),
        type="TIME",
    ),
    DatePattern(
        name="weekday_of_week",
        regex=r"{weekday}(?: of)? (?P<which>last|this|next) week",
        resolve=weekday_of_week,
        examples={"Friday last week": "2021-03-12", "Monday of next week": "2021-03-22"},
        not_dates=("a Friday in weeks past",),
    ),
    DatePattern(
        name="day_before_weekday",
        regex=r"(?:the )?day (?P<side>before|after) (?:(?P<which>last|next|this) )?{weekday}",
        resolve=day_before,
        examples={"the day before last Tuesday": "2021-03-15"},
        not_dates=("the day before",),
    ),
)
