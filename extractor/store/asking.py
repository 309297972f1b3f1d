"""Whom a person means by a name: one actor, several, or nobody and who is called something near."""

import sqlite3
from collections.abc import Iterable

import msgspec

from extractor import names
from extractor.actors import actor_keys
from extractor.errors import StoreError
from extractor.records import Actor
from extractor.store import corrections, named
from extractor.store.fetching import LISTED, Connection, listed
from extractor.store.name_lookup import Corrected, Meant, Naming

OFTEN = (
    "SELECT min(article) AS article, id, name, min(kind) AS kind, min(aliases) AS aliases,"
    " min(roles) AS roles, min(affiliated_with) AS affiliated_with, count(*) AS often"
    " FROM actor_records WHERE"
)
"""Somebody under one name, as articles have them, and how many have."""

_NAMED = (
    "SELECT name, coalesce(aliases, '[]') FROM actor_rows JOIN actor_ids ON number = actor"
    " WHERE coalesce(kind, id) NOT GLOB 'unnamed*'"
)
BEGINNING = (
    f"{_NAMED} AND coalesce(called, lower(name)) >= ?1 AND coalesce(called, lower(name)) < ?2"
    f" UNION {_NAMED} AND (actor, article) IN"
    " (SELECT actor, article FROM name_rows WHERE key >= ?1 AND key < ?2) LIMIT 1000"
)
"""Who is called by a name or an alias that begins so."""

SHOWN = 8
"""How many candidates a message lists."""

NEAR = 0.7
"""How alike a name must be to be suggested (difflib's ratio)."""


def candidates(
    connection: sqlite3.Connection, name: str, *, records: Connection | None = None
) -> list[Actor]:
    """Returns those who may be meant by a name: one, several of that name, or none.

    A country, its government and a people of one name are no choice to make: they are asked for
    together, and come as one, the government first. So does whoever has exactly this name or id.
    A surname that in some article may be somebody else's is no choice where one is known by it.
    What articles call them stands in ``records``: in a store, in the same file.
    """
    state = corrections.replay(connection)
    found = {
        token: actor
        for token, meant in Naming(connection, state).meaning(name).items()
        if (actor := _shown(records or connection, meant, state)) is not None
    }
    whole = {f"{kind} {names.identity(name)}" for kind in actor_keys.KINDS} & found.keys()
    exact = (
        [found[token] for token in sorted(whole)] if len(names.identity(name).split()) > 1 else []
    )
    exact += [actor for actor in found.values() if actor.id == name]
    if exact:
        return exact[:1]
    choices = [actor for actor in found.values() if actor.kind in actor_keys.KINDS]
    if len(choices) > 1 and len({actor.kind for actor in choices}) == 1:
        known = [actor for token, actor in found.items() if token != actor.id]
        if len(known) == 1:
            return known
        return sorted(choices, key=lambda actor: (actor.name, actor.id))
    rest = sorted(found.values(), key=lambda actor: (actor.kind != "government", actor.id))
    return rest[:1]


def only(connection: sqlite3.Connection, name: str) -> Actor:
    """Returns the one actor a name means.

    Raises:
        StoreError: If it means nobody, with those of like names, or several, with their ids.
    """
    found = candidates(connection, name)
    if not found:
        raise StoreError(unknown(name, near(connection, name)))
    if len(found) > 1:
        raise StoreError(ambiguous(name, found))
    return found[0]


def ambiguous(name: str, found: list[Actor]) -> str:
    """Returns in words who may be meant."""
    shown = "; ".join(
        f"{actor.name} ({', '.join([*actor.roles[:1], actor.id])})" for actor in found[:SHOWN]
    )
    more = "; ..." if len(found) > SHOWN else ""
    return f"{name!r} may be {shown}{more}: give the full name or the id"


def unknown(name: str, alike: list[str], *, listing: str = "`extractor actors`") -> str:
    """Returns in words that nobody is called so, and who is called something like it."""
    return f"nobody is called {name!r}; {_hint(alike, f'{listing} lists all')}"


def no_place(name: str) -> str | None:
    """Returns in words that no place is known by a name; None where one is."""
    from extractor import places  # only where a place is asked for

    if places.asked(name) != (frozenset(), None):
        return None
    return (
        f"no place is known as {name!r}: a city of over 15,000 people, a country, a state of a"
        " large country, or an id of GeoNames"
    )


def no_outlet(name: str, known: Iterable[str]) -> str | None:
    """Returns in words that no article is of an outlet; None where one is."""
    from difflib import get_close_matches

    by_key = {each.casefold(): each for each in known if each}
    if name.casefold() in by_key:
        return None
    alike = [by_key[key] for key in get_close_matches(name.casefold(), by_key, n=3, cutoff=NEAR)]
    hint = _hint(alike, "`extractor articles` lists them")
    return f"no article is of an outlet {name!r}; {hint}"


def _hint(alike: list[str], otherwise: str) -> str:
    return f"did you mean {' or '.join(alike)}?" if alike else otherwise


def near(
    connection: sqlite3.Connection, name: str, *, records: Connection | None = None
) -> list[str]:
    """Returns the names most like one that nobody has, the most alike first; at most three."""
    from difflib import get_close_matches  # only when there is something to suggest

    key = names.key(name)
    rows = connection.execute(
        "SELECT DISTINCT key FROM actor_names WHERE length(key) BETWEEN ? AND ?",
        [len(key) * 2 // 3, len(key) * 3 // 2 + 1],
    )
    alike = get_close_matches(key, [row["key"] for row in rows], n=3, cutoff=NEAR)
    found = (_name(connection, each, records) for each in alike)
    return list(dict.fromkeys(each for each in found if each))


def completions(connection: sqlite3.Connection, typed: str, *, most: int = 50) -> list[str]:
    """Returns the names and aliases that begin with what was typed, accents and case aside."""
    start = names.plain(typed)
    rows = connection.execute(BEGINNING, [start, start + chr(0x10FFFF)])
    forms = {form for name, aliases in rows for form in (name, *msgspec.json.decode(aliases))}
    return sorted(form for form in forms if names.plain(form).startswith(start))[:most]


def _name(connection: sqlite3.Connection, key: str, records: Connection | None) -> str | None:
    found = candidates(connection, key, records=records)
    return found[0].name if found else None


def _shown(connection: Connection, meant: Meant, state: Corrected) -> Actor | None:
    """Somebody under the name that most articles have in full."""
    rows = connection.execute(
        f"{OFTEN} id IN {LISTED} GROUP BY id, name ORDER BY often DESC, id, name LIMIT 200",
        [listed(sorted(meant.ids))],
    ).fetchall()
    for at in sorted(meant.only) if not rows else ():
        rows += connection.execute(f"{OFTEN} article = ? AND id = ? GROUP BY id, name", at)
    places = [(named.actor(row, state), row["often"]) for row in rows]
    if not places:
        return None
    full = [(a, n) for a, n in places if (key := actor_keys.of(a)) and key.shorts] or places
    shown = max(full, key=lambda each: each[1])[0]
    ids = {(a.corrected is None, a.corrected or a.id) for a, _ in full}
    return Actor(min(ids)[1], shown.name, shown.kind, shown.aliases, shown.roles)
