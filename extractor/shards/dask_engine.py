"""Pieces done by the workers of a Dask scheduler, wherever these are.

Dask deals the pieces out and does those again whose worker has died or can no longer be reached.
What is done is what stands in the folder, which all share: when the scheduler itself was lost, the
pieces that are not there are given to the one that takes its place, and a piece that two workers
have done is the same from both.
"""

import multiprocessing
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractor import extras, lexicon
from extractor.errors import ExtractorError
from extractor.shards import part, pieces
from extractor.shards.part import Summary
from extractor.shards.pieces import Recipe

if TYPE_CHECKING:
    from extractor.pipeline.workers import Pool

TRIES = 3
"""How often a piece may fail, or the scheduler be lost without a piece done in between."""
IDLE = "news_timeline_extractor"
"""What a worker keeps between pieces: processes, and of which client they are."""
PATIENCE = "60s"
"""How long a scheduler may take to answer, each time."""


def run(
    recipe: Recipe, shards: Iterable[int], folder: Path, *, scheduler: str
) -> Iterator[Summary]:
    """Does pieces on a cluster; yields what is told of each, as it is done.

    Args:
        recipe: What is read, and how; workers see paths from where we are.
        shards: Which pieces.
        folder: Where the parts are written; workers see it under the same name.
        scheduler: The address of the scheduler: "tcp://host:8786".

    Raises:
        ExtractorError: If there is no scheduler, or a piece could not be done.
    """
    left, failures = set(shards), Counter[int]()
    reasons: dict[int, str] = {}
    lost = 0
    while left and lost < TRIES:
        before = len(left)
        for shard, found in _round(recipe, sorted(left), folder.resolve(), scheduler):
            if isinstance(found, Summary):
                left.remove(shard)
                yield found
                continue
            failures[shard] += 1
            if failures[shard] == TRIES:
                left.remove(shard)
                reasons[shard] = found
                pieces.fail(folder, recipe, shard, found)
        lost = 0 if len(left) < before or failures else lost + 1
    if left:
        raise ExtractorError(f"{scheduler}: lost {TRIES} times with nothing done in between")
    if reasons:
        shard, reason = min(reasons.items())
        told = f"{len(reasons)} pieces failed, piece {shard} because: {reason}"
        raise ExtractorError(f"{told}; run the same again when that is put right")


def _round(
    recipe: Recipe, shards: list[int], folder: Path, scheduler: str
) -> Iterator[tuple[int, Summary | str]]:
    """Gives pieces to a scheduler once; yields those that come back, done or failed, with why.

    Those of a scheduler that was lost do not come back.
    """
    dask = library()
    try:
        client = dask.Client(scheduler, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        words = " ".join(str(error).split()) or "no answer"
        raise ExtractorError(
            f"{scheduler}: no scheduler answers there ({words}); start one with: dask scheduler"
        ) from error
    place = str(Path.cwd())
    with client:
        futures = {
            client.submit(_piece, recipe, shard, str(folder), place, client.id, pure=False): shard
            for shard in shards
        }
        for future in dask.as_completed(futures, loop=client.loop):
            shard = futures[future]
            if future.status == "finished":
                yield shard, future.result()
            elif future.status == "error":
                yield shard, _words(future.exception())
            future.release()


def _piece(recipe: Recipe, shard: int, folder: str, place: str, of: str) -> Summary:
    """What a worker does: one piece, unless it is there already; ``of`` is the client's id."""
    there = part.read(Path(folder), shard)
    if there is not None:
        return there
    multiprocessing.current_process()._config["daemon"] = False  # type: ignore[attr-defined]
    # Dask's workers may have no children unless this is said, and ours reads in one
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as our own commands have it
    os.chdir(place)
    if recipe.lexicons:
        os.environ[lexicon.OWN] = recipe.lexicons
    idle = vars(library().get_worker()).setdefault(IDLE, [])
    pool = _pool(idle, recipe, of)
    (done,) = pieces.run(recipe, [shard], Path(folder), pool=pool)
    idle.append((of, pool))
    return done


def _pool(idle: list[tuple[str, "Pool"]], recipe: Recipe, of: str) -> "Pool":
    """Takes the process that read this client's last piece, model and words loaded, or a new one.

    Those of other clients, whose model and words may be others, are ended.
    """
    while idle:
        whose, pool = idle.pop()
        if whose == of:
            return pool
        pool.close()
    return pieces.pool_for(recipe, jobs=1, kept=True)


def _words(error: BaseException) -> str:
    said = " ".join(str(error).split())[:300]
    return said if isinstance(error, ExtractorError) else f"{type(error).__name__}: {said}"


def library() -> Any:
    """Returns Dask's distributed.

    Raises:
        ExtractorError: If it is not installed.
    """
    advice = "--scheduler needs Dask; pip install 'news-timeline-extractor[dask]'"
    return extras.load("distributed", advice)
