"""What readers say of the lines that are told: right, worth a line, what is wrong, how surely.

    python -m benchmarks.lines.score SYSTEM.json            # lines of `benchmarks.lines.tell`
    python -m benchmarks.lines.score SYSTEM.json --kept     # those of the last look only

Only lines with a verdict count; how many have none is said. A reliability curve follows: of lines
marked 0.9, nine in ten should be right.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from benchmarks.lines import verdicts
from benchmarks.lines.draw import DRAWS
from benchmarks.lines.verdicts import Judged


def share(judged: Iterable[Judged]) -> str:
    """Returns how many of these lines are right, and right and worth a line."""
    known = [each for each in judged if each.right is not None and each.worth is not None]
    if not known:
        return "none judged"
    right = sum(bool(each.right) for each in known)
    both = sum(bool(each.right and each.worth) for each in known)
    total = len(known)
    return f"{total:4} judged, right {right / total:.1%}, right and worth a line {both / total:.1%}"


def agreement(path: Path = verdicts.FILE) -> str:
    """Returns how often two readers of one line say the same."""
    pairs: Counter[str] = Counter()
    same: Counter[str] = Counter()
    for given in verdicts.read(path).values():
        by_seen: dict[str, dict[str, dict[str, Any]]] = defaultdict(dict)
        for verdict in given:
            by_seen[json.dumps(verdict["seen"])][verdict["reader"]] = verdict
        for one, other, *_ in (
            list(found.values()) for found in by_seen.values() if len(found) > 1
        ):
            for part in (*verdicts.PARTS, "worth"):
                pairs[part] += 1
                same[part] += one[part] == other[part]
    parts = (f"{part} {same[part] / count:.0%}" for part, count in pairs.items())
    return f"{max(pairs.values(), default=0)} lines read twice: {', '.join(parts)}"


def curve(found: list[tuple[dict[str, Any], Judged]], value: str) -> Iterable[str]:
    """Yields the reliability curve of ``confidence`` (right) or ``prominence`` (worth)."""
    bins: dict[int, list[bool]] = defaultdict(list)
    for entry, judged in found:
        truth = judged.right if value == "confidence" else judged.worth
        if truth is not None:
            bins[min(int(entry[value] * 10), 9)].append(truth)
    for low in sorted(bins):
        true = bins[low]
        share_true = f"{len(true):4} lines, {sum(true) / len(true):.0%}"
        yield f"  {value} {low / 10:.1f}-{(low + 1) / 10:.1f}: {share_true}"


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("system", type=Path)
    parser.add_argument("--kept", action="store_true")
    options = parser.parse_args()
    kept = {drawn["id"] for drawn in json.loads(DRAWS.read_text()) if drawn["kept"]}
    told = json.loads(options.system.read_text(encoding="utf8"))
    told = {name: lines for name, lines in told.items() if (name in kept) == options.kept}
    found = [(entry, judged) for _, entry, judged in verdicts.matched(told)]
    print(f"{sum(map(len, told.values()))} lines of {len(told)} articles")
    print("all    ", share(judged for _, judged in found))
    for kind in ("event", "claim"):
        print(f"{kind:7}", share(judged for entry, judged in found if entry["kind"] == kind))
    for status in ("happened", "ongoing", "planned", "possible", "negated"):
        print(f"{status:9}", share(j for e, j in found if e["status"] == status))
    for basis in ("stated", "relative", "narrative", "publication", "unknown"):
        days = [j.parts["day"] for e, j in found if e["when"]["basis"] == basis]
        known = [day for day in days if day is not None]
        print(f"day, {basis}: {sum(known)} of {len(known)} right")
    causes = Counter(v["cause"] for given in verdicts.read().values() for v in given if v["cause"])
    print("causes:", ", ".join(f"{cause} {count}" for cause, count in causes.most_common()))
    print(agreement())
    for value in ("confidence", "prominence"):
        print(*curve(found, value), sep="\n")


if __name__ == "__main__":
    main()
