"""Opening a store: what can be wrong with a file, and what the message says then."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from extractor import store
from extractor.errors import StoreError
from extractor.store import schema
from extractor.store.migrations import MIGRATIONS
from tests import examples


def test_new_file_is_an_empty_store(tmp_path: Path) -> None:
    with store.open(tmp_path / "new.db") as db:
        assert list(db.articles()) == list(db.actors()) == list(db.select()) == []


def test_what_was_added_is_there_when_opened_again(tmp_path: Path) -> None:
    path = tmp_path / "odd name?#%20é.db"
    with store.open(path) as db:
        db.add(examples.CALL)
    assert path.exists()
    with store.open(str(path), readonly=True) as db:
        assert db.get(examples.CALL.article.id) == examples.CALL


def test_reading_goes_on_while_another_writes(tmp_path: Path) -> None:
    with store.open(tmp_path / "a.db") as writer, store.open(tmp_path / "a.db") as reader:
        writer.add(examples.CALL)
        found = reader.select()
        next(found)
        writer.add(examples.SIGNING)
        assert len(list(reader.articles())) == 2


def test_store_opened_for_reading_does_not_write(tmp_path: Path) -> None:
    store.open(tmp_path / "a.db").close()
    with (
        store.open(tmp_path / "a.db", readonly=True) as db,
        pytest.raises(StoreError, match=r"a\.db: the file may only be read"),
    ):
        db.add(examples.CALL)


@pytest.mark.parametrize("readonly", [True, False])
def test_folder_that_is_not_there(tmp_path: Path, readonly: bool) -> None:
    with pytest.raises(StoreError, match="folder does not exist"):
        store.open(tmp_path / "no" / "news.db", readonly=readonly)


def test_store_that_is_not_there_is_not_made_for_reading(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="extractor add"):
        store.open(tmp_path / "news.db", readonly=True)
    assert not list(tmp_path.iterdir())


def test_folder_is_no_store(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="a folder"):
        store.open(tmp_path)


@pytest.mark.parametrize("readonly", [True, False])
def test_text_file_is_no_store(tmp_path: Path, readonly: bool) -> None:
    path = tmp_path / "article.txt"
    path.write_text("Talks resume in Beijing. " * 200)
    before = path.read_bytes()
    with pytest.raises(StoreError, match="not an SQLite file"):
        store.open(path, readonly=readonly)
    assert path.read_bytes() == before


@pytest.mark.parametrize("readonly", [True, False])
def test_database_of_another_program_is_left_alone(tmp_path: Path, readonly: bool) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE articles (id)")
    before = path.read_bytes()
    with pytest.raises(StoreError, match="another program"):
        store.open(path, readonly=readonly)
    assert path.read_bytes() == before


@pytest.mark.parametrize("readonly", [True, False])
def test_newer_schema_is_not_touched(tmp_path: Path, readonly: bool) -> None:
    path = tmp_path / "news.db"
    store.open(path).close()
    with sqlite3.connect(path) as later:
        later.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    with pytest.raises(StoreError, match=r"newer version .* upgrade"):
        store.open(path, readonly=readonly)


def test_damaged_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    with store.open(path) as db:
        db.add(examples.CALL)
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))
    with pytest.raises(StoreError, match="damaged"), store.open(path) as db:
        db.get(examples.CALL.article.id)


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write everywhere")
def test_file_that_may_only_be_read(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    store.open(path).close()
    path.chmod(0o444)
    with pytest.raises(StoreError, match="permissions"), store.open(path) as db:
        db.add(examples.CALL)


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write everywhere")
def test_store_in_a_folder_that_may_only_be_read_can_be_asked(tmp_path: Path) -> None:
    folder = tmp_path / "shared"
    folder.mkdir()
    with store.open(folder / "news.db") as db:
        db.add(examples.CALL)
    folder.chmod(0o555)
    try:
        with store.open(folder / "news.db", readonly=True) as db:
            assert db.get(examples.CALL.article.id) == examples.CALL
    finally:
        folder.chmod(0o755)


def test_the_newest_schema_is_that_of_the_last_script() -> None:
    assert len(MIGRATIONS) == schema.NEWEST


def test_migration_adds_to_what_is_there(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    with store.open(path) as db:
        db.add(examples.CALL)
    later = (*MIGRATIONS, "ALTER TABLE articles ADD COLUMN language TEXT;")
    connection = sqlite3.connect(path, isolation_level=None)
    schema.run(connection, str(path), later)
    assert schema.version(connection) == len(later)
    assert connection.execute("SELECT id, language FROM articles").fetchall() == [
        (examples.CALL.article.id, None)
    ]
    connection.close()


def test_failed_migration_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    store.open(path).close()
    broken = (*MIGRATIONS, "CREATE TABLE extra (a);\nCREATE TABLE articles (b);")
    connection = sqlite3.connect(path, isolation_level=None)
    with pytest.raises(sqlite3.OperationalError):
        schema.run(connection, str(path), broken)
    assert schema.version(connection) == len(MIGRATIONS)
    assert not connection.execute("SELECT * FROM sqlite_master WHERE name = 'extra'").fetchall()
    connection.close()


def test_importing_the_store_is_light() -> None:
    heavy = {"networkx", "spacy", "numpy", "dateparser", "pydantic"}
    code = "import sys, extractor.store; print(*{name.split('.')[0] for name in sys.modules})"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not heavy & set(shown.stdout.split())


def test_any_sqlite_tool_can_ask_who_said_what(tmp_path: Path) -> None:
    with store.open(tmp_path / "news.db") as db:
        db.add(examples.SIGNING)
    rows = (
        sqlite3.connect(tmp_path / "news.db")
        .execute("SELECT title, speaker, content, first_day FROM claims ORDER BY id")
        .fetchall()
    )
    assert rows[0] == (
        "United States and China sign a first trade deal",
        "Liu He",
        "“The deal serves both of our peoples,”",
        "2020-01-15",
    )
