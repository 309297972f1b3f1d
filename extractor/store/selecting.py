"""The questions a store answers: filters -> numbers of the matching events and claims.

All filters must hold (AND); the values of one filter are alternatives, except ``actor``, where
each must take part. Text from outside is only ever bound or quoted, never part of a statement.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby
from typing import Any

import msgspec

from extractor import lexicon
from extractor.records import EntryKind
from extractor.store import coded_filters, corrections
from extractor.store.days import UNDATED, greatest, least
from extractor.store.fetching import LISTED, listed
from extractor.store.filters import Filters
from extractor.store.name_lookup import Meant, Naming
from extractor.store.reading import Chosen

ARTICLES_AT_A_TIME = 200
"""How many articles are in memory at once while a selection is read."""

Condition = tuple[str, list[Any]]
Asked = tuple[Condition | None, Condition | None]
"""On which days, and of claims without a day since when; None where all will do."""

Who = Mapping[str, Meant]
"""Each name of the question with the actors it means."""

WITHIN = (
    "days IN (SELECT number FROM days"
    " WHERE coalesce(last_day, first_day) >= ? AND coalesce(first_day, last_day) <= ?)"
)
"""A range that is open at one end counts as its other end: what lay "before September" would
otherwise answer every question about the years before."""

EARLIER = (
    "days IN (SELECT number FROM days WHERE number < ? AND coalesce(last_day, first_day) >= ?)"
)
"""What began earlier and was not over."""

TOLD_SINCE = (
    f"days = {UNDATED} AND timex IS NULL AND article IN (SELECT number FROM articles"
    " WHERE published_basis = 'inferred' AND published_first >= ?)"
)
"""What an undated article says without a day it says when it is published: on that day or later."""

ACTORS: dict[EntryKind, str] = {"event": "participants", "claim": "claim_actors"}
"""Who takes part: an event's participants; a claim's speaker, and who acts in what it tells of."""

PLACES = "(SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(?))"
"""Pairs of an article and an actor's id in it, bound as one JSON value."""

HAS_WORDS: dict[EntryKind, str] = {
    "event": "number IN (SELECT rowid FROM event_words WHERE event_words MATCH ?)",
    "claim": "number IN (SELECT rowid FROM claim_words WHERE claim_words MATCH ?)",
}

ORDER = "days, kind DESC, coalesce(published_first, ''), articles.id, position"
"""As a timeline has it, the undated last: which records a limit keeps."""

NO_LIMIT = -1

MORE = 8
"""How many times more of an index is read when so much of it was not enough."""


def choose(connection: sqlite3.Connection, filters: Filters) -> Iterator[Chosen]:
    """Yields the matching records, in order of their articles' ids, some articles at a time."""
    found = _matches(connection, filters)
    by_article = [list(rows) for _, rows in groupby(found, key=lambda row: row["article"])]
    for start in range(0, len(by_article), ARTICLES_AT_A_TIME):
        batch = by_article[start : start + ARTICLES_AT_A_TIME]
        rows = [row for rows in batch for row in rows]
        yield Chosen(
            articles=[rows[0]["article"] for rows in batch],
            events=[row["record"] for row in rows if row["kind"] == "event"],
            claims=[row["record"] for row in rows if row["kind"] == "claim"],
        )


def by_publication(connection: sqlite3.Connection) -> Iterator[list[int]]:
    """Yields the articles' numbers by day of publication, the undated last, some at a time."""
    day = "coalesce(published_first, published_last)"
    rows = connection.execute(
        f"SELECT number FROM articles ORDER BY {day} IS NULL, {day}, id"
    ).fetchall()
    numbers = [row["number"] for row in rows]
    for start in range(0, len(numbers), ARTICLES_AT_A_TIME):
        yield numbers[start : start + ARTICLES_AT_A_TIME]


def _matches(connection: sqlite3.Connection, filters: Filters) -> list[sqlite3.Row]:
    called = {*filters.actor, *filters.by, *filters.to, *([filters.about] if filters.about else [])}
    who = _who(connection, called, with_members=filters.with_members) if called else {}
    if filters.limit is None:
        found = _rows(connection, filters, who, (_days(filters), _told_since(filters)))
    else:
        found = []
        for asked in _stretches(connection, filters, who):
            if len(found) >= filters.limit:
                break
            rest = filters._replace(limit=filters.limit - len(found))
            found += _rows(connection, rest, who, asked)
    return sorted(found, key=lambda row: str(row["id"]))


