"""How long: "two days", "the past six months", "the first four months of this year", "years"."""

from datetime import date, timedelta
from functools import cache

from extractor import lexicon
from extractor.records import DateRange
from extractor.temporal.patterns import Context, DatePattern, Found, NotATimeError
from extractor.temporal.readings import Length, Reading
from extractor.temporal.values import MONTHS, Period, containing, shifted
from extractor.temporal.vocabulary import UNITS, number, unit

_ALWAYS = {
    ("24", "hours"): "a day",
    ("twenty-four", "hours"): "a day",
    ("seven", "days"): "a week",
    ("7", "days"): "a week",
}
_DAYS = {"day": 1, "week": 7, "fortnight": 14, "weekend": 7}


NEXT_UNIT = {"day": 7, "week": 5, "month": 6}
"""How many units "recent days" are at most: longer ago, another unit would be named."""


def moved(day: date, count: float, name: str) -> date:
    """Returns the day that many units away; the last of a shorter month where it has no such."""
    if name in _DAYS:
        return day + timedelta(days=round(count * _DAYS[name]))
    if name not in UNITS:
        return day + timedelta(days=round(count / 24) if name == "hour" else 0)
    month = shifted(containing("month", day), round(count * MONTHS[UNITS[name]]))
    return min(month.first.replace(day=1) + timedelta(days=day.day - 1), month.last)


def length(found: Found, context: Context) -> Reading | None:
    """Two days, a week, several months; not how old someone is, nor three-quarters."""
    name = found["unit_s"]
    if _is_always(found, context):
        raise NotATimeError
    if found.get("old") or name in ("second", "quarters") or context.after in ("old", "apart"):
        raise NotATimeError
    return Length(_count(found), unit(name), _ahead(found, context))


def _is_always(found: Found, context: Context) -> bool:
    """Tells both halves of "24 hours a day" and "seven days a week", which only say: always."""
    here = found.get("number", ""), found["unit_s"]
    rate = " ".join(word.text.lower() for word in context.following[:2])
    if here in _ALWAYS:
        return rate == _ALWAYS[here]
    return f"{here[0]} {here[1]}" == _ALWAYS.get((context.before[1], context.before[0]))


def half_a_unit(found: Found, context: Context) -> Reading:
    """Half an hour."""
    return Length(0.5, found["unit"])


def _ahead(found: Found, context: Context) -> DateRange | None:
    """In two weeks, where the verb looks ahead, is a week; within two weeks is up to then."""
    count, name, today = _count(found), unit(found["unit_s"]), context.published
    if count is None or today is None or context.tense != "future":
        return None
    if not _ranks().isdisjoint(context.before):
        return None  # "the first storm in two years", whatever lies ahead
    if context.before[0] == "within":
        return DateRange(today, moved(today, count, name))
    if context.before[0] == "in" and name in UNITS and count == int(count):
        return shifted(containing(UNITS[name], today), int(count)).range
    return None


@cache
def _ranks() -> frozenset[str]:
    return frozenset(row[0] for row in lexicon.read("counting_words") if row[1] == "rank")


def _count(found: Found) -> float | None:
    words = found["number"]
    count = number(words)
    return count + 0.5 if count is not None and found.get("half") else count


def to_or_from(found: Found, context: Context) -> Reading:
    """Two to three weeks: a number between."""
    return Length(number(found["number"]), unit(found["unit_s"]), mod="APPROX")


def past_or_next(found: Found, context: Context) -> Reading:
    """The past two years, the next week or two, the coming days."""
    name, ahead = unit(found["unit_s"]), found["which"] in ("next", "coming")
    count = number(found["number"]) if found["number"] and not found["upper"] else None
    days = None
    if context.published is not None:
        days = _anchored(count, name, context.today, ahead=ahead)
    return Length(count, name, days)


def _anchored(count: float | None, name: str, today: date, *, ahead: bool) -> DateRange:
    """The next two years run from today; "the past few weeks" are as many as recent ones."""
    count = NEXT_UNIT.get(name) if count is None else count
    if ahead:
        return DateRange(today, None if count is None else moved(today, count, name))
    return DateRange(None if count is None else moved(today, -count, name), today)


def next_unit_or_two(found: Found, context: Context) -> Reading:
    """The next week or two: from today to the end of the second."""
    name, days = unit(found["unit"]), None
    if context.published is not None:
        days = _anchored(2, name, context.published, ahead=True)
    return Length(2, name, days, mod="APPROX")


def recent_units(found: Found, context: Context) -> Reading:
    """Recent weeks: some of them, up to today; nobody knows how many "recent years" are."""
    name = unit(found["units"])
    if context.published is None:
        return Length(None, name)
    count = NEXT_UNIT.get(name)
    first = None if count is None else moved(context.today, -count, name)
    return Length(None, name, DateRange(first, context.today))


