"""Counted from another event: "seven months after the deal was signed in January".

Where one of two clauses has a day of its own, the length between them gives the other's: the
one before "after" lies the length later, the one behind it the length earlier.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from msgspec.structs import replace
from spacy.tokens import Doc, Token

from extractor.pipeline import annotations
from extractor.pipeline.dating import whens
from extractor.records import DateRange, Timex, When
from extractor.temporal import values
from extractor.temporal.values import Unit

SIDES = {"after": 1, "before": -1}
UNITS: dict[str, Unit] = {"D": "day", "W": "week", "M": "month", "Y": "year"}
_LENGTH = re.compile(r"P(\d+)([DWMY])")

Dated = Callable[[Token], Timex | None]


class Offset(NamedTuple):
    """How far a clause lies from another one.

    Attributes:
        timex: The length and its link, with the days they come to, where these are known.
        main: The verb of the other clause.
        steps: The length in units, below zero where it lies before the other.
        unit: The unit.
    """

    timex: Timex
    main: Token
    steps: int
    unit: Unit


class Offsets:
    """The clauses of one Doc that are counted from another.

    Args:
        doc: A parsed Doc with its time expressions.
        dated: Tells the expression that dates a verb or noun by itself, or None.
    """

    def __init__(self, doc: Doc, dated: Dated) -> None:
        self._today = annotations.published(doc)
        self._found = _find(doc, dated)
        self._apart = dict(_apart(doc))

    def __contains__(self, verb: Token) -> bool:
        """Tells whether a clause is counted from another."""
        return verb.i in self._found

    def of(self, verb: Token, told: Mapping[int, When]) -> Timex | None:
        """Returns what dates a clause that is counted from another; None for any other clause.

        Args:
            verb: Its verb.
            told: When all was that was told before, by the index of its word. What only publication
                dates is no anchor; "the plea comes a day after he left" counts from today.
        """
        found = self._found.get(verb.i)
        if found is None or found.timex.range is not None or found.main.i > verb.i:
            return found and found.timex
        words = (found.main, *found.main.lefts)
        when = next((told[word.i] for word in words if word.i in told), None)
        now = whens.is_present(found.main) and (when is None or when.basis == "publication")
        known = when.range if when is not None and when.basis != "publication" else None
        days = self._today if now else known
        return replace(found.timex, range=_moved(days, found.steps, found.unit))

    def moved(self, when: When, verb: Token, day: Timex | None) -> When:
        """Returns ``when``, of what was done "a few days later" than ``day`` the days from that on.

        "A few days earlier", or than nobody knows which day, it was some day up to then, or to now.
        """
        side = self._apart.get(verb.i)
        if side is None or self._today is None:
            return when
        if side == "later" and (day is None or day.range != when.range):
            return whens.told_on(self._today, perfect=True)
        return whens.until(when, self._today) if side == "later" else whens.before(when)


def _apart(doc: Doc) -> Iterator[tuple[int, str]]:
    """Yields the verbs of "a few days later", by index, with its last word; hours leave the day."""
    for timex in doc._.timexes:
        if timex.pattern == "units_earlier" and timex.range is None and timex.value[1] != "T":
            span = doc.char_span(timex.provenance.start, timex.provenance.end)
            if span is not None and span.root.head.pos_ == "VERB":
                yield span.root.head.i, span[-1].lower_


def _find(doc: Doc, dated: Dated) -> dict[int, Offset]:
    """Returns the clauses that are counted from another, by the index of their verb."""
    found: dict[int, Offset] = {}
    for timex in doc._.timexes:
        length = _LENGTH.fullmatch(timex.value)
        span = doc.char_span(timex.provenance.start, timex.provenance.end)
        if length is None or span is None or span.end >= len(doc):
            continue
        if span.start and doc[span.start - 1].like_num:
            continue  # "made $2,000 a day before the tank burst"
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
            counted = _counted(timex, anchor, count, unit, end=anchor.provenance.end)
            found[main.i] = Offset(counted, behind, count, unit)
        elif anchor is None:
            counted = _counted(timex, day, -count, unit, end=link.idx + len(link))
            found[behind.i] = Offset(counted, main, -count, unit)
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
    days = None if anchor is None else _moved(anchor.range, count, unit)
    start = min(length.provenance.start, end)
    place = replace(length.provenance, start=start, end=max(end, length.provenance.end))
    return replace(length, provenance=place, range=days, basis="relative")


def _moved(days: DateRange | None, count: int, unit: Unit) -> DateRange | None:
    if days is None or days.first is None or not _is_precise(days, unit):
        return None
    try:
        return values.shifted(values.containing(unit, days.first), count).range
    except OverflowError:
        return None


def _is_precise(days: DateRange, unit: Unit) -> bool:
    """Days cannot be counted from a month: the anchor lies within one of the units."""
    return days.first is not None and days == DateRange(
        days.first, min(days.last or days.first, values.containing(unit, days.first).last)
    )
