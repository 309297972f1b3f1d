"""Counted from another event: "seven months after the deal was signed in January".

Where one of two clauses has a day of its own, the length between them gives the other's: the
one before "after" lies the length later, the one behind it the length earlier.
"""

import re
from collections.abc import Callable

from msgspec.structs import replace
from spacy.tokens import Doc, Token

from extractor.records import DateRange, Timex
from extractor.temporal import values
from extractor.temporal.values import Unit

SIDES = {"after": 1, "before": -1}
UNITS: dict[str, Unit] = {"D": "day", "W": "week", "M": "month", "Y": "year"}
_LENGTH = re.compile(r"P(\d+)([DWMY])")

Dated = Callable[[Token], Timex | None]


def find(doc: Doc, dated: Dated) -> dict[int, Timex]:
    """Returns what dates the clauses that are counted from another, by the index of their verb.

    Args:
        doc: A parsed Doc with its time expressions.
        dated: Tells the expression that dates a verb or noun by itself, or None.
    """
    found: dict[int, Timex] = {}
    for timex in doc._.timexes:
        length = _LENGTH.fullmatch(timex.value)
        span = doc.char_span(timex.provenance.start, timex.provenance.end)
        if length is None or span is None or span.end >= len(doc):
            continue
        link = doc[span.end]
        sign = SIDES.get(link.lower_, 0)
        if not sign or link.dep_ not in ("mark", "case"):
            continue
        behind = span.root.head if span.root.head.i > link.i else link.head
        main = _main(behind, link.i, dated)
        if main is None:
            continue
        count, unit = sign * int(length[1]), UNITS[length[2]]
        anchor, day = dated(behind), dated(main)
        if anchor is not None and day is None:
            found[main.i] = _counted(timex, anchor, count, unit, end=anchor.provenance.end)
        elif anchor is None:
            end = link.idx + len(link)
            found[behind.i] = _counted(timex, day, -count, unit, end=end)
    return found


def _main(behind: Token, link: int, dated: Dated) -> Token | None:
    """Returns the verb whose day stands before "two days after …", or else the one above it.

    In "…, the ministry said on Friday, two days after he left" the parse may hang the leaving on
    what was said; the dated verb is meant.
    """
    above = next((each for each in behind.ancestors if each.pos_ in ("VERB", "AUX")), None)
    if above is None:
        return None
    before = [each for each in above.subtree if each.i < link and each.pos_ == "VERB"]
    return next((each for each in reversed(before) if dated(each) is not None), above)


def _counted(length: Timex, anchor: Timex | None, count: int, unit: Unit, *, end: int) -> Timex:
    """Returns the expression, as far as ``end``, with the days it comes to; none are unknown."""
    days = None if anchor is None else anchor.range
    moved = None
    if days is not None and days.first is not None and _is_precise(days, unit):
        try:
            moved = values.shifted(values.containing(unit, days.first), count).range
        except OverflowError:
            moved = None
    start = min(length.provenance.start, end)
    place = replace(length.provenance, start=start, end=max(end, length.provenance.end))
    return replace(length, provenance=place, range=moved, basis="relative")


def _is_precise(days: DateRange, unit: Unit) -> bool:
    """Days cannot be counted from a month: the anchor lies within one of the units."""
    return days.first is not None and days == DateRange(
        days.first, min(days.last or days.first, values.containing(unit, days.first).last)
    )
