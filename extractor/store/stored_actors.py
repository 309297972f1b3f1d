"""Rows of actors -> rows as a file has them: who somebody is under one name stands there once.

An article's own rows have the number of that, and what only the article says (``twelfth_schema``).
"""

import sqlite3
from collections.abc import Sequence
from typing import Any

from extractor import names

Row = dict[str, Any]
LISTS = ("aliases", "roles", "affiliated_with")
EMPTY = "[]"


def called(name: str) -> str | None:
    """Returns the key of a name; None where it is the name in small letters, for SQLite as well.

    >>> called("Ada Berg"), called("the Mayor of Oslo"), called("Señora Núñez")
    (None, 'of oslo', 'senora nunez')
    """
    key = names.key(name)
    return None if name.isascii() and name.lower() == key else key


class Actors:
    """The numbers of actors, each of the last article that was written."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._numbers: dict[str, int] = {}
        self._keyed: dict[tuple[str, str], int] = {}
        self._called: dict[int, str] = {}

    def records(self, rows: Sequence[Row]) -> list[Row]:
        """Returns actors of articles: their numbers, and lists that are not empty."""
        return [self._record(row) for row in rows]

    def _record(self, row: Row) -> Row:
        id, name, key = row["id"], row["name"], row["key"]
        kind = None if id.startswith(f"{row['kind']}:") else row["kind"]
        number = self._number((id, name, kind, key), called(name))
        self._numbers[id] = self._keyed[id, key] = number
        self._called[number] = names.key(name)
        lists = {each: None if row[each] == EMPTY else row[each] for each in LISTS}
        return {"article": row["article"], "position": row["position"], "actor": number, **lists}

    def names(self, rows: Sequence[Row]) -> list[Row]:
        """Returns what else articles call somebody."""
        kept = [(row["key"], self._numbers[row["actor_id"]], row["article"]) for row in rows]
        return [
            {"key": key, "actor": number, "article": article}
            for key, number, article in kept
            if key != self._called[number]
        ]

    def shorts(self, rows: Sequence[Row]) -> list[Row]:
        """Returns short keys."""
        return [
            {
                "short": row["short"],
                "actor": self._keyed[row["actor_id"], row["key"]],
                "roles": row["roles"],
                "article": row["article"],
            }
            for row in rows
        ]

    def number(self, id: str) -> int:
        """Returns the number of an actor, or of an id that no actor of the article has."""
        if id not in self._numbers:
            self._numbers[id] = self._number((id, None, None, None), None)
        return self._numbers[id]

    def _number(self, told: tuple[str | None, ...], called: str | None) -> int:
        select = (
            "SELECT number FROM actor_ids WHERE id = ? AND name IS ? AND kind IS ? AND key IS ?"
        )
        found = self._connection.execute(select, told).fetchone()
        if found is not None:
            return int(found[0])
        insert = "INSERT INTO actor_ids (id, name, kind, key, called) VALUES (?, ?, ?, ?, ?)"
        number = self._connection.execute(insert, [*told, called]).lastrowid
        assert number is not None  # noqa: S101  (an INSERT always has one)
        return number
