"""Years before 1000, and years of an era: "AD 410", "300 BC", "from 476 to 493".

A year before the first has no days in a calendar that begins with it: it keeps its name, as ISO
8601 counts it ("300 BC" is -0299), and no days are given.
"""

from datetime import date

from extractor.temporal.patterns import Context, DatePattern, Found
from extractor.temporal.readings import Ancient, Point, Reading, Stretch
from extractor.temporal.values import Period, containing
from extractor.temporal.vocabulary import value
from extractor.temporal.years import are_amounts

BEFORE_CHRIST = frozenset({"bc", "b.c", "bce", "b.c.e"})


def _is_before(era: str) -> bool:
    return era.rstrip(".") in BEFORE_CHRIST


def _counted(number: str, era: str) -> int:
    """The year as ISO 8601 counts it, in which the year before 1 is 0."""
    return 1 - int(number) if _is_before(era) else int(number)


def _year(year: int) -> Point | Ancient:
    return Ancient(year) if year < 1 else Point(Period("year", date(year, 1, 1)))


def year_of_era(found: Found, context: Context) -> Reading | None:
    """AD 410, 79 AD, 300 BC; an "ad" or a "ce" in small letters is none."""
    if not context.in_capitals or not int(found["number"]):
        return None
    return _year(_counted(found["number"], found["era"]))


def years_of_era(found: Found, context: Context) -> Reading | None:
    """From 27 BC to AD 14, between 300 and 250 BC."""
    first = _counted(found["number"], found["since"] or found["era"])
    last = _counted(found["until"], found["era"])
    if not context.in_capitals or first >= last:
        return None
    return Stretch(_year(first), _year(last))


def century_of_era(found: Found, context: Context) -> Reading | None:
    """The third century BC, the 5th century AD."""
    index = value("ordinal", found["ordinal"])
    if index < 1 or not context.in_capitals:
        return None
    if _is_before(found["era"]):
        return Ancient(1 - index * 100, century=True)
    return Point(containing("century", date(max(index * 100 - 100, 1), 1, 1)))


def early_years(found: Found, context: Context) -> Reading | None:
    """From 476 to 493; not what rose from 476 to 493, nor 476 to 493 of anything."""
    first, last = int(found["number"]), int(found["until"])
    if not first < last or are_amounts(context):
        return None
    return Stretch(_year(first), _year(last))


_NUMBER = r"(?P<{}>[1-9]\d{{{{0,3}}}})"
_BEFORE = r"(?:ad|a\.d\.?|ce)"
_AFTER = r"(?P<{}>ad|a\.d\.?|bce|bc|ce|b\.c\.e\.?|b\.c\.?|c\.e\.?)"

PATTERNS = (
    DatePattern(
        name="years_of_era",
        regex=rf"(?:from|between) (?P<one>(?:{_BEFORE} )?{_NUMBER.format('number')}"
        rf"(?: {_AFTER.format('since')})?) (?:to|and|until) "
        rf"(?:(?P<two>{_NUMBER.format('until')} {_AFTER.format('era')})"
        rf"|(?P<two2>(?P<era2>{_BEFORE}) {_NUMBER.format('until2')}))",
        resolve=years_of_era,
        examples={
            "from 27 BC to AD 14": "-0026/0014",
            "between 300 and 250 BC": "-0299/-0249",
            "from 622 to 750 AD": "0622/0750",
        },
        not_dates=("between 300 and 250 ads", "from 250 to 300 BC"),
        basis="stated",
    ),
    DatePattern(
        name="year_of_era",
        regex=rf"(?P<era>{_BEFORE}) {_NUMBER.format('number')}"
        rf"|{_NUMBER.format('number2')} {_AFTER.format('era2')}",
        resolve=year_of_era,
        examples={
            "in AD 410": "0410",
            "in 79 AD": "0079",
            "300 BC": "-0299",
            "44 B.C.": "-0043",
            "1066 CE": "1066",
        },
        not_dates=("an ad 30 seconds long", "300 bc", "AD 0"),
        basis="stated",
    ),
    DatePattern(
        name="century_of_era",
        regex=rf"(?:the )?{{ordinal}}[- ]century,? {_AFTER.format('era')}",
        resolve=century_of_era,
        examples={"the third century BC": "-02", "the 5th century AD": "04"},
        not_dates=("the third century bc",),
        basis="stated",
    ),
    DatePattern(
        name="early_years_from_to",
        regex=r"(?:from|between) (?P<one>(?P<number>[1-9]\d\d))"
        r"(?: ?- ?| (?:to|and|until) )(?P<two>(?P<until>[1-9]\d\d\d?))",
        resolve=early_years,
        examples={"The king ruled from 476 to 493.": "0476/0493"},
        not_dates=(
            "Cases rose from 476 to 493.",
            "from 476 to 493 people",
            "from 493 to 476",
            "The total went from 297 to 1051.",
        ),
        basis="stated",
    ),
)
