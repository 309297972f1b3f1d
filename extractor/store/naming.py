"""Which actors of the store a name means: by any alias, across articles.

A lone surname ("Mr. Liu") belongs to the one full name in the store that has it; where two full
names share it, to nobody in particular. The same rule, over a set of extractions rather than over
tables, is in ``graph.identity``; a test holds the two together.
"""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterator

import msgspec

from extractor import names
from extractor.records import Actor
from extractor.store.fetching import LISTED, listed


def ids(connection: sqlite3.Connection, name: str) -> frozenset[str]:
    """Returns the ids under which articles know whoever is called ``name``; maybe none.

    Every actor with such a name or alias counts, then the full name of each lone surname among
    them and the lone surname of each full name, where that is the only one with it.
    """
    key = names.key(name)
    if not key:
        return frozenset()
    rows = connection.execute(
        "SELECT DISTINCT actor_id FROM actor_names WHERE key IN (?, ?)", [key, names.identity(name)]
    )
    found = {row["actor_id"] for row in rows}
    if _owner(connection, key):
        rows = connection.execute("SELECT DISTINCT id FROM actors WHERE surname = ?", [key])
        found |= {row["id"] for row in rows}
    for full, surname in _full_names(connection, found):
        if _owner(connection, surname) == full:
            found |= _lone(connection, surname)
    return frozenset(found)


def actors(connection: sqlite3.Connection) -> Iterator[Actor]:
    """Yields everybody in the store once, those in the most articles first."""
    for person in sorted(_people(connection), key=lambda person: person.place()):
        yield person.actor()


def counts(connection: sqlite3.Connection) -> dict[str, int]:
    """Returns how many events everybody takes part in and claims they make, by id."""
    rows = connection.execute(
        "SELECT actor_id AS id, count(DISTINCT event) AS records FROM participants GROUP BY id"
        " UNION ALL SELECT speaker, count(*) FROM claims WHERE speaker IS NOT NULL GROUP BY speaker"
    )
    records: Counter[str] = Counter()
    for row in rows:
        records[row["id"]] += row["records"]
    return {
        person.id(): sum(records[each] for each in person.lone | person.ids)
        for person in _people(connection)
    }


def _people(connection: sqlite3.Connection) -> "list[_Person]":
    people: dict[str, _Person] = defaultdict(_Person)
    owners = _owners(connection)
    for row in connection.execute("SELECT * FROM actors ORDER BY id, name, article"):
        lone = row["kind"] == "person" and row["surname"] is None
        full = owners.get(row["key"]) if lone else None
        people[full or _identity(row)].count(row, is_full=full is None)
    return list(people.values())


def count(connection: sqlite3.Connection, name: str) -> int:
    """Returns how many events and claims whoever is called ``name`` takes part in or makes."""
    meant = listed(sorted(ids(connection, name)))
    row = connection.execute(
        f"SELECT (SELECT count(DISTINCT event) FROM participants WHERE actor_id IN {LISTED})"
        f" + (SELECT count(*) FROM claims WHERE speaker IN {LISTED}) AS records",
        [meant, meant],
    ).fetchone()
    return int(row["records"])


class _Person:
    """What all articles together say of one actor; ``lone`` are its ids under a surname only."""

    def __init__(self) -> None:
        self.ids: set[str] = set()
        self.lone: set[str] = set()
        self.kinds: set[str] = set()
        self.articles: set[int] = set()
        self.names: Counter[str] = Counter()
        self.aliases: Counter[str] = Counter()
        self.roles: Counter[str] = Counter()

    def count(self, row: sqlite3.Row, *, is_full: bool) -> None:
        self.articles.add(row["article"])
        self.kinds.add(row["kind"])
        self.roles.update(msgspec.json.decode(row["roles"]))
        self.aliases.update([row["name"], *msgspec.json.decode(row["aliases"])])
        if is_full:
            self.ids.add(row["id"])
            self.names[row["name"]] += 1
        else:
            self.lone.add(row["id"])

    def id(self) -> str:
        return min(self.ids)

    def place(self) -> tuple[int, str]:
        return -len(self.articles), self.id()

    def actor(self) -> Actor:
        name = _by_count(self.names)[0]
        return msgspec.convert(
            {
                "id": self.id(),
                "name": name,
                "kind": min(self.kinds),
                "aliases": [alias for alias in _by_count(self.aliases) if alias != name],
                "roles": _by_count(self.roles),
            },
            type=Actor,
        )


def _by_count(counted: Counter[str]) -> list[str]:
    return sorted(counted, key=lambda value: (-counted[value], value))


def _identity(row: sqlite3.Row) -> str:
    return f"person {row['key']}" if row["kind"] == "person" else str(row["id"])


def _owners(connection: sqlite3.Connection) -> dict[str, str]:
    """Each surname that just one full name has, with the identity of that name."""
    rows = connection.execute(
        "SELECT surname, min(key) AS key FROM actors WHERE surname IS NOT NULL"
        " GROUP BY surname HAVING count(DISTINCT key) = 1"
    )
    return {row["surname"]: f"person {row['key']}" for row in rows}


def _owner(connection: sqlite3.Connection, surname: str) -> str | None:
    """The normal form of the one full name with this surname; None if there is none, or two."""
    row = connection.execute(
        "SELECT min(key) AS least, max(key) AS most FROM actors WHERE surname = ?", [surname]
    ).fetchone()
    return row["least"] if row["least"] == row["most"] else None


def _full_names(connection: sqlite3.Connection, ids: set[str]) -> list[tuple[str, str]]:
    rows = connection.execute(
        f"SELECT DISTINCT key, surname FROM actors WHERE id IN {LISTED} AND surname IS NOT NULL",
        [listed(ids)],
    )
    return [(row["key"], row["surname"]) for row in rows]


def _lone(connection: sqlite3.Connection, surname: str) -> set[str]:
    rows = connection.execute(
        "SELECT DISTINCT id FROM actors WHERE key = ? AND surname IS NULL AND kind = 'person'",
        [surname],
    )
    return {row["id"] for row in rows}
