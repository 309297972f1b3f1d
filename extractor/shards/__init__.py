"""A large extraction in pieces that any engine runs: here, on other machines, some at a time.

The contract of a piece is in ``pieces``: one share of the inputs is read, extracted, and written
whole as a part (``part``), a set of Parquet files with the tables of a store. ``ENGINES`` are the
ways to run pieces that are in the package; Slurm, GNU parallel or xargs run one piece a call of the
command line. How far it has got is told by the folder alone (``status``).
"""

from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

from extractor.shards.part import Summary
from extractor.shards.pieces import Recipe

__all__ = ["ENGINES", "Recipe", "run"]

ENGINES = {"here": "pieces", "dask": "dask_engine"}
"""Where pieces are run, and the module that does it: each has ``run``."""


def run(
    engine: str, recipe: Recipe, shards: list[int], folder: Path, **how: object
) -> Iterator[Summary]:
    """Does some pieces; yields what is told of each part that is written.

    Raises:
        ExtractorError: If they cannot be done.
    """
    module = import_module(f"extractor.shards.{ENGINES[engine]}")
    done: Callable[..., Iterator[Summary]] = module.run
    return done(recipe, shards, folder, **how)
