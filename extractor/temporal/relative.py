"""Periods counted from another: "two weeks ago", "last year", "a day later", "the same day".

The precision follows the unit: two weeks ago is a week, last year a year.
"""

from datetime import date

from extractor.records import DateRange
from extractor.temporal.directions import bare_quarter, bare_season, quarter_spoken_of
from extractor.temporal.patterns import Context, DatePattern, Found
from extractor.temporal.readings import Length, Point, Reading, Vague
from extractor.temporal.values import MONTHS, Period, Unit, containing, shifted
from extractor.temporal.vocabulary import UNITS, number, unit, value, words

_LAST = ("last", "past", "previous", "preceding", "this past", "prior")
_NEXT = ("next", "coming", "upcoming", "following", "this coming")
_STEPS = {**dict.fromkeys(_LAST, -1), **dict.fromkeys(_NEXT, 1), "this": 0, "current": 0}
BEFORE_SEASONS = frozenset({"in", "during", "since", "by", "until", "early", "late", "mid", "of"})
_CLOCK_UNITS = ("second", "minute", "hour")


def last_this_next(found: Found, context: Context) -> Reading | None:
    """Last week, this year, the coming month."""
    name, step = unit(found["unit"]), _STEPS[found["which"]]
    if name in _CLOCK_UNITS or name == "fortnight":
        return None
    if found["which"] in ("following", "previous", "preceding", "prior") or name == "day":
        return Point(shifted(_counted_from(UNITS[name], context), step))
    if name in ("decade", "century") and found["which"] in ("last", "past"):
        return Length(1, name, _past(name, context))
    if name == "weekend":
        return Point(_weekend(found["which"], context))
    return Point(shifted(containing(UNITS[name], context.today), step))


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
    """Last November, next summer, this March."""
    kind = "month" if found["month"] else "season"
    index = value(kind, found[kind] or "")
    which = found["which"]
    this_year = containing(
        "month" if kind == "month" else "season", date(context.today.year, index, 1)
    )
    first = [this_year.first.replace(year=this_year.first.year + n) for n in (-1, 0, 1)]
    periods = [Period(this_year.unit, day) for day in first]
    if which in _LAST:
        return Point([period for period in periods if period.last < context.today][-1])
    if which in _NEXT:
        return Point(next(period for period in periods if period.first > context.today))
    now = containing(this_year.unit, context.today)
    return Point(now if now in periods else this_year)


def season(found: Found, context: Context) -> Reading | None:
    """The summer, in early spring: by the tense of its verb."""
    if not found["the"] and context.before[0] not in BEFORE_SEASONS:
        return None
    return Point(bare_season(value("season", found["season"]), context))


def ago(found: Found, context: Context) -> Reading | None:
    """Two weeks ago; in a report on a quarter, "a year ago" is the quarter a year ago."""
    name, count = unit(found["unit_s"]), number(found["number"])
    if count is None:
        return Vague(
            "PAST_REF", None if context.published is None else DateRange(None, context.today)
        )
    return _counted(name, -count, containing(_unit(name), context.today), context)


def unnumbered_ago(found: Found, context: Context) -> Reading:
    """Years ago, long ago."""
    return Vague("PAST_REF", DateRange(None, context.today) if context.published else None)


def before_last(found: Found, context: Context) -> Reading:
    """The week before last, the year after next."""
    step = -2 if found["side"] == "before last" else 2
    return Point(shifted(containing(UNITS[found["which"]], context.today), step))


def from_now(found: Found, context: Context) -> Reading | None:
    """Six months from now."""
    name, count = unit(found["unit_s"]), number(found["number"])
    if count is None:
        return Vague("FUTURE_REF", DateRange(context.today, None))
    return _counted(name, count, containing(_unit(name), context.today), context)


def earlier_or_later(found: Found, context: Context) -> Reading | None:
    """A year earlier, two days later: counted from what was mentioned last.

    A year is earlier than the one of publication, if need be; a day later than nothing is no day.
    """
    name, count = unit(found["unit_s"]), number(found["number"])
    if count is None:
        return Length(None, name)
    sign = -1 if found["side"] in ("earlier", "previously") else 1
    start = context.last if name in MONTHS else context.mentioned
    return _counted(name, sign * count, start(_unit(name)), context)


def _unit(name: str) -> Unit:
    return "day" if name in _CLOCK_UNITS else UNITS.get(name, "week")


def _counted(name: str, count: float, start: Period, context: Context) -> Reading | None:
    if name == "fortnight":
        count *= 2
    if count % 1:
        return None
    if name in _CLOCK_UNITS:
        return Point(start)
    if name in ("decade", "century"):
        years = MONTHS[UNITS[name]] // 12
        return Point(shifted(containing("year", context.today), int(count) * years))
    spoken_of = quarter_spoken_of(context) if name == "year" and count == -1 else None
    if spoken_of and context.recent.unit == "quarter":
        return Point(shifted(spoken_of, -4))
    return Point(shifted(start, int(count)))


def year_ago_period(found: Found, context: Context) -> Reading:
    """The year-earlier period: the quarter or year under discussion, a year before."""
    ordinal = found["ordinal"]
    if ordinal:
        return Point(shifted(bare_quarter(value("ordinal", ordinal), context), -4))
    if context.recent.unit == "quarter" or found["word"] == "quarter":
        now = quarter_spoken_of(context) or containing("quarter", context.today)
        return Point(shifted(now, -4))
    return Point(shifted(containing("year", context.today), -1))


