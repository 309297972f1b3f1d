"""Who is in articles: rows -> actors, as a person has put them right.

Every article names some fifty, and most of them as other articles do: what is alike is one record.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from operator import itemgetter

import msgspec
from msgspec.structs import replace

from extractor.records import Actor, ActorKind
from extractor.store import checksums, fetching, shapes, stored_values
from extractor.store.fetching import Connection
from extractor.store.name_lookup import Corrected

Kept = tuple[str, int | None]
"""An article's id, and the checksum of who is in it."""

_COLUMNS = itemgetter("article", "id", "name", "kind", "aliases", "roles", "affiliated_with")
_decode = msgspec.json.Decoder(tuple[str, ...]).decode


def of_articles(
    connection: Connection, articles: Mapping[int, Kept], said: Corrected
) -> dict[int, tuple[Actor, ...]]:
    """Returns the actors of articles as a person has put them right, by the article's number."""
    with checksums.rows_wanted():
        told = _named(connection, [*articles])
    for number, (id, checksum) in articles.items():
        checksums.check(checksum, told[number], f"who is in {id}")
    made = {number: tuple([_actor(*each) for each in told[number]]) for number in articles}
    if not said.whole and not said.apart:
        return made
    return {
        number: tuple([_corrected(number, actor, said) for actor in actors])
        for number, actors in made.items()
    }


def _named(connection: Connection, articles: Sequence[int]) -> Mapping[int, list[fetching.Row]]:
    """Returns the rows of who is in articles, by the article's number."""
    if shapes.has(connection, "actor_records"):
        return stored_values.actors(connection, articles)
    told: defaultdict[int, list[fetching.Row]] = defaultdict(list)
    columns = checksums.ACTOR
    for row in fetching.in_order(connection, "actor_records", "article", articles, columns):
        told[row[0]].append(row[1:])
    return told


def actor(row: sqlite3.Row, corrected: Corrected) -> Actor:
    """Returns an article's actor as a person has put it right, if so."""
    article, *told = _COLUMNS(row)
    return _corrected(article, _actor(*told), corrected)


def _corrected(article: int, found: Actor, corrected: Corrected) -> Actor:
    node = corrected.node(article, found.id) if corrected.whole or corrected.apart else None
    if node is None:
        return found
    name = corrected.called.get(node, found.name)
    aliases = dict.fromkeys([found.name, *found.aliases])
    aliases.pop(name, None)
    return replace(found, name=name, aliases=tuple(aliases), corrected=node)


@lru_cache(maxsize=32_768)
def _actor(
    id: str, name: str, kind: ActorKind, aliases: str, roles: str, affiliated_with: str
) -> Actor:
    """Returns an actor as articles have it; most of its articles have it in the same words."""
    return Actor(id, name, kind, _list(aliases), _list(roles), _list(affiliated_with))


def _list(kept: str) -> tuple[str, ...]:
    return () if kept == stored_values.EMPTY else _decode(kept)
