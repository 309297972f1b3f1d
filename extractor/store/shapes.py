"""Tables that a file has in another shape than others read them, and what they are called there.

A view has the name and the columns that the table would have. ``stored`` makes the rows of these
tables, ``stored_values`` and ``packed`` read them back.
"""

import sqlite3

TABLES = {
    "event_records": "event_rows",
    "claim_records": "claim_rows",
    "event_sources": "event_source_rows",
    "participants": "participant_rows",
    "claim_actors": "claim_actor_rows",
    "claim_events": "claim_event_rows",
    "codes": "code_rows",
    "actor_records": "actor_rows",
    "actor_names": "name_rows",
    "short_keys": "short_rows",
    "sentences": "sentence_places",
    "mentions": "packed_mentions",
}


def name(table: str) -> str:
    """Returns what a table is called in a file."""
    return TABLES.get(table, table)


def has(connection: object, table: str) -> bool:
    """Tells whether a table is in another shape; those of a folder of Parquet are as they are."""
    return table in TABLES and isinstance(connection, sqlite3.Connection)
