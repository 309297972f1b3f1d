"""Extraction -> rows of a store's file. Whether they are to be written is decided in ``adding``."""

import sqlite3
from collections.abc import Sequence
from functools import cache

from extractor.records import Extraction, Status, When
from extractor.store import checksums, lookup, rows, shapes
from extractor.store.rows import Row
from extractor.store.stored import NOTHING, Stored
from extractor.store.stored_values import Whole

ACTORS = {
    "event_records": ("participants", "event"),
    "claim_records": ("claim_actors", "claim"),
}
"""Where those who take part in a record stand, with its days as well, and its column there."""


def insert(connection: sqlite3.Connection, extraction: Extraction, *, version: str) -> int:
    """Writes an article's rows, all but its refs, and returns the article's number.

    ``version`` is that of the package that read it.
    """
    tables = Tables(connection, Whole(extraction.article.id, extraction.article.text))
    number = tables.one("articles", rows.article(extraction, version=version))
    rows.Records(tables, number).write(extraction)
    checksums.write(connection, number)
    return number


def update(
    connection: sqlite3.Connection, table: str, number: int, *, when: When, status: Status | None
) -> None:
    """Writes another day into the row of a record, and of an event another status.

    Raises:
        sqlite3.DatabaseError: If the row is damaged, which a new checksum would hide.
    """
    list(checksums.checked(checksums.records(connection, table, [number])))
    tables = Tables(connection)
    days = rows.Records(tables, 0).when(when)
    values = tables.values(days | ({"status": status} if status else {}))
    changes = ", ".join(f"{column} = :{column}" for column in values)
    bound = {**values, "number": number}
    connection.execute(f"UPDATE {shapes.name(table)} SET {changes} WHERE number = :number", bound)
    beside, record = ACTORS[table]
    connection.execute(
        f"UPDATE {shapes.name(beside)} SET days = :days WHERE {record} = :number", bound
    )
    checksums.write_records(connection, table, [number])


def table_of(record_id: str) -> str:
    """The table of a record, which its id tells."""
    return f"{lookup.kind(record_id)}_records"


class Tables:
    """The tables of a file, and the article whose rows they are to take."""

    def __init__(self, connection: sqlite3.Connection, article: Whole = NOTHING) -> None:
        self._connection = connection
        self._stored = Stored(connection, article)
        self.values = self._stored.values

    def one(self, table: str, row: Row, sources: Sequence[Row] = ()) -> int:
        """Writes a row with room for its checksums, which are known only once all stands beside it.

        A row that grows then no longer fits its page: a seventh of the pages of events was empty.
        """
        (kept,) = self._stored.rows(table, [row])
        if table == "event_records" and table in shapes.TABLES:
            kept["sentence"], sources = _only(row, sources)
        room = dict.fromkeys(checksums.COLUMNS.get(table, ()), checksums.WIDEST)
        number = _insert(self._connection, shapes.name(table), {**kept, **room})
        if sources:
            beside, column = rows.SOURCES[table]
            self.many(beside, [{column: number, **each} for each in sources])
        return number

    def many(self, table: str, rows: Sequence[Row]) -> None:
        """Writes rows that need no number."""
        kept = self._stored.rows(table, rows) if rows else []
        if kept:
            self._connection.executemany(_statement(shapes.name(table), tuple(kept[0])), kept)

    def range(self, number: int, first: str | None, last: str | None) -> None:
        """Writes a range of days, once."""
        row = self._stored.range(number, first, last)
        columns, marks = ", ".join(row), ", ".join(f":{column}" for column in row)
        self._connection.execute(f"INSERT OR IGNORE INTO days ({columns}) VALUES ({marks})", row)


def _only(event: Row, sources: Sequence[Row]) -> tuple[int | None, Sequence[Row]]:
    """The sentence of an event that was read at its trigger and nowhere else; else its sources."""
    at = [(each["start_char"], each["end_char"]) for each in sources]
    is_it = at == [(event["trigger_start"], event["trigger_end"])]
    return (sources[0]["sentence"], ()) if is_it else (None, sources)


def _insert(connection: sqlite3.Connection, table: str, row: Row) -> int:
    number = connection.execute(_statement(table, tuple(row)), row).lastrowid
    assert number is not None  # noqa: S101  (an INSERT always has one)
    return number


@cache
def _statement(table: str, columns: tuple[str, ...]) -> str:
    marks = ", ".join(f":{column}" for column in columns)
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})"
