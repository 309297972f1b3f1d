"""Which version of an article is told: the last, whatever order they came in.

An article stands in the tables of records if it is the last of some place it was found in, else on
the shelf. Both is a pure function of what was added: whenever a place comes or goes, ``settle``
moves what stands on the wrong side.
"""

import sqlite3
from collections.abc import Iterable, Sequence

from extractor.errors import StoreError
from extractor.records import Claim, Event, Extraction
from extractor.store import (
    addresses,
    copies,
    line_correcting,
    lookup,
    originals,
    places,
    reading,
    rows,
    shelf,
    writing,
)
from extractor.store import around as around_one
from extractor.store.places import Place


def settle(connection: sqlite3.Connection, ids: Iterable[str]) -> None:
    """Puts each of these articles where it belongs; call it inside a transaction."""
    ranks: dict[str, str] = {}
    last: dict[Place, Place] = {}
    for article_id in sorted(ids):
        found = places.of(connection, article_id)
        for place in found:
            if place not in last:
                group = places.one(connection, place)
                for each in group:
                    if each.id not in ranks:
                        ranks[each.id] = rank(connection, each.id)
                newest = max(group, key=lambda each: ranks[each.id])
                last.update(dict.fromkeys(group, newest))
        is_told = any(last[place].id == article_id for place in found)
        stored = connection.execute(
            "SELECT number, version FROM articles WHERE id = ?", [article_id]
        ).fetchone()
        if stored is not None and not is_told:
            _shelve(connection, stored)
        elif stored is None and is_told:
            _tell(connection, article_id)


def history(connection: sqlite3.Connection, article_id: str) -> list[str]:
    """Returns the ids of all versions of an article, itself among them, in order."""
    groups = [places.one(connection, place) for place in places.of(connection, article_id)]
    ids = {each.id for group in groups for each in group}
    return sorted(ids, key=lambda each: rank(connection, each))


def own(connection: sqlite3.Connection, article_id: str) -> list[set[Place]]:
    """Returns the groups of places in which an article is the last; if it is in none, all its."""
    groups = [places.one(connection, place) for place in places.of(connection, article_id)]
    last = [
        group
        for group in groups
        if max((rank(connection, each.id), each.id) for each in group)[1] == article_id
    ]
    return last or groups


def rank(connection: sqlite3.Connection, article_id: str) -> str:
    """Returns the rank of a stored article, told or not."""
    row = connection.execute("SELECT rank FROM versions WHERE id = ?", [article_id]).fetchone()
    if row is not None:
        return str(row["rank"])
    number = connection.execute("SELECT number FROM articles WHERE id = ?", [article_id]).fetchone()
    return shelf.rank(next(reading.articles(connection, [number["number"]]))[1])


def write(connection: sqlite3.Connection, extraction: Extraction, *, version: str) -> int:
    """Writes an extraction into the tables of records, all but its refs; returns its number."""
    number = writing.insert(connection, extraction, version=version)
    copies.link(connection, number, extraction.article.text)
    line_correcting.apply(connection, number, extraction.article.id)
    return number


def insert_refs(
    connection: sqlite3.Connection, table: str, article: int | str, found: Sequence[rows.Row]
) -> None:
    """Writes places of an article: into ``refs`` by its number, or ``version_refs`` by its id."""
    connection.executemany(
        f"REPLACE INTO {table} (ref, article, url, path, address)"
        " VALUES (:ref, :article, :url, :path, :address)",
        [{**place, "article": article} for place in found],
    )


def as_read(connection: sqlite3.Connection, prefix: str) -> Extraction:
    """Returns all that was read in an article or in an earlier version of one.

    Raises:
        StoreError: If there is no such article, or several.
    """
    version = lookup.version(connection, prefix)
    if version is not None:
        return shelf.get(connection, version)
    return originals.as_read(connection, lookup.article(connection, prefix))


