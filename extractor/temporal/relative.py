"""Last, this and next, and the present one: "last year", "next summer", "the weekend", "the month".

The precision follows the unit: last week is a week, last year a year.
"""

from datetime import date

from extractor import lexicon
from extractor.records import DateRange
from extractor.temporal.calendar_names import is_title
from extractor.temporal.directions import bare_season
from extractor.temporal.durations import moved
from extractor.temporal.patterns import Context, DatePattern, Found, NotATimeError
from extractor.temporal.readings import Length, Point, Reading
from extractor.temporal.values import MONTHS, Period, Unit, containing, shifted
from extractor.temporal.vocabulary import CLOCK_UNITS, UNITS, unit, value

_LAST = ("last", "past", "previous", "preceding", "this past", "prior")
_NEXT = ("next", "coming", "upcoming", "following", "this coming")
_STEPS = {**dict.fromkeys(_LAST, -1), **dict.fromkeys(_NEXT, 1), "this": 0, "current": 0}
_OVER = lexicon.of_sort("connectives", "within")
_AFTER_ADVERBS = frozenset(
    {"and", "but", "or", "in", "at", "on", "for", "to", "by", "as", "when", "with"}
)
_SUNDAY = 6
_BEFORE_SEASONS = frozenset({"in", "during", "since", "by", "until", "early", "late", "mid", "of"})


def last_this_next(found: Found, context: Context) -> Reading | None:
    """Last week, this year, the coming month."""
    if is_title(context):
        raise NotATimeError
    name, step = unit(found["unit"]), _STEPS[found["which"]]
    if name in CLOCK_UNITS or name == "fortnight":
        return None
    if found["which"] in ("following", "previous", "preceding", "prior") or name == "day":
        return Point(shifted(_counted_from(UNITS[name], context), step))
    if name in ("decade", "century") and found["which"] in ("last", "past"):
        return Length(1, name, _past(name, context))
    if name == "weekend":
        return Point(_weekend(found["which"], context))
    whole = shifted(containing(UNITS[name], context.today), step)
    return Point(whole, days=_up_to_now(whole, found, context))


def _up_to_now(whole: Period, found: Found, context: Context) -> DateRange | None:
    """In March, the past year, and what was done "over the last year", reach up to today.

    On a Sunday, last week is the one that Saturday ended, as the calendars of the news have it.
    """
    if context.today.weekday() == _SUNDAY and (whole.unit, found["which"]) == ("week", "last"):
        return DateRange(moved(context.today, -7, "day"), moved(context.today, -1, "day"))
    over = context.written[0].lower() == "the" and context.cue in _OVER
    counted = found["which"] in ("past", "this past") or (found["which"] == "last" and over)
    if not counted or whole.unit not in ("week", "month", "year"):
        return None
    return DateRange(moved(context.today, -1, whole.unit), context.today)


def _past(name: str, context: Context) -> DateRange:
    years = MONTHS[UNITS[name]] // 12
    return DateRange(shifted(containing("year", context.today), -years).first, context.today)


def _weekend(which: str, context: Context) -> Period:
    """Last weekend is the one before today; this weekend is that of the week, or the one past."""
    this_week = containing("weekend", context.today)
    if which in _LAST or (context.tense == "past" and context.today < this_week.first):
        return shifted(this_week, -1)
    return shifted(this_week, 1) if which in ("next", "following") else this_week


def the_weekend(found: Found, context: Context) -> Reading:
    """Over the weekend: the one past, unless it lies ahead."""
    this_week = containing("weekend", context.today)
    past = not context.ahead and context.today < this_week.first
    return Point(shifted(this_week, -1) if past else this_week)


def _counted_from(name: Unit, context: Context) -> Period:
    """What "the following month" counts from: the month mentioned last, or the present one."""
    return context.last(name) if name in MONTHS else context.mentioned(name)


def last_name(found: Found, context: Context) -> Reading | None:
    """Last November, next summer, this March; in February, last winter is the one before this."""
    kind = "month" if found["month"] else "season"
    index = value(kind, found[kind])
    which = found["which"]
    this_year = containing(
        "month" if kind == "month" else "season", date(context.today.year, index, 1)
    )
    first = [this_year.first.replace(year=this_year.first.year + n) for n in (-2, -1, 0, 1)]
    periods = [Period(this_year.unit, day) for day in first]
    if which in _LAST:
        return Point([period for period in periods if period.last < context.today][-1])
    if which in _NEXT:
        return Point(next(period for period in periods if period.first > context.today))
    now = containing(this_year.unit, context.today)
    return Point(now if now in periods else this_year)


