"""The check finds what does not belong into a graph."""

from collections.abc import Callable

import networkx as nx
import pytest

from extractor import graph
from extractor.errors import ExtractorError
from extractor.graph import schema
from tests import examples
from tests.examples import CALL, SIGNING

Graph = nx.MultiDiGraph
EVENT, CLAIM = SIGNING.events[1].id, SIGNING.claims[1].id
ARTICLE = SIGNING.article.id


def add_edge(kind: str, tail: str, head: str, **values: object) -> Callable[[Graph], None]:
    return lambda news: news.add_edge(tail, head, key=kind, kind=kind, **values) and None


DAMAGE: dict[str, tuple[Callable[[Graph], object], str]] = {
    "another version": (lambda g: g.graph.update(schema=0), "schema is 0"),
    "unknown kind": (lambda g: g.nodes[EVENT].update(kind="incident"), "kind is 'incident'"),
    "no kind": (lambda g: g.nodes[EVENT].pop("kind"), "kind is None"),
    "lost field": (lambda g: g.nodes[EVENT].pop("status"), "missing or unknown status"),
    "new field": (lambda g: g.nodes[EVENT].update(mood="x"), "missing or unknown mood"),
    "wrong value": (lambda g: g.nodes[EVENT].update(status="maybe"), "Invalid enum value"),
    "bare node": (lambda g: g.add_node("x"), "node x: kind is None"),
    "unknown edge": (add_edge("likes", ARTICLE, EVENT), "kind is 'likes'"),
    "wrong ends": (add_edge("about", EVENT, CLAIM), "joins claim and event"),
    "lost role": (add_edge("takes_part", examples.TRUMP.id, EVENT), "attributes are kind"),
    "wrong role": (
        lambda g: g.add_edge(
            examples.TRUMP.id, EVENT, key="takes_part:hero", kind="takes_part", role="hero"
        ),
        "role: Invalid",
    ),
    "wrong key": (
        lambda g: g.add_edge(CLAIM, CALL.events[0].id, key="x", kind="about"),
        "key is 'x'",
    ),
}


@pytest.mark.parametrize("name", DAMAGE)
def test_check_names_what_is_wrong(name: str) -> None:
    damage, told = DAMAGE[name]
    news = graph.build(examples.ALL)
    damage(news)
    with pytest.raises(ExtractorError, match=told):
        schema.check(news)


def test_check_wants_parallel_directed_edges() -> None:
    with pytest.raises(ExtractorError, match="MultiDiGraph"):
        schema.check(nx.Graph())


@pytest.mark.parametrize("kind", schema.EDGES)
def test_edges_join_kinds_that_exist(kind: str) -> None:
    edge = schema.EDGES[kind]
    assert {edge.tail, edge.head} <= set(schema.NODES)


def test_examples_use_every_kind() -> None:
    news = graph.build(examples.ALL)
    assert {kind for _, kind in news.nodes(data="kind")} == set(schema.NODES)
    linked = {"outcome", "contradicts"}  # in test_links
    assert {kind for _, _, kind in news.edges(data="kind")} == set(schema.EDGES) - linked
