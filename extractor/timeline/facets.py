"""What a line is about and where it is, from the codes of the records it was made of."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from extractor.entries import Timeline
from extractor.records import Extraction

SHOWN = frozenset({"json", "jsonl", "html"})
"""The formats that have topic and place."""


def added(timeline: Timeline, extractions: Iterable[Extraction]) -> Timeline:
    """Returns a timeline whose lines have topic and place.

    Args:
        timeline: As it was built.
        extractions: The records that it was built of.
    """
    from extractor import coding  # not for those that are not shown

    told = {entry.id for entry in timeline.entries}
    having = (each for each in extractions if not told.isdisjoint(_records(each)))
    codes = {code.id: code for extraction in having for code in coding.codes(extraction)}
    entries = tuple(
        replace(entry, topic=codes[entry.id].topic, place=codes[entry.id].place)
        if entry.id in codes
        else entry
        for entry in timeline.entries
    )
    return replace(timeline, entries=entries)


def _records(extraction: Extraction) -> Iterator[str]:
    yield from (event.id for event in extraction.events)
    yield from (claim.id for claim in extraction.claims)
