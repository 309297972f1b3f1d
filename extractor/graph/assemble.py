"""From selected extractions to the graph: what they tell, each thing once, joined by its edges.

Nothing depends on the order of the extractions, nor on one of them coming twice.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from extractor.graph import schema
from extractor.graph.identity import Identities
from extractor.graph.merging import News, merge, uncollected
from extractor.records import Actor, Article, Claim, Event, Extraction

if TYPE_CHECKING:
    import networkx as nx


def build(extractions: Iterable[Extraction], *, linked: bool = True) -> "nx.MultiDiGraph[str]":
    """Returns what these extractions tell, as one graph: see ``graph.build``."""
    with uncollected():
        return _build(merge(extractions), linked=linked)


def _build(news: News, *, linked: bool) -> "nx.MultiDiGraph[str]":
    """Builds the graph; records that nobody asked for have no article that tells them."""
    import networkx as nx  # slow to import, and a timeline needs none

    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(schema=schema.VERSION)
    for article in news.articles.values():
        _add(graph, "article", article)
    _add_actors(graph, _taking_part(news), news.identities)
    _add_events(graph, news)
    _add_claims(graph, news)
    if linked:
        from extractor.graph import links

        links.add(graph, [told for told, _ in news.events], [claim for claim, _ in news.claims])
    return graph


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


def _taking_part(news: News) -> set[str]:
    """Returns the actors that do or say something; others only help to tell who is who."""
    acting = {
        part.actor_id
        for _, records in news.events
        for each in records
        for part in each.participants
    }
    speaking = {each.speaker for _, records in news.claims for each in records if each.speaker}
    return (acting | speaking) & news.identities.actors.keys()


def _add(graph: "nx.MultiDiGraph[str]", kind: str, record: Article | Actor | Event | Claim) -> None:
    graph.add_node(record.id, **schema.attributes(kind, record))


def _join(graph: "nx.MultiDiGraph[str]", kind: str, ends: tuple[str, str], **values: Any) -> None:
    key = f"{kind}:{values['role']}" if kind == "takes_part" else kind
    graph.add_edge(*ends, key=key, kind=kind, **values)


def _add_events(graph: "nx.MultiDiGraph[str]", news: News) -> None:
    for told, records in news.events:
        event = told.event
        _add(graph, "event", event)
        _join_articles(graph, "reports", event.id, news, records)
        for part in event.participants:
            if part.actor_id in news.identities.actors:
                _join(graph, "takes_part", (part.actor_id, event.id), role=part.role)


def _add_claims(graph: "nx.MultiDiGraph[str]", news: News) -> None:
    for claim, records in news.claims:
        _add(graph, "claim", claim)
        _join_articles(graph, "carries", claim.id, news, records)
        if claim.speaker and claim.speaker in news.identities.actors:
            _join(graph, "says", (claim.speaker, claim.id))
        for event in claim.event_ids:
            if event in graph:  # a selection may have left it out
                _join(graph, "about", (claim.id, event))


def _join_articles(
    graph: "nx.MultiDiGraph[str]",
    kind: str,
    node: str,
    news: News,
    records: Sequence[Event] | Sequence[Claim],
) -> None:
    """Joins a node with every article that tells it, and says where in the article."""
    for article, places in news.told(records).items():
        _join(graph, kind, (article, node), sources=schema.plain(places))
