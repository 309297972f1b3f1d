"""A store of every released schema is brought up to date, and answers as a new one does."""

import re
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from extractor import store
from extractor.errors import StoreError
from extractor.records import Extraction
from extractor.store import (
    addresses,
    checksums,
    code_rows,
    copies,
    fetching,
    originals,
    packed,
    reading,
    record_values,
    schema,
    shapes,
    stored,
    versions,
    writing,
)
from extractor.store.migrations import MIGRATIONS
from tests import examples, synthetic

OLD = range(1, len(MIGRATIONS))
ADDED = {
    "claim_records": {"addressee": 2, "confidence": 2, "text": 3, "prominence": 3},
    "event_records": {"told_by": 3, "prominence": 3, "confidence": 3},
    "articles": {"version": 3, "modified": 5},
}
"""The columns that were added to a table, each with the version that added it."""

CODED = 4
"""The version that brought codes, and views under the plain names of the tables."""


VERSIONED = 5
"""The version that brought the versions of articles."""

SUMMED = 8
"""The version that brought checksums."""

COUNTED = 9
"""The version that brought how many records an article has."""

PACKED = 10
"""The version that packed mentions and sentences."""

SMALL = 11
"""The version that keeps lines as places in the text, and ids of actors as numbers."""

READ = (
    (fetching, "ARTICLE"),
    (record_values, "EVENT"),
    (record_values, "CLAIM"),
    (reading, "KEPT"),
)
"""The columns that are read, checksums among them."""

REFS = ("ref", "article", "url", "path")


def without_lines(extraction: Extraction) -> Extraction:
    """What older versions know: no tellers, and of each claim its sentence."""
    return replace(
        extraction,
        events=tuple(replace(event, told_by=None) for event in extraction.events),
        claims=tuple(replace(claim, text=claim.sources[0].sentence) for claim in extraction.claims),
    )


def changed(extraction: Extraction) -> Extraction:
    """The same article as it was saved again later, under another name."""
    text = extraction.article.text.replace("may meet", "will meet")
    article = replace(extraction.article, id="f0f0", ref="later.txt", path="later.txt", text=text)
    return Extraction(article=article)


EXTRACTIONS = tuple(
    without_lines(each)
    for each in (
        *examples.ALL,
        changed(examples.SIGNING),
        *(synthetic.extraction(number) for number in range(12)),
    )
)


