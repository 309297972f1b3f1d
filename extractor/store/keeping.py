"""What a store keeps beside the extractions: near copies, second places, the quarantine."""

import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from msgspec.structs import replace

from extractor.records import Article, Extraction
from extractor.store import connection as connecting

if TYPE_CHECKING:
    from extractor.entries import Placing
    from extractor.store.stored_facets import Facets

FILE = "file "
"""What the ids of files in quarantine begin with; no article's does."""
FILES = f"id GLOB '{FILE}*'"


def hashed(path: str) -> str | None:
    """Returns a hash of what is in a file; None when there is no such file."""
    import hashlib  # loads OpenSSL, which no question needs

    if not os.path.isfile(path):
        return None
    try:
        with open(path, "rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return None


class Keeping:
    """The part of ``Store`` that is about these."""

    _connection: sqlite3.Connection
    _path: str
    _readonly: bool

    def views(self) -> Iterator[tuple[str, tuple[str, ...], Iterator[tuple[object, ...]]]]:
        """Yields each view that others read: its name, its columns and its rows."""
        from extractor.store.views import VIEWS

        self.place()
        with connecting.wording(self._path), connecting.snapshot(self._connection):
            for name in VIEWS:
                rows = self._connection.execute(f"SELECT * FROM {name}")
                yield name, tuple(each[0] for each in rows.description), map(tuple, rows)

    def place(self) -> None:
        """Places the articles without a day by what the others tell, unless they are placed.

        Every question does so first. A file that may only be read, or that another process is
        writing to, is asked as it stands.
        """
        with connecting.wording(self._path):
            if not connecting.is_due(self._connection):
                return
            from extractor.store import placings  # only after articles came or went

            with (
                suppress(sqlite3.OperationalError),
                self._writable() as connection,
                connecting.transaction(connection),
            ):
                placings.renew(connection)

    @contextmanager
    def _writable(self) -> Iterator[sqlite3.Connection]:
        """Gives a connection that can write; of a store that only reads, one of its own."""
        if not self._readonly:
            yield self._connection
            return
        own = connecting.opened(self._path, readonly=False)
        try:
            own.execute("PRAGMA busy_timeout = 0")
            yield own
        finally:
            own.close()

    def placing(self, article_id: str) -> "Placing | None":
        """Returns when an undated article was published as far as others tell, and why.

        Args:
            article_id: The whole id of an article; of one that is not stored nothing is known.
        """
        self.place()
        with connecting.wording(self._path), connecting.snapshot(self._connection):
            if connecting.is_empty(self._connection, "placings"):
                return None
            from extractor.store import placings  # with all that places articles

            return placings.of(self._connection, article_id)

    def copies(self, article_id: str) -> tuple[str, ...]:
        """Returns the ids of the articles that share most words with one, the most alike first.

        Args:
            article_id: The whole id of an article; of one that is not stored there are none.
        """
        from extractor.store import copies

        with connecting.wording(self._path):
            return copies.of(self._connection, article_id)

    @property
    def path(self) -> str:
        """The file's name."""
        return self._path

    def is_there(self) -> bool:
        """Tells whether the file still has its name; another program may have removed it."""
        return self._path == connecting.IN_MEMORY or os.path.exists(self._path)

    def as_read(self, article_id: str) -> Extraction:
        """Returns all that was read in an article, whatever a person has put right since.

        Args:
            article_id: Its id, or that of an earlier version.

        Raises:
            StoreError: If there is no such article, or several.
        """
        from extractor.store import versions

        with connecting.wording(self._path), connecting.snapshot(self._connection):
            return versions.as_read(self._connection, article_id)

    def versions(self, article_id: str) -> list[str]:
        """Returns the ids of the versions of an article in order; the last is told.

        Args:
            article_id: Its id, or that of an earlier version, or the beginning of one.

        Raises:
            StoreError: If there is no such article, or several.
        """
        from extractor.store import versions

        with connecting.wording(self._path), connecting.snapshot(self._connection):
            found = versions.as_read(self._connection, article_id).article
            return versions.history(self._connection, found.id)

    def earlier(self) -> list[str]:
        """Returns the ids of all earlier versions of articles, in order."""
        with connecting.wording(self._path):
            rows = self._connection.execute("SELECT id FROM versions ORDER BY rank")
            return [row["id"] for row in rows]

    def changed(self) -> list[list[str]]:
        """Returns the ids of the versions of each article that has several, in order."""
        with connecting.wording(self._path), connecting.snapshot(self._connection):
            if connecting.is_empty(self._connection, "versions"):
                return []
            from extractor.store import versions  # with all that adds articles

            return versions.changed(self._connection)

    def is_undecided(self, article_id: str) -> bool:
        """Tells whether only its hash says that an article's last version is later than another."""
        from extractor.store import shelf, versions

        with connecting.wording(self._path), connecting.snapshot(self._connection):
            ranks = [
                versions.rank(self._connection, each)
                for each in versions.history(self._connection, article_id)[-2:]
            ]
            return len(ranks) > 1 and shelf.is_undecided(*ranks)

    def arrived(self) -> Mapping[str, str] | None:
        """Returns the articles that the last run brought: that it added, or found changed.

        The keys are ids; each has the words of the versions of the article that were there before.
        None where no run is known: what it brought was removed, or an older version of the package
        made the store.
        """
        from extractor.store import arrivals

        with connecting.wording(self._path), connecting.snapshot(self._connection):
            return arrivals.last(self._connection)

    def outlets(self) -> dict[str, int]:
        """Returns how many articles there are of each outlet; those of none under ""."""
        with connecting.wording(self._path):
            rows = self._connection.execute("SELECT outlet, count(*) FROM articles GROUP BY outlet")
            return {outlet or "": number for outlet, number in rows}

    def facets(self, records: Iterable[tuple[str, str]]) -> "dict[str, Facets]":
        """Returns topic and place by the id of a record, of those that have either.

        Args:
            records: Article and record, by their ids.
        """
        from extractor.store import stored_facets  # for those that are shown

        with connecting.wording(self._path):
            return stored_facets.of_store(self._connection, records)

    def places(self, article_id: str) -> list[Article]:
        """Returns an article once for each ref it was found under, in order of the refs."""
        with connecting.wording(self._path):
            from extractor.store import places, versions

            found = places.of(self._connection, article_id)
            if not found:
                return []
            article = versions.as_read(self._connection, article_id).article
            return [replace(article, ref=each.ref, url=each.url, path=each.path) for each in found]

    def quarantine(self, article: Article, reason: str) -> None:
        """Notes that an article cannot be read, so that the next run passes it over."""
        row = [article.id, article.ref, reason]
        with connecting.wording(self._path), connecting.transaction(self._connection):
            self._connection.execute("REPLACE INTO quarantine VALUES (?, ?, ?)", row)

    def quarantine_file(self, path: str, reason: str) -> None:
        """Notes that a file cannot be read as it is; without effect when it is not there."""
        content = hashed(path)
        if content is None:
            return
        with connecting.wording(self._path), connecting.transaction(self._connection):
            self._connection.execute(f"DELETE FROM quarantine WHERE ref = ? AND {FILES}", [path])
            self._connection.execute(
                "REPLACE INTO quarantine VALUES (?, ?, ?)", [FILE + content, path, reason]
            )

    def quarantined_files(self) -> dict[str, tuple[str, str]]:
        """Returns the files that could not be read: what was in each (``hashed``), and why."""
        with connecting.wording(self._path):
            rows = self._connection.execute(f"SELECT * FROM quarantine WHERE {FILES}")
            return {row["ref"]: (row["id"].removeprefix(FILE), row["reason"]) for row in rows}

    def release_files(self) -> None:
        """Forgets which files could not be read."""
        with connecting.wording(self._path), connecting.transaction(self._connection):
            self._connection.execute(f"DELETE FROM quarantine WHERE {FILES}")

    def quarantined(self) -> dict[str, str]:
        """Returns the ids of all that could not be read, articles and files, with the reasons."""
        with connecting.wording(self._path):
            rows = self._connection.execute("SELECT id, reason FROM quarantine ORDER BY ref, id")
            return {row["id"]: row["reason"] for row in rows}
