"""Do two events tell of the same thing? By what they are about, who takes part, and when.

What two events share counts for more the fewer events of the graph have it: shared words, actors
and stretches of days each give the logarithm of how rare they are, and together they have to
outweigh the number of events that one could be mistaken for (Fellegi and Sunter, "A theory for
record linkage", 1969, https://doi.org/10.1080/01621459.1969.10501049).
"""

import math
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations

from extractor import likeness
from extractor.graph.told import PARTIES, Told
from extractor.graph.wording import known_senses, sense_of
from extractor.records import DateRange, Role

RAREST, COMMON, MOST = 5, 60, 300
"""An event is compared with those that have one of its rarest words, if few enough have it: all
with all, and one with all."""

Key = tuple[str, date | None]
"""A rare word; or the sort of an event and a month."""

FEWEST = 300
"""Fewer events say nothing of how rare a word is."""

APART = 0.4
"""How much words count against one event that only one report has, where each has some."""

WRITTEN = ("stated", "relative")
"""Reasons for a date that stand in the words of an event; any other says less."""

JOINT = frozenset({"talk", "meet", "deal", "sign", "agre", "truce", "resume", "merge"})
"""Senses of what parties do together."""

SHORT = timedelta(days=40)
"""Stretches of days within which events of one sort are compared."""


class Events:
    """Events by what they are about, who takes part, and when."""

    def __init__(self, events: Sequence[Told]) -> None:
        self.all = events
        self._counts = Counter(
            each for told in events for each in (*told.about, *told.actors, *told.places)
        )
        self._blocks: dict[Key, list[int]] = defaultdict(list)
        self._by_word: dict[str, list[int]] = defaultdict(list)
        for number, each in enumerate(events):
            for key in self._keys(each):
                self._blocks[key].append(number)
            for word in each.about:
                self._by_word[word].append(number)
        days = [ends for each in events if (ends := _ends(each.event.when.range))]
        self._first = sorted(first for first, _ in days)
        self._last = sorted(last for _, last in days)
        self._size = max(len(events), FEWEST)

    def near(self, one: Told) -> list[Told]:
        """Returns the events worth comparing with ``one``."""
        blocks = [self._blocks.get(key, []) for key in self._keys(one)]
        blocks += [self._by_word.get(word, []) for word in self._rarest(one)[:RAREST]]
        found = {number for block in blocks if len(block) <= MOST for number in block}
        return [self.all[number] for number in sorted(found)]

    def pairs(self) -> list[tuple[int, int]]:
        """Returns the pairs of positions worth comparing, each once."""
        found: set[tuple[int, int]] = set()
        for block in self._blocks.values():
            if len(block) <= COMMON:
                found.update(combinations(block, 2))
        return sorted(found)

    def _keys(self, one: Told) -> Iterator[Key]:
        """Events are compared that share a rare word, or are of one sort and of days near by."""
        for word in self._rarest(one)[:RAREST]:
            yield word, None
        senses = (one.about & known_senses()) | ({one.sense} if one.sense else set())
        for day in _days_around(one.event.when.range):
            for sense in senses:
                yield sense, day

    def _rarest(self, one: Told) -> list[str]:
        return sorted(one.about, key=lambda sense: (self._counts[sense], sense))

    def weight(self, shared: Iterable[str]) -> float:
        """Returns how much these senses and actors say together."""
        return sum(math.log(self._size / (self._counts[each] + 0.5)) for each in sorted(shared))

    def evidence(self, one: Told, other: Told) -> float:
        """Returns how much more speaks for one event than for chance, as a logarithm."""
        shared = self.weight(_all_of(one) & _all_of(other))
        apart = min(self.weight(one.about - other.about), self.weight(other.about - one.about))
        days = self._days(one, other)
        return shared + days - APART * apart - math.log(self._size)

    def _days(self, one: Told, other: Told) -> float:
        """How much it says that both are of the same days: more, the less happened on them."""
        a, b = _ends(one.event.when.range), _ends(other.event.when.range)
        if a is None or b is None:
            return math.log(12) if one.months & other.months else 0.0
        begun = bisect_right(self._first, max(a[1], b[1]))
        over = bisect_left(self._last, min(a[0], b[0]))
        rare = max(0.0, math.log(self._size / (begun - over + 0.5)))
        in_words = any(each.event.when.basis in WRITTEN for each in (one, other))
        return rare if in_words else rare / 2

    def covered(self, one: Told, other: Told) -> float:
        """Returns how much of what ``one`` tells the other tells too, from 0 to 1."""
        whole = self.weight(_all_of(one))
        return self.weight(_all_of(one) & _all_of(other)) / whole if whole > 0 else 0.0

    def share(self, one: Told, other: Told) -> float:
        """Returns how much of what the shorter of two tells the other tells too, from 0 to 1."""
        return max(self.covered(one, other), self.covered(other, one))

    def share_of_words(self, one: Told, other: Told) -> float:
        """Returns the same for words alone, whoever takes part."""
        least = min(self.weight(one.about), self.weight(other.about))
        return self.weight(one.about & other.about) / least if least > 0 else 0.0


def _all_of(told: Told) -> frozenset[str]:
    return told.about | told.actors | told.places


def _ends(days: DateRange | None) -> tuple[date, date] | None:
    return None if days is None else (days.first or date.min, days.last or date.max)


def _days_around(days: DateRange | None) -> Iterator[date]:
    """The first days of the months that a short stretch of days touches."""
    if days is None or days.first is None or days.last is None or days.last - days.first > SHORT:
        return
    around = (days.first - timedelta(days=4), days.first, days.last, days.last + timedelta(days=4))
    yield from sorted({day.replace(day=1) for day in around})


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

    Who acts in both, or is acted on in both, must be the same, or act for the same; only what
    parties do together may name them in any role. Places must be the same where both have some.
    """
    if one.places and other.places and not one.places & other.places:
        return False
    if one.undone != other.undone:
        return _nobody_else(one, other)
    together = one.sense in JOINT
    for role in ("agent", "patient", "recipient"):
        a, b = (_sides(each, role, together=together) for each in (one, other))
        if a and b and not a & b:
            return False
    return True


def _nobody_else(one: Told, other: Told) -> bool:
    """Whoever undoes something need not have planned it, but no other of the kind does."""
    kinds = [{each.partition(":")[0] for each in told.actors} for told in (one, other)]
    return not kinds[0] & kinds[1] & PARTIES or bool(one.actors & other.actors)


def _sides(told: Told, role: Role, *, together: bool) -> frozenset[str]:
    return (
        frozenset().union(*told.sides.values()) if together else told.sides.get(role, frozenset())
    )


def figures_agree(one: Told, other: Told) -> bool:
    """Tells whether two events give no figures, or share one, and are the same of a row."""
    figures = not one.figures or not other.figures or bool(one.figures & other.figures)
    row = not one.ordinals or not other.ordinals or bool(one.ordinals & other.ordinals)
    return figures and row


def overlap(one: DateRange | None, other: DateRange | None, *, slack: int = 0) -> bool:
    """Tells whether two stretches of days have a day in common, with so many days beside."""
    if one is None or other is None:
        return False
    gap = timedelta(days=slack)
    first = max(one.first or date.min, other.first or date.min)
    last = min(one.last or date.max, other.last or date.max)
    return first <= last or first - last <= gap
