"""From what a person types to a correction: who is meant, and what makes no sense."""

import sqlite3
from collections.abc import Sequence

from extractor import names
from extractor.actors import actor_keys
from extractor.errors import StoreError
from extractor.store import asking, corrections, lookup
from extractor.store.corrections import Told
from extractor.store.fetching import LISTED, listed
from extractor.store.name_lookup import Meant, Naming


def merge(connection: sqlite3.Connection, name: str, into: str) -> int:
    """Makes two actors one, under the id and the name of the second."""
    one, other = asking.only(connection, name), asking.only(connection, into)
    if one.id == other.id:
        raise StoreError(f"{name} and {into} are one already: {other.name} ({other.id})")
    told = Told(into=other.id, name=other.name)
    return corrections.add(connection, "merge", one.id, told)


def rename(connection: sqlite3.Connection, name: str, new: str) -> int:
    """Gives an actor another name; the old ones stay aliases."""
    if not names.key(new):
        raise StoreError(f"{new!r} is no name; write one with letters")
    actor = asking.only(connection, name)
    return corrections.add(connection, "rename", actor.id, Told(name=" ".join(new.split())))


def split(
    connection: sqlite3.Connection, name: str, alias: str | None, articles: Sequence[str]
) -> int:
    """Takes apart what is two: an alias that is somebody else, or the actor of some articles."""
    actor = asking.only(connection, name)
    naming = Naming(connection, corrections.replay(connection))
    meant = naming.everyone(actor.id)
    if articles:
        told = Told(articles=tuple(_article(connection, each, meant, name) for each in articles))
    elif alias is not None:
        told = Told(actors=_called_only(connection, alias, meant, actor.name))
    else:
        raise StoreError("name an alias that is somebody else, or articles with --article")
    return corrections.add(connection, "split", actor.id, told)


def _article(connection: sqlite3.Connection, prefix: str, meant: Meant, name: str) -> str:
    number = lookup.article(connection, prefix)
    rows = connection.execute(
        "SELECT articles.id, actor_records.id AS actor FROM articles"
        " JOIN actor_records ON article = articles.number WHERE articles.number = ?",
        [number],
    ).fetchall()
    if not any((number, r["actor"]) in meant.only or r["actor"] in meant.ids for r in rows):
        raise StoreError(f"{prefix}: {name} is not in this article")
    return str(rows[0]["id"])


def _called_only(
    connection: sqlite3.Connection, alias: str, meant: Meant, name: str
) -> tuple[str, ...]:
    """The ids of those whom articles call by the alias and no fuller name."""
    key = names.key(alias)
    rows = connection.execute(
        f"SELECT DISTINCT id, key FROM actor_records WHERE id IN {LISTED}",
        [listed(sorted(meant.ids | {actor for _, actor in meant.only}))],
    )
    called = {
        f"{kind} {form}" for kind in actor_keys.KINDS for form in (key, actor_keys.body(alias)[0])
    }
    found = sorted(row["id"] for row in rows if row["key"] in called)
    if not found:
        raise StoreError(
            f"no article calls {name} only {alias!r}; name the articles in which it is"
            " somebody else with --article"
        )
    return tuple(found)
