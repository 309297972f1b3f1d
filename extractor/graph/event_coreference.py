"""Which events are one, told in other words: by sense, parties, days and rare words shared.

Two reports may tell of one event when nothing speaks against it: both tell it as real, as planned
or as denied, their verbs are of one sort, whoever acts or is acted on is the same, their days and
their figures agree (``agreeing``). They do when what they share would hardly be shared by chance
(``matching``).
The surest pairs join first, and only groups join in which nothing speaks against any pair, so the
order of articles makes no difference.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from extractor.graph import duplicates, matching
from extractor.graph import event_profile as telling
from extractor.graph.event_profile import EventProfile
from extractor.graph.matching import Events
from extractor.graph.profiling import Teller
from extractor.records import Actor, DateRange, Event

SURE = 1.45
"""By how much the evidence must exceed the chance of a mistake, as a logarithm."""


def join(
    same: Sequence[list[Event]],
    actors: Mapping[str, Actor],
    published: Mapping[str, DateRange | None],
    frames: duplicates.Frames,
    tellers: Mapping[str, str],
) -> list[tuple[EventProfile, list[Event]]]:
    """Returns each event with all the records that tell it, in order of the event's id.

    Args:
        same: Records that are one in near-identical words.
        actors: The actor of every node.
        published: The days of publication of every article.
        frames: The words of each claim that say who said it.
        tellers: The person who made each claim, by its id, as far as known by name.
    """
    events = (event for records in same for event in records)
    tell = Teller(actors, frames, tellers, events, published)
    found = [(tell(duplicates.merged_event(records)), records) for records in same]
    groups = clusters([told for told, _ in found])
    joined = [_merged([found[number] for number in group]) for group in groups]
    return sorted(joined, key=lambda each: each[0].event.id)


def _merged(group: Sequence[tuple[EventProfile, list[Event]]]) -> tuple[EventProfile, list[Event]]:
    if len(group) == 1:
        return group[0]
    records = sorted((each for _, records in group for each in records), key=lambda each: each.id)
    told = [each for each, _ in group]
    best = {event.id for event in duplicates.foremost([each.event for each in told])}
    central = _most_central(told, [each for each in told if each.event.id in best])
    event = duplicates.merged_event(records, best=central.event)
    return telling.merged(told, event), records


def clusters(told: Sequence[EventProfile]) -> list[list[int]]:
    """Returns the positions of events that are one, in groups.

    Args:
        told: Events, in a stable order.

    Returns:
        Groups of positions, each in order, the groups in order of their first.
    """
    events = Events(told)
    groups = {n: [n] for n in range(len(told))}
    owner = list(range(len(told)))
    for _, one, other in sorted(_pairs(events), key=lambda pair: (-pair[0], *pair[1:])):
        a, b = sorted((owner[one], owner[other]))
        if a == b or not _all_fit(events, groups[a], groups[b]):
            continue
        for moved in groups.pop(b):
            owner[moved] = a
            groups[a].append(moved)
    return [sorted(groups[first]) for first in sorted(groups)]


def _pairs(events: Events) -> Iterator[tuple[float, int, int]]:
    """Yields the pairs that are surely one event, with how sure that is."""
    for one, other in events.pairs():
        a, b = events.all[one], events.all[other]  # first what takes least and leaves fewest
        if not matching.same_kind(a, b) or not matching.parties_agree(a, b):
            continue
        evidence = events.evidence(a, b, least=SURE)
        if evidence >= SURE:
            from extractor.graph import agreeing  # and its words, where anything is alike

            if agreeing.are_one(a, b, events):
                yield evidence, one, other


def _all_fit(events: Events, some: Sequence[int], others: Sequence[int]) -> bool:
    from extractor.graph import agreeing

    return all(agreeing.fit(events.all[x], events.all[y]) for x in some for y in others)


def _most_central(group: Sequence[EventProfile], among: Sequence[EventProfile]) -> EventProfile:
    """The report ``among`` these that tells most of what the others tell, and least besides."""
    counts = Counter(each for told in group for each in (*told.about, *told.actors))

    def place(told: EventProfile) -> tuple[int, int, str]:
        own = (*told.about, *told.actors)
        return -sum(counts[each] - 1 for each in own), len(own), told.event.id

    return min(among, key=place)
