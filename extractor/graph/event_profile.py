"""An event as it is compared with others: what it is about, who takes part, where and when.

Most events are like no other, which their words, parties and days tell; so what is compared only
of those that are alike is made when somebody first asks for it.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Protocol

import msgspec

from extractor import likeness
from extractor.graph import wording
from extractor.graph.wording import Undone
from extractor.records import DateRange, Event, Status, When

PARTIES = frozenset({"person", "government", "organisation", "product"})
"""Kinds of actors that tell one event from another; a group may stand for any of them."""

NEVER = date.max.toordinal()

WRITTEN = ("stated", "relative")
"""Reasons for a date that stand in the words of a sentence; any other says less."""

EARLIER, LATER = 1, 1
"""By how many days an event may lie before and after a day that its own words do not give."""

Sides = Mapping[str, frozenset[str]]


class Around(Protocol):
    """Who knows what stands around an event."""

    def beside(self, event: Event) -> frozenset[str]:
        """Returns the senses of the sentences that tell it."""

    def company(self, event: Event) -> frozenset[str]:
        """Returns actors and places of what else these sentences tell."""

    def sides(self, event: Event) -> Sides:
        """Returns who takes part and whom they belong to, by role."""

    def reported(self, event: Event) -> DateRange | None:
        """Returns the days of the first article that tells it."""


class EventProfile(msgspec.Struct, frozen=True, dict=True):
    """An event as it is compared.

    Attributes:
        event: The event.
        about: The senses of its words, without names and dates.
        reality: Its status; what happened and what goes on are one.
        sense: The sense of its trigger; None for a light verb, and where it undoes something.
        actors: Who takes part, without places.
        places: Where it was.
        days: The first and last of its days as ordinals, 0 and ``NEVER`` for an open end; None when
            unknown.
        around: The same with the days beside that it may be of where no words of its own say.
        teller: The person who tells it, as far as known by name.
        undone: What it does to another event: puts it off or calls it off; None for most.
        words: The words of its line, without names and dates.
        known: Who knows what stands around it.
    """

    event: Event
    about: frozenset[str]
    reality: Status
    sense: str | None
    actors: frozenset[str]
    places: frozenset[str]
    days: tuple[int, int] | None
    around: tuple[int, int] | None
    teller: str | None
    undone: Undone | None
    words: Sequence[str]
    known: Around

    @cached_property
    def traits(self) -> frozenset[str]:
        """All that it may share: senses, who takes part, where, and what it undoes."""
        found = self.about | self.actors | self.places
        return found | {self.undone} if self.undone else found

    @cached_property
    def beside(self) -> frozenset[str]:
        """The senses of the sentences that tell it, wherever its line is cut."""
        return self.known.beside(self.event)

    @cached_property
    def company(self) -> frozenset[str]:
        """Actors and places of what else these sentences tell."""
        return self.known.company(self.event)

    @cached_property
    def around_it(self) -> frozenset[str]:
        """All that stands beside it: senses, actors and places, which are never called alike."""
        return self.beside | self.company

    @cached_property
    def sides(self) -> Sides:
        """Who takes part and whom they belong to, by role; without groups, which may be anybody."""
        return self.known.sides(self.event)

    @cached_property
    def anybody(self) -> frozenset[str]:
        """All sides together."""
        return united(list(self.sides.values()))

    @cached_property
    def figures(self) -> frozenset[str]:
        """The numbers it gives."""
        from extractor.graph import figures  # only of what is alike

        found = figures.figures_of(self.words)
        if self.undone:
            found &= {figures.small_numbers().get(word, word) for word in self._told}
        return found

    @cached_property
    def ordinals(self) -> frozenset[str]:
        """The words that say which of a row it is ("first", "another"); empty for not told."""
        return likeness.ORDINALS.intersection(self._told)

    @cached_property
    def weekdays(self) -> frozenset[int]:
        """The days of the week, by ISO number, that the words of its date name or its one day is.

        Else the only one that its line names; empty for none known.
        """
        found = wording.weekdays_of(self.event.when)
        if found or self.event.when.basis in WRITTEN:
            return found
        return wording.named_weekdays(self.words)

    @cached_property
    def months(self) -> frozenset[int]:
        """The months its days touch, also where the year is not known; empty for none known."""
        return wording.months_of(self.event.when)

    @cached_property
    def reported(self) -> DateRange | None:
        """The days of the first article that tells it; None when none has any."""
        return self.known.reported(self.event)

    @property
    def _told(self) -> Sequence[str]:
        """The words of what it tells; of what is undone where it undoes something."""
        return wording.undone_object(self.event.lemma, self.words) if self.undone else self.words


class Merged(EventProfile, frozen=True, dict=True):
    """Several reports as the one event they are.

    Attributes:
        reports: The reports.
    """

    reports: tuple[EventProfile, ...]

    @cached_property
    def beside(self) -> frozenset[str]:
        """What stands beside any."""
        return united([each.beside for each in self.reports])

    @cached_property
    def company(self) -> frozenset[str]:
        """Who is told of beside any."""
        return united([each.company for each in self.reports])

    @cached_property
    def sides(self) -> Sides:
        """All who take part, by role."""
        roles = sorted({role for each in self.reports for role in each.sides})
        none: frozenset[str] = frozenset()
        return {r: united([each.sides.get(r, none) for each in self.reports]) for r in roles}

    @cached_property
    def figures(self) -> frozenset[str]:
        """All numbers."""
        return united([each.figures for each in self.reports])

    @cached_property
    def ordinals(self) -> frozenset[str]:
        """All words that say which of a row it is."""
        return united([each.ordinals for each in self.reports])

    @cached_property
    def weekdays(self) -> frozenset[int]:
        """All days of the week that are known."""
        found: frozenset[int] = frozenset()
        return found.union(*(each.weekdays for each in self.reports))

    @cached_property
    def reported(self) -> DateRange | None:
        """The days of the first of all."""
        return earliest(each.reported for each in self.reports)


def merged(told: Sequence[EventProfile], event: Event) -> EventProfile:
    """Returns several reports as the one event they are."""
    first = told[0]
    return Merged(
        event=event,
        about=united([each.about for each in told]),
        reality=first.reality,
        sense=first.sense,
        actors=united([each.actors for each in told]),
        places=united([each.places for each in told]),
        days=ordinals(event.when.range),
        around=around(event.when),
        teller=first.teller,
        undone=first.undone,
        words=first.words,
        known=first.known,
        reports=tuple(told),
    )


def united(sets: Sequence[frozenset[str]]) -> frozenset[str]:
    """Returns what is in any of some sets."""
    return sets[0] if len(sets) == 1 else frozenset().union(*sets)


def earliest(days: Iterable[DateRange | None]) -> DateRange | None:
    """Returns the earliest days of publication that are known, else one that is only bounded."""
    known = [each for each in days if each is not None]
    return min(
        known,
        key=lambda each: (each.first is None or each.last is None, each.first or date.max),
        default=None,
    )


def ordinals(days: DateRange | None) -> tuple[int, int] | None:
    """Returns the first and the last day as ordinals; 0 and ``NEVER`` for an open end."""
    if days is None:
        return None
    first, last = days.first, days.last
    return first.toordinal() if first else 0, last.toordinal() if last else NEVER


def around(when: When) -> tuple[int, int] | None:
    """Returns the same with the days beside where no words of its own give them."""
    found = ordinals(when.range)
    return (
        found if found is None or when.basis in WRITTEN else (found[0] - EARLIER, found[1] + LATER)
    )
