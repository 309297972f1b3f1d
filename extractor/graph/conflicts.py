"""Who contradicts whom: claims of two speakers about one event that cannot both be right.

Linked are claims made within days of each other whose events tell of the same thing (``matching``),
where one tells it as real or to come and the other denies it, or says that it was called off.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from extractor.graph import matching
from extractor.graph.matching import Events
from extractor.graph.told import Told
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


def find(claims: Sequence[Claim], events: Events) -> Iterator[Conflict]:
    """Yields every pair of claims once.

    Args:
        claims: Claims as the graph has them, in a stable order.
        events: All events of the graph.
    """
    told = {each.event.id: each for each in events.all}
    carried = sorted(
        (
            (day, claim.id, event, claim)
            for claim in claims
            if claim.speaker is not None and (day := _day(claim)) is not None
            for event in claim.event_ids
            if event in told
        ),
        key=lambda each: each[:3],
    )
    days = [day for day, *_ in carried]
    telling: dict[str, list[int]] = defaultdict(list)
    for at, (_, _, name, _) in enumerate(carried):
        for word in told[name].about:
            telling[word].append(at)
    seen: set[tuple[str, str]] = set()
    for day, _, name, claim in carried:
        event = told[name]
        if event.undone is None and event.event.status != "negated":
            continue  # asked from the side that denies
        near = bisect_left(days, day - WITHIN), bisect_right(days, day + WITHIN)
        for at in _among(near, [telling[word] for word in event.about]):
            other_day, _, other, answer = carried[at]
            first, second = (claim, answer) if day <= other_day else (answer, claim)
            if claim.speaker == answer.speaker or (first.id, second.id) in seen:
                continue
            if events.share_of_words(event, told[other]) < SAME:
                continue
            why = _contradiction(event, told[other])
            if why is not None:
                seen |= {(first.id, second.id), (second.id, first.id)}
                yield Conflict(first.id, second.id, why)


def _among(near: tuple[int, int], lists: Iterable[Sequence[int]]) -> list[int]:
    """Returns the numbers between two that stand in any of some sorted lists, in order."""
    found: set[int] = set()
    for each in lists:
        found.update(each[bisect_left(each, near[0]) : bisect_left(each, near[1])])
    return sorted(found)


def _contradiction(one: Told, other: Told) -> str | None:
    """Says in what two events cannot both be; only asked from the side that denies."""
    shared = one.about & other.about
    if not shared or not matching.parties_agree(one, other):
        return None
    undone = one.undone if one.event.status == "happened" else None
    arranged = other.event.lemma in ARRANGING
    named = other.sense is None or other.sense in shared or arranged
    named &= len(shared) > 1 or arranged or other.event.status != "happened"
    if undone and named and not other.undone and other.event.status in AFFIRMED:
        words = matching.shared_words(one, other)
        return f"one tells it as {undone}, the other as {other.event.status}: {words}"
    same = one.sense is not None and one.sense == other.sense
    known = len(shared) >= TOLD and bool(one.actors & other.actors)
    known |= len(shared) > TOLD and bool(one.actors and other.actors)
    if one.event.status == "negated" and same and known and other.event.status in AFFIRMED:
        words = matching.shared_words(one, other)
        return f"one denies what the other tells as {other.event.status}: {words}"
    return None


def _day(claim: Claim) -> date | None:
    days = claim.when.range
    return None if days is None else days.first or days.last
