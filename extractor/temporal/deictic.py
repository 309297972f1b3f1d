"""Words that point from the day of publication: "yesterday", "tonight", "now", "soon"."""

from collections.abc import Callable
from datetime import timedelta

from extractor.records import DateRange
from extractor.temporal.calendar_names import is_title
from extractor.temporal.directions import day_of
from extractor.temporal.patterns import Context, DatePattern, Found, NotATimeError
from extractor.temporal.readings import Point, Reading, Ref, Vague
from extractor.temporal.values import Period
from extractor.temporal.vocabulary import words

_DAYS = {
    "today": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "day before yesterday": -2,
    "day after tomorrow": 2,
}


def day(found: Found, context: Context) -> Reading:
    """Today, yesterday morning, the day after tomorrow."""
    part = found.get("part")
    moved = context.today + timedelta(days=_DAYS[found["word"]])
    return Point(Period("day", moved, words("part")[part] if part else ""), timed=bool(part))


def in_another_year(found: Found, context: Context) -> Reading:
    """On this day in 1945: the day as far into that year as publication is into its own."""
    today = context.today
    return Point(Period("day", day_of(int(found["year"]), today.month, today.day)))


def part_of_today(found: Found, context: Context) -> Reading:
    """This morning, last night, tonight; overnight, which is tonight in "is expected overnight"."""
    if is_title(context):
        raise NotATimeError
    word = found["which"] or found["word"]
    ahead = word == "overnight" and context.tense in ("future", "present")
    moved = context.today - timedelta(days=word in ("last", "overnight") and not ahead)
    part = words("part")[found["part"]] if found["part"] else "NI"
    return Point(Period("day", moved, part), timed=True)


def vague(ref: Ref) -> Callable[[Found, Context], Reading]:
    """Returns a resolver for words that only say before, about or after now."""

    def resolve(found: Found, context: Context) -> Reading:
        return Vague(ref, _around(ref, context))

    return resolve


def _around(ref: Ref, context: Context) -> DateRange | None:
    if context.published is None:
        return None
    first = None if ref == "PAST_REF" else context.published
    return DateRange(first, None if ref == "FUTURE_REF" else context.published)


def soon(found: Found, context: Context) -> Reading | None:
    """Soon, ahead of publication: not "as soon as", nor "soon became"."""
    if context.after == "as" or context.tense == "past":
        return None
    return vague("FUTURE_REF")(found, context)


def someday(found: Found, context: Context) -> Reading | None:
    """Someday; what "will one day" be. In the past, one day is some day of a story."""
    if found["one"] and context.tense != "future":
        return None
    return vague("FUTURE_REF")(found, context)


PATTERNS = (
    DatePattern(
        name="day_in_another_year",
        regex=r"(?:today|(?:on )?this day),? in {year}",
        resolve=in_another_year,
        examples={
            "on this day in 1945": "1945-03-17",
            "on this day, in 1945": "1945-03-17",
            "today in 1945": "1945-03-17",
        },
        not_dates=("on this day in court",),
    ),
    DatePattern(
        name="day_from_today",
        regex=r"(?P<word>today|yesterday|tomorrow)(?: {part})?",
        resolve=day,
        examples={
            "today": "2021-03-17",
            "yesterday": "2021-03-16",
            "tomorrow": "2021-03-18",
            "yesterday morning": "2021-03-16TMO",
        },
        not_dates=("a yesterdays",),
    ),
    DatePattern(
        name="two_days_away",
        regex=r"the (?P<word>day before yesterday|day after tomorrow)",
        resolve=day,
        examples={"the day before yesterday": "2021-03-15", "the day after tomorrow": "2021-03-19"},
        not_dates=("the day after",),
    ),
    DatePattern(
        name="part_of_today",
        regex=r"(?P<which>this|last) {part}|(?P<word>tonight|overnight)",
        resolve=part_of_today,
        examples={
            "this morning": "2021-03-17TMO",
            "last night": "2021-03-16TNI",
            "tonight": "2021-03-17TNI",
        },
        not_dates=("these mornings", "On “This Morning” she was calm"),
    ),
    DatePattern(
        name="now",
        regex=r"(?:right |just )?now|nowadays|these days",
        resolve=vague("PRESENT_REF"),
        examples={"now": "PRESENT_REF", "right now": "PRESENT_REF", "these days": "PRESENT_REF"},
        not_dates=("nowhere",),
    ),
    DatePattern(
        name="currently",
        regex=r"currently|current",
        resolve=vague("PRESENT_REF"),
        examples={"currently": "PRESENT_REF"},
        not_dates=("electric currents",),
    ),
    DatePattern(
        name="recently",
        regex=r"(?:more |most )?recently|lately|recent"
        r"|the past",
        resolve=vague("PAST_REF"),
        examples={"recently": "PAST_REF", "more recently": "PAST_REF", "the past": "PAST_REF"},
        not_dates=("walked past",),
    ),
    DatePattern(
        name="soon",
        regex=r"soon",
        resolve=soon,
        examples={"soon": "FUTURE_REF"},
        not_dates=("as soon as he can",),
    ),
    DatePattern(
        name="future",
        regex=r"(?:the |a )?(?:(?:not[ -])?(?:too[ -])?"
        r"(?:near|immediate|foreseeable|distant) )?future"
        r"|the (?:near|short|long) term",
        resolve=vague("FUTURE_REF"),
        examples={"the near future": "FUTURE_REF", "future": "FUTURE_REF"},
        not_dates=("futures traders",),
    ),
    DatePattern(
        name="someday",
        regex=r"someday|(?P<one>one day)",
        resolve=someday,
        examples={"someday": "FUTURE_REF"},
        not_dates=("One day they quarrelled.",),
    ),
)
