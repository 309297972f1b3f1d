"""The day in the name of a file, a folder or an address: the last resort, marked as such.

Only a whole date counts ("2020-05-08-talks.txt", "2020/05/08/talks.html", "talks_20200508.txt"):
numbers like "12-phase-one.txt" say nothing. The nearest to the end of the path is taken; a name
with several different days dates nothing.
"""

import re
from datetime import date

from extractor.records import DateRange

_YEAR, _MONTH, _DAY = (
    r"(?P<y>(?:19|20)\d\d)",
    r"(?P<m>0[1-9]|1[0-2])",
    r"(?P<d>0[1-9]|[12]\d|3[01])",
)
_PARTED = re.compile(rf"(?<!\d){_YEAR}(?P<by>[-_.]){_MONTH}(?P=by){_DAY}(?!\d)")
_JOINED = re.compile(rf"(?<!\d){_YEAR}{_MONTH}{_DAY}(?!\d)")
_FOLDERS = re.compile(r"/(?P<y>(?:19|20)\d\d)/(?P<m>0?[1-9]|1[0-2]|[a-z]{3})/(?P<d>\d{1,2})/")
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()


def day(path: str) -> DateRange | None:
    """Returns the day that a path or an address names; None when it names none.

    >>> day("news/2020/05/08/talks.html").first, day("talks-20200508.txt").first
    (datetime.date(2020, 5, 8), datetime.date(2020, 5, 8))
    >>> day("12-phase-one.txt")
    """
    *folders, name = path.replace("\\", "/").split("/")
    for part in (name, *reversed(folders)):
        days = {found for found in map(_date, _matches(part)) if found}
        if days:
            return _only(days)
    days = {found for found in map(_date, _FOLDERS.finditer(f"/{path}".casefold())) if found}
    return _only(days) if days else None


def _matches(part: str) -> list[re.Match[str]]:
    return [*_PARTED.finditer(part), *_JOINED.finditer(part)]


def _only(days: set[date]) -> DateRange | None:
    first = min(days)
    return DateRange(first, first) if len(days) == 1 else None


def _date(match: re.Match[str]) -> date | None:
    month = match["m"]
    if month.isalpha() and month not in _MONTHS:
        return None
    number = _MONTHS.index(month) + 1 if month.isalpha() else int(month)
    try:
        return date(int(match["y"]), number, int(match["d"]))
    except ValueError:
        return None
