"""Do two events tell of the same thing? By what they are about, who takes part, and when.

What two events share counts for more the fewer events of the graph have it: shared words, actors
and stretches of days each give the logarithm of how rare they are, and together they have to
outweigh the number of events that one could be mistaken for (Fellegi and Sunter, "A theory for
record linkage", 1969, https://doi.org/10.1080/01621459.1969.10501049).
"""

import math
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain

from extractor import likeness
from extractor.actors import ids
from extractor.graph.event_profile import NEVER, PARTIES, WRITTEN, EventProfile
from extractor.senses import known_senses, sense_of

RAREST, COMMON, MOST = 5, 60, 200
"""An event is compared with those that have one of its rarest words, if few enough have it: all
with all, and one with all."""

LATER = frozenset({"another", "further"})
"""Words for one of a row that is not the first."""

Key = tuple[str, int | None]
"""A rare word; or the sort of an event and a stretch of days."""

FEWEST = 300
"""Fewer events say nothing of how rare a word is."""

APART = 0.4
"""How much words count against one event that only one report has, where each has some."""

ASIDE = 0.6
"""How much counts what only the sentence of one tells: it may be of another event."""

JOINT = frozenset({"talk", "meet", "deal", "sign", "agree", "truce", "resume", "merge"})
"""Senses of what parties do together."""

SHORT, MONTH, NEARBY = 40, 32, 4
"""Events of one sort are compared whose days, if no more than so many, touch the same stretch, with
some days beside."""


