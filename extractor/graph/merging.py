"""From selected extractions to records that are each told once: who is who, and what is one.

Nothing depends on the order of the extractions, nor on one of them coming twice. A timeline is
made of these records; a graph joins them by its edges (``assemble``).
"""

import gc
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain
from typing import TypeVar

import msgspec
from msgspec.structs import replace

from extractor import likeness
from extractor.graph import duplicates, event_coreference
from extractor.graph.event_profile import EventProfile
from extractor.graph.identity import Identities, identify
from extractor.graph.profiling import Teller
from extractor.likeness import Words
from extractor.records import Actor, Article, Claim, Event, Extraction, Participant, Span

Record = TypeVar("Record", Article, Actor, Event, Claim)


class Told(msgspec.Struct, frozen=True, rename={"source_spans": "source"}):
    """Where an article tells an event or claim, as the article had it before merging.

    Attributes:
        id: The record's own id in the article; the node has that of one of those merged.
        start: Offset of its first character in the article's text.
        end: Offset after its last character.
        trigger: Its trigger, or from the first to the last cue.
        sentence: The sentence around it.
        source_spans: Spans of a claim's speaker, "source" in JSON; these three are empty for an
            event.
        cue: Spans of its reporting words.
        content: Spans of what was said.
        date: The date the article gives it, as EDTF; None when it gives none.
    """

    id: str
    start: int
    end: int
    trigger: Span
    sentence: str
    source_spans: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    content: tuple[Span, ...] = ()
    date: str | None = None


class News(msgspec.Struct, frozen=True):
    """What some extractions tell, each thing once.

    Attributes:
        articles: The articles by id, in order of id.
        identities: Who is who in them.
        events: Each event, as it is compared, with all the records that tell it, in order of id.
        claims: Each claim with all the records of it, in order of the first one's id.
        asked: Ids of the records that were asked for; others only stand with one of these.
    """

    articles: Mapping[str, Article]
    identities: Identities
    events: Sequence[tuple[EventProfile, Sequence[Event]]]
    claims: Sequence[tuple[Claim, Sequence[Claim]]]
    asked: frozenset[str]

    def told(self, records: Sequence[Event] | Sequence[Claim]) -> dict[str, list[Told]]:
        """Returns where the articles tell these records, by article, as far as they are asked for.

        Args:
            records: Those that are one.
        """
        found: dict[str, list[Told]] = {}
        for record in records:
            if record.id in self.asked:
                for at in record.sources:
                    if at.article_id in self.articles:
                        ends = at.start, at.end, _trigger(record)
                        place = Told(
                            record.id, *ends, at.sentence, *_parts(record), record.when.edtf
                        )
                        found.setdefault(at.article_id, []).append(place)
        return {article: found[article] for article in sorted(found)} if len(found) > 1 else found


def merge(
    extractions: Iterable[Extraction], *, wanted: Callable[[Event], bool] | None = None
) -> News:
    """Returns what these extractions tell, each thing once.

    Cost: near-linear in the number of records.

    Args:
        extractions: Whole, or reduced by a selection; the same article may come in parts.
        wanted: Which events are looked for in other words; others that are one with none of these
            may stay apart. None for all.
    """
    with uncollected():
        found = list(extractions)
        asked = {event.id for each in found for event in each.events}
        asked |= {claim.id for each in found for claim in each.claims}
        articles = _by_article(found)
        identities = identify(articles)
        said = _said(articles, identities)
        events = _events(articles, identities, said, wanted)
        nodes = {each.id: told.event.id for told, records in events for each in records}
        return News(
            articles={each.article.id: each.article for each in articles},
            identities=identities,
            events=events,
            claims=[(duplicates.merged_claim(cluster, nodes), cluster) for cluster in said],
            asked=frozenset(asked),
        )


