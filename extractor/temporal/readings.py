"""What a time expression means, as a small typed object.

Four kinds of meaning, after the four types of TIMEX3. The TIMEX3 value, its modifier and the days
are derived from the object; patterns build objects and never write a value string.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from extractor.records import DateRange, TimexType
from extractor.temporal import underspecified
from extractor.temporal.values import Period

Mod = Literal[
    "START", "MID", "END", "APPROX", "MORE_THAN", "LESS_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS",
    "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER",
]  # fmt: skip

Ref = Literal["PAST_REF", "PRESENT_REF", "FUTURE_REF"]

_LENGTHS = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "weekend": "WE",
    "week": "W",
    "fortnight": "W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
}
"""The letters of each unit in a TIMEX3 length; those of a clock follow a "T"."""

# "Four decades" is P40Y, as TimeML annotators write it; "decades" has no number to multiply.
_MULTIPLES = {"decade": ("year", 10), "century": ("year", 100), "fortnight": ("week", 2)}
_HALVES = {"year": "6M", "hour": "30M", "minute": "30S"}


@dataclass(frozen=True, slots=True)
class Point:
    """A stretch of the calendar: one day, the week before, an hour of this evening.

    Attributes:
        period: The stretch.
        timed: Whether an hour or part of a day was named.
        mod: The TIMEX3 modifier.
        days: The days meant, where they are not exactly those of the period ("later this week").
    """

    period: Period
    timed: bool = False
    mod: Mod | None = None
    days: DateRange | None = None

    @property
    def type(self) -> TimexType:
        """TIME for hours and parts of days, else DATE."""
        return "TIME" if self.timed else "DATE"

    @property
    def value(self) -> str:
        """The TIMEX3 value."""
        return self.period.value

    @property
    def range(self) -> DateRange:
        """The days it covers."""
        return self.days or self.period.range


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A stretch that counts from a day nobody knows: some Tuesday, some May.

    Attributes:
        likely: Where it would lie, counted from days that have no part in common: what these
            share is known of it.
        timed: Whether an hour or part of a day was named.
        mod: The TIMEX3 modifier.
    """

    likely: tuple[Period, ...]
    timed: bool = False
    mod: Mod | None = None
    range: None = None

    @property
    def type(self) -> TimexType:
        """TIME for hours and parts of days, else DATE."""
        return "TIME" if self.timed else "DATE"

    @property
    def value(self) -> str:
        """The TIMEX3 value, with an X for what is unknown."""
        return underspecified.value(self.likely)


@dataclass(frozen=True, slots=True)
class Ancient:
    """A year or century before the first, which no calendar day can stand for.

    Attributes:
        year: As ISO 8601 counts: the year before 1 is 0, 300 BC is -299.
        century: Whether the whole hundred years are meant.
    """

    year: int
    century: bool = False
    mod: Mod | None = None
    type: TimexType = "DATE"
    range: None = None

    @property
    def value(self) -> str:
        """The year as ISO 8601 writes it."""
        sign = "-" if self.year < 0 else ""
        return f"{sign}{-self.year // 100:02}" if self.century else f"{sign}{-self.year:04}"


@dataclass(frozen=True, slots=True)
class Stretch:
    """From one period to another, both included: "from 3 to 5 March".

    The first may be a length that the last ends: "the six months ended June 30".
    """

    first: "Point | Unplaced | Ancient | Length"
    last: Point | Unplaced | Ancient
    mod: Mod | None = None
    type: TimexType = "DATE"

    @property
    def value(self) -> str:
        """The two TIMEX3 values with a slash between, as ISO 8601 writes an interval."""
        return f"{self.first.value}/{self.last.value}"

    @property
    def range(self) -> DateRange | None:
        """The days from the first of the one to the last of the other; None if unplaced."""
        if self.first.range is None or self.last.range is None:
            return None
        return DateRange(self.first.range.first, self.last.range.last)


