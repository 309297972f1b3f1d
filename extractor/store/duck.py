"""The tables of a store as Parquet files, asked by DuckDB with the statements of the store.

A statement of ours is nearly one of DuckDB's. What is not is translated here, and only here: lists
that are bound as JSON become lists, and a search for words asks the tables of words.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec

from extractor import extras
from extractor.errors import StoreError
from extractor.store import checksums, conditions, fetching, involved, stemming, tables

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
BESIDES = {
    "event_records": ("participants", "event"),
    "claim_records": ("claim_actors", "claim"),
}
"""Tables with days of records, and the column of these there."""
PLACED = """
SELECT each.* REPLACE (
    CASE WHEN placed.article IS NULL THEN published_first ELSE placed.first END AS published_first,
    CASE WHEN placed.article IS NULL THEN published_last ELSE placed.last END AS published_last,
    CASE WHEN placed.article IS NULL THEN published_basis ELSE 'inferred' END AS published_basis
) FROM ({}) AS each LEFT JOIN placed ON placed.article = number
"""
DAYS = "{} UNION SELECT days, first_day, last_day FROM dated"
DATED = """
SELECT each.* REPLACE (
    coalesce(dated.first_day, each.first_day) AS first_day,
    coalesce(dated.last_day, each.last_day) AS last_day,
    coalesce(dated.edtf, each.edtf) AS edtf, coalesce(dated.basis, each.basis) AS basis,
    coalesce(dated.timex, each.timex) AS timex, coalesce(dated.days, each.days) AS days
) FROM ({}) AS each LEFT JOIN dated ON dated.record = number AND dated."table" = '{}'
"""
BESIDE = """
SELECT each.* REPLACE (coalesce(dated.days, each.days) AS days) FROM ({}) AS each
LEFT JOIN dated ON dated.record = each.{} AND dated."table" = {}
"""
"""What is undated as read, and placed by what others tell: only then these are asked instead."""

VIEWS = {
    "tellings": (
        "SELECT events.number AS event, claims.* FROM event_records AS events"
        " JOIN claim_records AS claims ON claims.id = events.told_by"
    ),
    "tells_of": (
        "SELECT claim, number AS event FROM claim_events JOIN event_records ON id = event_id"
    ),
    "coded": " UNION ALL ".join(
        f"SELECT '{kind}' AS kind, number, topic, place_key, place_country, geonames"
        f" FROM codes JOIN {kind}_records ON id = record"
        for kind in ("event", "claim")
    ),
}
"""Views that a store has as well (``twelfth_views``)."""

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
        self._defined: dict[str, str] = {}
        self._connection.execute("SET enable_progress_bar = false")
        self._connection.execute("SET parquet_metadata_cache = true")  # the files stay as they are
        for table, paths in files.items():
            sums = "".join(f", NULL AS {each}" for each in checksums.COLUMNS.get(table, ()))
            self._define(table, f"SELECT *{sums} FROM {_files(paths)}")
        for view, select in VIEWS.items():
            self.execute_as_it_is(f"CREATE TEMP VIEW {view} AS {select}")
        if tables.INVOLVED not in files:  # parts of an earlier version
            self._define(tables.INVOLVED, involved.FOUND)

    def _define(self, table: str, select: str) -> None:
        """Has a name stand for what a statement gives, from now on."""
        self._defined[table] = select
        self.execute_as_it_is(f"CREATE OR REPLACE TEMP VIEW {table} AS {select}")

    def _keep(self, name: str, columns: str, rows: Sequence[Sequence[Any]]) -> None:
        """Keeps rows in memory under a name."""
        self._connection.execute(f"CREATE TEMP TABLE {name} ({columns})")
        if rows:
            marks = ", ".join("?" * len(rows[0]))
            self._connection.executemany(f"INSERT INTO {name} VALUES ({marks})", rows)

    def pass_over(self, articles: Sequence[int]) -> None:
        """Leaves out the articles with these numbers."""
        self._keep("dropped", "article BIGINT", [(number,) for number in articles])
        for table, select in list(self._defined.items()) if articles else ():
            column = "number" if table == "articles" else "article"
            if column in {each.name for each in tables.columns()[table]}:
                self._define(table, f"{select} WHERE {column} NOT IN (SELECT article FROM dropped)")

    def date(self, articles: Sequence[Sequence[Any]], records: Sequence[Sequence[Any]]) -> None:
        """Gives articles and records the days at which they are placed.

        Args:
            articles: Number, first and last day of publication.
            records: Table, number, first and last day, EDTF, basis, words, number of the days.
        """
        if not articles:
            return
        self._keep("placed", "article BIGINT, first VARCHAR, last VARCHAR", articles)
        self._keep(
            "dated",
            '"table" VARCHAR, record BIGINT, first_day VARCHAR, last_day VARCHAR, edtf VARCHAR,'
            " basis VARCHAR, timex VARCHAR, days BIGINT",
            records,
        )
        self._define("articles", PLACED.format(self._defined["articles"]))
        self._define("days", DAYS.format(self._defined["days"]))
        for table, beside in BESIDES.items():
            name, column = beside
            self._define(table, DATED.format(self._defined[table], table))
            self._define(name, BESIDE.format(self._defined[name], column, f"'{table}'"))
        name, of = tables.INVOLVED, "kind || '_records'"
        self._define(name, BESIDE.format(self._defined[name], "record", of))

    def move(self, places: Sequence[Sequence[Any]]) -> None:
        """Gives articles the places ``ref, article, url, path, address``, and no others."""
        columns = "ref VARCHAR, article BIGINT, url VARCHAR, path VARCHAR, address VARCHAR"
        self._keep("moved", columns, places)
        if places:
            self._define(
                "refs",
                "SELECT * FROM moved UNION ALL SELECT ref, article, url, path, address"
                f" FROM ({self._defined['refs']}) WHERE article NOT IN (SELECT article FROM moved)",
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
    advice = "a folder of Parquet is read by DuckDB; pip install 'news-timeline-extractor[duckdb]'"
    return extras.load("duckdb", advice, StoreError)


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
