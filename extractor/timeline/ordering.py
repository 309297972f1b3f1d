"""The order of a timeline: by first day, then precision, then kind, then place in the text."""

from datetime import date

from extractor.entries import Entry
from extractor.records import When

KINDS = ("event", "claim")
"""What happened comes before what was said of it, where the days are the same."""


def place(entry: Entry) -> tuple[object, ...]:
    """Returns where a line stands among others.

    The undated come last, in the order in which they were told.
    """
    first = entry.sources[0] if entry.sources else None
    where = (first.published or "~", first.ref, first.start) if first else ("~", "", 0)
    kind = KINDS.index(entry.kind) if entry.when.range is not None else 0
    return (*_moment(entry.when), kind, *where, entry.id)


def _moment(when: When) -> tuple[int, date, int]:
    """Dated or not, the first day, how many days; a range open at one end is wider than any."""
    if when.range is None:
        return 1, date.max, 0
    first, last = when.range.first, when.range.last
    if first is None or last is None:
        return 0, first or last or date.max, date.max.toordinal()
    return 0, first, (last - first).days
