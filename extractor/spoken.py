"""Days as a reader says them: "10 May 2019", "11–20 August 2019", "by 8 May 2020".

The words are English whatever the locale of the machine, so the same timeline gives the same page.
"""

import re
from datetime import date
from functools import lru_cache

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SEASONS = ("spring", "summer", "autumn", "winter")
FIRST_SEASON = 21
"""What EDTF writes in place of the month for the spring."""


@lru_cache(maxsize=8_192)
def days(edtf: str | None) -> str:
    """Returns an EDTF date, or interval, as a reader says it.

    >>> days("2019-05-10"), days("2019-08-11/2019-08-20"), days("2019-04-30/2019-05-01")
    ('10 May 2019', '11–20 August 2019', '30 April – 1 May 2019')
    >>> days("../2020-05-08"), days("2020-07/.."), days("201X"), days("2020-21"), days(None)
    ('by 8 May 2020', 'from July 2020', 'the 2010s', 'spring 2020', 'no date')
    >>> days("2017/2020-05-08"), days("2017/2019")
    ('2017 – 8 May 2020', '2017–2019')
    >>> days("-0299"), days("-0026/0014")
    ('300 BC', '27 BC – 0014')
    """
    first, slash, last = (edtf or "").partition("/")
    if not slash:
        return _one(first) if first else "no date"
    if first == "..":
        return f"by {_one(last)}"
    return f"from {_one(first)}" if last == ".." else _between(_one(first), _one(last))


def weekday(edtf: str | None) -> str | None:
    """Returns the weekday of a single day; None of anything else.

    >>> weekday("2019-05-10"), weekday("2019-05")
    ('Friday', None)
    """
    if edtf is None or not re.fullmatch(r"\d{4}-\d\d-\d\d", edtf):
        return None
    return WEEKDAYS[date.fromisoformat(edtf).weekday()]


def _one(edtf: str) -> str:
    if edtf.startswith("-") or edtf == "0000":
        return f"{1 - int(edtf)} BC"
    year, *rest = edtf.split("-")
    if year.endswith("XX"):
        return f"the {year[:2]}00s"
    if year.endswith("X"):
        return f"the {year[:3]}0s"
    if not rest:
        return year
    month = int(rest[0])
    name = MONTHS[month - 1] if month < FIRST_SEASON else SEASONS[month - FIRST_SEASON]
    return " ".join([*(str(int(day)) for day in rest[1:]), name, year])


def _between(first: str, last: str) -> str:
    """Says only once, at the end, the year and month that both ends share."""
    start, end = first.split(), last.split()
    shared = 0
    while shared < min(len(start), len(end)) - 1 and start[-1 - shared] == end[-1 - shared]:
        shared += 1
    kept = start[: len(start) - shared]
    alike = len(kept) == 1 and kept[0].isdigit() and len(start) == len(end)
    dash = "–" if alike else " – "
    return " ".join(kept) + dash + last
