"""Times of day, with the day where one is named beside them: "5 p.m. EST, Nov. 6", "noon".

A clock keeps its zone: "16:08 UTC" is T16:08Z. The day is the one that is written, in that zone.
"""

import re
from datetime import date

from extractor.temporal.directions import bare_day, bare_weekday, day_of
from extractor.temporal.patterns import Context, DatePattern, Found
from extractor.temporal.readings import Point, Reading
from extractor.temporal.values import Period
from extractor.temporal.vocabulary import value, words

_NAMED = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}
_HALVES = {"morning": "a", "afternoon": "p", "evening": "p"}
_OFFSET = re.compile(r"(?:utc|gmt)? ?(?P<sign>[+-])(?P<hours>\d\d?)(?::?(?P<minutes>\d\d))?")


def clock(found: Found, context: Context) -> Reading | None:
    """5 p.m. Friday, 10:35 a.m., noon Thursday, 16:08 UTC."""
    hour = _hour(found)
    if hour is None:
        return None
    return Point(Period("day", _day(found, context), hour + _zone(found["zone"])), timed=True)


def _hour(found: Found) -> str | None:
    if found["named"]:
        return _NAMED[found["named"]]
    digits = re.findall(r"\d\d?", found["clock"])
    hour, minute = int(digits[0]), int(digits[1]) if len(digits) > 1 else 0
    half = found["half"] or _HALVES.get(found["of"], "")
    if hour > (12 if half else 24) or minute > 59:
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour:02}:{minute:02}"


def _zone(name: str) -> str:
    """The offset of a zone as ISO 8601 writes it; "" where the name does not tell it."""
    offset = _OFFSET.fullmatch(name)
    if offset is not None:
        return f"{offset['sign']}{int(offset['hours']):02}:{offset['minutes'] or '00'}"
    if name == "z":
        return "Z"
    told = words("zone").get(name.partition(" ")[0], "local")
    return "" if told == "local" else told


def _day(found: Found, context: Context) -> date:
    weekday = value("weekday", found["weekday"]) if found["weekday"] else None
    if found["month"]:
        month, day = value("month", found["month"]), value("day", found["day"])
        if found["year"]:
            return day_of(int(found["year"]), month, day)
        return bare_day(month, day, context, weekday=weekday)
    if weekday is not None:
        return bare_weekday(weekday, context)
    if found["word"]:
        moved = {"yesterday": -1, "today": 0, "tomorrow": 1}[found["word"]]
        return date.fromordinal(context.today.toordinal() + moved)
    return context.last("day").first


def part_of_day(found: Found, context: Context) -> Reading:
    """The evening of Aug. 24; Saturday afternoon, May 3: the written date tells the day."""
    return Point(Period("day", _day(found, context), words("part")[found["part"]]), timed=True)


def early_hours(found: Found, context: Context) -> Reading:
    """The early hours of 21 September."""
    return Point(Period("day", _day(found, context), words("part")["morning"]), timed=True)


# A clock of four digits is one only beside its zone: "0900 GMT".
_CLOCK = (
    r"(?:(?P<clock>\d{{1,2}}(?:[:.]\d\d){{0,2}}) ?(?P<half>[ap])\.?m\.?"
    r"|(?P<clock2>\d{{1,2}}:\d\d(?::\d\d)?)(?: hours)?"
    r"|(?P<clock3>\d{{1,2}}) (?:o'clock|in the (?P<of>morning|afternoon|evening))"
    r"|(?P<clock4>[0-2]\d[0-5]\d)(?= ?(?:gmt|utc|hours|[+]\d))"
    r"|(?P<named>noon|midday|midnight))"
)
_ZONE = r"(?P<zone>(?:(?:utc|gmt) ?)?[+-] ?\d{{1,2}}(?::?\d\d)?|{zone:_}(?: (?:standard )?time)?|z)"
_DATE = r"(?:{month} {day}|(?:the )?{day:day2}(?: of)? {month:month2})(?:,? {year})?"
_DAY = rf"(?:(?:{{weekday}},? )?{_DATE}|{{weekday:weekday2}}|(?P<word>today|yesterday|tomorrow))"
_AT_ZONE = rf"{_CLOCK}(?:(?: hours)? ?(?:{_ZONE}|\({_ZONE.replace('<zone>', '<zone2>')}\)))?"

PATTERNS = (
    DatePattern(
        name="part_of_day",
        regex=rf"(?:the )?{{part}} (?:of|on) {_DAY}|{{weekday:weekday3}} {{part:part2}},? "
        r"(?:{month:month3} {day:day3}|(?:the )?{day:day4}(?: of)? {month:month4})"
        r"(?:,? {year:year2})?",
        resolve=part_of_day,
        examples={
            "the evening of May 6, 2020": "2020-05-06TEV",
            "morning on Friday": "2021-03-12TMO",
            "the afternoon of Saturday, May 3, 2014": "2014-05-03TAF",
            "Saturday afternoon, May 3, 2014": "2014-05-03TAF",
            "Sunday night, 7th June 2015": "2015-06-07TNI",
            "Friday morning, March 12": "2021-03-12TMO",
        },
        not_dates=("the evening of his life", "Friday morning walks"),
    ),
    DatePattern(
        name="early_hours_of_day",
        regex=rf"(?:the )?early hours of (?:{{weekday}},? )?{_DATE}",
        resolve=early_hours,
        examples={
            "the early hours of 12 March": "2021-03-12TMO",
            "the early hours of Friday, March 12": "2021-03-12TMO",
        },
        not_dates=("the early hours of the march",),
    ),
    DatePattern(
        name="clock_time",
        regex=rf"{_AT_ZONE}(?:,? (?:on )?{_DAY})?",
        resolve=clock,
        examples={
            "10:35 a.m.": "2021-03-17T10:35",
            "5.30pm": "2021-03-17T17:30",
            "5 p.m. EST, Nov. 6": "2020-11-06T17:00-05:00",
            "noon Thursday": "2021-03-11T12:00",
            "9 a.m. yesterday": "2021-03-16T09:00",
            "4 in the morning": "2021-03-17T04:00",
            "0900 GMT": "2021-03-17T09:00Z",
            "16:08 UTC": "2021-03-17T16:08Z",
            "20:15 +08:00": "2021-03-17T20:15+08:00",
            "8 p.m. Beijing time": "2021-03-17T20:00+08:00",
            "7 p.m. ET on Friday": "2021-03-12T19:00",
            "18:30 UTC+2": "2021-03-17T18:30+02:00",
            "21:05 (UTC-3)": "2021-03-17T21:05-03:00",
        },
        not_dates=("25:99", "won 13 p.m.", "0900 men"),
    ),
    DatePattern(
        name="day_and_clock_time",
        regex=rf"{_DAY},?(?: at)? {_AT_ZONE}",
        resolve=clock,
        examples={
            "Friday at 5 p.m.": "2021-03-12T17:00",
            "May 6, 2020, 17:30 GMT": "2020-05-06T17:30Z",
            "6 May 2020 at 17:30 GMT": "2020-05-06T17:30Z",
            "yesterday at noon": "2021-03-16T12:00",
        },
        not_dates=("Friday at 5 dollars",),
    ),
)
