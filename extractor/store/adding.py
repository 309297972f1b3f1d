"""What becomes of an article that is added: new, known, changed, or found in a second place.

A ref (its own id, url or path) holds one article, and an article can have several refs: the same
outlet and text saved twice. So adding a folder again changes nothing, whatever lies in it twice.
"""

import re
import sqlite3
from collections.abc import Iterable
from typing import Literal

from extractor import __version__
from extractor.records import Article, Extraction
from extractor.store import copies, line_correcting, rows, writing
from extractor.store.rows import Row

Outcome = Literal["added", "replaced", "unchanged"]


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
    if row is None:
        return None
    values = rows.place(article) | rows.metadata(article)
    if row["published_basis"] == "given" and article.published is None:
        values = {name: values[name] for name in values if not name.startswith("published")}
    return str(row["version"]) if _agrees(row, values) else None


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
    displaced = _displace(connection, article)
    stored = connection.execute("SELECT * FROM articles WHERE id = ?", [article.id]).fetchone()
    if stored is not None and _is_same(stored, extraction):
        connection.execute("UPDATE articles SET version = ? WHERE id = ?", [version, article.id])
        _insert_refs(connection, stored["number"], [rows.place(article)])
        return "replaced" if displaced else "unchanged"
    others = _remove(connection, stored["number"]) if stored is not None else []
    number = writing.insert(connection, extraction, version=version)
    _insert_refs(connection, number, [*others, rows.place(article)])
    copies.link(connection, number, article.text)
    line_correcting.apply(connection, number, article.id)
    connection.execute("DELETE FROM quarantine WHERE id = ?", [article.id])
    return "added" if stored is None and not displaced else "replaced"


def _displace(connection: sqlite3.Connection, article: Article) -> bool:
    """Takes the ref from another article that has it, and removes that when it has no other."""
    if not _names_one(article):
        return False
    row = connection.execute(
        "SELECT number FROM refs JOIN articles ON articles.number = refs.article"
        " WHERE ref = ? AND id <> ?",
        [article.ref, article.id],
    ).fetchone()
    if row is None:
        return False
    connection.execute(
        "DELETE FROM refs WHERE ref = ? AND article = ?", [article.ref, row["number"]]
    )
    connection.execute(
        "DELETE FROM articles WHERE number = ?"
        " AND NOT EXISTS (SELECT * FROM refs WHERE article = articles.number)",
        [row["number"]],
    )
    return True


def _names_one(article: Article) -> bool:
    """Whether the ref stands for one article; "-" and "-:3" (standard input) do not."""
    return article.ref != "-" and not article.ref.startswith("-:")


def _is_same(stored: sqlite3.Row, extraction: Extraction) -> bool:
    fingerprint = {"fingerprint": rows.fingerprint(extraction)}
    return _agrees(stored, rows.metadata(extraction.article) | fingerprint)


def _agrees(stored: sqlite3.Row, values: Row) -> bool:
    return all(stored[column] == value for column, value in values.items())


def _remove(connection: sqlite3.Connection, number: int) -> list[Row]:
    """Removes an article and returns the places it was found in."""
    found = connection.execute("SELECT ref, url, path FROM refs WHERE article = ?", [number])
    places = [dict(row) for row in found]
    connection.execute("DELETE FROM articles WHERE number = ?", [number])
    return places


def _insert_refs(connection: sqlite3.Connection, article: int, places: Iterable[Row]) -> None:
    connection.executemany(
        "REPLACE INTO refs (ref, article, url, path) VALUES (:ref, :article, :url, :path)",
        [{**place, "article": article} for place in places],
    )
