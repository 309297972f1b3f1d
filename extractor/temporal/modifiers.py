"""Words around a time expression that narrow, widen or blur it: "early", "mid-", "or so".

They are tried on whatever pattern matched, so that no pattern has to know them.
"""

import re
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from extractor.records import DateRange
from extractor.temporal.readings import Length, Mod, Point, Reading, Unplaced
from extractor.temporal.values import Period, third

PARTS: tuple[tuple[str, Mod], ...] = (
    (r"(?:very )?early(?: (?:on|in|part of))?|(?:beginning|start|first part) of", "START"),
    (r"earlier(?: (?:on|in))?", "START"),
    (r"mid|(?:middle|midpoint) of|midway through", "MID"),
    (
        r"late(?: (?:on|in|part of))?|later(?: (?:on|in))?|(?:end|close|latter part) of|end(?=-)",
        "END",
    ),
)
"""Which part of a period the words before it single out."""

QUANTITIES: tuple[tuple[str, Mod], ...] = (
    (r"about|around|approximately|roughly", "APPROX"),
    (r"nearly|almost|less than|under|just under", "LESS_THAN"),
    (r"more than|just over|well over|over(?= an? )", "MORE_THAN"),
    (r"at least", "EQUAL_OR_MORE"),
    (r"(?:at most|up to|no more than)", "EQUAL_OR_LESS"),
)
"""What the words before a number of units say of the number."""

AFTERWARDS: tuple[tuple[str, Mod], ...] = (
    (r" or so", "APPROX"),
    (r" (?:and|or) (?:beyond|later|after)| onwards?", "ON_OR_AFTER"),
    (r" (?:and|or) (?:earlier|before)", "ON_OR_BEFORE"),
    (r" or (?:more|longer)", "EQUAL_OR_MORE"),
    (r" or less", "EQUAL_OR_LESS"),
)
"""What the words after an expression say of it."""


class Wider(NamedTuple):
    """An expression with the modifiers around it."""

    start: int
    end: int
    reading: Reading


def _before(table: tuple[tuple[str, Mod], ...], article: str) -> list[tuple[re.Pattern[str], Mod]]:
    form = rf"(?<!\w)(?:{article})?(?:{{}})[ -]$"
    return [(re.compile(form.format(words)), mod) for words, mod in table]


_AT_END = re.compile(r"(?<!\w)at (?:the )?(?:end|close) of[ -]$")
"""Words before a year that single out less of it than "late" does: its last month."""

_PARTS = _before(PARTS, "the ")
_QUANTITIES = _before(QUANTITIES, "")
_APPROXIMATELY = _before(QUANTITIES[:1], "")
_AFTERWARDS = [(re.compile(words + r"(?!\w)"), mod) for words, mod in AFTERWARDS]


def apply(
    text: str, start: int, end: int, reading: Reading, published: date | None, *, limit: int
) -> Wider:
    """Returns the expression at ``start`` to ``end`` of a run with its modifiers.

    Nothing before ``limit``, the end of the expression before it, is taken.
    """
    before, after = text[limit:start], text[end:]
    found = None
    if before:
        found = _search(_tables(reading, text[start:end]), before)
    if found is not None:
        match, mod = found
        start = limit + match.start()
        reading = _modified(reading, mod, match.group(), published)
        if isinstance(reading, Point) and reading.period.unit == "year" and _AT_END.search(before):
            last = reading.period.last
            reading = replace(reading, days=DateRange(last.replace(day=1), last))
    trailing = next(((m, mod) for form, mod in _AFTERWARDS if (m := form.match(after))), None)
    if trailing is not None and reading.mod is None:
        end += trailing[0].end()
        reading = _modified(reading, trailing[1], trailing[0].group(), published)
    return Wider(start, end, reading)


def _tables(reading: Reading, words: str) -> list[tuple[re.Pattern[str], Mod]]:
    if isinstance(reading, Length):
        return [] if words.startswith(("the ", "this ", "past ")) else _QUANTITIES
    if isinstance(reading, Point | Unplaced):
        if words.endswith(" ago"):
            return _PARTS + _QUANTITIES
        return _PARTS + _APPROXIMATELY if any(map(str.isdigit, words)) else _PARTS
    return []


def _search(
    table: list[tuple[re.Pattern[str], Mod]], text: str
) -> tuple[re.Match[str], Mod] | None:
    found = [(match, mod) for form, mod in table if (match := form.search(text))]
    return min(found, key=lambda pair: pair[0].start(), default=None)


def _modified(reading: Reading, mod: Mod, words: str, published: date | None) -> Reading:
    if not isinstance(reading, Point):
        return replace(reading, mod=mod)
    return replace(reading, mod=mod, days=_days(reading.period, mod, words, published))


def _days(period: Period, mod: Mod, words: str, published: date | None) -> DateRange | None:
    if period.unit == "day":
        return None
    if words.startswith(("earlier", "later")):
        return _side(period, published, earlier=words.startswith("earlier"))
    if mod in ("START", "MID", "END"):
        return third(period, mod)
    if mod == "ON_OR_AFTER":
        return DateRange(period.first, None)
    if mod == "ON_OR_BEFORE":
        return DateRange(None, period.last)
    return None


def _side(period: Period, published: date | None, *, earlier: bool) -> DateRange | None:
    """Earlier this month ends today; later this month begins today."""
    if published is None or not period.first <= published <= period.last:
        return None
    return DateRange(period.first, published) if earlier else DateRange(published, period.last)
