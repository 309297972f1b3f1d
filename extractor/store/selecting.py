"""The questions a store answers: filters -> numbers of the matching events and claims.

All filters must hold (AND); the values of one filter are alternatives, except ``actor``, where
each must take part. What a filter asks of a row is said in ``conditions``.
"""

import sqlite3
from collections.abc import Iterator
from itertools import groupby
from typing import Any, get_args

from msgspec.structs import replace

from extractor.records import EntryKind
from extractor.store import conditions, corrections, shapes
from extractor.store.conditions import ACTORS, Asked, Who
from extractor.store.days import UNDATED, greatest, least
from extractor.store.fetching import LISTED, Connection, listed
from extractor.store.filters import Filters
from extractor.store.name_lookup import Meant, Naming
from extractor.store.reading import Chosen

ARTICLES_AT_A_TIME = 200
"""How many articles are in memory at once while a selection is read."""

EARLIER = (
    "days IN (SELECT number FROM days WHERE number < ? AND coalesce(last_day, first_day) >= ?)"
)
"""What began earlier and was not over."""

ORDER = "days, kind DESC, coalesce(published_first, ''), articles.id, position"
"""As a timeline has it, the undated last: which records a limit keeps."""

NUMBERS = f"SELECT number FROM actor_ids WHERE id IN {LISTED}"

NO_LIMIT = 2**62

MORE = 8
"""How many times more of an index is read when so much of it was not enough."""


def choose(connection: sqlite3.Connection, filters: Filters) -> Iterator[Chosen]:
    """Yields the matching records, in order of their articles' ids, some articles at a time."""
    whole = filters == Filters()
    yield from batches(_matches(connection, filters), ARTICLES_AT_A_TIME, whole=whole)


def batches(found: list[sqlite3.Row], size: int, *, whole: bool = False) -> Iterator[Chosen]:
    """Yields what was found, in order of the articles' ids, as many articles at a time."""
    by_article = [list(rows) for _, rows in groupby(found, key=lambda row: row["article"])]
    for start in range(0, len(by_article), size):
        batch = by_article[start : start + size]
        rows = [row for rows in batch for row in rows]
        yield Chosen(
            articles=[rows[0]["article"] for rows in batch],
            events=[row["record"] for row in rows if row["kind"] == "event"],
            claims=[row["record"] for row in rows if row["kind"] == "claim"],
            whole=whole,
        )


def by_publication(connection: Connection) -> Iterator[list[int]]:
    """Yields the articles' numbers by day of publication, the undated last, some at a time."""
    day = "coalesce(published_first, published_last)"
    rows = connection.execute(
        f"SELECT number FROM articles ORDER BY {day} IS NULL, {day}, id"
    ).fetchall()
    numbers = [row["number"] for row in rows]
    for start in range(0, len(numbers), ARTICLES_AT_A_TIME):
        yield numbers[start : start + ARTICLES_AT_A_TIME]


def _matches(connection: sqlite3.Connection, filters: Filters) -> list[sqlite3.Row]:
    who = whom(connection, filters)
    if filters.about is not None:
        from extractor.store import stemming

        stemming.teach(connection, conditions.full_text_query(filters.about))
    if filters.limit is None:
        asked = conditions.on_days(filters), conditions.told_since(filters)
        found = _rows(connection, filters, who, asked)
    else:
        found = []
        for asked in _stretches(connection, filters, who):
            if len(found) >= filters.limit:
                break
            rest = replace(filters, limit=filters.limit - len(found))
            found += _rows(connection, rest, who, asked)
    return sorted(found, key=lambda row: str(row["id"]))


