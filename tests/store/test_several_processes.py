"""Two processes at once, and processes that are killed."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

from extractor import store
from tests import synthetic

ADDING = """
import sys
from extractor import store
from tests import synthetic
path, first, last = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
with store.open(path) as db:
    for number in range(first, last):
        db.add(synthetic.extraction(number))
        print(number, flush=True)
"""
KILLS = 20
ROOT = Path(__file__).parents[2]


def adding(path: Path, first: int, last: int) -> subprocess.Popen[str]:
    """A process that adds these articles and tells the number of each when it is in."""
    return subprocess.Popen(
        [sys.executable, "-c", ADDING, str(path), str(first), str(last)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


def assert_sound(path: Path) -> None:
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    for table in ("event_words", "claim_words"):
        connection.execute(f"INSERT INTO {table} ({table}, rank) VALUES ('integrity-check', 1)")
    connection.close()


EACH = 500


def test_two_processes_make_and_fill_the_same_store(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    processes = [adding(path, 0, EACH), adding(path, EACH, 2 * EACH)]
    ends = [(*process.communicate(timeout=600), process.returncode) for process in processes]
    assert [(errors, code) for _, errors, code in ends] == [("", 0)] * 2
    with store.open(path, readonly=True) as db:
        assert len(list(db.articles())) == 2 * EACH
        for number in range(0, 2 * EACH, 37):
            expected = synthetic.extraction(number)
            assert db.get(expected.article.id) == expected
    assert_sound(path)


def test_killed_process_leaves_whole_articles_only(tmp_path: Path) -> None:
    """Each kill comes at another moment after an acknowledged article, often inside a write."""
    path = tmp_path / "news.db"
    chance = random.Random(2018)
    acknowledged: set[int] = set()
    for _ in range(KILLS):
        first = max(acknowledged, default=-1) + 1
        acknowledged |= killed(adding(path, first, first + 1_000), chance)
    with store.open(path, readonly=True) as db:
        stored = {int(article.id, 16) for article in db.articles()}
        assert acknowledged <= stored
        assert len(stored - acknowledged) <= KILLS  # written, but killed before telling
        for number in stored:
            expected = synthetic.extraction(number)
            assert db.get(expected.article.id) == expected
    assert_sound(path)


def killed(process: subprocess.Popen[str], chance: random.Random) -> set[int]:
    """Kills a process some milliseconds after it told a number; returns all that it told."""
    assert process.stdout is not None
    lines = [process.stdout.readline() for _ in range(chance.randint(1, 5))]
    time.sleep(chance.uniform(0, 0.015))
    process.send_signal(signal.SIGKILL)
    rest, _ = process.communicate(timeout=60)
    assert process.returncode == -signal.SIGKILL
    told = [*lines, *rest.splitlines(keepends=True)]
    return {int(line) for line in told if line.endswith("\n")}
