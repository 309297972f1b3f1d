"""What all parts of a folder say together, in one small SQLite file: names, near copies, places.

It has the schema of a store and of its rows those that tell who is who and what is a copy of what,
each name once however many articles have it; so both are asked as in any store. It is made from
the parts when it is first needed, in a minute for a million articles, and again when there are
others. What articles say is not in it.
"""

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from typing import NamedTuple

from extractor.store import connection as connecting
from extractor.store import copies
from extractor.store.duck import Tables
from extractor.store.fetching import LISTED, listed

PAIRS_AT_A_TIME = 2_000

MORE = """
CREATE TABLE dropped (article INTEGER PRIMARY KEY);
CREATE TABLE moved (ref TEXT, article INTEGER, url TEXT, path TEXT);
"""
"""Articles that another reading replaced, and the places of those that got others."""

READINGS = """
CREATE TEMP TABLE readings AS
WITH holders AS (
    SELECT ref, max_by(id, refs.place) AS id FROM refs JOIN articles ON number = article
    WHERE ref <> '-' AND NOT starts_with(ref, '-:') GROUP BY ref
),
standing AS (
    SELECT id FROM holders
    UNION SELECT id FROM refs JOIN articles ON number = article
    WHERE ref = '-' OR starts_with(ref, '-:')
)
SELECT number, articles.id, refs.ref, url, path, refs.place,
    max_by(number, refs.place) OVER (PARTITION BY articles.id) AS kept,
    standing.id IS NOT NULL AND (holders.id IS NULL OR holders.id = articles.id) AS held,
    standing.id IS NOT NULL AS stands
FROM articles JOIN refs ON article = number
LEFT JOIN holders ON holders.ref = refs.ref
LEFT JOIN standing ON standing.id = articles.id
"""
"""Each article as it was read, with what adding them in order comes to: a place holds the article
that came last, an article what its last reading says, and one without a place is not there."""

NAMES = {
    "actor_names": "SELECT key, actor_id, min(article) FROM actor_names GROUP BY ALL",
    "affiliations": "SELECT body, actor_id, min(article) FROM affiliations GROUP BY ALL",
    "short_keys": (
        "SELECT short, key, roles, min_by(actor_id, article), min(article)"
        " FROM short_keys GROUP BY short, key, roles"
    ),
    "actor_records": (
        "SELECT * FROM actor_records WHERE (article, id) IN"
        " (SELECT (min(article), id) FROM actor_records GROUP BY id, key)"
        " OR (roles <> '[]' AND key IN (SELECT short FROM short_keys))"
    ),
}
"""Who is called what: each once, and each place where only the role tells who is meant."""

PAIRS = """
SELECT DISTINCT mine.article AS one, theirs.article AS other
FROM bands AS mine JOIN bands AS theirs USING (hash) WHERE mine.article < theirs.article
ORDER BY one, other
"""


class Gathered(NamedTuple):
    """What is needed to read the parts.

    Attributes:
        dropped: Articles that are passed over.
        moved: Places of articles: ref, article, url and path.
    """

    dropped: Sequence[int]
    moved: Sequence[tuple[str, int, str | None, str | None]]


def make(path: str, tables: Tables) -> None:
    """Writes the file, whole or not at all, from the tables of all parts as they were read."""
    partial = f"{path}.{os.getpid()}.part"
    try:
        with closing(connecting.connect(partial, readonly=False)) as file:
            file.execute("PRAGMA foreign_keys = OFF")
            file.execute("PRAGMA journal_mode = DELETE")
            file.executescript(MORE)
            with connecting.transaction(file):
                _places(file, tables)
                tables.pass_over(read(file).dropped)
                for table, select in NAMES.items():
                    _copy(file, table, tables.execute_as_it_is(select))
                _copies(file, tables)
        os.replace(partial, path)
    finally:
        for suffix in ("", "-wal", "-shm", "-journal"):
            if os.path.exists(partial + suffix):
                os.remove(partial + suffix)


def read(file: sqlite3.Connection) -> Gathered:
    """Returns what is needed to read the parts."""
    dropped = [row[0] for row in file.execute("SELECT article FROM dropped")]
    moved = [tuple(row) for row in file.execute("SELECT * FROM moved")]
    return Gathered(dropped, moved)


def _places(file: sqlite3.Connection, tables: Tables) -> None:
    counted = tables.execute_as_it_is(
        "SELECT count(*) AS n, count(DISTINCT ref) AS refs FROM refs"
    ).fetchone()
    ids = tables.execute_as_it_is("SELECT count(DISTINCT id) AS ids FROM articles").fetchone()
    if counted["n"] == counted["refs"] == ids["ids"]:
        return  # each article was read once
    tables.execute_as_it_is(READINGS)
    dropped = "SELECT number FROM readings WHERE number <> kept OR NOT stands"
    _copy(file, "dropped", tables.execute_as_it_is(dropped))
    changed = "SELECT id FROM readings WHERE number <> kept OR NOT held"
    moved = (
        "SELECT ref, kept, max_by(url, place), max_by(path, place) FROM readings"
        f" WHERE held AND id IN ({changed}) GROUP BY ref, kept"
    )
    _copy(file, "moved", tables.execute_as_it_is(moved))


def _copy(file: sqlite3.Connection, table: str, rows: Sequence[Sequence[object]]) -> None:
    if rows:
        marks = ", ".join("?" * len(rows[0]))
        file.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)


def _copies(file: sqlite3.Connection, tables: Tables) -> None:
    """Links near copies, as a store does when an article comes in."""
    linked: set[int] = set()
    for one, other, alike in _alike(tables):
        pairs = [(one, other, alike), (other, one, alike)]
        file.executemany("INSERT INTO copies VALUES (?, ?, ?)", pairs)
        linked |= {one, other}
    columns = "number, id, title, outlet, published_first, published_last, published_basis"
    rows = tables.execute(
        f"SELECT {columns}, '' AS text, fingerprint, version FROM articles"
        f" WHERE number IN {LISTED}",
        [listed(sorted(linked))],
    )
    _copy(file, "articles", rows)


def _alike(tables: Tables) -> Iterator[tuple[int, int, float]]:
    pairs = tables.execute_as_it_is(PAIRS)
    for start in range(0, len(pairs), PAIRS_AT_A_TIME):
        batch = pairs[start : start + PAIRS_AT_A_TIME]
        numbers = sorted({number for pair in batch for number in pair})
        texts = tables.execute(
            f"SELECT number, text FROM articles WHERE number IN {LISTED}", [listed(numbers)]
        )
        found = {number: copies.shingles(text) for number, text in texts}
        for one, other in batch:
            alike = copies.jaccard(found[one], found[other])
            if alike >= copies.NEAR:
                yield one, other, alike