def _rows(
    connection: sqlite3.Connection, filters: Filters, who: Who, asked: Asked
) -> list[sqlite3.Row]:
    parts, values = [], []
    for kind in _kinds(filters):
        conditions = list(_conditions(filters, kind, who, asked))
        where = " AND ".join(sql for sql, _ in conditions) or "1"
        columns = f"'{kind}' AS kind, number AS record, article, position, days"
        parts.append(f"SELECT {columns} FROM {kind}_records WHERE {where}")
        values += [value for _, bound in conditions for value in bound]
    if not parts:
        return []
    order, limit = ("articles.id", NO_LIMIT) if filters.limit is None else (ORDER, filters.limit)
    return connection.execute(
        f"SELECT articles.id, matches.* FROM ({' UNION ALL '.join(parts)}) AS matches"
        f" JOIN articles ON articles.number = article ORDER BY {order} LIMIT ?",
        [*values, limit],
    ).fetchall()


def _stretches(connection: sqlite3.Connection, filters: Filters, who: Who) -> Iterator[Asked]:
    """Yields stretches of the answer, in order, for as long as the limit is not reached.

    First what began before the first day and went on, then as many days as may be enough, each
    time more of them, and what has no day.
    """
    first, last = _ends(filters)
    at, end = (0, UNDATED) if _days(filters) is None else (least(first), greatest(last))
    if at:
        yield (EARLIER, [min(at, end + 1), first.isoformat()]), None
    enough = filters.limit or 0
    while at <= end:
        until = end if filters.about is not None else _reached(connection, filters, who, at, enough)
        yield ("days BETWEEN ? AND ?", [at, min(until, end)]), None
        at, enough = until + 1, enough * MORE
    told = _told_since(filters)
    if told:
        yield ("0", []), told


def _reached(
    connection: sqlite3.Connection, filters: Filters, who: Who, at: int, enough: int
) -> int:
    """Returns the number of days up to which there is enough, as far as an index can tell."""
    reached = [UNDATED]
    for kind in _kinds(filters):
        table, column, meant = f"{kind}_records", None, Meant()
        if filters.actor:
            table, column, meant = ACTORS[kind], "actor_id", who[filters.actor[0]]
        elif filters.by:
            column, meant = "speaker", _anybody(filters.by, who)
        elif filters.to:
            column, meant = "addressee", _anybody(filters.to, who)
        ids = sorted(meant.ids | {id for _, id in meant.only}) if column else [""]
        same = f"{column} = value" if column else "1"
        sql = f"SELECT days FROM {table} WHERE {same} AND days >= ? ORDER BY days LIMIT 1 OFFSET ?"
        rows = connection.execute(
            f"SELECT ({sql}) AS days FROM json_each(?)", [at, enough, listed(ids)]
        )
        reached += [row["days"] for row in rows if row["days"] is not None]
    return min(reached)


def _who(connection: sqlite3.Connection, called: set[str], *, with_members: bool) -> Who:
    naming = Naming(connection, corrections.replay(connection))
    return {name: naming.everyone(name, with_members=with_members) for name in called}


def _anybody(called: Iterable[str], who: Who) -> Meant:
    meant = Meant()
    for name in called:
        meant = meant.joined(who[name])
    return meant


def _kinds(filters: Filters) -> tuple[EntryKind, ...]:
    """Only a claim has a type, a speaker and an addressee, only an event has a status."""
    kinds: set[EntryKind] = {filters.kind} if filters.kind else {"event", "claim"}
    if filters.type or filters.by or filters.to:
        kinds -= {"event"}
    if filters.status:
        kinds -= {"claim"}
    return tuple(sorted(kinds))


