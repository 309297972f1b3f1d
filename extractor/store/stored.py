"""Rows of the tables -> rows as a file has them: small, and shown by views as they were.

What stands in which table is said in ``rows``; what of it a file keeps in fewer bytes is said here,
and read back in ``stored_values``, or by the views (``twelfth_schema`` and those before).
"""

import sqlite3
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from extractor.records import DateRange
from extractor.store import lookup, packed, record_ids, spans, stored_actors
from extractor.store.days import UNDATED
from extractor.store.stored_values import Whole
from extractor.temporal import values

Row = dict[str, Any]

NOTHING = Whole("", "")

TERMS = ("status", "basis", "type", "manner", "polarity")
"""Columns of records that have one of a few words."""


def edtf(first: str | None, last: str | None) -> str | None:
    """Returns the EDTF string of a range of days; None of none, and outside of our calendar."""
    days = DateRange(*(date.fromisoformat(day) if day else None for day in (first, last)))
    try:
        return values.edtf(days) if first or last else None
    except OverflowError:
        return None


class Stored:
    """Rows of one article as its file has them.

    Args:
        connection: The file.
        article: Its id and text, where records are to be written.
    """

    def __init__(self, connection: sqlite3.Connection, article: Whole = NOTHING) -> None:
        self._connection = connection
        self._id, self._text = article.id, article.text
        self._actors = stored_actors.Actors(connection)
        self._numbers: dict[tuple[str, str], int] = {}
        self._edtf: dict[int, str | None] = {UNDATED: None}

    def rows(self, table: str, rows: Sequence[Row]) -> list[Row]:
        """Returns rows of a table as the file has them."""
        return FORMS[table](self, rows) if table in FORMS else list(rows)

    def range(self, number: int, first: str | None, last: str | None) -> Row:
        """Returns a range of days likewise."""
        self._edtf[number] = edtf(first, last)
        return {"number": number, "first_day": first, "last_day": last, "edtf": self._edtf[number]}

    def values(self, row: Row) -> Row:
        """Returns a record's columns of days, terms and shares likewise, as far as it has them."""
        kept = {name: each for name, each in row.items() if name not in ("first_day", "last_day")}
        for name in TERMS:
            if name in row:
                kept[name] = self._number("terms", "term", row[name])
        for name in ("prominence", "confidence"):
            if name in row:
                kept[name] = spans.share(row[name])
        if "days" in row:
            same = row["edtf"] == self._edtf[row["days"]]
            kept["edtf"] = None if same else spans.NONE if row["edtf"] is None else row["edtf"]
        return kept

    def events(self, rows: Sequence[Row]) -> list[Row]:
        """Returns events: their lines as places."""
        return [self._event(row) for row in rows]

    def _event(self, row: Row) -> Row:
        kept = self.values(row)
        kept["id"] = record_ids.kept(row["id"], self._id, "e")
        kept["told_by"] = record_ids.kept(row["told_by"], self._id, "c")
        kept["text"] = spans.words(self._text, row["text"])
        return kept

    def claims(self, rows: Sequence[Row]) -> list[Row]:
        """Returns claims: what is quoted as the spans it has anyway."""
        return [self._claim(row) for row in rows]

    def _claim(self, row: Row) -> Row:
        kept = self.values(row)
        kept["id"] = record_ids.kept(row["id"], self._id, "c")
        for words, name in (("speaker_text", "source"), ("content_text", "content")):
            kept[name] = spans.spans(row[name])
            kept[words] = spans.quoted(self._text, row[words], kept[name])
        kept["cue"] = spans.spans(row["cue"])
        kept["text"] = spans.words(self._text, row["text"])
        return kept

    def acting(self, rows: Sequence[Row]) -> list[Row]:
        """Returns who acts in a record: ids and roles as numbers."""
        kept = []
        for row in rows:
            rest = {name: value for name, value in row.items() if name != "actor_id"}
            if "role" in row:
                rest["role"] = self._number("terms", "term", row["role"])
            kept.append({**rest, "actor": self._actors.number(row["actor_id"])})
        return kept

    def tells_of(self, rows: Sequence[Row]) -> list[Row]:
        """Returns which events claims tell of."""
        return [
            {
                "claim": row["claim"],
                "position": row["position"],
                "event": record_ids.kept(row["event_id"], self._id, "e"),
            }
            for row in rows
        ]

    def codes(self, rows: Sequence[Row]) -> list[Row]:
        """Returns codes of acts: the number of the record, and what kind it is of."""
        return [{**row, "record": self._code(row["record"])} for row in rows]

    def _code(self, record_id: str) -> int:
        kind = lookup.kind(record_id)
        number = lookup.number(self._connection, kind, record_id)
        assert number is not None  # noqa: S101  (records are written before their codes)
        return number << 1 | (kind == "claim")

    def actors(self, rows: Sequence[Row]) -> list[Row]:
        """Returns actors: who they are once for all articles."""
        return self._actors.records(rows)

    def names(self, rows: Sequence[Row]) -> list[Row]:
        """Returns what actors are called beside their names."""
        return self._actors.names(rows)

    def shorts(self, rows: Sequence[Row]) -> list[Row]:
        """Returns their short keys."""
        return self._actors.shorts(rows)

    def sentences(self, rows: Sequence[Row]) -> list[Row]:
        """Returns where sentences stand, with their words where they do not stand there so."""
        kept = []
        for each in rows:
            words = each["text"]
            start = self._text.find(words)
            is_there = start >= 0 and "\0" not in self._text
            row = {"article": each["article"], "start_char": start, "length": len(words)}
            text = {"text": None if is_there else words, "checksum": packed.checksum(words)}
            kept.append({**row, **text})
        return kept

    def mentions(self, rows: Sequence[Row]) -> list[Row]:
        """Returns all mentions of an article as one row."""
        listed = [[each[column] for column in packed.COLUMNS] for each in rows]
        row = {"article": rows[0]["article"], "mentions": len(rows), "packed": packed.pack(listed)}
        return [row]

    def _number(self, table: str, column: str, value: str) -> int:
        """The number of a word, which is written once for all articles."""
        if (table, value) not in self._numbers:
            select = f"SELECT number FROM {table} WHERE {column} = ?"
            found = self._connection.execute(select, [value]).fetchone()
            if found is None:
                insert = f"INSERT INTO {table} ({column}) VALUES (?)"
                number = self._connection.execute(insert, [value]).lastrowid
                assert number is not None  # noqa: S101  (an INSERT always has one)
            else:
                number = found[0]
            self._numbers[table, value] = number
        return self._numbers[table, value]


FORMS: dict[str, Callable[[Stored, Sequence[Row]], list[Row]]] = {
    "event_records": Stored.events,
    "claim_records": Stored.claims,
    "participants": Stored.acting,
    "claim_actors": Stored.acting,
    "claim_events": Stored.tells_of,
    "codes": Stored.codes,
    "actor_records": Stored.actors,
    "actor_names": Stored.names,
    "short_keys": Stored.shorts,
    "sentences": Stored.sentences,
    "mentions": Stored.mentions,
}
"""How each of them is shaped."""
