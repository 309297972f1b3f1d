"""What a person has put right of the lines of a timeline: hidden, restored, another day or status.

Corrections stand in the ledger by the ids of records and outlive re-extraction. A day or status
that was put right is in the record's row, so that it is found by it, and what was read in
``originals`` (``line_correcting``); everything else is added here, when a record is read.
"""

import sqlite3
from collections import defaultdict

import msgspec

from extractor.records import Status, When
from extractor.store import corrections
from extractor.store.corrections import LINES, Told
from extractor.store.fetching import Values

Standing = dict[str, dict[str, Told]]
"""For each record what stands of it: the last word of each sort, and of hide and restore one."""


class Read(msgspec.Struct, frozen=True):
    """What was read, where a person says otherwise; a claim has no status."""

    when: When
    status: Status | None = None


def standing(connection: sqlite3.Connection) -> Standing:
    """Returns what stands of each record that somebody has put right."""
    found: Standing = defaultdict(dict)
    for _, action, target, told in corrections.standing(connection, LINES):
        for record_id in (target, *told.also):
            if action in ("hide", "restore"):
                found[record_id].pop("hide", None)
                found[record_id].pop("restore", None)
            found[record_id][action] = told
    return found


def reports(connection: sqlite3.Connection, record_id: str) -> set[str]:
    """Returns a record and all that were put right together with it.

    Another day may have parted what was one line: it is put right as one all the same.
    """
    found = {record_id}
    for _, _, target, told in corrections.standing(connection, LINES):
        if record_id in (target, *told.also):
            found.update((target, *told.also))
    return found


def corrected(values: Values, fixes: Standing) -> Values:
    """Returns the values of a record with what a person says of it."""
    told = fixes.get(values["id"])
    return values if told is None else {**values, "corrected": sorted(told)}


def as_read(connection: sqlite3.Connection, article: int) -> dict[str, Read]:
    """Returns what was read of the records of an article whose day or status was put right."""
    rows = connection.execute("SELECT id, read FROM originals WHERE article = ?", [article])
    return {row["id"]: msgspec.json.decode(row["read"], type=Read) for row in rows}
