"""How often: "every six months", "each July", "daily", "Tuesday nights"."""

from extractor.temporal.calendar_names import is_programme
from extractor.temporal.patterns import Context, DatePattern, Found
from extractor.temporal.readings import Length, Reading, Repeat
from extractor.temporal.vocabulary import number, unit, value, words

_ADVERBS = {
    "hourly": ("hour", 1),
    "daily": ("day", 1),
    "nightly": ("day", 1),
    "weekly": ("week", 1),
    "monthly": ("month", 1),
    "quarterly": ("month", 3),
    "half-yearly": ("month", 6),
    "semi-annually": ("month", 6),
    "yearly": ("year", 1),
    "annually": ("year", 1),
}


def every_units(found: Found, context: Context) -> Reading | None:
    """Every six months, each year, every other week."""
    count = number(found["count"]) if found["count"] else 1
    if count is None:
        return None
    return Repeat(Length(count * (2 if found["other"] else 1), unit(found["unit_s"])))


def every_name(found: Found, context: Context) -> Reading:
    """Each July, every Tuesday, Sunday nights."""
    part = words("part")[found["part"]] if found["part"] else ""
    if found.get("month"):
        return Repeat(name=f"XXXX-{value('month', found['month']):02}")
    weekday = value("weekday", found["weekday"]) + 1
    return Repeat(name=f"XXXX-WXX-{weekday}" + (f"T{part}" if part else ""))


def every_part(found: Found, context: Context) -> Reading:
    """Every morning."""
    return Repeat(name=f"XXXX-XX-XXT{words('part')[found['part'] or '']}")


def adverb(found: Found, context: Context) -> Reading | None:
    """Daily, annually; the Daily Post is a paper."""
    if is_programme(context):
        return None
    name, count = _ADVERBS[found["word"]]
    return Repeat(Length(count, name))


def per_unit(found: Found, context: Context) -> Reading | None:
    """Twice a week, three times a year; not "once a second round is over"."""
    if found["unit"] == "second":
        return None
    return Repeat(Length(1, unit(found["unit"])))


PATTERNS = (
    DatePattern(
        name="every_units",
        regex=r"(?:every|each)(?: (?P<other>other|second))?(?: (?:of the )?{count})? {unit_s}",
        resolve=every_units,
        examples={
            "every six months": "P6M",
            "each year": "P1Y",
            "every other week": "P2W",
            "every day": "P1D",
        },
        not_dates=("each of the men", "everyday"),
    ),
    DatePattern(
        name="every_name",
        regex=r"(?:every|each) (?:{month}|{weekday})(?: {part})?",
        resolve=every_name,
        examples={"each July": "XXXX-07", "every Tuesday": "XXXX-WXX-2"},
        not_dates=("every Tuesdays",),
    ),
    DatePattern(
        name="weekday_parts",
        regex=r"{weekday} {part}s|{weekday:weekday2}s",
        resolve=every_name,
        examples={"Sunday nights": "XXXX-WXX-7TNI", "Mondays": "XXXX-WXX-1"},
        not_dates=("Monday's",),
    ),
    DatePattern(
        name="every_part",
        regex=r"(?:every|each) {part}",
        resolve=every_part,
        examples={"every morning": "XXXX-XX-XXTMO"},
        not_dates=("every mornings",),
    ),
    DatePattern(
        name="adverb",
        regex=r"(?P<word>hourly|daily|nightly|weekly|monthly|quarterly|half-yearly|yearly"
        r"|semi-annually|annually)",
        resolve=adverb,
        examples={"daily": "P1D", "annually": "P1Y", "half-yearly": "P6M"},
        not_dates=("dailies", "the Daily Post"),
    ),
    DatePattern(
        name="per_unit",
        regex=r"(?:once|twice|{count} times) (?:a|per|each|every) {unit}",
        resolve=per_unit,
        examples={"twice a week": "P1W", "three times a year": "P1Y"},
        not_dates=("once a chairman", "once a second round is over"),
    ),
)
