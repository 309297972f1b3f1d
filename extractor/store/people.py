"""Everybody in a store, each once: names, roles, and how many claims and events are theirs."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import Any, NamedTuple

from extractor.actors import actor_keys
from extractor.actors.merging import Merging
from extractor.records import Actor
from extractor.store import checksums, named
from extractor.store.fetching import Connection
from extractor.store.name_lookup import Naming


class Counts(NamedTuple):
    """How many events somebody takes part in, and how many claims they make."""

    events: int
    claims: int


def actors(connection: Connection, naming: Naming) -> Iterator[Actor]:
    """Yields everybody in the store once, those in the most articles first."""
    for person in sorted(_people(connection, naming), key=lambda person: person.place()):
        yield person.actor()


def counts(connection: Connection, naming: Naming) -> dict[str, Counts]:
    """Returns how many events everybody takes part in and claims they make, by id."""
    events = _counted(
        connection,
        "SELECT article, actor_id AS id, count(DISTINCT event) AS records FROM participants"
        " JOIN event_records ON event_records.number = event GROUP BY article, actor_id",
    )
    claims = _counted(
        connection,
        "SELECT article, speaker AS id, count(*) AS records FROM claim_records"
        " WHERE speaker IS NOT NULL GROUP BY article, speaker",
    )
    return {
        person.id(): Counts(
            sum(events[at] for at in person.places), sum(claims[at] for at in person.places)
        )
        for person in _people(connection, naming)
    }


def _counted(connection: Connection, select: str) -> Counter[tuple[int, str]]:
    return Counter(
        {(row["article"], row["id"]): row["records"] for row in connection.execute(select)}
    )


def _people(connection: Connection, naming: Naming) -> "list[_Person]":
    """Everybody; whoever only an article can tell is listed under the article's id and theirs."""
    people: dict[str, _Person] = defaultdict(_Person)
    rows = connection.execute(
        "SELECT actor_records.*, articles.id AS told_in FROM actor_records"
        " JOIN articles ON articles.number = article ORDER BY actor_records.id, told_in"
    ).fetchall()
    _check(connection, rows)
    for row in rows:
        actor = named.actor(row, naming.corrected)
        token = actor_keys.token(actor, naming.owners)
        scoped = f"{row['told_in']}/{actor.id}" if token is None else None
        people[token or str(scoped)].count(actor, row["article"], scoped)
    return list(people.values())


def _check(connection: Connection, rows: Sequence[Any]) -> None:
    """Makes sure that the actors of all articles are those that were written."""
    told: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        told[row["article"]].append(row)
    kept = connection.execute("SELECT number, id, actors_checksum FROM articles").fetchall()
    for number, id, checksum in kept:
        found = sorted(told[number], key=itemgetter("position")) if checksum is not None else ()
        checksums.check(checksum, [checksums.actor(row) for row in found], f"who is in {id}")


class _Person:
    """One actor, with the places where articles have it."""

    def __init__(self) -> None:
        self.scoped: str | None = None
        self.places: set[tuple[int, str]] = set()
        self.merging = Merging()

    def count(self, actor: Actor, article: int, scoped: str | None) -> None:
        self.scoped = scoped
        self.places.add((article, actor.id))
        self.merging.count(actor, actor.affiliated_with)

    def id(self) -> str:
        return self.scoped or self.merging.id()

    def place(self) -> tuple[int, str]:
        return -len({article for article, _ in self.places}), self.id()

    def actor(self) -> Actor:
        return self.merging.actor(self.id())
