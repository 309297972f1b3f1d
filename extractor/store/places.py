"""Where articles were found, and which of these places are one: an article and its versions.

Two texts are versions of one article where they came under the same ref or address. A ref that
names a page, a file or a document is that document's own. A place in a file of many ("dump.csv:7")
is not: another article may stand there tomorrow; nor is the id that one of several files gives, or
the address that the posts of a live page share. Of those, two are versions only where one has much
of the words of the other. All of this is asked of what is stored, never of the order in which it
came.
"""

import re
import sqlite3
from collections.abc import Iterator
from typing import NamedTuple

from extractor.store import copies, shelf

RESEMBLES = 0.25
"""The part of the shingles of the shorter text that is in the longer one as well."""

MOST = 100
"""An address that more places in files of many share is that of a site, not of an article."""

NUMBERED = re.compile(r":\d+$")

PLACES = (
    "SELECT ref, id, url, path, address FROM refs JOIN articles ON number = article WHERE {0}"
    " UNION ALL SELECT ref, article, url, path, address FROM version_refs WHERE {0} ORDER BY 1, 2"
)


class Place(NamedTuple):
    """An article's id, and where it was found."""

    ref: str
    id: str
    url: str | None
    path: str | None
    address: str | None

    def is_numbered(self) -> bool:
        """Tells whether the ref counts the articles of a file."""
        return bool(NUMBERED.search(self.ref))

    def shared_by(self) -> list[tuple[str, str]]:
        """Returns by what a place may be one with others; "-", standard input, is no place."""
        is_somewhere = self.ref != "-" and not self.ref.startswith("-:")
        by_ref = [("ref", self.ref)] if is_somewhere else []
        return by_ref + ([("address", self.address)] if self.address is not None else [])

    def is_document(self) -> bool:
        """Tells whether the ref is that of one page or file."""
        if self.is_numbered():
            return False
        path = self.path
        return "://" in self.ref or (path is not None and f"{self.ref}/".startswith(f"{path}/"))


def of(connection: sqlite3.Connection, article_id: str) -> list[Place]:
    """Returns the places of an article, by ref."""
    rows = connection.execute(
        "SELECT ref, id, url, path, address FROM refs JOIN articles ON number = article"
        " WHERE id = :id UNION ALL SELECT ref, article, url, path, address FROM version_refs"
        " WHERE article = :id ORDER BY 1",
        {"id": article_id},
    )
    return [Place(*row) for row in rows]


def one(connection: sqlite3.Connection, place: Place) -> set[Place]:
    """Returns the places that are one with a place: the versions of an article, itself included."""
    texts = _Texts(connection)
    found, waiting = {place}, [place]
    known: dict[tuple[str, str], list[Place]] = {}
    while waiting:
        at = waiting.pop()
        for key in at.shared_by():
            if key not in known:
                known[key] = _sharing(connection, *key)
            joined = {e for e in known[key] if e not in found and _is_one(at, e, key[0], texts)}
            found |= joined
            waiting += joined
            if joined:
                known[key] = [each for each in known[key] if each not in joined]
    return found


def around(connection: sqlite3.Connection, place: Place) -> set[str]:
    """Returns the ids of all articles whose standing a place can change by coming or going."""
    near = {each for key in place.shared_by() for each in _sharing(connection, *key)}
    stored: set[str] = set()
    seen: set[Place] = set()
    for each in near:
        if each not in seen:
            group = one(connection, each)
            seen |= group
            stored |= {found.id for found in group}
    return stored


def _sharing(connection: sqlite3.Connection, column: str, value: str) -> list[Place]:
    rows = connection.execute(PLACES.format(f"{column} = ?"), [value, value])
    found = [Place(*row) for row in rows]
    many = [each for each in found if not each.is_document()]
    if column == "address" and len(many) > MOST:
        return [each for each in found if each.is_document()]
    return found


def _is_one(one: Place, other: Place, shared: str, texts: "_Texts") -> bool:
    if one.id == other.id:
        return shared == "address" or not one.is_numbered()
    if one.is_document() and other.is_document():
        return True
    is_own = shared == "ref" and not one.is_numbered()
    if is_own and (one.path == other.path or None in (one.path, other.path)):
        return True
    return texts.resemble(one.id, other.id)


class _Texts:
    """The words of articles, each looked up once."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._found: dict[str, frozenset[int]] = {}

    def resemble(self, one: str, other: str) -> bool:
        mine, theirs = self._shingles(one), self._shingles(other)
        return len(mine & theirs) >= RESEMBLES * min(len(mine), len(theirs))

    def _shingles(self, article_id: str) -> frozenset[int]:
        if article_id not in self._found:
            self._found[article_id] = copies.shingles(next(self._text(article_id)))
        return self._found[article_id]

    def _text(self, article_id: str) -> Iterator[str]:
        select = "SELECT text FROM articles WHERE id = ?"
        for row in self._connection.execute(select, [article_id]):
            yield row["text"]
        yield shelf.get(self._connection, article_id).article.text
