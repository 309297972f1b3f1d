"""From what a person says of a line to a correction, and to the row of the record it is about."""

import sqlite3
from collections.abc import Iterable

import msgspec
from msgspec.structs import replace

from extractor.errors import MissingError, StoreError
from extractor.records import LineAction, Status, When
from extractor.store import corrections, fetching, line_corrections, lookup, placings, writing
from extractor.store.corrections import LINES, Told
from extractor.store.line_corrections import Read
from extractor.temporal import values

UNKNOWN = "unknown"
"""What to say where a line has a day, and nobody knows it."""


def hide(connection: sqlite3.Connection, prefix: str, same: Iterable[str]) -> int:
    """Takes a line out of every timeline."""
    return _add(connection, "hide", prefix, Told(), same)


def restore(connection: sqlite3.Connection, prefix: str, same: Iterable[str]) -> int:
    """Tells a line that was hidden, or that no timeline would tell by itself."""
    return _add(connection, "restore", prefix, Told(), same)


def date(connection: sqlite3.Connection, prefix: str, same: Iterable[str], days: str) -> int:
    """Gives a line other days, as EDTF, or none."""
    if days != UNKNOWN:
        try:
            days = values.edtf(values.parse_edtf(days))
        except ValueError:
            forms = "2020-05-08, 2020-05, 2020, 2020-05-01/2020-05-08, ../2020-05-08 or unknown"
            raise StoreError(f"{days!r} is no day; write {forms}") from None
    return _add(connection, "date", prefix, Told(days=days), same)


def status(connection: sqlite3.Connection, prefix: str, same: Iterable[str], status: Status) -> int:
    """Gives the line of an event another status."""
    return _add(connection, "status", prefix, Told(status=status), same)


def undo(connection: sqlite3.Connection, number: int | None) -> int:
    """Takes back a correction of a line, the last when no number is given; returns its number."""
    standing = {
        at: (target, *told.also) for at, _, target, told in corrections.standing(connection, LINES)
    }
    undone = corrections.undo(connection, number, LINES)
    _rewrite_all(connection, standing[undone.number])
    return undone.number


def apply(connection: sqlite3.Connection, article: int, article_id: str) -> None:
    """Puts the records right of an article that was just written."""
    for record_id in line_corrections.standing(connection):
        if record_id.startswith(f"{article_id}."):
            _rewrite(connection, article, record_id)


def _add(
    connection: sqlite3.Connection,
    action: LineAction,
    prefix: str,
    told: Told,
    same: Iterable[str],
) -> int:
    version = lookup.version(connection, prefix)
    if version is not None:
        advice = "no timeline tells that; extractor changes names the one that is told"
        raise StoreError(f"{prefix}: of {version}, an earlier version of an article, and {advice}")
    try:
        _, record_id = lookup.record(connection, prefix)
    except MissingError:
        raise StoreError(f"{prefix}: no such line; {lookup.LISTING}") from None
    if record_id is None:
        raise StoreError(f"{prefix} is an article; name one line by its id, as timeline --ids does")
    if action == "status" and writing.table_of(record_id) == "claim_records":
        raise StoreError(f"{record_id} is a claim, and a claim has no status")
    also = {*same, *line_corrections.reports(connection, record_id)} - {record_id}
    told = replace(told, also=tuple(sorted(also)))
    number = corrections.add(connection, action, record_id, told)
    _rewrite_all(connection, (record_id, *told.also))
    return number


def _rewrite_all(connection: sqlite3.Connection, record_ids: Iterable[str]) -> None:
    for record_id in record_ids:
        kind = lookup.kind(record_id)
        record = lookup.number(connection, kind, record_id)
        if record is not None:  # the article may have been removed
            select = f"SELECT article FROM {kind}_rows WHERE number = ?"
            (article,) = connection.execute(select, [record]).fetchone()
            _rewrite(connection, article, record_id)


def _rewrite(connection: sqlite3.Connection, article: int, record_id: str) -> None:
    """Writes the day and status of a record as they stand, and keeps what was read."""
    placings.as_read(connection, record_id)
    placings.mark(connection)
    table = writing.table_of(record_id)
    number = lookup.number(connection, lookup.kind(record_id), record_id)
    if number is None:
        return  # it is not read any more
    row = connection.execute(f"SELECT * FROM {table} WHERE number = ?", [number]).fetchone()
    kept = line_corrections.as_read(connection, article).get(record_id)
    status = row["status"] if table == "event_records" else None
    read = kept or Read(msgspec.convert(fetching.when(row), type=When), status)
    now = _fixed(read, line_corrections.standing(connection).get(record_id, {}))
    connection.execute("DELETE FROM originals WHERE id = ?", [record_id])
    if now != read:
        original = [record_id, article, msgspec.json.encode(read).decode()]
        connection.execute("INSERT INTO originals VALUES (?, ?, ?)", original)
    if now != read or kept is not None:
        writing.update(connection, table, number, when=now.when, status=now.status)


def _fixed(read: Read, fixes: dict[str, Told]) -> Read:
    when, status = read.when, read.status
    if "date" in fixes:
        when = _when(str(fixes["date"].days))
    if "status" in fixes:
        status = msgspec.convert(fixes["status"].status, type=Status)
    return Read(when, status)


def _when(days: str) -> When:
    if days == UNKNOWN:
        return When(None, None, "unknown", None)
    return When(values.parse_edtf(days), days, "stated", None)
