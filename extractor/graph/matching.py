"""Do two events tell of the same thing? By what they are about, who takes part, and when.

Words are compared by sense ("call" and "talks" are one) and weighed by how rare they are among the
events of the graph, so that a shared "review" says more than a shared "talks".
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import Literal

from extractor import lexicon, likeness
from extractor.records import DateRange, Event

LIGHT = frozenset({"hold", "have", "take", "make", "begin", "start", "conclude", "do", "be", "put"})
"""Verbs whose event is what they are said of: "hold talks"."""

Undone = Literal["postponed", "cancelled"]

UNDOING: dict[str, Undone] = {"postpone": "postponed", "cancel": "cancelled"}
"""Senses of verbs that undo a plan."""

PARTICLES: dict[tuple[str, str], Undone] = {
    ("put", "off"): "postponed",
    ("push", "back"): "postponed",
    ("call", "off"): "cancelled",
}
"""Verbs that undo one with a particle."""

PARTIES = frozenset({"person", "government", "organisation"})
"""Kinds of actors that tell one event from another; a group may stand for any of them."""

AUXILIARIES = frozenset(
    "been being can could did does had may might must should will would".split()
)

BESIDE = 8
"""So many words around a verb that undoes something tell what."""

_UNDOING_WORDS = frozenset({*UNDOING, "off", "back"})

RAREST, COMMON = 3, 60
"""An event is compared with those that have one of its rarest words, if few enough have it."""


@dataclass(frozen=True, slots=True)
class Told:
    """An event as it is compared.

    Attributes:
        event: The event.
        about: The senses of its words, without names and dates.
        sense: The sense of its trigger; None for a light verb, and where it undoes something.
        actors: Who takes part, without places.
        reported: The first day an article with a date told it; None when none has one.
        undone: What it does to another event: puts it off or calls it off; None for most.
    """

    event: Event
    about: frozenset[str]
    sense: str | None
    actors: frozenset[str]
    reported: date | None
    undone: Undone | None


@cache
def senses() -> dict[str, str]:
    """Returns the sense of each stem that has one (``lexicons/event_senses.tsv``)."""
    return dict(lexicon.read("event_senses"))  # type: ignore[arg-type]


@cache
def known_senses() -> frozenset[str]:
    """Returns every sense of the lexicon."""
    return frozenset(senses().values())


@lru_cache(maxsize=65_536)
def sense_of(word: str) -> str:
    """Returns the sense of a word, or its stem.

    >>> sense_of("negotiations"), sense_of("postponed"), sense_of("soybeans")
    ('talk', 'postpone', 'soybean')
    """
    stem = likeness.stem(word.lower())
    return senses().get(stem, stem)


def told(event: Event, names: Iterable[str], reported: date | None) -> Told:
    """Returns an event ready to be compared; ``names`` are those of its participants."""
    without = {*likeness.in_order(" ".join(names)), *likeness.in_order(event.when.timex or "")}
    words = [word for word in likeness.in_order(event.text) if word not in without]
    undone = _undone(event, words)
    words = _object(event, words) if undone else words
    about = frozenset(
        sense_of(word)
        for word in words
        if word not in likeness.empty()
        and likeness.stem(word) not in likeness.everyday()
        and (len(word) > 1 or word.isdigit())
    )
    own = {sense_of(event.lemma), *_UNDOING_WORDS} if undone else set()
    actors = {each.actor_id for each in event.participants if each.role != "place"}
    return Told(
        event=event,
        about=about - LIGHT - AUXILIARIES - own,
        sense=None if undone or event.lemma in LIGHT else sense_of(event.lemma),
        actors=frozenset(each for each in actors if not each.startswith("place:")),
        reported=reported,
        undone=undone,
    )


def _object(event: Event, words: list[str]) -> list[str]:
    """What is undone stands beside the verb; what follows later tells why, or before what."""
    trigger = likeness.stem(event.lemma)
    at = next((n for n, word in enumerate(words) if likeness.stem(word) == trigger), 0)
    return words[max(0, at - BESIDE) : at + 1 + BESIDE]


def _undone(event: Event, words: Sequence[str]) -> Undone | None:
    for (verb, particle), meaning in PARTICLES.items():
        if event.lemma == verb and particle in words:
            return meaning
    return UNDOING.get(sense_of(event.lemma))


class Events:
    """Events by the senses of their words."""

    def __init__(self, events: Sequence[Told]) -> None:
        self._events = events
        self._counts = Counter(sense for each in events for sense in each.about)
        self._by_sense: dict[str, list[int]] = defaultdict(list)
        self._undoing: dict[str, list[int]] = defaultdict(list)
        for number, each in enumerate(events):
            for sense in each.about:
                if each.undone is not None:
                    self._undoing[sense].append(number)
                if self._counts[sense] <= COMMON:
                    self._by_sense[sense].append(number)
        size = len(events) + 1
        self._weights = {
            sense: math.log(size / (count + 0.5)) + 0.5 for sense, count in self._counts.items()
        }
        self._unknown = math.log(size / 0.5) + 0.5

    def near(self, one: Told) -> list[Told]:
        """Returns the events that share a rare word with ``one``, and those that may undo it."""
        rarest = sorted(one.about, key=lambda sense: (self._counts[sense], sense))[:RAREST]
        found = {number for sense in rarest for number in self._by_sense.get(sense, ())}
        for sense in one.about:
            found.update(self._undoing.get(sense, ()))
        return [self._events[number] for number in sorted(found)]

    def weight(self, about: Iterable[str]) -> float:
        """Returns how much these senses say together."""
        return sum(self._weights.get(each, self._unknown) for each in sorted(about))

    def covered(self, one: Told, other: Told) -> float:
        """Returns how much of what ``one`` tells the other tells too, from 0 to 1."""
        whole = self.weight(one.about)
        return self.weight(one.about & other.about) / whole if whole > 0 else 0.0

    def likeness(self, one: Told, other: Told) -> float:
        """Returns how much of what the two tell together both tell, from 0 to 1."""
        whole = self.weight(one.about | other.about)
        return self.weight(one.about & other.about) / whole if whole > 0 else 0.0

    def share(self, one: Told, other: Told) -> float:
        """Returns how much of what the shorter of two tells the other tells too, from 0 to 1."""
        least = min(self.weight(one.about), self.weight(other.about))
        return self.weight(one.about & other.about) / least if least > 0 else 0.0


def same_kind(one: Told, other: Told) -> bool:
    """Tells whether two events are of one sort: their verbs, or what a light verb is said of."""
    shared = one.about & other.about
    if one.sense and other.sense:
        return one.sense == other.sense
    if one.sense or other.sense:
        return (one.sense or other.sense) in shared
    return bool(shared & known_senses())


def shared_words(one: Told, other: Told) -> str:
    """Returns the words of ``one`` that both tell, in order."""
    shared = one.about & other.about
    words = dict.fromkeys(likeness.in_order(one.event.text))
    return ", ".join(word for word in words if sense_of(word) in shared)


def parties_agree(one: Told, other: Told) -> bool:
    """Tells whether nothing in who takes part speaks against the same event.

    A president may act for a government; two presidents are two.
    """
    if one.actors & other.actors:
        return True
    kinds = {each.partition(":")[0] for each in one.actors} & PARTIES
    return not kinds & {each.partition(":")[0] for each in other.actors}


def overlap(one: DateRange | None, other: DateRange | None, *, slack: int = 0) -> bool:
    """Tells whether two stretches of days have a day in common, with so many days beside."""
    if one is None or other is None:
        return False
    gap = timedelta(days=slack)
    first = max(one.first or date.min, other.first or date.min)
    last = min(one.last or date.max, other.last or date.max)
    return first <= last or first - last <= gap
