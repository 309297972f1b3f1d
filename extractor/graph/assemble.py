"""From selected extractions to the graph: actors identified, duplicates merged, everything sorted.

Nothing depends on the order of the extractions, nor on one of them coming twice.
"""

import gc
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

import msgspec
import networkx as nx
from msgspec.structs import replace

from extractor import likeness
from extractor.graph import duplicates, event_coreference, links, schema
from extractor.graph.event_profile import EventProfile
from extractor.graph.identity import Identities, identify
from extractor.likeness import Words
from extractor.records import Actor, Article, Claim, Event, Extraction, Participant, Span

Record = TypeVar("Record", Article, Actor, Event, Claim)


def build(extractions: Iterable[Extraction], *, linked: bool = True) -> "nx.MultiDiGraph[str]":
    """Returns what these extractions tell, as one graph.

    Cost: near-linear in the number of records.

    Args:
        extractions: Whole, or reduced by a selection; the same article may come in parts.
        linked: Also look for outcomes of plans and for contradictions, which a timeline needs not.
    """
    with uncollected():
        found = list(extractions)
        asked = {event.id for each in found for event in each.events}
        asked |= {claim.id for each in found for claim in each.claims}
        return _build(_by_article(found), asked, linked=linked)


def _build(
    articles: Sequence[Extraction], asked: set[str], *, linked: bool
) -> "nx.MultiDiGraph[str]":
    """Builds the graph; records that nobody ``asked`` for have no article that tells them."""
    identities = identify(articles)
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(schema=schema.VERSION)
    for extraction in articles:
        _add(graph, "article", extraction.article)
    _add_actors(graph, _taking_part(articles, identities), identities)
    said = _said(articles, identities)
    found = _found(articles, identities, said)
    told, events = _add_events(graph, found, identities, asked)
    claims = _add_claims(graph, said, events, identities, asked)
    if linked:
        links.add(graph, told, claims)
    return graph


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
            gc.enable()


def _add_actors(graph: "nx.MultiDiGraph[str]", nodes: set[str], identities: Identities) -> None:
    """Adds actors, and whom they belong to, step by step up to a government."""
    bodies, new = nodes, nodes
    while new:
        new = {b for node in new for b in identities.actors[node].affiliated_with} - bodies
        new &= identities.actors.keys()
        bodies = bodies | new
    for node in sorted(bodies):
        _add(graph, "actor", identities.actors[node])
    for node in sorted(bodies):
        for body in identities.actors[node].affiliated_with:
            if body in bodies and body != node:
                _join(graph, "affiliated_with", (node, body))


def _taking_part(articles: Sequence[Extraction], identities: Identities) -> set[str]:
    """Returns the actors that do or say something; others only help to tell who is who."""
    ids = {
        _node(actor, extraction.article.id, identities)
        for extraction in articles
        for actor in (
            *(claim.speaker for claim in extraction.claims),
            *(part.actor_id for event in extraction.events for part in event.participants),
        )
    }
    return {node for node in ids if node is not None and node in identities.actors}


def _by_article(extractions: Iterable[Extraction]) -> list[Extraction]:
    """One extraction an article, in order of id; parts of the same article put together."""
    parts: dict[str, list[Extraction]] = defaultdict(list)
    for extraction in extractions:
        parts[extraction.article.id].append(extraction)
    return [_whole(parts[article]) for article in sorted(parts)]


def _whole(parts: Sequence[Extraction]) -> Extraction:
    return Extraction(
        article=_distinct(part.article for part in parts)[0],
        actors=_distinct(actor for part in parts for actor in part.actors),
        events=_distinct(event for part in parts for event in (*part.events, *part.told)),
        claims=_distinct(claim for part in parts for claim in (*part.claims, *part.tellers)),
    )


def _distinct(found: Iterable[Record]) -> tuple[Record, ...]:
    """Each id once, in order; should two records share an id, the smaller one as JSON."""
    records: dict[str, Record] = {}
    for record in found:
        other = records.setdefault(record.id, record)
        if other != record:
            records[record.id] = min(other, record, key=msgspec.json.encode)
    return tuple(records[id] for id in sorted(records))


def _add(graph: "nx.MultiDiGraph[str]", kind: str, record: Article | Actor | Event | Claim) -> None:
    graph.add_node(record.id, **schema.attributes(kind, record))


def _join(graph: "nx.MultiDiGraph[str]", kind: str, ends: tuple[str, str], **values: Any) -> None:
    key = f"{kind}:{values['role']}" if kind == "takes_part" else kind
    graph.add_edge(*ends, key=key, kind=kind, **values)


