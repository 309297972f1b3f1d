"""How long it takes to tell who is who, by the number of actors.

    python -m benchmarks.actors.identity [--sizes 1000 10000 100000] [--seed 1]

Articles are made up by a seed: eight actors each, one in three known by surname or acronym only,
some of them ambiguous. Timed in CPU seconds: identity over all of them, as ``graph.build`` does it
first, and for one question to a store, whom a name means.
"""

import argparse
import random
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from extractor import store
from extractor.graph.identity import identify
from extractor.records import Actor, Article, Extraction

PER_ARTICLE = 8
SYLLABLES = "ba be bi bo da de di do ka ke ki ko la le li lo ma me mi mo na ne ni no ra re".split()


def main() -> None:
    """Prints a line for each size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="*", default=[1_000, 10_000, 100_000])
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    print(f"{'actors':>9} {'nodes':>8} {'identity s':>11} {'µs each':>8} {'a name ms':>10}")
    for size in options.sizes:
        told = list(_articles(size, random.Random(options.seed)))
        seconds, identities = _timed(lambda told=told: identify(told))
        asked = _ask(told)
        each = seconds / size * 1e6
        nodes = len(identities.actors)
        print(f"{size:9,} {nodes:8,} {seconds:11.2f} {each:8.1f} {asked * 1000:10.1f}")


def _timed(work: Callable[[], Any]) -> tuple[float, Any]:
    start = time.process_time()
    result = work()
    return time.process_time() - start, result


def _ask(told: list[Extraction]) -> float:
    """The median time to find out whom a name means."""
    names = [actor.name for each in told[:20] for actor in each.actors]
    with tempfile.TemporaryDirectory() as folder, store.open(Path(folder) / "x.db") as db:
        for extraction in told:
            db.add(extraction)
        times = sorted(_timed(lambda name=name: db.candidates(name))[0] for name in names)
    return times[len(times) // 2]


def _articles(size: int, chance: random.Random) -> Iterator[Extraction]:
    """As many actors as asked for, in articles; a person is in three of them on average."""
    people = [f"{_word(chance, 2)} {_word(chance, 3)}" for _ in range(size // 3)]
    for number in range(size // PER_ARTICLE):
        actors = {a.id: a for a in (_actor(chance, people) for _ in range(PER_ARTICLE))}
        article = Article(id=f"{number:08x}", ref=f"{number}.txt", text="")
        yield Extraction(article=article, actors=tuple(actors.values()))


def _actor(chance: random.Random, people: list[str]) -> Actor:
    name = chance.choice(people)
    if chance.random() < 0.25:
        words = f"{name} Trade Commission"
        short = "".join(word[0] for word in words.split()).upper()
        words = short if chance.random() < 0.3 else words
        return Actor(f"organisation:{words.casefold().replace(' ', '-')}", words, "organisation")
    shown = name.split()[1] if chance.random() < 0.3 else name
    roles = ("minister",) if chance.random() < 0.2 else ()
    return Actor(f"person:{shown.casefold().replace(' ', '-')}", shown, "person", (), roles)


def _word(chance: random.Random, syllables: int) -> str:
    return "".join(chance.choice(SYLLABLES) for _ in range(syllables)).title()


if __name__ == "__main__":
    main()
