"""Which actors of the store a name means: by any alias, across articles.

The rule of who is the same is that of ``graph.identity`` (``actors.actor_keys`` holds what both
share), asked of tables rather than of a set of extractions; a test holds the two together. What a
person has put right (``corrections``) comes first.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
from msgspec.structs import replace

from extractor import names
from extractor.actors import actor_keys
from extractor.store import bearers
from extractor.store.fetching import LISTED, listed

Place = tuple[int, str]
"""An article's number and an actor's id in it."""


ID = "SELECT id FROM actor_ids WHERE number = ?"
IDS = "SELECT id FROM actor_ids WHERE key = ?"
KEY = "SELECT key FROM actor_ids WHERE number = ?"
KEYS = "SELECT key FROM actor_ids WHERE id = ? AND name IS NOT NULL"
NUMBERS = "SELECT number FROM actor_ids WHERE key = ?"
CALLED = "SELECT id FROM actor_ids WHERE coalesce(called, lower(name)) = ?"
"""Who is who for all articles: there are as many rows as there are names, not as articles."""


class Corrected(msgspec.Struct, frozen=True):
    """What corrections come to: the node of whoever they name, and what nodes are called.

    Attributes:
        whole: Nodes by actor id, for all articles.
        apart: Nodes by article and actor id; None where the articles decide.
        called: Names by node.
    """

    whole: dict[str, str] = msgspec.field(default_factory=dict)
    apart: dict[Place, str | None] = msgspec.field(default_factory=dict)
    called: dict[str, str] = msgspec.field(default_factory=dict)

    def node(self, article: int, actor_id: str) -> str | None:
        """Returns who an article's actor was said to be; None where nobody said so."""
        return self.apart.get((article, actor_id), self.whole.get(actor_id))


class Meant(msgspec.Struct, frozen=True):
    """The actors of articles that are one: by id, but for some articles, and in some only."""

    ids: frozenset[str] = frozenset()
    without: frozenset[Place] = frozenset()
    only: frozenset[Place] = frozenset()

    def joined(self, other: "Meant") -> "Meant":
        """Returns both together."""
        without = {at for at in self.without if at[1] not in other.ids or at in other.without}
        without |= {at for at in other.without if at[1] not in self.ids or at in self.without}
        return Meant(self.ids | other.ids, frozenset(without), self.only | other.only)


