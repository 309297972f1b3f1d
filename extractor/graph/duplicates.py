"""Which events and claims are told more than once, and the one record they become.

Records merge only where nothing speaks against it. Events: the same lemma, status, actors, days
and numbers, in near-identical words. Claims: the same speaker, in the same words, within days.
Where somebody is known in one article only (an unnamed official), or no day is, the words around
must agree as well. Near copies of one article may date their common words otherwise, for each
counts from its own day of publication. The merged record is that with the smallest id, of an event
the foremost, with the sources of all and the most specific of the dates that an article gives a
reason for; an event that an article tells itself is told by nobody else.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, TypeVar

from msgspec.structs import replace

from extractor import likeness
from extractor.graph import statements, wording
from extractor.graph.event_profile import WRITTEN
from extractor.graph.identity import Identities
from extractor.records import Claim, Event, Provenance, When, WhenBasis

Record = TypeVar("Record", Event, Claim)

SAME_STORY = timedelta(days=3)
"""A wire story is printed within days; the same words later are said anew."""

BASES: tuple[WhenBasis, ...] = ("stated", "relative", "narrative", "publication", "unknown")
"""The reasons for a date, the best first."""

HARDLY = 0.5
"""The share of what the best report is worth, below which another's words are none to take."""

VAGUE = 183
"""A placed article that leaves open more days than these says less than "from May 8"."""

FEWEST = 3
"""Of fewer words without a known actor nobody can say that they tell one thing: "it happens"."""

Origins = Mapping[str, str]
"""The origin of each article that has near copies."""

Frames = Mapping[str, likeness.Words]
"""The words of each claim that say who said it; of an event that it tells they are no part."""


def events(
    found: Iterable[Event],
    identities: Identities,
    origins: Origins,
    frames: Frames,
) -> list[list[Event]]:
    """Returns the events that are one, in order of id; actors and tellers are nodes already."""
    groups = _grouped(found, lambda event: (*_same_event(event, identities), event.when.range))
    clusters = [cluster for group in groups for cluster in _near(group, identities, frames)]
    return _across_copies(clusters, identities, origins)


def claims(found: Iterable[Claim], identities: Identities) -> list[list[Claim]]:
    """Returns the claims that are one, in order of id; speakers are nodes already."""
    groups = _grouped(found, lambda claim: _same_claim(claim, identities))
    clusters = [
        cluster
        for group in groups
        for story in _stories(group)
        for cluster in _near_claims(story, identities)
    ]
    return sorted(
        statements.joined(clusters, identities.scoped, _stories), key=lambda cluster: cluster[0].id
    )


def merged_event(cluster: Sequence[Event], *, best: Event | None = None) -> Event:
    """Returns the one event for several that are the same.

    Args:
        cluster: The events, the first with the smallest id.
        best: The one whose words and teller are kept; None for the first of the ``foremost``.
            Whoever else takes part in the others by name takes part in it.
    """
    if len(cluster) == 1 and _is_merged(cluster[0]):
        return cluster[0]
    kept = best or foremost(cluster)[0]
    known = {part.actor_id for part in kept.participants}
    others = (part for event in cluster for part in event.participants)
    named = (part for part in others if "/" not in part.actor_id)  # known in one article only
    more = dict.fromkeys(part for part in named if part.actor_id not in known)
    return replace(
        kept,
        participants=(*kept.participants, *more),
        when=_best(cluster),
        sources=_sources(cluster),
        **_worth(cluster),
    )


def foremost(cluster: Sequence[Event]) -> list[Event]:
    """Returns the reports to take an event's words from: told by an article itself, and worth most.

    What others told an article is better than what it says by itself but hardly tells: a phrase.
    All of them where nothing tells them apart.
    """
    least = max(map(_value, cluster)) * HARDLY
    own = [event for event in cluster if event.told_by is None and _value(event) >= least]
    own = own or list(cluster)
    most = max(_value(event) for event in own)
    return [event for event in own if _value(event) == most]


def _is_merged(record: Event | Claim) -> bool:
    """Tells whether a record by itself is what merging would make of it."""
    return len(record.sources) < 2 and len(record.corrected) < 2


def _value(event: Event) -> float:
    return round(event.prominence * event.confidence, 4)


def _worth(cluster: Sequence[Event] | Sequence[Claim]) -> dict[str, Any]:
    """What merged records are worth, and what a person has put right of one of them."""
    return {
        "prominence": max(record.prominence for record in cluster),
        "confidence": max(record.confidence for record in cluster),
        "corrected": tuple(sorted({each for record in cluster for each in record.corrected})),
    }


def merged_claim(cluster: Sequence[Claim], events: Mapping[str, str]) -> Claim:
    """Returns the one claim for several that are the same.

    Args:
        cluster: The claims, the first with the smallest id.
        events: The node of each event; one that is not in the graph keeps its id.
    """
    told = {events.get(event, event) for claim in cluster for event in claim.event_ids}
    first = cluster[0]
    if len(cluster) == 1 and _is_merged(first):
        ids = tuple(sorted(told))
        return first if ids == first.event_ids else replace(first, event_ids=ids)
    return replace(
        cluster[0],
        when=_best(cluster),
        event_ids=tuple(sorted(told)),
        sources=_sources(cluster),
        addressee=next((claim.addressee for claim in cluster if claim.addressee), None),
        **_worth(cluster),
    )


def _grouped(found: Iterable[Record], key: Callable[[Record], Hashable]) -> Iterator[list[Record]]:
    groups: dict[Hashable, list[Record]] = defaultdict(list)
    for record in sorted(found, key=lambda record: record.id):
        groups[key(record)].append(record)
    yield from groups.values()


