"""Which events are one, told in other words: by sense, parties, days and rare words shared.

Two reports may tell of one event when nothing speaks against it: both tell it as real, as planned
or as denied, their verbs are of one sort, whoever acts or is acted on is the same, their days and
their figures agree. They do when what they share would hardly be shared by chance (``matching``).
The surest pairs join first, and only groups join in which nothing speaks against any pair, so the
order of articles makes no difference.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from extractor.graph import (
    deeds,
    differing,
    doubts,
    duplicates,
    figures,
    matching,
    rounds,
    timing,
    wording,
)
from extractor.graph import event_profile as telling
from extractor.graph.event_profile import EventProfile
from extractor.graph.matching import Events
from extractor.graph.profiling import Teller
from extractor.records import Actor, DateRange, Event

SURE = 1.45
"""By how much the evidence must exceed the chance of a mistake, as a logarithm."""

SHARED, STRANGERS, IN_ONE = 0.4, 0.6, 0.8
"""How much of what the shorter report tells the other must tell too: where two articles tell of the
same parties, where they tell of the same day, and where one article tells both, it is only
possible, or neither says when."""

LINES = 2
"""How many words, parties and days in words the lines themselves must share."""

LONG = 14
"""More days between a day and a report that only says "by then" ask for more."""

MONTH = 31
"""Nor are two reports further apart, neither with a day, of one deed unless one did both."""

ALIKE = 0.5
"""How much of what each tells the other must tell too where only words are the same."""

REPEATED = (*doubts.TALKING, "visit")
"""Senses of what the same people do again and again."""

BY_THEN = 0.36
"""The same for strangers, where words give the day of one, and the other was by then."""


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
    for _, one, other in sorted(_pairs(told, events), key=lambda pair: (-pair[0], *pair[1:])):
        a, b = sorted((owner[one], owner[other]))
        if a == b or not all(_fit(told[x], told[y]) for x in groups[a] for y in groups[b]):
            continue
        for moved in groups.pop(b):
            owner[moved] = a
            groups[a].append(moved)
    return [sorted(groups[first]) for first in sorted(groups)]


def _pairs(told: Sequence[EventProfile], events: Events) -> Iterator[tuple[float, int, int]]:
    """Yields the pairs that are surely one event, with how sure that is."""
    for one, other in events.pairs():
        a, b = told[one], told[other]
        evidence = events.evidence(a, b, least=SURE)  # first what takes least and leaves fewest
        if (
            evidence >= SURE
            and events.share_of_words(a, b) >= _least(a, b)
            and _are_enough(a, b)
            and _fit(a, b)
            and _are_told_alike(a, b, events)
        ):
            yield evidence, one, other


def _are_enough(one: EventProfile, other: EventProfile) -> bool:
    """One word is not enough, and two only where days in words or parties are the same.

    What only stands beside one of them may be of another story, unless the lines share two things.
    """
    undone = one.undone is not None
    lines = len(one.about & other.about) + undone
    shared = len(matching.shared_senses(one, other)) + undone
    known = matching.share_parties(one, other) or (undone and bool(one.places & other.places))
    written = [each.event.when.basis in telling.WRITTEN for each in (one, other)]
    if one.event.lemma in wording.ARRANGING and any(_says_only_that(each) for each in (one, other)):
        return False  # "he decided to"
    if not known and any(each.about == {each.sense} for each in (one, other)):
        return False  # "it was confirmed"
    if lines + bool(one.actors & other.actors) + all(written) < LINES:
        return False
    sure = all(written) or (any(written) and (known or bool(one.figures & other.figures)))
    if timing.is_dated(one) and timing.is_dated(other) and sure:
        return shared + known > 1
    if timing.is_dated(one) and timing.is_dated(other):
        return shared > 1 and shared + known > 2
    months = bool(one.months & other.months)
    if not known and not months:
        shared = lines
    return shared > 1 and shared + known + months > 2


def _are_told_alike(one: EventProfile, other: EventProfile, events: Events) -> bool:
    """Tells whether two reports do the same to the same, and no short one is lost in a long one.

    Nearly all words of both must be shared where no figure is, and words give the day of neither,
    or the parties are not the same, or one is told long after the day of the other without a day of
    its own.
    """
    known = matching.share_parties(one, other)
    dated = timing.is_dated(one) and timing.is_dated(other)
    beside = known and dated and doubts.are_beside(one, other)
    if not beside and not deeds.objects_agree(one, other):
        return False
    if rounds.are_of_other_polls(one, other, events) or doubts.are_vague(one, other, events):
        return False
    counted = one.figures & other.figures
    if counted and (known or counted - figures.FEWEST or figures.are_large(one.event.text)):
        return True
    alike = events.alike(one, other)
    if doubts.are_hardly_known(one, other, alike) or (
        not known and doubts.are_strange(one, other, alike)
    ):
        return False
    stand = [each.event.when.basis in telling.WRITTEN for each in (one, other)]
    written = any(stand)
    late = timing.gap(one, other) > LONG and not (known and len(one.about & other.about) > LINES)
    if late and one.sense in REPEATED:
        return False
    apart = timing.apart(one, other)
    if not written and apart > timing.RECENT and _are_plain(one, other):
        return False
    if not known and all(stand) and alike < ALIKE and any(map(timing.is_stretch, (one, other))):
        return False  # a poll of June is not one of the past weeks
    if not all(stand) and (
        doubts.may_be_again(one, other, known=known)
        or (not known and alike < doubts.COPIED and doubts.are_anybodys(one, other))
    ):
        return False
    if not written and apart > MONTH and not matching.share_agents(one, other):
        return False
    if written and not late and (known or (dated and one.sense not in doubts.TALKING)):
        return True
    return alike >= (BY_THEN if written and not late else ALIKE)


def _are_plain(one: EventProfile, other: EventProfile) -> bool:
    """Tells of strangers without any name that only one of them is counted."""
    return _has_no_names(one, other) and differing.are_counted_once(one, other)


def _says_only_that(told: EventProfile) -> bool:
    return told.about <= {told.sense}


def _has_no_names(one: EventProfile, other: EventProfile) -> bool:
    return not (one.actors or one.places or other.actors or other.places)


def _least(one: EventProfile, other: EventProfile) -> float:
    """How much must be shared."""
    if one.event.status == "possible" or timing.articles_of(one) & timing.articles_of(other):
        return IN_ONE
    if matching.share_parties(one, other):
        return SHARED
    written = any(each.event.when.basis in telling.WRITTEN for each in (one, other))
    return STRANGERS if written else IN_ONE


def _fit(one: EventProfile, other: EventProfile) -> bool:
    """Tells whether nothing speaks against two events of one sort, as ``pairs`` has them."""
    return (
        timing.days_fit(one, other)
        and matching.weekdays_agree(one, other)
        and matching.same_kind(one, other)
        and matching.figures_agree(one, other)
        and matching.parties_agree(one, other)
        and not differing.differ(one, other)
    )


def _most_central(group: Sequence[EventProfile], among: Sequence[EventProfile]) -> EventProfile:
    """The report ``among`` these that tells most of what the others tell, and least besides."""
    counts = Counter(each for told in group for each in (*told.about, *told.actors))

    def place(told: EventProfile) -> tuple[int, int, str]:
        own = (*told.about, *told.actors)
        return -sum(counts[each] - 1 for each in own), len(own), told.event.id

    return min(among, key=place)