def same(found: Found, context: Context) -> Reading | None:
    """The same day, that month: the one mentioned last."""
    name = unit(found["unit"])
    if name not in UNITS:
        return None
    return Point(context.mentioned(UNITS[name]))


def the_unit(found: Found, context: Context) -> Reading | None:
    """The year, the month: the present one; "the year ended March 31" is only as long as one."""
    name = found["which"].split()[-1]
    if context.after in ("ended", "ending", "to", "through"):
        return Length(1, name)
    if context.after in ("before", "after", "earlier"):
        step = 1 if context.after == "after" else -1
        return Point(shifted(context.last(UNITS[name]), step))
    return Point(containing(UNITS[name], context.today))


def that_part(found: Found, context: Context) -> Reading:
    """That afternoon, the next morning."""
    step = 1 if found["which"] in ("the next", "the following") else 0
    day = shifted(context.mentioned("day"), step).first
    return Point(Period("day", day, words("part")[found["part"]]), timed=True)


PATTERNS = (
    DatePattern(
        name="last_this_next",
        regex=r"(?:the )?(?P<which>last|past|next|this|coming|this coming|this past|upcoming"
        r"|previous|preceding|prior|following|current) {unit}",
        resolve=last_this_next,
        examples={
            "last week": "2021-W10",
            "this year": "2021",
            "next month": "2021-04",
            "last quarter": "2020-Q4",
            "the past weekend": "2021-W10-WE",
            "the following month": "2021-04",
            "early next month": "2021-04",
            "the middle of last month": "2021-02",
            "later this month": "2021-03",
        },
        not_dates=("the last weekly", "this time"),
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
        name="units_ago",
        regex=r"{number}(?: (?:full|long))?[ -]{unit_s}(?: or (?:so|two|more))? ago",
        resolve=ago,
        examples={
            "three days ago": "2021-03-14",
            "two weeks ago": "2021-W09",
            "a year ago": "2020",
            "nearly two months ago": "2021-01",
            "several years ago": "PAST_REF",
        },
        not_dates=("ages ago",),
        noted=False,
    ),
    DatePattern(
        name="unnumbered_ago",
        regex=r"(?:long|{units}|(?:some|a long) time) ago",
        resolve=unnumbered_ago,
        examples={"years ago": "PAST_REF", "long ago": "PAST_REF"},
        not_dates=("how long they went",),
    ),
    DatePattern(
        name="week_before_last",
        regex=r"the (?P<which>week|weekend|month|year) (?P<side>before last|after next)",
        resolve=before_last,
        examples={"the week before last": "2021-W09", "the year after next": "2023"},
        not_dates=("the week before",),
    ),
    DatePattern(
        name="the_day",
        regex=r"(?:later|earlier)(?: in| on)? the day|the end of the day",
        resolve=lambda found, context: Point(context.mentioned("day")),
        examples={"Monday, later in the day": "2021-03-15"},
        not_dates=("the day", "the later days"),
    ),
    DatePattern(
        name="units_from_now",
        regex=r"{number} {unit_s} (?:from (?:now|today)|hence)",
        resolve=from_now,
        examples={"six months from now": "2021-09", "a week from today": "2021-W12"},
        not_dates=("six months from then",),
    ),
    DatePattern(
        name="units_earlier",
        regex=r"{number} {unit_s} (?P<side>earlier|later|previously)",
        resolve=earlier_or_later,
        examples={"Monday, a day later": "2021-03-16", "a year earlier": "2020"},
        not_dates=("a day late",),
    ),
    DatePattern(
        name="year_ago_period",
        regex=r"(?:the )?(?:corresponding |comparable |same )?year[- ](?:ago|earlier)"
        r" (?:{ordinal} )?(?P<word>quarter|period)|(?P<alone>year[- ](?:ago|earlier))",
        resolve=year_ago_period,
        examples={
            "the year-ago quarter": "2020-Q1",
            "the year-earlier period": "2020",
            "year-earlier": "2020",
            "the year-ago third quarter": "2019-Q3",
        },
        not_dates=("a year-long quarrel",),
        noted=False,
    ),
    DatePattern(
        name="same_unit",
        regex=r"(?:the same|that same|that|the very same) {unit}",
        resolve=same,
        examples={"from Monday to the same day": "2021-03-15", "in 2019, that year": "2019"},
        not_dates=("that days",),
    ),
    DatePattern(
        name="the_unit",
        regex=r"the (?:full |whole )?(?P<which>year|month|week|decade|fiscal year)",
        resolve=the_unit,
        examples={"the year": "2021", "the end of the month": "2021-03", "the full year": "2021"},
        not_dates=("the years",),
    ),
    DatePattern(
        name="that_part",
        regex=r"(?P<which>that|the next|the following|the same) {part}",
        resolve=that_part,
        examples={
            "Monday, that afternoon": "2021-03-15TAF",
            "Monday, the next morning": "2021-03-16TMO",
        },
        not_dates=("that mornings",),
        type="TIME",
    ),
)
