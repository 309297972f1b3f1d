"""How quickly a folder, or PostgreSQL, answers: an actor and a year, the first 20 rows.

    python benchmarks/scale/questions.py many/ --questions 40
    python benchmarks/scale/questions.py many/ --postgres "host=/tmp/pg dbname=talks"

Actors are drawn from all that are named, years from those in which something happened. Each
question is asked once, of files that are in the machine's memory as far as that has room; what is
told is the time in the process, the command's start aside.
"""

import argparse
import random
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from extractor.shards import asking

ROWS = 20
BY_SQL = """
SELECT events.number FROM participants JOIN events ON events.number = participants.event
WHERE actor_id = %s AND participants.days IN (
    SELECT number FROM days
    WHERE coalesce(last_day, first_day) >= %s AND coalesce(first_day, last_day) <= %s)
ORDER BY participants.days, events.id LIMIT 20
"""


def main() -> None:
    """Asks, and prints a line for each way."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--questions", type=int, default=40)
    parser.add_argument("--postgres", help="also ask this database, of the same folder")
    args = parser.parse_args()
    begin = time.perf_counter()
    with asking.opened(args.folder) as parts:
        print(f"opened in {time.perf_counter() - begin:.1f} s")
        tables = parts.tables
        sizes = [tables.execute(f"SELECT count(*) AS n FROM {t}").fetchone()["n"]
                 for t in ("articles", "event_records", "claim_records")]  # fmt: skip
        print(f"{sizes[0]:,} articles, {sizes[1] + sizes[2]:,} events and claims")
        chance = random.Random(7)
        often = tables.execute_as_it_is(
            "SELECT actor_id, count(*) AS n FROM participants GROUP BY actor_id ORDER BY n DESC, 1"
        )
        years = tables.execute_as_it_is(
            "SELECT first_day[1:4] AS year, count(*) AS n FROM event_records"
            " WHERE first_day IS NOT NULL GROUP BY year ORDER BY n DESC LIMIT 6"
        )
        asked = [
            (chance.choice(often)["actor_id"], chance.choice(years)["year"])
            for _ in range(args.questions)
        ]

        def select(actor: str, year: str) -> list[Any]:
            return list(parts.select(actor=actor, since=year, until=year, limit=ROWS))

        told("DuckDB, an actor, a year, the first 20", asked, select)
        most = [(row["actor_id"], year["year"]) for row in often[:5] for year in years]
        told("DuckDB, the five most frequent actors, a year, the first 20", most, select)
    if args.postgres:
        import psycopg

        with psycopg.connect(args.postgres) as connection:

            def query(actor: str, year: str) -> list[Any]:
                days = [f"{year}-01-01", f"{year}-12-31"]
                return connection.execute(BY_SQL, [actor, *days]).fetchall()

            told("PostgreSQL, an actor, a year, the first 20", asked, query)
            told("PostgreSQL, the five most frequent actors", most, query)


def told(what: str, asked: list[tuple[str, str]], ask: Callable[[str, str], list[Any]]) -> None:
    """Asks all and prints median and 95th percentile, wall and CPU time."""
    wall, cpu, rows = [], [], 0
    for actor, year in asked:
        begin, used = time.perf_counter(), time.process_time()
        rows += len(ask(actor, year))
        wall.append(time.perf_counter() - begin)
        cpu.append(time.process_time() - used)
    cells = [
        f"{statistics.median(each) * 1e3:.0f} / {_p95(each) * 1e3:.0f} ms" for each in (wall, cpu)
    ]
    print(f"| {what} | {len(asked)} | {cells[0]} | {cells[1]} | {rows} |")


def _p95(values: list[float]) -> float:
    return sorted(values)[int(0.95 * (len(values) - 1))]


if __name__ == "__main__":
    main()
