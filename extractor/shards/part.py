"""One part of what was extracted: a Parquet file a table, and what is told of them in JSON.

``OUT/claims/part-00017.parquet`` and so on, with the tables that a store has. Each file is written
under another name and gets its own when it is whole; the JSON, ``OUT/parts/part-00017.json``,
comes last, and a part without it is not there. So a killed process leaves nothing that anybody
reads, and one that is run again writes the same files.
"""

import hashlib
import os
import shutil
import tempfile
from pathlib import Path
from typing import Any

import msgspec

from extractor import __version__
from extractor.closing import Closing
from extractor.errors import ExtractorError
from extractor.export import parquet
from extractor.records import Extraction
from extractor.store import tables
from extractor.store.collecting import Collected

PARTS = "parts"
"""The folder of the JSON files."""

AT_ONCE = 50
"""Articles whose rows are in memory as such."""
ROWS = 50_000
"""Of a group in a file, about: as many are read at least."""
SORTED_ROWS = 10_000
"""Likewise in tables that are asked for a value."""
SORTED_AT_ONCE = 300_000
"""Rows of such a table that are sorted together: so many are in memory at most."""
NUMBERS = 36
"""Bits of a number that count within a part; what stands before them tells the part."""

TYPES = {"INTEGER": "int64", "REAL": "float64", "TEXT": "string"}


class Left(msgspec.Struct, frozen=True):
    """An input or an article that gave nothing, and why."""

    ref: str
    reason: str
    id: str | None = None


class File(msgspec.Struct, frozen=True):
    """A file of a part: its rows, its bytes, and their SHA-256."""

    rows: int
    bytes: int
    sha256: str


class Summary(msgspec.Struct, frozen=True):
    """What is told of a part.

    Attributes:
        shard: Which part, from 0.
        shards: How many there are.
        articles: How many articles were read and extracted.
        units: How many units the inputs have, of all parts together; other inputs have others.
        skipped: Inputs that gave no article.
        quarantined: Articles that broke what read them.
        files: Files by table.
        recipe: What was to be read and how; the same for all parts.
        versions: Of the package, the schema, and what wrote the files.
    """

    shard: int
    shards: int
    articles: int
    units: int
    skipped: tuple[Left, ...]
    quarantined: tuple[Left, ...]
    files: dict[str, File]
    recipe: dict[str, Any]
    versions: dict[str, str]


def name(shard: int) -> str:
    """Returns what the files of a part are called, but for the suffix.

    >>> name(17)
    'part-00017'
    """
    return f"part-{shard:05}"


class Writing(Closing):
    """A part that is being written; it is there when ``commit`` is done, or not at all."""

    def __init__(self, folder: Path, shard: int, *, version: str = __version__) -> None:
        """Makes room for the files beside where they will be; ``version`` is of the reader."""
        self._pyarrow = parquet.library()
        self._folder, self._shard = folder, shard
        folder.mkdir(parents=True, exist_ok=True)
        self._room = Path(tempfile.mkdtemp(prefix=f".{name(shard)}.", dir=folder))
        self._collected = Collected(shard << NUMBERS, version=version)
        self._files = {
            table: _Table(self._room, table, self._pyarrow) for table in tables.columns()
        }
        self.articles = 0

    def close(self) -> None:
        """Takes away what was not committed."""
        self._collected.close()
        for file in self._files.values():
            file.close()
        shutil.rmtree(self._room, ignore_errors=True)

    def add(self, place: int, extraction: Extraction) -> None:
        """Writes an article and all that was read in it."""
        self._collected.add(place, extraction)
        self.articles += 1
        if self.articles % AT_ONCE == 0:
            self._flush()

    def commit(self, **told: Any) -> Summary:
        """Gives the files their names, and tells of them; ``told`` is the rest of the summary.

        When somebody else has written the same part in the meantime, theirs stays.
        """
        self._flush()
        there = read(self._folder, self._shard)
        if there is not None:
            return there
        files = {tables.file_name(table): file.finish() for table, file in self._files.items()}
        summary = Summary(shard=self._shard, articles=self.articles, files=files, **told)
        for table in files:
            target = self._folder / table
            target.mkdir(exist_ok=True)
            (self._room / f"{table}.parquet").replace(target / f"{name(self._shard)}.parquet")
        write(self._folder, self._shard, summary)
        (self._folder / PARTS / f"{name(self._shard)}.failed").unlink(missing_ok=True)
        for room in self._folder.glob(f".{name(self._shard)}.*"):  # of whoever was killed at it
            shutil.rmtree(room, ignore_errors=True)
        return summary

    def _flush(self) -> None:
        for table, rows in self._collected.taken().items():
            self._files[table].add(rows)


