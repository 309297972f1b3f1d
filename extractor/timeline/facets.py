"""What a line is about and where it is, from the codes of the records it was made of."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from msgspec.structs import replace

from extractor.entries import Timeline
from extractor.records import Extraction

if TYPE_CHECKING:
    from extractor.store import Store
    from extractor.store.folder import Folder

SHOWN = frozenset({"json", "jsonl", "html"})
"""The formats that have topic and place."""


def added(
    timeline: Timeline, extractions: Iterable[Extraction], opened: "Store | Folder"
) -> Timeline:
    """Returns a timeline whose lines have topic and place.

    Args:
        timeline: As it was built.
        extractions: The records that it was built of.
        opened: Where these are, with their codes.
    """
    told = {entry.id for entry in timeline.entries}
    records = [(each.article.id, id) for each in extractions for id in _records(each) if id in told]
    facets = opened.facets(records)
    entries = tuple(
        replace(entry, topic=facets[entry.id][0], place=facets[entry.id][1])
        if entry.id in facets
        else entry
        for entry in timeline.entries
    )
    return replace(timeline, entries=entries)


def _records(extraction: Extraction) -> Iterator[str]:
    yield from (event.id for event in extraction.events)
    yield from (claim.id for claim in extraction.claims)
