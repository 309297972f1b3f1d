"""Verdicts of readers on lines: what was judged, and whether it still stands there.

A verdict has parts (text, day, who, status, worth), each true, false or null (not asked). It is
kept by article, kind and trigger offset with what was judged: the days, the names and the status as
they stood, and a fingerprint of the line's words, since the words are other people's. A part holds
for a line of today as long as what was judged has not changed.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FILE = Path(__file__).parents[2] / "corpus" / "gold" / "lines" / "verdicts.jsonl"
PARTS = ("text", "day", "who", "status")


@dataclass(frozen=True, slots=True)
class Judged:
    """What of a line's truth is known today: each part true, false or None, and its worth."""

    parts: dict[str, bool | None]
    worth: bool | None

    @property
    def right(self) -> bool | None:
        """Whether every part holds; None while one that could fail it is unknown."""
        values = [self.parts[part] for part in PARTS]
        return False if False in values else None if None in values else True


def key(article: str, entry: dict[str, Any]) -> tuple[str, str, int]:
    """Returns what a verdict is kept by."""
    return article, entry["kind"], entry["sources"][0]["trigger"][0]


def seen(entry: dict[str, Any]) -> dict[str, Any]:
    """Returns what a reader of ``entry`` judges, as it is kept."""
    told_by = entry.get("told_by") or {}
    return {
        "text": hashlib.sha1(entry["text"].encode()).hexdigest()[:12],
        "day": entry["when"]["edtf"],
        "who": [actor["name"] for actor in entry["actors"]]
        + [name for name in (entry.get("speaker"), told_by.get("speaker")) if name],
        "status": entry["status"],
    }


def read(path: Path = FILE) -> dict[tuple[str, str, int], list[dict[str, Any]]]:
    """Returns the verdicts by what they are kept by."""
    found: dict[tuple[str, str, int], list[dict[str, Any]]] = {}
    for line in path.read_text(encoding="utf8").splitlines():
        verdict = json.loads(line)
        found.setdefault((verdict["article"], verdict["kind"], verdict["at"]), []).append(verdict)
    return found


def of(entry: dict[str, Any], verdicts: Iterable[dict[str, Any]]) -> Judged:
    """Returns what the verdicts on a line say of it as it is now; the last reader is believed."""
    now = seen(entry)
    parts: dict[str, bool | None] = dict.fromkeys(PARTS)
    worth: bool | None = None
    for verdict in verdicts:
        for part in PARTS:
            if verdict["seen"][part] == now[part]:
                parts[part] = verdict[part]
        worth = verdict["worth"]  # of the assertion, however it is cut
    return Judged(parts, worth)


def matched(
    told: dict[str, list[dict[str, Any]]], path: Path = FILE
) -> Iterator[tuple[str, dict[str, Any], Judged]]:
    """Yields each entry that has a verdict, with what is known of it today."""
    verdicts = read(path)
    for article, entries in told.items():
        for entry in entries:
            if found := verdicts.get(key(article, entry)):
                yield article, entry, of(entry, found)
