"""A full store: 20,000 articles of real length; how quickly it answers.

    python benchmarks/store/load.py

Each article is made up (``tests/synthetic.py``) with 25 claims, 25 events and 50 mentions in some
700 words. Prints the Markdown table that stands in the README beside it. Questions are asked with
many different actors and words, so that nothing but the question is measured; times are CPU time of
this process, median and 95th percentile. ``--articles 2000`` looks at a tenth.
"""

import argparse
import platform
import random
import resource
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from extractor import store
from extractor.store import Store, selecting
from extractor.store.filters import Filters
from tests import synthetic

ROOT = Path(__file__).parents[2]
RANKS = (5, 30, 200)
"""How common the actors are whose timelines are asked for, the commonest 0."""

ARTICLES = 20_000
EACH = 25
"""Claims of an article, and events."""
TIMED = 1_000
ASKED = 200
YEAR = {"since": "2020", "until": "2020"}


def main() -> None:
    """Prints the results."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--articles", type=int, default=ARTICLES)
    articles = parser.parse_args().articles
    print(f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}.\n")
    print(f"| {articles:,} articles, {2 * EACH * articles:,} claims and events | median | p95 |")
    print("|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "news.db"
        with store.open(path) as db:
            fill(db, articles)
        with store.open(path, readonly=True) as db:
            ask(db)
        print(f"| file | {path.stat().st_size / 1e6:,.0f} MB | |")
        cold(path)


def fill(db: Store, articles: int) -> None:
    """Adds the articles, the last of them timed one by one."""
    timed = []
    for number in range(articles):
        extraction = synthetic.extraction(number, claims=EACH, events=EACH)
        begin = time.process_time()
        db.add(extraction)
        if number >= articles - TIMED:
            timed.append((time.process_time() - begin) * 1e3)
    shown("add an article", timed)


def ask(db: Store) -> None:
    """Asks each kind of question with many actors and words."""
    chance = random.Random(2018)
    people = [synthetic.person(chance.randrange(700)).name for _ in range(ASKED)]
    usual = [synthetic.word(chance.randrange(40, 2_000)) for _ in range(ASKED)]
    shown("which records: an actor, a year, the first 20", each(found(db), people, ("actor",)))
    both = zip(people, usual, strict=True)
    shown("which records: an actor, a year, a word", each(found(db), both, ("actor", "about")))
    shown("whole records: an actor, a year, the first 20", each(asked(db), people, ("actor",)))


def found(db: Store) -> Callable[..., object]:
    """Asks which records match."""

    def choose(**question: object) -> object:
        filters = Filters(**(question | {"limit": 20}))  # type: ignore[arg-type]
        return list(selecting.choose(db._connection, filters))

    return choose


def asked(db: Store) -> Callable[..., object]:
    """Asks for the records themselves, as the commands do."""
    return lambda **question: list(db.select(**(question | {"limit": 20})))


def each(
    call: Callable[..., object], values: Iterable[object], names: tuple[str, ...]
) -> list[float]:
    """Times a question for each value, or tuple of values, of these filters."""
    from extractor.temporal.values import parse_day

    year = {name: parse_day(day) for name, day in YEAR.items()}
    questions = []
    for value in values:
        given = dict(zip(names, value if isinstance(value, tuple) else (value,), strict=True))
        questions.append({**given, "actor": (given["actor"],), **year})
    return times(lambda question: call(**question), questions)


def times(call: Callable[..., object], values: Iterable[object]) -> list[float]:
    """CPU milliseconds of each call."""
    measured = []
    for value in values:
        begin = time.process_time()
        call(value)
        measured.append((time.process_time() - begin) * 1e3)
    return measured


def cold(path: Path) -> None:
    """Times a command from nothing: a process that starts, opens the file, asks and ends."""
    command = ["-m", "extractor", "claims", "--by", synthetic.person(30).name, "--limit", "5"]
    alone = [cpu(["-c", "pass"]) for _ in range(5)]
    whole = [cpu([*command, "-d", str(path)]) for _ in range(5)]
    shown("cold start: claims of a speaker, the first 5", whole)
    shown("... an empty Python", alone)
    for rank in RANKS:
        question = ["--actor", synthetic.person(rank).name, "--since", "2020", "--until", "2020"]
        asked = ["-m", "extractor", "timeline", *question, "-d", str(path), "-f", "jsonl"]
        lines = subprocess.run([sys.executable, *asked], cwd=ROOT, capture_output=True, check=True)
        what = f"timeline of an actor in a year, {lines.stdout.count(chr(10).encode()):,} entries"
        shown(what, [cpu(asked) for _ in range(3)])


def cpu(arguments: list[str]) -> float:
    """CPU milliseconds of a process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *arguments], cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime) * 1e3


def shown(what: str, measured: list[float]) -> None:
    """Prints a row."""
    top = statistics.quantiles(measured, n=20)[-1]
    print(f"| {what} | {statistics.median(measured):.2f} ms | {top:.2f} ms |", flush=True)


if __name__ == "__main__":
    main()