def first_units(found: Found, context: Context) -> Reading | None:
    """The first four months of this year."""
    name, count = unit(found["unit_s"]), number(found["count"])
    whole = None if context.published is None and not found["year"] else _whole(found, context)
    if whole is None or count is None or name not in UNITS:
        return Length(count, name)
    span = shifted(containing(UNITS[name], whole.first), int(count)).first - timedelta(days=1)
    if found["ordinal"] in ("last", "final"):
        first = shifted(containing(UNITS[name], whole.last), 1 - int(count)).first
        return Length(count, name, DateRange(first, whole.last))
    return Length(count, name, DateRange(whole.first, span))


def _whole(found: Found, context: Context) -> Period | None:
    if found["year"]:
        return Period("year", date(int(found["year"]), 1, 1))
    if not found["whole"]:
        return _year_so_far(found, context)
    step = {"last": -1, "this": 0, "next": 1}.get(found["whole"].split()[0])
    if step is None:
        return context.last("year")
    return shifted(containing("year", context.today), step)


def _year_so_far(found: Found, context: Context) -> Period | None:
    """The first nine months, in the news, are those of the latest year that has them."""
    name, count = unit(found["unit_s"]), number(found["count"])
    if name not in ("month", "quarter") or count is None or found["ordinal"] != "first":
        return None
    year = containing("year", context.today)
    over = shifted(containing(UNITS[name], year.first), int(count)).first <= context.today
    return year if over or context.ahead else shifted(year, -1)


def units(found: Found, context: Context) -> Reading | None:
    """Weeks, years: a length without a number."""
    return None if context.after == "apart" else Length(None, unit(found["units"]))


PATTERNS = (
    DatePattern(
        name="length",
        regex=r"{number}(?P<half> and a half)?(?: (?:more|additional|full|long|straight"
        r"|consecutive|trading|business|working|other))?[- ]{unit_s}(?P<old>[- ]old)?(?:[- ]long)?"
        r"(?P<half2> and a half)?",
        resolve=length,
        examples={
            "two days": "P2D",
            "a week": "P1W",
            "three-year": "P3Y",
            "several months": "PXM",
            "two and a half years": "P2Y6M",
            "twenty-four hours": "PT24H",
            "2 1/2 hours": "PT2H30M",
            "nearly forty years": "P40Y",
            "four decades": "P40Y",
        },
        not_dates=("two dayrooms", "24 hours a day", "seven days a week"),
    ),
    DatePattern(
        name="unit_long",
        regex=r"{unit}-long",
        resolve=lambda found, context: Length(1, found["unit"]),
        examples={"day-long": "P1D"},
        not_dates=("headlong",),
    ),
    DatePattern(
        name="half_a_unit",
        regex=r"half an? {unit}",
        resolve=half_a_unit,
        examples={"half an hour": "PT30M", "half a year": "P6M"},
        not_dates=("half a dozen years",),
    ),
    DatePattern(
        name="length_between",
        regex=r"{number} (?:to|or) {number:upper} {unit_s}|{number:number2} {unit:unit_s2} or two",
        resolve=to_or_from,
        examples={"two to three weeks": "P2W", "a year or two": "P1Y"},
        not_dates=("two to three people",),
    ),
    DatePattern(
        name="past_or_next_units",
        regex=r"(?:the |these )?(?P<which>last|past|next|coming|previous|preceding|latest)"
        r"(?: {number}(?: (?:to|or) {number:upper})?(?: more)? {unit_s}| {units:unit_s2})",
        resolve=past_or_next,
        examples={
            "the past two months": "P2M",
            "the next few days": "PXD",
            "the coming weeks": "PXW",
            "the next two years": "P2Y",
        },
        not_dates=("the last dayrooms",),
    ),
    DatePattern(
        name="next_unit_or_two",
        regex=r"the (?:next|coming) {unit} or two",
        resolve=next_unit_or_two,
        examples={"the next week or two": "P2W"},
        not_dates=("the next week or maybe never",),
    ),
    DatePattern(
        name="recent_units",
        regex=r"recent {units}",
        resolve=recent_units,
        examples={"recent weeks": "PXW", "recent years": "PXY"},
        not_dates=("recent weekly figures",),
    ),
    DatePattern(
        name="first_units",
        regex=r"(?:the )?(?P<ordinal>first|last|final|opening) {count} {unit_s}"
        r"(?:,? (?:of|in) (?:{year}|(?P<whole>(?:the|this|last|next) year)))?",
        resolve=first_units,
        examples={"the first four months of this year": "P4M", "the first nine months": "P9M"},
        not_dates=("the first two people",),
    ),
    DatePattern(
        name="the_units",
        regex=r"(?:the|these|those) {count:number} {unit_s}",
        resolve=length,
        examples={"the nine months": "P9M"},
        not_dates=("the nine men",),
    ),
    DatePattern(
        name="units",
        regex=r"(?P<units>(?:days|weeks|months|years|decades|centuries|hours|minutes))"
        r"(?:-long)?",
        resolve=units,
        examples={"weeks": "PXW"},
        not_dates=("weekly",),
    ),
)
