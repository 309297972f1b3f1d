"""How long the store and the graph take, by size: ``python benchmarks/store/run.py``.

Everything is CPU time of this process on made-up articles (``tests/synthetic.py``) of 10 claims
and 10 events each. Prints the Markdown table that stands in the README beside it. What is compared
within one run (ratios) carries over to other machines; milliseconds do not.
"""

import argparse
import platform
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

from extractor import graph, store
from extractor.records import Extraction
from extractor.store import Store
from tests import synthetic

SIZES = (1_000, 10_000)
GRAPH_SIZES = (500, 1_000, 2_000)
TIMED = 500
"""Articles timed one by one at the end of each filling."""

EXTRACTION_MS = 120.0
"""What reading one article takes, for scale: a 743-word article, parse and all (see ../speed)."""

COMMON, USUAL, RARE = (synthetic.person(rank).name for rank in (0, 30, 700))
MONTH = {"since": "2020-05", "until": "2020-05"}
DAY = {"since": "2020-05-08", "until": "2020-05-08"}
QUESTIONS: dict[str, dict[str, Any]] = {
    "a rare actor": {"actor": RARE},
    "a usual actor, one month": {"actor": USUAL, **MONTH},
    "the commonest actor, one month": {"actor": COMMON, **MONTH},
    "the commonest actor, one day, one word": {
        "actor": COMMON,
        "about": synthetic.word(40),
        **DAY,
    },
    "what the commonest actor said, one month": {"by": COMMON, **MONTH},
    "two usual words": {"about": f"{synthetic.word(60)} {synthetic.word(90)}"},
    "the commonest word, one day": {"about": synthetic.word(0), **DAY},
    "one day": DAY,
    "the first 20 of all": {"limit": 20},
}


def main() -> None:
    """Prints the results."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, nargs="+", default=SIZES, help="sizes to fill to")
    sizes = sorted(parser.parse_args().articles)
    print(f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}.\n")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "news.db"
        columns = [
            measure(path, start, end) for start, end in zip([0, *sizes], sizes, strict=False)
        ]
    table(["", *(f"{size * synthetic.CLAIMS:,} claims" for size in sizes)], columns)
    print()
    table(["", *(f"{size:,} articles" for size in GRAPH_SIZES)], [graphs(n) for n in GRAPH_SIZES])


def measure(path: Path, start: int, end: int) -> dict[str, str]:
    """Fills a store up to ``end`` articles and asks it."""
    found: dict[str, str] = {}
    timed = [synthetic.extraction(number) for number in range(end - TIMED, end)]
    with store.open(path) as db:
        for number in range(start, end - TIMED):
            db.add(synthetic.extraction(number))
        added = times(timed, db.add)
        again = times(timed, db.add)
        known = times(timed, lambda extraction: db.known(extraction.article))
        found["add an article"] = shown(added)
        found["add it again"] = shown(again)
        found["know it is there (what `extractor add` asks first)"] = shown(known)
        share = statistics.median(known) / EXTRACTION_MS
        found["... of reading it"] = f"{share:.3%}"
        found["read one back"] = shown(times(timed, lambda e: db.get(e.article.id)))
        for name, question in QUESTIONS.items():
            found[name] = asked(db, question)
        found["file"] = f"{path.stat().st_size / 1e6:,.0f} MB"
    return found


def times(values: Iterable[Extraction], call: Callable[[Extraction], object]) -> list[float]:
    """CPU milliseconds of each call."""
    found = []
    for value in values:
        begin = time.process_time()
        call(value)
        found.append((time.process_time() - begin) * 1e3)
    return found


def shown(found: list[float]) -> str:
    """Median and 95th percentile."""
    return f"{statistics.median(found):.2f} / {statistics.quantiles(found, n=20)[-1]:.2f} ms"


def asked(db: Store, question: dict[str, Any]) -> str:
    """Median time of a question, and how many records answer it."""
    found, records = [], 0
    for _ in range(7):
        begin = time.process_time()
        extractions = list(db.select(**question))
        found.append((time.process_time() - begin) * 1e3)
        records = sum(len(each.events) + len(each.claims) for each in extractions)
    return f"{statistics.median(found):.1f} ms ({records:,} records)"


def graphs(articles: int) -> dict[str, str]:
    """Time to build a graph, and what is in it."""
    extractions = [synthetic.extraction(number) for number in range(articles)]
    begin = time.process_time()
    news = graph.build(extractions)
    taken = time.process_time() - begin
    begin = time.process_time()
    graph.build(extractions, linked=False)
    plain = time.process_time() - begin
    return {
        "build the graph": f"{taken:.2f} s",
        "... an article": f"{taken / articles * 1e3:.2f} ms",
        "... of a timeline, without outcomes and conflicts": f"{plain:.2f} s",
        "nodes, edges": f"{news.number_of_nodes():,}, {news.number_of_edges():,}",
    }


def table(heads: list[str], columns: list[dict[str, str]]) -> None:
    """Prints a Markdown table whose rows are the keys of the columns."""
    print("|", " | ".join(heads), "|")
    print("|---" * len(heads) + "|")
    for name in columns[0]:
        print("|", " | ".join([name, *(column[name] for column in columns)]), "|")


if __name__ == "__main__":
    main()
