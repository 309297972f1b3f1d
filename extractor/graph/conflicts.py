"""Who contradicts whom: claims of two speakers about one event that cannot both be right.

Linked are claims made within days of each other whose events tell of the same thing (``matching``),
where one tells it as real or to come and the other denies it, or says that it was called off.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from extractor.graph import matching
from extractor.graph.matching import Events, Told
from extractor.records import Claim

WITHIN = timedelta(days=7)
"""Claims further apart may each have been right on their day."""

SAME = 0.5
"""How much of what the shorter claim tells the other must tell too."""

ARRANGING = frozenset({"agree", "arrange", "decide", "plan", "promise", "schedule"})
"""Verbs whose event is what they arrange."""

TOLD = 2
"""So much a denial and what it denies must share with the same parties, and more with others."""

AFFIRMED = frozenset({"happened", "ongoing", "planned"})


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two claims that contradict each other, the earlier first, and in what."""

    claim: str
    other: str
    why: str


def find(claims: Sequence[Claim], told: Mapping[str, Told]) -> Iterator[Conflict]:
    """Yields every pair of claims once.

    Args:
        claims: Claims as the graph has them, in a stable order.
        told: The events of the graph by node.
    """
    carried = [
        (claim, told[event])
        for claim in claims
        if claim.speaker is not None and _day(claim) is not None
        for event in claim.event_ids
        if event in told
    ]
    events = Events([event for _, event in carried])
    by_event: dict[str, list[Claim]] = {}
    for claim, event in carried:
        by_event.setdefault(event.event.id, []).append(claim)
    seen: set[tuple[str, str]] = set()
    for claim, event in carried:
        if event.undone is None and event.event.status != "negated":
            continue  # asked from the side that denies
        for other in events.near(event):
            why = _contradiction(event, other)
            if why is None or events.share(event, other) < SAME:
                continue
            for answer in by_event[other.event.id]:
                first, second = sorted((claim, answer), key=lambda each: (_day(each), each.id))
                if (first.id, second.id) not in seen and _are_two_sides(first, second):
                    seen.add((first.id, second.id))
                    yield Conflict(first.id, second.id, why)


def _are_two_sides(one: Claim, other: Claim) -> bool:
    first, last = _day(one), _day(other)
    if one.speaker == other.speaker or first is None or last is None:
        return False
    return last - first <= WITHIN


def _contradiction(one: Told, other: Told) -> str | None:
    """Says in what two events cannot both be; only asked from the side that denies."""
    shared = one.about & other.about
    if not shared or not matching.parties_agree(one, other):
        return None
    words = matching.shared_words(one, other)
    undone = one.undone if one.event.status == "happened" else None
    named = other.sense is None or other.sense in shared or other.event.lemma in ARRANGING
    if undone and named and not other.undone and other.event.status in AFFIRMED:
        return f"one tells it as {undone}, the other as {other.event.status}: {words}"
    same = one.sense is not None and one.sense == other.sense
    known = len(shared) >= TOLD and bool(one.actors & other.actors)
    known |= len(shared) > TOLD and bool(one.actors and other.actors)
    if one.event.status == "negated" and same and known and other.event.status in AFFIRMED:
        return f"one denies what the other tells as {other.event.status}: {words}"
    return None


def _day(claim: Claim) -> date | None:
    days = claim.when.range
    return None if days is None else days.first or days.last
