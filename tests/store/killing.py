"""Kills a process that adds articles, inside its transactions, at moments drawn from a seed.

    python -m tests.store.killing --kills 2000

A child is forked for each kill. SQLite calls it back every few of its instructions; at the drawn
one, while a transaction is open, the child kills itself with SIGKILL. What it told its parent was
added must be there, and what is there must be whole. ``--control`` switches the transactions off:
then the same check must find articles that are half-written, or it could not find any.
"""

import argparse
import os
import random
import signal
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from extractor import store
from extractor.errors import StoreError
from extractor.store import connection as connecting
from tests import synthetic

INSTRUCTIONS = 40
"""SQLite's instructions between two looks at whether it is time."""
TICKS = 600
"""A kill comes within so many looks: within the first few articles of a child."""
ARTICLES = 50


@dataclass
class Result:
    """What was found after all kills."""

    kills: int = 0
    added: int = 0
    lost: list[int] = field(default_factory=list)
    broken: list[int] = field(default_factory=list)


@contextmanager
def no_transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Stands in for a transaction, and is none."""
    yield


def run(folder: Path, *, kills: int, seed: int, control: bool = False) -> Result:
    """Kills so many children one after another, all with the same store, and looks at it."""
    path, chance, result = folder / "news.db", random.Random(seed), Result()
    store.open(path).close()
    told: set[int] = set()
    first = 0
    for _ in range(kills):
        acknowledged = _killed(path, first, chance.randrange(TICKS), control=control)
        told |= acknowledged
        first += ARTICLES
        result.kills += 1
        _look(path, range(first - ARTICLES, first), acknowledged, result)
    _look(path, sorted(told), told, result)
    result.added = len(told)
    _sound(path)
    return result


def _killed(path: Path, first: int, tick: int, *, control: bool) -> set[int]:
    """Forks a child that is killed at a tick; returns the articles that it told were added."""
    end_in, end_out = os.pipe()
    child = os.fork()
    if not child:
        os.close(end_in)
        _add_until_killed(path, first, tick, end_out, control=control)
        os._exit(1)
    os.close(end_out)
    with os.fdopen(end_in) as stream:
        told = {int(line) for line in stream if line.endswith("\n")}
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), "the child was not killed"
    assert os.WTERMSIG(status) == signal.SIGKILL
    return told


def _add_until_killed(path: Path, first: int, tick: int, out: int, *, control: bool) -> None:
    if control:
        connecting.transaction = no_transaction  # type: ignore[assignment]
    with store.open(path) as db:
        connection = db._connection
        connection.execute("PRAGMA synchronous = OFF")  # a kill is no power cut
        ticks = 0

        def look() -> int:
            nonlocal ticks
            if control or connection.in_transaction:
                ticks += 1
                if ticks > tick:
                    os.kill(os.getpid(), signal.SIGKILL)
            return 0

        connection.set_progress_handler(look, INSTRUCTIONS)
        for number in range(first, first + ARTICLES):
            db.add(synthetic.extraction(number))
            os.write(out, f"{number}\n".encode())


def _look(path: Path, numbers: "range | list[int]", told: set[int], result: Result) -> None:
    """Notes the articles that were told and are not there, and those that are not whole."""
    with store.open(path, readonly=True) as db:
        for number in numbers:
            expected = synthetic.extraction(number)
            try:
                found = db.get(expected.article.id)
            except StoreError:
                if is_there(db, expected.article.id):  # and is not as it was to be written
                    result.broken.append(number)
                elif number in told:
                    result.lost.append(number)
                continue
            except (ValueError, TypeError, KeyError, IndexError, StopIteration):
                found = None
            if found != expected:
                result.broken.append(number)


def is_there(db: store.Store, id: str) -> bool:
    """Tells whether there is anything of an article, readable or not."""
    return bool(db._connection.execute("SELECT 1 FROM articles WHERE id = ?", [id]).fetchall())


def _sound(path: Path) -> None:
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.close()


def main() -> None:
    """Prints what became of it."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=2018)
    parser.add_argument("--control", action="store_true", help="transactions off")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        found = run(Path(folder), kills=given.kills, seed=given.seed, control=given.control)
    print(
        f"{found.kills} kills, {found.added} articles told, "
        f"{len(found.lost)} lost, {len(found.broken)} half-written"
    )


if __name__ == "__main__":
    main()
