"""A letter, a day or a name that became another one in the file is told, never answered."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from msgspec.structs import replace

from extractor import store
from extractor.errors import StoreError
from extractor.store import checksums, filters, reading, schema, selecting, shapes
from tests import examples, synthetic

pytestmark = pytest.mark.issue(22)

HARM = {
    "text of an event": "UPDATE event_rows SET text = 'Another line' WHERE number = 1",
    "day of an event": "UPDATE event_rows SET edtf = '2019-12-31' WHERE number = 1",
    "days": "UPDATE days SET first_day = '2019-12-31'",
    "status of an event": "UPDATE event_rows SET status = 1 + status WHERE number = 1",
    "worth of an event": "UPDATE event_rows SET prominence = 0.125 WHERE number = 1",
    "who takes part": "UPDATE participant_rows SET role = 1 + role WHERE event = 1",
    "nobody takes part": "DELETE FROM participant_rows WHERE event = 1",
    "its place": "UPDATE event_source_rows SET start_char = 3 WHERE event = 1 AND position = 0",
    "sentence": "UPDATE sentence_places SET start_char = start_char + 1",
    "sentences are gone": "DELETE FROM sentence_places",
    "speaker": "UPDATE claim_rows SET speaker = NULL WHERE number = 1",
    "words of a claim": "UPDATE claim_rows SET content_text = 'no' WHERE number = 1",
    "events of a claim": "DELETE FROM claim_event_rows",
    "name": "UPDATE actor_ids SET name = 'Somebody'",
    "roles": "UPDATE actor_rows SET roles = '[\"mayor\"]'",
    "nobody is named": "DELETE FROM actor_rows",
    "text of an article": "UPDATE articles SET text = upper(text)",
    "outlet": "UPDATE articles SET outlet = 'Another Paper'",
    "day of publication": "UPDATE articles SET published_last = '2031-01-01'",
}


MORE = ", actors_checksum = NULL, mentions_checksum = NULL, records = NULL, sentences = NULL"

NAMED = {
    "mentions of another": "UPDATE packed_mentions SET packed ="
    " (SELECT packed FROM packed_mentions AS other WHERE other.article <> packed_mentions.article)",
    "mentions that cannot be read": "UPDATE packed_mentions SET packed = substr(packed, 2)",
    "time expression": "UPDATE timexes SET value = '2031-01-01'",
    "no mention": "DELETE FROM packed_mentions",
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "store.db"
    with store.open(found) as db:
        for extraction in (*examples.ALL, *(synthetic.extraction(n) for n in range(3))):
            db.add(extraction)
        list(db.select())  # places what has no day
    return found


def harmed(path: Path, how: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.executescript(how)


@pytest.mark.parametrize("how", HARM)
def test_what_is_not_as_it_was_written_is_told(path: Path, how: str) -> None:
    harmed(path, HARM[how])
    with (
        store.open(path, readonly=True) as db,
        pytest.raises(StoreError, match="the file is damaged; restore a copy or add anew"),
    ):
        list(db.select())


@pytest.mark.parametrize("how", NAMED)
def test_what_is_named_in_an_article_is_held_against_it_as_well(path: Path, how: str) -> None:
    harmed(path, NAMED[how])
    with (
        store.open(path, readonly=True) as db,
        pytest.raises(StoreError, match="the file is damaged; restore a copy or add anew"),
    ):
        db.get(examples.SIGNING.article.id)


LOST = {
    "an event that an index no longer leads to": "DELETE FROM event_rows WHERE number = 2",
    "a claim": "DELETE FROM claim_rows WHERE number = 1",
    "the place of an article": "DELETE FROM refs WHERE article = 1",
    "an article": "DELETE FROM articles WHERE number = 1",
    "a record of an article that is not there": "UPDATE event_rows SET article = 99"
    " WHERE number = 1",
}


@pytest.mark.parametrize("how", LOST)
def test_no_row_goes_unseen_where_all_are_asked_for(path: Path, how: str) -> None:
    harmed(path, LOST[how])
    with store.open(path, readonly=True) as db, pytest.raises(StoreError, match="is damaged"):
        list(db.select())


def test_no_row_goes_unseen_in_an_article_asked_for_whole(path: Path) -> None:
    harmed(path, LOST["a claim"])
    with store.open(path, readonly=True) as db, pytest.raises(StoreError, match="is damaged"):
        db.get(examples.SIGNING.article.id)


def test_what_a_word_leads_to_and_is_gone_is_told(path: Path, monkeypatch) -> None:
    """As where the number of a row is harmed: the index of words has it, the table does not."""
    with store.open(path) as db:
        (chosen,) = list(selecting.choose(db._connection, filters.made(about="signed")))
        gone = replace(chosen, events=[*chosen.events, 99])
        monkeypatch.setattr(selecting, "choose", lambda *_: iter([gone]))
        with pytest.raises(StoreError, match="is damaged"):
            list(db.select(about="signed"))


@pytest.mark.parametrize(
    "how",
    [
        "DELETE FROM sentence_places WHERE number IN (SELECT max(number) FROM sentence_places)",
        "UPDATE sentence_places SET start_char = start_char + 1 WHERE number = 1",
        "UPDATE sentence_places SET length = length - 1 WHERE number = 1",
    ],
)
def test_a_digest_of_damaged_sentences_is_told(path: Path, how: str) -> None:
    harmed(path, how)
    with store.open(path, readonly=True) as db, pytest.raises(StoreError, match="is damaged"):
        list(db.story())


def test_an_article_removed_in_the_meantime_is_no_damage(path: Path) -> None:
    with store.open(path) as db, store.open(path) as other:
        found = db.select()
        (chosen,) = list(selecting.choose(db._connection, filters.Filters()))
        other.remove(examples.SIGNING.article.id)
        left = list(reading.reduced(db._connection, chosen, beside=db._connection))
        assert left == list(found)
        assert len(left) == len(chosen.articles) - 1


def test_what_is_whole_is_read(path: Path) -> None:
    with store.open(path) as db:
        before = list(db.select())
        first = examples.SIGNING.events[0].id
        db.lines.date(first, "2020-01-16")
        db.lines.status(first, "planned")
        db.ledger.rename("Liu He", "Vice-Premier Liu")
        assert list(db.select()) != before
        for number in (1, 2, 3):
            db.lines.undo() if number < 3 else db.ledger.undo()
        assert list(db.select()) == before


def test_a_correction_does_not_hide_harm(path: Path) -> None:
    harmed(path, HARM["text of an event"])
    with store.open(path) as db:
        (record,) = db._connection.execute("SELECT id FROM event_records WHERE number = 1")
        with pytest.raises(StoreError, match="the file is damaged"):
            db.lines.date(record["id"], "2020-01-16")


def test_every_row_of_an_older_store_gets_one(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    with store.open(path) as db:
        for extraction in examples.ALL:
            db.add(extraction)
        list(db.select())
    sums = {table: rows_of(path, table) for table in ("articles", "event_records", "claim_records")}
    assert all(None not in row for rows in sums.values() for row in rows)
    for table, columns in (("articles", MORE), *((t, "") for t in sums)):
        harmed(path, f"UPDATE {shapes.name(table)} SET checksum = NULL{columns}")
    assert rows_of(path, "event_records") != sums["event_records"]
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.row_factory = sqlite3.Row
        schema._complete(connection, schema.SUMMED)
    assert {table: rows_of(path, table) for table in sums} == sums


def rows_of(path: Path, table: str) -> list[tuple[int | None, ...]]:
    columns = ", ".join(checksums.COLUMNS[table])
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(f"SELECT {columns} FROM {table} ORDER BY number").fetchall()


def test_a_claim_that_never_was_is_no_damage_and_one_that_is_lost_is(tmp_path: Path) -> None:
    article = replace(examples.SIGNING, claims=(), events=examples.SIGNING.events[:1])
    event = replace(article.events[0], told_by=f"{article.article.id}.c99999")
    path = tmp_path / "one.db"
    with store.open(path) as db:
        db.add(replace(article, events=(event,)))
        assert db.get(article.article.id).events == (event,)
    harmed(path, "UPDATE articles SET records = records + 1")
    with store.open(path, readonly=True) as db, pytest.raises(StoreError, match="is damaged"):
        list(db.select(kind="event"))
