"""JSON (indented) and JSON lines (one object a line), in UTF-8, as ``schemas/`` describe them.

All JSON that is written for a person or a program goes through ``indented`` or ``compact``: what a
terminal would obey is escaped in it.
"""

from collections.abc import Iterable, Mapping
from typing import Any, TextIO

import msgspec

from extractor.entries import Timeline
from extractor.export import clean, objects
from extractor.records import Extraction


def timeline(timeline: Timeline, stream: TextIO) -> None:
    """Writes a timeline as one object: schema, query and entries."""
    stream.write(indented(objects.timeline(timeline)) + "\n")


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
        stream.write(before + indented(row))
        before = ",\n"
    stream.write("[]\n" if before == "[\n" else "\n]\n")


def row_lines(rows: Iterable[Mapping[str, Any]], stream: TextIO) -> None:
    """Writes rows, one a line."""
    for row in rows:
        stream.write(compact(row) + "\n")


def value(value: object, stream: TextIO) -> None:
    """Writes a value of JSON."""
    stream.write(indented(value) + "\n")


def indented(value: object, *, indent: int = 2) -> str:
    """Returns a value as JSON for people, over several lines."""
    encoded = msgspec.json.format(msgspec.json.encode(value), indent=indent)
    return clean.escaped(encoded.decode())


def compact(value: object) -> str:
    """Returns a value as JSON in one line."""
    return clean.escaped(msgspec.json.encode(value).decode())
