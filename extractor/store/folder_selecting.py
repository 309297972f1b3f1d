"""The questions a folder of parts answers: filters -> numbers of the matching events and claims.

What a question asks of a row is what it asks of a store's (``conditions``), but for who is
involved, which a table of its own tells (``involved``). Where that tells all that is asked, nothing
else is read before it is known which rows are wanted.
"""

import sqlite3
from collections.abc import Iterator

from msgspec.structs import replace

from extractor.records import EntryKind
from extractor.store import conditions, involved, selecting
from extractor.store.conditions import Condition, Who
from extractor.store.fetching import Connection
from extractor.store.filters import Filters
from extractor.store.name_lookup import Meant
from extractor.store.reading import Chosen

COLUMNS = "record, article, position, days"


def choose(
    connection: Connection, filters: Filters, who: Who, *, at_a_time: int
) -> Iterator[Chosen]:
    """Yields the matching records, in order of their articles' ids, some articles at a time."""
    matches = list(_matches(filters, who))
    found = _first(connection, matches, filters.limit) if matches else []
    yield from selecting.batches(sorted(found, key=lambda row: str(row["id"])), at_a_time)


def _matches(filters: Filters, who: Who) -> Iterator[Condition]:
    """Yields the statements that together find the records."""
    days, told = conditions.on_days(filters), conditions.told_since(filters)
    if _is_of_actor(filters) and not told:
        (name,) = filters.actor
        yield _involved(filters, who[name], days)
        return
    for kind in selecting.kinds(filters):
        asking = list(
            conditions.of(filters, kind, who, (days, told), involved.takes_part, has_words)
        )
        where = " AND ".join(sql for sql, _ in asking) or "1"
        columns = f"'{kind}' AS kind, number AS {COLUMNS}"
        values = [value for _, bound in asking for value in bound]
        yield f"SELECT {columns} FROM {kind}_records WHERE {where}", values


def _involved(filters: Filters, meant: Meant, days: Condition | None) -> Condition:
    """Returns the statement that finds what somebody is involved in, or the first of it.

    A record has a row for each id of theirs, so that as many rows as that have enough records.
    """
    rows, values = involved.found(filters.kind, meant, days)
    if filters.limit is None:
        return f"SELECT DISTINCT kind, {COLUMNS} FROM {rows}", values
    found = f"WITH found AS MATERIALIZED (SELECT kind, {COLUMNS} FROM {rows})"
    last = "SELECT max(days) FROM (SELECT days FROM found ORDER BY days LIMIT ?)"
    most = filters.limit * len(meant.ids | {id for _, id in meant.only})
    return f"{found} SELECT DISTINCT * FROM found WHERE days <= ({last})", [*values, most]


def has_words(kind: EntryKind, query: str) -> Condition:
    """Returns the condition that a record has all words of a query; parts know their places."""
    return conditions.HAS_WORDS[kind], [query]


def _is_of_actor(filters: Filters) -> bool:
    """Tells whether nothing is asked but what one actor is involved in, and when."""
    told = replace(filters, actor=(), with_members=False, since=None, until=None)
    return len(filters.actor) == 1 and replace(told, kind=None, limit=None) == Filters()


def _first(
    connection: Connection, matches: list[Condition], limit: int | None
) -> list[sqlite3.Row]:
    """Returns the first of all that match, with the id of their articles.

    Which of them may be among the first their days tell, so that few articles are looked up.
    """
    sql = " UNION ALL ".join(sql for sql, _ in matches)
    values = [value for _, bound in matches for value in bound]
    order = "articles.id"
    if limit is not None:
        sql = f"SELECT * FROM ({sql}) QUALIFY rank() OVER (ORDER BY days) <= ?"
        values, order = [*values, limit], selecting.ORDER
    return selecting.placed(connection, sql, values, order, limit)
