"""Days of the week, with their parts: "Friday", "last Friday", "Tuesday night"."""

from datetime import date, timedelta

from extractor.temporal.calendar_names import is_programme, is_weekday_name
from extractor.temporal.directions import (
    bare_month,
    bare_weekday,
    weekday_on_or_after,
    weekday_on_or_before,
)
from extractor.temporal.patterns import Context, DatePattern, Found, NotATimeError
from extractor.temporal.readings import Point, Reading
from extractor.temporal.values import Period, containing, shifted
from extractor.temporal.vocabulary import is_short, number, unit, value, words

_NEXT = ("next", "coming", "upcoming", "this coming", "this upcoming")
_LAST = ("last", "past", "this past", "previous")


def weekday(found: Found, context: Context) -> Reading | None:
    """Friday, last Friday; "Sun" alone is rather a name."""
    if found["which"]:
        return Point(Period("day", _day(found, context)))
    if is_short("weekday", found["weekday"]) and "." not in found["weekday"]:
        return None
    if is_weekday_name(context):
        return None
    return Point(Period("day", _day(found, context)))


def part_of_weekday(found: Found, context: Context) -> Reading:
    """Friday night, last Friday morning."""
    if is_programme(context):
        raise NotATimeError
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


def before_last(found: Found, context: Context) -> Reading:
    """The Tuesday before last."""
    index, today = value("weekday", found["weekday"]), context.today
    if found["side"] == "before last":
        day = weekday_on_or_before(index, today - timedelta(days=1)) - timedelta(weeks=1)
    else:
        day = weekday_on_or_after(index, today + timedelta(days=1)) + timedelta(weeks=1)
    return Point(Period("day", day))


def weekday_of_month(found: Found, context: Context) -> Reading | None:
    """The third Tuesday of May, the last Friday of the month."""
    if found["year"]:
        month = Period("month", date(int(found["year"]), value("month", found["month"]), 1))
    elif found["month"]:
        month = bare_month(value("month", found["month"]), context)
    else:
        step = {"last": -1, "next": 1}.get(found["which"], 0)
        month = shifted(containing("month", context.today), step)
    index, count = value("weekday", found["weekday"]), value("ordinal", found["ordinal"])
    if count == -1:
        return Point(Period("day", weekday_on_or_before(index, month.last)))
    day = weekday_on_or_after(index, month.first) + timedelta(weeks=count - 1)
    return Point(Period("day", day)) if day <= month.last else None


def weeks_from(found: Found, context: Context) -> Reading | None:
    """A week from Friday, two weeks after Monday, Tuesday week."""
    index, count = value("weekday", found["weekday"]), number(found["number"] or "a")
    name = unit(found["unit_s"] or "week")
    if count is None or count % 1 or name not in ("day", "week"):
        return None
    if found["side"] in ("after", "before"):
        day = bare_weekday(index, context)
    else:
        day = weekday_on_or_after(index, context.today + timedelta(days=1))
    sign = -1 if found["side"] == "before" else 1
    return Point(
        Period("day", day + timedelta(days=sign * int(count) * (7 if name == "week" else 1)))
    )


def small_hours(found: Found, context: Context) -> Reading:
    """The early hours of Thursday."""
    return Point(
        Period("day", _day(found, context), words("part")["morning"]), timed=True, mod="START"
    )


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
        not_dates=(
            "the sun rose",
            "they sat down",
            "The Sunday Times",
            "Monday Night Football",
            "He met Tuesday Weld.",
        ),
    ),
    DatePattern(
        name="part_of_weekday",
        regex=r"(?:(?:the )?(?P<which>last|next|this) )?{weekday} {part}",
        resolve=part_of_weekday,
        examples={"Sunday night": "2021-03-14TNI", "last Friday morning": "2021-03-12TMO"},
        not_dates=("Sunday nights",),
    ),
    DatePattern(
        name="weekday_of_week",
        regex=r"{weekday}(?: of)? (?P<which>last|this|next) week(?! ?['’]s)",
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
    DatePattern(
        name="weekday_before_last",
        regex=r"the {weekday} (?P<side>before last|after next)",
        resolve=before_last,
        examples={"the Tuesday before last": "2021-03-09", "the Friday after next": "2021-03-26"},
        not_dates=("the Tuesday before",),
    ),
    DatePattern(
        name="weekday_of_month",
        regex=r"(?:the )?{ordinal} {weekday} (?:of|in) (?:{month}(?:,? {year})?"
        r"|(?P<which>the|this|last|next) month)",
        resolve=weekday_of_month,
        examples={
            "the third Tuesday of May 2021": "2021-05-18",
            "the last Friday of the month": "2021-03-26",
        },
        not_dates=("the fifth Sunday of April 2021", "the third Tuesday of talks"),
    ),
    DatePattern(
        name="weeks_from_weekday",
        regex=r"{number} {unit_s} (?P<side>from|after|before) {weekday}|{weekday:weekday2} week",
        resolve=weeks_from,
        examples={
            "a week from Friday": "2021-03-26",
            "two days after Monday": "2021-03-17",
            "Tuesday week": "2021-03-30",
        },
        not_dates=("a week from home",),
    ),
    DatePattern(
        name="small_hours",
        regex=r"the (?:early|small) hours of (?:(?P<which>last|this) )?{weekday}(?: morning)?",
        resolve=small_hours,
        examples={"the early hours of Thursday": "2021-03-11TMO"},
        not_dates=("the early hours of the day",),
    ),
)
