"""A folder of parts as what ``psql`` reads: tables, their rows for COPY, keys and indexes.

The tables are those of a store (``store.tables``), without what was read twice. Days are dates.
Keys and indexes come after the rows, which is how PostgreSQL loads quickest.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from extractor.shards import asking
from extractor.store import tables
from extractor.store.columns import Column

TYPES = {"INTEGER": "bigint", "REAL": "double precision", "TEXT": "text"}
DAYS = frozenset({"first_day", "last_day", "published_first", "published_last"})
"""Columns of text that hold days."""
LEFT_OUT = frozenset({"bands", tables.INVOLVED})
"""What nobody asks for: near copies are in ``copies``, and who is involved is told by indexes."""

INDEXES = {
    "articles": ("outlet", "published_first"),
    "refs": ("article",),
    "sentences": ("article",),
    "actor_records": ("id", "key"),
    "actor_names": ("article",),
    "event_records": ("article", "days, number", "told_by", "status"),
    "participants": ("actor_id, days, event",),
    "claim_records": ("article", "days, number", "speaker, days", "addressee, days"),
    "claim_actors": ("actor_id, days, claim",),
    "claim_events": ("event_id",),
    "codes": ("article", "topic", "place_key", "place_country"),
    "event_words": ("record",),
    "claim_words": ("record",),
}
"""What is asked for beside the keys; text that may be long has none."""

ESCAPED = str.maketrans({"\\": r"\\", "\t": r"\t", "\n": r"\n", "\r": r"\r", "\0": "\ufffd"})


def script(folder: Path) -> Iterator[str]:
    """Yields the lines, without line ends, of a script that makes and fills the tables.

    It is one transaction: a load that breaks off leaves the database as it was.

    Raises:
        ExtractorError: If there are no parts, or one cannot be read.
    """
    yield r"\set ON_ERROR_STOP on"
    yield "BEGIN;"
    for table in _tables():
        yield from _created(table)
    with asking.opened(folder) as parts:
        for table in _tables():
            names = [column.name for column in _columns(table)]
            yield f"COPY {tables.file_name(table)} ({', '.join(names)}) FROM STDIN;"
            yield from map(_row, parts.rows(table, names))
            yield r"\."
        yield "CREATE TABLE copies (article bigint, other bigint, likeness double precision);"
        yield "COPY copies FROM STDIN;"
        yield from map(_row, parts.copies())
        yield r"\."
    for table in _tables():
        yield from _indexed(table)
    yield "CREATE INDEX ON copies (article);"
    yield "COMMIT;"
    yield "ANALYZE;"


def _tables() -> list[str]:
    return [table for table in tables.columns() if table not in LEFT_OUT]


def _columns(table: str) -> list[Column]:
    added = tables.ADDED.get(table, ())
    return [column for column in tables.columns()[table] if column.name not in added]


def _created(table: str) -> Iterator[str]:
    yield f"CREATE TABLE {tables.file_name(table)} ("
    lines = [
        f"    {each.name} {'date' if each.name in DAYS else TYPES[each.type]}"
        f"{' NOT NULL' if each.required else ''}"
        for each in _columns(table)
    ]
    yield from (f"{line}," for line in lines[:-1])
    yield lines[-1]
    yield ");"


def _indexed(table: str) -> Iterator[str]:
    name = tables.file_name(table)
    key = sorted((each for each in _columns(table) if each.rank), key=lambda each: each.rank)
    if key:
        columns = ", ".join(each.name for each in key)
        yield f"ALTER TABLE {name} ADD PRIMARY KEY ({columns});"
    for columns in INDEXES.get(table, ()):
        yield f"CREATE INDEX ON {name} ({columns});"


def _row(values: Iterable[Any]) -> str:
    return "\t".join(map(_value, values))


def _value(value: Any) -> str:
    if value is None:
        return r"\N"
    return value.translate(ESCAPED) if isinstance(value, str) else repr(value)
