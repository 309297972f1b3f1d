"""Corrections of lines as users see them: ``db.lines.hide("3f0c9a5be17d2c48.e309")``."""

import sqlite3
from collections.abc import Iterable

from extractor.records import Correction, Status
from extractor.store import connection as connecting
from extractor.store import corrections, line_correcting


class LineLedger:
    """What a person has put right of the lines of a timeline, kept in the store for good.

    Corrections hold when articles are read anew. A line is named by the id of its event or claim,
    or by as much of the beginning as no other has. ``same`` are the ids of its other reports, for
    which the correction holds as well (:func:`extractor.timeline.reports.same`). Every method
    raises StoreError when there is no such record, or several.
    """

    def __init__(self, connection: sqlite3.Connection, path: str) -> None:
        self._connection = connection
        self._path = path

    def hide(self, record_id: str, *, same: Iterable[str] = ()) -> int:
        """Takes a line out of every timeline.

        Returns:
            The number of the correction, for :meth:`undo`.
        """
        with connecting.wording(self._path), connecting.transaction(self._connection):
            return line_correcting.hide(self._connection, record_id, same)

    def restore(self, record_id: str, *, same: Iterable[str] = ()) -> int:
        """Tells a line that was hidden, or that no timeline would tell by itself.

        Returns:
            The number of the correction.
        """
        with connecting.wording(self._path), connecting.transaction(self._connection):
            return line_correcting.restore(self._connection, record_id, same)

    def date(self, record_id: str, days: str, *, same: Iterable[str] = ()) -> int:
        """Says when it was: an EDTF date ("2020-05-08", "2020-05", "../2020-05") or "unknown".

        Returns:
            The number of the correction.
        """
        with connecting.wording(self._path), connecting.transaction(self._connection):
            return line_correcting.date(self._connection, record_id, same, days)

    def status(self, record_id: str, status: Status, *, same: Iterable[str] = ()) -> int:
        """Says what an event's status is.

        Returns:
            The number of the correction.

        Raises:
            StoreError: If it is a claim.
        """
        with connecting.wording(self._path), connecting.transaction(self._connection):
            return line_correcting.status(self._connection, record_id, same, status)

    def undo(self, number: int | None = None) -> int:
        """Takes back a correction, the last when no number is given, and returns its number.

        Raises:
            StoreError: If there is no such correction, or it is undone already.
        """
        with connecting.wording(self._path), connecting.transaction(self._connection):
            return line_correcting.undo(self._connection, number)

    def log(self) -> list[Correction]:
        """Returns all corrections of lines in order, those undone as well."""
        with connecting.wording(self._path):
            return corrections.log(self._connection, corrections.LINES)
