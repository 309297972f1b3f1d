"""What becomes of an article that is added: new, known, changed, or found in a second place.

An article can have several refs (its own id, url or path): the same outlet and text saved twice. So
adding a folder again changes nothing, whatever lies in it twice. Other words under the same ref or
address are another version of the article; ``versions`` decides which of them is told.
"""

import re
import sqlite3
from typing import Literal

from extractor import __version__
from extractor.records import Article, Extraction
from extractor.store import addresses, originals, places, rows, shelf, versions
from extractor.store.places import Place
from extractor.store.rows import Row

Outcome = Literal["added", "replaced", "unchanged", "earlier"]


def known(connection: sqlite3.Connection, article: Article) -> str | None:
    """Returns which version of the package read this very article; None when it is not stored.

    Its text, ref and metadata must be the same, but a day of publication that was given by hand
    stays when the article comes again without one.
    """
    row = connection.execute(
        "SELECT * FROM refs JOIN articles ON articles.number = refs.article"
        " WHERE ref = ? AND id = ?",
        [article.ref, article.id],
    ).fetchone()
    stored: Row | None = dict(row) if row is not None else _earlier(connection, article)
    if stored is None:
        return None
    values = addresses.place(article) | _metadata(stored, article)
    return str(stored["version"]) if _agrees(stored, values) else None


def is_there(connection: sqlite3.Connection, article: Article) -> bool:
    """Tells whether this very article is stored, wherever it was found and whoever read it."""
    row = connection.execute("SELECT * FROM articles WHERE id = ?", [article.id]).fetchone()
    if row is not None:
        stored = _as_read(connection, row)
    else:
        kept = shelf.find(connection, article.id)
        if kept is None:
            return False
        stored = rows.metadata(shelf.opened(connection, kept).article)
    return _agrees(stored, _metadata(stored, article))


def is_outdated(version: str) -> bool:
    """Tells whether an older version of the package read what this one may read better.

    >>> is_outdated(""), is_outdated("0.0.9"), is_outdated(__version__)
    (True, True, False)
    """
    return _numbers(version) < _numbers(__version__)


def _numbers(version: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", version)]


def add(connection: sqlite3.Connection, extraction: Extraction, *, version: str) -> Outcome:
    """Writes an extraction, or finds that it is there; call it inside a transaction."""
    article = extraction.article
    found = addresses.place(article)
    place = Place(article.ref, article.id, article.url, article.path, found["address"])
    near = places.around(connection, place)
    before = _told(connection, near)
    displaced = _displace(connection, article, place)
    was, is_same = _write(connection, extraction, version=version, place=found)
    near |= {article.id} | places.around(connection, place)  # "-" shares nothing
    if was == "earlier" or near != {article.id}:
        versions.settle(connection, near)
    connection.execute("DELETE FROM quarantine WHERE id = ?", [article.id])
    told = _told(connection, near)
    if is_same and (was == "told") == (article.id in told):
        return "replaced" if displaced else "unchanged"
    if article.id not in told:
        return "earlier"
    return "replaced" if was or displaced or before - told else "added"


def _write(
    connection: sqlite3.Connection, extraction: Extraction, *, version: str, place: Row
) -> tuple[Literal["told", "earlier"] | None, bool]:
    """Writes an article with its place; returns where it stood, and whether it was just so."""
    id = extraction.article.id
    kept = shelf.find(connection, id)
    if kept is not None:
        stood = rows.metadata(shelf.opened(connection, kept).article)
        is_same = _is_same({**stood, "fingerprint": kept["fingerprint"]}, extraction)
        shelf.put(connection, extraction, version=version)
        versions.insert_refs(connection, "version_refs", id, [place])
        return "earlier", is_same
    stored = connection.execute("SELECT * FROM articles WHERE id = ?", [id]).fetchone()
    if stored is not None and _is_same(_as_read(connection, stored), extraction):
        connection.execute("UPDATE articles SET version = ? WHERE id = ?", [version, id])
        versions.insert_refs(connection, "refs", stored["number"], [place])
        return "told", True
    others = _remove(connection, stored["number"]) if stored is not None else []
    number = versions.write(connection, extraction, version=version)
    versions.insert_refs(connection, "refs", number, [*others, place])
    return (None if stored is None else "told"), False


def _as_read(connection: sqlite3.Connection, stored: sqlite3.Row) -> Row:
    """What is stored of an article, without the days by which others place it."""
    if stored["published_basis"] != "inferred":
        return dict(stored)
    article = originals.as_read(connection, stored["number"]).article
    return {**dict(stored), **rows.metadata(article)}


def _earlier(connection: sqlite3.Connection, article: Article) -> Row | None:
    """What is stored of an article that is an earlier version, where it has this ref."""
    row = shelf.find(connection, article.id)
    if row is None:
        return None
    place = connection.execute(
        "SELECT ref, url, path FROM version_refs WHERE ref = ? AND article = ?",
        [article.ref, article.id],
    ).fetchone()
    if place is None:
        return None
    stored = shelf.opened(connection, row).article
    return {"version": row["version"], **rows.metadata(stored), **dict(place)}


def _told(connection: sqlite3.Connection, ids: set[str]) -> set[str]:
    select = "SELECT 1 FROM articles WHERE id = ?"
    return {each for each in ids if connection.execute(select, [each]).fetchone()}


def _displace(connection: sqlite3.Connection, article: Article, place: Place) -> bool:
    """Takes the ref from an article of the same words and another outlet, and so another id.

    That is removed when it has no other ref: somebody has put right what outlet it is of.
    """
    if ("ref", article.ref) not in place.shared_by():
        return False
    others = connection.execute(
        "SELECT id, 'refs' AS 'table', number AS article FROM refs JOIN articles"
        " ON number = article WHERE ref = :ref AND id <> :id AND text = :text"
        " UNION ALL SELECT id, 'version_refs', id FROM version_refs JOIN versions"
        " ON id = article WHERE ref = :ref AND id <> :id AND words = :words",
        {
            "ref": article.ref,
            "id": article.id,
            "text": article.text,
            "words": shelf.words(article.text),
        },
    ).fetchall()
    for row in others:
        connection.execute(
            f"DELETE FROM {row['table']} WHERE ref = ? AND article = ?",
            [article.ref, row["article"]],
        )
        versions.remove_homeless(connection, row["id"])
    return bool(others)


def _metadata(stored: Row, article: Article) -> Row:
    """What an article's row must have to be that of this one."""
    values = rows.metadata(article)
    if stored["published_basis"] in ("given", "inferred") and article.published is None:
        return {name: values[name] for name in values if not name.startswith("published")}
    return values


def _is_same(stored: Row, extraction: Extraction) -> bool:
    fingerprint = {"fingerprint": rows.fingerprint(extraction)}
    return _agrees(stored, rows.metadata(extraction.article) | fingerprint)


def _agrees(stored: Row, values: Row) -> bool:
    return all(stored[column] == value for column, value in values.items() if column != "address")


def _remove(connection: sqlite3.Connection, number: int) -> list[Row]:
    """Removes an article and returns the places it was found in."""
    stored = connection.execute(
        "SELECT ref, url, path, address FROM refs WHERE article = ?", [number]
    )
    found = [dict(row) for row in stored]
    connection.execute("DELETE FROM articles WHERE number = ?", [number])
    return found
