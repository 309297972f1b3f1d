"""Checksums of what articles say: a damaged file never tells other events in silence.

SQLite notices a page whose structure is broken, not a letter or a day that became another one. So
what is read of an article, of its actors and mentions, of an event and of a claim is held against a
CRC-32 of its values, the rows beside it included (participants, sources, sentences). Nor does it
notice a row that an index or another table no longer leads to: so where all records of an article
are asked for they are counted, and a number that leads to nothing is an error. What a damaged
index does not find for a filter stays unseen, for to know of it the whole index would have to be
read; ``doctor`` does that. A row without a checksum is not held against any: those of a folder of
Parquet, whose files have checksums of their own.
"""

import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from operator import itemgetter

import msgspec

from extractor.store import fetching, record_values, shapes
from extractor.store.fetching import LISTED, listed
from extractor.store.record_values import Found
from extractor.store.stored_values import Whole

COLUMNS = {
    "articles": ("checksum", "actors_checksum", "mentions_checksum", "records", "sentences"),
    "event_records": ("checksum",),
    "claim_records": ("checksum",),
}
"""The columns that hold them, by table, and those that tell how many rows there are."""

COUNTED = (
    "records = (SELECT count(*) FROM event_records WHERE article = articles.number)"
    " + (SELECT count(*) FROM claim_records WHERE article = articles.number),"
    " sentences = (SELECT count(*) FROM sentences WHERE article = articles.number)"
)

WIDEST = 2**32 - 1
"""No checksum takes more room in a row."""

FOUND = {"event_records": record_values.events, "claim_records": record_values.claims}

ACTOR = "article, id, name, kind, aliases, roles, affiliated_with"
"""What is read of an actor, in order."""

actor = itemgetter("id", "name", "kind", "aliases", "roles", "affiliated_with")
"""The same of a row with all its columns, whose article is known."""

_encode = msgspec.json.Encoder().encode


def of(values: object) -> int:
    """Returns the checksum of plain values."""
    return zlib.crc32(_encode(values))


def check(kept: int | None, values: object, what: str) -> None:
    """Makes sure that values are those that were written.

    Raises:
        sqlite3.DatabaseError: If not.
    """
    if kept is not None and kept != zlib.crc32(_encode(values)):
        raise sqlite3.DatabaseError(f"{what} is not as it was written")


def count(kept: int | None, found: int, what: str) -> None:
    """Makes sure that as many rows were found as were written.

    Raises:
        sqlite3.DatabaseError: If not.
    """
    if kept is not None and kept != found:
        raise sqlite3.DatabaseError(f"{found} {what}, and {kept} were written")


def checked(found: Iterable[Found]) -> Iterator[Found]:
    """Yields records as they were written.

    Raises:
        sqlite3.DatabaseError: If one is not, or its article or a sentence is gone.
    """
    with rows_wanted():
        for each in found:
            check(each.checksum, each.values, each.values["id"])
            yield each


@contextmanager
def rows_wanted() -> Iterator[None]:
    """Has a row that others refer to, and that is gone, be an error of the file."""
    try:
        yield
    except KeyError as error:
        raise sqlite3.DatabaseError(f"row {error} is gone") from error


def had_claims(
    connection: fetching.Connection, article: int, kept: int | None, ids: set[str]
) -> bool:
    """Tells whether claims that cannot be found by their ids are there, or may have been.

    An event may name a claim that was never written; then all that was written is there.
    """
    there = [
        row[0]
        for table in FOUND
        for row in connection.execute(f"SELECT id FROM {table} WHERE article = ?", [article])
    ]
    return kept != len(there) or not ids.isdisjoint(there)


def write(connection: sqlite3.Connection, article: int) -> None:
    """Writes those of an article, of its actors and of all its records; in a transaction."""
    write_article(connection, article)
    rows = fetching.in_order(connection, "actor_records", "article", [article], ACTOR)
    named = record_values.mentions(connection, [article])[article]
    connection.execute(
        "UPDATE articles SET actors_checksum = ?, mentions_checksum = ? WHERE number = ?",
        [of([tuple(row)[1:] for row in rows]), of(named), article],
    )
    for table in FOUND:
        asked = connection.execute(f"SELECT number FROM {table} WHERE article = ?", [article])
        write_records(connection, table, [number for (number,) in asked.fetchall()])
    write_counts(connection, article)


def write_counts(connection: sqlite3.Connection, article: int) -> None:
    """Writes how many records and sentences an article has."""
    connection.execute(f"UPDATE articles SET {COUNTED} WHERE number = ?", [article])


def write_article(connection: sqlite3.Connection, article: int) -> None:
    """Writes that of an article alone, whose day became another."""
    row = connection.execute(
        f"SELECT {fetching.ARTICLE} FROM articles WHERE number = ?", [article]
    ).fetchone()
    connection.execute(
        "UPDATE articles SET checksum = ? WHERE number = ?", [of(fetching.article(row)), article]
    )


def write_records(connection: sqlite3.Connection, table: str, numbers: Sequence[int]) -> None:
    """Writes those of events or claims."""
    connection.executemany(
        f"UPDATE {shapes.name(table)} SET checksum = ? WHERE number = ?",
        [(of(each.values), each.number) for each in records(connection, table, numbers)],
    )


def records(connection: sqlite3.Connection, table: str, numbers: Sequence[int]) -> Iterator[Found]:
    """Yields events or claims, of whatever articles."""
    rows = connection.execute(
        f"SELECT number, id, text FROM articles WHERE number IN"
        f" (SELECT article FROM {table} WHERE number IN {LISTED})",
        [listed(numbers)],
    )
    articles = {number: Whole(id, text) for number, id, text in rows.fetchall()}
    yield from FOUND[table](connection, numbers, articles)


def write_all(connection: sqlite3.Connection) -> None:
    """Writes those of an older file; in a transaction."""
    for (number,) in connection.execute("SELECT number FROM articles ORDER BY number").fetchall():
        write(connection, number)
