"""Both ends of a date, each as precise as the date is, for formats without intervals."""

import re

from extractor.records import When

_CALENDAR = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?")


def of(when: When) -> tuple[str | None, str | None]:
    """Returns the first and the last day, month or year; None for an end that is open or unknown.

    What has no shorter form in ISO 8601 (a decade, a season) is given by its first and last day.

    >>> from extractor.records import DateRange
    >>> from datetime import date
    >>> may = DateRange(date(2019, 5, 1), date(2019, 5, 31))
    >>> of(When(may, "2019-05", "stated", None))
    ('2019-05', '2019-05')
    >>> of(When(DateRange(None, may.last), "../2019-05-31", "relative", None))
    (None, '2019-05-31')
    """
    if when.range is None:
        return None, None
    first, slash, last = (when.edtf or "").partition("/")
    start = _calendar(first) or (when.range.first.isoformat() if when.range.first else None)
    end = _calendar(last if slash else first)
    return start, end or (when.range.last.isoformat() if when.range.last else None)


def _calendar(edtf: str) -> str | None:
    return edtf if _CALENDAR.fullmatch(edtf) else None