class Events:
    """Events by what they are about, who takes part, and when."""

    def __init__(self, events: Sequence[EventProfile]) -> None:
        self.all = events
        counts = Counter(chain.from_iterable([each.traits for each in events]))
        self._size = max(len(events), FEWEST)
        self._chance = _millis(self._size)
        self._weights = _Weights(self._chance)
        self._weights.update({each: _millis(self._size / (n + 0.5)) for each, n in counts.items()})
        rarest = sorted(sorted(counts), key=self._weights.__getitem__, reverse=True)
        self._places = {each: place for place, each in enumerate(rarest)}
        self._blocks: dict[Key, list[int]] = defaultdict(list)
        for number, each in enumerate(events):
            for key in self._keys(each):
                self._blocks[key].append(number)
        self._first = sorted(each.days[0] for each in events if each.days)
        self._last = sorted(each.days[1] for each in events if each.days)

    @cached_property
    def _by_word(self) -> Mapping[str, list[int]]:
        """The events by each of their words, which only plans are looked up by."""
        return _positions(self.all)

    @cached_property
    def _undoing(self) -> Mapping[str, list[int]]:
        """Likewise those that undo another event."""
        return _positions(self.all, undoing=True)

    def near(self, one: EventProfile) -> list[EventProfile]:
        """Returns the events worth comparing with ``one``, and all that may undo it."""
        blocks = [self._blocks.get(key, []) for key in self._keys(one)]
        blocks += [self._by_word.get(word, []) for word in self._rarest(one)]
        found = {number for block in blocks if len(block) <= MOST for number in block}
        found.update(*(self._undoing.get(word, ()) for word in one.about))
        return [self.all[number] for number in sorted(found)]

    def pairs(self) -> set[tuple[int, int]]:
        """Returns the pairs of positions worth comparing of events of one sort, each once.

        They share a rare word or their sort, and their days are near where both are known.
        """
        found: set[tuple[int, int]] = set()
        around = [each.around or (0, NEVER) for each in self.all]
        for block in self._blocks.values():
            if not 1 < len(block) <= MOST:
                continue
            for senses in self._by_sort(block).values():
                light = senses.get(None, [])
                for sense, alike in senses.items():
                    beside = alike if sense is None else [*alike[:COMMON], *light]
                    for at, one in enumerate(alike[:COMMON]):
                        first, last = around[one]
                        for other in beside[at + 1 :]:
                            if around[other][0] <= last and first <= around[other][1]:
                                found.add((one, other) if one < other else (other, one))
        return found

    def _by_sort(self, block: Iterable[int]) -> dict[Hashable, dict[str | None, list[int]]]:
        """Groups events by how real they are and what they undo, then by sense."""
        sorts: dict[Hashable, dict[str | None, list[int]]] = defaultdict(lambda: defaultdict(list))
        for number in block:
            told = self.all[number]
            sorts[told.reality, told.undone][told.sense].append(number)
        return sorts

    def _keys(self, one: EventProfile) -> Iterator[Key]:
        """Events are compared that share a rare word, or are of one sort and of days near by."""
        for word in self._rarest(one):
            yield word, None
        if one.days is not None and one.days[1] - one.days[0] <= SHORT:
            senses = (one.about & known_senses()) | ({one.sense} if one.sense else set())
            months = {(day // MONTH) for day in (one.days[0] - NEARBY, one.days[1] + NEARBY)}
            for month in sorted(months):
                for sense in senses:
                    yield sense, month

    def _rarest(self, one: EventProfile) -> list[str]:
        return sorted(one.about, key=self._places.__getitem__)[:RAREST]

    def weight(self, shared: Iterable[str]) -> int:
        """Returns how much these senses and actors say together, in thousandths.

        Whole numbers, so that the order in which they are added makes no difference.
        """
        return sum(map(self._weights.__getitem__, shared))

    def evidence(self, one: EventProfile, other: EventProfile, *, least: float = -NEVER) -> float:
        """Returns how much more speaks for one event than for chance, as a logarithm.

        What speaks against it is not asked where already what speaks for it is below ``least``.
        """
        lines = one.traits & other.traits
        shared = self.weight(lines) + ASIDE * self.weight(_aside(one, other) - lines)
        days = self._days(one, other)
        if (most := (shared - self._chance) / 1000 + days) < least:
            return most
        only = one.about - other.about - other.beside, other.about - one.about - one.beside
        apart = min(map(self.weight, only))
        return (shared - APART * apart - self._chance) / 1000 + days

    def _days(self, one: EventProfile, other: EventProfile) -> float:
        """How much it says that both are of the same days: more, the less happened on them."""
        if one.days is None or other.days is None:
            return math.log(12) if one.months & other.months else 0.0
        begun = bisect_right(self._first, max(one.days[1], other.days[1]))
        over = bisect_left(self._last, min(one.days[0], other.days[0]))
        rare = max(0.0, math.log(self._size / (begun - over + 0.5)))
        in_words = one.event.when.basis in WRITTEN or other.event.when.basis in WRITTEN
        return rare if in_words else rare / 2

    def covered(self, one: EventProfile, other: EventProfile) -> float:
        """Returns how much of what ``one`` tells the other tells too, from 0 to 1."""
        whole = self.weight(one.traits)
        shared = one.traits & (other.traits | _aside(one, other))
        return self.weight(shared) / whole if whole > 0 else 0.0

    def share(self, one: EventProfile, other: EventProfile) -> float:
        """Returns how much of what the shorter of two tells the other tells too, from 0 to 1."""
        return max(self.covered(one, other), self.covered(other, one))

    def share_of_words(self, one: EventProfile, other: EventProfile) -> float:
        """Returns the same for words alone, whoever takes part."""
        return max(self._words_covered(one, other), self._words_covered(other, one))

    def alike(self, one: EventProfile, other: EventProfile) -> float:
        """Returns how much of what each of two tells in words the other tells too, from 0 to 1."""
        return min(self._words_covered(one, other), self._words_covered(other, one))

    def _words_covered(self, one: EventProfile, other: EventProfile) -> float:
        whole = self.weight(one.about)
        lines = one.about & other.about
        shared = self.weight(lines) + ASIDE * self.weight(one.about & other.beside - lines)
        return shared / whole if whole > 0 else 0.0


class _Weights(dict[str, int]):
    """What each sense or actor says; one that no event tells by itself as much as it can."""

    def __init__(self, most: int) -> None:
        self._most = most

    def __missing__(self, each: str) -> int:
        return self._most


def _positions(events: Sequence[EventProfile], *, undoing: bool = False) -> dict[str, list[int]]:
    """Returns the positions of events by each of their words; of all, or of those that undo one."""
    found: dict[str, list[int]] = defaultdict(list)
    for number, each in enumerate(events):
        if not undoing or each.undone is not None:
            for word in each.about:
                found[word].append(number)
    return found


def _aside(one: EventProfile, other: EventProfile) -> frozenset[str]:
    """Returns what speaks for one event, though only the sentence of one tells it."""
    return (one.traits & other.around_it) | (other.traits & one.around_it)


def share_parties(one: EventProfile, other: EventProfile) -> bool:
    """Tells whether an actor of one takes part in the other, or is told of beside it."""
    within = one.actors & (other.actors | other.company), other.actors & one.company
    return any(within)


def share_agents(one: EventProfile, other: EventProfile) -> bool:
    """Tells whether somebody did both."""
    return bool(one.sides.get("agent", frozenset()) & other.sides.get("agent", frozenset()))


def shared_senses(one: EventProfile, other: EventProfile) -> frozenset[str]:
    """Returns what both tell, the words of one in the line or the sentence of the other."""
    return (one.about & (other.about | other.beside)) | (other.about & one.beside)


def _millis(ratio: float) -> int:
    return round(1000 * math.log(ratio))


def same_kind(one: EventProfile, other: EventProfile) -> bool:
    """Tells whether two events are of one sort: their verbs, or what a light verb is said of."""
    if one.sense and other.sense:
        return one.sense == other.sense
    shared = one.about & other.about & known_senses()
    sense = one.sense or other.sense
    return sense in shared if sense else bool(shared)


def shared_words(one: EventProfile, other: EventProfile) -> str:
    """Returns the words of ``one`` that both tell, in order."""
    shared = one.about & other.about
    words = dict.fromkeys(likeness.in_order(one.event.text))
    return ", ".join(word for word in words if sense_of(word) in shared)


def parties_agree(one: EventProfile, other: EventProfile) -> bool:
    """Tells whether nothing in who takes part speaks against the same event.

    Who acts in both, or is acted on in both, must be the same, or act for the same; only what
    parties do together may name them in any role. Places must be the same where both have some.
    """
    if one.places and other.places and not one.places & other.places:
        return False
    if one.undone != other.undone:
        return _nobody_else(one, other)
    if one.sense in JOINT:
        return _meet(one.anybody, other.anybody) and _meet(_persons(one), _persons(other))
    for role, side in one.sides.items():
        facing = other.sides.get(role)
        if facing and side.isdisjoint(facing):
            return False
    return True


def _meet(some: frozenset[str], others: frozenset[str]) -> bool:
    return not some or not others or not some.isdisjoint(others)


def _persons(told: EventProfile) -> frozenset[str]:
    return frozenset(each for each in told.actors if ids.kind_of(each) == "person")


def _nobody_else(one: EventProfile, other: EventProfile) -> bool:
    """Whoever undoes something need not have planned it, but no other of the kind does."""
    kinds = [{ids.kind_of(each) for each in told.actors} for told in (one, other)]
    return not kinds[0] & kinds[1] & PARTIES or bool(one.actors & other.actors)


def figures_agree(one: EventProfile, other: EventProfile) -> bool:
    """Tells whether two events give no figures, or share one, and are the same of a row."""
    figures = not one.figures or not other.figures or bool(one.figures & other.figures)
    row = one.ordinals & other.ordinals or (
        LATER & (one.ordinals | other.ordinals) and "first" not in one.ordinals | other.ordinals
    )
    return figures and (not one.ordinals or not other.ordinals or bool(row))


def weekdays_agree(one: EventProfile, other: EventProfile) -> bool:
    """Tells whether two events may be of one day of the week: no Tuesday is a Thursday."""
    return not one.weekdays or not other.weekdays or bool(one.weekdays & other.weekdays)


def overlap(one: tuple[int, int] | None, other: tuple[int, int] | None, *, slack: int = 0) -> bool:
    """Tells whether two stretches of days have a day in common, with so many days beside."""
    if one is None or other is None:
        return False
    return max(one[0], other[0]) - min(one[1], other[1]) <= slack
