"""Extraction -> rows of a store's file. Whether they are to be written is decided in ``adding``."""

import sqlite3
from collections.abc import Callable, Sequence
from functools import cache

from extractor.records import Extraction, Status, When
from extractor.store import checksums, packed, rows
from extractor.store.rows import Row

ACTORS = {
    "event_records": ("participants", "event"),
    "claim_records": ("claim_actors", "claim"),
}
"""Where those who take part in a record stand, with its days as well, and its column there."""


def insert(connection: sqlite3.Connection, extraction: Extraction, *, version: str) -> int:
    """Writes an article's rows, all but its refs, and returns the article's number.

    ``version`` is that of the package that read it.
    """
    tables = _Tables(connection, extraction.article.text)
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
    days = rows.Records(_Tables(connection), 0).when(when)
    values = days | ({"status": status} if status else {})
    changes = ", ".join(f"{column} = :{column}" for column in values)
    bound = {**values, "number": number}
    connection.execute(f"UPDATE {table} SET {changes} WHERE number = :number", bound)
    beside, record = ACTORS[table]
    connection.execute(f"UPDATE {beside} SET days = :days WHERE {record} = :number", bound)
    checksums.write_records(connection, table, [number])


def table_of(record_id: str) -> str:
    """The table of a record, which its id tells: events are ``.e`` and a number, claims ``.c``."""
    return f"{'claim' if record_id.rpartition('.')[2].startswith('c') else 'event'}_records"


class _Tables:
    """The tables of a file, and the text of the article whose rows they are to take."""

    def __init__(self, connection: sqlite3.Connection, text: str = "") -> None:
        self._connection = connection
        self._text = text

    def one(self, table: str, row: Row) -> int:
        """Writes a row with room for its checksums, which are known only once all stands beside it.

        A row that grows then no longer fits its page: a seventh of the pages of events was empty.
        """
        if table in PACKED:
            table, (row,) = PACKED[table](self._text, [row])
        room = dict.fromkeys(checksums.COLUMNS.get(table, ()), checksums.WIDEST)
        return _insert(self._connection, table, {**row, **room})

    def many(self, table: str, rows: Sequence[Row]) -> None:
        if rows and table in PACKED:
            table, rows = PACKED[table](self._text, rows)
        if rows:
            self._connection.executemany(_statement(table, tuple(rows[0])), rows)

    def range(self, number: int, first: str | None, last: str | None) -> None:
        self._connection.execute(
            "INSERT OR IGNORE INTO days VALUES (?, ?, ?)", [number, first, last]
        )


def _insert(connection: sqlite3.Connection, table: str, row: Row) -> int:
    number = connection.execute(_statement(table, tuple(row)), row).lastrowid
    assert number is not None  # noqa: S101  (an INSERT always has one)
    return number


def _placed(text: str, sentences: Sequence[Row]) -> tuple[str, list[Row]]:
    """Where sentences stand in a text, with their words where SQLite would not find them there."""
    placed = []
    for each in sentences:
        words = each["text"]
        start = text.find(words)
        is_there = start >= 0 and "\0" not in text
        row = {"article": each["article"], "start_char": start, "length": len(words)}
        kept = {"text": None if is_there else words, "checksum": packed.checksum(words)}
        placed.append({**row, **kept})
    return "sentence_places", placed


def _packed(_: str, mentions: Sequence[Row]) -> tuple[str, list[Row]]:
    """All mentions of an article as one row."""
    rows = [[each[column] for column in packed.COLUMNS] for each in mentions]
    row = {"article": mentions[0]["article"], "mentions": len(rows), "packed": packed.pack(rows)}
    return "packed_mentions", [row]


PACKED: dict[str, Callable[[str, Sequence[Row]], tuple[str, list[Row]]]] = {
    "sentences": _placed,
    "mentions": _packed,
}
"""Tables that a file has in another shape, and what makes it of an article's text and the rows."""


@cache
def _statement(table: str, columns: tuple[str, ...]) -> str:
    marks = ", ".join(f":{column}" for column in columns)
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})"
