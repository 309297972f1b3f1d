"""Reads damaged files in every form, as many as asked for, and tells what fell.

    python benchmarks/robustness/run.py 20000 [SEED]

Counts the files, those read and those named, and the slowest; an error that comes through is
printed with the seed and the number of the file that brought it.
"""

import itertools
import os
import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from extractor import readers
from tests.readers import mutations

SLOW = 5.0
"""Seconds of computing for one file; what takes longer is told."""


def main(count: int, seed: int) -> None:
    """Reads the files and prints the figures."""
    tally: Counter[str] = Counter()
    slowest, started = (0.0, ""), time.process_time()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        for number, (name, data) in enumerate(itertools.islice(mutations.files(seed), count)):
            Path(name).write_bytes(data)
            before = time.process_time()
            try:
                found = list(readers.read([name], on_skip=lambda ref, reason: None))
                tally["read" if found else "named"] += 1
            except Exception:
                tally["fell"] += 1
                print(f"file {number} ({name}) of seed {seed}:\n{traceback.format_exc()}")
            taken = time.process_time() - before
            slowest = max(slowest, (taken, f"file {number} ({name})"))
            tally["slow"] += taken > SLOW
        os.chdir("/")
    seconds = time.process_time() - started
    print(f"{count} files of seed {seed} in {seconds:.0f} s: {dict(tally)}")
    print(f"slowest: {slowest[1]}, {slowest[0]:.2f} s")


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1)
