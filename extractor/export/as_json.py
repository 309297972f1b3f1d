"""JSON (indented) and JSON lines (one object a line), in UTF-8, as ``schemas/`` describe them."""

from collections.abc import Iterable, Mapping
from typing import Any, TextIO

import msgspec

from extractor.entries import Timeline
from extractor.export import objects
from extractor.records import Extraction


def timeline(timeline: Timeline, stream: TextIO) -> None:
    """Writes a timeline as one object: schema, query and entries."""
    stream.write(_indented(objects.timeline(timeline)) + "\n")


def entry_lines(timeline: Timeline, stream: TextIO) -> None:
    """Writes a timeline's entries, one a line."""
    row_lines(map(objects.entry, timeline.entries), stream)


def annotations(extractions: Iterable[Extraction], stream: TextIO) -> None:
    """Writes extractions as one list, holding one extraction at a time."""
    rows(map(objects.annotation, extractions), stream)


def annotation_lines(extractions: Iterable[Extraction], stream: TextIO) -> None:
    """Writes extractions, one a line."""
    row_lines(map(objects.annotation, extractions), stream)


def rows(rows: Iterable[Mapping[str, Any]], stream: TextIO) -> None:
    """Writes rows as one list."""
    before = "[\n"
    for row in rows:
        stream.write(before + _indented(row))
        before = ",\n"
    stream.write("[]\n" if before == "[\n" else "\n]\n")


def row_lines(rows: Iterable[Mapping[str, Any]], stream: TextIO) -> None:
    """Writes rows, one a line."""
    for row in rows:
        stream.write(msgspec.json.encode(row).decode() + "\n")


def value(value: object, stream: TextIO) -> None:
    """Writes a value of JSON."""
    stream.write(_indented(value) + "\n")


def _indented(value: object) -> str:
    return msgspec.json.format(msgspec.json.encode(value), indent=2).decode()
