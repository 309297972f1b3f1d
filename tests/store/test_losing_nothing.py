"""Nothing that was acknowledged is lost, and nothing is half-written, whatever happens."""

import os
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from extractor import store
from tests import synthetic
from tests.store import killing
from tests.store.test_several_processes import ADDING, ROOT, assert_sound

KILLS = 200
FULL = ("disk is full", "disk may be full")


def test_kills_inside_transactions_lose_nothing(tmp_path: Path) -> None:
    found = killing.run(tmp_path, kills=KILLS, seed=2018)
    assert found.kills == KILLS
    assert found.added > KILLS // 4
    assert (found.lost, found.broken) == ([], [])
    assert_sound(tmp_path / "news.db")


def test_the_same_kills_without_transactions_are_caught(tmp_path: Path) -> None:
    """The control: a check that cannot fail would prove nothing."""
    found = killing.run(tmp_path, kills=15, seed=2018, control=True)
    assert len(found.broken) >= 5


def adding(path: Path, **more: object) -> "subprocess.CompletedProcess[str]":
    """Adds articles until it cannot go on; tells the number of each that is in."""
    return subprocess.run(
        [sys.executable, "-c", ADDING, str(path), "0", "5000"],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        timeout=300,
        **more,  # type: ignore[call-overload]
    )


def assert_all_that_was_told_is_there(path: Path, told: set[int]) -> None:
    with store.open(path) as db:
        stored = {int(article.id, 16) for article in db.articles()}
        assert told <= stored
        assert len(stored - told) <= 1
        for number in stored:
            expected = synthetic.extraction(number)
            assert db.get(expected.article.id) == expected
        more = synthetic.extraction(9_999)
        assert db.add(more) == "added"  # it goes on where it was
    assert_sound(path)


def test_a_limit_of_size_is_told_and_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "news.db"

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (1_500_000, 1_500_000))

    done = adding(path, preexec_fn=limit)
    assert done.returncode == 1
    assert any(words in done.stderr for words in FULL), done.stderr
    assert "same again" in done.stderr
    told = {int(line) for line in done.stdout.splitlines()}
    assert told
    assert_all_that_was_told_is_there(path, told)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 3 MB, where this user may make one."""
    folder = tmp_path / "small"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(folder)]
    if shutil.which("mount") is None or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("no disk can be made here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk_is_told_and_loses_nothing(small_disk: Path, tmp_path: Path) -> None:
    done = adding(small_disk / "news.db")
    assert done.returncode == 1
    assert any(words in done.stderr for words in FULL), done.stderr
    told = {int(line) for line in done.stdout.splitlines()}
    assert told
    for name in small_disk.iterdir():
        shutil.copy(name, tmp_path / name.name)  # to where there is room
    assert_all_that_was_told_is_there(tmp_path / "news.db", told)


def test_a_store_that_may_only_be_read_keeps_what_it_has(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    with store.open(path) as db:
        db.add(synthetic.extraction(1))
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    path.chmod(0o444)
    before = path.read_bytes()
    with store.open(path, readonly=True) as db:
        assert db.get(synthetic.extraction(1).article.id)
    assert path.read_bytes() == before


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_ends_add_with_all_that_was_told(tmp_path: Path, jobs: str) -> None:
    """The whole program, with its model, gets the signal that the terminal sends."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(400):
        words = f"Ministers met on Monday for the {number}th time, officials said. " * 30
        (folder / f"{number}.txt").write_text(words)
    command = [sys.executable, "-m", "extractor", "add", "articles", "--jobs", jobs]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "EXTRACTOR_DB": "news.db"}
    process = subprocess.Popen(
        command,
        cwd=tmp_path,
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    path = tmp_path / "news.db"
    for _ in range(600):
        time.sleep(0.1)
        if path.exists() and _count(path):
            break
    os.killpg(process.pid, signal.SIGINT)
    _, told = process.communicate(timeout=60)
    assert process.returncode == 130, told
    (line,) = told.splitlines()
    assert line.startswith("interrupted: added ")
    assert line.endswith("these are kept, run the same again to go on")
    added = int(line.split("added ")[1].split(",")[0])
    assert 0 <= _count(path) - added <= 1  # stored, and interrupted before it was counted
    assert_sound(path)


def _count(path: Path) -> int:
    connection = sqlite3.connect(path)
    try:
        return int(connection.execute("SELECT count(*) FROM articles").fetchone()[0])
    except sqlite3.OperationalError:
        return 0
    finally:
        connection.close()
