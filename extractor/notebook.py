"""A Timeline as a notebook shows it: a table in HTML, and rows for a pandas data frame.

It takes what looks like entries, for it stands below the records that use it.
"""

from collections.abc import Callable, Sequence
from html import escape
from typing import TYPE_CHECKING, Any

from extractor import spoken

if TYPE_CHECKING:
    import pandas as pd

SHOWN = 40
"""Entries in the table; a notebook of thousands would not open again."""

MISSING = "to_frame needs pandas: pip install pandas"
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


def frame(entries: Sequence[Any]) -> "pd.DataFrame":
    """Returns entries as a data frame.

    Raises:
        ImportError: If pandas is not installed.
    """
    try:
        import pandas as pd
    except ImportError as error:
        raise ImportError(MISSING) from error
    found = pd.DataFrame(
        [[value(entry) for value in COLUMNS.values()] for entry in entries], columns=list(COLUMNS)
    )
    for name in ("first", "last"):  # seconds, for nanoseconds end in 2262 and begin in 1677
        found[name] = found[name].astype("datetime64[s]")
    return found


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
