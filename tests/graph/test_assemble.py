"""The graph of the three examples, and what must hold of the graph of any."""

import random
from pathlib import Path

import networkx as nx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from extractor import graph
from extractor.errors import ExtractorError
from extractor.graph import schema
from extractor.records import Actor, Extraction
from tests import examples, made, synthetic
from tests.examples import CALL, REVIEW, SIGNING

SIGNED = min(SIGNING.events[0].id, CALL.events[1].id)
OFFICIAL = f"{REVIEW.article.id}/unnamed:a-senior-official"


@pytest.fixture
def news() -> "nx.MultiDiGraph[str]":
    return graph.build(examples.ALL)


def written(extractions: list[Extraction]) -> str:
    data = nx.node_link_data(graph.build(extractions), edges="edges")
    return schema.msgspec.json.encode(data).decode()


def edges(news: "nx.MultiDiGraph[str]", kind: str) -> set[tuple[str, str]]:
    return {(tail, head) for tail, head, value in news.edges(data="kind") if value == kind}


def test_graph_keeps_its_own_tables(news: "nx.MultiDiGraph[str]") -> None:
    schema.check(news)


def test_each_record_is_a_node_and_comes_back(news: "nx.MultiDiGraph[str]") -> None:
    assert schema.record(news, SIGNING.article.id) == SIGNING.article
    assert schema.record(news, SIGNING.events[1].id) == SIGNING.events[1]
    liu = schema.record(news, "person:liu-he")
    assert liu == replace(examples.LIU, aliases=("Liu", "Mr. Liu"))


def test_everybody_is_one_node(news: "nx.MultiDiGraph[str]") -> None:
    actors = {node for node, kind in news.nodes(data="kind") if kind == "actor"}
    assert actors == {
        "government:china",
        "government:united-states",
        "person:donald-trump",
        "person:liu-he",
        "person:robert-lighthizer",
        "person:steven-mnuchin",
        OFFICIAL,
    }


def test_event_told_twice_is_one_node_with_both_sources(news: "nx.MultiDiGraph[str]") -> None:
    event = schema.record(news, SIGNED)
    assert {source.article_id for source in event.sources} == {SIGNING.article.id, CALL.article.id}
    assert (event.when.basis, event.when.timex) == ("stated", "January 15")
    told = dict(schema.told(news, SIGNED))
    assert {place.id for place in told.values()} == {SIGNING.events[0].id, CALL.events[1].id}
    for article, place in told.items():
        text = news.nodes[article]["text"]
        assert text[slice(*place.trigger)] == "signed"
        assert text[place.start : place.end] in place.sentence


def test_edges_say_who_did_what_and_where_it_is_told(news: "nx.MultiDiGraph[str]") -> None:
    assert edges(news, "says") >= {
        ("person:liu-he", SIGNING.claims[0].id),
        ("person:steven-mnuchin", CALL.claims[2].id),
        (OFFICIAL, REVIEW.claims[0].id),
    }
    assert ("person:liu-he", REVIEW.events[1].id) in edges(news, "takes_part")
    assert edges(news, "about") == {
        (claim.id, event)
        for each in examples.ALL
        for claim in each.claims
        for event in claim.event_ids
    }
    assert (SIGNING.article.id, SIGNED) in edges(news, "reports")
    assert (CALL.article.id, CALL.claims[0].id) in edges(news, "carries")


def test_actor_in_two_roles_has_two_edges() -> None:
    event = REVIEW.events[0]
    agent = event.participants[0]
    twice = replace(event, participants=(agent, replace(agent, role="patient"), agent))
    news = graph.build([replace(REVIEW, events=(twice,))])
    roles = sorted(data["role"] for data in news["government:china"][event.id].values())
    assert roles == ["agent", "patient"]


def test_selection_without_the_event_has_no_edge_to_it() -> None:
    news = graph.build([replace(SIGNING, events=())])
    assert edges(news, "about") == set()
    assert news.nodes[SIGNING.claims[1].id]["event_ids"] == list(SIGNING.claims[1].event_ids)


def test_parts_of_an_article_are_put_together() -> None:
    parts = [replace(SIGNING, claims=()), replace(SIGNING, events=()), SIGNING]
    assert written(parts) == written([SIGNING])


def test_no_extractions_give_an_empty_graph() -> None:
    news = graph.build([])
    schema.check(news)
    assert len(news) == 0


@given(order=st.permutations(examples.ALL))
def test_order_of_the_examples_does_not_matter(order: list[Extraction]) -> None:
    assert written(order) == written(list(examples.ALL))


@given(
    numbers=st.lists(st.integers(0, 59), min_size=1, max_size=12),
    seed=st.randoms(use_true_random=False),
)
@settings(max_examples=30, deadline=None)
def test_order_of_any_articles_does_not_matter(numbers: list[int], seed: random.Random) -> None:
    found = [synthetic.extraction(number) for number in numbers]
    shuffled = list(found)
    seed.shuffle(shuffled)
    assert written(shuffled) == written(found)


@given(found=st.lists(made.extractions(), max_size=3))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_extractions_give_a_graph_that_keeps_the_tables(found: list[Extraction]) -> None:
    schema.check(graph.build(found))
    assert written(found[::-1]) == written(found)


def test_saved_graph_comes_back(news: "nx.MultiDiGraph[str]", tmp_path: Path) -> None:
    graph.save(news, tmp_path / "news.json")
    again = graph.load(tmp_path / "news.json")
    assert list(again.nodes(data=True)) == list(news.nodes(data=True))
    assert list(again.edges(keys=True, data=True)) == list(news.edges(keys=True, data=True))
    graph.save(again, tmp_path / "again.json")
    assert (tmp_path / "again.json").read_bytes() == (tmp_path / "news.json").read_bytes()


@pytest.mark.parametrize(
    "text", ["", "no json", "[]", "1", '{"nodes": []}', '{"nodes": 3, "edges": 4}', "\0\udc80"]
)
def test_file_that_is_no_graph_is_named(tmp_path: Path, text: str) -> None:
    path = tmp_path / "graph.json"
    path.write_bytes(text.encode(errors="surrogateescape"))
    with pytest.raises(ExtractorError, match=r"graph\.json"):
        graph.load(path)


def test_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ExtractorError, match=r"none\.json: cannot be read"):
        graph.load(tmp_path / "none.json")
    with pytest.raises(ExtractorError, match="cannot be written"):
        graph.save(nx.MultiDiGraph(), tmp_path / "no" / "news.json")


def test_members_are_joined_with_their_government() -> None:
    china = examples.BEIJING
    ministry = Actor("organisation:ministry", "Ministry", "organisation", (), (), (china.id,))
    liu = replace(examples.LIU, affiliated_with=(ministry.id,))
    told = replace(examples.SIGNING, actors=(liu, ministry, china))
    news = graph.build([told])
    kinds = news.edges(data="kind")
    edges = {(tail, head) for tail, head, kind in kinds if kind == "affiliated_with"}
    assert edges == {(liu.id, ministry.id), (ministry.id, china.id)}
    schema.check(news)
