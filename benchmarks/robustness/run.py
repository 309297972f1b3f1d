"""Reads damaged files in every form, damaged imports and corrections, and tells what fell.

    python benchmarks/robustness/run.py 20000 [SEED]

Reads as many files as that, and for each kind of import and correction as many again, into a store
that is read back whenever it changed. Counts what was taken and what was named; an error that comes
through is printed with the seed and the number of the file that brought it.
"""

import itertools
import os
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from extractor import readers, store
from extractor.errors import ExtractorError
from tests import examples
from tests.readers import mutations
from tests.store import harming

SLOW = 5.0
"""Seconds of computing for one file; what takes longer is told."""
RENEWED = 1_000
"""After so many imports or corrections the store is a new one, for it grows by what it takes."""


def main(count: int, seed: int) -> None:
    """Reads the files and prints the figures."""
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        told("file", seed, itertools.islice(mutations.files(seed), count), reading)
        for kind in harming.KINDS:
            files = ((kind, data) for data in itertools.islice(harming.files(kind, seed), count))
            told(kind, seed, files, Taking())
        os.chdir("/")


def told(
    what: str,
    seed: int,
    files: Iterable[tuple[str, bytes]],
    take: Callable[[str, bytes], str],
) -> None:
    """Takes in what is damaged, and prints what became of it."""
    tally: Counter[str] = Counter()
    slowest, started = (0.0, ""), time.process_time()
    for number, (name, data) in enumerate(files):
        before = time.process_time()
        try:
            tally[take(name, data)] += 1
        except Exception:
            tally["fell"] += 1
            print(f"{what} {number} ({name}) of seed {seed}:\n{traceback.format_exc()}")
        taken = time.process_time() - before
        slowest = max(slowest, (taken, f"{what} {number} ({name})"))
        tally["slow"] += taken > SLOW
    seconds = time.process_time() - started
    print(f"{what}, seed {seed}, in {seconds:.0f} s: {dict(tally)}")
    print(f"slowest: {slowest[1]}, {slowest[0]:.2f} s")


def reading(name: str, data: bytes) -> str:
    """Reads a file; it is read, or named."""
    Path(name).write_bytes(data)
    found = list(readers.read([name], on_skip=lambda ref, reason: None))
    return "read" if found else "named"


class Taking:
    """Takes imports and corrections into a store, which is read whenever it changed."""

    def __init__(self) -> None:
        """Begins with no store."""
        self._taken = 0

    def __call__(self, kind: str, data: bytes) -> str:
        """Takes one; it is read, or named."""
        if self._taken % RENEWED == 0:
            self._db = store.open(":memory:")
            for extraction in examples.ALL:
                self._db.add(extraction)
        self._taken += 1
        try:
            changed = harming.take(self._db, kind, data, Path("correction.json"))
        except ExtractorError:
            return "named"
        if changed:
            harming.read(self._db)
        return "read"


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1)
