"""What a store keeps beside the extractions: near copies, second places, the quarantine."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from msgspec.structs import replace

from extractor.records import Article, Extraction
from extractor.store import connection as connecting
from extractor.store import lookup, reading

if TYPE_CHECKING:
    from extractor.placing import Placing


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

        Raises:
            StoreError: If there is no such article, or several.
        """
        from extractor.store import placings

        self.place()
        with connecting.wording(self._path), connecting.snapshot(self._connection):
            return placings.of(self._connection, lookup.article(self._connection, article_id))

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

        Raises:
            StoreError: If there is no such article, or several.
        """
        with connecting.wording(self._path), connecting.snapshot(self._connection):
            return reading.as_read(self._connection, lookup.article(self._connection, article_id))

    def outlets(self) -> dict[str, int]:
        """Returns how many articles there are of each outlet; those of none under ""."""
        with connecting.wording(self._path):
            rows = self._connection.execute("SELECT outlet, count(*) FROM articles GROUP BY outlet")
            return {outlet or "": number for outlet, number in rows}

    def places(self, article_id: str) -> list[Article]:
        """Returns an article once for each ref it was found under, in order of the refs."""
        with connecting.wording(self._path):
            rows = self._connection.execute(
                "SELECT number, refs.ref, refs.url, refs.path FROM articles"
                " JOIN refs ON refs.article = number WHERE id = ? ORDER BY refs.ref",
                [article_id],
            ).fetchall()
            found = list(reading.articles(self._connection, [row["number"] for row in rows[:1]]))
            return [
                replace(found[0], ref=row["ref"], url=row["url"], path=row["path"]) for row in rows
            ]

    def quarantine(self, article: Article, reason: str) -> None:
        """Notes that an article cannot be read, so that the next run passes it over."""
        row = [article.id, article.ref, reason]
        with connecting.wording(self._path), connecting.transaction(self._connection):
            self._connection.execute("REPLACE INTO quarantine VALUES (?, ?, ?)", row)

    def quarantined(self) -> dict[str, str]:
        """Returns the ids of the articles that could not be read, each with the reason."""
        with connecting.wording(self._path):
            rows = self._connection.execute("SELECT id, reason FROM quarantine ORDER BY ref, id")
            return {row["id"]: row["reason"] for row in rows}
