"""All reports of what one record tells: the line that a timeline would make of them.

A timeline compares every report of a store, and so does this in a small one. In a large one only
the reports of the days around are compared, which takes a second or two, and may find fewer.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from extractor.entries import Entry
from extractor.records import Claim, DateRange, EntryKind, Event, Extraction
from extractor.timeline import composing

if TYPE_CHECKING:
    from extractor.store import Store

SMALL = 150
"""Articles of a store that is compared as a whole."""
AROUND = timedelta(days=31)
"""Reports of one event that date it further apart are not looked for."""
LONGEST = timedelta(days=366)
"""Of a record whose days are more, the days say little."""


def of(opened: "Store", record: Event | Claim) -> Entry | None:
    """Returns the line in which a record and the other reports of the same are one.

    Args:
        opened: The store of the record.
        record: An event or a claim.

    Returns:
        The line with all its sources; None where nobody else may tell the same.
    """
    found = list(_near(opened, record))
    if len(found) < 2:
        return None
    from extractor import graph  # most records have one report

    for line in composing.lines(composing.of_news(graph.merge(found))):
        if record.id in (each for each, _ in line.reports):
            return line
    return None


def _near(opened: "Store", record: Event | Claim) -> Iterator[Extraction]:
    """Those of the days around; where days do not tell, those of whoever acts or speaks."""
    kind: EntryKind = "event" if isinstance(record, Event) else "claim"
    days = record.when.range
    if sum(opened.outlets().values()) <= SMALL:
        yield from opened.select()
    elif days and days.first and days.last and days.last - days.first <= LONGEST:
        since, until = _moved(days.first, -AROUND), _moved(days.last, AROUND)
        yield from opened.select(kind=kind, since=since, until=until)
    elif who := _who(record):
        yield from opened.select(kind=kind, actor=who)


def _moved(day: date, by: timedelta) -> DateRange:
    number = min(max(day.toordinal() + by.days, 1), date.max.toordinal())
    moved = date.fromordinal(number)
    return DateRange(moved, moved)


def _who(record: Event | Claim) -> tuple[str, ...]:
    if isinstance(record, Claim):
        return (record.speaker,) if record.speaker else ()
    acting = [part.actor_id for part in record.participants if part.role != "mentioned"]
    return tuple(acting[:1])
