"""Corrections of actors as users see them: ``db.ledger.merge("PLA", "Chinese army")``."""

import sqlite3
from collections.abc import Iterable

from extractor.records import Correction
from extractor.store import connection as connecting
from extractor.store import correcting, corrections


class Ledger:
    """What a person has put right about who is who, kept in the store for good.

    Corrections hold for articles that are read anew and for those added later. Names count in any
    form, as everywhere, and so do ids. Every method raises StoreError when a name means nobody, or
    several.
    """

    def __init__(self, connection: sqlite3.Connection, path: str) -> None:
        self._connection = connection
        self._path = path

    def merge(self, name: str, into: str) -> int:
        """Says that two actors are one, under the name of the second.

        Returns:
            The number of the correction, for :meth:`undo`.

        Raises:
            StoreError: If they are one already.
        """
        with connecting.wording(self._path), connecting.transaction(self._connection):
            return correcting.merge(self._connection, name, into)

    def split(self, name: str, alias: str | None = None, *, articles: Iterable[str] = ()) -> int:
        """Says that an alias is somebody else, or that the actor of some articles is.

        Args:
            name: Who is two.
            alias: What articles call the other one, when they call them nothing fuller.
            articles: Ids of the articles in which it is the other one.

        Returns:
            The number of the correction.

        Raises:
            StoreError: If there is nothing to take apart.
        """
        with connecting.wording(self._path), connecting.transaction(self._connection):
            return correcting.split(self._connection, name, alias, tuple(articles))

    def rename(self, name: str, new: str) -> int:
        """Says what an actor is to be called; the old names stay aliases.

        Returns:
            The number of the correction.

        Raises:
            StoreError: If the new name has no letters.
        """
        with connecting.wording(self._path), connecting.transaction(self._connection):
            return correcting.rename(self._connection, name, new)

    def undo(self, number: int | None = None) -> int:
        """Takes back a correction, the last when no number is given, and returns its number.

        Raises:
            StoreError: If there is no such correction, or it is undone already.
        """
        with connecting.wording(self._path), connecting.transaction(self._connection):
            return corrections.undo(self._connection, number, corrections.ACTORS).number

    def log(self) -> list[Correction]:
        """Returns all corrections in order, those undone as well."""
        with connecting.wording(self._path):
            return corrections.log(self._connection, corrections.ACTORS)
