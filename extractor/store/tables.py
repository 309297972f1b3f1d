"""The tables of a store as others may have them: Parquet files, PostgreSQL.

The columns are those of the schema, read from an empty store, so that they stand in one place. A
table of records is called by its plain name there, for no view takes it.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import cache

from extractor.store import checksums
from extractor.store import connection as connecting
from extractor.store.columns import OURS, SHOWN, Column

NAMES = {
    "articles": "articles",
    "refs": "refs",
    "sentences": "sentences",
    "timexes": "timexes",
    "mentions": "mentions",
    "actor_records": "actors",
    "actor_names": "actor_names",
    "short_keys": "short_keys",
    "affiliations": "affiliations",
    "event_records": "events",
    "event_sources": "event_sources",
    "participants": "participants",
    "claim_records": "claims",
    "claim_sources": "claim_sources",
    "claim_events": "claim_events",
    "claim_actors": "claim_actors",
    "codes": "codes",
    "days": "days",
    "bands": "bands",
}
"""The tables that hold what articles say, and what they are called outside of a store."""

WORDS = {"event_words": "event_records", "claim_words": "claim_records"}
"""Tables of words, for ``--about``, and whose words they are: none of SQLite's, but ours."""

INVOLVED = "involved"
"""The table of who is involved in what: takes part in it, or tells it. A store has indexes."""

SORTED = {
    INVOLVED: ("actor_id", "days", "kind", "record"),
    "claim_actors": ("actor_id", "days", "claim"),
    "actor_names": ("key", "actor_id", "article"),
    "short_keys": ("short", "key", "article", "actor_id"),
    "affiliations": ("body", "actor_id", "article"),
    "codes": ("topic", "record"),
    "event_words": ("word", "record", "position"),
    "claim_words": ("word", "record", "position"),
}
"""Tables that are asked for a value, in order of it: whoever asks then reads a small part."""

OF = {
    "event_sources": ("event", "event_records"),
    "participants": ("event", "event_records"),
    "claim_sources": ("claim", "claim_records"),
    "claim_events": ("claim", "claim_records"),
    "claim_actors": ("claim", "claim_records"),
    "event_words": ("record", "event_records"),
    "claim_words": ("record", "claim_records"),
}
"""Tables whose rows belong to a record: by which column, and where it stands."""

ADDED = {"articles": ("place",), "refs": ("place",)}
"""Columns of the files only: where an article stood among all that were read."""


@cache
def columns() -> dict[str, tuple[Column, ...]]:
    """Returns the columns of every table, those of words included, and who is involved."""
    with closing(connecting.connect(connecting.IN_MEMORY, readonly=False)) as empty:
        found = {table: SHOWN.get(table) or tuple(_columns(empty, table)) for table in NAMES}
    for table, names in ADDED.items():
        found[table] += tuple(Column(name, "INTEGER", 0, True) for name in names)
    for table in WORDS:
        found[table] = (
            Column("word", "TEXT", 1, True),
            Column("record", "INTEGER", 2, True),
            Column("position", "INTEGER", 3, True),
        )
    found[INVOLVED] = (
        Column("actor_id", "TEXT", 1, True),
        Column("days", "INTEGER", 2, True),
        Column("kind", "TEXT", 3, True),
        Column("record", "INTEGER", 4, True),
        Column("article", "INTEGER", 0, True),
        Column("position", "INTEGER", 0, True),
    )
    return found


def file_name(table: str) -> str:
    """Returns what a table is called outside of a store."""
    return NAMES.get(table, table)


def _columns(connection: sqlite3.Connection, table: str) -> Iterator[Column]:
    for row in connection.execute(f"PRAGMA table_info({table})"):
        sums = checksums.COLUMNS.get(table, ())  # a file has a sum of its own
        if row["name"] not in sums and row["name"] not in OURS.get(table, ()):
            required = bool(row["notnull"] or row["pk"])
            yield Column(row["name"], row["type"], row["pk"], required)