class Naming:
    """Answers for one question; what it looks up it keeps.

    Attributes:
        corrected: What people have put right.
    """

    def __init__(self, connection: sqlite3.Connection, corrected: Corrected) -> None:
        self._connection = connection
        self.corrected = corrected
        self._owned: dict[str, dict[str, frozenset[str]]] = {}
        self._borne: dict[str, list[str]] = {}

    def meaning(self, name: str) -> dict[str, Meant]:
        """Returns who may be meant by a name or an id, by the token they have in common.

        Whoever is known by that name in an article only, and could be several, comes under its id.
        """
        found: dict[str, Meant] = {}
        found |= {token: self.members(token) for token in sorted(self._called(name))}
        for actor_id, key in self._matching(name):
            token = self._token(actor_id, key)
            found[token or actor_id] = self._all(token, actor_id)
        return found

    def everyone(self, name: str, *, with_members: bool = False) -> Meant:
        """Returns all who may be meant by a name, and who belongs to them if asked for."""
        meant = Meant()
        for each in self.meaning(name).values():
            meant = meant.joined(each)
        return meant.joined(self._belonging(meant)) if with_members else meant

    def members(self, token: str) -> Meant:
        """Returns all actors of articles that have a token."""
        meant, own = self._own(token)
        numbers = self._told(NUMBERS, own)
        for short in self._column("short_rows", "short", "actor", numbers):
            lone = set(self._told(IDS, [short]))
            lone -= self.corrected.whole.keys()
            if lone and actor_keys.owner(short, frozenset(), self.owners) == token:
                meant = meant.joined(Meant(ids=frozenset(lone)))
            elif lone:
                meant = meant.joined(Meant(only=self._by_role(short, lone, token)))
        moved = {at for at in self.corrected.apart if at[1] in meant.ids} - meant.only
        return replace(meant, without=meant.without | moved)

    def owners(self, short: str) -> dict[str, frozenset[str]]:
        """Returns the tokens that have a short key, each with the words of its roles."""
        if short not in self._owned:
            found: dict[str, frozenset[str]] = {}
            for token, roles in self._short_for(short):
                said = actor_keys.words(msgspec.json.decode(roles))
                found[token] = found.get(token, frozenset()) | said
            self._owned[short] = found
        return self._owned[short]

    def _short_for(self, short: str) -> Iterator[tuple[str, str]]:
        """Who has a short key, and the roles they have; corrections look into every article."""
        if not self.corrected.whole and not self.corrected.apart:
            for actor, roles in self._different("short_rows", ("actor", "roles"), "short", short):
                yield from ((key, roles) for key in self._told(KEY, [actor]))
            return
        select = "SELECT key, roles, article, actor_id FROM short_keys WHERE short = ?"
        for row in self._connection.execute(select, [short]).fetchall():
            node = self.corrected.node(row["article"], row["actor_id"])
            yield row["key"] if node is None else f"{actor_keys.CORRECTED}{node}", row["roles"]

    def _all(self, token: str | None, actor_id: str) -> Meant:
        return Meant(ids=frozenset({actor_id})) if token is None else self.members(token)

    def _called(self, name: str) -> set[str]:
        """The tokens of those whom a person gave this name, or who have it as id."""
        corrected, key = self.corrected, names.key(name)
        nodes = {*corrected.whole.values(), *filter(None, corrected.apart.values())}
        called = {node for node in nodes if names.key(corrected.called.get(node, "")) == key}
        return {f"{actor_keys.CORRECTED}{node}" for node in called | ({name} & nodes)}

    def _matching(self, name: str) -> list[tuple[str, str | None]]:
        """Ids with their keys: those called so, or with this very id; else who bears the name."""
        forms = {names.key(name), names.identity(name)} - {""}
        as_id = name.encode("utf-8", "replace").decode()  # SQLite takes no lone surrogates
        numbers = self._column("name_rows", "actor", "key", forms)
        found = self._keyed({as_id, *self._told(CALLED, forms), *self._told(ID, numbers)})
        if any(self._token(*each) is not None for each in found):
            return found
        others = self._told(IDS, self._bearers(as_id))
        return found + [each for each in self._keyed(others) if each not in found]

    def _bearers(self, name: str) -> list[str]:
        """Keys of those who have a name by a short form or in part, the fullest of each only."""
        if name not in self._borne:
            found = bearers.keys(self._connection, name)
            whole = (actor_keys.owner(key, frozenset(), self.owners) for key in found)
            self._borne[name] = [key for key in dict.fromkeys(whole) if key is not None]
        return self._borne[name]

    def _keyed(self, ids: Iterable[str]) -> list[tuple[str, str | None]]:
        found: list[tuple[str, str | None]] = []
        for actor_id in ids:
            found += [(actor_id, key) for key in self._told(KEYS, [actor_id])]
        return sorted(found, key=str)

    def _token(self, actor_id: str, key: str | None) -> str | None:
        node = self.corrected.whole.get(actor_id)
        if node is not None:
            return f"{actor_keys.CORRECTED}{node}"
        return None if key is None else actor_keys.owner(key, frozenset(), self.owners)

    def _own(self, token: str) -> tuple[Meant, list[str]]:
        """Those who have a token by their own name or by a correction, and their keys."""
        if not token.startswith(actor_keys.CORRECTED):
            ids = set(self._told(IDS, [token]))
            return Meant(ids=frozenset(ids - self.corrected.whole.keys())), [token]
        node = token.removeprefix(actor_keys.CORRECTED)
        whole = {actor for actor, other in self.corrected.whole.items() if other == node}
        only = {at for at, other in self.corrected.apart.items() if other == node}
        known = whole | {actor for _, actor in only}
        keys = [key for key in self._told(KEYS, known) if key is not None]
        return Meant(frozenset(whole), only=frozenset(only)), keys

    def _by_role(self, short: str, lone: set[str], token: str) -> frozenset[Place]:
        """Where an article's roles tell whose of several a lone short name is."""
        if token not in {
            actor_keys.owner(each, frozenset(), self.owners) for each in self.owners(short)
        }:
            return frozenset()
        rows = self._connection.execute(
            f"SELECT article, id, roles FROM actor_records WHERE roles <> '[]' AND id IN {LISTED}",
            [listed(sorted(lone))],
        )
        told: dict[str, bool] = {}  # most have one of a few roles
        found = set()
        for article, actor_id, roles in rows:
            if roles not in told:
                words = actor_keys.words(msgspec.json.decode(roles))
                told[roles] = actor_keys.owner(short, words, self.owners) == token
            if told[roles]:
                found.add((article, actor_id))
        return frozenset(found)

    def _belonging(self, meant: Meant) -> Meant:
        """Those of the bodies that are meant, and of their bodies in turn."""
        bodies, found = meant.ids, Meant()
        while bodies:
            ids = set(self._column("affiliations", "actor_id", "body", bodies))
            ids -= meant.ids | found.ids
            for actor_id, key in self._keyed(ids):
                found = found.joined(self._all(self._token(actor_id, key), actor_id))
            bodies = frozenset(ids)
        return found

    def _told(self, select: str, values: Iterable[Any]) -> list[Any]:
        """The different values that a statement gives for each of some values."""
        found = (self._connection.execute(select, [value]) for value in values)
        return sorted({told for rows in found for (told,) in rows}, key=str)

    def _column(self, table: str, column: str, by: str, values: Iterable[Any]) -> list[Any]:
        """The different values of a column in the rows that have one of some values."""
        return sorted(
            {found for value in values for (found,) in self._different(table, (column,), by, value)}
        )

    def _different(
        self, table: str, columns: tuple[str, ...], by: str, value: str | int
    ) -> Iterator[tuple[Any, ...]]:
        """The different rows of some columns that follow another in an index, NULL aside.

        It leaps from each to the next, for there may be a row for every article there is.
        """
        listing, marks = ", ".join(columns), ", ".join("?" * len(columns))
        leap = (
            f"SELECT {listing} FROM {table} WHERE {by} = ? AND ({listing}) > ({marks})"
            f" ORDER BY {listing} LIMIT 1"
        )
        last: list[Any] = [-1 if column == "actor" else "" for column in columns]
        while row := self._connection.execute(leap, [value, *last]).fetchone():
            last = list(row)
            yield tuple(row)
