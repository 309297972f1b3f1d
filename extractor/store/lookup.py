"""From an id, or the beginning of one, to the article or record it means."""

import sqlite3

from extractor.errors import MissingError, StoreError
from extractor.records import EntryKind
from extractor.store import record_ids

NUMBER = (
    "SELECT number FROM {0}_rows WHERE article = (SELECT number FROM articles WHERE id = ?)"
    " AND id = ?"
)
ODD = "SELECT number FROM {0}_rows WHERE typeof(id) = 'text' AND id = ?"
"""Where an id is none that its article gave."""

LISTING = "`extractor events --ids` and `extractor claims --ids` list them"
SHOWN = 5
"""How many of several possible ids a message lists."""

_BOTH = (
    "SELECT id, article FROM event_{0} WHERE {1} AND id >= ? AND id < ?"
    " UNION ALL SELECT id, article FROM claim_{0} WHERE {1} AND id >= ? AND id < ?"
    f" ORDER BY id LIMIT {SHOWN + 1}"
)
OF_ARTICLE = _BOTH.format(
    "records", "article = (SELECT number FROM articles WHERE articles.id = ?)"
)
ODDLY_CALLED = _BOTH.format("rows", "typeof(id) = 'text'")


def article(connection: sqlite3.Connection, prefix: str) -> int:
    """Returns the number of the one article that came as ``prefix``, or whose id begins so.

    Raises:
        StoreError: If there is none, or several.
    """
    came_as = connection.execute("SELECT DISTINCT article FROM refs WHERE ref = ?", [prefix])
    numbers = [int(row["article"]) for row in came_as]
    if len(numbers) == 1:
        return numbers[0]
    if numbers:
        raise StoreError(f"{prefix}: {len(numbers)} articles came as this; give the id of one")
    rows = _beginning(connection, "SELECT id, number FROM articles", prefix)
    if not rows:
        raise MissingError(f"{prefix}: no such article; `extractor articles` lists them")
    return int(_only(rows, prefix)["number"])


def version(connection: sqlite3.Connection, prefix: str) -> str | None:
    """Returns the id of the earlier version that ``prefix`` means; None if it means none.

    It may be the beginning of its id or of one of its records, or what it came as.

    Raises:
        StoreError: If it may be several articles or versions.
    """
    if connection.execute("SELECT 1 FROM refs WHERE ref = ?", [prefix]).fetchone():
        return None
    came_as = "SELECT id FROM version_refs JOIN versions ON id = article WHERE ref = ?"
    row = connection.execute(f"{came_as} ORDER BY rank DESC", [prefix]).fetchone()
    if row is not None:
        return str(row["id"])
    whole = prefix.partition(".")[0]
    versions = _beginning(connection, "SELECT id FROM versions", whole)
    if not versions:
        return None
    both = [*versions, *_beginning(connection, "SELECT id FROM articles", whole)]
    exact = [row for row in both if row["id"] == whole]
    row = _only(exact or sorted(both, key=lambda row: str(row["id"])), whole)
    return str(row["id"]) if row in versions else None


def record(connection: sqlite3.Connection, prefix: str) -> tuple[int, str | None]:
    """Returns an article's number, and the id of the record in it that is meant.

    The id is None when ``prefix`` means the article itself, as its id or what it came as does.

    Raises:
        StoreError: If there is nothing with such an id, or several.
    """
    came_as = connection.execute("SELECT article FROM refs WHERE ref = ?", [prefix]).fetchone()
    if came_as is not None:
        return int(came_as["article"]), None
    if "." not in prefix:
        return article(connection, prefix), None
    rows = _records(connection, prefix)
    if not rows:
        raise MissingError(f"{prefix}: no such record; {LISTING}")
    row = _only(rows, prefix)
    return int(row["article"]), str(row["id"])


def kind(record_id: str) -> EntryKind:
    """Tells what a record is, as its id does: events are ``.e`` and a number, claims ``.c``."""
    return "claim" if record_id.rpartition(".")[2].startswith("c") else "event"


def number(connection: sqlite3.Connection, kind: EntryKind, record_id: str) -> int | None:
    """Returns the number of the record with an id; None when there is none."""
    article_id = record_id.rpartition(".")[0]
    own = record_ids.kept(record_id, article_id, "c" if kind == "claim" else "e")
    found = connection.execute(NUMBER.format(kind), [article_id, own]).fetchone()
    if found is None:
        found = connection.execute(ODD.format(kind), [record_id]).fetchone()
    return None if found is None else int(found[0])


def _records(connection: sqlite3.Connection, prefix: str) -> list[sqlite3.Row]:
    """The records whose ids begin so: all of the one article, but for ids that name none."""
    article_id, ends = prefix.rpartition(".")[0], [prefix, prefix + chr(0x10FFFF)]
    found = connection.execute(OF_ARTICLE, [article_id, *ends, article_id, *ends]).fetchall()
    return found or connection.execute(ODDLY_CALLED, ends * 2).fetchall()


def _beginning(connection: sqlite3.Connection, select: str, prefix: str) -> list[sqlite3.Row]:
    if not prefix:
        return []
    return connection.execute(
        f"{select} WHERE id >= ? AND id < ? ORDER BY id LIMIT {SHOWN + 1}",
        [prefix, prefix + chr(0x10FFFF)],
    ).fetchall()


def _only(rows: list[sqlite3.Row], prefix: str) -> sqlite3.Row:
    """The row with exactly this id, or the only one that begins so."""
    if len(rows) == 1 or rows[0]["id"] == prefix:
        return rows[0]
    shown = ", ".join(row["id"] for row in rows[:SHOWN])
    more = ", ..." if len(rows) > SHOWN else ""
    raise StoreError(f"{prefix}: several ids begin so ({shown}{more}); write more of it")