def made(path: Path, version: int) -> None:
    """Writes a store as an older version did: with its schema, and its statements for rows."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA journal_mode = WAL")
    if version == SMALL:  # what schema 10 was brought to
        made(path, PACKED)
        schema.run(connection, str(path), MIGRATIONS[:version])
        connection.close()
        return
    schema.run(connection, str(path), MIGRATIONS[:version])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(writing, "_insert", older(version))
        patch.setattr(writing, "_statement", named_as_in(version))
        if version < SUMMED:
            patch.setattr(checksums, "write", lambda *_: None)
            for room, name in READ:
                patch.setattr(room, name, re.sub(r"\w*checksum", "NULL", getattr(room, name)))
        if version < COUNTED:
            patch.setattr(checksums, "COLUMNS", {})
            patch.setattr(checksums, "write_counts", lambda *_: None)
            patch.setattr(fetching, "ARTICLE", fetching.ARTICLE.replace("records", "NULL"))
        if version < SMALL:
            shaped = {"sentences", "mentions"} if version == PACKED else set()
            for known in (shapes.TABLES, stored.FORMS):
                for table in known.keys() - shaped:
                    patch.delitem(known, table)
            patch.setattr(stored.Stored, "range", without_name)
            patch.setattr(stored.Stored, "values", lambda _, row: row)
        if version < CODED:
            patch.setattr(code_rows, "rows", lambda *_: [])
        for extraction in EXTRACTIONS:
            number = writing.insert(connection, extraction, version="")
            place = {**addresses.place(extraction.article), "article": number}
            columns = REFS if version < VERSIONED else (*REFS, "address")
            values = ", ".join(f":{column}" for column in columns)
            connection.execute(f"INSERT INTO refs VALUES ({values})", place)
            if version > 1:
                copies.link(connection, number, extraction.article.text)
        if version >= VERSIONED:
            patch.setattr(originals, "_unplaced", lambda _, __, found: found)
            versions.settle_all(connection)
    connection.close()


def without_name(_: object, number: int, first: str | None, last: str | None) -> dict[str, Any]:
    """Returns a range of days as it was kept before its EDTF string was."""
    return {"number": number, "first_day": first, "last_day": last}


def older(version: int) -> Callable[[sqlite3.Connection, str, dict[str, Any]], int]:
    """Returns what inserted a row in that version, when fewer columns were known."""
    insert = writing._insert

    def without(connection: sqlite3.Connection, table: str, row: dict[str, Any]) -> int:
        added = {column for column, since in ADDED.get(table, {}).items() if since > version}
        return insert(connection, table, {key: row[key] for key in row if key not in added})

    return without


def named_as_in(version: int) -> Callable[[str, tuple[str, ...]], str]:
    """Returns what made the statement of an insert, when the tables had the names of the views."""
    statement = writing._statement

    def of(table: str, columns: tuple[str, ...]) -> str:
        return statement(table.replace("_records", "s") if version < CODED else table, columns)

    return of


def contents(path: Path) -> list[object]:
    with store.open(path, readonly=True) as db:
        ids = [article.id for article in db.articles()]
        kept = [db.as_read(each) for each in db.earlier()]
        return [[db.get(each) for each in ids], [db.copies(each) for each in ids], kept]


@pytest.mark.parametrize("version", OLD)
def test_an_older_store_becomes_what_a_new_one_is(tmp_path: Path, version: int) -> None:
    made(tmp_path / "old.db", version)
    with store.open(tmp_path / "new.db") as db:
        for extraction in EXTRACTIONS:
            db.add(extraction)
    assert contents(tmp_path / "old.db") == contents(tmp_path / "new.db")
    old, new = (tables(tmp_path / f"{name}.db") for name in ("old", "new"))
    assert old == new


def tables(path: Path) -> list[tuple[str, str]]:
    connection = sqlite3.connect(path)
    rows = connection.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()
    connection.close()
    return rows


@pytest.mark.parametrize("version", OLD)
def test_an_older_store_that_may_only_be_read_says_so(tmp_path, version, monkeypatch) -> None:
    made(tmp_path / "old.db", version)
    monkeypatch.setattr("os.access", lambda path, mode: False)
    with pytest.raises(StoreError, match="older version that may only be read"):
        store.open(tmp_path / "old.db", readonly=True)


def test_versions_are_found_in_an_older_store(tmp_path: Path) -> None:
    made(tmp_path / "old.db", 4)
    with store.open(tmp_path / "old.db", readonly=True) as db:
        signing = examples.SIGNING.article.id
        assert db.changed() == [[signing, "f0f0"]]
        assert db.earlier() == [signing]


def test_links_are_made_for_articles_of_an_older_store(tmp_path: Path) -> None:
    made(tmp_path / "old.db", 1)
    with store.open(tmp_path / "old.db", readonly=True) as db:
        signing = examples.SIGNING.article.id  # an earlier version
        pairs = [
            (one.article.id, other.article.id)
            for one in EXTRACTIONS
            for other in EXTRACTIONS
            if one is not other
            and signing not in (one.article.id, other.article.id)
            and copies.likeness(one.article.text, other.article.text) >= copies.NEAR
        ]
        assert pairs
        for one, other in pairs:
            assert other in db.copies(one)


SAID = (
    "Ada Berg left Oslo.",
    "Nobody else came.",
    "Señora Núñez “sah” es 🚢 früh.",
    "Not in the text",
)
NAMED = [
    (0, 8, 1, "name", "PERSON", "person:ada-berg"),
    (14, 18, 1, "name", "PLACE", None),
    (20, 26, 2, "pronoun", "PERSON", None),
]


@pytest.mark.parametrize("between", [" ", "\n\n", "\0"])
def test_sentences_and_mentions_lose_nothing_when_they_are_packed(tmp_path, between) -> None:
    connection = sqlite3.connect(tmp_path / "old.db", isolation_level=None)
    connection.row_factory = sqlite3.Row
    old = MIGRATIONS[: PACKED - 1]
    schema.run(connection, "old.db", old)
    connection.execute(
        "INSERT INTO articles (number, id, text, fingerprint) VALUES (7, 'a', ?, '')",
        [between.join(SAID[:3])],
    )
    connection.executemany("INSERT INTO sentences VALUES (?, 7, ?)", list(enumerate(SAID, start=1)))
    connection.executemany(  # the last first: their order is that of their positions
        "INSERT INTO mentions VALUES (7, ?, ?, ?, ?, ?, ?, ?)",
        [(at, *NAMED[at]) for at in reversed(range(len(NAMED)))],
    )
    schema.migrate(connection, "old.db")
    found = connection.execute("SELECT number, article, text FROM sentences ORDER BY number")
    assert [tuple(row) for row in found] == [(n, 7, text) for n, text in enumerate(SAID, start=1)]
    assert [tuple(row) for row in packed.mentions(connection, [7])] == [(7, *row) for row in NAMED]
    kept = connection.execute("SELECT text FROM sentence_places ORDER BY number").fetchall()
    assert [row["text"] for row in kept][3] == SAID[3]
    assert between == "\0" or [row["text"] for row in kept][:3] == [None] * 3
    connection.close()
