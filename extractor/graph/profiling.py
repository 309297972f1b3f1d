"""Events -> events as they are compared, given who their participants are and who tells them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from extractor import likeness, senses
from extractor.actors import ids
from extractor.graph import event_profile, uncut, wording
from extractor.graph.event_profile import PARTIES, EventProfile, Sides, united
from extractor.records import Actor, DateRange, Event, Participant


class Teller:
    """Makes events ready to be compared; knows who their participants are.

    Args:
        actors: The actor of every node.
        frames: The words of each claim that say who said it.
        tellers: The person who made each claim, by its id, as far as known by name.
        events: All that shall be compared, for who is told of in one sentence.
        published: The days of publication of every article.
    """

    def __init__(
        self,
        actors: Mapping[str, Actor],
        frames: Mapping[str, frozenset[str]],
        tellers: Mapping[str, str],
        events: Iterable[Event],
        published: Mapping[str, DateRange | None],
    ) -> None:
        self._actors = actors
        self._together: dict[tuple[str, str], set[str]] = defaultdict(set)
        for event in events:
            for sentence in _sentences(event):
                self._together[sentence].update([part.actor_id for part in event.participants])
        self._frames = frames
        self._tellers = tellers
        self._published = published
        self._names: dict[str, frozenset[str]] = {}
        self._titles: dict[str, frozenset[str]] = {}
        self._sides: dict[str, frozenset[str]] = {}
        self._sentences: dict[str, frozenset[str]] = {}

    def __call__(self, event: Event) -> EventProfile:
        """Returns an event, whose participants are nodes already, ready to be compared."""
        told = [each for each in event.participants if each.actor_id in self._actors]
        parts = [each for each in told if each.role != "mentioned"]
        parties = [each.actor_id for each in parts if _is_party(each)]
        places = frozenset([each.actor_id for each in parts]).difference(parties)
        words = self._words(event, told)
        sense = wording.sense_of_trigger(event.lemma, words, somewhere=bool(places))
        undone = wording.UNDOING.get(sense)
        about = senses.told(wording.undone_object(event.lemma, words) if undone else words)
        if undone and not about:  # "cancelled it"
            about.update(self.beside(event) & senses.known_senses())
        if sense != senses.sense_of(event.lemma):
            about.add(sense)
        for each in parts:
            about -= self._titles[each.actor_id]
        return EventProfile(
            event=event,
            about=frozenset(about - wording.EMPTY_OR_UNDOING),
            reality="happened" if event.status == "ongoing" else event.status,
            sense=None if undone or sense in wording.LIGHT else sense,
            actors=frozenset(filter(self._is_told_apart, parties)),
            places=places,
            days=event_profile.ordinals(event.when.range),
            around=event_profile.around(event.when),
            teller=self._tellers.get(event.told_by or ""),
            undone=undone,
            words=words,
            known=self,
        )

    def beside(self, event: Event) -> frozenset[str]:
        """Returns the senses of the sentences that tell an event, each read once."""
        for each in event.sources:
            if each.sentence not in self._sentences:
                words = senses.undated(likeness.in_order(each.sentence))
                self._sentences[each.sentence] = frozenset(senses.told(words)) - wording.EMPTY
        return united([self._sentences[each.sentence] for each in event.sources])

    def company(self, event: Event) -> frozenset[str]:
        """Returns actors and places of what else these sentences tell."""
        there = frozenset().union(*(self._together.get(each, ()) for each in _sentences(event)))
        return there.difference([each.actor_id for each in self._parts(event)])

    def sides(self, event: Event) -> Sides:
        """Returns who takes part and whom they belong to, by role, but for groups."""
        found: dict[str, frozenset[str]] = {}
        for each in self._parts(event):
            side = self._sides[each.actor_id]
            if side:
                found[each.role] = found.get(each.role, frozenset()) | side
        return found

    def reported(self, event: Event) -> DateRange | None:
        """Returns the days of the first article that tells an event."""
        days = (self._published.get(each.article_id) for each in event.sources)
        return event_profile.earliest(days)

    def _parts(self, event: Event) -> Sequence[Participant]:
        """Who takes part, and is not only mentioned."""
        known = (each for each in event.participants if each.actor_id in self._actors)
        return [each for each in known if each.role != "mentioned"]

    def _words(self, event: Event, told: Sequence[Participant]) -> Sequence[str]:
        """The words of an event's line, without names, dates and who said it."""
        without = set(likeness.in_order(event.when.timex or ""))
        arranges = event.lemma in wording.ARRANGING
        for each in told:
            if each.actor_id not in self._names:
                self._learn(self._actors[each.actor_id])
            if self._has_name(each) or (arranges and each.role == "agent"):
                without |= self._names[each.actor_id]
        if event.told_by is not None:
            without.update(self._frames.get(event.told_by, ()))
        words = senses.undated(likeness.in_order(uncut.whole(event)))
        return [word for word in words if word not in without]

    def _has_name(self, part: Participant) -> bool:
        return self._actors[part.actor_id].kind != "unnamed"

    def _is_told_apart(self, actor_id: str) -> bool:
        """Leaves out nouns: "the tariffs" of one article may well be those of another."""
        actor = self._actors[actor_id]
        return actor.kind != "unnamed" or _is_one(actor)

    def _learn(self, actor: Actor) -> None:
        """Keeps what is said of an actor in every event: names, titles, those it acts for."""
        self._names[actor.id] = _words((actor.name, *actor.aliases))
        self._titles[actor.id] = frozenset(map(senses.sense_of, _words(actor.roles)))
        told_apart = actor.kind in PARTIES or _is_one(actor)
        bodies = [self._actors[body] for body in actor.affiliated_with if body in self._actors]
        above = (body for each in (actor, *bodies) for body in each.affiliated_with)
        self._sides[actor.id] = frozenset((actor.id, *above)) if told_apart else frozenset()


def _sentences(event: Event) -> Iterator[tuple[str, str]]:
    """Yields each sentence that tells an event, with its article."""
    return ((source.article_id, source.sentence) for source in event.sources)


def _is_party(part: Participant) -> bool:
    return part.role != "place" and ids.kind_of(part.actor_id) != "place"


def _is_one(actor: Actor) -> bool:
    """Tells of "a staffer" that nobody else is meant; "both sides" may be anybody."""
    return actor.kind == "unnamed" and actor.name.lower().startswith(("a ", "an ", "one "))


def _words(phrases: Iterable[str]) -> frozenset[str]:
    return frozenset(likeness.in_order(" ".join(phrases)))
