"""Rows of the tables as plain values, many articles at a time.

Lists of numbers are bound as one JSON value: however long the list, the statement is the same,
and so SQLite prepares it once.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from operator import itemgetter
from typing import Any, Protocol

import msgspec

Values = dict[str, Any]
Row = tuple[Any, ...]


class Connection(Protocol):
    """Whatever answers the statements of a store: SQLite, or what has the same tables."""

    def execute(self, sql: str, parameters: Any = (), /) -> Any:
        """Returns the rows, to be gone through or fetched."""


_WHEN = itemgetter("first_day", "last_day", "edtf", "basis", "timex")

ARTICLE = (
    "id, text, published_basis, title, outlet, modified, published_first, published_last,"
    " number, checksum, actors_checksum, records"
)
"""What is read of an article, in order."""

LISTED = "(SELECT value FROM json_each(?))"


def listed(values: Iterable[int | str]) -> str:
    """Returns what to bind where a statement has ``LISTED``."""
    return msgspec.json.encode(list(values)).decode()


def places(connection: Connection, numbers: Sequence[int]) -> dict[int, Values]:
    """Returns where each of these articles was found, in several places the smallest ref."""
    rows = connection.execute(
        f"SELECT article, ref, url, path FROM refs WHERE article IN {LISTED} ORDER BY ref DESC",
        [listed(numbers)],
    )
    return {article: {"ref": ref, "url": url, "path": path} for article, ref, url, path in rows}


def articles(connection: Connection, numbers: Sequence[int]) -> list[Row]:
    """Returns the rows of these articles, with the columns of ``ARTICLE``, in order of id."""
    select = f"SELECT {ARTICLE} FROM articles WHERE number IN {LISTED} ORDER BY id"
    return _listed(connection, select, numbers)


def article(row: Sequence[Any]) -> Values:
    """Returns an article's values, but for where it was found."""
    id, text, basis, title, outlet, modified, first, last, *_ = row
    return {
        "id": id,
        "text": text,
        "published_basis": basis,
        "title": title,
        "outlet": outlet,
        "modified": modified,
        "published": days(first, last),
    }


def in_order(
    connection: Connection, table: str, column: str, numbers: Sequence[int], columns: str = "*"
) -> list[Row]:
    """Returns the rows of a table with one of these numbers in a column, in order.

    The column is "article" for all rows of some articles, "number" for single records.
    """
    select = f"SELECT {columns} FROM {table} WHERE {column} IN {LISTED} ORDER BY article, position"
    return _listed(connection, select, numbers)


def beside(
    connection: Connection, table: str, column: str, numbers: Sequence[int], columns: str
) -> dict[int, list[Row]]:
    """Returns rows that belong to these records, by the record's number, which comes first."""
    select = (
        f"SELECT {column}, {columns} FROM {table} WHERE {column} IN {LISTED}"
        f" ORDER BY {column}, position"
    )
    found = defaultdict(list)
    for row in _listed(connection, select, numbers):
        found[row[0]].append(row)
    return found


def sentences(connection: Connection, numbers: Iterable[int]) -> dict[int, str]:
    """Returns the sentences with these numbers."""
    select = f"SELECT number, text FROM sentences WHERE number IN {LISTED}"
    rows = _listed(connection, select, sorted(set(numbers)))
    return dict(rows)


def same(row: sqlite3.Row, *columns: str) -> Values:
    """Returns columns, two or more, that are fields of the same name."""
    return dict(zip(columns, _getter(columns)(row), strict=True))


@cache
def _getter(columns: tuple[str, ...]) -> Callable[[sqlite3.Row], Sequence[Any]]:
    """Returns what takes these columns of a row at once."""
    return itemgetter(*columns)


def parsed(row: sqlite3.Row, *columns: str) -> Values:
    """Returns columns that hold JSON lists, read."""
    return {column: msgspec.json.decode(row[column]) for column in columns}


def days(first: str | None, last: str | None) -> Values | None:
    """Returns a DateRange's values; None when neither end is known."""
    return None if first is None and last is None else {"first": first, "last": last}


def when(row: sqlite3.Row) -> Values:
    """Returns a When's values."""
    first, last, edtf, basis, timex = _WHEN(row)
    return {"range": days(first, last), "edtf": edtf, "basis": basis, "timex": timex}


def _listed(connection: Connection, select: str, numbers: Sequence[int]) -> list[Row]:
    """Returns what a statement gives for some numbers; nothing is asked for none."""
    if not numbers:
        return []
    rows: list[Row] = plainly(connection).execute(select, [listed(numbers)]).fetchall()
    return rows


def plainly(connection: Connection) -> Connection:
    """Returns what gives rows as plain tuples, which are gone through quicker than by name."""
    if not isinstance(connection, sqlite3.Connection):
        return connection
    cursor = connection.cursor()
    cursor.row_factory = None
    return cursor
