"""Opens the file and words what SQLite says when something is wrong with it."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import msgspec

from extractor.errors import StoreError
from extractor.store import schema

WAIT_MS = 30_000
"""How long a writer waits for another one before it gives up."""

DAMAGED = "database disk image is malformed"

ADVICE = {
    "file is not a database": "not an SQLite file; name another file",
    "database is locked": "another program keeps it locked; try again when that is done",
    "attempt to write a readonly database": "the file may only be read; check its permissions",
    "unable to open database file": "cannot be opened; check the permissions of file and folder",
    "database or disk is full": "the disk is full; make room, then run the same again",
    "disk I/O error": "cannot be read or written, the disk may be full; make room, then run the"
    " same again; if there is room, the file is damaged: restore a copy",
    DAMAGED: "the file is damaged; restore a copy or add anew",
}


DUE = (
    "SELECT EXISTS (SELECT * FROM unplaced) AND EXISTS (SELECT * FROM articles"
    " WHERE published_basis IS NULL OR published_basis = 'inferred')"
)

HARM = (
    "Could not decode to UTF-8",
    "malformed database schema",
    "no such table",
    "no such column",
    "no such module",
    "vtable constructor failed",
    "incomplete input",
    "unrecognized token",
    "unsupported file format",
    "malformed JSON",
)
"""What SQLite says only where a file of ours is damaged."""

IN_MEMORY = ":memory:"
"""A store that is gone when it is closed, under the name SQLite has for it."""


def connect(path: str, *, readonly: bool) -> sqlite3.Connection:
    """Returns a connection to a file whose schema is up to date.

    Raises:
        StoreError: If the file cannot be opened or is not ours.
    """
    check_place(path, readonly=readonly)
    with wording(path):
        connection = opened(path, readonly=readonly)
        try:
            if readonly and _is_older(connection, path):
                connect(path, readonly=False).close()
            _prepare(connection, path, readonly=readonly)
        except BaseException:
            connection.close()
            raise
    return connection


@contextmanager
def wording(path: str) -> Iterator[None]:
    """Turns an error of SQLite's into a StoreError that says what to do."""
    try:
        yield
    except sqlite3.IntegrityError as error:
        raise StoreError(f"{path}: two records of an article share an id ({error})") from error
    except sqlite3.Error as error:
        raise StoreError(f"{path}: {_told(error)}") from error
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise StoreError(f"{path}: {ADVICE[DAMAGED]} ({error})") from error
    except UnicodeEncodeError as error:
        raise StoreError(
            f"{path}: a text holds a lone surrogate ({error.reason}); replace it with U+FFFD"
        ) from error


def _told(error: sqlite3.Error) -> str:
    """What to do about an error of SQLite's; one that only a damaged file has says so."""
    said = str(error)
    for start, words in ADVICE.items():
        if said.startswith(start):
            return words
    harm = said.startswith(HARM) or not isinstance(error, sqlite3.OperationalError)
    return f"{ADVICE[DAMAGED]} ({' '.join(said.split())[:80]})" if harm else said


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Everything inside is written, or nothing is.

    The write lock is taken at the start: a transaction that reads first and writes later can
    fail however long it is willing to wait, because what it read may be out of date by then.
    """
    connection.execute("BEGIN IMMEDIATE")
    with connection:
        yield


@contextmanager
def snapshot(connection: sqlite3.Connection) -> Iterator[None]:
    """Everything inside is read as it is at one moment, whatever other processes write."""
    connection.execute("BEGIN")
    with connection:
        yield


def is_there(path: str) -> bool:
    """Tells whether there is such a file."""
    return os.path.exists(path)


def is_due(connection: sqlite3.Connection) -> bool:
    """Tells whether there are undated articles, and articles came or went since."""
    return bool(connection.execute(DUE).fetchone()[0])


def is_empty(connection: sqlite3.Connection, table: str) -> bool:
    """Tells whether a table has no row."""
    return connection.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchone() is None


def check_place(path: str, *, readonly: bool) -> None:
    """Makes sure that there is a file that can be opened so, or that one can be made.

    Raises:
        StoreError: If not.
    """
    if os.path.isdir(path):
        raise StoreError(f"{path}: a folder, not a file; name a file in it")
    if os.path.exists(path) and not os.path.isfile(path):  # SQLite would wait for ever for a pipe
        raise StoreError(f"{path}: a device or a pipe, not a file; name a file")
    if not os.path.isdir(_folder(path)):
        raise StoreError(f"{path}: its folder does not exist; make it, or name another file")
    if readonly and not os.path.exists(path):
        raise StoreError(f"{path}: no such store; `extractor add` makes one")
    if not readonly and path != IN_MEMORY:
        _check_writable(path)


def _check_writable(path: str) -> None:
    """Makes sure at once of what SQLite would tell when something is first written."""
    for place in (path, _folder(path)) if os.path.exists(path) else (_folder(path),):
        if not os.access(place, os.W_OK):
            what = "the file" if place == path else "its folder"
            raise StoreError(f"{path}: {what} may only be read; check its permissions")


def opened(path: str, *, readonly: bool) -> sqlite3.Connection:
    """Returns a connection to a file as it is, whatever it holds."""
    uri = f"{_uri(path)}?mode={_mode(path, readonly=readonly)}"
    if path == IN_MEMORY:
        uri = "file::memory:"
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=WAIT_MS / 1000)
    connection.row_factory = sqlite3.Row
    return connection


def _folder(path: str) -> str:
    return os.path.dirname(os.path.abspath(path))


def _uri(path: str) -> str:
    """Returns a file's URI (https://www.sqlite.org/uri.html), without pathlib, slow to import."""
    place = os.path.abspath(path).replace(os.sep, "/").replace("%", "%25")
    return "file:///" + place.lstrip("/").replace("?", "%3f").replace("#", "%23")


def _mode(path: str, *, readonly: bool) -> str:
    """How to open a file; one in a folder that may only be read has no room for a lock.

    SQLite then wants to be told that nobody writes, and nobody does: a writer would have left
    its write-ahead log in the folder.
    """
    if not readonly:
        return "rwc"
    locked = not os.access(_folder(path), os.W_OK) and not os.path.exists(f"{path}-wal")
    return "ro&immutable=1" if locked else "ro"


def _prepare(connection: sqlite3.Connection, path: str, *, readonly: bool) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")  # what is acknowledged survives a power cut
    schema.check(connection, str(path))
    if not readonly:
        _write_ahead(connection)
        schema.migrate(connection, str(path))
    elif schema.version(connection) < schema.NEWEST:
        raise StoreError(f"{path}: {_older(schema.version(connection))}")


def _is_older(connection: sqlite3.Connection, path: str) -> bool:
    """Whether a file is a store of an older version that can be brought up to date."""
    schema.check(connection, path)
    older = 0 < schema.version(connection) < schema.NEWEST
    return older and os.access(path, os.W_OK) and os.access(_folder(path), os.W_OK)


def _older(version: int) -> str:
    if version:
        return "a store of an older version that may only be read; copy it to where it can change"
    return "no store yet; `extractor add` makes it one"


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Switches to the write-ahead log, so that readers never wait for the writer.

    Two programs that make the same new file get in each other's way here, and SQLite does not
    wait by itself: waiting for the write lock and trying again does.
    """
    for _ in range(100):
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if not str(error).startswith("database is locked"):
                raise
            with transaction(connection):
                continue
        return
