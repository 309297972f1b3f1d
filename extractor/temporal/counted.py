"""Periods counted from another: "two weeks ago", "a day later", "the same day", "a year earlier".

The precision follows the unit: two weeks ago is a week, two years later a year.
"""

from extractor.records import DateRange
from extractor.temporal.directions import bare_quarter, quarter_spoken_of
from extractor.temporal.durations import moved
from extractor.temporal.patterns import AFTER_DAYS, Context, DatePattern, Found
from extractor.temporal.readings import Length, Point, Reading, Vague
from extractor.temporal.values import MONTHS, Period, Unit, containing, shifted
from extractor.temporal.vocabulary import CLOCK_UNITS, UNITS, number, unit, value, words

_MOST = {"day": 7, "week": 9, "month": 12}
"""How many units "several weeks ago" are at most: two of the next would be named."""

HOURS_OF_TODAY = 12
"""What so many hours ago happened is told as of the day of publication."""


def ago(found: Found, context: Context) -> Reading | None:
    """Two weeks ago; in a report on a quarter, "a year ago" is the quarter a year ago."""
    name, count = unit(found["unit_s"]), number(found["number"])
    if count is None:
        return unnumbered_ago(found, context)
    return _counted(name, -count, containing(_unit(name), context.today), context)


def unnumbered_ago(found: Found, context: Context) -> Reading:
    """Years ago, long ago: two units away at least; weeks ago, not so long that months would be."""
    if not context.published:
        return Vague("PAST_REF")
    name, today = unit(found.get("unit_s") or found.get("units") or ""), context.today
    if name not in UNITS:
        return Vague("PAST_REF", DateRange(None, today))
    first = moved(today, -_MOST[name], name) if name in _MOST else None
    return Vague("PAST_REF", DateRange(first, moved(today, -2, name)))


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
    reading = _counted(name, sign * count, start(_unit(name)), context)
    if isinstance(reading, Point) and context.tense == "past" and _is_ahead(reading, context):
        return Length(count, name)  # what is told as past counts from an earlier day
    return reading


def _is_ahead(reading: Point, context: Context) -> bool:
    return context.published is not None and reading.period.first > context.published


def _unit(name: str) -> Unit:
    return "day" if name in CLOCK_UNITS else UNITS.get(name, "week")


def _counted(name: str, count: float, start: Period, context: Context) -> Reading | None:
    if name == "fortnight":
        count *= 2
    if count % 1:
        return None
    if name in CLOCK_UNITS:
        return _hours_away(count, start) if name == "hour" else Point(start)
    if name in ("decade", "century"):
        years = MONTHS[UNITS[name]] // 12
        return Point(shifted(containing("year", context.today), int(count) * years))
    if name == "year" and count == -1:
        return Point(_compared(context) or shifted(start, -1))
    return Point(shifted(start, int(count)))


def _hours_away(count: float, start: Period) -> Point:
    """48 hours ago is two days ago; 36 may be one or two; a few hours ago is today."""
    days, rest = divmod(int(abs(count)), 24)
    if not days and rest <= HOURS_OF_TODAY:
        return Point(start)
    sign = 1 if count > 0 else -1
    near, far = shifted(start, sign * days), shifted(start, sign * (days + bool(rest)))
    span = DateRange(*sorted((near.first, far.first)))
    return Point(near, days=None if near == far else span)


def _compared(context: Context) -> Period | None:
    """What figures are compared with a year before: the quarter or month they are of."""
    if context.recent.unit == "quarter":
        spoken_of = quarter_spoken_of(context)
        return None if spoken_of is None else shifted(spoken_of, -4)
    if context.recent.unit == "month" and context.before[0] in ("from", "than", "with"):
        return shifted(context.mentioned("month"), -12)
    return None


def year_ago_period(found: Found, context: Context) -> Reading:
    """The year-earlier period: the quarter or year under discussion, a year before."""
    if found.get("ordinal"):
        return Point(shifted(bare_quarter(value("ordinal", found["ordinal"]), context), -4))
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


def on_the_day(found: Found, context: Context) -> Reading | None:
    """On the day, for the rest of the day: the one mentioned last, or that of publication."""
    rest = context.before[:2] == ("of", "rest")
    if not rest and context.before[0] not in ("on", "for", "during", "throughout"):
        return None
    if context.after.isalnum() and context.after not in AFTER_DAYS:
        return None
    return Point(context.last("day"))


def that_part(found: Found, context: Context) -> Reading:
    """That afternoon, the next morning."""
    step = 1 if found["which"] in ("the next", "the following") else 0
    day = shifted(context.mentioned("day"), step).first
    return Point(Period("day", day, words("part")[found["part"]]), timed=True)


PATTERNS = (
    DatePattern(
        name="units_ago",
        regex=r"{number}(?: (?:full|long))?[ -]{unit_s}(?: or (?:so|two|more))?"
        r" (?:ago|back(?! (?:to|in|into|on)\b))",
        resolve=ago,
        examples={
            "three days ago": "2021-03-14",
            "two weeks ago": "2021-W09",
            "a year ago": "2020",
            "nearly two months ago": "2021-01",
            "several years ago": "PAST_REF",
            "several weeks back": "PAST_REF",
            "48 hours ago": "2021-03-15",
            "six hours ago": "2021-03-17",
        },
        not_dates=("ages ago", "ten days back to back"),
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
        name="same_period_last_year",
        regex=r"the (?:(?:same|corresponding|comparable|equivalent) )?(?P<word>quarter|period)"
        r"(?: (?:of|in))?"
        r" (?:last year|the (?:previous|prior) year|the year before|a year (?:ago|earlier))",
        resolve=year_ago_period,
        examples={
            "the same quarter last year": "2020-Q1",
            "the corresponding period of last year": "2020",
        },
        not_dates=("the same quarter of the town",),
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
        name="the_day",
        regex=r"(?:later|earlier)(?: in| on)? the day|the end of the day",
        resolve=lambda found, context: Point(context.last("day")),
        examples={"Monday, later in the day": "2021-03-15", "earlier in the day": "2021-03-17"},
        not_dates=("the day", "the later days"),
    ),
    DatePattern(
        name="on_the_day",
        regex=r"the day",
        resolve=on_the_day,
        examples={
            "On Monday it rained, and on the day, all stayed in": "2021-03-15",
            "Shares fell 3 percent on the day.": "2021-03-17",
            "Monday was wet for the rest of the day": "2021-03-15",
        },
        not_dates=("the day of the vote", "won the day", "on the day when", "the day he left"),
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
    ),
)
