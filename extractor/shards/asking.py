"""A folder of parts, opened for questions, or gone through whole."""

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from extractor.errors import ExtractorError
from extractor.records import Article, Extraction
from extractor.shards import part, status
from extractor.shards.part import Summary
from extractor.shards.status import Status
from extractor.store import folder as folders
from extractor.store import tables

GATHERED = "gathered"
"""The folder of what all parts say together."""


def opened(folder: Path) -> folders.Folder:
    """Opens the parts that are there for questions.

    Raises:
        ExtractorError: If there are none, or a file cannot be read.
    """
    found = whole(folder)
    room = folder / GATHERED
    path = room / f"{_digest(found.done)}.db"
    if not path.exists():
        room.mkdir(exist_ok=True)
        for old in room.glob("*.db"):
            old.unlink(missing_ok=True)
    return folders.Folder(files(folder, found.done), str(path))


def readings(folder: Path) -> Iterator[tuple[Extraction, str]]:
    """Yields everything that was read, in the order of the inputs, and by which version.

    Raises:
        ExtractorError: If there is nothing, or a file is not as it was written.
    """
    found = whole(folder)
    _check(folder, found.done)
    yield from folders.readings(files(folder, found.done))


def quarantined(folder: Path) -> Iterator[tuple[Article, str]]:
    """Yields the articles that broke what read them, by id and ref, each with the reason."""
    for told in whole(folder).done:
        for left in told.quarantined:
            if left.id is not None:
                yield Article(left.id, left.ref, ""), left.reason


def whole(folder: Path) -> Status:
    """Returns what is there, when all that is there is whole.

    Raises:
        ExtractorError: If nothing is, or a file is gone or was changed.
    """
    found = status.of(folder)
    if found.damaged or not found.done:
        names = ", ".join(map(part.name, found.damaged))
        told = f"{names} lack files or have others" if names else "no part is done yet"
        raise ExtractorError(f"{folder}: {told}; run `extractor extract` again")
    return found


def files(folder: Path, parts: Sequence[Summary]) -> dict[str, list[str]]:
    """Returns the files of each table that all parts have, by the store's name for it."""
    return {
        table: status.paths(folder, name, parts)
        for table in tables.columns()
        if all((name := tables.file_name(table)) in each.files for each in parts)
    }


def _check(folder: Path, parts: Sequence[Summary]) -> None:
    """Compares every file with the checksum that its part tells."""
    for told in parts:
        for table, file in told.files.items():
            path = folder / table / f"{part.name(told.shard)}.parquet"
            with path.open("rb") as stream:
                digest = hashlib.file_digest(stream, "sha256").hexdigest()
            if digest != file.sha256:
                raise ExtractorError(
                    f"{path}: not as it was written; remove"
                    f" {folder / part.PARTS / part.name(told.shard)}.json, then extract again"
                )


def _digest(parts: Sequence[Summary]) -> str:
    return hashlib.sha256(msgspec.json.encode([each.files for each in parts])).hexdigest()[:16]