def _same_event(event: Event, identities: Identities) -> tuple[Hashable, ...]:
    parts = (part for part in event.participants if part.role != "mentioned")
    actors = frozenset(identities.likeness(part.actor_id) for part in parts)
    return event.lemma, event.status, actors


def _same_claim(claim: Claim, identities: Identities) -> Hashable:
    speaker = identities.likeness(claim.speaker) if claim.speaker else None
    named = speaker or (claim.speaker_text or "").casefold()
    return named, speaker is None, likeness.in_order(claim.content_text)


def _near(group: list[Event], identities: Identities, frames: Frames) -> Iterator[list[Event]]:
    """Events on the same days; how each words its date makes no difference."""
    if len(group) == 1:
        yield group
        return
    actors = [part.actor_id for part in group[0].participants]
    vague = not actors or any(actor in identities.scoped for actor in actors)
    acting = [part.actor_id for part in group[0].participants if part.role != "mentioned"]
    anybodys = vague or all(actor.startswith("place:") for actor in acting)
    threshold = 1.0 if vague or group[0].when.range is None else likeness.NEAR
    nodes = (each for each in actors if each in identities.actors)
    names = (name for each in nodes for name in identities.names(each))
    known = " ".join((*names, *(event.when.timex or "" for event in group)))
    words = {
        event.id: likeness.words(event.text, without=known)
        - frames.get(event.told_by or "", likeness.NONE)
        for event in group
    }
    for alike in _grouped(group, lambda event: likeness.numbers(words[event.id])):
        texts = [words[event.id] for event in alike]
        for positions in likeness.clusters(texts, threshold=threshold):
            near = [alike[position] for position in positions]
            if anybodys and len(texts[positions[0]] - wording.EMPTY) < FEWEST:
                yield from _grouped(near, _sentence)
            else:
                yield near


def _sentence(event: Event) -> Hashable:
    return likeness.in_order(" ".join(each.sentence for each in event.sources))


def _across_copies(
    clusters: list[list[Event]], identities: Identities, origins: Origins
) -> list[list[Event]]:
    """Joins what near copies tell in the same words within days of each other."""

    def words(event: Event) -> Hashable:
        same = _same_event(event, identities)
        return origins[_article(event)], same, likeness.in_order(event.text)

    if not origins:
        return sorted(clusters, key=lambda cluster: cluster[0].id)
    cluster_of = {event.id: number for number, events in enumerate(clusters) for event in events}
    joined = likeness.Joined(len(clusters))
    copied = (e for events in clusters for e in events if _article(e) in origins)
    for group in _grouped(copied, words):
        for story in _stories(group):
            if len({_article(event) for event in story}) == len(story):
                joined.join([cluster_of[event.id] for event in story])
    together = [
        sorted((event for number in numbers for event in clusters[number]), key=lambda e: e.id)
        for numbers in joined.groups()
    ]
    return sorted(together, key=lambda cluster: cluster[0].id)


def _article(event: Event) -> str:
    return event.sources[0].article_id


def _near_claims(story: list[Claim], identities: Identities) -> Iterator[list[Claim]]:
    speaker = story[0].speaker
    if len(story) == 1 or (speaker is not None and speaker not in identities.scoped):
        yield story
        return
    around = [likeness.words(" ".join(s.sentence for s in claim.sources)) for claim in story]
    for positions in likeness.clusters(around):
        yield [story[position] for position in positions]


def _stories(group: list[Record]) -> Iterator[list[Record]]:
    """The same words as they were told on one occasion; the undated join when there is but one."""
    if len(group) == 1:
        yield group
        return
    dated = sorted((days, n) for n, each in enumerate(group) if (days := _days(each.when)))
    stories: list[list[int]] = []
    latest = date.min
    for (first, last), number in dated:
        if not stories or first - latest > SAME_STORY:
            stories.append([])
        stories[-1].append(number)
        latest = max(latest, last)
    undated = [n for n, each in enumerate(group) if each.when.range is None]
    if undated and len(stories) == 1:
        stories[0] += undated
    elif undated:
        stories.append(undated)
    for story in stories:
        yield [group[number] for number in sorted(story)]


def _days(when: When) -> tuple[date, date] | None:
    if when.range is None:
        return None
    known = [day for day in (when.range.first, when.range.last) if day]
    return (known[0], known[-1]) if known else None


def _best(cluster: Sequence[Event] | Sequence[Claim]) -> When:
    """A date by hand, else one with a reason in words, the most specific, which most tell.

    A range that is open at one end is the least specific.
    """
    told = Counter(record.when.edtf for record in cluster)

    def place(record: Event | Claim) -> tuple[bool, int, int, int, int, date, str]:
        when, days = record.when, _days(record.when)
        rank, times = BASES.index(when.basis), -told[when.edtf]
        first = days[0] if days else date.max
        written = 0 if when.basis in WRITTEN else rank
        by_hand = "date" in record.corrected
        return not by_hand, written, _width(when), times, rank, first, record.id

    return min(cluster, key=place).when


def _width(when: When) -> int:
    """How many days a date leaves open; most where an end is not known, or hardly is."""
    if when.range is None or when.range.first is None or when.range.last is None:
        return date.max.toordinal()
    days = (when.range.last - when.range.first).days
    return days if days <= VAGUE or when.basis == "stated" else date.max.toordinal() + days


def _sources(cluster: Iterable[Event | Claim]) -> tuple[Provenance, ...]:
    places = {source for record in cluster for source in record.sources}
    return tuple(sorted(places, key=lambda s: (s.article_id, s.start, s.end, s.sentence)))
