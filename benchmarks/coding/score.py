"""How many of the codes that were read are told today, and how many of these are right.

Run as ``python -m benchmarks.coding.score DYADS.jsonl``, what ``extractor events --dyads --nl``
told of the articles of ``verdicts.jsonl``; their texts are others' and not here.
"""

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

FILE = Path(__file__).parent / "verdicts.jsonl"
KINDS = {"e": "event", "c": "claim"}

Key = tuple[str, str, int, str, tuple[str, ...], tuple[str, ...]]


def keys(row: dict[str, Any]) -> list[Key]:
    """Returns what a row that was told is looked up by, once for each article that tells it."""
    place = row["id"].rpartition(".")[2]
    both = tuple(row["source"]), tuple(row["target"])
    source, target = (tuple(p["country"] or p["sector"] or "-" for p in side) for side in both)
    kind, at = KINDS[place[0]], int(place[1:])
    return [(ref, kind, at, row["root"], source, target) for ref in row["refs"]]


def main() -> None:
    """Prints, for each draw, how many judged codes were read, are told today, and are right."""
    told = {
        key
        for line in Path(sys.argv[1]).read_text(encoding="utf8").splitlines()
        for key in keys(json.loads(line))
    }
    read, kept, right = Counter[int](), Counter[int](), Counter[int]()
    for line in FILE.read_text(encoding="utf8").splitlines():
        verdict = json.loads(line)
        sides = tuple(verdict["source"]), tuple(verdict["target"])
        key = verdict["article"], verdict["kind"], verdict["at"], verdict["root"], *sides
        read[verdict["draw"]] += 1
        kept[verdict["draw"]] += key in told
        right[verdict["draw"]] += key in told and verdict["right"]
    for draw in sorted(read):
        print(f"draw {draw}: read {read[draw]}, told {kept[draw]}, right {right[draw]}")


if __name__ == "__main__":
    main()
