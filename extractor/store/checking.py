"""Whether a store is sound: what SQLite can tell of the file, and what only we can."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import Literal

import msgspec

from extractor.errors import StoreError
from extractor.store import connection as connecting
from extractor.store import originals, rows, schema, shelf

State = Literal["ok", "note", "problem"]

SHOWN = 3
"""How many articles with a problem are named."""

UNREADABLE = (
    msgspec.MsgspecError,
    sqlite3.DatabaseError,
    UnicodeDecodeError,
    LookupError,
    StopIteration,
    TypeError,
    ValueError,
    StoreError,
)
"""What reading an article raises whose rows are damaged, or gone."""

COUNTS = {
    "articles": "count(*) FROM articles",
    "events": "count(*) FROM event_records",
    "claims": "count(*) FROM claim_records",
    "mentions": "coalesce(sum(mentions), 0) FROM packed_mentions",
    "timexes": "count(*) FROM timexes",
    "actors": "count(*) FROM actor_records",
    "quarantine": "count(*) FROM quarantine",
    "earlier versions": "count(*) FROM versions",
}
"""What is counted, and how."""

ORPHANS = {
    "articles without a place": "SELECT count(*) FROM articles"
    " WHERE number NOT IN (SELECT article FROM refs)",
    "earlier versions without a place": "SELECT count(*) FROM versions"
    " WHERE id NOT IN (SELECT article FROM version_refs)",
    "participants nobody knows": "SELECT count(*) FROM participants"
    " JOIN event_records ON event_records.number = event"
    " LEFT JOIN actor_records ON actor_records.article = event_records.article"
    " AND actor_records.id = actor_id"
    " WHERE actor_records.id IS NULL",
    "speakers nobody knows": "SELECT count(*) FROM claim_records"
    " LEFT JOIN actor_records ON actor_records.article = claim_records.article"
    " AND actor_records.id = speaker"
    " WHERE speaker IS NOT NULL AND actor_records.id IS NULL",
    "events without a sentence": "SELECT count(*) FROM event_records"
    " WHERE number NOT IN (SELECT event FROM event_sources"
    " JOIN sentences ON sentences.number = sentence)",
    "claims without a sentence": "SELECT count(*) FROM claim_records"
    " WHERE number NOT IN (SELECT claim FROM claim_sources"
    " JOIN sentences ON sentences.number = sentence)",
}
"""What belongs to something that is not there; none of it can come from ``add``."""


class Finding(msgspec.Struct, frozen=True):
    """One thing that was looked at: what, how it is, and what there is to say or do."""

    what: str
    state: State
    detail: str


def check(path: str) -> Iterator[Finding]:
    """Yields what is found in a store's file; it is not changed, and need not be sound.

    Args:
        path: The SQLite file.
    """
    yield _full_text()
    if not os.path.exists(path):
        yield Finding("file", "problem", f"{path}: no such store; extractor add makes one")
        return
    yield Finding("file", "ok", f"{path}, {os.path.getsize(path) / 1e6:,.1f} MB")
    try:
        connecting.check_place(path, readonly=True)
        with connecting.wording(path), closing(connecting.opened(path, readonly=True)) as opened:
            yield from _file(opened, path)
    except StoreError as error:
        yield Finding("store", "problem", str(error))


def _full_text() -> Finding:
    with closing(sqlite3.connect(":memory:")) as empty:
        try:
            empty.execute("CREATE VIRTUAL TABLE words USING fts5 (text)")
        except sqlite3.OperationalError:
            advice = "this Python's SQLite has no full-text search (FTS5); use another Python"
            return Finding("SQLite", "problem", advice)
    return Finding("SQLite", "ok", f"{sqlite3.sqlite_version}, with full-text search")


def _file(opened: sqlite3.Connection, path: str) -> Iterator[Finding]:
    schema.check(opened, path)
    version, newest = schema.version(opened), schema.NEWEST
    if version == newest:
        yield Finding("schema", "ok", f"version {version}")
    else:
        told = f"version {version}; the next extractor add brings it to {newest}"
        yield Finding("schema", "note", told)
    yield _sound(opened)
    yield from _searchable(opened, path)
    if version == newest:
        yield from _contents(opened)


def _sound(opened: sqlite3.Connection) -> Finding:
    told = [str(row[0]) for row in opened.execute("PRAGMA integrity_check (5)")]
    lost = opened.execute("PRAGMA foreign_key_check").fetchall()
    if told == ["ok"] and not lost:
        return Finding("integrity", "ok", "every page and every reference is sound")
    detail = "; ".join(told) if told != ["ok"] else f"{len(lost)} rows refer to nothing"
    advice = "export-articles what can be read into a new store, or restore a copy"
    return Finding("integrity", "problem", f"{detail}; {advice}")


def _searchable(opened: sqlite3.Connection, path: str) -> Iterator[Finding]:
    """The check of the full-text index is a write, so it is done and taken back."""
    if not os.access(path, os.W_OK):
        yield Finding("full text", "note", "not checked, for the file may only be read")
        return
    try:
        with closing(connecting.opened(path, readonly=False)) as writer:
            writer.execute("BEGIN IMMEDIATE")
            for table in ("event_words", "claim_words"):
                writer.execute(f"INSERT INTO {table} ({table}, rank) VALUES ('integrity-check', 1)")
            writer.execute("ROLLBACK")
    except sqlite3.DatabaseError as error:
        yield Finding("full text", "problem", f"the index of words is wrong ({error}); add anew")
        return
    yield Finding("full text", "ok", "every word is found where it is")


def _contents(opened: sqlite3.Connection) -> Iterator[Finding]:
    counts = [(what, _count(opened, f"SELECT {how}")) for what, how in COUNTS.items()]
    yield Finding("counts", "ok", ", ".join(f"{number:,} {what}" for what, number in counts))
    found = {what: number for what, sql in ORPHANS.items() if (number := _count(opened, sql))}
    if found:
        told = ", ".join(f"{number} {what}" for what, number in found.items())
        yield Finding("orphans", "problem", f"{told}; add the articles anew")
    else:
        yield Finding("orphans", "ok", "none")
    yield _readable(opened)
    undated = _count(
        opened,
        "SELECT count(*) FROM articles WHERE coalesce(published_first, published_last) IS NULL",
    )
    if undated:
        those = "1 article has" if undated == 1 else f"{undated:,} articles have"
        told = f"{those} no day; add again with --published what you know the day of"
        yield Finding("undated", "note", told)
    for row in opened.execute("SELECT ref, reason FROM quarantine ORDER BY ref, id"):
        yield Finding("quarantine", "note", f"{row['ref']}: {row['reason']}; add --retry tries it")


def _readable(opened: sqlite3.Connection) -> Finding:
    """Reads every article as it was read, and compares it with the fingerprint kept of it."""
    broken, other = [], []
    last = "SELECT number, id, fingerprint FROM articles"
    earlier = "SELECT NULL, id, fingerprint FROM versions"
    for number, id, fingerprint in opened.execute(f"{last} UNION ALL {earlier}"):
        try:
            found = shelf.get(opened, id) if number is None else originals.as_read(opened, number)
        except UNREADABLE:
            broken.append(id)
            continue
        if rows.fingerprint(found) != fingerprint:
            other.append(id)
    if not broken and not other:
        return Finding("records", "ok", "every article reads as it was written")
    told = [
        f"{len(ids):,} {what} ({', '.join(ids[:SHOWN])}{', ...' if len(ids) > SHOWN else ''})"
        for ids, what in ((broken, "cannot be read"), (other, "are not as they were written"))
        if ids
    ]
    return Finding("records", "problem", f"articles: {'; '.join(told)}; add them anew")


def _count(opened: sqlite3.Connection, sql: str) -> int:
    return int(opened.execute(sql).fetchone()[0])
