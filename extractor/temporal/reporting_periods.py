"""Periods that a date ends or begins: "six months ended June 30", "week beginning 3 June"."""

from datetime import date, timedelta

from extractor.records import DateRange
from extractor.temporal import ends
from extractor.temporal.directions import latest_day
from extractor.temporal.patterns import Context, DatePattern, Found
from extractor.temporal.readings import Length, Point, Reading, Stretch
from extractor.temporal.values import MONTHS, Period, containing, shifted
from extractor.temporal.vocabulary import UNITS, number, unit

_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_POINTING = frozenset({"this", "that", "last", "next", "current", "previous", "coming"})
_OPENING = frozenset({"in", "for", "over", "during", "the", "of"})


def ended(found: Found, context: Context) -> Reading | None:
    """Six months ended June 30, the three months to May, the week to 5 July."""
    name, count = _length(found)
    if count is None or count % 1 or (name not in _DAYS and name not in MONTHS):
        return None
    if not found["count"] and (name == "quarter" or context.before[0] in _POINTING):
        return None  # "the third quarter ended", "this year through May": those are read as such
    if found["side"] == "to" and not (found["the"] or context.before[0] in _OPENING):
        return None
    last = _last(found, context)
    days = DateRange(_first(last.period.last, name, int(count)), last.period.last)
    return Stretch(Length(count, name, days), last)


def _length(found: Found) -> tuple[str, float | None]:
    """The unit and how many of them: a half-year is six months."""
    count = number(found["count"] or "one")
    if found["unit_s"] == "half-year":
        return "month", None if count is None else 6 * count
    return unit(found["unit_s"]), count


def _last(found: Found, context: Context) -> Point:
    end = ends.read(found["two"])
    if end.day and not end.year and found["side"] == "ended":
        return Point(Period("day", latest_day(end.month, end.day, today=context.today)))
    return ends.placed(end, context)


def _first(last: date, name: str, count: int) -> date:
    """The first day of so many units that end with ``last``; whole months where it ends one."""
    if name in _DAYS:
        return last - timedelta(days=_DAYS[name] * count - 1)
    months = -count * MONTHS[UNITS[name]]
    following = last + timedelta(days=1)
    start = shifted(containing("month", following), months)
    return min(start.first + timedelta(days=following.day - 1), start.last)


def begun(found: Found, context: Context) -> Reading | None:
    """The week beginning 3 June: seven days from then; three months from 1 June."""
    name, count = _length(found)
    if count is None or count % 1 or (name not in _DAYS and name not in MONTHS):
        return None
    first = ends.placed(ends.read(found["two"]), context).period.first
    days = DateRange(first, _after(first, name, int(count)) - timedelta(days=1))
    if name == "week" and count == 1:
        return Point(containing("week", first + timedelta(days=3)), days=days)
    return Length(count, name, days)


def _after(first: date, name: str, count: int) -> date:
    if name in _DAYS:
        return first + timedelta(days=_DAYS[name] * count)
    end = shifted(containing("month", first), count * MONTHS[UNITS[name]])
    return min(end.first + timedelta(days=first.day - 1), end.last)


_UNIT = r"(?P<unit_s>half-year|{unit:_}|{units:_})"
_LENGTH = r"(?P<the>the |its )?(?:first )?(?:full |fiscal )?(?:{count}[- ])?" + _UNIT
_DATE = (
    rf"(?:(?:{{month:_}} {{day:_}}|{{day:_}}(?: of)? {{month:_}})(?:,? {{year:_}})?|{ends.MONTH})"
)

PATTERNS = (
    DatePattern(
        name="period_ended",
        regex=rf"(?P<one>{_LENGTH}) (?P<side>ended|ending|to|through|up to)(?: on| in)? "
        rf"(?:the end of )?(?P<two>{_DATE})",
        resolve=ended,
        examples={
            "six months ended June 30": "P6M/2020-06-30",
            "in the three months to January": "P3M/2021-01",
            "In the week to 5 March": "P1W/2021-03-05",
            "the year ending March 31, 2020": "P1Y/2020-03-31",
            "the 12 months through June 2019": "P12M/2019-06",
        },
        not_dates=("he took two weeks to May's surprise", "the six months ended well"),
    ),
    DatePattern(
        name="period_begun",
        regex=rf"{_LENGTH} (?:beginning|starting|commencing|from)(?: on)? (?P<two>{_DATE})",
        resolve=begun,
        examples={
            "the week beginning 1 March": "2021-W09",
            "week commencing 8 March 2021": "2021-W10",
            "the three months beginning 1 June 2020": "P3M",
        },
        not_dates=("the week beginning well",),
    ),
)