def _said(articles: Sequence[Extraction], identities: Identities) -> list[list[Claim]]:
    """Returns the claims that are one, each in a list, their speakers as nodes."""
    found = [
        replace(
            claim,
            speaker=_node(claim.speaker, extraction.article.id, identities),
            addressee=_node(claim.addressee, extraction.article.id, identities),
        )
        for extraction in articles
        for claim in extraction.claims
    ]
    return duplicates.claims(found, identities)


def _found(
    articles: Sequence[Extraction], identities: Identities, said: Sequence[Sequence[Claim]]
) -> list[tuple[EventProfile, list[Event]]]:
    """Returns each event once, with all the records that tell it.

    Args:
        articles: What was read.
        identities: Who is who.
        said: The claims, those that are one together.
    """
    tellers = {claim.id: cluster[0].id for cluster in said for claim in cluster}
    frames = {cluster[0].id: _frame(cluster) for cluster in said}
    found = [
        _identified(event, extraction.article.id, identities, tellers)
        for extraction in articles
        for event in extraction.events
    ]
    origins = {each.article.id: each.article.origin for each in articles if each.article.origin}
    published = {each.article.id: each.article.published for each in articles}
    same = duplicates.events(found, identities, origins, frames)
    return event_coreference.join(same, identities.actors, published, frames)


def _frame(cluster: Sequence[Claim]) -> Words:
    """The words of claims that say who said it: no part of what is told."""
    words = (
        set(likeness.in_order(claim.text)) - set(likeness.in_order(claim.content_text))
        for claim in cluster
    )
    return frozenset().union(*words)


def _add_events(
    graph: "nx.MultiDiGraph[str]",
    found: Sequence[tuple[EventProfile, list[Event]]],
    identities: Identities,
    asked: set[str],
) -> tuple[list[EventProfile], dict[str, str]]:
    """Adds the events; returns them as they are compared, and the node of each record."""
    nodes: dict[str, str] = {}
    for told, cluster in found:
        event = told.event
        nodes |= {each.id: event.id for each in cluster}
        _add(graph, "event", event)
        _join_articles(graph, "reports", event.id, [each for each in cluster if each.id in asked])
        for part in event.participants:
            if part.actor_id in identities.actors:
                _join(graph, "takes_part", (part.actor_id, event.id), role=part.role)
    return [told for told, _ in found], nodes


def _add_claims(
    graph: "nx.MultiDiGraph[str]",
    said: Sequence[Sequence[Claim]],
    events: dict[str, str],
    identities: Identities,
    asked: set[str],
) -> list[Claim]:
    """Adds the claims and returns them."""
    merged = []
    for cluster in said:
        claim = duplicates.merged_claim(cluster, events)
        merged.append(claim)
        _add(graph, "claim", claim)
        _join_articles(graph, "carries", claim.id, [each for each in cluster if each.id in asked])
        if claim.speaker and claim.speaker in identities.actors:
            _join(graph, "says", (claim.speaker, claim.id))
        for event in claim.event_ids:
            if event in graph:  # a selection may have left it out
                _join(graph, "about", (claim.id, event))
    return merged


def _identified(
    event: Event, article: str, identities: Identities, tellers: Mapping[str, str]
) -> Event:
    """Returns an event with nodes for its participants and for the claim that tells it."""
    teller = tellers.get(event.told_by, event.told_by) if event.told_by else None
    parts = [
        Participant(part.role, _node(part.actor_id, article, identities) or part.actor_id)
        for part in event.participants
    ]
    return replace(event, participants=tuple(dict.fromkeys(parts)), told_by=teller)


def _node(actor: str | None, article: str, identities: Identities) -> str | None:
    return None if actor is None else identities.nodes.get((article, actor), actor)


def _join_articles(
    graph: "nx.MultiDiGraph[str]", kind: str, node: str, cluster: Sequence[Event] | Sequence[Claim]
) -> None:
    """Joins a node with every article that tells it, and says where in the article."""
    told: dict[str, list[schema.Told]] = defaultdict(list)
    for record in cluster:
        for at in record.sources:
            ends = (at.start, at.end, _trigger(record))
            place = schema.Told(record.id, *ends, at.sentence, *_parts(record), record.when.edtf)
            told[at.article_id].append(place)
    for article in sorted(told):
        if article in graph:
            _join(graph, kind, (article, node), sources=schema.plain(told[article]))


def _parts(record: Event | Claim) -> tuple[tuple[Span, ...], tuple[Span, ...], tuple[Span, ...]]:
    if isinstance(record, Event):
        return (), (), ()
    return record.source_spans, record.cue, record.content


def _trigger(record: Event | Claim) -> Span:
    if isinstance(record, Event):
        return record.trigger
    ends = [end for span in record.cue for end in span]
    return (min(ends), max(ends)) if ends else (0, 0)
