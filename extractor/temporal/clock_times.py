"""Times of day, with the day where one is named beside them: "5 p.m. EST, Nov. 6", "noon"."""

import re
from datetime import date

from extractor.temporal.directions import bare_day, bare_weekday, day_of
from extractor.temporal.patterns import Context, DatePattern, Found
from extractor.temporal.readings import Point, Reading
from extractor.temporal.values import Period
from extractor.temporal.vocabulary import value, words

_NAMED = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}
_HALVES = {"morning": "a", "afternoon": "p", "evening": "p"}
_ZONES = r"(?:edt|est|et|gmt|utc|bst|pst|pdt|cst|cdt|ist|jst|hkt|local time|eastern time)"


def clock(found: Found, context: Context) -> Reading | None:
    """5 p.m. Friday, 10:35 a.m., noon Thursday."""
    hour = _hour(found)
    return None if hour is None else Point(Period("day", _day(found, context), hour), timed=True)


def _hour(found: Found) -> str | None:
    if found["named"]:
        return _NAMED[found["named"]]
    digits = re.findall(r"\d\d?", found["clock"])
    hour, minute = int(digits[0]), int(digits[1]) if len(digits) > 1 else 0
    half = found["half"] or _HALVES.get(found["part"], "")
    if hour > (12 if half else 24) or minute > 59:
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour:02}:{minute:02}"


def _day(found: Found, context: Context) -> date:
    if found["month"]:
        month, day = value("month", found["month"]), value("day", found["day"])
        if found["year"]:
            return day_of(int(found["year"]), month, day)
        return bare_day(month, day, context)
    if found["weekday"]:
        return bare_weekday(value("weekday", found["weekday"]), context)
    if found["word"]:
        moved = {"yesterday": -1, "today": 0, "tomorrow": 1}[found["word"]]
        return date.fromordinal(context.today.toordinal() + moved)
    return context.last("day").first


# A clock of four digits is one only beside its zone: "0900 GMT".
_CLOCK = (
    r"(?:(?P<clock>\d{{1,2}}(?:[:.]\d\d){{0,2}}) ?(?P<half>[ap])\.?m\.?"
    r"|(?P<clock2>\d{{1,2}}:\d\d)(?: hours)?"
    r"|(?P<clock3>\d{{1,2}}) (?:o'clock|in the (?P<part>morning|afternoon|evening))"
    r"|(?P<clock4>[0-2]\d[0-5]\d)(?= (?:gmt|utc|hours))"
    r"|(?P<named>noon|midday|midnight))"
)
_DAY = (
    r"(?:{weekday}(?:,? {month:month2} {day:day2})?|{month} {day}(?:,? {year})?"
    r"|{day:day3} {month:month3}(?:,? {year:year2})?"
    r"|(?P<word>today|yesterday|tomorrow))"
)
_AT_ZONE = rf"{_CLOCK}(?: \(?{_ZONES}\)?)?"


def part_of_day(found: Found, context: Context) -> Reading:
    """The evening of Aug. 24."""
    return Point(Period("day", _day(found, context), words("part")[found["part"]]), timed=True)


PATTERNS = (
    DatePattern(
        name="part_of_day",
        regex=rf"(?:the )?{{part}} (?:of|on) {_DAY}",
        resolve=part_of_day,
        examples={
            "the evening of May 6, 2020": "2020-05-06TEV",
            "morning on Friday": "2021-03-12TMO",
        },
        not_dates=("the evening of his life",),
    ),
    DatePattern(
        name="clock_time",
        regex=rf"{_AT_ZONE}(?:,? (?:on )?{_DAY})?",
        resolve=clock,
        examples={
            "10:35 a.m.": "2021-03-17T10:35",
            "5.30pm": "2021-03-17T17:30",
            "5 p.m. EST, Nov. 6": "2020-11-06T17:00",
            "noon Thursday": "2021-03-11T12:00",
            "9 a.m. yesterday": "2021-03-16T09:00",
            "4 in the morning": "2021-03-17T04:00",
            "0900 GMT": "2021-03-17T09:00",
        },
        not_dates=("25:99", "won 13 p.m.", "0900 men"),
    ),
    DatePattern(
        name="day_and_clock_time",
        regex=rf"{_DAY},?(?: at)? {_AT_ZONE}",
        resolve=clock,
        examples={
            "Friday at 5 p.m.": "2021-03-12T17:00",
            "May 6, 2020, 17:30 GMT": "2020-05-06T17:30",
            "6 May 2020 at 17:30 GMT": "2020-05-06T17:30",
            "yesterday at noon": "2021-03-16T12:00",
        },
        not_dates=("Friday at 5 dollars",),
    ),
)