def season(found: Found, context: Context) -> Reading | None:
    """The summer, in early spring: by the tense of its verb."""
    if not found["the"] and context.before[0] not in _BEFORE_SEASONS:
        return None
    return Point(bare_season(value("season", found["season"]), context))


def before_last(found: Found, context: Context) -> Reading:
    """The week before last, the year after next."""
    step = -2 if found["side"] == "before last" else 2
    return Point(shifted(containing(UNITS[found["which"]], context.today), step))


def before_or_after(found: Found, context: Context) -> Reading | None:
    """The day before, the year after: beside the one mentioned last.

    "The day before the vote" counts from the vote, and "the year ended" before is not this.
    """
    if context.after.isalnum() and context.after not in _AFTER_ADVERBS:
        return None
    name = UNITS[found["which"]]
    start = context.last(name) if name in MONTHS else context.mentioned(name)
    return Point(shifted(start, 1 if found["side"] == "after" else -1))


def the_unit(found: Found, context: Context) -> Reading | None:
    """The year, the month: the present one; "the year ended March 31" is only as long as one."""
    name = found["which"].split()[-1]
    if context.after.isdigit():
        raise NotATimeError
    if context.after in ("ended", "ending", "to", "through"):
        return Length(1, name)
    return Point(containing(UNITS[name], context.today))


PATTERNS = (
    DatePattern(
        name="last_this_next",
        regex=r"(?:the )?(?P<which>last|past|next|this|coming|this coming|this past|upcoming"
        r"|previous|preceding|prior|following|current) (?:(?:financial|fiscal) )?{unit}",
        resolve=last_this_next,
        examples={
            "last week": "2021-W10",
            "this year": "2021",
            "next month": "2021-04",
            "last quarter": "2020-Q4",
            "the last financial quarter": "2020-Q4",
            "the past weekend": "2021-W10-WE",
            "the following month": "2021-04",
            "early next month": "2021-04",
            "the middle of last month": "2021-02",
            "later this month": "2021-03",
        },
        not_dates=(
            "the last weekly",
            "this time",
            "On “This Week” she was calm",
            "Kanal's This Week",
        ),
    ),
    DatePattern(
        name="the_weekend",
        regex=r"the weekend|weekend",
        resolve=the_weekend,
        examples={"the weekend": "2021-W10-WE"},
        not_dates=("two weekends",),
    ),
    DatePattern(
        name="last_month_or_season",
        regex=r"(?P<which>last|past|next|this|coming|this coming|this past) (?:{month}|{season})",
        resolve=last_name,
        examples={
            "last November": "2020-11",
            "last May": "2020-05",
            "this summer": "2021-SU",
            "last fall": "2020-FA",
            "next April": "2021-04",
        },
        not_dates=("the last falls",),
    ),
    DatePattern(
        name="season",
        regex=r"(?P<the>the )?{season}",
        resolve=season,
        examples={"the summer": "2020-SU"},
        not_dates=("the summers",),
    ),
    DatePattern(
        name="week_before_last",
        regex=r"the (?P<which>week|weekend|month|year) (?P<side>before last|after next)",
        resolve=before_last,
        examples={"the week before last": "2021-W09", "the year after next": "2023"},
        not_dates=("the week before",),
    ),
    DatePattern(
        name="unit_before_or_after",
        regex=r"the (?P<which>day|week|month|year) (?P<side>before|after|earlier)",
        resolve=before_or_after,
        examples={
            "Monday, the day before": "2021-03-14",
            "in 2019, and the year after": "2020",
            "the year before": "2020",
        },
        not_dates=("the day before yesterday", "Monday, the day before the vote"),
    ),
    DatePattern(
        name="the_unit",
        regex=r"the (?:full |whole )?(?P<which>year|month|week|decade|fiscal year)",
        resolve=the_unit,
        examples={"the year": "2021", "the end of the month": "2021-03", "the full year": "2021"},
        not_dates=("the years",),
    ),
)
