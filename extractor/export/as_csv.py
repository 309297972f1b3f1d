"""CSV and TSV for spreadsheets: a row an entry, stable columns, no cell that runs as a formula.

Several values in one cell are joined by "; "; what must not be lost in joining is in the JSON.
"""

import csv
from collections.abc import Iterable, Mapping
from typing import Any, TextIO

from extractor.entries import Entry, Timeline
from extractor.export import clean, objects

COLUMNS = (
    "id", "kind", "date", "first", "last", "basis", "date_text", "status", "speaker", "cue",
    "content", "text", "actors", "outlets", "refs", "sentence", "articles",
    "origins", "told_by", "told_cue", "told_date", "prominence", "confidence", "importance",
)  # fmt: skip


def timeline(timeline: Timeline, stream: TextIO) -> None:
    """Writes a timeline, one row an entry."""
    _write(COLUMNS, (_row(entry) for entry in timeline.entries), stream)


def tabbed(timeline: Timeline, stream: TextIO) -> None:
    """Writes a timeline as TSV, in which no cell has a tab or a line end (IANA's definition)."""
    for row in (COLUMNS, *(map(_cell, _row(entry).values()) for entry in timeline.entries)):
        stream.write("\t".join(" ".join(str(cell).split()) for cell in row) + "\n")


def rows(rows: Iterable[Mapping[str, Any]], stream: TextIO) -> None:
    """Writes rows of equal keys."""
    listed = list(rows)
    _write(tuple(listed[0]) if listed else (), listed, stream)


def _row(entry: Entry) -> dict[str, Any]:
    when, teller = objects.when(entry.when), entry.told_by
    return {
        "id": entry.id,
        "kind": entry.kind,
        "date": when["edtf"],
        "first": when["first"],
        "last": when["last"],
        "basis": when["basis"],
        "date_text": when["text"],
        "status": entry.status,
        "speaker": entry.speaker,
        "cue": entry.cue,
        "content": entry.content,
        "text": entry.text,
        "actors": [actor.name for actor in entry.actors],
        "outlets": [source.outlet for source in entry.sources if source.outlet],
        "refs": [source.ref for source in entry.sources],
        "sentence": entry.sources[0].sentence if entry.sources else None,
        "articles": entry.articles,
        "origins": entry.origins,
        "told_by": teller.speaker if teller else None,
        "told_cue": teller.cue if teller else None,
        "told_date": teller.when.edtf if teller else None,
        "prominence": entry.prominence,
        "confidence": entry.confidence,
        "importance": entry.importance,
    }


def _write(columns: tuple[str, ...], rows: Iterable[Mapping[str, Any]], stream: TextIO) -> None:
    writer = csv.writer(stream, lineterminator="\n")
    if columns:
        writer.writerow(columns)
    for row in rows:
        writer.writerow([_cell(row[column]) for column in columns])


def _cell(value: object) -> str | int | float:
    if value is None:
        return ""
    if isinstance(value, int | float):
        return value
    if isinstance(value, list | tuple):
        return clean.cell("; ".join(dict.fromkeys(map(str, value))))
    return clean.cell(str(value))