@contextmanager
def uncollected() -> Iterator[None]:
    """Leaves out garbage collection, which would look at what grows over and over in vain.

    Nothing of a graph or a timeline is thrown away while it is made; collecting would take a third
    of the time of a large one.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            if not gc.get_freeze_count():
                gc.freeze()  # both together let what was made count as old,
                gc.unfreeze()  # else the next object would have all of it looked at
            gc.enable()


def _by_article(extractions: Iterable[Extraction]) -> list[Extraction]:
    """One extraction an article, in order of id; parts of the same article put together."""
    parts: dict[str, list[Extraction]] = defaultdict(list)
    for extraction in extractions:
        parts[extraction.article.id].append(extraction)
    return [_whole(parts[article]) for article in sorted(parts)]


def _whole(parts: Sequence[Extraction]) -> Extraction:
    events = _distinct(event for part in parts for event in (*part.events, *part.told))
    claims = _distinct(claim for part in parts for claim in (*part.claims, *part.tellers))
    actors = _distinct(actor for part in parts for actor in part.actors)
    return Extraction(
        article=_distinct(part.article for part in parts)[0],
        actors=tuple(_concerned(actors, events, claims)),
        events=events,
        claims=claims,
    )


def _concerned(
    actors: Sequence[Actor], events: Iterable[Event], claims: Iterable[Claim]
) -> Iterator[Actor]:
    """Yields actors, but for the unnamed of whom nothing is told: they tell of nobody who he is."""
    told = {part.actor_id for event in events for part in event.participants}
    told.update(id for claim in claims for id in (claim.speaker, claim.addressee) if id)
    told.update(body for actor in actors for body in actor.affiliated_with)
    for actor in actors:
        if actor.kind != "unnamed" or actor.corrected is not None or actor.id in told:
            yield actor


def _distinct(found: Iterable[Record]) -> tuple[Record, ...]:
    """Each id once, in order; should two records share an id, the smaller one as JSON."""
    found = list(found)
    records: dict[str, Record] = {record.id: record for record in found}
    if len(records) == len(found):
        return tuple(found if len(found) < 2 else [records[id] for id in sorted(records)])
    records.clear()
    for record in found:
        other = records.setdefault(record.id, record)
        if other is not record and other != record:
            records[record.id] = min(other, record, key=msgspec.json.encode)
    return tuple(records[id] for id in sorted(records))


def _said(articles: Sequence[Extraction], identities: Identities) -> list[list[Claim]]:
    """Returns the claims that are one, each in a list, their speakers as nodes."""
    found = []
    for extraction in articles:
        article = extraction.article.id
        for claim in extraction.claims:
            speaker = identities.node(claim.speaker, article)
            addressee = identities.node(claim.addressee, article)
            if (speaker, addressee) != (claim.speaker, claim.addressee):
                claim = replace(claim, speaker=speaker, addressee=addressee)
            found.append(claim)
    return duplicates.claims(found, identities)


def _events(
    articles: Sequence[Extraction],
    identities: Identities,
    said: Sequence[Sequence[Claim]],
    wanted: Callable[[Event], bool] | None,
) -> list[tuple[EventProfile, list[Event]]]:
    """Returns each event once, with all the records that tell it.

    Args:
        articles: What was read.
        identities: Who is who.
        said: The claims, those that are one together.
        wanted: Which events are looked for in other words; None for all.
    """
    tellers = {claim.id: cluster[0].id for cluster in said for claim in cluster}
    found = [
        _identified(event, extraction.article.id, identities, tellers)
        for extraction in articles
        for event in extraction.events
    ]
    telling = {event.told_by for event in found}
    frames = {cluster[0].id: _frame(cluster) for cluster in said if cluster[0].id in telling}
    origins = {each.article.id: each.article.origin for each in articles if each.article.origin}
    published = {each.article.id: each.article.published for each in articles}
    same = duplicates.events(found, identities, origins, frames)
    people = {
        cluster[0].id: cluster[0].speaker
        for cluster in said
        if cluster[0].speaker and cluster[0].speaker.startswith("person:")
    }
    tell = Teller(identities.actors, frames, people, chain.from_iterable(same), published)
    return event_coreference.join(same, tell, wanted)


def _frame(cluster: Sequence[Claim]) -> Words:
    """The words of claims that say who said it: no part of what is told."""
    words = (
        set(likeness.in_order(claim.text)) - set(likeness.in_order(claim.content_text))
        for claim in cluster
    )
    return frozenset().union(*words)


def _identified(
    event: Event, article: str, identities: Identities, tellers: Mapping[str, str]
) -> Event:
    """Returns an event with nodes for its participants and for the claim that tells it."""
    teller = tellers.get(event.told_by, event.told_by) if event.told_by else None
    nodes = [identities.node(part.actor_id, article) for part in event.participants]
    parts = dict.fromkeys(
        part if node is None or node == part.actor_id else Participant(part.role, node)
        for part, node in zip(event.participants, nodes, strict=True)
    )
    if teller == event.told_by and tuple(parts) == event.participants:
        return event
    return replace(event, participants=tuple(parts), told_by=teller)


def _parts(record: Event | Claim) -> tuple[tuple[Span, ...], tuple[Span, ...], tuple[Span, ...]]:
    if isinstance(record, Event):
        return (), (), ()
    return record.source_spans, record.cue, record.content


def _trigger(record: Event | Claim) -> Span:
    if isinstance(record, Event):
        return record.trigger
    ends = [end for span in record.cue for end in span]
    return (min(ends), max(ends)) if ends else (0, 0)
