"""One explicit calendar date in words or figures, read by dateparser.

dateparser returns a moment, even for "May 2020"; which parts the words really gave is asked for
here one precision after the other, so that a month stays a month. Relative words ("yesterday")
are not read: dateparser would count them from the clock.
"""

import re
from datetime import date
from functools import cache
from types import ModuleType

from extractor.records import DateRange
from extractor.temporal.values import FIRST_YEAR, LAST_YEAR, Unit, containing

PRECISIONS: tuple[tuple[Unit, list[str]], ...] = (
    ("day", ["day", "month", "year"]),
    ("month", ["month", "year"]),
)

_YEAR = re.compile(r"(?<!\d)[1-9]\d{3}(?!\d)")
_ISO_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ][\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?")
# Longer strings are never one date, and dateparser's time grows with their length.
MAX_LENGTH = 60


def read(text: str) -> DateRange | None:
    """Returns the days of one calendar date, the whole of ``text``; None when it is none."""
    text = " ".join(text.split()).strip(" ,;.")
    if len(text) > MAX_LENGTH or not any(char.isdigit() for char in text):
        return None
    iso = _ISO_DAY.fullmatch(text)
    text = iso[1] if iso else text
    years = _YEAR.findall(text)
    if text in years:
        return _range("year", date(int(text), 1, 1))
    return _parse(text, years) if years else None


def _parse(text: str, years: list[str]) -> DateRange | None:
    """The clock time and its zone are the article's own: the day is the one that is written.

    dateparser also takes "30 February" for February 2030: the year must be one of those written.
    """
    order = "DMY" if re.search(r"\d\.\d", text) else "MDY"
    for unit, parts in PRECISIONS:
        moment = _dateparser().parse(
            text,
            languages=["en"],
            settings={
                "REQUIRE_PARTS": parts,
                "PARSERS": ["absolute-time"],
                "DATE_ORDER": order,
                "RETURN_AS_TIMEZONE_AWARE": False,
            },
        )
        if moment is not None and f"{moment.year:04}" in years:
            return _range(unit, moment.date())
    return None


def _range(unit: Unit, day: date) -> DateRange | None:
    return containing(unit, day).range if FIRST_YEAR <= day.year < LAST_YEAR else None


@cache
def _dateparser() -> ModuleType:
    import dateparser

    return dateparser
