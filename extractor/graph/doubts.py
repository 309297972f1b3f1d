"""Where two reports that fit share too little: what anybody does, plans or wants, again and again.

Strangers, talks, customs, shares that swing and deeds without a day are told of in the same words
though they are not one; more must be shared there than elsewhere.
"""

from extractor.actors import ids
from extractor.graph import deeds, timing, unsure
from extractor.graph.event_profile import WRITTEN, EventProfile
from extractor.graph.matching import Events

FEW = 2
"""No more words than these are shared by chance."""

MANY = 5
"""So many words are hardly shared by what two strangers may do."""

SOME = 7
"""More days between two reports of strangers, neither with a day, are of two events: storms form
again."""

LONG = 14
"""The same where one has a day, of the other nobody says when, and they have no place in common."""

COPIED = 0.75
"""How much of what each tells the other must tell too where nobody knows who "they" are."""

UNDONE = 0.7
"""The same for what strangers did not do."""

TALKING = ("talk", "meet")
"""Senses of what many do on one day: who did must be known."""


def are_beside(one: EventProfile, other: EventProfile) -> bool:
    """Tells whether two reports are of one place, or of the same days in words, of nobody's harm.

    Whom it is done to is told by name, or by what he is; "beat the odds" beats nobody.
    """
    patients = (ids.kind_of(part.actor_id) for each in (one, other)
                for part in each.event.participants if part.role == "patient")  # fmt: skip
    if "person" in patients:
        return False
    written = all(each.event.when.basis in WRITTEN for each in (one, other))
    return bool(one.places & other.places) or (written and one.days == other.days)


def are_vague(one: EventProfile, other: EventProfile, events: Events) -> bool:
    """Tells whether two reports share few words of what has no day in the words of both.

    What strangers may do or plan to do is no one thing, nor what somebody did at two times.
    """
    if all(each.event.when.basis in WRITTEN for each in (one, other)):
        return False
    few = len(one.about & other.about) <= FEW
    if one.reality in ("possible", "planned"):
        alike = len(one.about & other.about) >= MANY or events.alike(one, other) >= COPIED
        return not one.actors & other.actors and (few or not alike)
    if any(each.event.when.basis in WRITTEN for each in (one, other)):
        return False
    same = one.places & other.places or one.figures & other.figures
    return timing.apart(one, other) > SOME and not same and few


def are_hardly_known(one: EventProfile, other: EventProfile, alike: float) -> bool:
    """Tells whether two reports of what is told again and again share too little.

    That is what is so by custom, talks, what is not done, and what was called off some time before.
    """
    if unsure.is_custom(one) or (one.undone and any(map(timing.is_stretch, (one, other)))):
        return alike < COPIED
    if one.sense in TALKING and alike < UNDONE:
        people = [len(each.actors) for each in (one, other)]
        if max(people) > min(people) and are_anybodys(one, other):
            return True  # they talked, but with whom?
        return bool(timing.articles_of(one) & timing.articles_of(other))  # which knows why
    few = len(one.about & other.about) <= FEW and not one.places & other.places
    return one.reality == "negated" and few and not one.actors & other.actors


def are_anybodys(one: EventProfile, other: EventProfile) -> bool:
    """Tells whether nobody knows who "they" are that did one of two things."""
    return unsure.is_anybodys(one) or unsure.is_anybodys(other)


def may_be_again(one: EventProfile, other: EventProfile, *, known: bool) -> bool:
    """Tells whether what goes up and down is told of at two times: shares, rates, prices."""
    swings = unsure.is_swinging(one) or (one.sense in deeds.SCALING and not known)
    return swings and max(timing.apart(one, other), timing.gap(one, other)) > SOME


def are_strange(one: EventProfile, other: EventProfile, alike: float) -> bool:
    """Tells whether nobody can know that two reports without a party in common are of one event."""
    if one.reality == "negated" and not one.places & other.places:
        few = len(one.about & other.about) <= FEW
        if few or alike < UNDONE:
            return True  # what others did not do is another thing
    apart = timing.apart(one, other)
    if not timing.is_dated(one) and not timing.is_dated(other):
        return apart > SOME
    undated = any(each.days is None for each in (one, other))
    return apart > LONG and undated and not one.places & other.places and alike < UNDONE
