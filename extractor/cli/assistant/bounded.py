"""Answers that stay small: so many lines, so many sources of each, and no text without end.

What is left out is always counted, so that nobody takes a part for the whole.
"""

from collections.abc import Sequence
from typing import Any

from extractor import spoken
from extractor.entries import Entry
from extractor.export import objects

Object = dict[str, Any]

SOURCES = 5
"""So many sources of a line are given, the earliest published first."""
LONGEST = 2_000
"""Characters of a text; a longer one ends in " …"."""
CUT = " …"


def line(entry: Entry) -> Object:
    """Returns a line with its days and its first sources."""
    told = objects.entry(entry)
    shown = [source(record_id, told) for record_id, told in entry.reports[:SOURCES]]
    kept = ("id", "kind", "text", "status", "actors", "speaker", "cue", "content")
    answer = {
        **{key: told[key] for key in kept},
        "days": spoken.days(entry.when.edtf),
        "when": told["when"],
        "told_by": _teller(told["told_by"]),
        **{key: told[key] for key in ("prominence", "confidence", "articles", "origins")},
        "sources": shown,
    }
    left_out = len(entry.sources) - len(shown)
    return {**answer, "sources_left_out": left_out} if left_out else answer


def source(record_id: str, place: Any) -> Object:
    """Returns a place where a line was read: what is to be quoted, and where it stands."""
    told = objects.source(place)
    kept = ("article_id", "title", "outlet", "published", "ref", "url", "start", "end")
    return {
        "id": record_id,
        "sentence": told["sentence"],
        **{key: told[key] for key in kept},
        "date": told["date"],
    }


def page(found: Sequence[Any], offset: int, limit: int) -> Object:
    """Returns what is to be said of a part: how many are shown, and whether there are more.

    Args:
        found: What was found, up to one more than is shown.
        offset: How many were passed over.
        limit: How many are shown at most.
    """
    shown = min(max(len(found) - offset, 0), limit)
    more = len(found) > offset + limit
    told: Object = {"shown": shown, "offset": offset, "more": more}
    return {**told, "next_offset": offset + limit} if more else told


def cut(value: Any) -> Any:
    """Returns JSON in which no text is longer than ``LONGEST``."""
    if isinstance(value, str):
        return value if len(value) <= LONGEST else value[: LONGEST - len(CUT)] + CUT
    if isinstance(value, list):
        return [cut(each) for each in value]
    if isinstance(value, dict):
        return {key: cut(each) for key, each in value.items()}
    return value


def _teller(teller: Object | None) -> Object | None:
    return {**teller, "days": spoken.days(teller["when"]["edtf"])} if teller else None
