"""What two reports tell the other way round: who does it to whom, whether it begins or stops.

Each rule needs both reports to say something; what one leaves out speaks against nothing.
"""

from itertools import pairwise, takewhile

from extractor import lexicon, likeness, senses
from extractor.actors import ids
from extractor.graph import deeds, figures, matching, timing, unsure
from extractor.graph.event_profile import EventProfile

SORTS = ("starting", "stopping"), ("slow", "quick")
"""Sorts of words near a verb of which one speaks against the other."""

OPPOSITES = tuple(tuple(lexicon.of_sort("deed_words", sort) for sort in each) for each in SORTS)

CLOSE = 7
"""So many words before or behind a verb tell how it is done."""

DAYS = 2
"""What moves in more days than these is no move of a day."""


def change_sides(one: EventProfile, other: EventProfile) -> bool:
    """Tells whether somebody does in one what is done to them in the other."""
    if one.sense in matching.JOINT:
        return False
    agents, patients = (
        [each.sides.get(role, frozenset()) for each in (one, other)]
        for role in ("agent", "patient")
    )
    if agents[0] & agents[1] or patients[0] & patients[1]:
        return False
    if agents[0] & patients[1] or agents[1] & patients[0]:
        return True
    agents, patients = (
        [_nouns(each, role) for each in (one, other)] for role in ("agent", "patient")
    )
    named = all(
        each.sides.get("agent") or nouns for each, nouns in zip((one, other), agents, strict=True)
    )
    named = named and all(
        each.sides.get("patient") or n for each, n in zip((one, other), patients, strict=True)
    )
    return named and bool(agents[0] & patients[1] or agents[1] & patients[0])


def meet_others(one: EventProfile, other: EventProfile) -> bool:
    """Tells whether somebody met one in one report, and in the other somebody else."""
    if one.sense not in matching.JOINT:
        return False
    if all(map(timing.is_dated, (one, other))) and matching.overlap(one.days, other.days):
        return False  # several on one day are told of by some of them
    people = [
        {each for each in told.actors if ids.kind_of(each) == "person"} for told in (one, other)
    ]
    shared = people[0] & people[1]
    return len(shared) == 1 and all(len(each) > 1 for each in people)


def do_opposites(one: EventProfile, other: EventProfile) -> bool:
    """Tells whether it begins in one and stops in the other, or is slow in one and quick."""
    beside = [_beside_verb(each) for each in (one, other)]
    for some, others in OPPOSITES:
        signs = [(not some.isdisjoint(each), not others.isdisjoint(each)) for each in beside]
        if signs in ([(True, False), (False, True)], [(False, True), (True, False)]):
            return True
    return False


def _beside_verb(told: EventProfile) -> tuple[str, ...]:
    words = likeness.in_order(told.event.text)
    at = deeds.place(told, words)
    return () if at is None else words[max(0, at - CLOSE) : at] + words[at + 1 : at + 1 + CLOSE]


def swing_otherwise(one: EventProfile, other: EventProfile) -> bool:
    """Tells whether shares, prices or counts move by or to another figure."""
    if not (unsure.is_swinging(one) or one.sense in deeds.SCALING):
        return False
    spans = _is_of_a_day(one) != _is_of_a_day(other) and any(map(_is_of_weeks, (one, other)))
    if spans and unsure.is_swinging(one):
        return True
    moved = [_moved(each) for each in (one, other)]
    return all(moved) and moved[0] != moved[1]


def _is_of_a_day(told: EventProfile) -> bool:
    return told.days is not None and told.days[0] == told.days[1]


def _is_of_weeks(told: EventProfile) -> bool:
    return told.days is not None and told.days[0] > 0 and told.days[1] - told.days[0] > DAYS


def _moved(told: EventProfile) -> str | None:
    """Returns the first figure behind a verb; of "from 3 to 5" the five."""
    words = likeness.in_order(told.event.text)
    at = deeds.place(told, words)
    if at is None:
        return None
    behind = senses.undated(words[at + 1 :])
    found = figures.figures_of(behind)
    return next((word for word in map(_in_figures, behind) if word in found), None)


def _in_figures(word: str) -> str:
    return figures.small_numbers().get(word, word)


def _nouns(told: EventProfile, role: str) -> frozenset[str]:
    """Returns the nouns of those without a name who have a role: "fellow sailors" are sailors."""
    names = (part.actor_id.partition("/unnamed:")[2] for part in told.event.participants
             if part.role == role)  # fmt: skip
    words = ([*takewhile(lambda word: word not in deeds.BREAKS, n.split("-"))] for n in names if n)
    return frozenset(likeness.stem(each[-1]) for each in words if each)


def is_done_by_a_place(one: EventProfile, other: EventProfile) -> bool:
    """Tells whether a place does in one what a party does in the other: "Oslo paid the price".

    So does a name behind "by", though it was read as one of a place: "owned by Oslo".
    """
    party = other.sides.get("agent")
    if not party or one.sides.get("agent"):
        return False
    words = pairwise(likeness.in_order(one.event.text))
    doing = {name for by, name in words if by == "by"}
    acting = {
        part.actor_id
        for part in one.event.participants
        if part.role == "agent" or ids.slug_of(part.actor_id).partition("-")[0] in doing
    }
    return (
        bool(acting & one.places)
        and acting.isdisjoint(party | other.places)
        and not _nouns(one, "agent")
    )
