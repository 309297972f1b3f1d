"""Which events are one, told in other words: by sense, parties, days and rare words shared.

Two reports may tell of one event when nothing speaks against it: both tell it as real, as planned
or as denied, their verbs are of one sort, whoever acts or is acted on is the same, their days and
their figures agree (``agreeing``). They do when what they share would hardly be shared by chance
(``matching``).
The surest pairs join first, and only groups join in which nothing speaks against any pair, so the
order of articles makes no difference.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from extractor.graph import duplicates, matching
from extractor.graph import event_profile as telling
from extractor.graph.event_profile import EventProfile
from extractor.graph.matching import Events
from extractor.graph.profiling import Teller
from extractor.records import Event

SURE = 1.45
"""By how much the evidence must exceed the chance of a mistake, as a logarithm."""

Sure = tuple[float, int, int]
"""How sure it is that two events are one, and their positions."""


def join(
    same: Sequence[list[Event]],
    tell: Teller,
    wanted: Callable[[Event], bool] | None = None,
) -> list[tuple[EventProfile, list[Event]]]:
    """Returns each event with all the records that tell it, in order of the event's id.

    Args:
        same: Records that are one in near-identical words.
        tell: Makes events ready to be compared.
        wanted: Which events are looked for; others that are one with none of these may stay apart.
    """
    found = [(tell(duplicates.merged_event(records)), records) for records in same]
    groups = clusters([told for told, _ in found], wanted)
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


def clusters(
    told: Sequence[EventProfile], wanted: Callable[[Event], bool] | None = None
) -> list[list[int]]:
    """Returns the positions of events that are one, in groups.

    Args:
        told: Events, in a stable order.
        wanted: Which of them are looked for; None for all.

    Returns:
        Groups of positions, each in order, the groups in order of their first.
    """
    events = Events(told)
    groups = {n: [n] for n in range(len(told))}
    owner = list(range(len(told)))
    sure = _sure(events, events.pairs()) if wanted is None else _led_to(events, wanted)
    found = sorted(sure, key=lambda pair: (-pair[0], *pair[1:]))
    fitting = _Fitting(events, (pair[1:] for pair in found))
    for _, one, other in found:
        a, b = sorted((owner[one], owner[other]))
        if a == b or not fitting.all(groups[a], groups[b]):
            continue
        for moved in groups.pop(b):
            owner[moved] = a
            groups[a].append(moved)
    return [sorted(groups[first]) for first in sorted(groups)]


def _led_to(events: Events, wanted: Callable[[Event], bool]) -> list[Sure]:
    """Returns likewise the pairs to which those lead that are wanted, directly or through others.

    With which of the rest each is one makes no difference to these.
    """
    begun = [wanted(told.event) for told in events.all]
    first: list[tuple[int, int]] = []
    beside: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for pair in events.pairs():
        if begun[pair[0]] or begun[pair[1]]:
            first.append(pair)
        else:
            for number in pair:
                beside[number].append(pair)
    found = list(_sure(events, first))
    for _, *ends in found:  # it grows
        for number in ends:
            pairs = beside.pop(number, [])
            found += _sure(events, [each for each in pairs if sum(each) - number in beside])
    return found


def _sure(events: Events, pairs: Iterable[tuple[int, int]]) -> Iterator[Sure]:
    """Yields the pairs that are surely one event, with how sure that is."""
    for one, other in pairs:
        a, b = events.all[one], events.all[other]  # first what takes least and leaves fewest
        if not matching.same_kind(a, b) or not matching.parties_agree(a, b):
            continue
        evidence = events.evidence(a, b, least=SURE)
        if evidence >= SURE:
            from extractor.graph import agreeing  # and its words, where anything is alike

            if agreeing.are_one(a, b, events):
                yield evidence, one, other


class _Fitting:
    """Whether nothing speaks against two events, looked at once: groups are tried again.

    Args:
        events: The events.
        sure: The positions of pairs of which it is known.
    """

    def __init__(self, events: Events, sure: Iterable[tuple[int, int]]) -> None:
        self._events = events.all
        self._known = dict.fromkeys(sure, True)

    def all(self, some: Sequence[int], others: Sequence[int]) -> bool:
        """Tells whether each of some fits each of others, by their positions."""
        return all(self._fit(one, other) for one in some for other in others)

    def _fit(self, one: int, other: int) -> bool:
        known = self._known.get((one, other))
        if known is None:
            from extractor.graph import agreeing

            known = agreeing.fit(self._events[one], self._events[other])
            self._known[one, other] = known
        return known


def _most_central(group: Sequence[EventProfile], among: Sequence[EventProfile]) -> EventProfile:
    """The report ``among`` these that tells most of what the others tell, and least besides."""
    counts = Counter(each for told in group for each in (*told.about, *told.actors))

    def place(told: EventProfile) -> tuple[int, int, str]:
        own = (*told.about, *told.actors)
        return -sum(counts[each] - 1 for each in own), len(own), told.event.id

    return min(among, key=place)