def _conditions(filters: Filters, kind: EntryKind, who: Who, asked: Asked) -> Iterator[Condition]:
    days, told = asked if kind == "claim" else (asked[0], None)
    for name in filters.actor:
        yield _takes_part(kind, who[name], None if told else days)
    if filters.by:
        yield _is_one_of("article", "speaker", _anybody(filters.by, who))
    if filters.to:
        yield _is_one_of("article", "addressee", _anybody(filters.to, who))
    if filters.about is not None:
        yield _is_about(kind, filters.about, who.get(filters.about), None if told else days)
    if days and told:
        yield f"({days[0]} OR {told[0]})", [*days[1], *told[1]]
    elif days and not any(_is_everywhere(who[name]) for name in filters.actor):
        yield days
    if filters.type:
        yield f"type IN {LISTED}", [listed(filters.type)]
    if filters.min_confidence is not None and kind == "claim":
        yield "confidence >= ?", [filters.min_confidence]
    if filters.status:
        yield f"status IN {LISTED}", [listed(filters.status)]
    if filters.outlet is not None:
        yield "article IN (SELECT number FROM articles WHERE outlet = ?)", [filters.outlet]
    if filters.topic:
        yield coded_filters.is_about(kind, filters.topic)
    if filters.place:
        yield coded_filters.is_at(kind, filters.place)


def _days(filters: Filters) -> Condition | None:
    if not filters.since and not filters.until:
        return None
    return WITHIN, [day.isoformat() for day in _ends(filters)]


def _ends(filters: Filters) -> tuple[date, date]:
    first = filters.since.first if filters.since else None
    last = filters.until.last if filters.until else None
    return first or date.min, last or date.max


def _told_since(filters: Filters) -> Condition | None:
    if filters.until or not filters.since or filters.since.first is None:
        return None
    return TOLD_SINCE, [filters.since.first.isoformat()]


def _takes_part(kind: EntryKind, meant: Meant, days: Condition | None) -> Condition:
    """The days are asked for here, where they can be: an index has actors and days together."""
    where, values = days or ("1", [])
    table = ACTORS[kind]
    if _is_everywhere(meant):
        sql = f"SELECT {kind} FROM {table} WHERE actor_id IN {LISTED} AND {where}"
        return f"number IN ({sql})", [listed(sorted(meant.ids)), *values]
    actors, bound = _is_one_of("records.article", "actor_id", meant)
    joined = f"{table} JOIN {kind}_records AS records ON records.number = {table}.{kind}"
    return f"number IN (SELECT {table}.{kind} FROM {joined} WHERE {actors})", bound


def _is_everywhere(meant: Meant) -> bool:
    """Whether ids alone tell who is meant, in whatever article."""
    return not meant.without and not meant.only


def _is_one_of(article: str, actor: str, meant: Meant) -> Condition:
    sql, bound = f"{actor} IN {LISTED}", [listed(sorted(meant.ids))]
    for places, told in ((meant.without, "{} AND NOT {}"), (meant.only, "({}) OR {}")):
        if places:
            sql = told.format(sql, f"({article}, {actor}) IN {PLACES}")
            bound.append(msgspec.json.encode(sorted(places)).decode())
    return f"({sql})", bound


def _is_about(
    kind: EntryKind, words: str, meant: Meant | None, days: Condition | None
) -> Condition:
    """The words are told of, or they name somebody who takes part."""
    alternatives = []
    query = full_text_query(words)
    if query:
        alternatives.append((HAS_WORDS[kind], [query]))
    if meant:
        alternatives.append(_takes_part(kind, meant, days))
    sql = " OR ".join(sql for sql, _ in alternatives) or "0"
    return f"({sql})", [value for _, bound in alternatives for value in bound]


def full_text_query(words: str) -> str:
    """Returns an FTS5 query for records that have all these words, whatever is typed.

    Each word is quoted, so that nothing in it is read as a query; words that say nothing by
    themselves are left out unless there are no others.

    >>> full_text_query('the "trade" talks OR NEAR(')
    '"trade" "talks" "NEAR("'
    """
    typed = [word.replace('"', "") for word in words.replace("\0", " ").split()]
    typed = [word for word in typed if any(map(str.isalnum, word))]
    empty = {row[0] for row in lexicon.read("function_words")}
    telling = [word for word in typed if word.casefold() not in empty]
    return " ".join(f'"{word}"' for word in telling or typed)
