"""A folder of many articles from one of a few: each copy under ids and numbers of its own.

    python benchmarks/scale/copies.py out/ many/ --parts 47 --copies 10

What questions meet is as large as if all had been read: the same people, words and days come up
again and again, in other articles. Near copies are left out, for every article has all others.
"""

import argparse
import hashlib
from pathlib import Path
from typing import Any

import duckdb
from msgspec.structs import replace

from extractor.shards import asking, part
from extractor.shards.part import File
from extractor.store import tables

NUMBERS = frozenset({"number", "article", "event", "claim", "sentence"})
IDS = {
    "articles": ("id",),
    "refs": ("ref",),
    "event_records": ("id", "told_by"),
    "claim_records": ("id", "reported_by"),
    "claim_events": ("event_id",),
    "codes": ("record",),
}
"""Columns of ids that are an article's own; those of actors are shared."""


def main() -> None:
    """Makes the folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("many", type=Path)
    parser.add_argument("--parts", type=int, default=47)
    parser.add_argument("--copies", type=int, default=10, help="in each part")
    args = parser.parse_args()
    parts = asking.whole(args.folder).done
    files = asking.files(args.folder, parts)
    with duckdb.connect() as connection:
        for shard in range(args.parts):
            written = {}
            for table, paths in files.items():
                name = tables.file_name(table)
                target = args.many / name / f"{part.name(shard)}.parquet"
                target.parent.mkdir(parents=True, exist_ok=True)
                first = shard * args.copies
                written[name] = copied(
                    connection, table, paths, target, range(first, first + args.copies)
                )
            told = replace(parts[0], shard=shard, shards=args.parts, files=written)
            part.write(args.many, shard, replace(told, skipped=(), quarantined=()))


def copied(connection: Any, table: str, paths: list[str], target: Path, copies: range) -> File:
    """Writes copies of a table into one file."""
    changed = ", ".join(_changed(table, column.name) for column in tables.columns()[table])
    order = ", ".join(tables.SORTED.get(table, ())) or "ALL"
    size = part.SORTED_ROWS if table in tables.SORTED else part.ROWS
    times = "range(1)" if table == "days" else f"range({copies.start}, {copies.stop})"
    left = " WHERE false" if table == "bands" else ""
    connection.execute(
        f"COPY (SELECT {'DISTINCT ' if table == 'days' else ''}{changed} FROM read_parquet(?),"
        f" {times} AS copies(k){left} ORDER BY {order}) TO '{target}'"
        f" (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE {size})",
        [paths],
    )
    rows = connection.execute(f"SELECT count(*) FROM '{target}'").fetchall()[0][0]
    return File(rows, target.stat().st_size, hashlib.sha256(target.read_bytes()).hexdigest())


def _changed(table: str, column: str) -> str:
    """Returns a column as it is in copy ``k``."""
    of_records = {*tables.WORDS, tables.INVOLVED}
    is_number = column in NUMBERS or (table in of_records and column == "record")
    if is_number and table != "days":
        return f"{column} + (k << 44) AS {column}"
    if column in IDS.get(table, ()):
        return f"printf('%04x', k) || {column} AS {column}"
    if column == "address":
        return "NULL::VARCHAR AS address"
    if column == "place" and table in tables.ADDED:
        return "place + (k << 40) AS place"
    return column


if __name__ == "__main__":
    main()
