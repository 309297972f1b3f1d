"""Calendar arithmetic, and the three spellings of a stretch of time: TIMEX3, days, EDTF.

A :class:`Period` is a stretch the calendar has a name for ("the week of 4 May 2020", "the second
quarter"). Its TIMEX3 value and its :class:`~extractor.records.DateRange` are derived here and
nowhere else. Only the standard library is used, for the command line reads its days with
:func:`parse_day`. What words mean is decided elsewhere.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

from extractor.records import DateRange

Unit = Literal[
    "day", "week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century"
]

MONTHS: dict[Unit, int] = {
    "month": 1,
    "quarter": 3,
    "half": 6,
    "season": 3,
    "year": 12,
    "decade": 120,
    "century": 1200,
}
"""How many months each unit has; days and weeks are not in it."""

SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}
"""Meteorological seasons by their first month; a winter is named after the year it begins in."""

FIRST_YEAR = 1000
LAST_YEAR = 9000
"""Years after this are no dates of news; well below ``date.max``, so that sums cannot overflow."""


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time the calendar has a name for.

    Attributes:
        unit: How long it is.
        first: Its first day; for a weekend the Saturday.
        clock: For a day only, the hour or part of it as TIMEX3 writes it after the "T"
            ("17:00", "MO"); "" for the whole day.
    """

    unit: Unit
    first: date
    clock: str = ""

    @property
    def last(self) -> date:
        """Its last day."""
        if self.unit == "weekend":
            return self.first + timedelta(days=1)
        return shifted(self, 1).first - timedelta(days=1)

    @property
    def range(self) -> DateRange:
        """All its days."""
        return DateRange(self.first, self.last)

    @property
    def value(self) -> str:
        """Its TIMEX3 value."""
        return _VALUES[self.unit](self.first) + (f"T{self.clock}" if self.clock else "")


