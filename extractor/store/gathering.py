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
from typing import Any, NamedTuple

from extractor.placing import inherited, place
from extractor.records import DateRange, Extraction, When
from extractor.store import adding, copies, placings, reading, rows, writing
from extractor.store import connection as connecting
from extractor.store import days as ranges
from extractor.store.duck import Tables
from extractor.store.fetching import LISTED, listed

PAIRS_AT_A_TIME = ARTICLES_AT_A_TIME = 2_000

MORE = """
CREATE TABLE dropped (article INTEGER PRIMARY KEY);
CREATE TABLE moved (ref TEXT, article INTEGER, url TEXT, path TEXT, address TEXT);
CREATE TABLE placed (article INTEGER PRIMARY KEY, first TEXT, last TEXT);
CREATE TABLE dated (
    "table" TEXT, record INTEGER, first_day TEXT, last_day TEXT, edtf TEXT, basis TEXT,
    timex TEXT, days INTEGER
);
"""
"""Readings that are not told, the places of those in question, and the days of undated articles
and their records, placed by what all others tell."""

ENTANGLED = """
WITH many AS (
    SELECT ref FROM refs WHERE ref <> '-' AND NOT starts_with(ref, '-:')
    GROUP BY ref HAVING count(*) > 1
),
shared AS (SELECT address FROM refs WHERE address IS NOT NULL GROUP BY address HAVING count(*) > 1),
again AS (SELECT id FROM articles GROUP BY id HAVING count(*) > 1)
SELECT number FROM articles JOIN refs ON article = number
WHERE ref IN (FROM many) OR address IN (FROM shared) OR id IN (FROM again) ORDER BY articles.place
"""
"""Readings that may be the same article, or versions of one: by id, place or address."""

NAMES = {
    "actor_records": (
        "SELECT * FROM actor_records WHERE (article, id) IN"
        " (SELECT (min(article), id) FROM actor_records GROUP BY id, key)"
        " OR (roles <> '[]' AND key IN (SELECT short FROM short_keys))"
    ),
    "actor_names": "SELECT key, actor_id, min(article) AS article FROM actor_names GROUP BY ALL",
    "affiliations": "SELECT body, actor_id, min(article) AS article FROM affiliations GROUP BY ALL",
    "short_keys": (
        "SELECT short, key, roles, min_by(actor_id, article) AS actor_id, min(article) AS article"
        " FROM short_keys GROUP BY short, key, roles"
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
        moved: Places of articles: ref, article, url, path and address.
        placed: Days of publication of undated articles, by what others tell.
        dated: Days of their records: table, number, and the columns of a day.
    """

    dropped: Sequence[int]
    moved: Sequence[tuple[Any, ...]]
    placed: Sequence[tuple[Any, ...]]
    dated: Sequence[tuple[Any, ...]]


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
                found = read(file)
                tables.pass_over(found.dropped)
                tables.move(found.moved)
                _placings(file, tables)
                tables.date(*read(file)[2:])
                into = writing.Tables(file)
                for table, select in NAMES.items():
                    rows = tables.execute_as_it_is(select)
                    into.many(table, [dict(zip(row.keys(), row, strict=True)) for row in rows])
                _copies(file, tables)
        os.replace(partial, path)
    finally:
        for suffix in ("", "-wal", "-shm", "-journal"):
            if os.path.exists(partial + suffix):
                os.remove(partial + suffix)


def read(file: sqlite3.Connection) -> Gathered:
    """Returns what is needed to read the parts."""
    dropped = [row[0] for row in file.execute("SELECT article FROM dropped")]
    moved, placed, dated = (
        [tuple(row) for row in file.execute(f"SELECT * FROM {table}")]
        for table in ("moved", "placed", "dated")
    )
    return Gathered(dropped, moved, placed, dated)


def _places(file: sqlite3.Connection, tables: Tables) -> None:
    """Finds out which readings stand, as a store does: by adding those in question to one."""
    numbers = [row["number"] for row in tables.execute_as_it_is(ENTANGLED)]
    if not numbers:
        return  # each article was read once
    read: dict[str, list[tuple[int, rows.Row]]] = {}
    with closing(connecting.connect(connecting.IN_MEMORY, readonly=False)) as small:
        for start in range(0, len(numbers), ARTICLES_AT_A_TIME):
            batch = numbers[start : start + ARTICLES_AT_A_TIME]
            for number, article in reading.articles(tables, batch):
                read.setdefault(article.id, []).append((number, rows.metadata(article)))
                with connecting.transaction(small):
                    adding.add(small, Extraction(article), version="")
        told = {row["id"]: dict(row) for row in small.execute("SELECT * FROM articles")}
        kept = {id: _as_told(readings, told[id]) for id, readings in read.items() if id in told}
        moved = [
            (row["ref"], kept[row["id"]], row["url"], row["path"], row["address"])
            for row in small.execute(
                "SELECT id, ref, url, path, address FROM refs JOIN articles ON number = article"
            )
        ]
    _copy(file, "dropped", [(number,) for number in sorted({*numbers} - {*kept.values()})])
    _copy(file, "moved", moved)


def _as_told(readings: Sequence[tuple[int, rows.Row]], told: rows.Row) -> int:
    """Returns the last reading of an article that says what is told of it."""
    same = [n for n, values in readings if all(told[name] == values[name] for name in values)]
    return same[-1]


def _placings(file: sqlite3.Connection, tables: Tables) -> None:
    """Places undated articles by what all others tell, as a store does before a question."""
    asked = f"SELECT number FROM articles WHERE {placings.UNDATED} ORDER BY id"
    numbers = [row["number"] for row in tables.execute_as_it_is(asked)]
    undated = dict(reading.numbered(tables, numbers)) if numbers else {}
    found = place(undated.values(), placings.told(tables)) if undated else {}
    for number, extraction in undated.items():
        placing = found.get(extraction.article.id)
        days = placing.days if placing else None
        if days is None:
            continue
        ends = [None if day is None else day.isoformat() for day in (days.first, days.last)]
        _copy(file, "placed", [(number, *ends)])
        if None not in ends:
            for record_id, when in inherited(extraction, days):
                _copy(file, "dated", [_dated(tables, record_id, when)])


def _dated(tables: Tables, record_id: str, when: When) -> tuple[Any, ...]:
    table = writing.table_of(record_id)
    found = tables.execute(f"SELECT number FROM {table} WHERE id = ?", [record_id]).fetchone()
    days = when.range or DateRange(None, None)
    ends = [None if day is None else day.isoformat() for day in (days.first, days.last)]
    told = (when.edtf, when.basis, when.timex, ranges.number(when.range))
    return (table, found["number"], *ends, *told)


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
    columns = (
        "number, id, title, outlet, published_first, published_last, published_basis,"
        " fingerprint, version"
    )
    found = tables.execute(
        f"SELECT {columns}, '' AS text FROM articles WHERE number IN {LISTED}",
        [listed(sorted(linked))],
    )
    _copy(file, f"articles ({columns}, text)", found)


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