def read(folder: Path, shard: int) -> Summary | None:
    """Returns what is told of a part; None when it is not there.

    Raises:
        ExtractorError: If the file says something else.
    """
    path = folder / PARTS / f"{name(shard)}.json"
    try:
        return msgspec.json.decode(path.read_bytes(), type=Summary)
    except FileNotFoundError:
        return None
    except msgspec.DecodeError as error:
        told = f"{path}: tells of no part ({error}); remove it, and extract that part again"
        raise ExtractorError(told) from error


def forget(folder: Path, shard: int) -> None:
    """Takes a part away: without what is told of it nobody reads it."""
    (folder / PARTS / f"{name(shard)}.json").unlink(missing_ok=True)


def clear(folder: Path) -> None:
    """Takes all parts away, and the folder if nothing else is in it."""
    for each in (PARTS, *map(tables.file_name, tables.columns())):  # first what is told of them
        shutil.rmtree(folder / each, ignore_errors=True)
    if not any(folder.iterdir()):
        folder.rmdir()


def write(folder: Path, shard: int, told: msgspec.Struct, *, suffix: str = "json") -> None:
    """Writes what is told of a part, whole or not at all."""
    target = folder / PARTS / f"{name(shard)}.{suffix}"
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = target.with_name(f".{target.name}.{os.getpid()}")
    partial.write_bytes(msgspec.json.format(msgspec.json.encode(told), indent=1) + b"\n")
    partial.replace(target)


class _Table:
    """A file that is being written, some rows at a time; of a sorted one, so many are sorted."""

    def __init__(self, room: Path, table: str, pyarrow: Any) -> None:
        self._pyarrow = pyarrow
        self._path = room / f"{tables.file_name(table)}.parquet"
        self._order = tables.SORTED.get(table, ())
        self._schema = pyarrow.schema(
            [
                pyarrow.field(
                    each.name, getattr(pyarrow, TYPES[each.type])(), nullable=not each.required
                )
                for each in tables.columns()[table]
            ]
        )
        self._writer: Any = None
        self._waiting: list[Any] = []
        self._rows = self._held = 0

    def add(self, rows: list[dict[str, Any]]) -> None:
        if rows:
            self._waiting.append(self._pyarrow.Table.from_pylist(rows, schema=self._schema))
            self._rows += len(rows)
            self._held += len(rows)
        if self._held >= (SORTED_AT_ONCE if self._order else ROWS):
            self._write()

    def finish(self) -> File:
        self._write()
        self.close()
        with self._path.open("rb") as stream:
            digest = hashlib.file_digest(stream, "sha256").hexdigest()
        return File(self._rows, self._path.stat().st_size, digest)

    def close(self) -> None:
        if self._writer is not None:
            self._writer.close()
            self._writer = None

    def _write(self) -> None:
        if self._writer is None:
            files = self._pyarrow.parquet
            self._writer = files.ParquetWriter(self._path, self._schema, compression="zstd")
        rows = self._pyarrow.concat_tables(self._waiting or [self._schema.empty_table()])
        self._waiting, self._held = [], 0
        if self._order:
            rows = rows.sort_by([(column, "ascending") for column in self._order])
        self._writer.write_table(rows, row_group_size=SORTED_ROWS if self._order else ROWS)
