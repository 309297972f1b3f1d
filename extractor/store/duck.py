"""The tables of a store as Parquet files, asked by DuckDB with the statements of the store.

A statement of ours is nearly one of DuckDB's. What is not is translated here, and only here: lists
that are bound as JSON become lists, and a search for words asks the tables of words.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from typing import Any

import msgspec

from extractor.errors import StoreError
from extractor.store import conditions, fetching, stemming, tables

_WORDS = r"\(SELECT rowid FROM (?P<words>\w+) WHERE \w+ MATCH \?\)"
_BOUND = re.compile(
    "|".join(
        [
            f"(?P<list>{re.escape(fetching.LISTED)})",
            f"(?P<places>{re.escape(conditions.PLACES)})",
            _WORDS,
            r"(?P<value>\?)",
        ]
    )
)
AT_A_TIME = 10_000
"""Rows in memory, of a table that is gone through whole."""
LIST = "(SELECT unnest(?))"
PAIRS = "(SELECT each[1]::BIGINT, each[2] FROM (SELECT unnest(?::VARCHAR[][]) AS each))"


class Row(tuple[Any, ...]):
    """A row whose values have a place and a name, as those of SQLite have."""

    names: Mapping[str, int]

    def __getitem__(self, key: Any) -> Any:
        """Returns a value by place or name."""
        return super().__getitem__(self.names[key] if isinstance(key, str) else key)

    def keys(self) -> list[str]:
        """Returns the names."""
        return list(self.names)


class Rows(list[Any]):
    """An answer, read whole."""

    def fetchall(self) -> list[Any]:
        """Returns all rows."""
        return list(self)

    def fetchone(self) -> Any:
        """Returns the first row; None when there is none."""
        return self[0] if self else None


class Tables:
    """Tables of Parquet files under the names that a store has for them."""

    def __init__(self, files: Mapping[str, Sequence[str]]) -> None:
        """Opens the files of each table, given by the store's name for it.

        Raises:
            StoreError: If DuckDB is not installed, or a file cannot be read.
        """
        duckdb = library()
        self._connection, self._error = duckdb.connect(":memory:"), duckdb.Error
        self._files = files
        self._connection.execute("SET enable_progress_bar = false")
        self._connection.execute("CREATE TEMP TABLE dropped (article BIGINT)")
        for table, paths in files.items():
            self.execute_as_it_is(f"CREATE VIEW {table} AS SELECT * FROM {_files(paths)}")

    def pass_over(self, articles: Sequence[int]) -> None:
        """Leaves out the articles with these numbers."""
        if not articles:
            return
        self._connection.execute("INSERT INTO dropped SELECT unnest(?::BIGINT[])", [articles])
        for table, paths in self._files.items():
            column = "number" if table == "articles" else "article"
            if column in {each.name for each in tables.columns()[table]}:
                self.execute_as_it_is(
                    f"CREATE OR REPLACE TEMP VIEW {table} AS SELECT * FROM {_files(paths)}"
                    f" WHERE {column} NOT IN (SELECT article FROM dropped)"
                )

    def move(self, places: Sequence[Sequence[Any]]) -> None:
        """Gives articles the places ``ref, article, url, path, address``, and no others."""
        if not places:
            return
        columns = "ref VARCHAR, article BIGINT, url VARCHAR, path VARCHAR, address VARCHAR"
        self._connection.execute(f"CREATE TEMP TABLE moved ({columns})")
        self._connection.executemany("INSERT INTO moved VALUES (?, ?, ?, ?, ?)", places)
        self.execute_as_it_is(
            "CREATE OR REPLACE TEMP VIEW refs AS SELECT * FROM moved UNION ALL"
            f" SELECT ref, article, url, path, address FROM {_files(self._files['refs'])}"
            " WHERE article NOT IN (SELECT article FROM dropped)"
            " AND article NOT IN (SELECT article FROM moved)"
        )

    def execute(self, sql: str, values: Sequence[Any] = ()) -> Rows:
        """Answers a statement of the store."""
        return self.execute_as_it_is(*translated(sql, values))

    def execute_as_it_is(self, sql: str, values: Sequence[Any] = ()) -> Rows:
        """Answers a statement of DuckDB's."""
        try:
            found = self._connection.execute(sql, list(values))
            names = {column[0]: at for at, column in enumerate(found.description or ())}
            kind = type("Row", (Row,), {"names": names})
            return Rows(map(kind, found.fetchall()))
        except self._error as error:
            raise StoreError(f"DuckDB: {error}") from error

    def rows(self, table: str, columns: Sequence[str]) -> Iterator[tuple[Any, ...]]:
        """Yields the rows of a table, a few at a time, but for those of records that are gone."""
        of = tables.OF.get(table)
        left = f" WHERE {of[0]} IN (SELECT number FROM {of[1]})" if of else ""
        distinct = "DISTINCT " if table == "days" else ""
        try:
            found = self._connection.execute(
                f"SELECT {distinct}{', '.join(columns)} FROM {table}{left}"
            )
            while rows := found.fetchmany(AT_A_TIME):
                yield from rows
        except self._error as error:
            raise StoreError(f"DuckDB: {error}") from error

    def close(self) -> None:
        """Closes the files."""
        self._connection.close()


def library() -> Any:
    """Returns DuckDB.

    Raises:
        StoreError: If it is not installed.
    """
    try:
        return import_module("duckdb")
    except ImportError as error:
        raise StoreError(
            "a folder of Parquet is read by DuckDB; pip install 'news-timeline-extractor[duckdb]'"
        ) from error


def translated(sql: str, values: Sequence[Any]) -> tuple[str, list[Any]]:
    """Returns a statement of the store as DuckDB has it, and what is bound in it."""
    left, bound, parts, end = iter(values), [], [], 0
    for match in _BOUND.finditer(sql):
        parts.append(sql[end : match.start()])
        end = match.end()
        value = next(left)
        if match["list"]:
            parts.append(LIST)
            bound.append(msgspec.json.decode(value))
        elif match["places"]:
            parts.append(PAIRS)
            pairs = msgspec.json.decode(value)
            bound.append([[str(article), actor] for article, actor in pairs])
        elif match["words"]:
            words, asked = _having(match["words"], value)
            parts.append(words)
            bound += asked
        else:
            parts.append("?")
            bound.append(value)
    return "".join([*parts, sql[end:]]), bound


def _having(table: str, query: str) -> tuple[str, list[Any]]:
    """Returns which records have all words of a query, those of a phrase one after another."""
    asked: list[str] = []
    bound: list[Any] = []
    for phrase in stemming.phrases(query):
        first, *rest = phrase
        sql = f"SELECT w0.record FROM {table} AS w0"
        for at in range(1, len(phrase)):
            sql += (
                f" JOIN {table} AS w{at} ON w{at}.record = w0.record"
                f" AND w{at}.position = w0.position + {at}"
            )
        where = " AND ".join(f"w{at}.word = ?" for at in range(len(phrase)))
        asked.append(f"{sql} WHERE {where}")
        bound += [first, *rest]
    return f"({' INTERSECT '.join(asked) or 'SELECT NULL'})", bound


def _files(paths: Sequence[str]) -> str:
    quoted = ", ".join("'" + path.replace("'", "''") + "'" for path in paths)
    return f"read_parquet([{quoted}])"
