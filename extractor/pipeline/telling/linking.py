"""Which claim tells an event: the line of the event then says who told it."""

from collections.abc import Sequence

from msgspec.structs import replace

from extractor.pipeline.telling.places import Place
from extractor.records import Event


def link(events: Sequence[Event], places: Sequence[Place]) -> list[Event]:
    """Returns the events, each with the claim whose main assertion it is.

    "Police said a gunman had fled and hidden" tells of the flight and of the hiding; what stands
    in a quotation, under "asked to" or in a relative clause is told by nobody for a line.
    """
    return [
        replace(event, told_by=place.told_by) if place.told_by else event
        for event, place in zip(events, places, strict=True)
    ]
