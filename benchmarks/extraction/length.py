"""What one article costs by its length: CPU seconds and the most memory, each size in a process.

python benchmarks/extraction/length.py                         # articles of the corpus, varied
python benchmarks/extraction/length.py --texts ARTICLES.jsonl  # those of any input
"""

import argparse
import math
import multiprocessing
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from benchmarks.extraction import articles, memory
from extractor import pipeline, readers
from extractor.records import Article, DateRange

SIZES = (50_000, 100_000, 200_000, 400_000, 990_000)
COPIES = 5_000
"""More than the longest text needs."""

DAY = DateRange(date(2010, 5, 1), date(2010, 5, 1))


def main() -> None:
    """Prints the table that stands in README.md."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--texts", metavar="FILE", help="an input that extractor reads")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    given = parser.parse_args()
    print("| characters | CPU seconds | exponent | MiB at the peak |\n|---|---|---|---|")
    before: tuple[int, float] | None = None
    for size in sorted(given.sizes):
        with multiprocessing.get_context("spawn").Pool(1) as pool:
            seconds, most = pool.apply(measure, (size, given.texts))
        exponent = ""
        if before is not None:
            exponent = f"{math.log(seconds / before[1]) / math.log(size / before[0]):.2f}"
        print(f"| {size:,} | {seconds:.1f} | {exponent} | {most:.0f} |", flush=True)
        before = size, seconds


def measure(size: int, source: str | None) -> tuple[float, float]:
    """Returns the CPU seconds of reading one article of ``size`` characters, and MiB."""
    nlp = pipeline.load()
    text = joined(texts(source), size)
    article = Article(id="1" * 16, ref="long.txt", text=text, published=DAY)
    list(pipeline.extract(articles.originals()[:2], nlp))  # what is read once
    before = time.process_time()
    list(pipeline.extract([article], nlp))
    return time.process_time() - before, memory.peak() / memory.MIB


def texts(source: str | None) -> Iterator[str]:
    """Yields the texts that are joined; copies of the corpus have words of their own."""
    if source is not None:
        found = readers.read([source], on_skip=lambda ref, reason: None)
        yield from (article.text for article in found)
    yield from (article.text for article in articles.varied(COPIES))


def joined(found: Iterator[str], size: int) -> str:
    """Returns so many characters of texts, each a few paragraphs."""
    parts, length = [], 0
    while length < size:
        parts.append(next(found).strip())
        length += len(parts[-1]) + 2
    return "\n\n".join(parts)[:size]


if __name__ == "__main__":
    main()
