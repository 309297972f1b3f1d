"""The schema's version, and how an older file gets it: one script a version, in order.

The tables are in :mod:`extractor.store.first_schema`.
"""

import sqlite3
from collections.abc import Iterator, Sequence

from extractor.errors import StoreError

APPLICATION_ID = 0x6E657773
"""In the file's header ("news"): another program's file is never taken for ours."""

NEWEST = 13
"""The schema that this version writes: as many as there are scripts (``migrations``)."""

VIEWED = 4
"""The first schema with views."""

VERSIONED = 5
"""The first schema that keeps the versions of an article."""

SUMMED = 8
"""The first schema with checksums."""


def version(connection: sqlite3.Connection) -> int:
    """Returns the file's schema version; 0 for a new file."""
    number: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return number


def check(connection: sqlite3.Connection, path: str, *, newest: int = NEWEST) -> None:
    """Makes sure the file is a store this version can read, or an empty file.

    Raises:
        StoreError: If it belongs to another program or was written by a newer version.
    """
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    owner = connection.execute("PRAGMA application_id").fetchone()[0]  # after: may be made just now
    if tables and owner != APPLICATION_ID:
        raise StoreError(f"{path}: an SQLite file of another program; name another file")
    found = version(connection)
    if found < 0 or (tables and not found):
        raise StoreError(f"{path}: damaged, there is no schema {found}; restore a copy or add anew")
    if found > newest:
        raise StoreError(
            f"{path}: written by a newer version (schema {found}, this one reads up to {newest});"
            " upgrade news-timeline-extractor"
        )


def migrate(connection: sqlite3.Connection, path: str) -> None:
    """Brings the file to the newest schema, in one transaction; does nothing when it is there."""
    check(connection, path)
    if version(connection) < NEWEST:
        from extractor.store.migrations import MIGRATIONS  # no file that is up to date needs them

        run(connection, path, MIGRATIONS)


def run(connection: sqlite3.Connection, path: str, migrations: Sequence[str]) -> None:
    """Brings the file to the schema of the last of these scripts, in one transaction."""
    check(connection, path, newest=len(migrations))
    from extractor.store import packed, views

    with connection:
        connection.execute("BEGIN IMMEDIATE")
        check(connection, path, newest=len(migrations))  # another process may have been quicker
        if version(connection) >= VIEWED:  # before that the names were those of tables
            for statement in views.dropped():
                connection.execute(statement)
        packed.teach(connection)
        scripts = list(enumerate(migrations, start=1))[version(connection) :]
        for _, script in scripts:
            for statement in _statements(script):
                connection.execute(statement)
        for number, _ in scripts:  # what they read is read as the newest schema has it
            _complete(connection, number)
        if len(migrations) >= VIEWED:
            for statement in views.created():
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(migrations)}")


def _complete(connection: sqlite3.Connection, number: int) -> None:
    """Does for an older file what SQL cannot, once it has a schema."""
    if number == 2:
        from extractor.store import copies  # no question needs it

        copies.link_all(connection)
    if number == VIEWED:
        from extractor.store import code_rows

        code_rows.write_all(connection)
    if number == VERSIONED:
        from extractor.store import versions

        versions.settle_all(connection)
    if number == SUMMED:
        from extractor.store import checksums

        checksums.write_all(connection)


def _statements(script: str) -> Iterator[str]:
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