@dataclass(frozen=True, slots=True)
class Several:
    """Dates that share what is told once: "2 May and 3 June 2014".

    Attributes:
        points: The dates in text order.
        spans: Where each stands, counted from the start of the list.
    """

    points: tuple[Point | Unplaced, ...]
    spans: tuple[tuple[int, int], ...]
    mod: Mod | None = None
    type: TimexType = "DATE"
    range: None = None

    @property
    def value(self) -> str:
        """Their TIMEX3 values, commas between."""
        return ",".join(point.value for point in self.points)


@dataclass(frozen=True, slots=True)
class Vague:
    """Some time before, about, or after the moment of writing; ``days`` bounds it if known."""

    ref: Ref
    days: DateRange | None = None
    mod: Mod | None = None
    type: TimexType = "DATE"

    @property
    def value(self) -> str:
        """The TIMEX3 value."""
        return self.ref

    @property
    def range(self) -> DateRange | None:
        """The days it can lie on."""
        return self.days


@dataclass(frozen=True, slots=True)
class Length:
    """How long something lasts: ``count`` units; None is an unknown number ("several weeks").

    ``days`` are the days it covers where it is tied to some ("the past two weeks").
    """

    count: float | None
    unit: str
    days: DateRange | None = None
    mod: Mod | None = None
    type: TimexType = "DURATION"

    @property
    def value(self) -> str:
        """The TIMEX3 value."""
        unit, count = self.unit, self.count
        if count is not None and unit in _MULTIPLES:
            unit, factor = _MULTIPLES[unit]
            count = count * factor
        time, letters = ("T", _LENGTHS[unit][1:]) if _LENGTHS[unit][0] == "T" else ("", "")
        letters = letters or _LENGTHS[unit]
        return f"P{time}{_amount(count, unit, letters)}"

    @property
    def range(self) -> DateRange | None:
        """The days it covers, if it is tied to any."""
        return self.days


def _amount(count: float | None, unit: str, letters: str) -> str:
    if count is None:
        return f"X{letters}"
    if count % 1 == 0.5 and unit in _HALVES:
        return (f"{int(count)}{letters}" if count > 1 else "") + _HALVES[unit]
    return f"{count:g}{letters}" if count < 1e6 else f"{count:.0f}{letters}"


@dataclass(frozen=True, slots=True)
class Repeat:
    """Something that comes again: every six months, each July, daily.

    Exactly one of ``every`` (how long from one time to the next) and ``name`` (the calendar
    name that returns, as TIMEX3 writes it: "XXXX-07", "XXXX-WXX-2") is given.
    """

    every: Length | None = None
    name: str = ""
    mod: Mod | None = None
    type: TimexType = "SET"
    range: None = None

    @property
    def value(self) -> str:
        """The TIMEX3 value."""
        return self.name if self.every is None else self.every.value


Reading = Point | Unplaced | Ancient | Stretch | Several | Vague | Length | Repeat


def unplaced(readings: Sequence[Reading]) -> Reading:
    """Returns what is common to the readings of one expression from days that share nothing."""
    one = readings[0]
    points = [reading for reading in readings if isinstance(reading, Point)]
    stretches = [reading for reading in readings if isinstance(reading, Stretch)]
    lists = [reading for reading in readings if isinstance(reading, Several)]
    if len(points) == len(readings):
        return Unplaced(tuple(point.period for point in points), points[0].timed, points[0].mod)
    if len(stretches) == len(readings):
        first = unplaced([stretch.first for stretch in stretches])
        last = unplaced([stretch.last for stretch in stretches])
        if isinstance(first, Unplaced | Length) and isinstance(last, Unplaced):
            return Stretch(first, last)
    if len(lists) == len(readings):
        columns = zip(*(several.points for several in lists), strict=True)
        common = [unplaced(column) for column in columns]
        return replace(lists[0], points=tuple(p for p in common if isinstance(p, Unplaced)))
    return replace(one, days=None) if isinstance(one, Vague | Length) else one
