"""From articles or a store to a timeline, in one call: what the command line and notebooks ask.

The rooms are all used here and nowhere else together; whatever is slow to import is imported when
it is needed.
"""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, TypedDict, Unpack, cast

from msgspec.structs import replace

from extractor.entries import Timeline
from extractor.records import Claim, DateRange, Extraction

if TYPE_CHECKING:
    from extractor.store import Store
    from extractor.store.folder import Folder

SAID = ("speech", "document")
"""The claims shown unless asked otherwise: what somebody wants or believes is on request, or where
a person has restored it."""

Query = dict[str, str | list[str]]


class Wanted(TypedDict, total=False):
    """Which lines somebody wants. See ``ask``."""

    every: bool
    top: int | None
    limit: int | None
    new: bool


def select(opened: "Store | Folder", selection: dict[str, Any]) -> Iterator[Extraction]:
    """Yields the selected events, and claims of the types asked for, else of those in ``SAID``.

    What somebody wants or believes still tells the events that are told in it.
    """
    for extraction in opened.select(**selection):
        if selection.get("type"):
            yield extraction
            continue
        tell = {event.told_by for event in extraction.events}
        shown = [each for each in extraction.claims if _is_shown(each)]
        other = [each for each in extraction.claims if not _is_shown(each)]
        yield replace(
            extraction,
            claims=tuple(shown),
            tellers=(*extraction.tellers, *(each for each in other if each.id in tell)),
        )


def _is_shown(claim: Claim) -> bool:
    return claim.type in SAID or "restore" in claim.corrected


def ask(
    opened: "Store | Folder",
    selection: dict[str, Any],
    *,
    query: Query | None = None,
    faceted: bool = True,
    joined: bool = False,
    **wanted: Unpack[Wanted],
) -> Timeline:
    """Returns the timeline of the selected records, with what several articles tell told once.

    Args:
        opened: The store.
        selection: Filters, as ``Store.select`` takes them.
        query: The question, to be kept with the answer.
        faceted: Also tell the topic and place of each line.
        joined: Also tell which lines tell a plan and what became of it.
        wanted: Which lines, all of it optional:
            ``every``: every reading, not only what is worth telling. ``top``: at most so many
            lines, the most important. ``limit``: at most so many of these, the first in order of
            time. ``new``: only what the last run brought that nothing told before; of a store.
    """
    from extractor import graph, timeline  # claims needs none
    from extractor.timeline import facets

    is_new = wanted.get("new", False)
    choice = timeline.Choice(
        every=wanted.get("every", False),
        top=wanted.get("top"),
        limit=wanted.get("limit"),
        outlets=opened.outlets(),
        arrived=(cast("Store", opened).arrived() or {}) if is_new else None,
    )
    if selection.get("min_confidence") is not None:
        choice = replace(choice, confidence=selection["min_confidence"])
    named = (*selection.get("actor", ()), *selection.get("by", ()))
    meant = {actor.id for name in named for actor in opened.candidates(name)}
    choice = replace(choice, actors=frozenset(meant))
    with graph.uncollected():
        found = list(select(opened, selection))
        single = choice.every or joined  # or what is not worth a line may stay in pieces
        lead = None if single else partial(timeline.may_be_worth, choice=choice)
        news = graph.merge(found, wanted=lead)
        story = timeline.build(news, query=query, choice=choice)
        if joined:
            from extractor.timeline import joins

            story = joins.added(story, news)
        return facets.added(story, found, opened) if faceted else story


def day(published: str | DateRange | None) -> DateRange | None:
    """Returns a day as it is typed."""
    from extractor.temporal import values

    return values.parse_day(published) if isinstance(published, str) else published