def _rows(connection: Connection, filters: Filters, who: Who, asked: Asked) -> list[sqlite3.Row]:
    parts, values = [], []
    for kind in kinds(filters):
        asking = list(conditions.of(filters, kind, who, asked))
        where = " AND ".join(sql for sql, _ in asking) or "1"
        columns = f"'{kind}' AS kind, number AS record, article, position, days"
        parts.append(f"SELECT {columns} FROM {kind}_records WHERE {where}")
        values += [value for _, bound in asking for value in bound]
    if not parts:
        return []
    order = "articles.id" if filters.limit is None else ORDER
    return placed(connection, " UNION ALL ".join(parts), values, order, filters.limit)


def placed(
    connection: Connection, matches: str, values: list[Any], order: str, limit: int | None
) -> list[sqlite3.Row]:
    """Returns the first rows that a statement gives, each with the id of its article, in order.

    Raises:
        sqlite3.DatabaseError: If an article is not there.
    """
    rows: list[sqlite3.Row] = connection.execute(
        f"SELECT articles.id, matches.* FROM ({matches}) AS matches"
        f" LEFT JOIN articles ON articles.number = article ORDER BY {order} LIMIT ?",
        [*values, NO_LIMIT if limit is None else limit],
    ).fetchall()
    if any(row["id"] is None for row in rows):
        raise sqlite3.DatabaseError("an article is gone whose records are there")
    return rows


def _stretches(connection: Connection, filters: Filters, who: Who) -> Iterator[Asked]:
    """Yields stretches of the answer, in order, for as long as the limit is not reached.

    First what began before the first day and went on, then as many days as may be enough, each
    time more of them, and what has no day.
    """
    first, last = conditions.ends(filters.since, filters.until)
    some = conditions.on_days(filters) is not None
    at, end = (least(first), greatest(last)) if some else (0, UNDATED)
    if at:
        yield (EARLIER, [min(at, end + 1), first.isoformat()]), None
    enough = filters.limit or 0
    while at <= end:
        until = end if filters.about is not None else _reached(connection, filters, who, at, enough)
        yield ("days BETWEEN ? AND ?", [at, min(until, end)]), None
        at, enough = until + 1, enough * MORE
    told = conditions.told_since(filters)
    if told:
        yield ("0", []), told


def _reached(connection: Connection, filters: Filters, who: Who, at: int, enough: int) -> int:
    """Returns the number of days up to which there is enough, as far as an index can tell."""
    reached = [UNDATED]
    for kind in kinds(filters):
        table, column, meant = f"{kind}_records", None, Meant()
        if filters.actor:
            table, column, meant = shapes.name(ACTORS[kind]), "actor", who[filters.actor[0]]
        elif filters.by and kind == "claim":
            column, meant = "speaker", conditions.anybody(filters.by, who)
        elif filters.to and kind == "claim":
            column, meant = "addressee", conditions.anybody(filters.to, who)
        ids: list[Any] = sorted(meant.ids | {id for _, id in meant.only}) if column else [""]
        if column == "actor":  # each by itself: then the index is in order of days
            ids = [row["number"] for row in connection.execute(NUMBERS, [listed(ids)])]
        same = f"{column} = value" if column else "1"
        sql = f"SELECT days FROM {table} WHERE {same} AND days >= ? ORDER BY days LIMIT 1 OFFSET ?"
        rows = connection.execute(
            f"SELECT ({sql}) AS days FROM json_each(?)", [at, enough, listed(ids)]
        )
        reached += [row["days"] for row in rows if row["days"] is not None]
    return min(reached)


def whom(connection: sqlite3.Connection, filters: Filters) -> Who:
    """Returns whom the names of a question mean."""
    called = {*filters.actor, *filters.by, *filters.to, *([filters.about] if filters.about else [])}
    if not called:
        return {}
    naming = Naming(connection, corrections.replay(connection))
    return {name: naming.everyone(name, with_members=filters.with_members) for name in called}


def kinds(filters: Filters) -> tuple[EntryKind, ...]:
    """Returns what is asked for; only an event has a status."""
    if filters.status:
        return () if filters.kind == "claim" else ("event",)
    return (filters.kind,) if filters.kind else tuple(sorted(get_args(EntryKind)))
