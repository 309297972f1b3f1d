"""Which claim tells an event: the line of the event then says who told it."""

from collections.abc import Sequence

from msgspec.structs import replace

from extractor.pipeline.telling.places import Place
from extractor.records import Event


def quoted(events: Sequence[Event], places: Sequence[Place]) -> list[Event]:
    """Returns the events, those of direct speech with the claim that quotes them."""
    return [
        replace(event, told_by=place.quoted_by)
        if place.quoted_by is not None and event.told_by is None
        else event
        for event, place in zip(events, places, strict=True)
    ]


def link(events: Sequence[Event], places: Sequence[Place]) -> list[Event]:
    """Returns the events, each with the claim whose main assertion it is, or that denies it.

    "Police said a gunman had fled and hidden" tells of the flight and of the hiding; what stands
    under "asked to" or in a relative clause is told by nobody for a line, what stands in a
    quotation by nobody as long as lines are weighed (``quoted``).
    """
    return [
        replace(event, told_by=teller) if (teller := place.told_by or place.denied_by) else event
        for event, place in zip(events, places, strict=True)
    ]
