"""Flipped and cut stores: each command answers as before or says what to do, doctor as well."""

import sqlite3
from contextlib import closing

import pytest

from extractor import store
from tests import examples, synthetic
from tests.store import damages

pytestmark = pytest.mark.issue(22)

ASKING = (
    ("timeline", "--all", "--json"),
    ("claims", "--json"),
    ("events", "--json"),
    ("articles", "--json"),
    ("actors", "--json"),
    ("timeline", "--digest", "-f", "json"),
    ("export-articles",),
    ("show", examples.SIGNING.events[0].id),
)
TOLD = ("is damaged", "damaged,", "not an SQLite file", "another program", "newer version")


def test_a_damaged_store_is_told_in_a_sentence(run, tmp_path):
    path = tmp_path / "extractor.db"
    with store.open(path) as db:
        for extraction in (*examples.ALL, *(synthetic.extraction(n) for n in range(8))):
            db.add(extraction)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint (TRUNCATE)")
    content = path.read_bytes()
    told = 0
    for how, data in damages.damaged(content):
        for beside in tmp_path.glob("extractor.db-*"):
            beside.unlink()
        path.write_bytes(data)
        for line in ASKING:
            assert_told(run(*line), how)
        path.write_bytes(data)
        checked = run("doctor")
        assert checked.exit_code in (0, 1), (how, checked.exception)
        assert isinstance(checked.exception, SystemExit | None), (how, checked.exception)
        told += checked.exit_code
    assert told > damages.CUT


def assert_told(result, how: str) -> None:
    """A command ends well, or with one sentence that says what to do."""
    assert isinstance(result.exception, SystemExit | None), (how, result.exception)
    assert result.exit_code in (0, 1), how
    if result.exit_code:
        (line,) = result.stderr.splitlines()
        assert line.startswith("Error: "), how
        assert any(words in line for words in TOLD), (how, line)