def containing(unit: Unit, day: date) -> Period:
    """Returns the period of that unit in which a day lies; for a weekend, that of its ISO week."""
    if unit == "day":
        return Period(unit, day)
    if unit in ("week", "weekend"):
        monday = day - timedelta(days=day.weekday())
        return Period(unit, monday if unit == "week" else monday + timedelta(days=5))
    if unit == "season":
        return Period(unit, _month_start(day, -(day.month % 3)))
    if unit in ("decade", "century"):
        size = MONTHS[unit] // 12
        return Period(unit, date(max(day.year // size * size, 1), 1, 1))
    return Period(unit, _month_start(day, -((day.month - 1) % MONTHS[unit])))


def shifted(period: Period, count: int) -> Period:
    """Returns the period ``count`` units later, or earlier when it is negative.

    Raises:
        OverflowError: If that lies outside the years 1 to 9000.
    """
    if period.unit == "day":
        return Period("day", _checked(period.first + timedelta(days=count)), period.clock)
    if period.unit in ("week", "weekend"):
        return Period(period.unit, _checked(period.first + timedelta(weeks=count)))
    return Period(period.unit, _month_start(period.first, count * MONTHS[period.unit]))


LATE_IN_WEEK = 3
"""Days of a week before those that are late in it."""


def third(period: Period, mod: str) -> DateRange:
    """Returns the days meant by the START ("early"), MID or END ("late") of a period.

    The first ten days of a month, the next ten, and the rest; four months of a year; of a week the
    first two days, the next three, and what is late in it from Thursday on, as offices have it;
    four years of a decade, three, and three.
    """
    if period.unit == "month":
        cuts = (period.first + timedelta(days=10), period.first + timedelta(days=20))
    elif period.unit in MONTHS and MONTHS[period.unit] % 3 == 0:
        size = MONTHS[period.unit]
        early, late = (48, 84) if period.unit == "decade" else (size // 3, size * 2 // 3)
        cuts = (_month_start(period.first, early), _month_start(period.first, late))
    elif period.unit == "week" and mod == "END":
        cuts = (period.first, period.first + timedelta(days=LATE_IN_WEEK))
    else:
        size = max((period.last - period.first).days // 3, 1)
        cuts = (period.first + timedelta(days=size), period.last - timedelta(days=size - 1))
    if mod == "START":
        return DateRange(period.first, cuts[0] - timedelta(days=1))
    if mod == "END":
        return DateRange(cuts[1], period.last)
    return DateRange(cuts[0], max(cuts[0], cuts[1] - timedelta(days=1)))


def _month_start(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= LAST_YEAR:
        raise OverflowError(f"year {year} is outside the calendar")
    return date(year, month + 1, 1)


def _checked(day: date) -> date:
    if day.year > LAST_YEAR:
        raise OverflowError(f"year {day.year} is outside the calendar")
    return day


def _week_value(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


_VALUES: dict[Unit, Callable[[date], str]] = {
    "day": date.isoformat,
    "week": _week_value,
    "weekend": lambda day: _week_value(day) + "-WE",
    "month": lambda day: f"{day.year:04}-{day.month:02}",
    "quarter": lambda day: f"{day.year:04}-Q{(day.month + 2) // 3}",
    "half": lambda day: f"{day.year:04}-H{(day.month + 5) // 6}",
    "season": lambda day: f"{day.year:04}-{SEASONS[day.month]}",
    "year": lambda day: f"{day.year:04}",
    "decade": lambda day: f"{day.year // 10:03}",
    "century": lambda day: f"{day.year // 100:02}",
}

_TIMEX = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)(?:T(?P<clock>[\w:.+-]+))?|(?P<month>\d{4}-\d\d)|(?P<year>\d{4})"
    r"|(?P<decade>\d{3})X?|(?P<century>\d\d)(?:XX)?|(?P<quarter>\d{4}-Q[1-4])"
    r"|(?P<half>\d{4}-H[12])|(?P<season>\d{4}-(?:SP|SU|FA|WI))"
    r"|(?P<week>\d{4}-W\d\d)|(?P<weekend>\d{4}-W\d\d-WE)"
)


def period(value: str) -> Period | None:
    """Returns the period a TIMEX3 value of type DATE or TIME names; None when it names none."""
    found = _TIMEX.fullmatch(value)
    if found is None:
        return None
    unit = next(unit for unit in _READERS if found[unit])
    try:
        named = Period(unit, _READERS[unit](found[unit]), found["clock"] or "")
        return named if named.last.year <= LAST_YEAR else None
    except (ValueError, OverflowError):
        return None


def _monday(text: str) -> date:
    return date.fromisocalendar(int(text[:4]), int(text[6:8]), 1)


def _season_start(text: str) -> date:
    month = next(month for month, name in SEASONS.items() if name == text[5:])
    return date(int(text[:4]), month, 1)


_READERS: dict[Unit, Callable[[str], date]] = {
    "weekend": lambda text: _monday(text) + timedelta(days=5),
    "week": lambda text: _monday(text),
    "day": date.fromisoformat,
    "month": lambda text: date(int(text[:4]), int(text[5:]), 1),
    "quarter": lambda text: date(int(text[:4]), int(text[6:]) * 3 - 2, 1),
    "half": lambda text: date(int(text[:4]), int(text[6:]) * 6 - 5, 1),
    "season": _season_start,
    "year": lambda text: date(int(text), 1, 1),
    "decade": lambda text: date(int(text) * 10, 1, 1),
    "century": lambda text: date(int(text) * 100, 1, 1),
}


def parse_day(text: str) -> DateRange:
    """Returns the days meant by "2020", "2020-05" or "2020-05-08".

    >>> parse_day("2020-02").last
    datetime.date(2020, 2, 29)

    Raises:
        ValueError: If it is none of these, or no such day exists.
    """
    found = period(text) if re.fullmatch(r"\d{4}(-\d\d){0,2}", text) else None
    if found is None:
        raise ValueError(f"'{text}' is no day; write YYYY, YYYY-MM or YYYY-MM-DD")
    return found.range


def parse_edtf(text: str) -> DateRange:
    """Returns the days of an EDTF string as :func:`edtf` writes it.

    >>> parse_edtf("2020-05/..")
    DateRange(first=datetime.date(2020, 5, 1), last=None)

    Raises:
        ValueError: If it is not such a string, or runs backwards.
    """
    head, slash, tail = text.partition("/")
    if not slash:
        return _edtf_period(head)
    first = None if head == ".." else _edtf_period(head).first
    last = None if tail == ".." else _edtf_period(tail).last
    if first is None and last is None:
        raise ValueError(f"'{text}' is open at both ends")
    if first is not None and last is not None and last < first:
        raise ValueError(f"'{text}' runs backwards")
    return DateRange(first, last)


def _edtf_period(text: str) -> DateRange:
    if re.fullmatch(r"\d{3}X|\d\dXX", text):
        found = period(text)
        if found is not None:
            return found.range
    return parse_day(text)


@lru_cache(maxsize=1_000)
def edtf(days: DateRange) -> str:
    """Returns the shortest EDTF level 1 string (ISO 8601-2) for exactly these days.

    >>> edtf(DateRange(date(2020, 5, 1), date(2020, 5, 31)))
    '2020-05'
    >>> edtf(DateRange(date(2020, 5, 4), None))
    '2020-05-04/..'
    """
    first, last = days.first, days.last
    if first is None or last is None:
        return f"{first or '..'}/{last or '..'}"
    for unit, suffix in _EDTF_UNITS.items():
        if containing(unit, first).range == days:
            return containing(unit, first).value + suffix
    return _edtf_interval(first, last)


_EDTF_UNITS: dict[Unit, str] = {"day": "", "month": "", "year": "", "decade": "X", "century": "XX"}


def _edtf_interval(first: date, last: date) -> str:
    for unit in _INTERVAL_UNITS:
        start, end = containing(unit, first), containing(unit, last)
        if start.first == first and end.last == last:
            return f"{start.value}/{end.value}"
    return f"{first}/{last}"


_INTERVAL_UNITS: tuple[Unit, ...] = ("year", "month")
