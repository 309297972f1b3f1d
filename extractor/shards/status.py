"""What is done of all pieces, what is missing, and what has failed."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from extractor.errors import ExtractorError
from extractor.shards import part
from extractor.shards.part import PARTS, Summary
from extractor.shards.pieces import Failed, Recipe

JSON, FAILED = ".json", ".failed"


class Status(NamedTuple):
    """How far all pieces have got.

    Attributes:
        shards: How many pieces there are.
        done: What is told of those that are there, in order.
        failed: Why the others failed that were tried.
        damaged: Parts with files that are gone or of another size.
    """

    shards: int
    done: tuple[Summary, ...]
    failed: tuple[Failed, ...]
    damaged: tuple[int, ...] = ()

    @property
    def missing(self) -> tuple[int, ...]:
        """The pieces of which nothing is there."""
        there = {each.shard for each in self.done} | {each.shard for each in self.failed}
        return tuple(shard for shard in range(self.shards) if shard not in there)

    @property
    def is_empty(self) -> bool:
        """Whether all is done, and there was no article in it."""
        nothing = not any(each.articles or each.quarantined for each in self.done)
        return len(self.done) == self.shards and nothing


def of(folder: Path) -> Status:
    """Returns how far the pieces in a folder have got.

    Raises:
        ExtractorError: If there are none, or they do not belong together.
    """
    done = tuple(_told(folder))
    if not done and not list(_files(folder, FAILED)):
        raise ExtractorError(f"{folder}: no part of an extraction is there; `extractor extract`"
                             f" makes them with -o {folder}")  # fmt: skip
    first = done[0] if done else None
    for each in done:
        assert first is not None  # noqa: S101  (there is one)
        check(first, each, folder)
    there = {told.shard for told in done}
    failed = tuple(each for each in _failures(folder) if each.shard not in there)
    shards = first.shards if first else max(each.shards for each in failed)
    damaged = tuple(each.shard for each in done if not _whole(folder, each))
    return Status(shards, done, failed, damaged)


def check(one: Summary, other: Summary, folder: Path) -> None:
    """Makes sure that two parts are of one extraction.

    Raises:
        ExtractorError: If they are not.
    """
    what = None
    if one.shards != other.shards:
        what = f"of {one.shards} and of {other.shards} pieces"
    elif one.recipe != other.recipe:
        what = "of other inputs or options"
    elif one.units != other.units:
        what = f"of inputs that changed in between, {one.units:,} and {other.units:,} units"
    elif one.versions["schema"] != other.versions["schema"]:
        what = "of versions with other tables"
    if what:
        names = f"{part.name(one.shard)} and {part.name(other.shard)}"
        raise ExtractorError(
            f"{folder}: {names} are {what}; write each extraction into a folder of its own"
        )


def to_do(folder: Path, recipe: Recipe, *, retry: bool) -> list[int]:
    """Returns the pieces that are not there, in order; with ``retry`` those left incomplete, too.

    Raises:
        ExtractorError: If what is there is another extraction.
    """
    left: list[int] = []
    for shard in range(recipe.shards):
        there = part.read(folder, shard)
        if there is None:
            left.append(shard)
            continue
        if (there.shards, there.recipe) != (recipe.shards, recipe.told()):
            raise ExtractorError(
                f"{folder}: holds parts of other inputs, options or another number of shards;"
                " name another folder, or remove it"
            )
        if (retry and there.quarantined) or not _whole(folder, there):
            part.forget(folder, shard)
            left.append(shard)
    return left


def paths(folder: Path, table: str, parts: Sequence[Summary]) -> list[str]:
    """Returns the files of a table."""
    return [str(folder / table / f"{part.name(each.shard)}.parquet") for each in parts]


def _told(folder: Path) -> Iterator[Summary]:
    for shard in _files(folder, JSON):
        found = part.read(folder, shard)
        if found is not None:
            yield found


def _failures(folder: Path) -> Iterator[Failed]:
    for shard in _files(folder, FAILED):
        path = folder / PARTS / f"{part.name(shard)}{FAILED}"
        try:
            yield msgspec.json.decode(path.read_bytes(), type=Failed)
        except (OSError, msgspec.DecodeError) as error:
            yield Failed(shard, shard + 1, f"{path}: cannot be read ({error})")


def _files(folder: Path, suffix: str) -> list[int]:
    names = (path.stem for path in (folder / PARTS).glob(f"part-*{suffix}"))
    return sorted(int(name[5:]) for name in names if name[5:].isdigit())


def _whole(folder: Path, told: Summary) -> bool:
    for table, file in told.files.items():
        path = folder / table / f"{part.name(told.shard)}.parquet"
        if not path.is_file() or path.stat().st_size != file.bytes:
            return False
    return True
