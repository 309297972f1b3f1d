"""Articles as they were read: without what people put right, or the days others place them at."""

import sqlite3
from typing import TypeVar

import msgspec
from msgspec.structs import replace

from extractor.records import Claim, DateRange, Event, Extraction, When
from extractor.store import fetching, line_corrections, reading
from extractor.store.name_lookup import Corrected
from extractor.store.reading import Said

Record = TypeVar("Record", Event, Claim)


def as_read(connection: sqlite3.Connection, article: int) -> Extraction:
    """Returns everything that was read in one article, equal to what was added."""
    found = _unplaced(
        connection, article, reading.whole(connection, article, Said(Corrected(), {}))
    )
    read = line_corrections.as_read(connection, article)
    if not read:
        return found
    return replace(
        found,
        events=tuple(
            replace(e, when=read[e.id].when, status=read[e.id].status) if e.id in read else e
            for e in found.events
        ),
        claims=tuple(replace(c, when=read[c.id].when) if c.id in read else c for c in found.claims),
    )


def _unplaced(connection: sqlite3.Connection, article: int, found: Extraction) -> Extraction:
    """Returns an article without the days that it and its records have by what others tell."""
    row = connection.execute("SELECT * FROM placings WHERE article = ?", [article]).fetchone()
    if row is None:
        return found
    rows = connection.execute("SELECT id FROM inherited WHERE article = ?", [article])
    ids = {row["id"] for row in rows}
    published = fetching.days(row["read_first"], row["read_last"])
    return replace(
        found,
        article=replace(
            found.article,
            published=msgspec.convert(published, type=DateRange | None),
            published_basis=row["read_basis"],
        ),
        events=tuple(_undated(each) if each.id in ids else each for each in found.events),
        claims=tuple(_undated(each) if each.id in ids else each for each in found.claims),
    )


def _undated(record: Record) -> Record:
    return replace(record, when=When(None, None, "unknown", record.when.timex))
