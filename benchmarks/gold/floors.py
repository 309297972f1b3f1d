"""The figures below which the project does not fall; floors are only ever raised.

``floors.json`` holds them with a fingerprint of the articles and gold they were measured on.
"""

import hashlib
import json
import math
from pathlib import Path
from typing import Any

from benchmarks.gold.figures import Report

FLOORS = Path(__file__).parent / "floors.json"
MARGIN = 0.01
"""A floor lies a point below what was measured: a parser's last digits differ between machines."""
FEWEST = 20
"""Figures over fewer cases have no floor: one case would move them too far."""


def fingerprint(corpus: Path) -> str:
    """Returns a hash of all articles and gold files."""
    hashed = hashlib.sha256()
    gold = [*(corpus / "gold").glob("*.json"), corpus / "links.json"]
    for path in sorted([*(corpus / "articles").glob("*.txt"), *gold]):
        hashed.update(path.name.encode() + b"\0" + path.read_bytes())
    return hashed.hexdigest()[:16]


def read(path: Path = FLOORS) -> dict[str, Any]:
    """Returns the floors and their fingerprint."""
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def raised(old: dict[str, Any], report: Report, *, corpus: str) -> dict[str, Any]:
    """Returns the floors with each that the report exceeds raised, and none lowered.

    On another corpus the old floors mean nothing, and all are set anew.
    """
    kept = old["floors"] if old.get("corpus") == corpus else {}
    floors = dict(kept)
    for name, tally in report.tallies.items():
        if tally.gold >= FEWEST:
            reached = math.floor((tally.value - MARGIN) * 100) / 100
            floors[name] = max(floors.get(name, 0.0), reached, 0.0)
    return {"corpus": corpus, "floors": dict(sorted(floors.items()))}


def broken(floors: dict[str, float], report: Report) -> list[str]:
    """Returns a message for every figure below its floor, or no longer measured."""
    found = []
    for name, floor in floors.items():
        tally = report.tallies.get(name)
        if tally is None or tally.value < floor:
            reached = f"{tally.value:.3f}" if tally else "not measured"
            found.append(f"{name}: {reached}, floor {floor:.2f}; floors may only rise")
    return found


def write(floors: dict[str, Any], path: Path = FLOORS) -> None:
    """Writes the floors, one on a line."""
    path.write_text(json.dumps(floors, indent=2) + "\n", encoding="utf-8")
