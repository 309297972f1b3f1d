"""What a line is about and where it is, from the codes of the records it was made of."""

from collections.abc import Iterable

from msgspec.structs import replace

from extractor import coding
from extractor.entries import Timeline
from extractor.records import Extraction

SHOWN = frozenset({"json", "jsonl"})
"""The formats of a listing that have topic and place."""


def added(timeline: Timeline, extractions: Iterable[Extraction]) -> Timeline:
    """Returns a timeline whose lines have topic and place.

    Args:
        timeline: As it was built.
        extractions: The records that it was built of.
    """
    codes = {code.id: code for extraction in extractions for code in coding.codes(extraction)}
    entries = tuple(
        replace(entry, topic=codes[entry.id].topic, place=codes[entry.id].place)
        if entry.id in codes
        else entry
        for entry in timeline.entries
    )
    return replace(timeline, entries=entries)
