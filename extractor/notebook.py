"""A Timeline as a notebook shows it: a table in HTML, and rows for data frames.

It takes what looks like entries, for it stands below the records that use it.
"""

import json
from collections.abc import Callable, Sequence
from datetime import date
from html import escape
from typing import Any

from extractor import spoken

SHOWN = 40
"""Entries in the table; a notebook of thousands would not open again."""

MISSING = "a data frame needs pandas or polars: pip install {}"
DAYS = ("first", "last", "first_day", "last_day")
"""Columns of days."""
LISTED = ("participants", "events")
"""Columns of the views that hold JSON."""
HEADER = ("date", "status", "who", "text")

COLUMNS: dict[str, Callable[[Any], Any]] = {
    "first": lambda entry: entry.when.range and entry.when.range.first,
    "last": lambda entry: entry.when.range and entry.when.range.last,
    "date": lambda entry: entry.when.edtf,
    "basis": lambda entry: entry.when.basis,
    "kind": lambda entry: entry.kind,
    "status": lambda entry: entry.status,
    "speaker": lambda entry: entry.speaker,
    "actors": lambda entry: [actor.name for actor in entry.actors],
    "text": lambda entry: entry.text,
    "cue": lambda entry: entry.cue,
    "content": lambda entry: entry.content,
    "articles": lambda entry: entry.articles,
    "origins": lambda entry: entry.origins,
    "told_by": lambda entry: entry.told_by and entry.told_by.speaker,
    "told_date": lambda entry: entry.told_by and entry.told_by.when.edtf,
    "prominence": lambda entry: entry.prominence,
    "confidence": lambda entry: entry.confidence,
    "importance": lambda entry: entry.importance,
    "outlet": lambda entry: entry.sources[0].outlet,
    "published": lambda entry: entry.sources[0].published,
    "title": lambda entry: entry.sources[0].title,
    "sentence": lambda entry: entry.sources[0].sentence,
    "id": lambda entry: entry.id,
}
"""The columns of a data frame; where several articles tell an entry, of the earliest."""


def frame(entries: Sequence[Any], *, library: str | None = None) -> Any:
    """Returns entries as a data frame; see :func:`built`."""
    rows = [[value(entry) for value in COLUMNS.values()] for entry in entries]
    return built(tuple(COLUMNS), rows, library=library)


def built(columns: Sequence[str], rows: Sequence[Sequence[Any]], *, library: str | None) -> Any:
    """Returns rows as a data frame of pandas or polars; unless told, of what is installed.

    Raises:
        ImportError: If it is not installed.
        ValueError: If it is neither.
    """
    builders = {"pandas": _pandas, "polars": _polars}
    if library not in (None, *builders):
        raise ValueError(f"{library!r} makes no frames here; ask for {' or '.join(builders)}")
    for name in [library] if library else builders:
        try:
            return builders[name](columns, rows)
        except ModuleNotFoundError:
            continue
    raise ImportError(MISSING.format(library or "pandas"))


def value(column: str, stored: Any) -> Any:
    """Returns what a view has in a column, as a notebook wants it: days as days, JSON read."""
    if stored is None or not isinstance(stored, str):
        return stored
    if column in DAYS:
        return date.fromisoformat(stored)
    return json.loads(stored) if column in LISTED else stored


def _pandas(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> Any:
    import pandas as pd

    found = pd.DataFrame(rows, columns=list(columns))
    for name in DAYS:  # seconds, for nanoseconds end in 2262 and begin in 1677
        if name in columns:
            found[name] = found[name].astype("datetime64[s]")
    return found


def _polars(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> Any:
    import polars as pl

    schema: list[Any] = [(name, pl.Date) if name in DAYS else name for name in columns]
    return pl.DataFrame(rows, schema=schema, orient="row", infer_schema_length=None)


def table(entries: Sequence[Any]) -> str:
    """Returns the first entries as an HTML table in which the text of articles is only text."""
    total = len(entries)
    body = "".join(f"<tr>{''.join(map(_cell, _shown(entry)))}</tr>" for entry in entries[:SHOWN])
    head = "".join(f"<th style='text-align:left'>{name}</th>" for name in HEADER)
    more = f"<p>{total:,} entries, the first {SHOWN} shown</p>" if total > SHOWN else ""
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{more}"


def _shown(entry: Any) -> tuple[str, ...]:
    acting = ", ".join(actor.name for actor in entry.actors)
    who = entry.speaker if entry.kind == "claim" else acting
    return spoken.days(entry.when.edtf), entry.status or entry.kind, who or "", entry.text


def _cell(text: str) -> str:
    return f"<td style='text-align:left;vertical-align:top'>{escape(text)}</td>"
