"""Rows of the tables as plain values, many articles at a time.

Lists of numbers are bound as one JSON value: however long the list, the statement is the same,
and so SQLite prepares it once.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

Values = dict[str, Any]

LISTED = "(SELECT value FROM json_each(?))"


def listed(values: Iterable[int | str]) -> str:
    """Returns what to bind where a statement has ``LISTED``."""
    return msgspec.json.encode(list(values)).decode()


def articles(connection: sqlite3.Connection, numbers: Sequence[int]) -> dict[int, Values]:
    """Returns these articles, in order of id.

    An article that was found in several places shows the one with the smallest ref.
    """
    rows = connection.execute(
        "SELECT articles.*, min(ref) AS ref, url, path FROM articles"
        " JOIN refs ON refs.article = articles.number"
        f" WHERE articles.number IN {LISTED} GROUP BY articles.number ORDER BY articles.id",
        [listed(numbers)],
    )
    return {row["number"]: _article(row) for row in rows}


def in_order(
    connection: sqlite3.Connection, table: str, column: str, numbers: Sequence[int]
) -> list[sqlite3.Row]:
    """Returns the rows of a table with one of these numbers in a column, in order.

    The column is "article" for all rows of some articles, "number" for single records.
    """
    return connection.execute(
        f"SELECT * FROM {table} WHERE {column} IN {LISTED} ORDER BY article, position",
        [listed(numbers)],
    ).fetchall()


def beside(
    connection: sqlite3.Connection, table: str, column: str, numbers: Sequence[int]
) -> dict[int, list[sqlite3.Row]]:
    """Returns the rows of a table that belong to these records, by the record's number."""
    rows = connection.execute(
        f"SELECT * FROM {table} WHERE {column} IN {LISTED} ORDER BY {column}, position",
        [listed(numbers)],
    )
    found = defaultdict(list)
    for row in rows:
        found[row[column]].append(row)
    return found


def sentences(connection: sqlite3.Connection, numbers: Iterable[int]) -> dict[int, str]:
    """Returns the sentences with these numbers."""
    rows = connection.execute(
        f"SELECT number, text FROM sentences WHERE number IN {LISTED}", [listed(set(numbers))]
    )
    return {row["number"]: row["text"] for row in rows}


def same(row: sqlite3.Row, *columns: str) -> Values:
    """Returns columns that are fields of the same name."""
    return {column: row[column] for column in columns}


def parsed(row: sqlite3.Row, *columns: str) -> Values:
    """Returns columns that hold JSON lists, read."""
    return {column: msgspec.json.decode(row[column]) for column in columns}


def days(first: str | None, last: str | None) -> Values | None:
    """Returns a DateRange's values; None when neither end is known."""
    return None if first is None and last is None else {"first": first, "last": last}


def when(row: sqlite3.Row) -> Values:
    """Returns a When's values."""
    return {
        "range": days(row["first_day"], row["last_day"]),
        **same(row, "edtf", "basis", "timex"),
    }


def provenance(row: sqlite3.Row, article_id: str, texts: dict[int, str]) -> Values:
    """Returns a Provenance's values."""
    return {
        "article_id": article_id,
        "start": row["start_char"],
        "end": row["end_char"],
        "sentence": texts[row["sentence"]],
    }


def _article(row: sqlite3.Row) -> Values:
    columns = ("id", "ref", "text", "published_basis", "title", "outlet", "url", "path", "modified")
    return {
        **same(row, *columns),
        "published": days(row["published_first"], row["published_last"]),
    }
