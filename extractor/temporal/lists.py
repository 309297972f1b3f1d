"""Several dates that share a month or a year: "2 May and 3 June 2014", "on 2, 5 and 9 May"."""

import re
from dataclasses import replace

from extractor.temporal import ends
from extractor.temporal.patterns import Context, DatePattern, Found
from extractor.temporal.readings import Reading, Several

_ITEM = re.compile(r"[^,]+?(?=,| and | or |$)")
_BETWEEN = re.compile(r"^(?:and|or) ")


def days(found: Found, context: Context) -> Reading | None:
    """May 2, 5 and 9; 2 May and 3 June 2014; May and October 2014: what only one tells holds."""
    items = _items(found["list"])
    told = [ends.read(text) for _, text in items]
    month, year = found.get("month"), _year(found, told)
    if month:
        told = [replace(end, month=ends.read(month).month) for end in told]
    if not all(end.month for end in told) or (not month and not year):
        return None
    points = [ends.placed(replace(end, year=end.year or year), context) for end in told]
    spans = tuple((start, start + len(text)) for start, text in items)
    return Several(tuple(points), spans)


def _year(found: Found, told: list[ends.End]) -> int:
    return next((end.year for end in reversed(told) if end.year), 0) or int(found["year"] or 0)


def _items(text: str) -> list[tuple[int, str]]:
    """The dates of a list with where each begins."""
    items = []
    for match in _ITEM.finditer(text):
        words = match[0].lstrip()
        start = match.end() - len(words)
        joined = _BETWEEN.match(words)
        shift = joined.end() if joined else 0
        items.append((start + shift, words[shift:]))
    return items


_DAY = r"(?:{month:_} {day:_}|{day:_}(?: of)? {month:_})"
_AND = r",? (?:and|or) "

PATTERNS = (
    DatePattern(
        name="days_of_a_month",
        regex=r"(?:{month} (?P<list>{day:_}(?:, {day:_})*" + _AND + r"{day:_})(?:,? {year})?"
        r"|(?:the )?(?P<list2>{day:_}(?:, {day:_})*"
        + _AND
        + r"{day:_}) (?:of )?{month:month2}(?:,? {year:year2})?)",
        resolve=days,
        examples={
            "on May 2, 5 and 9, 2014": "2014-05-02,2014-05-05,2014-05-09",
            "on 2 and 9 May 2014": "2014-05-02,2014-05-09",
            "May 6 or 8": "2021-05-06,2021-05-08",
        },
        not_dates=("February 28 and 30", "2 and 9 men", "2 May and 3 June"),
        basis="stated",
    ),
    DatePattern(
        name="days_of_a_year",
        regex=rf"(?P<list>{_DAY}(?:, {_DAY})*{_AND}{_DAY}),? {{year}}",
        resolve=days,
        examples={
            "on 2 May and 3 June 2014": "2014-05-02,2014-06-03",
            "on May 2, June 3 and July 4, 2014": "2014-05-02,2014-06-03,2014-07-04",
        },
        not_dates=("2 May and 3 June", "30 February and 3 June 2014"),
        basis="stated",
    ),
    DatePattern(
        name="months_of_a_year",
        regex=rf"(?P<list>{{month:_}}(?:, {{month:_}})*{_AND}{{month:_}})(?:,| of)? {{year}}",
        resolve=days,
        examples={
            "in May and October 2014": "2014-05,2014-10",
            "in March, June and July 2019": "2019-03,2019-06,2019-07",
        },
        not_dates=("in May and October",),
        basis="stated",
    ),
)
