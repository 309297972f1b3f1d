"""Measures extraction: its cost over the bare model's, by component, for known articles; memory.

python benchmarks/extraction/run.py                    # speed: a minute or two
python benchmarks/extraction/run.py --memory 5000      # memory as well: a quarter of an hour
"""

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from benchmarks.extraction import memory, speed
from extractor import pipeline


def main() -> None:
    """Prints the figures as they stand in README.md."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=64, help="articles a round")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--memory", type=int, default=0, help="articles for the memory table")
    given = parser.parse_args()
    nlp = pipeline.load()

    cost = speed.against_bare(nlp, rounds=given.rounds, copies=given.articles)
    print(f"extraction over bare model: {cost['ratio']:.2f}", end="")
    print(f" ({cost['least']:.2f} to {cost['most']:.2f} in {given.rounds} rounds)")
    for name in ("words a CPU second, bare", "words a CPU second, whole"):
        print(f"{name}: {cost[name]:,.0f}")
    print(f"adding known articles again: {speed.of_known(nlp, copies=given.articles):.1%}")

    print("\n| component | of the trained pipeline's time |\n|---|---|")
    for name, share in speed.shares(nlp, copies=given.articles).items():
        print(f"| {name} | {share:.1%} |")

    if given.memory:
        print("\n| articles | MiB resident | MiB at the peak |\n|---|---|---|")
        every = max(given.memory // 10, 1)
        for number, now, most in memory.growth(nlp, count=given.memory, every=every):
            print(f"| {number:,} | {now:.0f} | {most:.0f} |", flush=True)


if __name__ == "__main__":
    main()
