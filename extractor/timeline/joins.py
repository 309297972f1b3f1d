"""Which lines of a timeline tell a plan and what became of it."""

from typing import TYPE_CHECKING

from msgspec.structs import replace

from extractor.entries import Outcome, Timeline

if TYPE_CHECKING:
    from extractor.graph import News


def added(timeline: Timeline, news: "News") -> Timeline:
    """Returns a timeline with the outcomes of which it tells both ends, each pair of lines once.

    An event that has no line is told by that of the claim it is told in, if that has one.

    Args:
        timeline: As it was built.
        news: What it was built of.
    """
    from extractor.graph import matching, outcomes

    told = [event for event, _ in news.events]
    lines = {entry.id for entry in timeline.entries}
    by = {each.event.id: each.event.told_by for each in told}

    def line_of(event: str) -> str | None:
        return next((id for id in (event, by[event]) if id in lines), None)

    found: dict[tuple[str, str], Outcome] = {}
    for each in outcomes.find(matching.Events(told)):
        plan, line = line_of(each.plan), line_of(each.event)
        if plan and line and plan != line:
            found.setdefault((plan, line), Outcome(plan, line, each.became))
    return replace(timeline, outcomes=tuple(found.values()))
