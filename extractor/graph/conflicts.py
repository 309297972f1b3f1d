"""Who contradicts whom: claims of two speakers about one event that cannot both be right.

Linked are claims made within days of each other, or told by one article, whose events tell of the
same thing (``matching``), where one tells it as real or to come and the other denies it, or says
that it was called off.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from extractor import likeness
from extractor.actors import ids
from extractor.graph import matching, unsure, wording
from extractor.graph.conflict import Conflict
from extractor.graph.event_profile import EventProfile
from extractor.graph.matching import Events
from extractor.records import Claim

WITHIN = timedelta(days=7)
"""Claims further apart may each have been right on their day."""

SAME = 0.5
"""How much of what the shorter claim tells the other must tell too."""

AHEAD = frozenset("going intend intends plan planned plans will wo would".split())
"""Words of what is to come."""

ARRANGED = 0.3
"""How much of what was arranged must be what the other side undoes."""

CENTRAL = 0.15
"""How much of what was planned must be what the other side undoes; a mere mention is not it."""

TOLD = 2
"""More words than these a denial and what it denies must share, or tell little besides."""

ASKING = ("asks", "orders")
"""What somebody wants to be is not told as so."""

LONGEST = 60
"""A claim of more words, such as a turn of a transcript, does not stand for each thing it tells."""


@dataclass(frozen=True, slots=True)
class Carried:
    """A claim with an event that it tells; its day is None when nobody knows when it was made."""

    day: date | None
    claim: Claim
    told: EventProfile


def find(claims: Sequence[Claim], events: Events) -> Iterator[Conflict]:
    """Yields every pair of claims once.

    Args:
        claims: Claims as the graph has them, in a stable order.
        events: All events of the graph.
    """
    told = {each.event.id: each for each in events.all}
    carried = [
        Carried(_day(claim), claim, told[event])
        for claim in claims
        if _takes_a_side(claim)
        for event in claim.event_ids
        if event in told and not unsure.is_asked_of(told[event])
    ]
    carried.sort(key=lambda each: (each.day or date.max, each.claim.id, each.told.event.id))
    beside = _Beside(carried)
    undone: dict[str, set[str]] = defaultdict(set)
    for each in carried:
        if each.told.undone is not None:
            undone[each.claim.id].update(each.told.about)
    seen: set[tuple[str, str]] = set()
    for one in carried:
        if one.told.undone is None and one.told.reality != "negated":
            continue  # asked from the side that denies
        for other in beside.of(one):
            first, second = sorted((one, other), key=lambda each: each.day or date.max)
            pair = (first.claim.id, second.claim.id)
            if _is_same_speaker(one.claim, other.claim) or seen & {pair, pair[::-1]}:
                continue
            if other.told.reality == "happened" and not one.told.undone and _is_open(one, other):
                continue
            if one.told.undone and one.told.about & undone[other.claim.id]:
                continue  # both tell that it was undone
            if _share(one.told, other.told, events) < SAME:
                continue
            why = _contradiction(one.told, other.told, events)
            if why is not None:
                seen.add(pair)
                yield Conflict(*pair, why)


class _Beside:
    """Claims that were made within days of each other, or that one article tells."""

    def __init__(self, carried: Sequence[Carried]) -> None:
        self._carried = carried
        self._days = [each.day or date.max for each in carried]
        self._by_word: dict[str, list[int]] = defaultdict(list)
        self._by_article: dict[str, set[int]] = defaultdict(set)
        for at, each in enumerate(carried):
            for word in each.told.about:
                self._by_word[word].append(at)
            for source in each.claim.sources:
                self._by_article[source.article_id].add(at)

    def of(self, one: Carried) -> list[Carried]:
        """Returns those that share a word with ``one``, in order."""
        first = last = len(self._days)
        if one.day is not None:
            first = bisect_left(self._days, one.day - WITHIN)
            last = bisect_right(self._days, one.day + WITHIN)
        article = set().union(*(self._by_article[each.article_id] for each in one.claim.sources))
        found: set[int] = set()
        for word in one.told.about:
            at = self._by_word[word]
            found.update(at[bisect_left(at, first) : bisect_left(at, last)])
            found.update(article.intersection(at))
        return [self._carried[at] for at in sorted(found)]


def _takes_a_side(claim: Claim) -> bool:
    """Leaves out what is only asked (for), what nobody says, and what tells of many things."""
    if claim.content_text.rstrip(" \"'”’)").endswith("?"):
        return False
    said = claim.speaker is not None and claim.polarity not in ASKING
    return said and len(claim.content_text.split()) <= LONGEST


def _is_same_speaker(one: Claim, other: Claim) -> bool:
    """Tells whether one person or body speaks; persons of one family name may be one."""
    speakers = [each.speaker or "" for each in (one, other)]
    if any(ids.kind_of(each) != "person" for each in speakers):
        return one.speaker == other.speaker
    first, second = (ids.slug_of(each).rpartition("-")[2] for each in speakers)
    return first == second


def _is_open(one: Carried, other: Carried) -> bool:
    """Tells whether what one denies may have happened after that, for its day is not known."""
    return one.day != other.day and any(_is_by_then(each.claim) for each in (one, other))


def _is_by_then(claim: Claim) -> bool:
    return claim.when.range is not None and claim.when.range.first is None


def _contradiction(one: EventProfile, other: EventProfile, events: Events) -> str | None:
    """Says in what two events cannot both be; only asked from the side that denies."""
    shared = one.about & other.about
    if not shared or not matching.parties_agree(one, other):
        return None
    if one.reality == "happened" and one.undone:
        is_over = one.event.status == "happened" and not _was_before(other, one)
        if is_over and not other.undone and _is_undone(one, other, events):
            words = matching.shared_words(one, other)
            return f"one tells it as {one.undone}, the other as {other.event.status}: {words}"
        return None
    same = one.sense is not None and one.sense == other.sense
    known = bool(one.actors & other.actors) or (len(shared) > TOLD and one.actors and other.actors)
    much = len(shared) > TOLD or (len(shared) == TOLD and _are_alike(one, other, events))
    denied = ("planned",) if _is_ahead(one) else ("happened", "planned")
    days = one.around is None or other.around is None or matching.overlap(one.around, other.around)
    if same and known and much and days and other.reality in denied:
        words = matching.shared_words(one, other)
        return f"one denies what the other tells as {other.event.status}: {words}"
    return None


def _was_before(told: EventProfile, undone: EventProfile) -> bool:
    """Tells whether something went on before it was called off, which is no contradiction."""
    if told.reality != "happened" or told.days is None or undone.days is None:
        return False
    return told.days[1] < undone.days[0]


def _is_undone(one: EventProfile, other: EventProfile, events: Events) -> bool:
    """Tells whether what one undoes is what the other tells of.

    What is put off may have begun; what is called off may have been agreed on, or else is told of
    in more than one word.
    """
    shared, arranged = one.about & other.about, other.event.lemma in wording.ARRANGING
    known = one.actors & other.actors or (shared & matching.JOINT and _may_meet(one, other))
    if len(shared) < TOLD and not known and not _are_alike(one, other, events):
        return False  # of "payments" there are many
    named = other.sense is None or other.sense in shared or arranged
    if other.reality == "planned":
        return named and events.weight(shared) >= CENTRAL * events.weight(_what(other))
    told = events.weight(shared) >= ARRANGED * events.weight(_what(other))
    said_to_be = (arranged and told) or (one.undone == "cancelled" and len(shared) > 1)
    return named and said_to_be and other.reality == "happened"


def _may_meet(one: EventProfile, other: EventProfile) -> bool:
    """Tells whether two talk of a meeting, and neither of whoever "I" met."""
    return not unsure.is_anybodys(one) and not unsure.is_anybodys(other)


def _share(one: EventProfile, other: EventProfile, events: Events) -> float:
    """Returns how much of what the shorter of two tells the other tells too, from 0 to 1."""
    what = _what(one), _what(other)
    least = min(map(events.weight, what))
    return events.weight(matching.shared_senses(one, other)) / least if least > 0 else 0.0


def _what(told: EventProfile) -> frozenset[str]:
    """Returns what an event is about; of arranging something, only that."""
    return told.about - {told.sense} if told.event.lemma in wording.ARRANGING else told.about


def _is_ahead(told: EventProfile) -> bool:
    """Tells of "will not raise" that what was raised before is not denied."""
    return not AHEAD.isdisjoint(likeness.in_order(told.event.text))


def _are_alike(one: EventProfile, other: EventProfile, events: Events) -> bool:
    """Tells whether each of the two tells little besides what they share."""
    shared = events.weight(one.about & other.about)
    most = max(events.weight(one.about), events.weight(other.about))
    return shared >= SAME * most


def _day(claim: Claim) -> date | None:
    days = claim.when.range
    return None if days is None else days.first or days.last
