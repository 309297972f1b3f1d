"""A piece of work: one share of the inputs, read, extracted and written whole as a part.

Whoever runs pieces, here or on other machines, calls ``run``; what it gives depends on the inputs
and the recipe only, not on who runs how many at once.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import msgspec

from extractor import __version__
from extractor.errors import ExtractorError
from extractor.export import parquet
from extractor.records import Article, DateRange
from extractor.shards import part
from extractor.shards.part import Left, Summary

if TYPE_CHECKING:
    from extractor.pipeline.workers import Pool


class Recipe(msgspec.Struct, frozen=True):
    """What is to be read, and how: the same for every piece.

    Attributes:
        paths: Files, folders, patterns and addresses, as ``readers.read`` takes them.
        shards: Into how many pieces they are split.
        published: The day of publication of every article, if it is told from outside.
        outlet: Likewise their outlet.
        title: Likewise their title.
        fields: Which field of JSON and tables holds what.
        private_addresses: Whether this machine and the local network may be asked.
        model: Another spaCy pipeline than the one shipped.
        deadline: Seconds an article may take.
        outlets: What outlets are called, by what articles call them.
        lexicons: A folder of words of one's own.
        version: Of the package, and of these words.
    """

    paths: tuple[str, ...]
    shards: int
    published: DateRange | None = None
    outlet: str | None = None
    title: str | None = None
    fields: dict[str, str] | None = None
    private_addresses: bool = False
    model: str | None = None
    deadline: float | None = None
    outlets: dict[str, str] = msgspec.field(default_factory=dict)
    lexicons: str | None = None
    version: str = __version__

    def told(self) -> dict[str, Any]:
        """Returns it as a part tells it: what makes its articles what they are."""
        told: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(self))
        del told["deadline"], told["shards"], told["version"]  # what may differ between parts
        return told


class Failed(msgspec.Struct, frozen=True):
    """What is told of a piece that could not be done."""

    shard: int
    shards: int
    reason: str


@dataclass(slots=True)
class _Piece:
    """A piece that is being done."""

    shard: int
    writing: part.Writing
    skipped: list[Left] = field(default_factory=list)
    poison: list[Left] = field(default_factory=list)
    given: int = 0
    done: int = 0
    units: int | None = None

    def skip(self, ref: str, reason: str) -> None:
        self.skipped.append(Left(ref, reason))


def run(
    recipe: Recipe,
    shards: Iterable[int],
    folder: Path,
    *,
    jobs: int = 1,
    stdin: BinaryIO | None = None,
    pool: "Pool | None" = None,
) -> Iterator[Summary]:
    """Does pieces, one after another, by some processes together; yields what is told of each.

    Args:
        recipe: What is read, and how.
        shards: Which pieces.
        folder: Where the parts are written.
        jobs: How many processes extract.
        stdin: What "-" stands for; it can be read once, so there must be one piece only.
        pool: The processes, where there are some already, as ``pool_for`` makes them.

    Raises:
        ExtractorError: If the pipeline cannot be loaded, or a part not be written.
    """
    from extractor.pipeline import isolating  # takes seconds

    open_: deque[_Piece] = deque()
    pool = pool or pool_for(recipe, jobs=jobs)
    places: deque[tuple[_Piece, int]] = deque()
    pieces = _pieces(recipe, shards, folder, open_)
    try:
        for outcome in pool.extract(_articles(recipe, pieces, places, stdin)):
            piece, place = places.popleft()
            piece.done += 1
            if isinstance(outcome, isolating.Failure):
                article = outcome.article
                left = piece.poison if outcome.poison else piece.skipped
                left.append(Left(article.ref, outcome.reason, article.id))
            else:
                piece.writing.add(place, outcome)
            yield from _finished(recipe, open_)
        yield from _finished(recipe, open_)
    except (ExtractorError, OSError) as error:
        for piece in open_:
            fail(folder, recipe, piece.shard, str(error))
        if isinstance(error, OSError):
            words = f"{error.filename or folder}: cannot be written ({error.strerror or error})"
            raise ExtractorError(words) from error
        raise
    finally:
        for piece in open_:
            piece.writing.close()


def pool_for(recipe: Recipe, *, jobs: int, kept: bool = False) -> "Pool":
    """Returns processes that extract as a recipe has it; ``kept`` ones go on between pieces."""
    from extractor.pipeline import workers

    deadline = workers.DEADLINE if recipe.deadline is None else recipe.deadline
    return workers.Pool(recipe.model, jobs, deadline, kept=kept)


def fail(folder: Path, recipe: Recipe, shard: int, reason: str) -> None:
    """Notes why a piece could not be done, where that can be written."""
    try:
        part.write(folder, shard, Failed(shard, recipe.shards, reason), suffix="failed")
    except OSError:
        return  # the disk may be full; then it is missing, and that is told as well


def _pieces(
    recipe: Recipe, shards: Iterable[int], folder: Path, open_: deque[_Piece]
) -> Iterator[_Piece]:
    for shard in shards:
        piece = _Piece(shard, part.Writing(folder, shard, version=recipe.version))
        open_.append(piece)
        yield piece


def _articles(
    recipe: Recipe,
    pieces: Iterable[_Piece],
    places: deque[tuple[_Piece, int]],
    stdin: BinaryIO | None,
) -> Iterator[Article]:
    """Yields the articles of all pieces, one piece after another, and notes whose they are."""
    from extractor import names, readers
    from extractor.readers import renaming

    called = partial(names.outlet, recipe.outlets)
    for piece in pieces:
        share = readers.Share(piece.shard, recipe.shards)
        for article in readers.read(
            recipe.paths,
            published=recipe.published,
            outlet=recipe.outlet,
            title=recipe.title,
            fields=recipe.fields,
            private_addresses=recipe.private_addresses,
            stdin=stdin,
            on_skip=piece.skip,
            share=share,
        ):
            piece.given += 1
            places.append((piece, share.place()))
            yield renaming.renamed(article, called)
        piece.units = share.units


def _finished(recipe: Recipe, open_: deque[_Piece]) -> Iterator[Summary]:
    """Writes the pieces of which all is done, in order."""
    while open_ and open_[0].units is not None and open_[0].done == open_[0].given:
        piece = open_[0]
        with piece.writing as writing:
            summary = writing.commit(
                shards=recipe.shards,
                units=piece.units,
                skipped=tuple(piece.skipped),
                quarantined=tuple(piece.poison),
                recipe=recipe.told(),
                versions=_versions(recipe),
            )
        open_.popleft()
        yield summary


def _versions(recipe: Recipe) -> dict[str, str]:
    from extractor.store import schema

    return {
        "extractor": recipe.version,
        "schema": str(schema.NEWEST),
        "pyarrow": parquet.library().__version__,
    }
