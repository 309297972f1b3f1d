"""Memory over many articles, each extracted and stored; what is resident is read from Linux."""

import os
import resource
import tempfile
from collections.abc import Iterator
from pathlib import Path

from spacy.language import Language

from benchmarks.extraction import articles
from extractor import pipeline, store

MIB = 2**20


def growth(nlp: Language, *, count: int, every: int) -> Iterator[tuple[int, float, float]]:
    """Yields after every so many articles: how many, MiB resident now, MiB at the peak."""
    with tempfile.TemporaryDirectory() as folder, store.open(Path(folder) / "news.db") as db:
        extractions = pipeline.extract(articles.varied(count), nlp)
        for number, extraction in enumerate(extractions, start=1):
            db.add(extraction)
            if number % every == 0:
                yield number, resident() / MIB, peak() / MIB


def resident() -> int:
    """Returns the bytes of this process in memory now."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


def peak() -> int:
    """Returns the most bytes this process ever had in memory."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
