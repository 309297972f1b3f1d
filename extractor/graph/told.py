"""An event as it is compared with others: what it is about, who takes part, where and when."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from extractor import likeness
from extractor.graph import wording
from extractor.graph.wording import Undone
from extractor.records import Actor, DateRange, Event

PARTIES = frozenset({"person", "government", "organisation"})
"""Kinds of actors that tell one event from another; a group may stand for any of them."""


@dataclass(frozen=True, slots=True)
class Told:
    """An event as it is compared.

    Attributes:
        event: The event.
        about: The senses of its words, without names and dates.
        sense: The sense of its trigger; None for a light verb, and where it undoes something.
        actors: Who takes part, without places.
        sides: The same and whom they belong to, by role; without groups, which may be anybody.
        places: Where it was.
        figures: The numbers it gives.
        ordinals: Whether it is the first of a row (True) or a later one; empty for not told.
        months: The months its days touch, also where the year is not known; empty for none known.
        reported: The days of the first article that tells it; None when none has any.
        undone: What it does to another event: puts it off or calls it off; None for most.
    """

    event: Event
    about: frozenset[str]
    sense: str | None
    actors: frozenset[str]
    sides: Mapping[str, frozenset[str]]
    places: frozenset[str]
    figures: frozenset[str]
    ordinals: frozenset[bool]
    months: frozenset[int]
    reported: DateRange | None
    undone: Undone | None


def tell(event: Event, actors: Mapping[str, Actor], reported: DateRange | None) -> Told:
    """Returns an event ready to be compared.

    Args:
        event: The event, whose participants are nodes already.
        actors: The actor of every node.
        reported: The days of the first article that tells it.
    """
    parts = [actors[each.actor_id] for each in event.participants if each.actor_id in actors]
    names = " ".join(name for actor in parts for name in (actor.name, *actor.aliases))
    without = {*likeness.in_order(names), *likeness.in_order(event.when.timex or "")}
    words = wording.undated(likeness.in_order(event.text))
    words = [word for word in words if word not in without]
    places = frozenset(part.actor_id for part in event.participants) - {*_parties(event)}
    sense = wording.sense_of_trigger(event.lemma, words, somewhere=bool(places))
    undone = wording.UNDOING.get(sense)
    if undone:
        words = wording.undone_object(event, words)
    about = {wording.sense_of(word) for word in words if wording.says(word)}
    if sense != wording.sense_of(event.lemma):
        about.add(sense)
    return Told(
        event=event,
        about=frozenset(about) - wording.EMPTY - wording.UNDOING.keys() - _titles(parts),
        sense=None if undone or sense in wording.LIGHT else sense,
        actors=frozenset(_parties(event)),
        sides=_sides(event, actors),
        places=places,
        figures=wording.figures_of(words),
        ordinals=frozenset(each == "first" for each in words if each in likeness.ORDINALS),
        months=wording.months_of(event.when),
        reported=reported,
        undone=undone,
    )


def merged(told: Sequence[Told], event: Event) -> Told:
    """Returns several reports as the one event they are."""
    days = [each.reported for each in told if each.reported is not None]
    roles = sorted({role for each in told for role in each.sides})
    return replace(
        told[0],
        event=event,
        months=wording.months_of(event.when),
        about=frozenset().union(*(each.about for each in told)),
        actors=frozenset().union(*(each.actors for each in told)),
        sides={r: frozenset().union(*(each.sides.get(r, ()) for each in told)) for r in roles},
        places=frozenset().union(*(each.places for each in told)),
        figures=frozenset().union(*(each.figures for each in told)),
        ordinals=frozenset().union(*(each.ordinals for each in told)),
        reported=earliest(days),
    )


def earliest(days: Iterable[DateRange]) -> DateRange | None:
    """Returns the earliest days of publication that are known, else one that is only bounded."""
    known = sorted(
        days, key=lambda each: (each.first is None or each.last is None, each.first or date.max)
    )
    return known[0] if known else None


def _parties(event: Event) -> Iterator[str]:
    for each in event.participants:
        if each.role != "place" and not each.actor_id.startswith("place:"):
            yield each.actor_id


def _sides(event: Event, actors: Mapping[str, Actor]) -> dict[str, frozenset[str]]:
    """Who acts or is acted on, with those they act for: a minister may stand for a government."""
    found: dict[str, frozenset[str]] = {}
    for each in event.participants:
        actor = actors.get(each.actor_id)
        if actor is not None and (actor.kind in PARTIES or _is_one(actor)):
            bodies = {b for a in (actor, *_of(actor, actors)) for b in a.affiliated_with}
            found[each.role] = found.get(each.role, frozenset()) | {actor.id, *bodies}
    return found


def _is_one(actor: Actor) -> bool:
    """Tells of "a staffer" that nobody else is meant; "both sides" may be anybody."""
    return actor.kind == "unnamed" and actor.name.lower().startswith(("a ", "an ", "one "))


def _of(actor: Actor, actors: Mapping[str, Actor]) -> list[Actor]:
    return [actors[body] for body in actor.affiliated_with if body in actors]


def _titles(actors: Iterable[Actor]) -> frozenset[str]:
    """The words of the offices of those who take part."""
    return frozenset(
        wording.sense_of(word)
        for actor in actors
        for role in actor.roles
        for word in likeness.in_order(role)
    )