def around(connection: sqlite3.Connection, version: str, prefix: str) -> Extraction:
    """Returns one record of an earlier version and what it rests on, or the whole version.

    Raises:
        StoreError: If there is no such record, or several.
    """
    found = shelf.get(connection, version)
    if "." not in prefix or prefix in {each.ref for each in places.of(connection, version)}:
        return found
    records: tuple[Event | Claim, ...] = (*found.events, *found.claims)
    ids = [each.id for each in records if each.id.startswith(prefix)]
    if len(ids) != 1 and prefix not in ids:
        told = f"{version} is an earlier version of an article"
        raise StoreError(f"{prefix}: {'several ids begin so' if ids else 'no such record'}; {told}")
    return around_one.around(found, prefix if prefix in ids else ids[0])


def changed(connection: sqlite3.Connection) -> list[list[str]]:
    """Returns the ids of the versions of each article that has several, in order."""
    found: set[tuple[str, ...]] = set()
    seen: set[Place] = set()
    for row in connection.execute("SELECT id FROM versions ORDER BY rank").fetchall():
        for place in places.of(connection, row["id"]):
            if place not in seen:
                group = places.one(connection, place)
                seen |= group
                ids = {each.id for each in group}
                found.add(tuple(sorted(ids, key=lambda each: rank(connection, each))))
    return [list(ids) for ids in sorted(found, key=lambda ids: (rank(connection, ids[-1]), ids))]


def remove_homeless(connection: sqlite3.Connection, article_id: str) -> None:
    """Removes an article that is found nowhere any more."""
    connection.execute(
        "DELETE FROM articles WHERE id = ?"
        " AND NOT EXISTS (SELECT * FROM refs WHERE article = articles.number)",
        [article_id],
    )
    connection.execute(
        "DELETE FROM versions WHERE id = ?"
        " AND NOT EXISTS (SELECT * FROM version_refs WHERE article = versions.id)",
        [article_id],
    )


def remove(connection: sqlite3.Connection, article_id: str) -> None:
    """Removes an article with all its versions; call it inside a transaction.

    Where it stands in a second place, of which another article is the last version, only it goes.
    """
    groups = own(connection, article_id)
    gone = {*places.of(connection, article_id), *(each for group in groups for each in group)}
    near = {each.id for each in gone}.union(*(places.around(connection, each) for each in gone))
    for each in gone:
        connection.execute(
            "DELETE FROM refs WHERE ref = ?"
            " AND article IN (SELECT number FROM articles WHERE id = ?)",
            [each.ref, each.id],
        )
        connection.execute(
            "DELETE FROM version_refs WHERE ref = ? AND article = ?", [each.ref, each.id]
        )
    for each in gone:
        remove_homeless(connection, each.id)
    near = near.union(*(places.around(connection, each) for each in gone))
    settle(connection, near)


def settle_all(connection: sqlite3.Connection) -> None:
    """Gives the refs of an older file their addresses, and settles what shares one."""
    for ref, url in connection.execute("SELECT DISTINCT ref, url FROM refs").fetchall():
        connection.execute(
            "UPDATE refs SET address = ? WHERE ref = ? AND url IS ?",
            [addresses.key(ref, url), ref, url],
        )
    shared = "SELECT {0} FROM refs GROUP BY {0} HAVING count(*) > 1"
    found = connection.execute(
        "SELECT DISTINCT id FROM refs JOIN articles ON number = article"
        f" WHERE address IN ({shared.format('address')}) OR ref IN ({shared.format('ref')})"
    ).fetchall()
    settle(connection, [row["id"] for row in found])


def _shelve(connection: sqlite3.Connection, stored: sqlite3.Row) -> None:
    extraction = originals.as_read(connection, stored["number"])
    shelf.put(connection, extraction, version=stored["version"])
    found = _places(connection, extraction.article.id)
    connection.execute("DELETE FROM articles WHERE number = ?", [stored["number"]])
    insert_refs(connection, "version_refs", extraction.article.id, found)


def _tell(connection: sqlite3.Connection, article_id: str) -> None:
    row = shelf.find(connection, article_id)
    if row is None:
        return
    extraction = shelf.opened(connection, row)
    found = _places(connection, article_id)
    connection.execute("DELETE FROM versions WHERE id = ?", [article_id])
    number = write(connection, extraction, version=row["version"])
    insert_refs(connection, "refs", number, found)


def _places(connection: sqlite3.Connection, article_id: str) -> list[rows.Row]:
    return [
        {"ref": each.ref, "url": each.url, "path": each.path, "address": each.address}
        for each in places.of(connection, article_id)
    ]
