"""An event as it is compared with others: what it is about, who takes part, where and when."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

import msgspec
from msgspec.structs import replace

from extractor import likeness, senses
from extractor.actors import ids
from extractor.graph import figures, uncut, wording
from extractor.graph.wording import Undone
from extractor.records import Actor, DateRange, Event, Participant, Status, When

PARTIES = frozenset({"person", "government", "organisation", "product"})
"""Kinds of actors that tell one event from another; a group may stand for any of them."""

NEVER = date.max.toordinal()

WRITTEN = ("stated", "relative")
"""Reasons for a date that stand in the words of a sentence; any other says less."""

EARLIER, LATER = 1, 1
"""By how many days an event may lie before and after a day that its own words do not give."""


class EventProfile(msgspec.Struct, frozen=True):
    """An event as it is compared.

    Attributes:
        event: The event.
        about: The senses of its words, without names and dates.
        beside: Those of the sentences that tell it, wherever its line is cut.
        company: Actors and places of what else these sentences tell.
        reality: Its status; what happened and what goes on are one.
        sense: The sense of its trigger; None for a light verb, and where it undoes something.
        actors: Who takes part, without places.
        sides: The same and whom they belong to, by role; without groups, which may be anybody.
        anybody: All sides together.
        places: Where it was.
        figures: The numbers it gives.
        ordinals: The words that say which of a row it is ("first", "another"); empty for not told.
        days: The first and last of its days as ordinals, 0 and ``NEVER`` for an open end; None when
            unknown.
        around: The same with the days beside that it may be of where no words of its own say.
        weekdays: The days of the week, by ISO number, that the words of its date name or its one
            day is, else the only one that its line names; empty for none known.
        months: The months its days touch, also where the year is not known; empty for none known.
        reported: The days of the first article that tells it; None when none has any.
        undone: What it does to another event: puts it off or calls it off; None for most.
    """

    event: Event
    about: frozenset[str]
    beside: frozenset[str]
    company: frozenset[str]
    reality: Status
    sense: str | None
    actors: frozenset[str]
    sides: Mapping[str, frozenset[str]]
    anybody: frozenset[str]
    places: frozenset[str]
    figures: frozenset[str]
    ordinals: frozenset[str]
    days: tuple[int, int] | None
    around: tuple[int, int] | None
    weekdays: frozenset[int]
    months: frozenset[int]
    reported: DateRange | None
    teller: str | None
    undone: Undone | None


class Teller:
    """Makes events ready to be compared; knows who their participants are.

    Args:
        actors: The actor of every node.
        frames: The words of each claim that say who said it.
        tellers: The person who made each claim, by its id, as far as known by name.
        events: All that shall be compared, for who is told of in one sentence.
    """

    def __init__(
        self,
        actors: Mapping[str, Actor],
        frames: Mapping[str, frozenset[str]],
        tellers: Mapping[str, str],
        events: Iterable[Event],
    ) -> None:
        self._actors = actors
        self._together: dict[tuple[str, str], set[str]] = defaultdict(set)
        for event in events:
            for sentence in _sentences(event):
                self._together[sentence].update(part.actor_id for part in event.participants)
        self._frames = frames
        self._tellers = tellers
        self._names: dict[str, frozenset[str]] = {}
        self._titles: dict[str, frozenset[str]] = {}
        self._sides: dict[str, frozenset[str]] = {}
        self._sentences: dict[str, frozenset[str]] = {}

    def __call__(self, event: Event, reported: DateRange | None) -> EventProfile:
        """Returns an event ready to be compared.

        Args:
            event: The event, whose participants are nodes already.
            reported: The days of the first article that tells it.
        """
        told = [each for each in event.participants if each.actor_id in self._actors]
        parts = [each for each in told if each.role != "mentioned"]
        for each in told:
            self._learn(self._actors[each.actor_id])
        without = {*likeness.in_order(event.when.timex or "")}
        arranges = event.lemma in wording.ARRANGING
        without.update(
            *(
                self._names[each.actor_id]
                for each in told
                if self._has_name(each) or (arranges and each.role == "agent")
            )
        )
        without.update(self._frames.get(event.told_by or "", ()))
        words = senses.undated(likeness.in_order(uncut.whole(event)))
        words = [word for word in words if word not in without]
        sides = self._by_role(parts)
        parties = [each.actor_id for each in parts if _is_party(each)]
        places = frozenset(part.actor_id for part in parts) - {*parties}
        sense = wording.sense_of_trigger(event.lemma, words, somewhere=bool(places))
        named = frozenset() if event.when.basis in WRITTEN else wording.named_weekdays(words)
        undone, counted = wording.UNDOING.get(sense), figures.figures_of(words)
        if undone:
            words = wording.undone_object(event.lemma, words)
            counted &= {figures.small_numbers().get(word, word) for word in words}
        about = senses.told(words)
        beside = self._beside(event)
        if undone and not about:  # "cancelled it"
            about.update(beside & senses.known_senses())
        if sense != senses.sense_of(event.lemma):
            about.add(sense)
        about.difference_update(*(self._titles[each.actor_id] for each in parts))
        return EventProfile(
            event=event,
            about=frozenset(about - wording.EMPTY_OR_UNDOING),
            beside=beside,
            company=self._company(event) - frozenset(part.actor_id for part in parts),
            reality="happened" if event.status == "ongoing" else event.status,
            sense=None if undone or sense in wording.LIGHT else sense,
            actors=frozenset(filter(self._is_told_apart, parties)),
            sides=sides,
            anybody=_united(list(sides.values())),
            places=places,
            figures=counted,
            ordinals=likeness.ORDINALS.intersection(words),
            days=ordinals(event.when.range),
            around=_around(event.when),
            weekdays=wording.weekdays_of(event.when) or named,
            months=wording.months_of(event.when),
            reported=reported,
            teller=self._tellers.get(event.told_by or ""),
            undone=undone,
        )

    def _beside(self, event: Event) -> frozenset[str]:
        """Returns the senses of the sentences that tell an event, each read once."""
        for each in event.sources:
            if each.sentence not in self._sentences:
                words = senses.undated(likeness.in_order(each.sentence))
                self._sentences[each.sentence] = frozenset(senses.told(words)) - wording.EMPTY
        return _united([self._sentences[each.sentence] for each in event.sources])

    def _company(self, event: Event) -> frozenset[str]:
        return frozenset().union(*(self._together.get(each, ()) for each in _sentences(event)))

    def _has_name(self, part: Participant) -> bool:
        return self._actors[part.actor_id].kind != "unnamed"

    def _is_told_apart(self, actor_id: str) -> bool:
        """Leaves out nouns: "the tariffs" of one article may well be those of another."""
        actor = self._actors[actor_id]
        return actor.kind != "unnamed" or _is_one(actor)

    def _learn(self, actor: Actor) -> None:
        """Keeps what is said of an actor in every event: names, titles, those it acts for."""
        if actor.id in self._names:
            return
        self._names[actor.id] = _words((actor.name, *actor.aliases))
        self._titles[actor.id] = frozenset(map(senses.sense_of, _words(actor.roles)))
        told_apart = actor.kind in PARTIES or _is_one(actor)
        bodies = [self._actors[body] for body in actor.affiliated_with if body in self._actors]
        above = (body for each in (actor, *bodies) for body in each.affiliated_with)
        self._sides[actor.id] = frozenset((actor.id, *above)) if told_apart else frozenset()

    def _by_role(self, parts: Iterable[Participant]) -> dict[str, frozenset[str]]:
        found: dict[str, frozenset[str]] = {}
        for each in parts:
            side = self._sides[each.actor_id]
            if side:
                found[each.role] = found.get(each.role, frozenset()) | side
        return found


def merged(told: Sequence[EventProfile], event: Event) -> EventProfile:
    """Returns several reports as the one event they are."""
    roles = sorted({role for each in told for role in each.sides})
    return replace(
        told[0],
        event=event,
        days=ordinals(event.when.range),
        around=_around(event.when),
        weekdays=frozenset().union(*(each.weekdays for each in told)),
        months=wording.months_of(event.when),
        about=frozenset().union(*(each.about for each in told)),
        beside=frozenset().union(*(each.beside for each in told)),
        company=frozenset().union(*(each.company for each in told)),
        actors=frozenset().union(*(each.actors for each in told)),
        sides={r: frozenset().union(*(each.sides.get(r, ()) for each in told)) for r in roles},
        anybody=frozenset().union(*(each.anybody for each in told)),
        places=frozenset().union(*(each.places for each in told)),
        figures=frozenset().union(*(each.figures for each in told)),
        ordinals=frozenset().union(*(each.ordinals for each in told)),
        reported=earliest(each.reported for each in told),
    )


def earliest(days: Iterable[DateRange | None]) -> DateRange | None:
    """Returns the earliest days of publication that are known, else one that is only bounded."""
    known = [each for each in days if each is not None]
    return min(
        known,
        key=lambda each: (each.first is None or each.last is None, each.first or date.max),
        default=None,
    )


def _sentences(event: Event) -> Iterator[tuple[str, str]]:
    """Yields each sentence that tells an event, with its article."""
    return ((source.article_id, source.sentence) for source in event.sources)


def _united(sets: Sequence[frozenset[str]]) -> frozenset[str]:
    return sets[0] if len(sets) == 1 else frozenset().union(*sets)


def _is_party(part: Participant) -> bool:
    return part.role != "place" and ids.kind_of(part.actor_id) != "place"


def _is_one(actor: Actor) -> bool:
    """Tells of "a staffer" that nobody else is meant; "both sides" may be anybody."""
    return actor.kind == "unnamed" and actor.name.lower().startswith(("a ", "an ", "one "))


def _words(phrases: Iterable[str]) -> frozenset[str]:
    return frozenset(likeness.in_order(" ".join(phrases)))


def ordinals(days: DateRange | None) -> tuple[int, int] | None:
    """Returns the first and the last day as ordinals; 0 and ``NEVER`` for an open end."""
    if days is None:
        return None
    first, last = days.first, days.last
    return first.toordinal() if first else 0, last.toordinal() if last else NEVER


def _around(when: When) -> tuple[int, int] | None:
    days = ordinals(when.range)
    return days if days is None or when.basis in WRITTEN else (days[0] - EARLIER, days[1] + LATER)
